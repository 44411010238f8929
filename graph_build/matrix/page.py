"""A matrix as an offline page: a click on a figure shows its duties and quotes.

Each cell is a link to the panel of its row, which the style sheet shows while it is the target;
the page's script (`matrix.js`) narrows it to the cell and sets the quotes beside the duties.
Closing leads back to the cell, so that the keyboard goes on where it was.
"""

from dataclasses import dataclass
from itertools import groupby

from graph_build.matrix.grid import Held, Matrix, Row, count
from graph_build.matrix.panels import WHOLE, anchor, duty_panels, held_by, row_panels, spoken
from graph_build.matrix.tally import ROLES as ALL_ROLES
from graph_build.matrix.tally import SHORT, Tally
from graph_build.matrix.words import About, explanations, facts, kind
from graph_build.report.page import Door, Fact, Mark, render
from graph_build.report.words import ROLES


@dataclass(frozen=True, slots=True)
class _Line:
    """What a cell shows in one line: a year, or nothing, and marks or a bare number."""

    year: str
    marks: tuple[Mark, ...]
    number: str


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of the table, and its row; `anchor` is empty where nothing stands in it."""

    anchor: str
    row: str
    label: str
    lines: tuple[_Line, ...]


@dataclass(frozen=True, slots=True)
class _PageRow:
    """A row of the table: its name, total and cells."""

    name: str
    kind: str
    is_set: bool
    total: _Cell
    cells: tuple[_Cell, ...]


def matrix_page(matrix: Matrix, what: About, doors: tuple[Door, ...] = ()) -> str:
    """The page of the matrix; `doors` lead to the pages beside it."""
    rows = {row: _row(matrix, row, number, what) for number, row in enumerate(matrix.rows)}
    groups = groupby(matrix.rows, key=lambda row: row.group)
    return render(
        "matrix.html",
        script="matrix.js",
        doors=doors,
        title=what.title,
        summary=tuple(Fact(*each) for each in facts(matrix, what)),
        explanations=tuple(explanations(what)),
        keys=tuple(Mark(f"{SHORT[role]} {ROLES[role]}", role) for role in ALL_ROLES),
        row_head=what.row_head,
        columns=matrix.columns,
        groups=tuple((name, tuple(rows[row] for row in group)) for name, group in groups),
        totals=tuple(matrix.of_columns[name].duties for name in matrix.columns),
        total=matrix.total.duties,
        rows=tuple(row_panels(matrix)),
        duties=tuple(duty_panels(matrix, what)),
        notices=what.notices,
    )


def _row(matrix: Matrix, row: Row, number: int, what: About) -> _PageRow:
    return _PageRow(
        row.name,
        kind(row),
        row.is_set,
        _cell(number, None, f"{row.name}，{WHOLE}", held_by(matrix, row), what),
        tuple(
            _cell(number, index, f"{row.name}，{name}", matrix.cells.get((row, name), ()), what)
            for index, name in enumerate(matrix.columns)
        ),
    )


def _cell(row: int, column: int | None, name: str, held: tuple[Held, ...], what: About) -> _Cell:
    if not held:
        return _Cell("", "", "", ())
    years = sorted({each.duty.notice.year for each in held}) if what.across else [0]
    lines = (
        _line(year, count(each for each in held if year in (0, each.duty.notice.year)))
        for year in years
    )
    label = f"{name}：{spoken(count(held))}"
    return _Cell(anchor(row, column), anchor(row), label, tuple(lines))


def _line(year: int, figures: Tally) -> _Line:
    marks = tuple(Mark(f"{SHORT[role]}{number}", role) for role, number in figures.roles)
    return _Line(str(year or ""), marks, "" if marks else str(figures.duties))
