"""The figures by kind of writing, by role, by kind of unit, and by notice.

Both sides are cut before they are compared: a record whose basis (or kind of unit) differs on
the two sides is missed in one line and extra in another, and agrees in the line of all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from graph_build.evaluate.compare import Comparison, Figures, figures
from graph_build.evaluate.record import Record, Writing
from graph_build.model import Basis, Role, UnitKind

_PROPERTIES: dict[str, tuple[str, ...]] = {
    "writing": get_args(Writing),
    "basis": get_args(Basis),
    "role": get_args(Role),
    "kind": get_args(UnitKind),
}


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of the records whose property `by` has this value; `all` for every record."""

    by: str
    value: str
    figures: Figures


def by_property(comparisons: Sequence[Comparison]) -> tuple[Line, ...]:
    """One line for all records, then one for each value of each property."""
    return tuple(_lines(comparisons, _PROPERTIES))


def by_notice(comparison: Comparison) -> tuple[Line, ...]:
    """One line for all records of the notice, one for each kind of writing."""
    return tuple(_lines([comparison], ("writing",)))


def _lines(comparisons: Sequence[Comparison], properties: Iterable[str]) -> Iterator[Line]:
    yield Line("all", "all", figures(comparisons))
    for by in properties:
        for value in _PROPERTIES[by]:
            yield Line(by, value, figures(comparisons, _having(by, value)))


def _having(by: str, value: str) -> Callable[[Record], bool]:
    return lambda record: getattr(record, by) == value
