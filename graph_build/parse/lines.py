"""File text → lines without page furniture, each character with its place in the file.

Furniture is what printing and conversion left behind and nobody wrote: page numbers (`- 2 -`,
`第3页`), rules, Markdown marks, HTML tags of cells and paragraphs, images.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Piece = tuple[int, str]
"""A run of adjacent characters: file offset of the first, and the characters."""

_BLANKS = " \t\r\f\v\u3000\u00a0\ufeff\u200b"
_LINE = re.compile(r"[^\n]+")
_DASHES = r"[-—–－─―‐•·~～*\\\s]"
_OF = r"(?:共\s*\d{1,3}\s*页)"
_PAGE_NUMBER = re.compile(
    rf"(?:{_DASHES}+\d{{1,3}}{_DASHES}*|\d{{1,3}}{_DASHES}*"
    rf"|{_OF}?[\s，,/]*第\s*[\d一二三四五六七八九十]{{1,3}}\s*页[\s，,/]*{_OF}?"
    r"|\d{1,3}\s*/\s*\d{1,3}|[Pp]age\s*\d{1,3}(?:\s*of\s*\d{1,3})?)$"
)
_RULE = re.compile(r"(?:[-—*_=]\s*){3,}$|!\[[^\]]*\]\([^)]*\)$")
_MARKS = re.compile(r"\*\*|__|&nbsp;|</?(?:p|b|strong|span|u|div)\b[^<>]*>|\\(?=[.\-*_#()\[\]~|])")
_HEADING_MARK = re.compile(r"#{1,9}\s*(?=\S)")
_MARK_CHARACTERS = frozenset("*_<\\&")
_DELIMITER_ROW = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?$")
_TABBED_WORDS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])\t(?!.*\t)"
    r"|^附件\S{0,3}[：:]\t|\t\S*印发$"
)
_TAB = re.compile(r"\t")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file, marks and outer blanks off; `pieces` joined are its `text`.

    `cells` holds the raw cells where the line is a row of a table, as (offset, text) with tags;
    `tagged` holds the raw line where it opens with `<p>`, for it may go on in the cell above.
    """

    pieces: tuple[Piece, ...]
    text: str
    marked: bool = False
    cells: tuple[Piece, ...] = ()
    tagged: Piece | None = None


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that hold words, in order."""
    for match in _LINE.finditer(text):
        line = _line(match.start(), match.group())
        if line is not None:
            yield line


def _line(offset: int, raw: str) -> Line | None:
    stripped = raw.strip(_BLANKS)
    if not stripped:
        return None
    if _DELIMITER_ROW.match(stripped):
        return None
    tagged = (offset, raw) if stripped.startswith("<p") else None
    cells = _cells(offset, raw)
    if cells:
        return Line((), "", cells=cells, tagged=tagged)
    if _PAGE_NUMBER.match(stripped) or _RULE.match(stripped) or stripped.strip("#") == "":
        return None
    start = offset + raw.index(stripped)
    mark = _HEADING_MARK.match(stripped)
    if mark:
        start, stripped = start + mark.end(), stripped[mark.end() :]
    pieces = unmarked(start, stripped)
    if not pieces:
        return None
    text = "".join(text for _, text in pieces)
    return Line(pieces, text, marked=mark is not None, tagged=tagged)


def _cells(offset: int, raw: str) -> tuple[Piece, ...]:
    """The cells of a row written with tabs or, in Markdown, with bars."""
    inner = raw.strip(_BLANKS)
    if inner.startswith("|") or len(_BAR.findall(inner)) > 1:
        offset += raw.index(inner) + inner.startswith("|")
        return _cut(offset, inner.removeprefix("|").removesuffix("|"), _BAR)
    if "\t" not in raw or _TABBED_WORDS.search(inner):
        return ()
    cells = _cut(offset, raw, _TAB)
    return cells if sum(bool(cell.strip(_BLANKS)) for _, cell in cells) > 1 else ()


def _cut(offset: int, text: str, separator: re.Pattern[str]) -> tuple[Piece, ...]:
    at = 0
    cells: list[Piece] = []
    for match in separator.finditer(text):
        cells.append((offset + at, text[at : match.start()]))
        at = match.end()
    return (*cells, (offset + at, text[at:]))


def unmarked(offset: int, text: str) -> tuple[Piece, ...]:
    """The pieces of `text` that remain when marks and tags are taken out."""
    if _MARK_CHARACTERS.isdisjoint(text):
        return ((offset, text),)
    pieces: list[Piece] = []
    at = 0
    for mark in _MARKS.finditer(text):
        pieces.append((offset + at, text[at : mark.start()]))
        at = mark.end()
    pieces.append((offset + at, text[at:]))
    return trimmed(piece for piece in pieces if piece[1])


def trimmed(pieces: Iterator[Piece]) -> tuple[Piece, ...]:
    """The pieces without blanks at either end of the whole."""
    kept = [piece for piece in pieces if piece[1].strip(_BLANKS)]
    if not kept:
        return ()
    offset, text = kept[0]
    head = text.lstrip(_BLANKS)
    kept[0] = (offset + len(text) - len(head), head)
    offset, text = kept[-1]
    kept[-1] = (offset, text.rstrip(_BLANKS))
    return tuple(kept)
