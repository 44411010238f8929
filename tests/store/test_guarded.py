"""A typed statement ends when its time is up, whatever the engine does."""

from functools import partial
from pathlib import Path

import pytest

from graph_build.errors import GraphNotFoundError, QueryTimeoutError, StatementError
from graph_build.pipeline import build
from graph_build.store.base import Limits
from graph_build.store.folder import open_store
from graph_build.store.guarded import run_guarded
from tests.golden import NOTICES


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guarded") / "graph"
    build([NOTICES[1]], folder)
    return folder


def test_answer_comes_from_the_other_process(graph: Path) -> None:
    answer = run_guarded(
        partial(open_store, graph), "MATCH (n:Notice) RETURN n.id AS id", limits=Limits()
    )
    assert answer.rows == (("大同市2026",),)


def test_statement_that_the_engine_does_not_stop_is_ended(graph: Path) -> None:
    """Without the kill the answer would come, after a minute."""
    with pytest.raises(QueryTimeoutError, match="运行超过 1 秒"):
        run_guarded(
            partial(open_store, graph),
            "RETURN size(repeat('x', 1000000000)) AS n",
            limits=Limits(seconds=1),
        )


def test_error_of_the_statement_is_told(graph: Path) -> None:
    with pytest.raises(StatementError, match="数据库不接受"):
        run_guarded(partial(open_store, graph), "MATCH (n:Nothing) RETURN n", limits=Limits())


def test_missing_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(GraphNotFoundError):
        run_guarded(partial(open_store, tmp_path), "RETURN 1 AS one", limits=Limits())
