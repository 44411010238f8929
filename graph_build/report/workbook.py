"""Sheets of plain rows become an Excel workbook; the same sheets give the same bytes.

A sheet is a title, a note, a frozen line of heads with a filter, its rows, and totals below them.
Text stays text: a quote that begins with `=` is no formula, one that begins with `http` no link.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from graph_build.errors import ExportError
from graph_build.report.cells import cell_text, lines_of, sheet_names

MOST_ROWS = 1_048_576
_MOST_LINKS = 65_530
_CREATED = datetime(2000, 1, 1)
_NOTE_WIDTH = 110  # a note is as wide as a screen shows, not as wide as the sheet
_LINE_HEIGHT = 15  # points
_TALLEST = 409  # points: Excel allows no more
_TITLE_HEIGHT = 24
_MARGIN = 0.4  # inches


@dataclass(frozen=True, slots=True)
class Link:
    """A text or number that leads to a line of a sheet: 0 is the first of its rows."""

    shown: str | int
    sheet: str
    row: int


Cell = str | int | float | Link | None


@dataclass(frozen=True, slots=True)
class Column:
    """A head and the width of the column, in digits of the standard font (a 汉字 takes two)."""

    head: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `name`, no two alike, is what links call it; Excel may show another.

    The first `frozen` columns stay when the others are scrolled; `totals` stand below the rows,
    outside the filter.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    totals: Sequence[Sequence[Cell]] = ()
    note: str = ""
    frozen: int = 0


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The bytes of an .xlsx file with the sheets in order.

    Raises `ExportError` if a sheet has more rows than Excel can hold.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"created": _CREATED})
    formats = _formats(book)
    names = sheet_names([sheet.name for sheet in sheets])
    named = tuple(zip(sheets, names, strict=True))
    links = {sheet.name: _Place(name, _head_row(sheet) + 1) for sheet, name in named}
    for sheet, name in named:
        _check_size(sheet)
        _Writer(book.add_worksheet(name), sheet, formats, links).write()
    book.close()
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _Place:
    """A sheet by the name that Excel knows, and where its rows begin."""

    name: str
    first: int

    def address(self, row: int) -> str:
        quoted = self.name.replace("'", "''")
        return f"internal:'{quoted}'!A{self.first + row + 1}"


def _formats(book: Any) -> dict[str, Any]:
    wrapped = {"text_wrap": True, "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "note": book.add_format(wrapped),
        "head": book.add_format({**wrapped, "bold": True, "bg_color": "#DDDDDD", "border": 1}),
        "cell": book.add_format(wrapped),
        "link": book.add_format({**wrapped, "font_color": "#0000CC", "underline": 1}),
        "total": book.add_format({**wrapped, "bold": True, "top": 1}),
    }


def _head_row(sheet: Sheet) -> int:
    return 2 if sheet.note else 1


def _check_size(sheet: Sheet) -> None:
    if _head_row(sheet) + 1 + len(sheet.rows) + len(sheet.totals) > MOST_ROWS:
        raise ExportError(
            where=f"工作表“{sheet.name}”",
            what=f"有 {len(sheet.rows)} 行，Excel 的一张表最多 {MOST_ROWS} 行",
            todo="请缩小范围后重试",
        )


class _Writer:
    """Writes one sheet."""

    def __init__(
        self, page: Any, sheet: Sheet, formats: dict[str, Any], links: dict[str, _Place]
    ) -> None:
        self._page = page
        self._sheet = sheet
        self._formats = formats
        self._links = links
        self._linked = 0

    def write(self) -> None:
        """The sheet is written."""
        self._write_top()
        row = _head_row(self._sheet)
        self._write_rows(row + 1, self._sheet.rows, "cell")
        last = row + len(self._sheet.rows)
        self._page.autofilter(row, 0, max(last, row), len(self._sheet.columns) - 1)
        self._write_rows(last + 1, self._sheet.totals, "total")
        self._page.freeze_panes(row + 1, self._sheet.frozen)
        self._set_print(row)

    def _write_top(self) -> None:
        self._page.set_row(0, _TITLE_HEIGHT)
        self._text(0, 0, self._sheet.title, "title")
        if self._sheet.note:
            self._write_note()
        for index, column in enumerate(self._sheet.columns):
            self._page.set_column(index, index, column.width)
            self._text(_head_row(self._sheet), index, column.head, "head")

    def _write_note(self) -> None:
        """The note runs over the first columns, with room for all its lines."""
        width = last = 0
        for index, column in enumerate(self._sheet.columns):
            if width + column.width > _NOTE_WIDTH and index:
                break
            width, last = width + column.width, index
        self._page.set_row(1, _LINE_HEIGHT * lines_of(self._sheet.note, width))
        if last:
            self._page.merge_range(1, 0, 1, last, "", self._formats["note"])
        self._text(1, 0, self._sheet.note, "note")

    def _write_rows(self, first: int, rows: Sequence[Sequence[Cell]], look: str) -> None:
        for row, cells in enumerate(rows, start=first):
            self._page.set_row(row, self._height(cells))
            for column, cell in enumerate(cells):
                self._write_cell(row, column, cell, look)

    def _height(self, cells: Sequence[Cell]) -> int:
        """Room for all lines of the tallest cell, for not every program makes it by itself."""
        texts = (cell.shown if isinstance(cell, Link) else cell for cell in cells)
        lines = (
            lines_of(text, column.width)
            for text, column in zip(texts, self._sheet.columns, strict=False)
            if isinstance(text, str)
        )
        return min(_LINE_HEIGHT * max(lines, default=1), _TALLEST)

    def _write_cell(self, row: int, column: int, cell: Cell, look: str) -> None:
        if isinstance(cell, Link):
            if self._linked < _MOST_LINKS:
                self._linked += 1
                look = "link"
                address = self._links[cell.sheet].address(cell.row)
                self._page.write_url(row, column, address, self._formats[look], "…")
            cell = cell.shown
        if cell in (None, ""):
            return
        if isinstance(cell, str):
            self._text(row, column, cell, look)
        else:
            self._page.write_number(row, column, cell, self._formats[look])

    def _text(self, row: int, column: int, text: str, look: str) -> None:
        self._page.write_string(row, column, cell_text(text), self._formats[look])

    def _set_print(self, head: int) -> None:
        """On paper: landscape A4, the heads on each page, all columns on the width of one."""
        self._page.set_landscape()
        self._page.set_paper(9)
        self._page.set_margins(left=_MARGIN, right=_MARGIN)
        self._page.repeat_rows(head)
        self._page.fit_to_pages(1, 0)
        self._page.set_footer("&C&P / &N")
