"""Duties without an owner → who holds their counterpart elsewhere (建议，不是分工)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph_build.audit.case import Assignments, Case, departments, hand
from graph_build.counterparts.holding import holding
from graph_build.counterparts.pairing import pair
from graph_build.lexicons import functions
from graph_build.matching import Match
from graph_build.model import Duty, Jurisdiction, NoticeRecords, Unit


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ of the own place that a function points to.

    `is_named` says whether the own notices name it; else it is the lexicon's standard name for
    the level, and may not exist there.
    """

    name: str
    function: str
    is_named: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """For a duty without an owner, who holds its counterpart elsewhere; never an assignment.

    `organs` are those of the own place for the functions that hold the counterpart; `holders` is
    what the counterpart's words say, sets and governments too.
    """

    duty: Duty
    counterpart: Duty
    match: Match
    organs: tuple[Organ, ...]
    holders: Assignments

    @property
    def is_firm(self) -> bool:
        """Whether the counterpart is the same task, and its words name an organ."""
        return self.match.relation == "same" and bool(self.organs)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Suggestions, the most similar first, and the duties without any.

    `unread` are duties whose lists could not be read: they may well have owners.
    """

    found: tuple[Suggestion, ...]
    without: tuple[Duty, ...]
    unread: tuple[Duty, ...]

    def foremost(self) -> Iterator[Suggestion]:
        """Of each duty the counterparts that are the same task and name an organ; where there are
        none, the most similar one and the most similar that names an organ."""
        firm = {each.duty.id for each in self.found if each.is_firm}
        shown: set[tuple[str, bool]] = set()
        for each in self.found:
            key = each.duty.id, bool(each.organs)
            first = each.duty.id not in firm and key not in shown
            shown |= {key, (each.duty.id, False)}
            if first or each.is_firm:
                yield each


def suggest(records: Sequence[NoticeRecords], *, only: Iterable[str] = ()) -> Suggestions:
    """Suggestions for all ownerless duties of the notices `only`, or of all.

    A duty has an owner if a list, a sentence or a row that says the same names anybody.
    """
    case = Case(records)
    wanted = set(only) or set(case.by_notice)
    duties = [d for each in records if each.notice.id in wanted for d in case.duties_of(each)]
    unowned = [duty for duty in duties if not case.holders(duty.id)]
    unread = tuple(duty for duty in unowned if case.unread(duty.id))
    asked = {duty.id: duty for duty in unowned if duty not in unread}
    found = tuple(sorted(_suggestions(case, asked), key=_order))
    known = {suggestion.duty.id for suggestion in found}
    return Suggestions(found, tuple(d for key, d in asked.items() if key not in known), unread)


def _order(suggestion: Suggestion) -> tuple[float, str, str]:
    return -suggestion.match.similarity, suggestion.duty.id, suggestion.counterpart.id


def _suggestions(case: Case, asked: Mapping[str, Duty]) -> Iterator[Suggestion]:
    notices = {duty.notice for duty in asked.values()}
    for own in case.records:
        if own.notice.id in notices:
            pairing = pair(case, [own], [other for other in case.records if other is not own])
            for match in (*pairing.same, *pairing.others):
                if match.left in asked and (holders := holding(case, match.right).assignments):
                    yield _suggestion(case, own.notice.jurisdiction, match, holders)


def _suggestion(case: Case, place: Jurisdiction, match: Match, holders: Assignments) -> Suggestion:
    known = {entry.unit.function: entry.unit for entry in departments(tuple(case.assignments))
             if entry.unit.jurisdiction == place}  # fmt: skip
    units = {hand(entry.unit): entry.unit for entry in departments(holders)}
    organs = tuple(_organ(unit, place, known) for unit in units.values())
    return Suggestion(case.duties[match.left], case.duties[match.right], match, organs, holders)


def _organ(unit: Unit, place: Jurisdiction, known: Mapping[str, Unit]) -> Organ:
    """The organ of `place` with the unit's function; no name where none is known."""
    if not unit.function:
        return Organ("", hand(unit), is_named=False)
    if own := known.get(unit.function):
        return Organ(own.canonical, unit.function, is_named=True)
    function = functions()[unit.function]
    name = function.organs.get(place.level, "")
    party = "中共" if function.kind == "party" else ""
    return Organ(f"{party}{place.name}{name}" if name else "", unit.function, is_named=False)
