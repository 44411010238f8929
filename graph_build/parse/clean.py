"""Pieces of the file → one clean text that knows where each character stood."""

from collections.abc import Iterable

from graph_build.model import CleanText
from graph_build.parse.lines import Piece


class TextBuilder:
    """Collects paragraphs; `paragraph` returns the clean span of what it added."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._clean_starts: list[int] = []
        self._raw_starts: list[int] = []
        self._length = 0

    def paragraph(self, pieces: Iterable[Piece]) -> tuple[int, int]:
        """Add `pieces` as a paragraph of their own and return its clean span `[start, end)`."""
        start = self._length
        for offset, text in pieces:
            self._clean_starts.append(self._length)
            self._raw_starts.append(offset)
            self._texts.append(text)
            self._length += len(text)
        end = self._length
        self._texts.append("\n")
        self._length += 1
        return start, end

    def build(self) -> CleanText:
        """The text of all paragraphs, a line each."""
        return CleanText("".join(self._texts), tuple(self._clean_starts), tuple(self._raw_starts))

    @property
    def length(self) -> int:
        """Number of characters so far: the clean offset of what comes next."""
        return self._length
