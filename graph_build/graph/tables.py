"""The tables of a graph, and the draft in which they are collected and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from graph_build.errors import GraphError
from graph_build.graph.schema import Schema, load_schema

EdgeKey = tuple[str, str, str]  # type, label of the start, label of the end

_ROLE_BASIS = "basis"  # a unit may hold one role in one duty by several bases


@dataclass(frozen=True, slots=True)
class GraphTables:
    """One Arrow table for each label and for each (type, from, to), sorted, also where empty."""

    nodes: Mapping[str, pa.Table]
    edges: Mapping[EdgeKey, pa.Table]

    def named(self) -> Iterator[tuple[str, pa.Table]]:
        """Every table with its name: `Duty`, `LEADS.Department.Duty`; nodes come first."""
        yield from self.nodes.items()
        for key, table in self.edges.items():
            yield ".".join(key), table

    def counts(self) -> dict[str, int]:
        """Rows of every table, by its name."""
        return {name: table.num_rows for name, table in self.named()}


class Draft:
    """Nodes and edges as they are found; `tables` checks and sorts them.

    A node that comes twice must say the same; of an edge that comes twice the first is kept.
    """

    def __init__(self) -> None:
        self._schema: Schema = load_schema()
        self._nodes: dict[str, dict[str, dict[str, Any]]] = {
            label: {} for label in self._schema.nodes
        }
        self._edges: dict[EdgeKey, dict[tuple[str, ...], dict[str, Any]]] = {
            (edge.type, start, end): {}
            for edge in self._schema.edges.values()
            for start, end in edge.pairs
        }

    def add_node(self, label: str, **facts: Any) -> None:
        """The node is in the draft; a second one of its key must have the same facts."""
        key = facts[self._schema.nodes[label].key]
        known = self._nodes[label].setdefault(key, facts)
        if known != facts:
            raise _broken(f"{label} {key}", "同一标识有两种内容")

    def add_edge(
        self, kind: str, start: tuple[str, str], end: tuple[str, str], **facts: Any
    ) -> None:
        """The edge between (label, key) and (label, key) is in the draft, unless it was before."""
        identity = (start[1], end[1], facts.get(_ROLE_BASIS, ""))
        row = {"from": start[1], "to": end[1], **facts}
        key = (kind, start[0], end[0])
        if key not in self._edges:
            raise _broken(f"关系 {kind}", f"不能从 {start[0]} {start[1]} 到 {end[0]} {end[1]}")
        self._edges[key].setdefault(identity, row)

    def has_node(self, label: str, key: str) -> bool:
        """True if the node was added."""
        return key in self._nodes[label]

    def tables(self) -> GraphTables:
        """All tables, sorted by key; raises `GraphError` if an edge ends in no node."""
        self._check_ends()
        nodes = {
            label: _table(rows, self._schema.nodes[label].arrow())
            for label, rows in self._nodes.items()
        }
        edges = {
            key: _table(rows, self._schema.edges[key[0]].arrow())
            for key, rows in self._edges.items()
        }
        return GraphTables(nodes, edges)

    def _check_ends(self) -> None:
        for (kind, start, end), rows in self._edges.items():
            for row in rows.values():
                for label, key in ((start, row["from"]), (end, row["to"])):
                    if not self.has_node(label, key):
                        raise _broken(f"关系 {kind}", f"{label} {key} 不存在")


def _table(rows: Mapping[Any, dict[str, Any]], schema: pa.Schema) -> pa.Table:
    return pa.Table.from_pylist([rows[key] for key in sorted(rows)], schema=schema)


def _broken(where: str, what: str) -> GraphError:
    return GraphError(where=where, what=what, todo="抽取结果前后不一致，请带上文件报告此问题")
