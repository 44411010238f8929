"""How each label and each type of edge looks, as `look.toml` states it once for all pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph_build.errors import ResourceError
from graph_build.graph.schema import load_schema
from graph_build.resources import look_text


@dataclass(frozen=True, slots=True)
class NodeLook:
    """Fill and text colour (#RRGGBB), the property that names a node, its size in pixels."""

    color: str
    text: str
    caption: str
    size: int


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """Colour (#RRGGBB), width in pixels, and the word to show."""

    color: str
    width: int
    caption: str


@dataclass(frozen=True, slots=True)
class Look:
    """The look of every label and of every type of edge, in the order of the ontology."""

    nodes: Mapping[str, NodeLook]
    edges: Mapping[str, EdgeLook]


@cache
def load_look() -> Look:
    """The look as packaged."""
    return read_look(look_text())


def read_look(text: Mapping[str, Any]) -> Look:
    """The look that a parsed TOML states; raises `ResourceError` if it isn't the ontology's."""
    schema = load_schema()
    wrong = text["nodes"].keys() ^ schema.nodes.keys() | text["edges"].keys() ^ schema.edges.keys()
    if wrong:
        raise ResourceError(
            where="look.toml",
            what=f"与图谱定义不一致：{'、'.join(sorted(wrong))}",
            todo="请按 schema.toml 补齐或删去",
        )
    return Look(
        {label: NodeLook(**text["nodes"][label]) for label in schema.nodes},
        {kind: EdgeLook(**text["edges"][kind]) for kind in schema.edges},
    )
