"""The duties of a notice as a matrix counts them: a clause and the rows that repeat it once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from graph_build.model import Assignment, Duty, Gap, Notice, NoticeRecords, Topic, TopicKind

_Record = TypeVar("_Record", Assignment, Topic)


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing to be done; `parts` are its clause, then the rows of a table that say it again.

    It bears the id, title and text of the clause; a row that repeats no duty stands for itself.
    `unread` is true where something stands that could not be read, at the duty, above or below.
    """

    notice: Notice
    parts: tuple[Duty, ...]
    assignments: tuple[Assignment, ...]
    topics: tuple[Topic, ...]
    unread: bool

    @property
    def duty(self) -> Duty:
        """The clause's duty."""
        return self.parts[0]

    def topics_of(self, assignment: Assignment) -> tuple[Topic, ...]:
        """The topics that concern the unit.

        All of the duty's, but where a clause is cut into several rows: the unit of a row is
        concerned by what its own row names (`矿山` in one row, `电动自行车` in the next), and by
        what no row names.
        """
        if not self._is_cut(assignment):
            return self.topics
        rows = {part.id for part in self.parts[1:]}
        elsewhere = {topic.name for topic in self.topics if topic.duty in rows}
        own = {topic.name for topic in self.topics if topic.duty == assignment.duty}
        return tuple(
            topic for topic in self.topics if topic.name in own or topic.name not in elsewhere
        )

    def text_of(self, assignments: Iterable[Assignment]) -> str:
        """What the units have to do: the clause, or the rows that are theirs if it is cut."""
        theirs = {each.duty if self._is_cut(each) else self.duty.id for each in assignments}
        texts = [part.text for part in self.parts if part.id in theirs]
        return "\n".join(texts) or self.duty.text

    def _is_cut(self, assignment: Assignment) -> bool:
        """The assignment stands in one of several rows that say the clause again."""
        return len(self.parts) > 2 and assignment.duty != self.duty.id


def counted_duties(records: NoticeRecords, by: TopicKind) -> tuple[Counted, ...]:
    """The notice's duties, in its order, with their topics of the kind `by`."""
    clauses = _clauses(records)
    parts: defaultdict[str, list[Duty]] = defaultdict(list)
    for duty in sorted(records.duties, key=lambda duty: duty.id in clauses):
        parts[clauses.get(duty.id, duty.id)].append(duty)
    assignments = _by_duty(records.assignments, clauses)
    topics = _by_duty((topic for topic in records.topics if topic.kind == by), clauses)
    return tuple(
        Counted(
            records.notice,
            tuple(parts[duty.id]),
            tuple(assignments[duty.id]),
            tuple(topics[duty.id]),
            any(_touches(gap, part) for gap in records.gaps for part in parts[duty.id]),
        )
        for duty in records.duties
        if duty.id not in clauses
    )


def _clauses(records: NoticeRecords) -> dict[str, str]:
    """The duty that a row says again, by the row's."""
    duties = {duty.id for duty in records.duties}
    found: dict[str, str] = {}
    for same in records.restatements:
        if same.clause in duties and same.row in duties:
            found.setdefault(same.row, same.clause)
    return found


def _by_duty(
    entries: Iterable[_Record], clauses: dict[str, str]
) -> defaultdict[str, list[_Record]]:
    found: defaultdict[str, list[_Record]] = defaultdict(list)
    for entry in entries:
        found[clauses.get(entry.duty, entry.duty)].append(entry)
    return found


def _touches(gap: Gap, duty: Duty) -> bool:
    """The gap stands at the duty, in a part of it, or in a part that encloses it.

    One that the notice alone encloses says nothing about the duty.
    """
    if gap.duty == duty.notice:
        return False
    return f"{duty.id}/".startswith(f"{gap.duty}/") or gap.duty.startswith(f"{duty.id}/")
