"""Prints rows: a table for people, plain aligned text in a pipe, JSON or CSV for programs.

No form loses text: a table folds long cells, the others write them whole.
"""

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal

import typer

from graph_build.cli.columns import head

_NOTHING = (
    "没有结果。这不等于没有人负责：请核对参数的写法，"
    "可用 dutygraph query notices 查看有哪些文件，用 dutygraph query 查看参数说明。"
)

Form = Literal["table", "json", "csv", "excel"]


def choose_form(*, json_: bool, csv_: bool, excel: bool) -> Form:
    """The form that the options ask for; contradictory ones are misuse."""
    if json_ and csv_:
        raise typer.BadParameter("--json 与 --csv 只能选一个")
    if excel and not csv_:
        raise typer.BadParameter("--excel 须与 --csv 同用")
    if json_:
        return "json"
    return "excel" if excel else "csv" if csv_ else "table"


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, form: Form) -> None:
    """The rows stand on stdout in the form; JSON and CSV in UTF-8, whatever the locale."""
    listed = [tuple(row) for row in rows]
    if not listed and form == "table":
        typer.echo(_NOTHING, err=True)
    match form:
        case "json":
            write_json([dict(zip(columns, row, strict=True)) for row in listed])
        case "csv":
            write_utf8(to_csv(columns, listed))
        case "excel":
            write_utf8("\ufeff" + _excel_csv(columns, listed))
        case "table":
            print_table(columns, listed)


def write_json(value: Any) -> None:
    """The value stands on stdout as JSON, in UTF-8, dates as ISO 8601."""
    write_utf8(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def write_json_line(value: Any) -> None:
    """The value stands on stdout as one line of JSON, in UTF-8."""
    write_utf8(json.dumps(value, ensure_ascii=False, default=str) + "\n")


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, end: str = "\n") -> str:
    """A header and one line a row; a list is joined by 、."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator=end)
    writer.writerow(columns)
    writer.writerows([as_text(value) for value in row] for row in rows)
    return buffer.getvalue()


def _excel_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """As `to_csv`, with Chinese heads, and no text that a spreadsheet takes for a formula.

    Lines end as RFC 4180 says: else a bare CR in a text would not be quoted, and begin a line.
    """
    from graph_build.export.formulas import as_words

    def cell(value: Any) -> Any:
        return value if isinstance(value, int | float) else as_words(as_text(value))

    heads = [as_words(head(column)) for column in columns]
    return to_csv(heads, ([cell(value) for value in row] for row in rows), end="\r\n")


def as_text(value: Any) -> str:
    """The value as a person writes it."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case str() | int():
            return str(value)
        case float():
            return f"{value:.12g}"
        case date():
            return value.isoformat()
        case list() | tuple():
            return "、".join(as_text(entry) for entry in value)
        case _:
            return json.dumps(value, ensure_ascii=False, default=str)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A table on a terminal, plain aligned text elsewhere."""
    from graph_build.cli.table import plain_table, terminal_table

    heads = [head(column) for column in columns]
    cells = [[as_text(value) for value in row] for row in rows]
    if sys.stdout.isatty():
        terminal_table(heads, cells)
    else:
        typer.echo(plain_table(heads, cells), nl=False)


def write_utf8(text: str) -> None:
    """The text stands on stdout in UTF-8, whatever the locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
