from pathlib import Path

import pytest

from graph_build.store.folder import read_graph
from graph_build.view.write import write_view
from tests.view.browser import chromium, watched


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests."""
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def site(five_graph, tmp_path_factory) -> Path:
    """The folder of pages of the five notices; not to be changed."""
    folder = tmp_path_factory.mktemp("view") / "pages"
    write_view(five_graph, folder)
    return folder


@pytest.fixture
def explorer(browser, site):
    """The explorer of the five notices, just opened; nothing may leave it and nothing go wrong."""
    with watched(browser) as seen:
        seen.open(site / "explorer.html")
        yield seen
        assert seen.said == []
        assert {url.partition("#")[0] for url in seen.requests} == {
            (site / "explorer.html").as_uri()
        }


@pytest.fixture(scope="session")
def five_tables(five_graph):
    """The tables of the five notices."""
    return read_graph(five_graph)
