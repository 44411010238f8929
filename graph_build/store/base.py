"""What every store can do: five methods, so that another engine is one more small class."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from graph_build.errors import CountMismatchError, QueryTimeoutError

if TYPE_CHECKING:  # pyarrow is not needed to list the named queries
    from graph_build.graph.tables import GraphTables


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows a statement may return and how long it may run; None is without limit."""

    rows: int | None = None
    seconds: float | None = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and rows of plain values; `cut` if there were more rows than the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    cut: bool = False

    def records(self) -> Iterable[dict[str, Any]]:
        """The rows as dictionaries."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


def timeout_error(seconds: float) -> QueryTimeoutError:
    """The error of a statement that ran longer than `seconds`."""
    return QueryTimeoutError(
        where="查询语句",
        what=f"运行超过 {seconds:g} 秒，已中止",
        todo="请缩小匹配范围，或用 --timeout 放宽时限",
    )


class Store(Protocol):
    """A property graph that holds the tables and answers Cypher.

    Values in an `Answer` are str, int, float, bool, None, date, list and dict: a node is a dict
    with `_label`, an edge one with `_type`, a path one with `nodes` and `edges`.
    """

    def load(self, tables: "GraphTables") -> None:
        """The empty store holds the tables; raises `CountMismatchError` if rows were lost."""

    def check(self, statement: str) -> None:
        """Raise `ForbiddenStatementError`, before it runs, unless the statement only reads."""

    def run(self, statement: str, parameters: Mapping[str, Any], *, limits: Limits = ...) -> Answer:
        """The statement's answer, in READ mode; raises the children of `QueryError`."""

    def counts(self) -> dict[str, int]:
        """Rows of every table of the ontology, by the names of `GraphTables.counts`."""

    def close(self) -> None:
        """The database is closed and its files are complete."""


def check_counts(
    store: Store, tables: "GraphTables", *, todo: str = "新库未启用，原有图谱不变，请重新构建"
) -> None:
    """Raise `CountMismatchError` unless the store holds as many rows of each table."""
    stored, expected = store.counts(), tables.counts()
    wrong = [
        f"{name} 应有 {count} 行，实有 {stored.get(name, 0)} 行"
        for name, count in expected.items()
        if stored.get(name, 0) != count
    ]
    if wrong:
        raise CountMismatchError(where="图数据库", what="；".join(wrong), todo=todo)
