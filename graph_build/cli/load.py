"""`dutygraph load`: the graph of a folder goes into a Neo4j."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from graph_build.cli.failure import INTERRUPTED, reported_errors
from graph_build.cli.options import DEFAULT_GRAPH, GraphOption
from graph_build.cli.progress import rows_progress
from graph_build.cli.target import DatabaseOption, UriOption, server

if TYPE_CHECKING:
    from graph_build.store.neo4j import Changes, Target

_SHOW_CURSOR = "\x1b[?25h"  # a bar hides it

CorpusOption = Annotated[
    str,
    typer.Option(
        "--corpus",
        metavar="名称",
        help="这个图谱在 Neo4j 中的名称；一个数据库可放多个，互不影响",
        rich_help_panel="Neo4j",
    ),
]
ReplaceOption = Annotated[
    bool, typer.Option("--replace", help="语料中现有的通知这次一份也没有时，也照样换掉")
]


def load(
    graph: GraphOption = DEFAULT_GRAPH,
    uri: UriOption = None,
    database: DatabaseOption = None,
    corpus: CorpusOption = "dutygraph",
    replace: ReplaceOption = False,
) -> None:
    """把图谱装入 Neo4j（5.26 及以上）。

    用户名和密码取环境变量 NEO4J_USERNAME、NEO4J_PASSWORD；没有密码时在终端询问。
    可反复运行：只写有变化的，图谱中没有了的从库中删去；中断后再运行一次即可补全。
    库中别的语料和您自己的节点、关系、属性不会改动；在 Neo4j 里手工改了图谱的内容，不会被发现。

    例：dutygraph load --uri bolt://localhost:7687
    """
    if not corpus.strip():
        raise typer.BadParameter("--corpus 不能是空的")
    with reported_errors(), _told_interrupt():
        from graph_build.store.folder import read_graph
        from graph_build.store.neo4j import Neo4jStore

        tables = read_graph(graph)
        target = server(uri, database)
        total = sum(tables.counts().values())
        with (
            Neo4jStore(target, corpus=corpus) as store,
            rows_progress("装入 Neo4j", total) as progress,
        ):
            changes = store.update(tables, progress=progress, replace=replace)
    _print_summary(target, corpus, total, changes)


def _print_summary(target: "Target", corpus: str, total: int, changes: "Changes") -> None:
    typer.echo(f"已装入：{target}，语料 {corpus}，共 {total} 行")
    if not changes:
        typer.echo("  与上次相同，没有改动")
        return
    typer.echo(
        f"  节点    新建 {changes.nodes_created}、更新 {changes.nodes_changed}、"
        f"删除 {changes.nodes_removed}"
    )
    typer.echo(f"  关系    新建 {changes.edges_created}、删除 {changes.edges_removed}")
    if changes.foreign:
        typer.echo(f"  随删除的节点一并去掉了您自己建的 {changes.foreign} 条关系")


@contextmanager
def _told_interrupt() -> Iterator[None]:
    """Ctrl-C ends the command at once, with a word on what to do next.

    The driver would wait for the server, or fail in its cleaning up. A load may be ended at any
    moment: the server takes back what was not committed.
    """

    def end(_number: int, _frame: object) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(_SHOW_CURSOR)
        typer.echo("已中断；若已开始写入，再运行一次 dutygraph load 即可补全。", err=True)
        os._exit(INTERRUPTED)

    before = signal.signal(signal.SIGINT, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
