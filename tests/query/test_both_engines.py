"""Every named query gives equal rows in equal order on LadybugDB and on Neo4j."""

from collections.abc import Iterator

import pytest

from graph_build.query import find_query, list_queries, run
from graph_build.store.folder import read_graph
from graph_build.store.neo4j import Neo4jStore
from tests.cookbook import needed_by

NAMES = [query.name for query in list_queries()]

# A value for each parameter that has a default, so that filters are compared too.
OTHERWISE = {
    "function": "住建局",
    "kind": "campaign",
    "notice": "岢岚县2023",
    "other_year": "2025",
    "place": "岢岚县",
    "unit": "应急局",
    "until": "2025-12-31",
    "words": "安委会",
    "year": "2023",
}
FILTERED = [
    (query.name, param.name)
    for query in list_queries()
    for param in query.params
    if param.default is not None
]


@pytest.fixture(scope="module")
def neo4j_store(neo4j_of_module, five_graph) -> Iterator[Neo4jStore]:
    with Neo4jStore(neo4j_of_module) as store:
        store.load(read_graph(five_graph))
        yield store


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_equal(name, five_store, neo4j_store):
    query = find_query(name)
    expected = run(five_store, query, needed_by(query))
    assert run(neo4j_store, query, needed_by(query)) == expected


@pytest.mark.parametrize(("name", "param"), FILTERED)
def test_rows_are_equal_with_another_value(name, param, five_store, neo4j_store):
    query = find_query(name)
    given = needed_by(query) | {param: OTHERWISE[param]}
    assert run(neo4j_store, query, given) == run(five_store, query, given)


def test_the_comparison_is_of_rows(five_store):
    """Most queries answer with something: an engine that says nothing would be noticed."""
    full = [n for n in NAMES if run(five_store, find_query(n), needed_by(find_query(n))).rows]
    assert len(full) > len(NAMES) * 0.9
