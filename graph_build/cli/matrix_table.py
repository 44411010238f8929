"""A matrix on the terminal: its largest rows and columns, as many as can be read."""

import shutil
import sys
from collections.abc import Iterator

import typer
from rich.cells import cell_len

from graph_build.cli.output import print_table
from graph_build.matrix.grid import NO_TOPIC, Matrix, Row
from graph_build.matrix.words import About, cell, facts

_WIDTH = 100


def print_matrix(matrix: Matrix, what: About, limit: int) -> None:
    """The largest rows and columns stand on stdout, and how many there are of both."""
    typer.echo(what.title)
    typer.echo("；".join(f"{name} {value}" for name, value in facts(matrix, what)))
    if not matrix.held:
        typer.echo("没有符合条件的分工。")
        return
    rows = _largest(matrix, limit)
    table = [_names(what, rows), _totals(matrix, rows)]
    room = _width() - sum(_needed(column) for column in table)
    topics = list(_fitting(matrix, what, rows, room))
    heads, *lines = zip(*table, *topics, strict=True)
    print_table(heads, lines)
    typer.echo(_extent(matrix, what, len(rows), len(topics)))


def _largest(matrix: Matrix, limit: int) -> tuple[Row, ...]:
    """The units with the most duties, and always what has none."""
    units = sorted(
        (row for row in matrix.rows if row.is_unit), key=lambda row: -matrix.of_rows[row].duties
    )
    return (*units[:limit], *(row for row in matrix.rows if not row.is_unit))


def _names(what: About, rows: tuple[Row, ...]) -> list[str]:
    names = (f"{row.name}（集）" if row.is_set else row.name for row in rows)
    return [what.row_head, *names, "合计"]


def _totals(matrix: Matrix, rows: tuple[Row, ...]) -> list[str]:
    duties = (str(matrix.of_rows[row].duties) for row in rows)
    return ["职责", *duties, str(matrix.total.duties)]


def _fitting(matrix: Matrix, what: About, rows: tuple[Row, ...], room: int) -> Iterator[list[str]]:
    """Columns with their heads and totals, the largest first, as long as there is room."""
    for name in matrix.columns:
        held = (matrix.cells.get((row, name), ()) for row in rows)
        cells = (cell(each, across=what.across) if each else "" for each in held)
        column = [name, *cells, str(matrix.of_columns[name].duties)]
        room -= _needed(column)
        if room < 0:
            return
        yield column


def _needed(column: list[str]) -> int:
    """The width of the column and of what parts it from the next."""
    return max(cell_len(" ".join(text.split())) for text in column) + 3


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH, 0)).columns if sys.stdout.isatty() else _WIDTH


def _extent(matrix: Matrix, what: About, rows: int, columns: int) -> str:
    units = sum(row.is_unit for row in matrix.rows)
    shown = rows - (len(matrix.rows) - units)
    return (
        f"列出职责最多的 {shown} 行（共 {units} 行）、{columns} 列"
        f"（共 {len(matrix.columns)} 列，含“{NO_TOPIC}”）；全部的见 --xlsx 或 --html。"
    )
