"""Duties of one notice that are alike (重叠)."""

import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from graph_build.matching.match import WITHIN, Match, match_tasks
from graph_build.matching.tasks import Task, lineage, parents, tasks_of
from graph_build.matching.vectors import Mask
from graph_build.model import NoticeRecords

_PARAGRAPH = re.compile(r"-\d+$")


def overlaps(records: NoticeRecords) -> tuple[Match, ...]:
    """The pairs of duties of the notice that are alike, the one that stands first on the left.

    A row that restates a clause is never looked at beside it: the clause stands for both. A part
    and what contains it are no pair, nor are the paragraphs of one row (附件/3-1, 附件/3-2).
    """
    duties = {duty.id for duty in records.duties}
    restating = {entry.row for entry in records.restatements if entry.clause in duties}
    tasks = [task for task in tasks_of(records) if task.duty not in restating]
    above = parents(records)
    lines = [frozenset(lineage(task.duty, above)) for task in tasks]
    return match_tasks(tasks, tasks, bar=WITHIN, allowed=_apart(tasks, lines))


def _apart(tasks: Sequence[Task], lines: Sequence[frozenset[str]]) -> Mask:
    """Each two tasks once, in their order, unless one is a part of the other."""
    apart = np.zeros((len(tasks), len(tasks)), bool)
    for i, j in combinations(range(len(tasks)), 2):
        one, other = tasks[i].duty, tasks[j].duty
        apart[i, j] = one not in lines[j] and other not in lines[i] and not _one_row(one, other)
    return apart


def _one_row(one: str, other: str) -> bool:
    """Whether both are paragraphs of one row: 附件/3-1, 附件/3-2."""
    row = _PARAGRAPH.sub("", one)
    return row != one and row == _PARAGRAPH.sub("", other)
