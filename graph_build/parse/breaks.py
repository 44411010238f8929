"""What a page broke off in the cells of a row: a sentence, a list of units, the name of one."""

import re

from graph_build.lexicons import ending_of, unit_names
from graph_build.parse.cells import joined, text_of
from graph_build.parse.rows import Unit

_STOPS = tuple("。！？；;：:")
_GOES_ON = tuple("，、,")
_SEPARATOR = re.compile(r"[、，,；;：:\s（）()]")


def ends_open(text: str, *, after_page: bool) -> bool:
    """The words stop inside a sentence: at a comma, or at a page's foot without a stop."""
    return text.endswith(_GOES_ON) or (after_page and not text.endswith(_STOPS))


def list_joined(units: list[Unit], unit: Unit, *, after_page: bool) -> list[Unit]:
    """The cells of units with one more: as the rest of the list under its head, or for itself."""
    last = _under(units, unit.head)
    if last is None or not (_is_listed_on(last, unit) or (after_page and _is_torn(last, unit))):
        return [*units, unit]
    whole = Unit(last.head, joined(last.words, unit.words), last.merged)
    return [whole if other is last else other for other in units]


def goes_on_with(units: list[Unit], unit: Unit) -> bool:
    """The cell plainly goes on with the list above it under the same head."""
    last = _under(units, unit.head)
    return last is not None and (_is_listed_on(last, unit) or _is_torn(last, unit))


def _under(units: list[Unit], head: str) -> Unit | None:
    return next((unit for unit in reversed(units) if unit.head == head), None)


def _is_listed_on(last: Unit, unit: Unit) -> bool:
    return text_of(last.words).endswith(_GOES_ON) or text_of(unit.words).startswith(_GOES_ON)


def _is_torn(last: Unit, unit: Unit) -> bool:
    return is_torn(text_of(last.words), text_of(unit.words))


def is_torn(first: str, second: str) -> bool:
    """`市公` and `安局` are no units, and one together."""
    tail, rest = _SEPARATOR.split(first)[-1], _SEPARATOR.split(second)[0]
    return not _is_unit(tail) and _is_unit(tail + rest)


def are_whole(first: str, second: str) -> bool:
    """The first list ends with a unit and the second begins with one."""
    return _is_unit(_SEPARATOR.split(first)[-1]) and _is_unit(_SEPARATOR.split(second)[0])


def names_units(text: str) -> bool:
    """The cell is a list of units: it begins with one and ends with one, and says nothing else."""
    first, *_, last = _SEPARATOR.split(text.rstrip("。；、")) * 2
    return "。" not in text[:-1] and _is_unit(first) and _is_unit(last)


def _is_unit(name: str) -> bool:
    ending = ending_of(name)
    return name in unit_names() or bool(ending and ending.subject == "yes")
