"""Which Neo4j is meant and who asks, as Neo4j's own tools name it in the environment."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from graph_build.errors import CredentialsError, ServerError

DEFAULT_URI = "bolt://localhost:7687"
DEFAULT_DATABASE = "neo4j"
_DEFAULT_USERNAME = "neo4j"
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Target:
    """A database on a server, and who asks; the password is in no message and no `repr`."""

    uri: str
    username: str
    password: str = field(repr=False)
    database: str = DEFAULT_DATABASE

    def __str__(self) -> str:
        return f"Neo4j {self.uri} 的数据库 {self.database}"


def find_target(
    uri: str | None = None,
    database: str | None = None,
    *,
    ask: Callable[[str], str] | None = None,
) -> Target:
    """The target that is given, else that of `NEO4J_URI`, `NEO4J_DATABASE` and the defaults.

    User and password come from `NEO4J_USERNAME` and `NEO4J_PASSWORD`; without a password `ask`
    is called with the question to put to the user.
    Raises `CredentialsError` if there is no password, `ServerError` if the address is none.
    """
    address = uri or os.environ.get("NEO4J_URI") or DEFAULT_URI
    _check_address(address)
    username = os.environ.get("NEO4J_USERNAME") or _DEFAULT_USERNAME
    password = os.environ.get("NEO4J_PASSWORD") or (
        ask(f"{address} 上用户 {username} 的密码") if ask else ""
    )
    if not password:
        raise CredentialsError(
            where=f"Neo4j {address}", what="没有密码", todo="请设置环境变量 NEO4J_PASSWORD"
        )
    chosen = database or os.environ.get("NEO4J_DATABASE") or DEFAULT_DATABASE
    return Target(address, username, password, chosen)


def _check_address(address: str) -> None:
    """An address with a password in it is refused, and not repeated."""
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise _bad_address("端口应为 1 至 65535 的数字") from None
    if parts.username is not None or parts.password is not None:
        raise _bad_address("地址中不能写用户名和密码")
    if parts.scheme not in _SCHEMES:
        raise _bad_address(f"应以 {'、'.join(f'{scheme}://' for scheme in _SCHEMES)} 之一开头")
    if not named or parts.path not in ("", "/"):
        raise _bad_address("应写作 bolt://主机:端口")


def _bad_address(what: str) -> ServerError:
    return ServerError(
        where="Neo4j 的地址",
        what=what,
        todo=f"请写作 {DEFAULT_URI} 的样子；用户名和密码用环境变量 NEO4J_USERNAME、NEO4J_PASSWORD",
    )
