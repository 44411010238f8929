"""How much of the notices was read with certainty: what every report opens with."""

from dataclasses import dataclass

from graph_build.audit.case import Case
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


def coverage(case: Case) -> tuple[Coverage, ...]:
    """One `Coverage` a notice, in the order of the records."""
    return tuple(_of(case, records) for records in case.records)


def _of(case: Case, records: NoticeRecords) -> Coverage:
    assignments = records.assignments
    duties = case.duties_of(records)
    return Coverage(
        notice=records.notice.id,
        title=records.notice.title,
        duties=len(duties),
        with_owner=sum(bool(case.holders(duty.id)) for duty in duties),
        lists=len({each.evidence for each in assignments if each.basis != "subject"}),
        unread=len(records.gaps),
        named=len(assignments),
        known=sum(each.unit.in_lexicon for each in assignments),
    )
