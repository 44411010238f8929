"""LadybugDB, the embedded store: one file, loaded at once, then read only."""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

import ladybug

from graph_build.errors import (
    DutyGraphError,
    GraphError,
    GraphNotFoundError,
    StatementError,
)
from graph_build.graph.tables import GraphTables
from graph_build.store.base import Answer, Limits, check_counts, timeout_error
from graph_build.store.ladybug_ddl import count_statements, create_statements, load_statements
from graph_build.store.ladybug_path import engine_path
from graph_build.store.readonly import check_statement
from graph_build.store.values import plain

ENGINE = f"ladybug {ladybug.version}"

# For what the engine keeps in its buffers; values in the making are not counted.
_READER_MEMORY = 1 << 30

# COPY from Arrow with several threads hangs for ever now and then (seen on 0.22.0 with two
# threads from 200,000 rows, one load in eight); with one it never did, and took no longer.
_WRITER_THREADS = 1


class LadybugStore:
    """The methods of a `Store`, on one LadybugDB file.

    One `LadybugStore` in a process has a file open at a time; many processes may read one.
    """

    def __init__(self, path: Path, *, read_only: bool = True) -> None:
        if read_only and not path.is_file():
            raise GraphNotFoundError(
                where=str(path), what="没有图数据库文件", todo="请先运行 dutygraph build"
            )
        memory, threads = (_READER_MEMORY, 0) if read_only else (0, _WRITER_THREADS)
        self._open = ExitStack()
        try:
            self._database = ladybug.Database(
                self._open.enter_context(engine_path(path)),
                read_only=read_only,
                buffer_pool_size=memory,
                max_num_threads=threads,
            )
            self._connection = ladybug.Connection(self._database)
        except RuntimeError as error:
            self._open.close()
            raise _open_error(path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, tables: GraphTables) -> None:
        """The fresh file holds the ontology, the macros and all rows, counted."""
        for statement in create_statements():
            self._connection.execute(statement)
        for statement, table in load_statements(tables):
            self._connection.execute(statement, {"rows": table})
        check_counts(self, tables)

    def check(self, statement: str) -> None:
        """Raise `ForbiddenStatementError` unless the statement only reads; nothing is sent."""
        check_statement(statement)

    def run(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limits: Limits = Limits(),  # noqa: B008 - frozen
    ) -> Answer:
        """The statement's answer, cut after `limits.rows` rows.

        The engine keeps products of patterns folded: unfolding them counts as running time too.
        """
        deadline = None if limits.seconds is None else time.monotonic() + limits.seconds
        self._connection.set_query_timeout(_milliseconds(limits.seconds))
        try:
            result = self._connection.execute(statement, dict(parameters or {}))
        except RuntimeError as error:
            raise _statement_error(error, limits) from error
        if isinstance(result, list):
            raise _several_statements()
        with result:
            rows, cut = _fetch(result, limits, deadline)
            return Answer(tuple(result.get_column_names()), rows, cut)

    def counts(self) -> dict[str, int]:
        """Rows of every table of the ontology, by table name."""
        return {
            name: int(self.run(statement, limits=Limits(seconds=None)).rows[0][0])
            for name, statement in count_statements()
        }

    def close(self) -> None:
        """The file is complete and unlocked, with no write-ahead log beside it."""
        self._connection.close()
        self._database.close()
        self._open.close()


def _milliseconds(seconds: float | None) -> int:
    return 0 if seconds is None else max(1, round(seconds * 1000))


def _fetch(
    result: ladybug.QueryResult, limits: Limits, deadline: float | None
) -> tuple[tuple[tuple[Any, ...], ...], bool]:
    rows: list[tuple[Any, ...]] = []
    for row in _rows(result):
        if limits.rows is not None and len(rows) == limits.rows:
            return tuple(rows), True
        rows.append(row)
        if deadline is not None and time.monotonic() > deadline:
            raise timeout_error(limits.seconds or 0)
    return tuple(rows), False


def _rows(result: ladybug.QueryResult) -> Iterator[tuple[Any, ...]]:
    while result.has_next():
        yield tuple(plain(value) for value in result.get_next())


def _statement_error(error: RuntimeError, limits: Limits) -> DutyGraphError:
    if str(error).startswith("Interrupted"):
        return timeout_error(limits.seconds or 0)
    if str(error).startswith("Buffer manager"):
        return StatementError(
            where="查询语句",
            what=f"所需内存超过 {_READER_MEMORY >> 30} GB：{_words(error)}",
            todo="请缩小匹配范围，或在语句中加 LIMIT",
        )
    return StatementError(
        where="查询语句", what=f"数据库不接受：{_words(error)}", todo="请检查语法、标签和属性名"
    )


def _several_statements() -> StatementError:
    return StatementError(where="查询语句", what="一次只能运行一条语句", todo="请分开运行")


def _open_error(path: Path, error: RuntimeError) -> GraphError:
    return GraphError(
        where=str(path), what=f"打不开数据库：{_words(error)}", todo="请重新运行 dutygraph build"
    )


def _words(error: RuntimeError) -> str:
    return " ".join(str(error).split()).rstrip(".")
