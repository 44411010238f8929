"""The files are imported by the real tool, by the script, and compared on the real server."""

import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from graph_build.export.neo4j_admin import write_neo4j_admin
from graph_build.graph.schema import load_schema
from graph_build.graph.tables import GraphTables
from graph_build.store.neo4j import Changes, Neo4jStore, Target
from tests.neo4j import maven
from tests.neo4j.server import UnavailableError

_TOOL = """\
#!{python}
import pathlib, sys
sys.path.insert(0, {root!r})
from tests.neo4j.maven import Home, admin
print(admin(Home(pathlib.Path({home!r}), 0, ""), *sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> maven.Home:
    try:
        return maven.prepare(tmp_path_factory.mktemp("neo4j") / "home")
    except UnavailableError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def joined(tables, awkward) -> GraphTables:
    """The small graph with the awkward one beside it."""

    def join(ours, theirs):
        return {key: pa.concat_tables([table, theirs[key]]) for key, table in ours.items()}

    return GraphTables(join(tables.nodes, awkward.nodes), join(tables.edges, awkward.edges))


@pytest.fixture(scope="module")
def server(home, joined, tmp_path_factory):
    """The server over the database that the script filled."""
    folder = tmp_path_factory.mktemp("import")
    write_neo4j_admin(joined, folder)
    tool = folder.with_name("neo4j-admin")
    root = str(Path(__file__).parents[2])
    tool.write_text(_TOOL.format(python=sys.executable, root=root, home=str(home.folder)))
    tool.chmod(0o755)
    done = subprocess.run(
        [folder / "import.sh", "neo4j", "--overwrite-destination"],
        env=os.environ | {"NEO4J_ADMIN": str(tool)},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with maven.running(home) as running:
        yield running


@pytest.fixture(scope="module")
def driver(server):
    with server.driver() as opened:
        yield opened


def _records(driver, statement):
    return driver.execute_query(statement, database_="neo4j").records


def _expected(row: dict) -> dict:
    """What a database can hold of the row: neither null nor an empty list, U+001F as a blank."""
    return {
        name: [entry.replace("\x1f", " ") for entry in value] if isinstance(value, list) else value
        for name, value in row.items()
        if value is not None and value != []
    }


def _plain(facts: dict) -> dict:
    """The facts as Python has them, without the marks of the loader."""
    return {
        name: value.to_native() if hasattr(value, "to_native") else value
        for name, value in facts.items()
        if not name.startswith("_")
    }


def _sorted(rows: list[dict]) -> list[dict]:
    return sorted(rows, key=lambda row: sorted((name, str(value)) for name, value in row.items()))


@pytest.mark.parametrize("label", load_schema().nodes)
def test_imported_nodes_are_those_of_the_table(label, driver, joined):
    found = [_plain(row["n"]) for row in _records(driver, f"MATCH (n:{label}) RETURN n")]
    assert _sorted(found) == _sorted(list(map(_expected, joined.nodes[label].to_pylist())))


def test_imported_edges_are_those_of_the_tables(driver, joined):
    schema = load_schema()
    for (kind, start, end), table in joined.edges.items():
        keys = f"a.{schema.nodes[start].key} AS from, b.{schema.nodes[end].key} AS to"
        found = _records(driver, f"MATCH (a:{start})-[r:{kind}]->(b:{end}) RETURN {keys}, r")
        rows = [{"from": row["from"], "to": row["to"], **_plain(row["r"])} for row in found]
        assert _sorted(rows) == _sorted(list(map(_expected, table.to_pylist())))


def test_nothing_else_was_imported(driver, joined):
    [nodes] = _records(driver, "MATCH (n) RETURN count(n) AS n")
    [edges] = _records(driver, "MATCH ()-[r]->() RETURN count(r) AS n")
    assert nodes["n"] == sum(table.num_rows for table in joined.nodes.values())
    assert edges["n"] == sum(table.num_rows for table in joined.edges.values())


def _holds_what_csv_cannot(row: dict) -> bool:
    lists = [value for value in row.values() if isinstance(value, list)]
    return [] in lists or any("\x1f" in entry for value in lists for entry in value)


def test_load_after_the_import_mends_what_csv_cannot_hold_and_no_more(server, driver, joined):
    """Last, for it changes the database."""
    rows = [row for table in joined.nodes.values() for row in table.to_pylist()]
    target = Target(server.uri, server.username, server.password, server.database)
    with Neo4jStore(target) as store:
        changes = store.update(joined)
        assert changes == Changes(nodes_changed=sum(map(_holds_what_csv_cannot, rows)))
        assert not store.update(joined)
    found = [_plain(row["n"]) for row in _records(driver, "MATCH (n:Duty) RETURN n")]
    duties = joined.nodes["Duty"].to_pylist()
    whole = [{name: v for name, v in row.items() if v is not None} for row in duties]
    assert _sorted(found) == _sorted(whole)
