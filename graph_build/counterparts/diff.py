"""Two sides, years or levels, task by task: new, dropped, other hands, more, fewer, other roles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_build.audit.case import Case
from graph_build.counterparts.change import Change, Side, change
from graph_build.counterparts.holding import Holding, functions_named, holding
from graph_build.counterparts.pairing import all_nearest, pair
from graph_build.matching import Match
from graph_build.model import Duty, Evidence, NoticeRecords


@dataclass(frozen=True, slots=True)
class Task:
    """A duty with who holds it and its own words."""

    duty: Duty
    holding: Holding
    words: Evidence


@dataclass(frozen=True, slots=True)
class Difference:
    """One task on both sides, or a duty of one side alone."""

    change: Change
    left: Task | None
    right: Task | None
    match: Match | None


def diff(left: Sequence[NoticeRecords], right: Sequence[NoticeRecords]) -> tuple[Difference, ...]:
    """All tasks of both sides, in the order of the left one, then those of the right one alone.

    A duty of which only a part is on the other side stands beside the most similar one, and its
    owners are not compared.
    """
    sides = _Sides(left, right)
    found = [sides.of_left(duty) for duty in sides.duties(left)]
    shown = {entry.right.duty.id for entry in found if entry.right}
    return (*found, *(sides.of_right(duty) for duty in sides.duties(right) if duty.id not in shown))


class _Sides:
    """Both sides, their counterparts and what is known of their owners."""

    def __init__(self, left: Sequence[NoticeRecords], right: Sequence[NoticeRecords]) -> None:
        self._case = Case((*left, *right))
        pairing = pair(self._case, left, right)
        self._same = {match.left: match for match in pairing.same}
        self._others: dict[str, Match] = {}
        for match in pairing.others:
            self._others.setdefault(match.left, match)
            self._others.setdefault(match.right, match)
        self._nearest = all_nearest(self._case, left, right)
        self._left, self._right = ("前者", _functions(left)), ("后者", _functions(right))

    def duties(self, side: Sequence[NoticeRecords]) -> Iterator[Duty]:
        """The duties of the side, a row only where no clause says the same."""
        for records in side:
            yield from self._case.duties_of(records)

    def of_left(self, duty: Duty) -> Difference:
        """The duty beside its counterpart, or alone."""
        match = self._same.get(duty.id) or self._others.get(duty.id)
        if match:
            return self._beside(match)
        alone = Change("dropped", remarks=self._near(duty))
        return Difference(alone, self._task(duty.id), None, None)

    def of_right(self, duty: Duty) -> Difference:
        """A duty that stands beside no left one so far."""
        if match := self._others.get(duty.id):
            return self._beside(match)
        alone = Change("new", remarks=self._near(duty))
        return Difference(alone, None, self._task(duty.id), None)

    def _beside(self, match: Match) -> Difference:
        left, right = self._task(match.left), self._task(match.right)
        is_same = match.relation == "same"
        return Difference(
            self._change(left, right) if is_same else Change("partly"), left, right, match
        )

    def _near(self, duty: Duty) -> tuple[str, ...]:
        """Where a reader may look for a counterpart that was not found."""
        if duty.id not in self._nearest:
            return ()
        found = self._case.duties[self._nearest[duty.id][1]]
        return (f"文字最接近的是 {found.id}“{found.title}”，请核对",)

    def _change(self, left: Task, right: Task) -> Change:
        (one, known), (other, also_known) = self._left, self._right
        return change(Side(one, left.holding, known), Side(other, right.holding, also_known))

    def _task(self, duty: str) -> Task:
        found = self._case.duties[duty]
        return Task(found, holding(self._case, duty), self._case.words(found))


def _functions(side: Sequence[NoticeRecords]) -> frozenset[str]:
    return functions_named(Case(side))
