"""Tables that blanks align, as a converter prints them: `序号  重点任务    责任单位`.

A head that names units opens one. The cells of a line stand below their heads; a cell that is
printed over several lines goes on below itself. Columns are counted as they are printed, where a
Chinese character is two wide, or in characters, as some converters do. What does not come out
even is no table: the caller keeps its lines as words and a gap that says so.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph_build.parse.breaks import are_whole
from graph_build.parse.cells import Words
from graph_build.parse.columns import row_number
from graph_build.parse.furniture import is_page_number, is_rule
from graph_build.parse.heads import Head, head_of, is_head
from graph_build.parse.marks import BLANKS, Piece
from graph_build.parse.numbering import number_of

Printed = tuple[int, str]
"""A line of the file with its offset."""

_GAP = "像是用空格对齐的表格，各列对不齐，未按表格读取"
_PARTED = re.compile(r"\S(?:  |\u3000[ \u3000]| \u3000)\s*\S")
_BEHIND = re.compile(r"(?:注|备注|说明|附件|附表)\s*\d{0,2}\s*[：:]|附件|抄送")
_SEGMENT = re.compile(r"[^ \u3000\u00a0\r]+(?:[ \u3000\u00a0][^ \u3000\u00a0\r]+)*")
_STOPS = tuple("。；;！？：:")
_GO_ON = ("、", "，", ",")
_SLACK = 4
"""A printed line is full that lacks no more than two Chinese characters."""

_LONGEST_LINE = 400
_LINES_BEHIND = 5


@dataclass(frozen=True, slots=True)
class Aligned:
    """The rows of a table, each with whether a page ended before it, or why it has none; `end` is
    the index of the line behind it."""

    rows: tuple[tuple[tuple[Words, ...], bool], ...]
    end: int
    gap: str = ""


@dataclass(frozen=True, slots=True)
class _Segment:
    """Words between blanks: where they stand in the file, and from which to which column."""

    piece: Piece
    start: int
    end: int

    def meets(self, other: "_Segment") -> bool:
        """Both stand in some of the same columns."""
        return self.start < other.end and other.start < self.end


def aligned_rows(lines: Sequence[Printed], index: int) -> Aligned | None:
    """The table whose head is the line at `index`, or None where that is no head.

    Without rows and without a gap it is a head and nothing below.
    """
    offset, raw = lines[index]
    if len(raw) > _LONGEST_LINE or "\t" in raw or "|" in raw or not _PARTED.search(raw):
        return None
    head = tuple(_SEGMENT.findall(raw))
    if len(head) < 2 or not is_head(head):
        return None
    table = _Body(lines, index)
    body, end = table.collect(index)
    if not any(len(line.words) > 1 for line in body):
        return Aligned((), end)
    for width in _WIDTHS if not table.is_torn(end) else ():
        heads = _segments(offset, raw, width)
        rows = _Grid(head_of(head), heads).rows(
            [(line, _segments(line.offset, line.raw, width)) for line in body]
        )
        if rows is not None:
            return Aligned(((tuple(((s.piece,),) for s in heads), False), *rows), end)
    return Aligned((), end, _GAP)


def _printed_width(text: str) -> int:
    return len(text.encode("gbk", "replace"))


_WIDTHS: tuple[Callable[[str], int], ...] = (_printed_width, len)


def _segments(offset: int, raw: str, width: Callable[[str], int]) -> tuple[_Segment, ...]:
    found: list[_Segment] = []
    at = column = 0
    for match in _SEGMENT.finditer(raw):
        start = column + width(raw[at : match.start()])
        at, column = match.end(), start + width(match.group())
        found.append(_Segment((offset + match.start(), match.group()), start, column))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _BodyLine:
    """A line below the head: what stood between it and the line before."""

    offset: int
    raw: str
    after_blank: bool
    after_page: bool

    @property
    def words(self) -> list[str]:
        return _SEGMENT.findall(self.raw)

    @property
    def is_numbered(self) -> bool:
        words = self.words
        return len(words) > 1 and bool(row_number(words[0]))


class _Body:
    """Finds the lines that belong to a table, page furniture left out."""

    def __init__(self, lines: Sequence[Printed], index: int) -> None:
        self._lines = lines
        self._heads = {width: _segments(*lines[index], width) for width in _WIDTHS}
        self._head = tuple(_SEGMENT.findall(lines[index][1]))

    def collect(self, index: int) -> tuple[list[_BodyLine], int]:
        """The lines below the head at `index`, and the index of the line behind the table."""
        found: list[tuple[int, _BodyLine]] = []
        blank = page = False
        for at in range(index + 1, len(self._lines)):
            offset, raw = self._lines[at]
            stripped = raw.strip(BLANKS)
            blank = blank or self._is_apart(at)
            if not stripped or is_rule(stripped):
                blank = True
            elif is_page_number(stripped) or self._is_head_again(at):
                page = True
            elif self._ends(stripped, at):
                break
            else:
                found.append((at, _BodyLine(offset, raw, blank, page)))
                blank = page = False
        found = _without_what_follows(found)
        return [line for _, line in found], (found[-1][0] if found else index) + 1

    def _is_apart(self, at: int) -> bool:
        offset, raw = self._lines[at - 1]
        return offset + len(raw) + 1 < self._lines[at][0]

    def _is_head_again(self, at: int) -> bool:
        """The head printed anew, or the line above it that names the table anew (续表)."""
        words = tuple(_SEGMENT.findall(self._lines[at][1]))
        if words == self._head:
            return True
        return len(words) == 1 and tuple(_SEGMENT.findall(self._next(at))) == self._head

    def _next(self, at: int) -> str:
        following = (raw for _, raw in self._lines[at + 1 : at + 4])
        return next((raw for raw in following if raw.strip(BLANKS)), "")

    def _ends(self, stripped: str, at: int) -> bool:
        """The line is none of the table's: a note, prose, another table, the heading behind it."""
        if len(stripped) > _LONGEST_LINE or re.search(r"[\t|]", stripped):
            return True
        number = number_of(stripped)
        if number is not None and _counts_chapters(number.scheme):
            return not _BodyLine(0, self._next(at), False, False).is_numbered
        return bool(_BEHIND.match(stripped)) or self._is_prose(at)

    def _is_prose(self, at: int) -> bool:
        """The line runs below several heads in either way of counting, or heads another table."""
        words = _SEGMENT.findall(self._lines[at][1])
        if len(words) > 1:
            return is_head(words)
        return all(
            sum(map(_segments(*self._lines[at], width)[0].meets, heads)) > 1
            for width, heads in self._heads.items()
        )

    def is_torn(self, end: int) -> bool:
        """Rows go on behind the line with which the table seems to end."""
        for _, raw in self._lines[end : end + _LINES_BEHIND]:
            if is_head(_SEGMENT.findall(raw)):
                return False
            if _BodyLine(0, raw, False, False).is_numbered:
                return True
        return False


