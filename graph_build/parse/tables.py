"""Rows of a table → the duties that they hold, each with its unit cells.

Conversion shifts cells: a row that goes on may lose an empty cell, a page may gain a column, and
the head is printed anew on every page. So a numbered row with as many cells as the head is read by
its columns, any other from its end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph_build.model import Cell, Row
from graph_build.parse.clean import TextBuilder
from graph_build.parse.columns import column_of, is_deadline, is_head, row_number
from graph_build.parse.lines import Piece, trimmed, unmarked

_PARAGRAPH = re.compile(r"(?:<p\b[^>]*>)?(.*?)(?:</p>|<br\s*/?>|$)", re.DOTALL)
_TITLE_LENGTH = 40
_LABEL_LENGTH = 20

_Words = list[tuple[Piece, ...]]
"""The paragraphs of a cell."""


@dataclass(slots=True)
class _Entry:
    """A row in the making: its number (or the one above it), its words and its unit cells."""

    number: str
    label: str = ""
    title: str = ""
    texts: list[_Words] = field(default_factory=list)
    units: list[tuple[str, _Words]] = field(default_factory=list)


class Table:
    """Rows that follow one another under one head; `add` takes them as they come."""

    def __init__(self) -> None:
        self.head: list[str] = []
        self._entries: list[_Entry] = []
        self._headless: list[_Words] = []
        self._count = 0

    def add(self, cells: tuple[Piece, ...], extra: list[Piece]) -> None:
        """Take one row; `extra` are the lines that follow it inside its last cells."""
        words = [_paragraphs(cell) for cell in _with_extra(cells, extra)]
        flat = ["".join(text for pieces in cell for _, text in pieces) for cell in words]
        if is_head(flat):
            self.head = flat
        elif self.head:
            self._entries.append(self._entry(words, flat))
        else:
            self._headless.extend(words)

    def _entry(self, words: list[_Words], flat: list[str]) -> _Entry:
        at, number = self._number(flat)
        filled = [index for index, text in enumerate(flat) if text and index != at]
        entry = _Entry(number or self._above())
        units = self._unit_columns(flat, filled, numbered=bool(number))
        entry.units = [(head, words[index]) for index, head in units.items() if flat[index]]
        texts = [i for i in filled if i not in units and not self._is_aside(i, flat)]
        self._name(entry, [flat[index] for index in texts], fresh=bool(number))
        entry.texts = [words[index] for index in texts]
        return entry

    def _number(self, flat: list[str]) -> tuple[int, str]:
        """Where the row's number stands, and what it is; rows without such a column are counted."""
        columns = [i for i, head in enumerate(self.head) if column_of(head) == "number"]
        at = columns[0] if columns and len(flat) == len(self.head) else 0
        number = row_number(flat[at])
        if number or columns or not flat[0]:
            return (at if number else -1), number
        self._count += 1
        return -1, str(self._count)

    def _above(self) -> str:
        return self._entries[-1].number if self._entries else "0"

    def _unit_columns(
        self, flat: list[str], filled: list[int], *, numbered: bool
    ) -> dict[int, str]:
        """Which cells hold units, with the heads above them."""
        aligned = {i: head for i, head in enumerate(self.head) if column_of(head) == "units"}
        fits = len(flat) == len(self.head)
        if fits and (len(aligned) > 1 or any(flat[i] for i in aligned)):
            return aligned
        if fits and numbered:
            return self._shifted(flat, aligned)
        return dict(zip(filled[-len(aligned) :], aligned.values(), strict=False))

    def _shifted(self, flat: list[str], aligned: dict[int, str]) -> dict[int, str]:
        """A unit cell that slid into the column before it, which has no head of its own."""
        moved = {i - 1: head for i, head in aligned.items() if i and not self.head[i - 1]}
        return moved if any(flat[i] for i in moved) else aligned

    def _is_aside(self, index: int, flat: list[str]) -> bool:
        if len(flat) == len(self.head):
            return column_of(self.head[index]) == "aside"
        return is_deadline(flat[index])

    def _name(self, entry: _Entry, texts: list[str], *, fresh: bool) -> None:
        """Title and label of a row; one that goes on without a title has the one above it."""
        if len(texts) > 1 and len(texts[0]) <= _TITLE_LENGTH:
            entry.title = texts[0]
        if fresh and len(texts) > 2 and len(texts[1]) <= _LABEL_LENGTH:
            entry.label = texts[1]
        elif not fresh and entry.title and len(entry.title) <= _LABEL_LENGTH:
            entry.label = entry.title
        if not entry.title and not fresh and self._entries:
            entry.title = self._entries[-1].title

    def rows(self, prefix: str, builder: TextBuilder) -> Iterator[Row]:
        """Write the words into `builder` and yield the duties that the rows hold, in order.

        Words of a table whose head names no units are written and hold no duties.
        """
        for words in self._headless:
            for text in words:
                builder.paragraph(text)
        numbers = [entry.number for entry in self._entries]
        seen: dict[str, int] = {}
        for entry in self._entries:
            shared = numbers.count(entry.number) > 1
            path = f"{prefix}/{entry.number}"
            if shared and entry.label:
                path, entry.title = f"{path}/{entry.label}", entry.label
            seen[path] = seen.get(path, 0) + 1
            if (shared and not entry.label) or seen[path] > 1:
                path = f"{path}-{seen[path]}"
            yield from _written(entry, path, builder)


def _with_extra(cells: tuple[Piece, ...], extra: list[Piece]) -> list[list[Piece]]:
    """Cells with the lines that belong inside them: `<p>` lines continue the last cell."""
    columns = [[cell] for cell in cells]
    for offset, line in extra:
        for index, part in enumerate(line.split("\t")):
            if index:
                columns.append([])
            columns[-1].append((offset, part))
            offset += len(part) + 1
    return columns


def _paragraphs(cell: list[Piece]) -> _Words:
    """The paragraphs of a cell, tags off, empty ones left out."""
    found: _Words = []
    for offset, text in cell:
        bodies = [(0, text)]
        if "<" in text:
            bodies = [(match.start(1), match.group(1)) for match in _PARAGRAPH.finditer(text)]
        for start, body in bodies:
            pieces = trimmed(iter(unmarked(offset + start, body)))
            if pieces:
                found.append(pieces)
    return found


def _written(entry: _Entry, path: str, builder: TextBuilder) -> Iterator[Row]:
    """One row, or one for each pair of paragraphs where content and units have as many."""
    body = max(entry.texts[1:] or entry.texts or [[]], key=_size)
    begin = builder.length
    for cell in entry.texts:
        if cell is not body:
            for text in cell:
                builder.paragraph(text)
    if len(entry.units) == 1 and len(entry.units[0][1]) == len(body) > 1:
        head, units = entry.units[0]
        for index, (text, unit) in enumerate(zip(body, units, strict=True), start=1):
            span = builder.paragraph(text)
            start = begin if index == 1 else span[0]
            cells = (_cell(head, [unit], builder),)
            yield Row(f"{path}-{index}", entry.title, span, cells, start)
        return
    spans = [builder.paragraph(text) for text in body]
    own = (spans[0][0], spans[-1][1]) if spans else (begin, begin)
    yield Row(
        path, entry.title, own, tuple(_cell(h, texts, builder) for h, texts in entry.units), begin
    )


def _size(cell: _Words) -> int:
    return sum(len(text) for paragraph in cell for _, text in paragraph)


def _cell(head: str, texts: _Words, builder: TextBuilder) -> Cell:
    spans = [builder.paragraph(text) for text in texts]
    return Cell(head, spans[0][0], spans[-1][1])
