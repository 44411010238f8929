"""Which duties of two notices are the same task, in whole or in part, and by which words.

Pure functions over canonical records; nothing of a notice's units is looked at.
"""

from graph_build.matching.match import Match, Relation, match_tasks
from graph_build.matching.nearest import nearest
from graph_build.matching.overlaps import overlaps
from graph_build.matching.tasks import tasks_of
from graph_build.model import NoticeRecords

__all__ = ["Match", "Relation", "match_notices", "nearest", "overlaps"]


def match_notices(left: NoticeRecords, right: NoticeRecords) -> tuple[Match, ...]:
    """The duties of `left` with those of `right` that are the same task or share a demand.

    In the order of the left notice, of one duty the `same` first, then the more similar.
    """
    return match_tasks(tasks_of(left), tasks_of(right))
