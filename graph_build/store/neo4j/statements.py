"""The Cypher that makes and fills a Neo4j, written from the ontology alone.

Every node of ours has `_corpus`, the corpus that it belongs to, beside the key of its label, and
`_digest` of its facts; every edge of ours has `_digest`. What lacks them is the user's own and is
never matched. A row is a list: a map would repeat the names of all properties in every row.
"""

from collections.abc import Iterable, Iterator
from itertools import count

from graph_build.graph.schema import EdgeType, NodeType, Property, load_schema
from graph_build.graph.tables import EdgeKey

CORPUS = "DutygraphCorpus"
LOCK = "DutygraphLock"
OURS = ("_corpus", "_digest")


def schema_statements() -> Iterator[str]:
    """A uniqueness constraint on every key within its corpus, and an index on the key alone."""
    for label, name in ((CORPUS, "name"), (LOCK, "corpus")):
        yield (
            f"CREATE CONSTRAINT {_named(label)} IF NOT EXISTS "
            f"FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"
        )
    for node in load_schema().nodes.values():
        label, key = quote(node.label), quote(node.key)
        yield (
            f"CREATE CONSTRAINT {_named(node.label)} IF NOT EXISTS "
            f"FOR (n:{label}) REQUIRE (n._corpus, n.{key}) IS UNIQUE"
        )
        yield (
            f"CREATE INDEX {_named(node.label, node.key)} IF NOT EXISTS "
            f"FOR (n:{label}) ON (n.{key})"
        )
    yield "CALL db.awaitIndexes(300)"


def known_nodes(node: NodeType) -> str:
    """Key and digest of every node of the label in `$corpus`."""
    return f"{_match_nodes(node)} RETURN n.{quote(node.key)}, n._digest"


def known_edges(key: EdgeKey) -> str:
    """Digest and element id of every edge of ours between the two labels in `$corpus`."""
    return f"{_match_edges(key)} RETURN r._digest, elementId(r)"


def create_nodes(node: NodeType) -> str:
    """Nodes from `$rows`: the values of the properties, then the digest."""
    facts = ", ".join(_facts(node.properties, ": ", start=0))
    return f"UNWIND $rows AS row CREATE (:{quote(node.label)} {{_corpus: $corpus, {facts}}})"


def change_nodes(node: NodeType) -> str:
    """Other facts, from rows as in `create_nodes`; what is null is removed."""
    facts = ", ".join(f"n.{fact}" for fact in _facts(node.properties, " = ", start=0))
    return f"UNWIND $rows AS row {_match_end('n', node.label, 'row[0]')} SET {facts}"


def create_edges(edge: EdgeType, key: EdgeKey) -> str:
    """Edges from `$rows`: the keys of both ends, the values of the properties, the digest."""
    kind, start, end = key
    facts = ", ".join(_facts(edge.properties, ": ", start=2))
    return (
        f"UNWIND $rows AS row {_match_end('a', start, 'row[0]')} {_match_end('b', end, 'row[1]')} "
        f"CREATE (a)-[:{quote(kind)} {{{facts}}}]->(b)"
    )


def remove_edges(key: EdgeKey) -> str:
    """Edges whose element ids are in `$rows` are gone."""
    return f"UNWIND $rows AS id MATCH ()-[r:{quote(key[0])}]->() WHERE elementId(r) = id DELETE r"


def remove_nodes(node: NodeType) -> str:
    """Nodes whose keys are in `$rows` are gone, with all edges."""
    return f"UNWIND $rows AS key {_match_end('n', node.label, 'key')} DETACH DELETE n"


REMOVE_CORPUS = (
    "MATCH (n) WHERE n._corpus = $corpus CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"
)
"""All nodes of `$corpus` are gone, with all edges, whatever their label; a statement on its own."""


def count_statements() -> Iterator[tuple[str, str]]:
    """Name of every table with the statement that counts its rows in `$corpus`."""
    schema = load_schema()
    for label, node in schema.nodes.items():
        yield label, f"{_match_nodes(node)} RETURN count(*) AS rows"
    for edge in schema.edges.values():
        for start, end in edge.pairs:
            key = (edge.type, start, end)
            yield ".".join(key), f"{_match_edges(key)} RETURN count(*) AS rows"


def _match_edges(key: EdgeKey) -> str:
    kind, start, end = key
    return (
        f"MATCH (a:{quote(start)} {{_corpus: $corpus}})-[r:{quote(kind)}]->(:{quote(end)}) "
        "WHERE r._digest IS NOT NULL"
    )


def _match_nodes(node: NodeType) -> str:
    """That the key is not null lets the planner use the index on corpus and key."""
    return (
        f"MATCH (n:{quote(node.label)}) "
        f"WHERE n._corpus = $corpus AND n.{quote(node.key)} IS NOT NULL"
    )


def _match_end(variable: str, label: str, value: str) -> str:
    """By the hint the planner takes the constraint's index also while a label is still empty."""
    name, key = quote(label), quote(load_schema().nodes[label].key)
    return (
        f"MATCH ({variable}:{name} {{_corpus: $corpus, {key}: {value}}}) "
        f"USING INDEX SEEK {variable}:{name}(_corpus, {key})"
    )


def _facts(properties: Iterable[Property], sign: str, *, start: int) -> list[str]:
    names = [quote(entry.name) for entry in properties] + ["_digest"]
    return [f"{name}{sign}row[{index}]" for name, index in zip(names, count(start), strict=False)]


def _named(*parts: str) -> str:
    return quote("_".join(("dutygraph", *parts)))


def quote(name: str) -> str:
    """The name in backticks."""
    return f"`{name}`"
