"""`dutygraph cypher`: runs what the user typed, if it only reads."""

import sys
from collections.abc import Callable
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

StatementArgument = Annotated[
    str, typer.Argument(metavar="语句", help="只读的 Cypher 语句；- 表示从标准输入读取")
]
LimitOption = Annotated[int, typer.Option("--limit", metavar="行数", min=1, help="最多输出的行数")]


def cypher(
    statement: StatementArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    limit: LimitOption = 1000,
    timeout: TimeoutOption = 30.0,
    json_: JsonOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
    on: OnOption = "ladybug",
    uri: UriOption = None,
    database: DatabaseOption = None,
) -> None:
    """运行一条只读的 Cypher 语句。

    例：dutygraph cypher "MATCH (u)-\\[r:LEADS]->(t) RETURN u.name, t.title, r.quote"
    """
    form = choose_form(json_=json_, csv_=csv_, excel=excel)
    text = sys.stdin.read() if statement == "-" else statement
    with reported_errors():
        cut = _print_answer(text, opener(on, graph, uri, database), limit, timeout, form)
    if cut:
        typer.echo(f"只输出了前 {limit} 行，还有更多；可用 --limit 放宽。", err=True)


def _print_answer(
    text: str, open_: "Callable[[], Store]", limit: int, timeout: float, form: Form
) -> bool:
    from graph_build.store.base import Limits
    from graph_build.store.guarded import run_guarded
    from graph_build.store.readonly import parameter_names

    names = parameter_names(text)
    if names:
        raise ParameterError(
            where="查询语句",
            what=f"参数 {'、'.join(f'${name}' for name in sorted(names))} 没有值",
            todo="请把值直接写进语句",
        )
    answer = run_guarded(open_, text, limits=Limits(rows=limit, seconds=timeout))
    print_rows(answer.columns, answer.rows, form=form)
    return answer.cut
