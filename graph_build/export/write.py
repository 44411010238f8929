"""Which formats there are, and the way from a graph folder to one of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph_build.errors import ExportError
from graph_build.export.aside import put_in_place
from graph_build.export.csvs import write_csv, write_excel_csv
from graph_build.export.graphml import write_graphml
from graph_build.export.jsonl import write_jsonl
from graph_build.export.neo4j_admin import write_neo4j_admin
from graph_build.export.style import style_text
from graph_build.graph.tables import GraphTables
from graph_build.store.folder import read_graph


@dataclass(frozen=True, slots=True)
class Format:
    """How tables are written, into a file or a folder."""

    write: Callable[[GraphTables, Path], None]
    folder: bool


FORMATS: Mapping[str, Format] = {
    "graphml": Format(write_graphml, folder=False),
    "csv": Format(write_csv, folder=True),
    "csv-excel": Format(write_excel_csv, folder=True),
    "jsonl": Format(write_jsonl, folder=False),
    "neo4j-admin": Format(write_neo4j_admin, folder=True),
}


def export_graph(graph: Path, target: Path, form: Format, *, force: bool = False) -> GraphTables:
    """The graph in the folder `graph` stands at `target` in the format; its tables.

    The same graph gives the same bytes. A failure leaves `target` as it was.

    Raises:
        ExportError: `target` is there and may not be replaced, lies in the graph folder, or can't
            be written.
        GraphError: there is no whole graph in the folder.
    """
    if target.resolve().is_relative_to(graph.resolve()):
        raise ExportError(
            where=str(target), what="在图谱文件夹里面", todo="请把 --out 指到别的文件夹"
        )
    tables = read_graph(graph)
    with put_in_place(target, folder=form.folder, force=force) as staged:
        form.write(tables, staged)
    return tables


def export_style(target: Path, *, force: bool = False) -> None:
    """The style of Neo4j Browser stands in the file `target`; it is the same for every graph.

    Raises `ExportError` as `export_graph`.
    """
    with put_in_place(target, folder=False, force=force) as staged:
        staged.write_text(style_text(), encoding="utf-8", newline="\n")
