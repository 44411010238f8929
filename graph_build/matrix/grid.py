"""The matrix: rows of units, columns of topics, and in each cell the duties with their words."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from graph_build.matrix.counted import Counted
from graph_build.matrix.tally import ROLES, Tally, tally
from graph_build.model import Assignment, Role, Topic, UnitKind

NO_TOPIC = "未涉及"

_Key = TypeVar("_Key")
_Entry = TypeVar("_Entry", Assignment, Topic)


@dataclass(frozen=True, slots=True)
class Row:
    """A unit, or a function over all places; `key` tells two of one name apart.

    Rows stand in groups, and groups in the order of `order`. `kind` is empty for a function and
    where there is no unit (`is_unit`).
    """

    order: str
    group: str
    name: str
    key: str
    kind: UnitKind | None = None
    is_set: bool = False
    is_unit: bool = True


NOBODY = Row("", "没有责任单位", "没有写明责任单位", "nobody", is_unit=False)
UNREAD = Row("", "没有责任单位", "写了但未能识别", "unread", is_unit=False)


@dataclass(frozen=True, slots=True)
class Held:
    """One duty in one cell: what the row's unit has to do with it, and why it is in the column."""

    row: Row
    column: str
    duty: Counted
    assignments: tuple[Assignment, ...]
    topics: tuple[Topic, ...]

    @property
    def roles(self) -> tuple[Role, ...]:
        """The unit's roles in the duty, each once."""
        held = {assignment.role for assignment in self.assignments}
        return tuple(role for role in ROLES if role in held)


@dataclass(frozen=True)
class Matrix:
    """Rows and columns with the most duties first; `held` in the order of the notices."""

    held: tuple[Held, ...]
    last: tuple[str, ...] = (NO_TOPIC,)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows by groups; sets behind units, what has no unit at the end."""
        return tuple(sorted(self.of_rows, key=self._row_order))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns; those of `last` at the end."""
        return tuple(sorted(self.of_columns, key=self._column_order))

    @cached_property
    def cells(self) -> dict[tuple[Row, str], tuple[Held, ...]]:
        """The duties of each cell that has some."""
        return _grouped(self.held, lambda held: (held.row, held.column))

    @cached_property
    def of_rows(self) -> dict[Row, Tally]:
        """Totals by row: a duty with several topics counts once."""
        rows = _grouped(self.held, lambda held: held.row)
        return {row: count(held) for row, held in rows.items()}

    @cached_property
    def of_columns(self) -> dict[str, Tally]:
        """Totals by column: a duty with several units counts once."""
        columns = _grouped(self.held, lambda held: held.column)
        return {name: count(held) for name, held in columns.items()}

    @cached_property
    def total(self) -> Tally:
        """Every duty once."""
        return count(self.held)

    def _row_order(self, row: Row) -> tuple[bool, str, bool, int, str, str]:
        duties = self.of_rows[row].duties
        return not row.is_unit, row.order, row.is_set, -duties, row.name, row.key

    def _column_order(self, name: str) -> tuple[int, int, str]:
        at = self.last.index(name) + 1 if name in self.last else 0
        return at, -self.of_columns[name].duties, name


def count(held: Iterable[Held]) -> Tally:
    """The figures of the duties."""
    return tally((each.duty.duty.id, each.roles) for each in held)


def gather(held: Iterable[Held], column: str) -> tuple[Held, ...]:
    """The duties in one column, each once for a row, with all its assignments and topics."""
    alike = _grouped(held, lambda each: (each.row, each.duty.duty.id))
    return tuple(
        replace(
            each[0],
            column=column,
            assignments=_once(entry for one in each for entry in one.assignments),
            topics=_once(entry for one in each for entry in one.topics),
        )
        for each in alike.values()
    )


def _grouped(held: Iterable[Held], key: Callable[[Held], _Key]) -> dict[_Key, tuple[Held, ...]]:
    found: defaultdict[_Key, list[Held]] = defaultdict(list)
    for each in held:
        found[key(each)].append(each)
    return {name: tuple(group) for name, group in found.items()}


def _once(entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    return tuple(dict.fromkeys(entries))
