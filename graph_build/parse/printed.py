"""Lines as they are printed: the words between blanks, and the columns in which they stand."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph_build.parse.columns import row_number
from graph_build.parse.marks import Piece

Printed = tuple[int, str]
"""A line of the file with its offset."""

SEGMENT = re.compile(r"[^ \u3000\u00a0\r]+(?:[ \u3000\u00a0][^ \u3000\u00a0\r]+)*")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between blanks: where they stand in the file, and from which to which column."""

    piece: Piece
    start: int
    end: int

    def meets(self, other: "Segment") -> bool:
        """Both stand in some of the same columns."""
        return self.start < other.end and other.start < self.end


def _printed_width(text: str) -> int:
    return len(text.encode("gbk", "replace"))


WIDTHS: tuple[Callable[[str], int], ...] = (_printed_width, len)


def segments(offset: int, raw: str, width: Callable[[str], int]) -> tuple[Segment, ...]:
    found: list[Segment] = []
    at = column = 0
    for match in SEGMENT.finditer(raw):
        start = column + width(raw[at : match.start()])
        at, column = match.end(), start + width(match.group())
        found.append(Segment((offset + match.start(), match.group()), start, column))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line below the head: what stood between it and the line before."""

    offset: int
    raw: str
    after_blank: bool
    after_page: bool

    @property
    def words(self) -> list[str]:
        return SEGMENT.findall(self.raw)

    @property
    def is_numbered(self) -> bool:
        words = self.words
        return len(words) > 1 and bool(row_number(words[0]))


def counts_chapters(scheme: str) -> bool:
    return scheme.startswith(("han", "chapter", "article"))
