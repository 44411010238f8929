"""One row of a table below its head: which cells are its own, which hold units, what it is."""

from dataclasses import dataclass, replace
from itertools import combinations

from graph_build.parse.breaks import names_units
from graph_build.parse.cells import Words
from graph_build.parse.columns import Column, is_deadline, row_number
from graph_build.parse.heads import Head
from graph_build.parse.numbering import number_of
from graph_build.parse.rows import Unit

_MOST_EMPTY = 6


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row, their characters, and which of them are its own: filled, and not a
    merged cell that began in a row above or in the column before."""

    cells: tuple[Words, ...]
    flat: tuple[str, ...]
    own: tuple[int, ...]
    ruled: bool
    after_page: bool

    def width(self, index: int) -> int:
        """How many columns the cell covers, as one merged cell or as one that is repeated."""
        return sum(self.flat[index] == other for other in self.flat) if self.ruled else 1


def filled_up(head: Head, row: TableRow) -> TableRow:
    """The row with the empty cells at its end that a converter left out."""
    missing = len(head.cells) - len(row.cells)
    if not row.ruled or missing <= 0:
        return row
    cells, flat = row.cells + ((),) * missing, row.flat + ("",) * missing
    return TableRow(cells, flat, row.own, row.ruled, row.after_page)


def put_in_place(head: Head, row: TableRow) -> TableRow:
    """The row with its cells under their heads, where conversion moved them and left no doubt.

    It had empty cells too many, or the cells of units and of the deadline changed places. Every
    cell must then be what its head says; otherwise the row stays as it is.
    """
    if len(set(map(id, row.cells))) < len([words for words in row.cells if words]):
        return row  # merged cells hold their columns
    if _fits(head, row.flat):
        return row
    orders = _without_empty(row, len(row.cells) - len(head.cells)) or _swapped(head, row)
    for order in orders:
        flat = tuple(row.flat[i] for i in order)
        if _fits(head, flat):
            cells = tuple(row.cells[i] for i in order)
            own = tuple(order.index(i) for i in row.own)
            return replace(row, cells=cells, flat=flat, own=tuple(sorted(own)))
    return row


def _without_empty(row: TableRow, extra: int) -> list[tuple[int, ...]]:
    """The orders of cells that are left when `extra` of the empty ones are taken out."""
    empty = [i for i, text in enumerate(row.flat) if not text]
    if not 0 < extra <= len(empty) <= _MOST_EMPTY:
        return []
    every = range(len(row.flat))
    return [tuple(i for i in every if i not in out) for out in combinations(empty, extra)]


def _swapped(head: Head, row: TableRow) -> list[tuple[int, ...]]:
    """The order in which the cells of units and of the deadline have changed places."""
    deadlines = [i for i, kind in enumerate(head.kinds) if kind == "deadline"]
    if len(row.flat) != len(head.cells) or len(deadlines) != 1:
        return []
    return [
        tuple({unit: deadlines[0], deadlines[0]: unit}.get(i, i) for i in range(len(row.flat)))
        for unit in head.units
    ]


def _fits(head: Head, flat: tuple[str, ...]) -> bool:
    """Each cell is what its head says, and something is to be done by somebody."""
    if len(flat) != len(head.kinds):
        return False
    if not all(_is(kind, text) for kind, text in zip(head.kinds, flat, strict=True) if text):
        return False
    return any(flat[i] for i in head.units) and any(
        text for kind, text in zip(head.kinds, flat, strict=True) if kind == "words"
    )


def _is(kind: Column, text: str) -> bool:
    if kind == "number":
        return bool(row_number(text))
    if kind == "units":
        return names_units(text)
    if kind == "deadline":
        return is_deadline(text)
    return kind == "aside" or not (is_deadline(text) or names_units(text))


def is_heading(head: Head, row: TableRow) -> bool:
    """The row holds one cell that heads the rows behind it, or a note, and no duty.

    `一、道路交通` stands in the column of numbers, or is merged over the columns from the first.
    """
    first = row.own[0]
    text = row.flat[first]
    if any(row.flat[index] != text for index in row.own) or row_number(text):
        return False
    if row.ruled and first == 0 and row.width(first) > 1:
        return True
    number = number_of(text)
    counted = number is not None and number.scheme.startswith(("han", "chapter"))
    return first == max(head.number, 0) and (first == head.number or counted)


def kind_of(kinds: dict[int, Column], flat: tuple[str, ...], index: int) -> Column:
    """The kind of the cell's column; where cells slid, a deadline is known by its form."""
    if kinds:
        return kinds[index]
    return "deadline" if is_deadline(flat[index]) else "words"


def unit_columns(head: Head, row: TableRow, filled: list[int], *, numbered: bool) -> dict[int, str]:
    """Which cells hold units, with the heads above them."""
    flat, aligned = row.flat, head.units
    fits = len(flat) == len(head.cells)
    if fits and (row.ruled or len(aligned) > 1 or any(flat[i] for i in aligned)):
        return aligned
    if fits and numbered:
        return _shifted(head, flat)
    if len(filled) < 2:
        return {}
    return dict(zip(filled[-len(aligned) :], aligned.values(), strict=False))


def _shifted(head: Head, flat: tuple[str, ...]) -> dict[int, str]:
    """A unit cell that slid into the column before it, which has no head of its own."""
    moved = {i - 1: text for i, text in head.units.items() if i and not head.cells[i - 1]}
    return moved if any(flat[i] for i in moved) else head.units


def unit_cells(row: TableRow, units: dict[int, str]) -> list[Unit]:
    """The filled cells of units; one merged over two columns stands under both heads.

    A cell merged over a column of words too is no list of units.
    """
    found: dict[int, list[int]] = {}
    for index in units:
        words = row.cells[index]
        covered = [i for i, other in enumerate(row.cells) if other is words]
        if words and all(i in units for i in covered):
            found[covered[0]] = covered
    return [
        Unit(
            "、".join(dict.fromkeys(units[i] for i in covered)),
            row.cells[first],
            first not in row.own,
        )
        for first, covered in found.items()
    ]
