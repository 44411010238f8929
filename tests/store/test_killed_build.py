"""A build that is killed after any step leaves a graph that opens, answers and is mended."""

import hashlib
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph_build.errors import GraphNotFoundError
from graph_build.graph.assemble import assemble
from graph_build.graph.parquet import read_tables
from graph_build.store.folder import open_build, open_store
from graph_build.store.manifest import read_manifest
from graph_build.store.swap import recover, recovery_steps
from tests.records import DATONG_ORIGIN, datong, write_records

ROOT = Path(__file__).parents[2]
BEFORE_COMMIT = ("records", "tables", "database", "manifest")


@pytest.fixture(scope="module")
def new_tables():
    return assemble([datong()])


@pytest.fixture(scope="module")
def committed(graph, tmp_path_factory):
    """A graph of two notices with a committed `.next/` of one of them, not yet moved."""
    folder = tmp_path_factory.mktemp("committed") / "graph"
    shutil.copytree(graph, folder)
    _kill("build", folder, "commit")
    return folder


@pytest.fixture(scope="module")
def first(committed, tmp_path_factory):
    """The same, with no graph before."""
    folder = tmp_path_factory.mktemp("first") / "graph"
    folder.mkdir()
    shutil.copytree(committed / ".next", folder / ".next")
    return folder


@pytest.fixture
def copy(tmp_path):
    def _copy(folder):
        return shutil.copytree(folder, tmp_path / "graph")

    return _copy


def _kill(what, folder, when):
    command = [sys.executable, "-m", "tests.store.killed", what, str(folder), str(when)]
    killed = subprocess.run(command, cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL


def _counts(folder):
    with open_store(folder) as store:
        return store.counts()


def _check_whole(folder, tables):
    """Database, tables, manifest and records are of one graph, and nothing else is there."""
    assert _counts(folder) == tables.counts()
    assert read_tables(folder / "tables") == tables
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for part in ("tables", "records")
        for path in (folder / part).rglob("*")
        if path.is_file()
    }
    assert read_manifest(folder).files == files
    left = {path.name for path in folder.iterdir()} - {".lock"}
    assert left == {"graph.lbug", "manifest.json", "README.txt", "records", "tables"}


def _number_of_steps(folder, tmp_path):
    return sum(1 for _ in recovery_steps(shutil.copytree(folder, tmp_path / "counted")))


@pytest.mark.parametrize("step", BEFORE_COMMIT)
def test_kill_before_the_commit_leaves_the_old_graph(copy, graph, tables, step):
    folder = copy(graph)
    _kill("build", folder, step)
    assert _counts(folder) == tables.counts()
    recover(folder)
    _check_whole(folder, tables)


@pytest.mark.parametrize("step", BEFORE_COMMIT)
def test_kill_of_a_first_build_leaves_no_graph_and_the_next_build_succeeds(
    tmp_path, new_tables, step
):
    _kill("build", tmp_path / "graph", step)
    with pytest.raises(GraphNotFoundError):
        open_store(tmp_path / "graph")
    with open_build(tmp_path / "graph") as build:
        write_records(build.records, datong())
        build.finish(new_tables, DATONG_ORIGIN)
    _check_whole(tmp_path / "graph", new_tables)


def test_kill_after_the_commit_leaves_the_old_graph_until_it_is_mended(
    copy, committed, tables, new_tables
):
    folder = copy(committed)
    assert _counts(folder) == tables.counts()
    recover(folder)
    _check_whole(folder, new_tables)


def test_kill_after_any_step_of_the_swap_leaves_a_whole_graph(
    committed, tables, new_tables, tmp_path
):
    steps = _number_of_steps(committed, tmp_path)
    assert steps > len(tables.counts())
    for number in range(1, steps + 1):
        folder = shutil.copytree(committed, tmp_path / str(number))
        _kill("swap", folder, number)
        assert _counts(folder) == new_tables.counts()
        recover(folder)
        _check_whole(folder, new_tables)


def test_kill_after_any_step_of_the_first_swap_leaves_a_whole_graph(first, new_tables, tmp_path):
    for number in range(1, _number_of_steps(first, tmp_path) + 1, 3):
        folder = shutil.copytree(first, tmp_path / str(number))
        _kill("swap", folder, number)
        assert _counts(folder) == new_tables.counts()
        recover(folder)
        _check_whole(folder, new_tables)


def test_first_graph_is_answered_as_soon_as_it_is_committed(first, new_tables):
    assert _counts(first) == new_tables.counts()


def test_kill_of_the_mending_is_mended(copy, committed, new_tables):
    folder = copy(committed)
    for _ in range(4):
        _kill("swap", folder, 9)
        assert _counts(folder) == new_tables.counts()
    recover(folder)
    _check_whole(folder, new_tables)


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.1, 0.2, 0.4])
def test_kill_in_the_middle_of_a_step_leaves_a_whole_graph(
    copy, graph, tables, new_tables, seconds
):
    folder = copy(graph)
    command = [sys.executable, "-m", "tests.store.killed", "build", str(folder), "none"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as building:
        assert building.stdout.readline()
        time.sleep(seconds)
        building.kill()
    assert _counts(folder) in (tables.counts(), new_tables.counts())
    recover(folder)
    assert _counts(folder) in (tables.counts(), new_tables.counts())
    _check_whole(folder, read_tables(folder / "tables"))
