"""A statement on a real Neo4j: plain values, limits, errors, nothing written."""

from datetime import date

import pytest

from graph_build.errors import ForbiddenStatementError, QueryTimeoutError, StatementError
from graph_build.store.base import Limits
from graph_build.store.neo4j import Neo4jStore
from tests.store.neo4j.database import dump

ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n"


@pytest.fixture(scope="module")
def loaded(neo4j_of_module, tables):
    with Neo4jStore(neo4j_of_module) as store:
        store.load(tables)
        yield store


def test_values_are_plain(loaded):
    answer = loaded.run(
        "MATCH (n:Notice {id: '大同市2026'}) RETURN n.issued_on AS day, n.year AS year, "
        "sum(n.year) AS total, n.nothing IS NULL AS missing, [n.id] AS ids, avg(1) AS mean, "
        "{a: 1} AS map, datetime('2026-01-05T08:00:00Z').year AS then, duration('P1D') AS span"
    )
    assert answer.rows == (
        (date(2026, 1, 5), 2026, 2026, True, ["大同市2026"], 1.0, {"a": 1}, 2026, "P1D"),
    )


def test_node_edge_and_path_are_dictionaries_as_from_ladybug(loaded, store):
    statement = "MATCH p = (u:Department {name: '大同市能源局'})-[r:LEADS]->(t:Duty) RETURN u, r, p"
    ours, theirs = loaded.run(statement).rows, store.run(statement).rows
    assert ours == theirs


def test_rows_beyond_the_limit_are_cut(loaded):
    answer = loaded.run("MATCH (t:Duty) RETURN t.id AS id", limits=Limits(rows=3))
    assert len(answer.rows) == 3
    assert answer.cut
    assert not loaded.run("MATCH (t:Duty) RETURN t.id AS id", limits=Limits(rows=10)).cut


def test_parameter_is_bound(loaded):
    answer = loaded.run("MATCH (t:Duty) WHERE t.year = $year RETURN count(*) AS n", {"year": 2026})
    assert answer.rows == ((3,),)


def test_endless_statement_ends_with_its_time(loaded):
    with pytest.raises(QueryTimeoutError, match=r"运行超过 0\.5 秒"):
        loaded.run(ENDLESS, limits=Limits(seconds=0.5))


def test_statement_that_the_server_does_not_know(loaded):
    with pytest.raises(StatementError, match="数据库不接受"):
        loaded.run("MATCH (n RETURN n")


def test_write_is_refused_even_if_nobody_checked(loaded, neo4j_of_module):
    before = dump(neo4j_of_module)
    with pytest.raises(StatementError, match="数据库不接受"):
        loaded.run("CREATE (n:Duty {id: 'x'}) RETURN n")
    assert dump(neo4j_of_module) == before


def test_check_passes_what_reads_and_refuses_what_writes(loaded):
    loaded.check("MATCH (t:Duty) RETURN t.id")
    with pytest.raises(ForbiddenStatementError):
        loaded.check("MATCH (t:Duty) SET t.title = ''")


def test_check_passes_what_only_neo4j_knows(loaded):
    loaded.check(
        "MATCH (t:Duty) CALL (t) { RETURN [x IN labels(t) | x][0] AS x } RETURN t {.id, x}"
    )


def test_check_of_a_statement_that_the_server_does_not_know(loaded):
    with pytest.raises(StatementError, match="数据库不接受"):
        loaded.check("MATCH (n RETURN n")