def _counts_chapters(scheme: str) -> bool:
    return scheme.startswith(("han", "chapter", "article"))


def _without_what_follows(found: list[tuple[int, _BodyLine]]) -> list[tuple[int, _BodyLine]]:
    """The lines up to the blank behind the last row: what follows it is signature or prose."""
    full = [i for i, (_, line) in enumerate(found) if line.is_numbered]
    full = full or [i for i, (_, line) in enumerate(found) if len(line.words) > 1]
    last = full[-1] if full else len(found) - 1
    for index in range(last + 1, len(found)):
        line = found[index][1]
        if line.after_blank and not line.after_page:
            return found[:index]
    return found


_Cell = list[tuple[int, _Segment]]
"""The printed lines of a cell, with the number of the line."""

_Placed = tuple[_BodyLine, tuple[_Segment, ...]]
"""A line and its segments, in one way of counting columns."""


@dataclass(frozen=True, slots=True)
class _GridRow:
    """The cells of a row by their columns."""

    cells: dict[int, _Cell]
    after_page: bool


class _Grid:
    """Puts the segments of lines below the heads above them."""

    def __init__(self, head: Head, heads: tuple[_Segment, ...]) -> None:
        self._head = head
        self._extents = [(segment.start, segment.end) for segment in heads]

    def rows(self, body: list[_Placed]) -> list[tuple[tuple[Words, ...], bool]] | None:
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
        line: _BodyLine,
        columns: list[int],
        segments: tuple[_Segment, ...],
    ) -> bool:
        """Add the row that the line begins to `rows`; False where no row can take the line."""
        if not (_is_group(line) or self._opens(columns, segments)):
            return bool(rows)
        runs_on = bool(rows) and not _is_group(line) and self._runs_on(rows[-1], line)
        rows.append(_GridRow({}, line.after_page))
        return not runs_on

    def _widen(self, lines: list[tuple[_Segment, ...]]) -> None:
        """The extent of a column is that of its head and of all that stands below it alone."""
        for _ in range(3):
            for segments in lines:
                for segment in segments:
                    below = self._below(segment)
                    if len(segments) > 1 and len(below) == 1:
                        start, end = self._extents[below[0]]
                        wider = (min(start, segment.start), max(end, segment.end))
                        self._extents[below[0]] = wider

    def _below(self, segment: _Segment) -> list[int]:
        return [
            column
            for column, (start, end) in enumerate(self._extents)
            if segment.start < end and start < segment.end
        ]

    def _columns(self, segments: tuple[_Segment, ...]) -> list[int] | None:
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

    def _nearest(self, segment: _Segment) -> list[int]:
        away = [max(start - segment.end, segment.start - end) for start, end in self._extents]
        least = min(away)
        return [column for column, distance in enumerate(away) if distance <= least + 1]

    def _opens(self, columns: list[int], segments: tuple[_Segment, ...]) -> bool:
        """The line begins a row: with a number, or, in a table without, with all its cells."""
        if self._head.number >= 0:
            at = columns.index(self._head.number) if self._head.number in columns else -1
            return at >= 0 and bool(row_number(segments[at].piece[1]))
        return len(columns) == len(self._extents)

    def _runs_on(self, row: _GridRow, line: _BodyLine) -> bool:
        """In a table without numbers the row above may not have ended with its line."""
        if self._head.number >= 0:
            return False
        apart = line.after_blank or line.after_page
        return any(
            cell[-1][1].piece[1].endswith(_GO_ON)
            or (not apart and self._fills(column, cell[-1][1]))
            for column, cell in row.cells.items()
        )

    def _fills(self, column: int, segment: _Segment) -> bool:
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
        return tuple(_words(row.get(column, []), widths.get(column, 0)) for column in columns)


