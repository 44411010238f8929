"""Runs the notebooks: `python -m tests.notebooks GRAPH FOLDER` writes them there, with outputs.

A notebook stands in `notebooks/` beside `data/`, without outputs, and names its graph in one line.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from graph_build import connect
from graph_build.errors import DutyGraphError
from tests.golden import ROOT

NOTEBOOKS = tuple(sorted((ROOT / "notebooks").glob("*.ipynb")))
CONNECTS = 'graph = connect("../dutygraph-graph")'


def executed(
    path: Path, source: str | Path, *, environment: Mapping[str, str] | None = None
) -> NotebookNode:
    """The notebook with its outputs, its one line changed to ask the graph at `source`.

    Raises `nbclient.exceptions.CellExecutionError` if a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    [cell] = (cell for cell in notebook.cells if CONNECTS in cell.source)
    written = cell.source
    cell.source = written.replace(CONNECTS, f'graph = connect("{source}")')
    client = NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute(env=os.environ | dict(environment or {}))
    cell.source = written
    return notebook


def answers(notebook: NotebookNode) -> Iterator[str]:
    """What the cells print and show, as text; not the pictures."""
    for output in _outputs(notebook):
        if output.output_type == "stream" and output.name == "stdout":
            yield output.text
        elif output.output_type != "stream" and "image/png" not in output.data:
            yield output.data["text/plain"]


def complaints(notebook: NotebookNode) -> str:
    """What the cells write to stderr: warnings."""
    outputs = _outputs(notebook)
    return "".join(o.text for o in outputs if o.output_type == "stream" and o.name == "stderr")


def pictures(notebook: NotebookNode) -> list[str]:
    """The PNG pictures that the cells show, in base64."""
    found = (output.get("data", {}).get("image/png") for output in _outputs(notebook))
    return [picture for picture in found if picture]


def _outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    for cell in notebook.cells:
        yield from cell.get("outputs", ())


def _write_all(graph: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with connect(graph):  # says plainly if there is none
        pass
    for path in NOTEBOOKS:
        nbformat.write(executed(path, graph.resolve()), folder / path.name)
        print(folder / path.name)


if __name__ == "__main__":
    try:
        _write_all(Path(sys.argv[1]), Path(sys.argv[2]))
    except DutyGraphError as error:
        sys.exit(f"错误：{error}")
