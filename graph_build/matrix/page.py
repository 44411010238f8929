"""A matrix as an offline page: a click on a figure shows its duties and quotes.

Each cell is a link to the panel of its row, which the style sheet shows while it is the target;
the page's script (`matrix.js`) narrows it to the cell and sets the quotes beside the duties.
Closing leads back to the cell, so that the keyboard goes on where it was. The script also shows
the rows of one place or column alone, and adds up what is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from graph_build.matrix.beside import Beside, column_key, row_key
from graph_build.matrix.grid import Held, Matrix, Row, count
from graph_build.matrix.panels import WHOLE, anchor, duty_panels, held_by, row_panels, spoken
from graph_build.matrix.tally import ROLES as ALL_ROLES
from graph_build.matrix.tally import SHORT, Tally
from graph_build.matrix.words import About, explanations, facts, kind
from graph_build.report.page import Fact, Mark, render
from graph_build.report.words import ROLES

_Links = Callable[[str], str]


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
    """A row of the table: its name, the link to it in the explorer, total and cells."""

    name: str
    explorer: str
    kind: str
    is_set: bool
    total: _Cell
    cells: tuple[_Cell, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a column: its name, the key of its topic, and the link to it in the explorer."""

    name: str
    key: str
    explorer: str


def matrix_page(matrix: Matrix, what: About, beside: Beside | None = None) -> str:
    """The page of the matrix, alone or with others beside it."""
    links = _links(beside)
    rows = {row: _row(matrix, row, number, what, links) for number, row in enumerate(matrix.rows)}
    groups = groupby(matrix.rows, key=lambda row: row.group)
    return render(
        "matrix.html",
        scripts=("filters.js", "matrix.js"),
        doors=beside.doors if beside else (),
        beside=beside,
        title=what.title,
        summary=tuple(Fact(*each) for each in facts(matrix, what)),
        explanations=tuple(explanations(what)),
        keys=tuple(Mark(f"{SHORT[role]} {ROLES[role]}", role) for role in ALL_ROLES),
        row_head=what.row_head,
        columns=tuple(_head(matrix, name, what, links) for name in matrix.columns),
        groups=tuple((name, tuple(rows[row] for row in group)) for name, group in groups),
        totals=tuple(matrix.of_columns[name].duties for name in matrix.columns),
        total=matrix.total.duties,
        rows=tuple(zip(row_panels(matrix), rows.values(), strict=True)),
        explorer=links,
        duties=tuple(duty_panels(matrix, what)),
        notices=what.notices,
        across=what.across,
    )


def _links(beside: Beside | None) -> _Links:
    """From a key to its link in the explorer; no link where there is no node or no explorer."""
    return lambda key: beside.explorer(key) if beside and key else ""


def _head(matrix: Matrix, name: str, what: About, links: _Links) -> _Head:
    key = column_key(matrix, name, what)
    return _Head(name, key, links(key))


def _row(matrix: Matrix, row: Row, number: int, what: About, links: _Links) -> _PageRow:
    return _PageRow(
        row.name,
        links(row_key(row, what)),
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
