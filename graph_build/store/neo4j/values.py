"""What the driver returns, as the plain values of an `Answer`: the same as from LadybugDB."""

from datetime import date, datetime
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration

from graph_build.store.neo4j.statements import OURS


def plain(value: Any) -> Any:
    """The value as str, int, float, bool, None, date, datetime, list or dict.

    A node and an edge lose what only the loader needs.
    """
    match value:
        case None | str() | bool() | int() | float() | date() | datetime():
            return value
        case Node() | Relationship() | Path():
            return _part_of_graph(value)
        case Date() | DateTime():
            return value.to_native()
        case Duration() | Point():  # both are tuples, too
            return str(value)
        case list() | tuple():
            return [plain(entry) for entry in value]
        case dict():
            return {key: plain(entry) for key, entry in value.items()}
        case _:
            return str(value)


def _part_of_graph(value: Node | Relationship | Path) -> dict[str, Any]:
    match value:
        case Node():
            return {"_label": ":".join(sorted(value.labels)), **_facts(value)}
        case Relationship():
            return {"_type": value.type, **_facts(value)}
    return {"nodes": plain(list(value.nodes)), "edges": plain(list(value.relationships))}


def _facts(value: Node | Relationship) -> dict[str, Any]:
    return {key: plain(entry) for key, entry in sorted(value.items()) if key not in OURS}
