"""The words of a table's cells, however the cells are parted: bars, tabs, tags or blanks."""

import re
from collections.abc import Iterator

from graph_build.parse.marks import BLANKS, Piece, broken, unmarked

Words = tuple[tuple[Piece, ...], ...]
"""The paragraphs of a cell, marks and tags off; an empty cell has none."""

_LINE = re.compile(r"[^\n]+")
_LINE_END = "\n"


def words_of(offset: int, raw: str) -> Words:
    """The paragraphs of the cell whose raw text is `raw`: `<p>` and `<br>` end one.

    A line end of the file inside a paragraph is kept as a run of its own: in a list of units it
    parts two units, in running words it is where a printer broke the line (`without_line_ends`).
    """
    paragraphs = (tuple(_lines(at, text)) for at, text in broken(offset, raw))
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _lines(offset: int, text: str) -> Iterator[Piece]:
    end = -1
    for match in _LINE.finditer(text):
        pieces = unmarked(offset + match.start(), match.group())
        if pieces and end >= 0:
            yield end, _LINE_END
        yield from pieces
        if pieces:
            end = offset + match.end()


def without_line_ends(paragraph: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The paragraph as running words."""
    return tuple(piece for piece in paragraph if piece[1] != _LINE_END)


def text_of(words: Words) -> str:
    """The characters of a cell without its line breaks."""
    return "".join(text for paragraph in words for _, text in without_line_ends(paragraph))


def size_of(words: Words) -> int:
    """How many characters the cell holds."""
    return sum(len(text) for paragraph in words for _, text in paragraph)


def joined(first: Words, second: Words) -> Words:
    """One cell of two, the second going on with the last paragraph of the first."""
    if not (first and second):
        return first or second
    return (*first[:-1], first[-1] + second[0], *second[1:])


def is_blank(raw: str) -> bool:
    """Nothing but blanks stands in `raw`."""
    return not raw.strip(BLANKS)
