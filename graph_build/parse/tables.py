"""Rows of a table → the duties that they hold, each with its unit cells.

Conversion shifts cells: a row that goes on may lose an empty cell, a page may gain a column, and
the head is printed anew on every page. So a cell is known by what it holds and by its distance
from the row's end, and by its column only where the row has as many cells as the head.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph_build.model import Cell, Row
from graph_build.parse.clean import TextBuilder
from graph_build.parse.lines import Piece, trimmed, unmarked

_UNIT_HEAD = re.compile(
    r"(?:主要|第一)?(?:牵头|主责|责任|配合|协助|协同|落实|实施|承办|主办|协办|参与|参加|督导|监管)?"
    r"(?:责任|配合)?(?:[/／、（(和及]?(?:责任|配合|落实|参与|协助)[）)]?)?"
    r"(?:单位|部门|机构|主体)(?:[及和]?(?:责任人|分工|负责人))?|部门分工|任务分工|分工"
)
_NUMBER_HEAD = re.compile(r"^(?:序\s*号|编\s*号|号)$")
_NUMBER = re.compile(r"\d{1,3}(?:[-.]\d{1,2})?[.、]?$")
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)(?:</p>|$)", re.DOTALL)
_HEAD_CELLS = 2
_LABEL_LENGTH = 20


@dataclass(slots=True)
class _Entry:
    """A row in the making: its number (or the one above it), its text and unit cells."""

    number: str
    fresh: bool
    label: str = ""
    title: str = ""
    texts: list[list[tuple[Piece, ...]]] = field(default_factory=list)
    units: list[tuple[str, list[tuple[Piece, ...]]]] = field(default_factory=list)


class Table:
    """Rows that follow one another under one head; `add` takes them as they come."""

    def __init__(self) -> None:
        self._head: list[str] = []
        self._unit_heads: list[str] = []
        self._entries: list[_Entry] = []
        self._count = 0

    def add(self, cells: tuple[Piece, ...], extra: list[Piece]) -> None:
        """Take one row; `extra` are the lines that follow it inside its last cells."""
        words = [_paragraphs(cell) for cell in _with_extra(cells, extra)]
        flat = ["".join(text for piece in cell for _, text in piece) for cell in words]
        if _is_head(flat):
            self._head = flat
            self._unit_heads = [head for head in flat if _UNIT_HEAD.fullmatch(head)]
        elif self._unit_heads:
            self._entries.append(self._entry(words, flat))

    def _entry(self, words: list[list[tuple[Piece, ...]]], flat: list[str]) -> _Entry:
        filled = [index for index, text in enumerate(flat) if text]
        number = flat[filled[0]] if filled and _NUMBER.match(flat[filled[0]]) else ""
        if number:
            filled = filled[1:]
        elif not (self._head and _NUMBER_HEAD.match(self._head[0])) and flat[0]:
            self._count += 1
            number = str(self._count)
        entry = _Entry(number.rstrip(".、") or self._above(), fresh=bool(number))
        columns = dict(self._unit_columns(flat, filled))
        entry.units = [(head, words[index]) for index, head in columns.items() if flat[index]]
        texts = [index for index in filled if index not in columns]
        self._title(entry, [flat[index] for index in texts])
        if not entry.title and not entry.fresh and self._entries:
            entry.title = self._entries[-1].title
        entry.texts = [words[index] for index in texts]
        return entry

    def _above(self) -> str:
        return self._entries[-1].number if self._entries else "0"

    def _unit_columns(self, flat: list[str], filled: list[int]) -> list[tuple[int, str]]:
        """Which cells hold units: by the head where the row fits it, else from the row's end."""
        heads = self._unit_heads
        aligned = [(i, head) for i, head in enumerate(self._head) if _UNIT_HEAD.fullmatch(head)]
        fits = len(flat) == len(self._head) and all(i < len(flat) for i, _ in aligned)
        if fits and (len(heads) > 1 or flat[aligned[0][0]]):
            return aligned
        return list(zip(filled[-len(heads) :], heads, strict=False))

    def _title(self, entry: _Entry, texts: list[str]) -> None:
        if len(texts) > 1 and len(texts[0]) <= 2 * _LABEL_LENGTH:
            entry.title = texts[0]
        if entry.fresh and len(texts) > _HEAD_CELLS and len(texts[1]) <= _LABEL_LENGTH:
            entry.label = entry.title = texts[1]
        elif not entry.fresh and entry.title and len(entry.title) <= _LABEL_LENGTH:
            entry.label = entry.title

    def rows(self, prefix: str, builder: TextBuilder) -> Iterator[Row]:
        """Write the rows' words into `builder` and yield the duties that they hold, in order."""
        sizes: dict[str, int] = {}
        for entry in self._entries:
            sizes[entry.number] = sizes.get(entry.number, 0) + 1
        seen: dict[str, int] = {}
        for entry in self._entries:
            seen[entry.number] = seen.get(entry.number, 0) + 1
            path = f"{prefix}/{entry.number}"
            if entry.label:
                path = f"{path}/{entry.label}"
            elif sizes[entry.number] > 1:
                path = f"{path}-{seen[entry.number]}"
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


def _paragraphs(cell: list[Piece]) -> list[tuple[Piece, ...]]:
    """The paragraphs of a cell, tags off, empty ones left out."""
    found: list[tuple[Piece, ...]] = []
    for offset, text in cell:
        bodies = [(m.start(1), m.group(1)) for m in _PARAGRAPH.finditer(text)] or [(0, text)]
        for start, body in bodies:
            pieces = trimmed(iter(unmarked(offset + start, body)))
            if pieces:
                found.append(pieces)
    return found


def _is_head(flat: list[str]) -> bool:
    named = sum(bool(_UNIT_HEAD.fullmatch(text)) for text in flat)
    return named > 0 and all(len(text) <= 12 for text in flat) and not any(map(str.isdigit, flat))


def _written(entry: _Entry, path: str, builder: TextBuilder) -> Iterator[Row]:
    """One row, or one for each pair of paragraphs where content and units have as many."""
    body = max(entry.texts[1:] or entry.texts or [[]], key=_size)
    for cell in entry.texts:
        if cell is not body:
            for text in cell:
                builder.paragraph(text)
    if len(entry.units) == 1 and len(entry.units[0][1]) == len(body) > 1:
        head, units = entry.units[0]
        for index, (text, unit) in enumerate(zip(body, units, strict=True), start=1):
            span = builder.paragraph(text)
            yield Row(f"{path}-{index}", entry.title, span, (_cell(head, [unit], builder),))
        return
    spans = [builder.paragraph(text) for text in body]
    cells = tuple(_cell(head, texts, builder) for head, texts in entry.units)
    own = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    yield Row(path, entry.title, own, cells)


def _size(cell: list[tuple[Piece, ...]]) -> int:
    return sum(len(text) for paragraph in cell for _, text in paragraph)


def _cell(head: str, texts: list[tuple[Piece, ...]], builder: TextBuilder) -> Cell:
    spans = [builder.paragraph(text) for text in texts]
    return Cell(head, spans[0][0], spans[-1][1])
