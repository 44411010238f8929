"""What a notebook asks: the same object on a graph folder and on a Neo4j."""

import pytest

from graph_build import connect
from graph_build.errors import (
    ForbiddenStatementError,
    GraphNotFoundError,
    ParameterError,
    ServerAwayError,
    UnknownQueryError,
)
from graph_build.store.neo4j import Neo4jStore, Target


@pytest.fixture(scope="module", params=["folder", "neo4j"])
def connection(request, graph, tables):
    """A connection to the small graph, in its folder and on a Neo4j."""
    if request.param == "folder":
        with connect(graph) as opened:
            yield opened
        return
    server = request.getfixturevalue("neo4j_of_module")
    target = Target(server.uri, server.username, server.password, server.database)
    with Neo4jStore(target) as store:
        store.load(tables)
    with pytest.MonkeyPatch.context() as environment:
        for name in ("username", "password", "database"):
            environment.setenv(f"NEO4J_{name.upper()}", getattr(server, name))
        with connect(server.uri) as opened:
            yield opened


def test_rows_are_dictionaries_under_the_names_of_the_statement(connection):
    found = connection.rows(
        "MATCH (n:Notice) WHERE n.year >= $year RETURN n.id AS 通知, n.issued_on AS d", year=2026
    )
    assert [(row["通知"], str(row["d"])) for row in found] == [("大同市2026", "2026-01-05")]


def test_named_query_is_answered(connection):
    found = connection.named("unit-load-by-year", unit="县应急局", year=2023)
    assert [(row["unit"], row["leads"]) for row in found] == [("岢岚县应急管理局", 2)]


def test_named_query_and_its_parameters_must_be_known(connection):
    with pytest.raises(UnknownQueryError):
        connection.named("unit-loads")
    with pytest.raises(ParameterError):
        connection.named("unit-load-by-year", units="县应急局")


@pytest.mark.parametrize("statement", ["MATCH (n) DETACH DELETE n", "CREATE (n:Duty)"])
def test_statement_that_writes_is_refused(connection, statement):
    before = connection.rows("MATCH (n) RETURN count(n) AS n")
    with pytest.raises(ForbiddenStatementError):
        connection.rows(statement)
    assert connection.rows("MATCH (n) RETURN count(n) AS n") == before


def test_folder_without_a_graph_is_an_error(tmp_path):
    with pytest.raises(GraphNotFoundError):
        connect(tmp_path)


def test_neo4j_that_is_away_is_an_error(monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "12345678")
    with pytest.raises(ServerAwayError):
        connect("bolt://127.0.0.1:1")
