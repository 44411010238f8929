"""Neo4j as a store: the same tables fill a database that lives on from year to year.

target      which server, database and user: from the environment, as Neo4j's own tools name them
server      a driver that is known to reach a Neo4j that is new enough; its errors in our words
statements  Cypher for constraints and batches, written from the ontology
corpus      one load of a corpus at a time, and the mark of one that was not completed
upgrade     a corpus of an older ontology
loading     tables → what differs → batches
asking      a statement in a READ transaction, within limits
readonly    what a user types is checked, by its text and by its plan, before it runs
store       the methods of a `Store`
"""

from graph_build.store.neo4j.loading import Changes, row_digest
from graph_build.store.neo4j.store import DEFAULT_CORPUS, Neo4jStore, open_neo4j
from graph_build.store.neo4j.target import Target, find_target

__all__ = [
    "DEFAULT_CORPUS",
    "Changes",
    "Neo4jStore",
    "Target",
    "find_target",
    "open_neo4j",
    "row_digest",
]
