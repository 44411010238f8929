"""`dutygraph matrix`: units × industries, campaigns or hazards, with the words behind."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import (
    DEFAULT_GRAPH,
    ForceOption,
    GraphOption,
    PageOption,
    PlaceOption,
    WorkbookOption,
    YearOption,
)
from graph_build.errors import ParameterError
from graph_build.report.words import BASES, ROLES

if TYPE_CHECKING:
    from graph_build.matrix.grid import Matrix
    from graph_build.matrix.selection import Selection
    from graph_build.matrix.words import About

ByOption = Annotated[
    Literal["industry", "campaign", "hazard"],
    typer.Option(
        "--by",
        metavar="列",
        help="各列是什么：industry 行业领域、campaign 行动或制度、hazard 危险有害因素",
    ),
]
RoleOption = Annotated[
    list[str] | None,
    typer.Option("--role", metavar="角色", help="只看 牵头、配合、负责、督促 中的这些，可给多次"),
]
BasisOption = Annotated[
    list[str] | None,
    typer.Option("--basis", metavar="依据", help="只看 列明、沿用、句意 中的这些，可给多次"),
]
AcrossOption = Annotated[
    bool, typer.Option("--across", help="跨地方、跨年度：各行是职能（如 应急管理），格中每年一行")
]
LimitOption = Annotated[int, typer.Option("--limit", metavar="行数", min=1, help="屏幕上的行数")]
ColumnsOption = Annotated[
    int,
    typer.Option("--columns", metavar="列数", min=1, help="网页中单列的行业等的个数，其余合并"),
]

_HEAVY = 20_000_000  # bytes: some 250 notices


def matrix(
    graph: GraphOption = DEFAULT_GRAPH,
    by: ByOption = "industry",
    place: PlaceOption = None,
    year: YearOption = None,
    role: RoleOption = None,
    basis: BasisOption = None,
    across: AcrossOption = False,
    limit: LimitOption = 20,
    xlsx: WorkbookOption = None,
    html: PageOption = None,
    columns: ColumnsOption = 30,
    force: ForceOption = False,
) -> None:
    """职责矩阵：哪个单位在哪个行业领域牵头、配合、负责、督促几项，每个数字都能查到原文。

    条款与重述它的表格行只计一次；没有写明责任单位的、没有写到行业领域的，都单独列出。

    例：dutygraph matrix --place 岢岚县 --html 矩阵.html --xlsx 矩阵.xlsx
    """
    with reported_errors():
        from graph_build.cli.matrix_table import print_matrix
        from graph_build.matrix.layout import lay_out
        from graph_build.matrix.words import about
        from graph_build.store.folder import read_all_records

        selection = _selection(place, year, role, basis)
        records = read_all_records(graph)
        made = lay_out(records, by, selection, across=across)
        what = about(records, by, selection, across=across)
        print_matrix(made, what, limit)
        _write(made, what, xlsx, html, columns, force=force)


def _selection(
    places: list[str] | None,
    years: list[int] | None,
    roles: list[str] | None,
    bases: list[str] | None,
) -> "Selection":
    from graph_build.matrix.selection import Selection

    return Selection(
        places=tuple(places or ()),
        years=tuple(years or ()),
        roles=_known("--role", roles, ROLES),
        bases=_known("--basis", bases, BASES),
    )


def _known(option: str, words: list[str] | None, names: dict[str, str]) -> "tuple[Any, ...]":
    """The names of the options' Chinese words."""
    known = {word: name for name, word in names.items()}
    for word in words or ():
        if word not in known:
            raise ParameterError(
                where=f"{option} {word}", what="没有这个取值", todo=f"可以是 {'、'.join(known)}"
            )
    return tuple(known[word] for word in words or ())


def _write(
    made: "Matrix",
    what: "About",
    xlsx: Path | None,
    html: Path | None,
    columns: int,
    *,
    force: bool,
) -> None:
    from graph_build.matrix.layout import fold
    from graph_build.matrix.page import matrix_page
    from graph_build.matrix.sheets import matrix_sheets
    from graph_build.report.workbook import workbook

    if xlsx:
        _put(xlsx, workbook(matrix_sheets(made, what)), force)
    if html:
        content = matrix_page(fold(made, columns), what).encode()
        _put(html, content, force)
        if len(content) > _HEAVY:
            size = len(content) // 1_000_000
            typer.echo(f"网页有 {size} MB，打开较慢；可用 --place、--year 等缩小范围。", err=True)


def _put(target: Path, content: bytes, force: bool) -> None:
    from graph_build.export.aside import put_in_place

    with put_in_place(target, folder=False, force=force) as staged:
        staged.write_bytes(content)
    typer.echo(f"已写入 {target}")
