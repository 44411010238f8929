"""Quotes in a workbook: a row each on a sheet of their own, and as many beside a finding as fit.

Excel hides what is below 409 points of a row, on the screen and in print, so no cell is taller.
"""

from collections.abc import Iterator, Sequence

from graph_build.audit.report import Entry
from graph_build.audit.wording import place
from graph_build.model import Evidence
from graph_build.report.cells import lines_of
from graph_build.report.workbook import Cell, Column, Link, Sheet

QUOTES = "原文"
QUOTE, PLACE, UNITS = Column("原文", 70), Column("出处", 36), Column("单位", 36)
_WHOLE = Column("原文", 100)
_LINES = 24
_UNITS = 20
_PIECE = _LINES * (_WHOLE.width // 2 - 1)


def quotes_sheet(entries: Sequence[Entry], at: Sequence[int]) -> Sheet:
    """All quotes of the findings; `at` is the line of each finding on the sheet of its rule."""
    return Sheet(
        name=QUOTES,
        title="原文",
        note="每处原文一行，与出处对齐；太长的分行续写。点规则名回到该条问题。",
        columns=(
            Column("规则", 20),
            Column("标题", 26),
            Column("序号", 8),
            _WHOLE,
            PLACE,
            Column("标识", 30),
        ),
        rows=tuple(
            row for entry, line in zip(entries, at, strict=True) for row in _rows(entry, line)
        ),
    )


def rows_of(entry: Entry) -> int:
    """How many rows the quotes of the finding take."""
    return sum(1 for quote in entry.finding.quotes for _ in _pieces(quote.quote))


def _rows(entry: Entry, line: int) -> Iterator[tuple[Cell, ...]]:
    finding, rule = entry.finding, entry.rule
    back = Link(rule.title, rule.title, line)
    for number, quote in enumerate(finding.quotes, start=1):
        for again, piece in enumerate(_pieces(quote.quote)):
            shown = f"{number}（续）" if again else number
            yield (back, finding.title, shown, piece, place(quote), finding.id)


def _pieces(words: str) -> Iterator[str]:
    return (words[start : start + _PIECE] for start in range(0, len(words) or 1, _PIECE))


def quote_cells(quotes: Sequence[Evidence]) -> tuple[str, str]:
    """The quotes that fit in one row, and where they stand; numbered alike if they are several."""
    marks = [f"〔{number}〕" if len(quotes) > 1 else "" for number in range(1, len(quotes) + 1)]
    words = [mark + quote.quote for mark, quote in zip(marks, quotes, strict=True)]
    places = [mark + place(quote) for mark, quote in zip(marks, quotes, strict=True)]
    count = min(_fitting(words, QUOTE), _fitting(places, PLACE))
    if count == len(quotes):
        return "\n".join(words), "\n".join(places)
    more = f"……共 {len(quotes)} 处，全文见“{QUOTES}”表"
    shown = words[:count] or [words[0][: _PIECE // 2]]
    return "\n".join([*shown, more]), "\n".join(places[: len(shown)])


def units_cell(units: Sequence[str]) -> str:
    """The units in one cell, of very many the first and how many they are."""
    joined = "、".join(units)
    if lines_of(joined, UNITS.width) < _LINES:
        return joined
    return f"{'、'.join(units[:_UNITS])}等 {len(units)} 个"


def _fitting(texts: Sequence[str], column: Column) -> int:
    """How many of the texts, each on a line of its own, fit in one row, with a line to spare."""
    lines = 0
    for count, text in enumerate(texts):
        lines += lines_of(text, column.width)
        if lines >= _LINES:
            return count
    return len(texts)
