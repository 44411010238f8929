"""A database on a Neo4j server: reaching it, counting and removing what it holds."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import neo4j
from neo4j.exceptions import ServiceUnavailable

from graph_build.store.neo4j import Target

# What a driver may raise while the server is still on its way up.
_NOT_YET = (ServiceUnavailable, OSError)

# LOOKUP indexes are there in a new database, and belong to no user.
_INDEXES = (
    "SHOW INDEXES YIELD name, type, owningConstraint "
    "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name"
)
_CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name"
_EMPTY = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"


class UnavailableError(Exception):
    """This way of having a Neo4j is not open here; the text says why, for a reader."""


@dataclass(frozen=True, slots=True)
class Server(Target):
    """A database of a running server, as a store knows it."""

    def driver(self) -> neo4j.Driver:
        """A driver, to be closed by the caller."""
        return neo4j.GraphDatabase.driver(self.uri, auth=(self.username, self.password))


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a database holds."""

    nodes: int
    relationships: int
    constraints: int
    indexes: int


def contents(server: Server) -> Contents:
    """What the database holds, counted; the indexes of constraints are not counted again."""
    return Contents(
        nodes=_values(server, "MATCH (n) RETURN count(n)")[0],
        relationships=_values(server, "MATCH ()-[r]->() RETURN count(r)")[0],
        constraints=len(_values(server, _CONSTRAINTS)),
        indexes=len(_values(server, _INDEXES)),
    )


def empty(server: Server) -> None:
    """The database holds no node, no relationship, no constraint and no index."""
    with server.driver() as driver, driver.session(database=server.database) as session:
        session.run(_EMPTY).consume()
    for kind, listing in (("CONSTRAINT", _CONSTRAINTS), ("INDEX", _INDEXES)):
        for name in _values(server, listing):
            _values(server, f"DROP {kind} `{name}`")


def wait_until_up(server: Server, *, seconds: float, alive: Callable[[], bool]) -> bool:
    """True once the server answers; False after `seconds`, or when it is no longer `alive`."""
    deadline = time.monotonic() + seconds
    with server.driver() as driver:
        while alive() and time.monotonic() < deadline:
            try:
                driver.verify_connectivity()
            except _NOT_YET:
                time.sleep(0.2)
            else:
                return True
    return False


def _values(server: Server, statement: str) -> list[Any]:
    """The first column of the statement's answer."""
    with server.driver() as driver:
        records = driver.execute_query(statement, database_=server.database).records
    return [record[0] for record in records]
