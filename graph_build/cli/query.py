"""`dutygraph query`: lists the named queries, or runs one."""

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import (
    DEFAULT_GRAPH,
    CsvOption,
    ExcelOption,
    GraphOption,
    JsonOption,
    TimeoutOption,
)
from graph_build.cli.output import Form, choose_form, print_rows
from graph_build.cli.target import DatabaseOption, OnOption, UriOption, opener
from graph_build.errors import ParameterError

if TYPE_CHECKING:
    from graph_build.store.base import Store

NameArgument = Annotated[
    str, typer.Argument(metavar="名称", help="查询的名称；不写则列出全部查询", show_default=False)
]
ParamOption = Annotated[
    list[str] | None,
    typer.Option(
        "--param", "-p", metavar="参数=值", help="查询的参数，可多次给出", show_default=False
    ),
]


def query(
    name: NameArgument = "",
    param: ParamOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
    timeout: TimeoutOption = 30.0,
    json_: JsonOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
    on: OnOption = "ladybug",
    uri: UriOption = None,
    database: DatabaseOption = None,
) -> None:
    """运行一个命名查询；不写名称则列出全部查询。

    例：dutygraph query function-leads --param function=应急局
    例：dutygraph query function-leads --param function=应急局 --on neo4j
    """
    form = choose_form(json_=json_, csv_=csv_, excel=excel)
    with reported_errors():
        if not name:
            _print_list(form)
            return
        _print_answer(name, opener(on, graph, uri, database), param or [], timeout, form)


def _print_list(form: Form) -> None:
    from graph_build.query import describe, list_queries

    rows = [
        (
            entry.subject,
            entry.name,
            entry.title,
            "；".join(describe(param) for param in entry.params),
        )
        for entry in list_queries()
    ]
    print_rows(("subject", "name", "title", "params"), rows, form=form)


def _print_answer(
    name: str, open_: "Callable[[], Store]", param: list[str], timeout: float, form: Form
) -> None:
    from graph_build.query import find_query, run
    from graph_build.store.base import Limits

    found = find_query(name)
    given = dict(_split(entry) for entry in param)
    with closing(open_()) as store:
        answer = run(store, found, given, limits=Limits(seconds=timeout))
    print_rows(answer.columns, answer.rows, form=form)


def _split(entry: str) -> tuple[str, str]:
    name, equals, value = entry.partition("=")
    if not equals:
        raise ParameterError(
            where=f"--param {entry}", what="没有等号", todo="请写作 --param 名称=值"
        )
    return name.strip(), value.strip()
