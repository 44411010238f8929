"""GraphML, for Gephi and its like: typed attributes, lists joined, only characters of XML."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx

from graph_build.export.look import load_look
from graph_build.export.network import NodeKey, to_networkx
from graph_build.graph.tables import GraphTables

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BETWEEN = "；"


def write_graphml(tables: GraphTables, path: Path) -> None:
    """The graph stands in the file `path`.

    A node's id is label and key, `Duty/大同市2026/三/（八）`; an edge's is its place in the order
    of the tables, for Gephi takes edges of one id for one. Gephi shows the attribute `label`: the
    caption of a node, the type of an edge; `node_type` is the label of the graph. Lists are joined
    by ；, characters that XML forbids are left out.
    """
    nx.write_graphml_xml(_drawable(to_networkx(tables)), path, infer_numeric_types=False)


def _drawable(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    drawn = nx.MultiDiGraph()
    for node, facts in graph.nodes(data=True):
        drawn.add_node(_id(node), **_node_facts(facts))
    for number, (start, end, facts) in enumerate(graph.edges(data=True)):
        attributes = {name: _value(value) for name, value in facts.items() if name != "type"}
        drawn.add_edge(_id(start), _id(end), f"e{number}", label=facts["type"], **attributes)
    return drawn


def _id(node: NodeKey) -> str:
    return str(_value("/".join(node)))


def _node_facts(facts: dict[str, Any]) -> dict[str, Any]:
    """The attributes of a node; `id`, which Gephi has a column of its own for, stands in its id."""
    label = facts["label"]
    caption = facts.get(load_look().nodes[label].caption, "")
    own = {name: _value(value) for name, value in facts.items() if name not in ("id", "label")}
    return {"label": _value(caption), "node_type": label, **own}


def _value(value: Any) -> str | int | float | bool:
    match value:
        case bool() | int() | float():
            return value
        case date():
            return value.isoformat()
        case list():
            return _BETWEEN.join(str(_value(entry)) for entry in value)
        case _:
            return _NOT_XML.sub("", str(value))
