"""The server that `NEO4J_URI` names: used only if its database is empty, and left empty."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j.server import Contents, Server, UnavailableError, contents, empty


@contextmanager
def named(_folder: Path) -> Iterator[Server]:
    """The database that the environment names.

    What is named must do: it is an error, and no reason to look further, if it does not.
    """
    if "NEO4J_URI" not in os.environ:
        raise UnavailableError("NEO4J_URI is not set")
    server = Server(
        uri=os.environ["NEO4J_URI"],
        username=os.environ.get("NEO4J_USERNAME", "neo4j"),
        password=os.environ.get("NEO4J_PASSWORD", ""),
        database=os.environ.get("NEO4J_DATABASE", "neo4j"),
    )
    _check_empty(server)
    try:
        yield server
    finally:
        empty(server)


def _check_empty(server: Server) -> None:
    where = f"the database {server.database} of NEO4J_URI={server.uri}"
    try:
        found = contents(server)
    except (DriverError, Neo4jError) as error:
        raise RuntimeError(f"{where} can't be used: {error}") from error
    if found != Contents(0, 0, 0, 0):
        raise RuntimeError(
            f"{where} is not empty ({found}). The tests write to it and clear it: "
            "name an empty database, or unset NEO4J_URI"
        )
