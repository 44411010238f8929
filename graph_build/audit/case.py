"""The records of a graph with the look-ups that rules need."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations

from graph_build.matching import Match, match_notices, overlaps
from graph_build.model import Assignment, Clause, Duty, Evidence, Gap, NoticeRecords, Unit

_ANYBODY = re.compile("部门|单位|机关|各方|有关方面")
_SECOND_NAME = "[（(]((?:(?!配合|协助|负责|牵头)[^（）()])+)[）)]"

_SHOWN = 5

Assignments = tuple[Assignment, ...]


class Case:
    """All notices of a graph; ids are those of the records.

    A list *covers* a duty if it stands on the duty, on the nearest part above it that has one, or
    on the row or clause of the same notice that says the same.
    """

    def __init__(self, records: Iterable[NoticeRecords]) -> None:
        self.records = tuple(records)
        self._listed: dict[str, list[Assignment]] = {}
        self._told: dict[str, list[Assignment]] = {}
        self._matches: dict[tuple[str, str], tuple[Match, ...]] = {}
        for assignment in self.assignments:
            kind = self._told if assignment.basis == "subject" else self._listed
            kind.setdefault(assignment.duty, []).append(assignment)

    @cached_property
    def by_notice(self) -> dict[str, NoticeRecords]:
        """Records by the id of their notice."""
        return {each.notice.id: each for each in self.records}

    @cached_property
    def duties(self) -> dict[str, Duty]:
        """Duties by id, in the order of the records."""
        return {duty.id: duty for each in self.records for duty in each.duties}

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """Clauses by id."""
        return {clause.id: clause for each in self.records for clause in each.clauses}

    @property
    def assignments(self) -> Iterator[Assignment]:
        """All assignments."""
        return (assignment for each in self.records for assignment in each.assignments)

    @cached_property
    def gaps(self) -> dict[str, list[Gap]]:
        """What could not be read, by the duty or clause where it stands."""
        found: dict[str, list[Gap]] = {}
        for each in self.records:
            for gap in each.gaps:
                found.setdefault(gap.duty, []).append(gap)
        return found

    @cached_property
    def _topics(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for topic in (topic for each in self.records for topic in each.topics):
            found.setdefault(topic.duty, set()).add(f"{topic.kind}/{topic.name}")
        return found

    def topics(self, part: str) -> set[str]:
        """Industries, hazards and campaigns of a duty."""
        return self._topics.get(part, set())

    def topics_of_title(self, part: str) -> set[str]:
        """Those that the title of a duty names."""
        title = self.duties[part].title
        topics = self.by_notice[self.duties[part].notice].topics
        return {
            f"{topic.kind}/{topic.name}"
            for topic in topics
            if topic.duty == part and topic.evidence.quote in title
        }

    @cached_property
    def rows(self) -> dict[str, tuple[str, ...]]:
        """The rows that say again what a clause says, by the clause."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.records:
            for same in each.restatements:
                found[same.clause] = (*found.get(same.clause, ()), same.row)
        return found

    @cached_property
    def restated(self) -> dict[str, tuple[str, ...]]:
        """The clauses that a row says again, by the row."""
        found: dict[str, tuple[str, ...]] = {}
        for clause, rows in self.rows.items():
            for row in rows:
                found[row] = (*found.get(row, ()), clause)
        return found

    def duties_of(self, records: NoticeRecords) -> tuple[Duty, ...]:
        """The notice's duties, a table's row only where no other duty says the same."""
        return tuple(
            duty
            for duty in records.duties
            if not any(clause in self.duties for clause in self.restated.get(duty.id, ()))
        )

    def matches(self, left: NoticeRecords, right: NoticeRecords) -> tuple[Match, ...]:
        """Duties of two notices that are alike, worked out once."""
        key = (left.notice.id, right.notice.id)
        if key not in self._matches:
            self._matches[key] = match_notices(left, right)
        return self._matches[key]

    def alike(self) -> Iterator[Match]:
        """Duties that are alike, of one place and year."""
        for each in self.records:
            yield from overlaps(each)
        for left, right in combinations(self.records, 2):
            ours, theirs = left.notice, right.notice
            if (ours.jurisdiction, ours.year) == (theirs.jurisdiction, theirs.year):
                yield from self.matches(left, right)

    def every_duty(self) -> Iterator[Duty]:
        """The duties of all notices, each told once, in the order of the records."""
        for records in self.records:
            yield from self.duties_of(records)

    def listed(self, part: str) -> Assignments:
        """What lists say of the part itself."""
        return tuple(self._listed.get(part, ()))

    def lists_of(self, notice: str) -> Iterator[Assignment]:
        """What all lists of a notice say."""
        return (each for each in self.by_notice[notice].assignments if each.basis != "subject")

    def told(self, part: str) -> Assignments:
        """What the sentences of the part itself order."""
        return tuple(self._told.get(part, ()))

    def above(self, part: str) -> Iterator[str]:
        """The parts that enclose the part, the nearest first.

        Words under no number are a part that has the notice's own id: nothing is above it.
        """
        while (clause := self.clauses.get(part)) is not None and clause.parent != part:
            part = clause.parent
            if part in self.clauses:
                yield part

    @cached_property
    def _parts_below(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for part in self.clauses:
            for above in self.above(part):
                found[above] = (*found.get(above, ()), part)
        return found

    def below(self, part: str) -> tuple[str, ...]:
        """All parts inside the part."""
        return self._parts_below.get(part, ())

    def items(self, part: str) -> tuple[str, ...]:
        """The parts directly inside the part."""
        return tuple(each for each in self.below(part) if self.clauses[each].parent == part)

    def same(self, part: str) -> tuple[str, ...]:
        """The part, and the rows or clauses that say the same."""
        return (part, *self.rows.get(part, ()), *self.restated.get(part, ()))

    def covering(self, part: str) -> Assignments:
        """What the lists that cover the part say."""
        return tuple(entry for _, listed in self.lists(part) for entry in listed)

    def lists(self, part: str) -> tuple[tuple[str, Assignments], ...]:
        """The lists that cover the part, each with where it stands.

        They are several only where a clause is split into rows: each row is a task of its own.
        """
        for place in (part, *self.above(part)):
            found = ((each, self.listed(each)) for each in self.same(place))
            if lists := tuple((each, listed) for each, listed in found if listed):
                return lists
        return ()

    def holders(self, part: str) -> Assignments:
        """Everybody who has to do with the part: by a list, by a sentence, or in a part of it."""
        inside = (entry for place in self.below(part) for entry in self.holders_here(place))
        return (*self.covering(part), *self.told(part), *inside)

    def holders_here(self, part: str) -> Assignments:
        """By a list or a sentence of the part itself or of what says the same."""
        return tuple(
            entry for each in self.same(part) for entry in (*self.listed(each), *self.told(each))
        )

    def unread(self, part: str) -> tuple[Gap, ...]:
        """What could not be read at the part, above, below, or at what says the same."""
        places = (part, *self.above(part), *self.below(part))
        return tuple(
            gap for place in places for each in self.same(place) for gap in self.gaps.get(each, ())
        )

    def words(self, duty: Duty) -> Evidence:
        """The duty's own words, where they stand."""
        clause = self.clauses[duty.clause]
        quote = clause.text.replace("\n", "")
        return Evidence(duty.notice, clause.path, clause.start, clause.end, quote)


def names(assignments: Iterable[Assignment]) -> tuple[str, ...]:
    """Standard names of the units, each once, in the order of the words."""
    return tuple(dict.fromkeys(assignment.unit.canonical for assignment in assignments))


def shown(units: tuple[str, ...]) -> str:
    """The names in one phrase; of more than five the first five and 等."""
    return "、".join(units[:_SHOWN]) + ("等" if len(units) > _SHOWN else "")


def quotes(assignments: Iterable[Assignment]) -> tuple[Evidence, ...]:
    """The words behind the assignments, each once."""
    return tuple(dict.fromkeys(assignment.evidence for assignment in assignments))


def with_role(assignments: Iterable[Assignment], *roles: str) -> Assignments:
    """Those of the assignments that have one of the roles."""
    return tuple(assignment for assignment in assignments if assignment.role in roles)


def departments(assignments: Iterable[Assignment]) -> Assignments:
    """Those of organs that work for the whole place: no set, and no zone or government.

    各乡镇 and 开发区 do in their own part what the others do for the whole.
    """
    return tuple(
        each
        for each in assignments
        if not each.unit.is_set and each.unit.kind not in ("government", "zone", "enterprise")
    )


def annual(records: Iterable[NoticeRecords]) -> tuple[NoticeRecords, ...]:
    """Those that are the annual notice of a place: a plan or a reply hands out other things."""
    return tuple(
        each
        for each in records
        if each.notice.id == f"{each.notice.jurisdiction.name}{each.notice.year}"
    )


def is_vague(unit: Unit) -> bool:
    """A set that a property names (有关部门, 成员单位): nobody can be asked by it.

    应急指挥机构 is a set over many places, and one organ in each.
    """
    return unit.is_set and unit.kind == "group" and bool(_ANYBODY.search(unit.canonical))


def own_names(assignments: Iterable[Assignment]) -> set[str]:
    """The units' names without their place, full and as written: 地震局 of 市地震局."""
    names = set()
    for each in assignments:
        names.add(each.unit.canonical.removeprefix(each.unit.jurisdiction.name))
        names.add(re.sub("^[省市县区]", "", each.written))
    return {name for name in names if len(name) > 2}


def called(assignments: Iterable[Assignment]) -> set[str]:
    """What the words call the units: as written, and by a second name in brackets behind it.

    `文化和旅游局（文物局）` is one organ of two names; `（公安局配合）` behind it is no name.
    """
    words = set()
    for each in assignments:
        words.add(each.written)
        for name in own_names([each]):
            words.update(re.findall(re.escape(name) + _SECOND_NAME, each.evidence.quote))
    return words


def hands(assignments: Iterable[Assignment]) -> set[str]:
    """The hands of all units."""
    return {hand(each.unit) for each in assignments}


def hand(unit: Unit) -> str:
    """What stays the same when a name or a level changes: the function, else the name itself."""
    return unit.function or unit.canonical.removeprefix(unit.jurisdiction.name)
