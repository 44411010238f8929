"""A corpus of an older ontology: what the ontology no longer has goes, and nothing else.

What still has its label, its type and its name is left to the load, which compares it as ever; so a
user's own labels, properties and edges stay on our nodes here too.
"""

import neo4j

from graph_build.graph.schema import load_schema
from graph_build.store.neo4j.statements import CORPUS

_NODES = (
    "MATCH (n) WHERE n._corpus = $corpus AND none(label IN labels(n) WHERE label IN $labels) "
    "CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"
)
_EDGES = (
    "MATCH (a)-[r]->(b) WHERE a._corpus = $corpus AND r._digest IS NOT NULL "
    "AND none(pair IN $pairs WHERE "
    "type(r) = pair[0] AND pair[1] IN labels(a) AND pair[2] IN labels(b)) "
    "CALL (r) { DELETE r } IN TRANSACTIONS OF 1000 ROWS"
)
_PROPERTY = (
    "MATCH (n) WHERE n._corpus = $corpus AND $label IN labels(n) AND n[$name] IS NOT NULL "
    "CALL (n) { REMOVE n[$name] } IN TRANSACTIONS OF 1000 ROWS"
)


def properties() -> list[str]:
    """All properties of nodes that are ours: `Duty.title`."""
    nodes = load_schema().nodes.values()
    return [f"{node.label}.{entry.name}" for node in nodes for entry in node.properties]


def upgrade(session: neo4j.Session, corpus: str) -> None:
    """The corpus has no label, no kind of edge and no property that the ontology lacks.

    Which properties were ours is what the last load left on the corpus's own node.
    """
    schema = load_schema()
    pairs = [[edge.type, *pair] for edge in schema.edges.values() for pair in edge.pairs]
    session.run(_NODES, corpus=corpus, labels=list(schema.nodes)).consume()
    session.run(_EDGES, corpus=corpus, pairs=pairs).consume()
    known = session.run(f"MATCH (c:{CORPUS} {{name: $corpus}}) RETURN c.properties", corpus=corpus)
    for gone in sorted(set(known.single(strict=True)[0] or ()) - set(properties())):
        label, _, name = gone.partition(".")
        session.run(_PROPERTY, corpus=corpus, label=label, name=name).consume()
