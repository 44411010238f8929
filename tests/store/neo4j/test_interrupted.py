"""A load that is killed leaves a corpus that says so, and that the next load completes."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph_build.errors import GraphBusyError
from graph_build.graph.assemble import assemble
from graph_build.store.neo4j import Changes, Neo4jStore
from tests.records import kelan
from tests.store.neo4j.database import facts

ROOT = Path(__file__).parents[3]


@contextmanager
def _loader(target, number):
    environment = os.environ | {
        "NEO4J_URI": target.uri,
        "NEO4J_USERNAME": target.username,
        "NEO4J_PASSWORD": target.password,
        "NEO4J_DATABASE": target.database,
    }
    command = [sys.executable, "-m", "tests.store.neo4j.interrupted", str(number)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def whole(empty_neo4j, tables):
    """What a load that nobody interrupts leaves."""
    with Neo4jStore(empty_neo4j) as store:
        store.update(tables)
        found = facts(empty_neo4j, "dutygraph")
        store.remove()
    return found


@pytest.mark.parametrize("number", [1, 5, 12, 20])
def test_next_load_completes_a_killed_one(empty_neo4j, tables, whole, number):
    with _loader(empty_neo4j, number) as process:
        assert process.wait() == -signal.SIGKILL
    with Neo4jStore(empty_neo4j) as store:
        assert [c.complete for c in store.corpora()] == [False]
        assert store.counts() != tables.counts()
        assert store.update(tables)
        assert [c.complete for c in store.corpora()] == [True]
        assert store.update(tables) == Changes()
    assert facts(empty_neo4j, "dutygraph") == whole


def test_killed_change_is_completed(empty_neo4j, tables, whole):
    with Neo4jStore(empty_neo4j) as store:
        store.update(assemble([kelan()]))
        with _loader(empty_neo4j, 10) as process:
            assert process.wait() == -signal.SIGKILL
        assert [c.complete for c in store.corpora()] == [False]
        store.update(tables)
    assert facts(empty_neo4j, "dutygraph") == whole


def test_second_loader_of_a_corpus_is_told_to_wait(empty_neo4j, tables):
    with _loader(empty_neo4j, 0) as process:
        assert process.stdout.readline().strip() == b"loading"
        with Neo4jStore(empty_neo4j) as store, pytest.raises(GraphBusyError, match="另一个"):
            store.update(tables)
        with Neo4jStore(empty_neo4j, corpus="乙") as store:
            assert store.update(tables)
        process.kill()
        process.wait()
    with Neo4jStore(empty_neo4j) as store:
        assert store.update(tables)
        assert store.counts() == tables.counts()
