"""Tables → LadybugDB, against bare COPY."""

import tempfile
from pathlib import Path

import ladybug

from graph_build.graph.tables import GraphTables
from graph_build.store.ladybug import LadybugStore
from graph_build.store.ladybug_ddl import create_statements, load_statements
from tests.bench.measure import in_turn, print_ratio


def embedded_load(name: str, tables: GraphTables, *, runs: int) -> None:
    """Tables → a fresh LadybugDB file, against bare `CREATE` and `COPY` of the same tables."""
    rows = sum(tables.counts().values())
    with tempfile.TemporaryDirectory() as folder:
        paths = iter(Path(folder) / f"{number}.lbug" for number in range(10_000))
        ours, yardstick = in_turn(
            lambda: _our_load(tables, next(paths)),
            lambda: _bare_copy(tables, next(paths)),
            runs=runs,
        )
    print(f"装入 LadybugDB：{name}（{rows} 行）/ load into LadybugDB ({rows} rows)")
    print_ratio("dutygraph", ours, "COPY", yardstick)


def _our_load(tables: GraphTables, path: Path) -> None:
    with LadybugStore(path, read_only=False) as store:
        store.load(tables)


def _bare_copy(tables: GraphTables, path: Path) -> None:
    database = ladybug.Database(path, max_num_threads=1)
    connection = ladybug.Connection(database)
    for statement in create_statements():
        if "TABLE" in statement:
            connection.execute(statement)
    for statement, table in load_statements(tables):
        connection.execute(statement, {"rows": table})
    connection.close()
    database.close()
