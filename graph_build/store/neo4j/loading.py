"""Tables → what the database lacks, has otherwise, or has too much → batches.

A row is known by the digest of its facts, so that a second load reads digests and writes nothing.
Each batch is a transaction of its own: at whatever moment a load is interrupted, the next one finds
what is left to do.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import neo4j
import pyarrow as pa

from graph_build.errors import CountMismatchError
from graph_build.graph.schema import NodeType, load_schema
from graph_build.graph.tables import EdgeKey, GraphTables
from graph_build.store.neo4j import statements

BATCH = 5_000

Row = list[Any]
Progress = Callable[[str, int], None]
"""Called with the name of a table and how many of its rows were just compared and written."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many nodes and edges a load wrote; `foreign` are edges of a user on nodes that went."""

    nodes_created: int = 0
    nodes_changed: int = 0
    nodes_removed: int = 0
    edges_created: int = 0
    edges_removed: int = 0
    foreign: int = 0

    def __bool__(self) -> bool:
        return self != Changes()


class Loading:
    """One load of a corpus; `begin` is called once, before the first row is written."""

    def __init__(
        self, session: neo4j.Session, corpus: str, begin: Callable[[], None], progress: Progress
    ) -> None:
        self._session = session
        self._corpus = corpus
        self._begin = begin
        self._progress = progress
        self._done = Counter[str]()
        self._begun = False

    def run(self, tables: GraphTables) -> Changes:
        """The corpus holds the rows of `tables` and no others.

        Raises `CountMismatchError` if an edge's end was removed by somebody else meanwhile.
        """
        gone = {label: self._nodes(label, table) for label, table in tables.nodes.items()}
        for key, table in tables.edges.items():
            self._remove_edges(key, self._edges(key, table))
        for label, keys in gone.items():
            self._remove_nodes(load_schema().nodes[label], keys)
        return Changes(**self._done)

    def _nodes(self, label: str, table: pa.Table) -> list[str]:
        """Write what is new or other; the keys that the corpus has and the table lacks."""
        node = load_schema().nodes[label]
        known: dict[str, str] = dict(self._read(statements.known_nodes(node)))
        for rows in _batches(table):
            found = [known.pop(row[0], None) for row in rows]
            new = [row for row, digest in zip(rows, found, strict=True) if digest is None]
            other = [
                row
                for row, digest in zip(rows, found, strict=True)
                if digest not in (None, row[-1])
            ]
            if new:
                counters = self._write(statements.create_nodes(node), new)
                self._done["nodes_created"] += counters.nodes_created
            if other:
                self._write(statements.change_nodes(node), other)
                self._done["nodes_changed"] += len(other)
            self._progress(label, len(rows))
        return list(known)

    def _edges(self, key: EdgeKey, table: pa.Table) -> list[str]:
        """Write what is new; the element ids of edges that the table lacks."""
        known: dict[str, list[str]] = {}
        for digest, element in self._read(statements.known_edges(key)):
            known.setdefault(digest, []).append(element)
        statement = statements.create_edges(load_schema().edges[key[0]], key)
        for rows in _batches(table):
            new = [row for row in rows if not _took_one(known, row[-1])]
            if new:
                created = self._write(statement, new).relationships_created
                self._done["edges_created"] += created
                if created != len(new):
                    raise _lost_edges(key, len(new) - created)
            self._progress(".".join(key), len(rows))
        return [element for elements in known.values() for element in elements]

    def _remove_edges(self, key: EdgeKey, elements: list[str]) -> None:
        for part in _parts(elements):
            counters = self._write(statements.remove_edges(key), part)
            self._done["edges_removed"] += counters.relationships_deleted

    def _remove_nodes(self, node: NodeType, keys: list[str]) -> None:
        """Edges of ours are gone by now: what goes with a node is a user's."""
        for part in _parts(keys):
            counters = self._write(statements.remove_nodes(node), part)
            self._done["nodes_removed"] += counters.nodes_deleted
            self._done["foreign"] += counters.relationships_deleted

    def _read(self, statement: str) -> Iterator[tuple[str, str]]:
        result = self._session.run(statement, corpus=self._corpus)
        return ((row[0], row[1]) for row in result)

    def _write(self, statement: str, rows: Sequence[Any]) -> neo4j.SummaryCounters:
        if not self._begun:
            self._begin()
            self._begun = True

        def work(transaction: neo4j.ManagedTransaction) -> neo4j.SummaryCounters:
            result = transaction.run(statement, rows=rows, corpus=self._corpus)
            return result.consume().counters

        return self._session.execute_write(work)


def _took_one(known: dict[str, list[str]], digest: str) -> bool:
    """True if the corpus has an edge of this digest; each stands for one row."""
    elements = known.get(digest)
    if not elements:
        return False
    elements.pop()
    return True


def _batches(table: pa.Table) -> Iterator[list[Row]]:
    """Rows of the table as lists of values with their digest behind, `BATCH` at a time."""
    for batch in table.to_batches(max_chunksize=BATCH):
        columns = [column.to_pylist() for column in batch.columns]
        yield [[*row, row_digest(row)] for row in zip(*columns, strict=True)]


def row_digest(row: tuple[Any, ...]) -> str:
    """`_digest` of a row: hexadecimal digits, which Neo4j keeps at half the space of text."""
    text = json.dumps(row, ensure_ascii=False, default=str)
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def _parts(values: list[str]) -> Iterator[list[str]]:
    return (values[start : start + BATCH] for start in range(0, len(values), BATCH))


def _lost_edges(key: EdgeKey, number: int) -> CountMismatchError:
    return CountMismatchError(
        where=f"Neo4j 中的关系 {'.'.join(key)}",
        what=f"有 {number} 条没有写入，端点的节点在装入期间被别人删除",
        todo="请再运行一次 dutygraph load",
    )
