"""Rows of a table that were read → the clean text and the duties, each with its path."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph_build.model import Cell, Row
from graph_build.parse.cells import Words, size_of, text_of, without_line_ends
from graph_build.parse.clean import TextBuilder
from graph_build.parse.numbering import number_of

_NOTE = ("注", "备注", "说明")
_HEADING_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Unit:
    """A cell of units under its head; `merged` if it began in a row above."""

    head: str
    words: Words
    merged: bool = False


@dataclass(slots=True)
class Entry:
    """A duty in the making: its number (or the one above it), its words, its unit cells.

    `labels` are cells of words merged with rows above: they name what the row is about. `rows`
    counts the rows over which it is broken.
    """

    number: str
    fresh: bool
    rows: int = 1
    label: str = ""
    title: str = ""
    columns: list[int] = field(default_factory=list)
    texts: list[Words] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    deadlines: list[tuple[str, Words]] = field(default_factory=list)

    @property
    def body(self) -> int:
        """Which of `texts` says what is to be done: the longest, the first if it is the only."""
        sizes = [size_of(words) for words in self.texts]
        return max(range(len(sizes) > 1, len(sizes)), key=sizes.__getitem__)


@dataclass(frozen=True, slots=True)
class Group:
    """A row that heads those behind it (`一、道路交通`), or holds a note."""

    words: Words


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a table in clean offsets: the part that holds the rows behind it."""

    path: str
    text: str
    start: int
    end: int


def written(
    items: list[Entry | Group], prefix: str, builder: TextBuilder
) -> Iterator[Row | Heading]:
    """Write the words of `items` into `builder`; yield the rows and headings in order.

    Rows that share a number, or go on without one, are counted or carry their label.
    """
    numbers = Counter(item.number for item in items if isinstance(item, Entry))
    seen: Counter[str] = Counter()
    for index, item in enumerate(items):
        if isinstance(item, Group):
            heads = index + 1 < len(items) and isinstance(items[index + 1], Entry)
            yield from _heading(item, prefix, builder, seen) if heads else _note(item, builder)
            continue
        path, shared = f"{prefix}/{item.number}", numbers[item.number] > 1
        if shared and item.label:
            path, item.title = f"{path}/{item.label}", item.label
        yield from _rows(item, _told_apart(path, seen, counted=shared and not item.label), builder)


def _told_apart(path: str, seen: Counter[str], *, counted: bool) -> str:
    seen[path] += 1
    return f"{path}-{seen[path]}" if counted or seen[path] > 1 else path


def _heading(
    group: Group, prefix: str, builder: TextBuilder, seen: Counter[str]
) -> Iterator[Heading]:
    text = text_of(group.words)
    if text.startswith(_NOTE) or "。" in text or len(text) > _HEADING_LENGTH:
        yield from _note(group, builder)
        return
    number = number_of(text)
    start, end = builder.paragraph(
        piece for words in group.words for piece in without_line_ends(words)
    )
    segment = number.segment if number else "".join(text.split())
    heading = text[number.width :] if number else text
    path = _told_apart(f"{prefix}/{segment}", seen, counted=False)
    yield Heading(path, heading, start + (number.width if number else 0), end)


def _note(group: Group, builder: TextBuilder) -> Iterator[Heading]:
    for words in group.words:
        builder.paragraph(without_line_ends(words))
    yield from ()


def _rows(entry: Entry, path: str, builder: TextBuilder) -> Iterator[Row]:
    """One row, or one for each pair of paragraphs where content and units have as many."""
    deadlines = _deadlines(entry, builder)
    body = entry.texts[entry.body] if entry.texts else ()
    begin = builder.length
    for cell in (*entry.labels, *(text for text in entry.texts if text is not body)):
        for words in cell:
            builder.paragraph(without_line_ends(words))
    if len(entry.units) == 1 and len(entry.units[0].words) == len(body) > 1:
        yield from _paired(entry, body, path, begin, deadlines, builder)
        return
    spans = [builder.paragraph(without_line_ends(words)) for words in body]
    own = (spans[0][0], spans[-1][1]) if spans else (begin, begin)
    units = tuple(_cell(unit.head, unit.words, builder) for unit in entry.units)
    yield Row(path, entry.title, own, units, begin, deadlines)


def _paired(
    entry: Entry,
    body: Words,
    path: str,
    begin: int,
    deadlines: tuple[Cell, ...],
    builder: TextBuilder,
) -> Iterator[Row]:
    (unit,) = entry.units
    for index, (text, name) in enumerate(zip(body, unit.words, strict=True), start=1):
        span = builder.paragraph(without_line_ends(text))
        start = begin if index == 1 else span[0]
        cells = (_cell(unit.head, (name,), builder),)
        yield Row(f"{path}-{index}", entry.title, span, cells, start, deadlines)
        if index < len(body):
            deadlines = _deadlines(entry, builder)


def _deadlines(entry: Entry, builder: TextBuilder) -> tuple[Cell, ...]:
    return tuple(_cell(head, words, builder) for head, words in entry.deadlines)


def _cell(head: str, words: Words, builder: TextBuilder) -> Cell:
    spans = [builder.paragraph(paragraph) for paragraph in words]
    return Cell(head, spans[0][0], spans[-1][1])
