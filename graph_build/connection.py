"""Asking a graph from a notebook: one object, whatever store is behind it."""

from os import PathLike
from pathlib import Path
from typing import Any, Self

from graph_build.query import find_query, run
from graph_build.store.base import Store
from graph_build.store.folder import open_store


class Connection:
    """A store that is asked in Cypher that only reads; closed at the end of a `with` block."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rows(self, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
        """The answer, a dictionary a row, under the names that the statement gives.

        Raises the children of `QueryError`: a statement that does more than read is refused.
        """
        self._store.check(cypher)
        return list(self._store.run(cypher, parameters).records())

    def named(self, name: str, **parameters: Any) -> list[dict[str, Any]]:
        """The answer of a named query of the cook-book; raises the children of `QueryError`."""
        given = {key: str(value) for key, value in parameters.items()}
        return list(run(self._store, find_query(name), given).records())

    def close(self) -> None:
        """The store is closed."""
        self._store.close()


def connect(source: str | PathLike[str]) -> Connection:
    """A connection to the graph in a folder, or to a Neo4j: `bolt://localhost:7687`.

    User, password and database of a Neo4j are those of the environment: `NEO4J_USERNAME`,
    `NEO4J_PASSWORD`, `NEO4J_DATABASE`.
    Raises `GraphNotFoundError` if there is no graph in the folder, `ServerError` if there is no
    Neo4j at the address or it refuses.
    """
    if "://" in str(source):
        from graph_build.store.neo4j import open_neo4j

        return Connection(open_neo4j(str(source)))
    return Connection(open_store(Path(source)))
