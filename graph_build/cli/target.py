"""Where a command asks: the graph folder, or a Neo4j that the environment names."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from graph_build.store.base import Store
    from graph_build.store.neo4j import Target

Engine = Literal["ladybug", "neo4j"]

OnOption = Annotated[
    Engine,
    typer.Option(
        "--on",
        metavar="引擎",
        help="在哪里查：ladybug（图谱文件夹中的库）或 neo4j",
    ),
]
UriOption = Annotated[
    str | None,
    typer.Option(
        "--uri",
        metavar="地址",
        help="Neo4j 的地址，缺省取环境变量 NEO4J_URI，再缺省 bolt://localhost:7687",
        show_default=False,
        rich_help_panel="Neo4j",
    ),
]
DatabaseOption = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="数据库",
        help="数据库名，缺省取环境变量 NEO4J_DATABASE，再缺省 neo4j",
        show_default=False,
        rich_help_panel="Neo4j",
    ),
]


def opener(
    engine: Engine, graph: Path, uri: str | None, database: str | None
) -> "Callable[[], Store]":
    """What opens the store that is asked; it can be handed to another process.

    `--uri` and `--database` without `--on neo4j` are misuse.
    """
    if engine == "neo4j":
        from graph_build.store.neo4j import Neo4jStore

        return partial(Neo4jStore, server(uri, database))
    if uri or database:
        raise typer.BadParameter("--uri 和 --database 须与 --on neo4j 同用")
    from graph_build.store.folder import open_store

    return partial(open_store, graph)


def server(uri: str | None, database: str | None) -> "Target":
    """The Neo4j that is meant; a password that the environment lacks is asked for on a terminal."""
    from graph_build.store.neo4j import find_target

    return find_target(uri, database, ask=_password if sys.stdin.isatty() else None)


def _password(question: str) -> str:
    return str(typer.prompt(question, hide_input=True, err=True))
