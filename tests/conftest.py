from pathlib import Path

import pytest

from graph_build.graph.assemble import assemble
from graph_build.store.folder import open_build, open_store
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
