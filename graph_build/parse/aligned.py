"""Tables that blanks align, as a converter prints them: `序号  重点任务    责任单位`.

A head that names units opens one. The cells of a line stand below their heads; a cell that is
printed over several lines goes on below itself. Columns are counted as they are printed, where a
Chinese character is two wide, or in characters, as some converters do. What does not come out
even is no table: the caller keeps its lines as words and a gap that says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_build.parse.cells import Words
from graph_build.parse.furniture import is_page_number, is_rule
from graph_build.parse.grid import Grid
from graph_build.parse.heads import head_of, is_head
from graph_build.parse.marks import BLANKS
from graph_build.parse.numbering import number_of
from graph_build.parse.printed import (
    SEGMENT,
    WIDTHS,
    Printed,
    PrintedLine,
    counts_chapters,
    segments,
)

_GAP = "像是用空格对齐的表格，各列对不齐，未按表格读取"
_PARTED = re.compile(r"\S(?:  |\u3000[ \u3000]| \u3000)\s*\S")
_BEHIND = re.compile(r"(?:注|备注|说明|附件|附表)\s*\d{0,2}\s*[：:]|附件|抄送")
_LONGEST_LINE = 400
_LINES_BEHIND = 5


@dataclass(frozen=True, slots=True)
class Aligned:
    """The rows of a table, each with whether a page ended before it, or why it has none; `end` is
    the index of the line behind it."""

    rows: tuple[tuple[tuple[Words, ...], bool], ...]
    end: int
    gap: str = ""


def aligned_rows(lines: Sequence[Printed], index: int) -> Aligned | None:
    """The table whose head is the line at `index`, or None where that is no head.

    Without rows and without a gap it is a head and nothing below.
    """
    offset, raw = lines[index]
    if len(raw) > _LONGEST_LINE or "\t" in raw or "|" in raw or not _PARTED.search(raw):
        return None
    head = tuple(SEGMENT.findall(raw))
    if len(head) < 2 or not is_head(head):
        return None
    table = _Body(lines, index)
    body, end = table.collect(index)
    if not any(len(line.words) > 1 for line in body):
        return Aligned((), end)
    for width in WIDTHS if not table.is_torn(end) else ():
        heads = segments(offset, raw, width)
        rows = Grid(head_of(head), heads).rows(
            [(line, segments(line.offset, line.raw, width)) for line in body]
        )
        if rows is not None:
            return Aligned(((tuple(((s.piece,),) for s in heads), False), *rows), end)
    return Aligned((), end, _GAP)


class _Body:
    """Finds the lines that belong to a table, page furniture left out."""

    def __init__(self, lines: Sequence[Printed], index: int) -> None:
        self._lines = lines
        self._heads = {width: segments(*lines[index], width) for width in WIDTHS}
        self._head = tuple(SEGMENT.findall(lines[index][1]))

    def collect(self, index: int) -> tuple[list[PrintedLine], int]:
        """The lines below the head at `index`, and the index of the line behind the table."""
        found: list[tuple[int, PrintedLine]] = []
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
                found.append((at, PrintedLine(offset, raw, blank, page)))
                blank = page = False
        found = _without_what_follows(found)
        return [line for _, line in found], (found[-1][0] if found else index) + 1

    def _is_apart(self, at: int) -> bool:
        offset, raw = self._lines[at - 1]
        return offset + len(raw) + 1 < self._lines[at][0]

    def _is_head_again(self, at: int) -> bool:
        """The head printed anew, or the line above it that names the table anew (续表)."""
        words = tuple(SEGMENT.findall(self._lines[at][1]))
        if words == self._head:
            return True
        return len(words) == 1 and tuple(SEGMENT.findall(self._next(at))) == self._head

    def _next(self, at: int) -> str:
        following = (raw for _, raw in self._lines[at + 1 : at + 4])
        return next((raw for raw in following if raw.strip(BLANKS)), "")

    def _ends(self, stripped: str, at: int) -> bool:
        """The line is none of the table's: a note, prose, another table, the heading behind it."""
        if len(stripped) > _LONGEST_LINE or re.search(r"[\t|]", stripped):
            return True
        number = number_of(stripped)
        if number is not None and counts_chapters(number.scheme):
            return not PrintedLine(0, self._next(at), False, False).is_numbered
        return bool(_BEHIND.match(stripped)) or self._is_prose(at)

    def _is_prose(self, at: int) -> bool:
        """The line runs below several heads in either way of counting, or heads another table."""
        words = SEGMENT.findall(self._lines[at][1])
        if len(words) > 1:
            return is_head(words)
        return all(
            sum(map(segments(*self._lines[at], width)[0].meets, heads)) > 1
            for width, heads in self._heads.items()
        )

    def is_torn(self, end: int) -> bool:
        """Rows go on behind the line with which the table seems to end."""
        for _, raw in self._lines[end : end + _LINES_BEHIND]:
            if is_head(SEGMENT.findall(raw)):
                return False
            if PrintedLine(0, raw, False, False).is_numbered:
                return True
        return False


def _without_what_follows(found: list[tuple[int, PrintedLine]]) -> list[tuple[int, PrintedLine]]:
    """The lines up to the blank behind the last row: what follows it is signature or prose."""
    full = [i for i, (_, line) in enumerate(found) if line.is_numbered]
    full = full or [i for i, (_, line) in enumerate(found) if len(line.words) > 1]
    last = full[-1] if full else len(found) - 1
    for index in range(last + 1, len(found)):
        line = found[index][1]
        if line.after_blank and not line.after_page:
            return found[:index]
    return found
