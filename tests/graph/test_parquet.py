import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from graph_build.errors import GraphError
from graph_build.graph.assemble import assemble
from graph_build.graph.parquet import read_tables, write_tables
from tests.records import both


@pytest.fixture
def tables():
    return assemble(both())


def _bytes(paths):
    return [path.read_bytes() for path in paths]


def test_tables_read_back_are_the_same(tables, tmp_path):
    write_tables(tables, tmp_path)
    assert read_tables(tmp_path) == tables


def test_same_tables_give_the_same_bytes(tables, tmp_path):
    first = write_tables(tables, tmp_path / "1")
    second = write_tables(assemble(both()), tmp_path / "2")
    assert _bytes(first) == _bytes(second)


def test_files_are_named_after_their_tables(tables, tmp_path):
    write_tables(tables, tmp_path)
    assert (tmp_path / "nodes" / "Department.parquet").is_file()
    assert (tmp_path / "edges" / "LEADS.Department.Duty.parquet").is_file()


def test_missing_file_is_named(tables, tmp_path):
    write_tables(tables, tmp_path)
    (tmp_path / "nodes" / "Duty.parquet").unlink()
    with pytest.raises(GraphError, match=r"Duty\.parquet"):
        read_tables(tmp_path)


def test_truncated_file_is_named(tables, tmp_path):
    write_tables(tables, tmp_path)
    (tmp_path / "nodes" / "Duty.parquet").write_bytes(b"PAR1")
    with pytest.raises(GraphError, match=r"Duty\.parquet"):
        read_tables(tmp_path)


def test_other_columns_are_refused(tables, tmp_path):
    write_tables(tables, tmp_path)
    pq.write_table(pa.table({"id": ["a"]}), tmp_path / "nodes" / "Duty.parquet")
    with pytest.raises(GraphError, match="列"):
        read_tables(tmp_path)
