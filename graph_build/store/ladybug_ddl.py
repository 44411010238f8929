"""The statements that make and fill a LadybugDB, written from the ontology alone."""

from collections.abc import Iterable, Iterator

import pyarrow as pa

from graph_build.graph.schema import EdgeType, NodeType, Property, load_schema
from graph_build.graph.tables import GraphTables

# Functions of Cypher that LadybugDB lacks, so that one query text serves both engines.
_MACROS = (
    "CREATE MACRO type(x) AS label(x)",
    "CREATE MACRO toString(x) AS CAST(x AS STRING)",
    "CREATE MACRO head(x) AS list_element(x, 1)",
    "CREATE MACRO last(x) AS list_element(x, -1)",
    "CREATE MACRO split(a, b) AS string_split(a, b)",
)


def create_statements() -> Iterator[str]:
    """One statement for each table, then the macros."""
    schema = load_schema()
    for node in schema.nodes.values():
        yield _node_table(node)
    for edge in schema.edges.values():
        yield _edge_table(edge)
    yield from _MACROS


def load_statements(tables: GraphTables) -> Iterator[tuple[str, pa.Table]]:
    """`COPY … FROM $rows` with each table that has rows, nodes before edges.

    COPY maps by position, so the columns are always named.
    """
    for label, table in tables.nodes.items():
        if table.num_rows:
            yield f"COPY {_quote(label)}{_columns(table.column_names)} FROM $rows", table
    for (kind, start, end), table in tables.edges.items():
        if table.num_rows:
            columns = _columns(table.column_names[2:])
            yield f"COPY {_quote(kind)}{columns} FROM $rows (from='{start}', to='{end}')", table


def count_statements() -> Iterator[tuple[str, str]]:
    """Name of every table with the statement that counts its rows."""
    schema = load_schema()
    for label in schema.nodes:
        yield label, f"MATCH (n:{_quote(label)}) RETURN count(*) AS rows"
    for edge in schema.edges.values():
        for start, end in edge.pairs:
            pattern = f"(:{_quote(start)})-[r:{_quote(edge.type)}]->(:{_quote(end)})"
            yield f"{edge.type}.{start}.{end}", f"MATCH {pattern} RETURN count(*) AS rows"


def _node_table(node: NodeType) -> str:
    columns = ", ".join(_definitions(node.properties))
    return f"CREATE NODE TABLE {_quote(node.label)}({columns}, PRIMARY KEY({_quote(node.key)}))"


def _edge_table(edge: EdgeType) -> str:
    pairs = [f"FROM {_quote(start)} TO {_quote(end)}" for start, end in edge.pairs]
    columns = ", ".join([*pairs, *_definitions(edge.properties)])
    return f"CREATE REL TABLE {_quote(edge.type)}({columns})"


def _definitions(properties: Iterable[Property]) -> list[str]:
    return [f"{_quote(entry.name)} {entry.type}" for entry in properties]


def _columns(names: list[str]) -> str:
    return f"({', '.join(_quote(name) for name in names)})" if names else ""


def _quote(name: str) -> str:
    return f"`{name}`"
