"""A statement in a READ transaction, within limits; what the planner says of one."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import neo4j
from neo4j.exceptions import ClientError, DatabaseError, Neo4jError, TransientError

from graph_build.errors import DutyGraphError, StatementError
from graph_build.store.base import Answer, Limits, timeout_error
from graph_build.store.neo4j.server import words
from graph_build.store.neo4j.values import plain

# A limit of time ends a statement with one of these, whatever it was doing.
_STOPPED = ("TransactionTimedOut", "TransactionTerminated", "Terminated", "LockClientStopped")


def ask(
    session: neo4j.Session, statement: str, parameters: Mapping[str, Any], limits: Limits
) -> Answer:
    """The answer, cut after `limits.rows` rows; raises `StatementError`, `QueryTimeoutError`."""
    with _statement_errors(limits), session.begin_transaction(timeout=limits.seconds) as opened:
        result = opened.run(statement, dict(parameters))
        columns = tuple(result.keys())
        wanted = None if limits.rows is None else limits.rows + 1
        found = list(result) if wanted is None else result.fetch(wanted)
    rows = tuple(tuple(plain(value) for value in record.values()) for record in found)
    cut = limits.rows is not None and len(rows) > limits.rows
    return Answer(columns, rows[: limits.rows], cut)


def explain(session: neo4j.Session, statement: str) -> tuple[str | None, Mapping[str, Any]]:
    """The planner's type of the statement (`r`, `rw`, `w`, `s`) and its plan; nothing is run.

    Raises `StatementError` if the server does not know the statement.
    """
    limits = Limits()
    with _statement_errors(limits):
        planned = neo4j.Query(f"EXPLAIN {statement}", timeout=limits.seconds)
        summary = session.run(planned).consume()
    return summary.query_type, summary.plan or {}


@contextmanager
def _statement_errors(limits: Limits) -> Iterator[None]:
    try:
        yield
    except (ClientError, DatabaseError, TransientError) as error:
        raise _statement_error(error, limits) from error


def _statement_error(error: Neo4jError, limits: Limits) -> DutyGraphError:
    code = error.code or ""
    if limits.seconds is not None and any(word in code for word in _STOPPED):
        return timeout_error(limits.seconds)
    if "OutOfMemory" in code:
        return StatementError(
            where="查询语句", what="服务器的事务内存不够", todo="请缩小匹配范围，或在语句中加 LIMIT"
        )
    return StatementError(
        where="查询语句", what=f"数据库不接受：{words(error)}", todo="请检查语法、标签和属性名"
    )
