"""One row of a table below its head: which cells are its own, which hold units, what it is."""

from dataclasses import dataclass

from graph_build.parse.cells import Words
from graph_build.parse.columns import Column, is_deadline, row_number
from graph_build.parse.heads import Head
from graph_build.parse.numbering import number_of
from graph_build.parse.rows import Unit


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
