"""Pieces of the file → one clean text that knows where each character stood."""

from collections.abc import Iterable

from graph_build.model import CleanText
from graph_build.parse.marks import Piece, width_of


class TextBuilder:
    """Collects paragraphs of the file's text; `paragraph` returns the clean span that it added."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._texts: list[str] = []
        self._clean_starts: list[int] = []
        self._raw_starts: list[int] = []
        self._widths: list[int] = []
        self._length = 0

    def paragraph(self, pieces: Iterable[Piece]) -> tuple[int, int]:
        """Add `pieces` as a paragraph of their own and return its clean span `[start, end)`."""
        start = self._length
        for offset, text in pieces:
            self._clean_starts.append(self._length)
            self._raw_starts.append(offset)
            self._widths.append(width_of(self._file, (offset, text)))
            self._texts.append(text)
            self._length += len(text)
        end = self._length
        self._texts.append("\n")
        self._length += 1
        return start, end

    def build(self) -> CleanText:
        """The text of all paragraphs, a line each."""
        return CleanText(
            "".join(self._texts),
            tuple(self._clean_starts),
            tuple(self._raw_starts),
            tuple(self._widths),
        )

    @property
    def length(self) -> int:
        """Number of characters so far: the clean offset of what comes next."""
        return self._length
