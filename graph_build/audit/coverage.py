"""How much of the notices was read with certainty: what every report opens with."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_build.model import NoticeRecords


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of one notice: lists are counted by their quotes, units as often as they are named."""

    notice: str
    title: str
    duties: int
    with_owner: int
    lists: int
    unread: int
    named: int
    known: int

    @property
    def counts(self) -> tuple[int, ...]:
        """All counts, in the order in which reports show them."""
        return (self.duties, self.with_owner, self.lists, self.unread, self.named, self.known)


def coverage(records: Iterable[NoticeRecords]) -> tuple[Coverage, ...]:
    """One `Coverage` a notice, in the order of the records."""
    return tuple(map(_of, records))


def _of(records: NoticeRecords) -> Coverage:
    assignments = records.assignments
    restated = {each.row for each in records.restatements}
    same = {each.clause: each.row for each in records.restatements}
    owned = {each.duty for each in assignments}
    duties = [duty.id for duty in records.duties if duty.id not in restated]
    return Coverage(
        notice=records.notice.id,
        title=records.notice.title,
        duties=len(duties),
        with_owner=sum(duty in owned or same.get(duty) in owned for duty in duties),
        lists=len({each.evidence for each in assignments if each.basis != "subject"}),
        unread=len(records.gaps),
        named=len(assignments),
        known=sum(each.unit.in_lexicon for each in assignments),
    )
