"""A Neo4j as the tests see it: what stands in it, whole, and what a user puts there."""

from typing import Any

import neo4j

from graph_build.store.neo4j import Target

Dump = dict[str, list[tuple[Any, ...]]]


def query(target: Target, statement: str, **parameters: Any) -> list[list[Any]]:
    """The rows of a statement, run as its user would, with no check of ours."""
    with (
        neo4j.GraphDatabase.driver(
            target.uri, auth=(target.username, target.password), notifications_min_severity="OFF"
        ) as driver,
        driver.session(database=target.database) as session,
    ):
        return session.run(statement, parameters).values()


def dump(target: Target, corpus: str | None = None) -> Dump:
    """All nodes and edges with their engine's ids and facts; of one corpus if it is named."""
    where = "" if corpus is None else "WHERE n._corpus = $corpus"
    nodes = query(
        target,
        f"MATCH (n) {where} RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)",
        corpus=corpus,
    )
    edges = query(
        target,
        f"MATCH (n)-[r]->() {where} "
        "RETURN elementId(r), type(r), properties(r) ORDER BY elementId(r)",
        corpus=corpus,
    )
    return {"nodes": [tuple(row) for row in nodes], "edges": [tuple(row) for row in edges]}


def facts(target: Target, corpus: str) -> set[str]:
    """All nodes and edges of a corpus without the engine's ids, for comparing two databases."""
    found = dump(target, corpus)
    return {repr((kind, row[1:])) for kind, rows in found.items() for row in rows}
