import shutil

import pytest

from graph_build.errors import GraphBusyError, GraphError, GraphNotFoundError
from graph_build.store.folder import read_graph
from graph_build.store.layout import COMMIT, NEXT


def test_tables_are_those_that_were_built(graph, tables):
    assert read_graph(graph) == tables


def test_folder_without_a_graph_is_an_error(tmp_path):
    with pytest.raises(GraphNotFoundError):
        read_graph(tmp_path)


def test_tables_that_may_be_of_two_builds_are_not_read(graph, tmp_path):
    folder = tmp_path / "g"
    shutil.copytree(graph, folder)
    (folder / NEXT).mkdir()
    (folder / NEXT / COMMIT).touch()
    with pytest.raises(GraphBusyError):
        read_graph(folder)


@pytest.mark.parametrize("change", ["other", "missing", "more"])
def test_files_that_the_build_did_not_leave_are_refused(graph, tmp_path, change):
    folder = shutil.copytree(graph, tmp_path / "graph")
    tables = folder / "tables" / "nodes"
    if change == "other":
        shutil.copy(tables / "Duty.parquet", tables / "Clause.parquet")
    elif change == "missing":
        (tables / "Duty.parquet").unlink()
    else:
        (tables / "Strange.parquet").write_bytes(b"")
    with pytest.raises(GraphError, match="dutygraph build"):
        read_graph(folder)
