"""Tables written in HTML, as text recognition and web pages leave them → rows of cells.

A merged cell stands in each row and column that it covers (`rowspan`, `colspan`), as the same
object: so it can be told from a cell that only says the same. The scanner is one regular
expression over the text, not an HTML parser: offsets in the file are what evidence is made of,
and whatever is malformed costs no more than its length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph_build.parse.cells import Words, words_of

_TAG = re.compile(r"<(?P<close>/?)(?P<name>table|tr|td|th)(?![\w:-])(?P<rest>[^<>]*)>", re.I)
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?\s*(\d{1,5})", re.I)
_WIDEST = 64
"""No table of duties has more columns; what claims to is not spread out."""
_TO_THE_END = 100_000
"""`rowspan="0"` covers all rows that follow."""


@dataclass(frozen=True, slots=True)
class _Cell:
    words: Words
    rows: int = 1
    columns: int = 1


@dataclass(slots=True)
class HtmlTable:
    """One `<table>` of the file, `[start, end)`, with its rows; a nested one is words of its
    cell."""

    start: int
    end: int
    cells: list[list[_Cell]] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[Words, ...]]:
        """The rows, each cell in all places that it covers."""
        above: dict[int, tuple[int, _Cell]] = {}
        for cells in self.cells:
            yield tuple(cell.words for cell in _spread(cells, above))


def _spread(cells: list[_Cell], above: dict[int, tuple[int, _Cell]]) -> list[_Cell]:
    """One row on the grid; `above` says for how many rows a cell above still covers a column."""
    row: list[_Cell] = []
    covered = {column: cell for column, (_, cell) in above.items()}
    for column, (left, cell) in list(above.items()):
        if left == 1:
            del above[column]
        else:
            above[column] = (left - 1, cell)
    for cell in cells:
        while len(row) in covered:
            row.append(covered[len(row)])
        for _ in range(cell.columns if len(row) + cell.columns <= _WIDEST else 1):
            if cell.rows > 1 and len(row) < _WIDEST:
                above[len(row)] = (cell.rows - 1, cell)
            row.append(cell)
    for column in sorted(column for column in covered if column >= len(row)):
        row.extend([_Cell(())] * (column - len(row)))
        row.append(covered[column])
    return row


def html_tables(text: str) -> Iterator[HtmlTable]:
    """Yield the tables of `text` in order.

    A table that is not closed ends with its last tag; another that opens outside its cells ends
    it.
    """
    scanner = _Scanner(text)
    for tag in _TAG.finditer(text):
        done = scanner.take(tag)
        if done is not None:
            yield done
    if scanner.table is not None:
        yield scanner.table


class _Scanner:
    """Goes through the tags once; the state is the table and the cell that are open."""

    def __init__(self, text: str) -> None:
        self.table: HtmlTable | None = None
        self._text = text
        self._nested = 0
        self._opened: re.Match[str] | None = None

    def take(self, tag: re.Match[str]) -> HtmlTable | None:
        """Take the next tag; return the table that it ends."""
        name, closes = tag["name"].lower(), bool(tag["close"])
        if name == "table":
            return self._take_table(tag, closes)
        if self.table is None or self._nested:
            return None
        self._close_cell(tag.start())
        if name == "tr" and not closes:
            self.table.cells.append([])
        elif not closes:
            self._opened = tag
        self.table.end = tag.end()
        return None

    def _take_table(self, tag: re.Match[str], closes: bool) -> HtmlTable | None:
        if self._opened is not None and (not closes or self._nested):
            self._nested += -1 if closes else 1
            return None
        done = self.table
        self._close_cell(tag.start())
        if done is not None and closes:
            done.end = tag.end()
        self.table = None if closes else HtmlTable(tag.start(), tag.end())
        return done

    def _close_cell(self, end: int) -> None:
        opened, self._opened = self._opened, None
        if opened is None or self.table is None:
            return
        if not self.table.cells:
            self.table.cells.append([])
        spans = {name.lower(): int(count) for name, count in _SPAN.findall(opened["rest"])}
        words = words_of(opened.end(), self._text[opened.end() : end])
        cell = _Cell(words, spans.get("row", 1) or _TO_THE_END, max(spans.get("col", 1), 1))
        self.table.cells[-1].append(cell)
