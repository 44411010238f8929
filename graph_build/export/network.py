"""The graph as a `networkx.MultiDiGraph`, for measures that Cypher can't give."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import networkx as nx

from graph_build.graph.schema import load_schema
from graph_build.graph.tables import EdgeKey, GraphTables
from graph_build.store.folder import read_graph

NodeKey = tuple[str, str]  # label, value of its key property


def to_networkx(source: "str | PathLike[str] | GraphTables") -> nx.MultiDiGraph:
    """The graph of a folder, or of tables, with all its facts as attributes.

    A node is its label and key, for a duty and its clause share their id:
    `("Duty", "大同市2026/三/（八）")`; the label is its attribute `label`, too. An edge has the
    attribute `type`, and its key is the type, behind it the basis where the edge is a role:
    `LEADS/stated`. What is null in the tables is no attribute.

    Raises:
        GraphError: there is no whole graph in the folder.
    """
    tables = source if isinstance(source, GraphTables) else read_graph(Path(source))
    graph = nx.MultiDiGraph()
    for label, table in tables.nodes.items():
        key = load_schema().nodes[label].key
        graph.add_nodes_from(
            ((label, row[key]), {"label": label, **_facts(row)}) for row in table.to_pylist()
        )
    for kind, table in tables.edges.items():
        graph.add_edges_from(_edges(kind, table.to_pylist()))
    return graph


def _edges(
    kind: EdgeKey, rows: list[dict[str, Any]]
) -> Iterator[tuple[NodeKey, NodeKey, str, dict[str, Any]]]:
    type_, start, end = kind
    for row in rows:
        ends = (start, row.pop("from")), (end, row.pop("to"))
        key = "/".join(filter(None, (type_, row.get("basis"))))
        yield *ends, key, {"type": type_, **_facts(row)}


def _facts(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}
