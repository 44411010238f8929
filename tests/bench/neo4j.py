"""Tables → Neo4j, against the bare driver; the commonest queries on both engines."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from graph_build.graph.schema import load_schema
from graph_build.graph.tables import GraphTables
from graph_build.query import find_query, run
from graph_build.store.base import Answer, Limits, Store
from graph_build.store.ladybug import LadybugStore
from graph_build.store.neo4j import Neo4jStore
from tests.bench.measure import in_turn, print_ratio
from tests.cookbook import needed_by
from tests.neo4j.server import Server, empty
from tests.neo4j.sources import NoneAvailableError, first_available

_BATCH = 10_000

# What the three readers of the design ask first: by function, unit, industry, hazard, campaign,
# notice and year; without owner, without lead; the sentence behind an edge.
COMMONEST = (
    "function-leads",
    "function-duties",
    "unit-duties",
    "industry-owners",
    "hazard-owners",
    "campaigns-by-year",
    "duties-of-notice",
    "unit-load-by-year",
    "duties-without-owner",
    "edge-evidence",
)


def on_neo4j(tables: GraphTables, *, runs: int) -> None:
    """Load the tables and ask them; where no Neo4j is to be had, that is said."""
    with tempfile.TemporaryDirectory() as name:
        try:
            with first_available(Path(name)) as server:
                _load(server, tables, runs=runs)
                _queries(server, tables, Path(name) / "graph.lbug")
        except NoneAvailableError as error:
            print(f"没有 Neo4j，未测 / no Neo4j, not measured: {error}\n")


def _load(server: Server, tables: GraphTables, *, runs: int) -> None:
    """The bare driver merges nodes by their key and creates edges, from rows as maps."""
    ours, bare = in_turn(
        lambda: _our_load(server, tables),
        lambda: _bare_load(server, tables),
        runs=runs,
        before=lambda: empty(server),
    )
    rows = sum(tables.counts().values())
    duties = tables.nodes["Duty"].num_rows
    print(f"装入 Neo4j：{duties} 项职责，{rows} 行 / load into Neo4j: {duties} duties, {rows} rows")
    print_ratio("dutygraph", ours, "UNWIND", bare)


def _our_load(server: Server, tables: GraphTables) -> None:
    with Neo4jStore(server) as store:
        store.load(tables)


def _bare_load(server: Server, tables: GraphTables) -> None:
    with server.driver() as driver, driver.session(database=server.database) as session:
        for node in load_schema().nodes.values():
            session.run(
                f"CREATE CONSTRAINT FOR (n:`{node.label}`) REQUIRE n.`{node.key}` IS UNIQUE"
            ).consume()
        for statement, rows in _bare_batches(tables):
            session.execute_write(lambda tx, s=statement, r=rows: tx.run(s, rows=r).consume())


def _bare_batches(tables: GraphTables) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    schema = load_schema()
    for label, table in tables.nodes.items():
        key = schema.nodes[label].key
        statement = f"UNWIND $rows AS row MERGE (n:`{label}` {{`{key}`: row.`{key}`}}) SET n += row"
        for batch in table.to_batches(max_chunksize=_BATCH):
            yield statement, batch.to_pylist()
    for (kind, start, end), table in tables.edges.items():
        first, last = schema.nodes[start].key, schema.nodes[end].key
        statement = (
            f"UNWIND $rows AS row MATCH (a:`{start}` {{`{first}`: row.from}}) "
            f"MATCH (b:`{end}` {{`{last}`: row.to}}) "
            f"CREATE (a)-[r:`{kind}`]->(b) SET r += row.facts"
        )
        for batch in table.to_batches(max_chunksize=_BATCH):
            yield (
                statement,
                [
                    {"from": row.pop("from"), "to": row.pop("to"), "facts": row}
                    for row in batch.to_pylist()
                ],
            )


def _queries(server: Server, tables: GraphTables, path: Path) -> None:
    """Seconds of each of the commonest queries, all rows fetched, on the same corpus."""
    with LadybugStore(path, read_only=False) as store:
        store.load(tables)
    empty(server)
    print("最常用的十个查询 / the ten commonest queries")
    with Neo4jStore(server) as theirs, LadybugStore(path) as ours:
        theirs.load(tables)
        for name in COMMONEST:
            rows = len(_ask(ours, name).rows)
            seconds = in_turn(partial(_ask, ours, name), partial(_ask, theirs, name), runs=3)
            print(f"{name}（{rows} 行 / rows）")
            print_ratio("LadybugDB", seconds[0], "Neo4j", seconds[1])


def _ask(store: Store, name: str) -> Answer:
    query = find_query(name)
    return run(store, query, needed_by(query), limits=Limits(seconds=None))
