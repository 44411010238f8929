"""A driver that reaches a Neo4j of a version that we know, and its errors in our words."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

import neo4j
from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError

from graph_build.errors import (
    CredentialsError,
    DutyGraphError,
    ServerAwayError,
    ServerError,
    ServerVersionError,
)
from graph_build.store.neo4j.target import Target

OLDEST = (5, 26)
_CONNECTION_SECONDS = 10.0
_RETRY_SECONDS = 30.0
# The driver logs what it also raises; without a handler Python would print it.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")


def open_driver(target: Target) -> neo4j.Driver:
    """A driver that has spoken with the server; to be closed.

    Raises:
        ServerAwayError: nobody answers there.
        CredentialsError: the user or the password is wrong.
        ServerVersionError: it is no Neo4j, or one before 5.26.
        ServerError: the database is not there, or the server refuses for another reason.
    """
    with server_errors(target):
        driver = neo4j.GraphDatabase.driver(
            target.uri,
            auth=(target.username, target.password),
            connection_timeout=_CONNECTION_SECONDS,
            connection_acquisition_timeout=2 * _CONNECTION_SECONDS,
            max_transaction_retry_time=_RETRY_SECONDS,
            notifications_min_severity="OFF",
            user_agent="dutygraph",
        )
    try:
        with server_errors(target), driver.session(database=target.database) as session:
            agent = session.run("RETURN 1").consume().server.agent
        check_version(target, agent)
    except BaseException:
        driver.close()
        raise
    return driver


def check_version(target: Target, agent: str) -> None:
    """`Neo4j/5.26.22` passes, and so does `Neo4j/2026.10.0`."""
    match = _AGENT.match(agent)
    if match is None or (int(match[1]), int(match[2])) < OLDEST:
        raise ServerVersionError(
            where=f"Neo4j {target.uri}",
            what=f"服务器是 {agent}",
            todo=f"请升级到 Neo4j {'.'.join(map(str, OLDEST))} 或更新的版本",
        )


@contextmanager
def server_errors(target: Target) -> Iterator[None]:
    """An error of the driver leaves the block as one of ours."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise _in_our_words(target, error) from error


def _in_our_words(target: Target, error: DriverError | Neo4jError) -> DutyGraphError:
    where = str(target)
    match error:
        case AuthError() if "RateLimit" in (error.code or ""):
            return CredentialsError(where=where, what="密码错得太多，已暂停登录", todo="请稍后再试")
        case AuthError():
            return CredentialsError(
                where=where,
                what=f"用户 {target.username} 的密码不对",
                todo="请核对 NEO4J_USERNAME 和 NEO4J_PASSWORD",
            )
        case ConfigurationError():
            return ServerError(where=where, what="连接设置不对", todo="请核对地址的写法")
        case DriverError():
            return ServerAwayError(
                where=where,
                what="连不上，或连接中断",
                todo="请核对地址，并确认 Neo4j 已启动，例如 make neo4j-up",
            )
    return _refused(where, error)


def _refused(where: str, error: Neo4jError) -> ServerError:
    code = error.code or ""
    if code.endswith("DatabaseNotFound"):
        return ServerError(where=where, what="没有这个数据库", todo="请核对 --database")
    if code.endswith("ConstraintValidationFailed"):
        return ServerError(
            where=where,
            what=f"与库中已有的约束冲突（{words(error)}）",
            todo="请删去您自己建的这个约束，或换一个数据库",
        )
    if code.endswith("Security.Forbidden"):
        return ServerError(where=where, what="没有权限", todo="请换用有写入和建约束权限的用户")
    if code.endswith("TransactionOutOfMemoryError") or code.endswith("MemoryPoolOutOfMemoryError"):
        return ServerError(where=where, what="服务器内存不足", todo="请调大 Neo4j 的事务内存后重试")
    return ServerError(where=where, what=f"服务器拒绝（{words(error)}）", todo="请按提示处理后重试")


def words(error: Exception) -> str:
    """What the error says, in one line of bounded length."""
    said = getattr(error, "message", None) or str(error)
    line = " ".join(str(said).split()).rstrip(".")
    return line if len(line) <= 300 else f"{line[:300]}…"
