"""File text → lines without page furniture, each character with its place in the file.

Furniture is what printing and conversion left behind and nobody wrote: page numbers (`- 2 -`,
`第3页`), heads that pages repeat, rules, Markdown marks, HTML tags, images.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph_build.parse.aligned import Aligned, aligned_rows
from graph_build.parse.cells import Words, words_of
from graph_build.parse.furniture import is_page_number, is_rule, running_heads
from graph_build.parse.marks import BLANKS, Piece, broken, unmarked
from graph_build.parse.markup import HtmlTable, html_tables

_LINE = re.compile(r"[^\n]+")
_HEADING_MARK = re.compile(r"#{1,9}\s*(?=\S)")
_QUOTED = re.compile(r"(?:>\s*)+(?=\S)")
_DELIMITER_ROW = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?$")
_TABBED_WORDS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])\t(?!.*\t)"
    r"|^附件\S{0,3}[：:]\t|\t\S*印发$"
)
_INDENT = re.compile(r"\s*(?:\u3000\s*\u3000| {4})")
_TAB = re.compile(r"\t")
_BAR = re.compile(r"(?<!\\)\|")

Cells = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file, marks and outer blanks off; `pieces` joined are its `text`.

    `cells` holds the cells where the line is a row of a table; `ruled` says that bars or tags
    part them, `continues` that they go on in the last cell of the row above. `indented` says that
    two blanks or more stand before its words, `gap` why the line, which looks like a table's head,
    is read as words.
    """

    pieces: tuple[Piece, ...]
    text: str
    marked: bool = False
    cells: Cells = ()
    ruled: bool = False
    continues: bool = False
    after_page: bool = False
    indented: bool = False
    gap: str = ""


_PAGE = Line((), "")
"""Stands where a page ends, until the lines are whole."""


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that hold words, in order."""
    found = list(_all_lines(text))
    heads = running_heads(_beside_pages(found))
    after_page = False
    for index, line in enumerate(found):
        if line is _PAGE:
            after_page = True
        elif not (line.text in heads and _is_beside_page(found, index)):
            yield replace(line, after_page=True) if after_page else line
            after_page = False


def _beside_pages(lines: list[Line]) -> Iterator[str]:
    return (line.text for i, line in enumerate(lines) if line.text and _is_beside_page(lines, i))


def _is_beside_page(lines: list[Line], index: int) -> bool:
    return _PAGE in (lines[index - 1 : index] + lines[index + 1 : index + 2])


def _all_lines(text: str) -> Iterator[Line]:
    at = 0
    for table in html_tables(text):
        yield from _printed_lines(text, at, table.start)
        yield from _html_lines(table)
        at = table.end
    yield from _printed_lines(text, at, len(text))


def _html_lines(table: HtmlTable) -> Iterator[Line]:
    """The rows of a table; what only lays out a page in one column is words."""
    rows = list(table.rows())
    is_layout = all(len({id(words) for words in row if words}) < 2 for row in rows)
    for row in rows:
        if not is_layout:
            yield Line((), "", cells=row, ruled=True)
            continue
        for pieces in row[0] if row else ():
            text = "".join(text for _, text in pieces)
            yield _PAGE if is_page_number(text) else Line(pieces, text)


def _printed_lines(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of the file in `[start, end)`, tables aligned by blanks read whole."""
    printed = [(match.start(), match.group()) for match in _LINE.finditer(text, start, end)]
    row: Line | None = None
    tried = 0
    rows_end = 0
    for index, (offset, raw) in enumerate(printed):
        if index < rows_end:
            continue
        found = aligned_rows(printed, index) if index >= tried else None
        tried = found.end if found else tried
        if found is not None and found.rows:
            rows_end = found.end
            yield from _aligned_lines(found)
            continue
        for line in _lines(offset, raw, row):
            if found is not None and found.gap:
                line = replace(line, gap=found.gap)
            if line is not _PAGE and not line.continues:
                row = line if line.cells and not line.ruled else None
            yield line


def _aligned_lines(table: Aligned) -> Iterator[Line]:
    for cells, after_page in table.rows:
        yield Line((), "", cells=cells, ruled=True, after_page=after_page)


def _lines(offset: int, raw: str, row: Line | None) -> Iterator[Line]:
    """What one line of the file holds; `row` is the row with tabs that stands above it."""
    stripped = raw.strip(BLANKS)
    if not stripped or _DELIMITER_ROW.match(stripped):
        return
    ruled, cells = _cells(offset, raw, row)
    if row is not None and stripped.startswith("<p") and len(cells) < len(row.cells):
        parted = tuple(words_of(at, cell) for at, cell in _cut(offset, raw, _TAB))
        yield Line((), "", cells=parted, continues=True)
    elif cells:
        yield Line((), "", cells=cells, ruled=ruled)
    else:
        if "\f" in raw[: len(raw) - len(raw.lstrip(BLANKS))]:
            yield _PAGE
        for at, words in broken(offset, raw):
            yield from _line(at, words)


def _line(offset: int, raw: str) -> Iterator[Line]:
    stripped = raw.strip(BLANKS)
    if not stripped or is_rule(stripped):
        return
    if is_page_number(stripped):
        yield _PAGE
        return
    start = offset + raw.index(stripped)
    quoted = _QUOTED.match(stripped)
    if quoted:
        start, stripped = start + quoted.end(), stripped[quoted.end() :]
    mark = _HEADING_MARK.match(stripped)
    if mark:
        start, stripped = start + mark.end(), stripped[mark.end() :]
    pieces = unmarked(start, stripped)
    if pieces:
        words = "".join(text for _, text in pieces)
        yield Line(pieces, words, marked=mark is not None, indented=_INDENT.match(raw) is not None)


def _cells(offset: int, raw: str, row: Line | None) -> tuple[bool, Cells]:
    """The cells of a row written in Markdown, with bars (`ruled`), or with tabs.

    In a table with tabs one cell makes a row, if tabs follow it, or if the row has as many cells
    as the one above, of which it then goes on with one.
    """
    inner = raw.strip(BLANKS)
    if inner.startswith("|") or len(_BAR.findall(inner)) > 1:
        offset += raw.index(inner) + inner.startswith("|")
        inner = inner.removeprefix("|").removesuffix("|")
        return True, tuple(words_of(*cell) for cell in _cut(offset, inner, _BAR))
    if "\t" not in raw or _TABBED_WORDS.search(inner):
        return False, ()
    cells = tuple(words_of(*cell) for cell in _cut(offset, raw, _TAB))
    filled = sum(map(bool, cells))
    heads = row is not None and filled == 1 and bool(cells[0]) and len(cells) > 2
    goes_on = row is not None and filled == 1 and len(cells) == len(row.cells)
    return False, cells if filled > 1 or heads or goes_on else ()


def _cut(offset: int, text: str, separator: re.Pattern[str]) -> Iterator[Piece]:
    at = 0
    for match in separator.finditer(text):
        yield offset + at, text[at : match.start()]
        at = match.end()
    yield offset + at, text[at:]
