"""Units and the ways in which notices write them: where, how often, and why they were joined."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_build.ledger import Judgement, Ledger
from graph_build.model import Assignment, Claim, Evidence, Notice, NoticeRecords, Unit
from graph_build.resolve.judged import JudgedUnits
from graph_build.resolve.prefixes import with_prefixes
from graph_build.resolve.units import UnitResolver, normalized


@dataclass(frozen=True, slots=True)
class Writing:
    """A unit where a notice writes it; `written` has the prefix that its list gives it.

    The issuer's evidence is the title of its notice.
    """

    unit: Unit
    written: str
    notice: Notice
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Name:
    """One way in which one notice writes a unit: the first place, and how many there are."""

    first: Writing
    count: int


def writings(records: NoticeRecords) -> Iterator[Writing]:
    """Every writing of a unit in the notice: its issuer's, then those of its assignments."""
    notice = records.notice
    if notice.issuer:
        yield Writing(records.issuer, notice.issuer, notice, records.title)
    claims = map(_claim, records.assignments)
    prefixed = with_prefixes(claims, notice.jurisdiction.name)
    for record, (_, words) in zip(records.assignments, prefixed, strict=True):
        yield Writing(record.unit, words, notice, record.evidence)


def _claim(record: Assignment) -> Claim:
    """What a prefix is told by: the unit as written, and the list in which it stands."""
    start, end = record.evidence.start, record.evidence.end
    return Claim(
        record.duty, record.written, start, record.role, record.basis, record.rule, start, end
    )


def names(found: Iterable[Writing], *, each: bool = False) -> list[Name]:
    """The writings by unit, words and notice; `each` on its own if asked for."""
    groups: dict[tuple[object, ...], list[Writing]] = {}
    for place, one in enumerate(found):
        key = (one.unit.id, one.unit.is_set, one.written, one.notice.id, place if each else 0)
        groups.setdefault(key, []).append(one)
    listed = [Name(group[0], len(group)) for group in groups.values()]
    return sorted(listed, key=_order)


def _order(name: Name) -> tuple[str, str, str]:
    return name.first.unit.id, name.first.written, name.first.notice.id


def concerned(
    records: Iterable[NoticeRecords], ledger: Ledger, judgement: Judgement
) -> Iterator[tuple[Writing, Unit]]:
    """The writings that a judgement of the ledger decides on, with the unit that they will mean.

    Raises:
        ResourceError: judgements lead back to where they began.
    """
    for entry in records:
        notice = entry.notice
        if judgement.covers(notice):
            units = JudgedUnits(UnitResolver(notice.jurisdiction, notice.year), ledger, notice)
            for one in writings(entry):
                if units.judgement(normalized(one.written)) == judgement:
                    yield one, units.resolve(one.written)
