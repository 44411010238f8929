"""A matrix as sheets: the figures, the duties and quotes that they lead to, how to read them."""

from collections.abc import Iterator

from graph_build.matrix.grid import Held, Matrix, Row
from graph_build.matrix.tally import ROLES, Tally
from graph_build.matrix.words import TOPICS, About, cell, explanations, facts, kind
from graph_build.model import Assignment
from graph_build.report.words import BASES
from graph_build.report.words import ROLES as ROLE_WORDS
from graph_build.report.workbook import Cell, Column, Link, Sheet

_MATRIX = "职责矩阵"
_DUTIES = "职责与原文"
_READING = "怎样读"
_TOTAL = ""  # the place of a row's total, as if it were a column


def matrix_sheets(matrix: Matrix, what: About) -> tuple[Sheet, ...]:
    """The workbook's sheets; every figure of the first leads to a line of the second."""
    lines, places = _lines(matrix)
    return (
        _matrix_sheet(matrix, what, places),
        _duties_sheet(lines, what),
        Sheet(_READING, "怎样读这张矩阵", (Column("说明", 110),), _reading(matrix, what)),
    )


_Places = dict[tuple[Row, str], int]


def _lines(matrix: Matrix) -> tuple[list[tuple[Cell, ...]], _Places]:
    """The lines of the sheet of duties, and where those of each cell begin."""
    lines: list[tuple[Cell, ...]] = []
    places: _Places = {}
    for number, row in enumerate(matrix.rows):
        for column in matrix.columns:
            if held := matrix.cells.get((row, column)):
                places[row, column] = len(lines)
                places.setdefault((row, _TOTAL), len(lines))
                lines.extend(line for each in held for line in _duty_lines(each, number))
    return lines, places


def _duty_lines(held: Held, number: int) -> Iterator[tuple[Cell, ...]]:
    """One line for each assignment, or one for a duty that has none."""
    duty = held.duty.duty
    head = (held.row.group, Link(held.row.name, _MATRIX, number), held.column)
    where = (held.duty.notice.year, held.duty.notice.id, duty.path, duty.title)
    topics = "、".join(dict.fromkeys(topic.evidence.quote for topic in held.topics))
    for assignment in held.assignments or (None,):
        text = held.duty.text_of(filter(None, (assignment,)))
        yield (*head, *where, *_told(assignment), topics, text)


def _told(assignment: Assignment | None) -> tuple[Cell, ...]:
    if assignment is None:
        return ("", "", "", "", "", None, None)
    words = assignment.evidence
    return (
        ROLE_WORDS[assignment.role],
        BASES[assignment.basis],
        assignment.written,
        words.quote,
        words.clause,
        words.start,
        words.end,
    )


def _duties_sheet(lines: list[tuple[Cell, ...]], what: About) -> Sheet:
    topic = TOPICS[what.by]
    columns = (
        Column(_group_head(what), 12), Column(what.row_head, 26), Column(topic, 16),
        Column("年度", 7), Column("文件", 14), Column("职责", 16), Column("标题", 24),
        Column("角色", 7), Column("依据", 7), Column("原文写法", 16), Column("分工的原文", 50),
        Column("原文所在条款", 14), Column("起点", 8), Column("终点", 8),
        Column(f"{topic}的原文", 16), Column("职责全文", 60),
    )  # fmt: skip
    note = "一行是一个单位在一项职责中的一种角色；起点、终点是分工的原文在来源文件中的字符位置。"
    return Sheet(_DUTIES, f"{_DUTIES}：{what.title}", columns, lines, note=note, frozen=3)


def _matrix_sheet(matrix: Matrix, what: About, places: _Places) -> Sheet:
    wide = 12 if what.across else 7
    columns = (
        Column(_group_head(what), 12),
        Column(what.row_head, 30),
        Column("类别", 14),
        Column("职责", 7),
        *(Column(ROLE_WORDS[role], 7) for role in ROLES),
        *(Column(name, wide) for name in matrix.columns),
    )
    return Sheet(
        _MATRIX,
        what.title,
        columns,
        [_row(matrix, what, row, places) for row in matrix.rows],
        totals=tuple(_totals(matrix)),
        note=f"{'，'.join(f'{name} {value}' for name, value in facts(matrix, what))}。"
        f"点击格中的数字看职责与原文；数字的含义见“{_READING}”。",
        frozen=2,
    )


def _group_head(what: About) -> str:
    return "分组" if what.across else "地方"


def _row(matrix: Matrix, what: About, row: Row, places: _Places) -> tuple[Cell, ...]:
    figures = matrix.of_rows[row]
    total = Link(figures.duties, _DUTIES, places[row, _TOTAL])
    cells = (
        Link(cell(matrix.cells[row, name], across=what.across), _DUTIES, places[row, name])
        if (row, name) in places
        else None
        for name in matrix.columns
    )
    return (row.group, row.name, kind(row), total, *_roles(figures), *cells)


def _roles(figures: Tally) -> tuple[Cell, ...]:
    return tuple(figures.of(role) or None for role in ROLES)


def _totals(matrix: Matrix) -> Iterator[tuple[Cell, ...]]:
    """Duties of each column, each once; then in how many of them each role is held."""
    columns = [matrix.of_columns[name] for name in matrix.columns]
    total = matrix.total
    duties = (figures.duties for figures in columns)
    yield ("合计", "职责（每项只计一次）", "", total.duties, *_roles(total), *duties)
    for role in ROLES:
        of_role = (figures.of(role) or None for figures in columns)
        name = f"其中有{ROLE_WORDS[role]}单位的"
        yield ("合计", name, "", total.of(role) or None, *(None for _ in ROLES), *of_role)


def _reading(matrix: Matrix, what: About) -> tuple[tuple[Cell, ...], ...]:
    notices = (
        f"{notice.id}：{notice.title}（{notice.number or '无文号'}），文件 {notice.file}"
        for notice in what.notices
    )
    figures = (f"{name}：{value}" for name, value in facts(matrix, what))
    return tuple((line,) for line in (*explanations(what), *figures, *notices))
