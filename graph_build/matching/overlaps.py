"""Duties of one notice that are alike (重叠)."""

import re
from collections.abc import Sequence

import numpy as np

from graph_build.matching.match import WITHIN, Match, match_tasks
from graph_build.matching.tasks import Task, tasks_of
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
    return match_tasks(tasks, tasks, bar=WITHIN, allowed=_apart(tasks))


def _apart(tasks: Sequence[Task]) -> Mask:
    """Each two tasks once, in their order, unless one is a part of the other."""
    ids = [task.duty for task in tasks]
    pairs = [[_unrelated(one, other) for other in ids] for one in ids]
    return np.triu(np.array(pairs, bool).reshape(len(ids), len(ids)), k=1)


def _unrelated(one: str, other: str) -> bool:
    if one.startswith(f"{other}/") or other.startswith(f"{one}/"):
        return False
    return not _PARAGRAPH.search(one) or _PARAGRAPH.sub("", one) != _PARAGRAPH.sub("", other)
