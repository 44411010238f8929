import os
from pathlib import Path

import pytest

from graph_build.graph.assemble import assemble
from graph_build.pipeline import build
from graph_build.store.folder import open_build, open_store
from tests.golden import NOTICES
from tests.neo4j.server import Server, empty
from tests.neo4j.sources import NoneAvailableError, first_available
from tests.records import ORIGIN, both, write_records


@pytest.fixture(scope="session")
def tables():
    """Tables of the two small notices of `tests.records`."""
    return assemble(both())


@pytest.fixture(scope="session")
def graph(tables, tmp_path_factory) -> Path:
    """A graph folder with the two small notices; not to be changed."""
    folder = tmp_path_factory.mktemp("graph")
    with open_build(folder) as build:
        write_records(build.records, *both())
        build.finish(tables, ORIGIN)
    return folder


@pytest.fixture(scope="module")
def store(graph):
    """The read-only store of the small graph."""
    with open_store(graph) as opened:
        yield opened


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory):
    """A real Neo4j, one for all tests; where none is to be had, CI fails and others skip."""
    try:
        with first_available(tmp_path_factory.mktemp("neo4j")) as server:
            yield server
    except NoneAvailableError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))


@pytest.fixture
def empty_neo4j(neo4j_server) -> Server:
    """The same Neo4j without nodes, constraints and indexes."""
    empty(neo4j_server)
    return neo4j_server


@pytest.fixture(scope="module")
def neo4j_of_module(neo4j_server) -> Server:
    """The same, emptied before a module's first test only."""
    empty(neo4j_server)
    return neo4j_server


@pytest.fixture(scope="session")
def five_graph(tmp_path_factory) -> Path:
    """A graph folder with the five notices; not to be changed."""
    folder = tmp_path_factory.mktemp("five") / "graph"
    build(NOTICES, folder)
    return folder


@pytest.fixture(scope="module")
def five_store(five_graph):
    """The read-only store of the five notices."""
    with open_store(five_graph) as opened:
        yield opened