def _widths(rows: list[_GridRow]) -> dict[int, int]:
    """How wide the widest line of each column is."""
    widths: dict[int, int] = {}
    for row in rows:
        for column, cell in row.cells.items():
            widest = max(segment.end - segment.start for _, segment in cell)
            widths[column] = max(widths.get(column, 0), widest)
    return widths


def _is_group(line: _BodyLine) -> bool:
    words = line.words
    number = number_of(words[0]) if len(words) == 1 else None
    return number is not None and _counts_chapters(number.scheme)


def _is_full(segment: _Segment, width: int) -> bool:
    return segment.end - segment.start >= width - _SLACK


def _words(cell: _Cell, width: int) -> Words:
    """The lines of a cell: a full line, or one that stops at a comma, goes on in the next.

    But where a unit ends with one line and another begins the next, the line end parts them.
    """
    paragraphs: list[tuple[Piece, ...]] = []
    above: _Segment | None = None
    for _, segment in cell:
        if above is not None and _goes_on(above, segment, width):
            paragraphs[-1] = (*paragraphs[-1], segment.piece)
        else:
            paragraphs.append((segment.piece,))
        above = segment
    return tuple(paragraphs)


def _goes_on(above: _Segment, segment: _Segment, width: int) -> bool:
    text = above.piece[1]
    if text.endswith(_STOPS) or are_whole(text, segment.piece[1]):
        return False
    return text.endswith(_GO_ON) or _is_full(above, width)
