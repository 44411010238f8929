"""The corpora of a database: which there are, one load of each at a time, and which are whole.

A corpus is one graph folder: it has a `DutygraphCorpus` node that says what was loaded and whether
the load was completed, and a `DutygraphLock` node that is locked as long as a load runs. The lock
is a transaction that is never committed: if the loader dies, the server lets go of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import neo4j
from neo4j.exceptions import ClientError, TransientError

from graph_build.errors import GraphBusyError
from graph_build.store.neo4j.statements import CORPUS, LOCK
from graph_build.store.neo4j.target import Target

_LOCK_SECONDS = 3.0
_BUSY = ("LockClientStopped", "LockAcquisitionTimeout", "TransactionTimedOut")
_TAKE = f"MERGE (l:{LOCK} {{corpus: $corpus}}) SET l.taken = true REMOVE l.taken"


@dataclass(frozen=True, slots=True)
class CorpusState:
    """What the database holds of a corpus; not `complete` if its last load was interrupted."""

    name: str
    complete: bool
    notices: int
    schema: int


def list_corpora(session: neo4j.Session) -> tuple[CorpusState, ...]:
    """All corpora of the database, by name."""
    rows = session.run(
        f"MATCH (c:{CORPUS}) RETURN c.name, c.complete, "
        "COUNT { MATCH (n:Notice) WHERE n._corpus = c.name AND n.id IS NOT NULL }, c.schema "
        "ORDER BY c.name"
    ).values()
    return tuple(CorpusState(*row) for row in rows)


@contextmanager
def locked(driver: neo4j.Driver, target: Target, corpus: str) -> Iterator[None]:
    """In the block nobody else loads the corpus; raises `GraphBusyError` if somebody does."""
    with driver.session(database=target.database) as session:
        _try_lock(session, target, corpus)
        lock = session.begin_transaction()
        try:
            lock.run(_TAKE, corpus=corpus).consume()
            yield
        finally:
            lock.close()


def _try_lock(session: neo4j.Session, target: Target, corpus: str) -> None:
    """The corpus has its lock node, and it was free a moment ago."""
    try:
        with session.begin_transaction(timeout=_LOCK_SECONDS) as transaction:
            transaction.run(_TAKE, corpus=corpus).consume()
            transaction.commit()
    except (ClientError, TransientError) as error:
        if not any(word in (error.code or "") for word in _BUSY):
            raise
        raise GraphBusyError(
            where=str(target),
            what=f"另一个 dutygraph load 正在写入语料 {corpus}",
            todo="请等它结束后重试",
        ) from error


def mark(
    session: neo4j.Session, corpus: str, *, complete: bool, schema: int, properties: list[str]
) -> None:
    """The database says of the corpus whether it is whole, and once it is, of what ontology.

    `properties` are those of its nodes that are ours, as `Duty.title`.
    """
    session.run(
        f"MERGE (c:{CORPUS} {{name: $corpus}}) "
        "WITH c, $complete OR c.schema IS NULL AS known "
        "SET c.complete = $complete, c.schema = CASE WHEN known THEN $schema ELSE c.schema END, "
        "c.properties = CASE WHEN known THEN $properties ELSE c.properties END",
        corpus=corpus,
        complete=complete,
        schema=schema,
        properties=properties,
    ).consume()


def forget(session: neo4j.Session, corpus: str) -> None:
    """The database does not know of the corpus, whose nodes are gone and whose lock is free."""
    session.run(f"MATCH (c:{CORPUS} {{name: $corpus}}) DELETE c", corpus=corpus).consume()
    session.run(f"MATCH (l:{LOCK} {{corpus: $corpus}}) DELETE l", corpus=corpus).consume()
