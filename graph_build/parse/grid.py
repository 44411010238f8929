"""Words between blanks → the cells of a table, each below its head, or nothing if uneven."""

from dataclasses import dataclass
from itertools import pairwise

from graph_build.parse.breaks import are_whole
from graph_build.parse.cells import Words
from graph_build.parse.columns import row_number
from graph_build.parse.heads import Head
from graph_build.parse.marks import Piece
from graph_build.parse.numbering import number_of
from graph_build.parse.printed import PrintedLine, Segment, counts_chapters

_STOPS = tuple("。；;！？：:")
_GO_ON = ("、", "，", ",")
_SLACK = 4
"""A printed line is full that lacks no more than two Chinese characters."""

_Cell = list[tuple[int, Segment]]
"""The printed lines of a cell, with the number of the line."""

Placed = tuple[PrintedLine, tuple[Segment, ...]]
"""A line and its segments, in one way of counting columns."""


@dataclass(frozen=True, slots=True)
class _GridRow:
    """The cells of a row by their columns."""

    cells: dict[int, _Cell]
    after_page: bool


class Grid:
    """Puts the segments of lines below the heads above them."""

    def __init__(self, head: Head, heads: tuple[Segment, ...]) -> None:
        self._head = head
        self._extents = [(segment.start, segment.end) for segment in heads]

    def rows(self, body: list[Placed]) -> list[tuple[tuple[Words, ...], bool]] | None:
        """The rows, or None where a segment stands below no head, or rows can't be told apart."""
        self._widen([segments for _, segments in body])
        rows: list[_GridRow] = []
        for number, (line, segments) in enumerate(body):
            columns = [0] if _is_group(line) else self._columns(segments)
            if columns is None or not self._has_row(rows, line, columns, segments):
                return None
            for column, segment in zip(columns, segments, strict=True):
                rows[-1].cells.setdefault(column, []).append((number, segment))
        widths = _widths(rows)
        if not all(self._is_even(row.cells, widths) for row in rows):
            return None
        return [(self._cells(row.cells, widths), row.after_page) for row in rows]

    def _has_row(
        self,
        rows: list[_GridRow],
        line: PrintedLine,
        columns: list[int],
        segments: tuple[Segment, ...],
    ) -> bool:
        """Add the row that the line begins to `rows`; False where no row can take the line."""
        if not (_is_group(line) or self._opens(columns, segments)):
            return bool(rows)
        runs_on = bool(rows) and not _is_group(line) and self._runs_on(rows[-1], line)
        rows.append(_GridRow({}, line.after_page))
        return not runs_on

    def _widen(self, lines: list[tuple[Segment, ...]]) -> None:
        """The extent of a column is that of its head and of all that stands below it alone."""
        for _ in range(3):
            for segments in lines:
                for segment in segments:
                    below = self._below(segment)
                    if len(segments) > 1 and len(below) == 1:
                        start, end = self._extents[below[0]]
                        wider = (min(start, segment.start), max(end, segment.end))
                        self._extents[below[0]] = wider

    def _below(self, segment: Segment) -> list[int]:
        return [
            column
            for column, (start, end) in enumerate(self._extents)
            if segment.start < end and start < segment.end
        ]

    def _columns(self, segments: tuple[Segment, ...]) -> list[int] | None:
        """The column of each segment of a line."""
        if len(segments) == len(self._extents):
            return list(range(len(segments)))
        found: list[int] = []
        for segment in segments:
            below = self._below(segment) or self._nearest(segment)
            if len(below) != 1:
                return None
            found.append(below[0])
        return found if all(a < b for a, b in pairwise(found)) else None

    def _nearest(self, segment: Segment) -> list[int]:
        away = [max(start - segment.end, segment.start - end) for start, end in self._extents]
        least = min(away)
        return [column for column, distance in enumerate(away) if distance <= least + 1]

    def _opens(self, columns: list[int], segments: tuple[Segment, ...]) -> bool:
        """The line begins a row: with a number, or, in a table without, with all its cells."""
        if self._head.number >= 0:
            at = columns.index(self._head.number) if self._head.number in columns else -1
            return at >= 0 and bool(row_number(segments[at].piece[1]))
        return len(columns) == len(self._extents)

    def _runs_on(self, row: _GridRow, line: PrintedLine) -> bool:
        """In a table without numbers the row above may not have ended with its line."""
        if self._head.number >= 0:
            return False
        apart = line.after_blank or line.after_page
        return any(
            cell[-1][1].piece[1].endswith(_GO_ON)
            or (not apart and self._fills(column, cell[-1][1]))
            for column, cell in row.cells.items()
        )

    def _fills(self, column: int, segment: Segment) -> bool:
        """The segment ends where its column does, at the next one."""
        return column + 1 < len(self._extents) and segment.end + 3 > self._extents[column + 1][0]

    def _is_even(self, row: dict[int, _Cell], widths: dict[int, int]) -> bool:
        """In a cell of words only full lines go on, and no line is left out.

        Where it is otherwise, the numbers stand in the middle of their rows.
        """
        return all(
            _is_full(above, widths[column]) and line == at + 1
            for column, cell in row.items()
            if self._head.kinds[column] == "words"
            for (at, above), (line, _) in pairwise(cell)
        ) and self._is_whole(row)

    def _is_whole(self, row: dict[int, _Cell]) -> bool:
        """Each cell begins in the first line of its row, in a table without numbers it is all."""
        first = min(cell[0][0] for cell in row.values())
        return all(cell[0][0] == first for cell in row.values())

    def _cells(self, row: dict[int, _Cell], widths: dict[int, int]) -> tuple[Words, ...]:
        columns = range(len(self._extents))
        return tuple(words_below(row.get(column, []), widths.get(column, 0)) for column in columns)


def _widths(rows: list[_GridRow]) -> dict[int, int]:
    """How wide the widest line of each column is."""
    widths: dict[int, int] = {}
    for row in rows:
        for column, cell in row.cells.items():
            widest = max(segment.end - segment.start for _, segment in cell)
            widths[column] = max(widths.get(column, 0), widest)
    return widths


def _is_group(line: PrintedLine) -> bool:
    words = line.words
    number = number_of(words[0]) if len(words) == 1 else None
    return number is not None and counts_chapters(number.scheme)


def _is_full(segment: Segment, width: int) -> bool:
    return segment.end - segment.start >= width - _SLACK


def words_below(cell: _Cell, width: int) -> Words:
    """The lines of a cell: a full line, or one that stops at a comma, goes on in the next.

    But where a unit ends with one line and another begins the next, the line end parts them.
    """
    paragraphs: list[tuple[Piece, ...]] = []
    above: Segment | None = None
    for _, segment in cell:
        if above is not None and _goes_on(above, segment, width):
            paragraphs[-1] = (*paragraphs[-1], segment.piece)
        else:
            paragraphs.append((segment.piece,))
        above = segment
    return tuple(paragraphs)


def _goes_on(above: Segment, segment: Segment, width: int) -> bool:
    text = above.piece[1]
    if text.endswith(_STOPS) or are_whole(text, segment.piece[1]):
        return False
    return text.endswith(_GO_ON) or _is_full(above, width)
