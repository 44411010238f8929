"""Tables on disk: one Parquet file each, the same bytes for the same rows."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from graph_build.errors import GraphError
from graph_build.graph.schema import load_schema
from graph_build.graph.tables import GraphTables


def write_tables(tables: GraphTables, folder: Path) -> tuple[Path, ...]:
    """`nodes/LABEL.parquet` and `edges/TYPE.FROM.TO.parquet` stand in `folder`; their paths."""
    written = []
    for part, name, table in _parts(tables):
        path = folder / part / f"{name}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:  # Arrow itself takes any path for UTF-8
            pq.write_table(table, file, compression="zstd", version="2.6", write_statistics=False)
        written.append(path)
    return tuple(written)


def read_tables(folder: Path) -> GraphTables:
    """The tables that `write_tables` left in `folder`.

    Raises `GraphError` if one is missing or has other columns than the ontology.
    """
    schema = load_schema()
    nodes = {
        label: _read(folder / "nodes" / f"{label}.parquet", node.arrow())
        for label, node in schema.nodes.items()
    }
    edges = {
        (edge.type, start, end): _read(
            folder / "edges" / f"{edge.type}.{start}.{end}.parquet", edge.arrow()
        )
        for edge in schema.edges.values()
        for start, end in edge.pairs
    }
    return GraphTables(nodes, edges)


def _parts(tables: GraphTables) -> list[tuple[str, str, pa.Table]]:
    nodes = [("nodes", label, table) for label, table in tables.nodes.items()]
    return nodes + [("edges", ".".join(key), table) for key, table in tables.edges.items()]


def _read(path: Path, schema: pa.Schema) -> pa.Table:
    try:
        with path.open("rb") as file:
            table = pq.read_table(file, partitioning=None)
    except (OSError, pa.ArrowInvalid) as error:
        raise GraphError(
            where=str(path), what="表文件缺失或损坏", todo="请重新运行 dutygraph build"
        ) from error
    if table.schema != schema:
        raise GraphError(
            where=str(path), what="列与本版本的图谱定义不同", todo="请重新运行 dutygraph build"
        )
    return table
