"""JSON Lines: a node or an edge a line, nodes first."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph_build.graph.schema import load_schema
from graph_build.graph.tables import GraphTables


def write_jsonl(tables: GraphTables, path: Path) -> None:
    """The graph stands in the file `path`, in UTF-8, dates as ISO 8601, what is empty as null.

    `{"node": "Duty", "key": "…", "properties": {…}}` and
    `{"edge": "LEADS", "from": ["Department", "…"], "to": ["Duty", "…"], "properties": {…}}`.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for line in _lines(tables):
            text = json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=str)
            file.write(f"{text}\n")


def _lines(tables: GraphTables) -> Iterator[dict[str, Any]]:
    for label, table in tables.nodes.items():
        key = load_schema().nodes[label].key
        for row in table.to_pylist():
            yield {"node": label, "key": row[key], "properties": row}
    for (kind, start, end), table in tables.edges.items():
        for row in table.to_pylist():
            ends = {"from": [start, row.pop("from")], "to": [end, row.pop("to")]}
            yield {"edge": kind, **ends, "properties": row}
