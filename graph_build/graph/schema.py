"""The ontology of `schema.toml` as frozen values, and the Arrow schema of every table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

import pyarrow as pa

from graph_build.errors import ResourceError
from graph_build.resources import schema_text

PropertyType = Literal["STRING", "INT64", "DOUBLE", "BOOL", "DATE", "STRING[]"]

_ARROW = {
    "STRING": pa.string(),
    "INT64": pa.int64(),
    "DOUBLE": pa.float64(),
    "BOOL": pa.bool_(),
    "DATE": pa.date32(),
    "STRING[]": pa.list_(pa.string()),
}


@dataclass(frozen=True, slots=True)
class Property:
    """One fact of a node or an edge; `about` is Chinese, for the user."""

    name: str
    type: PropertyType
    about: str


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label; its first property is the key."""

    label: str
    about: str
    properties: tuple[Property, ...]

    @property
    def key(self) -> str:
        """Name of the property that identifies a node of this label."""
        return self.properties[0].name

    def arrow(self) -> pa.Schema:
        """Columns of the node table."""
        return _arrow_schema(self.properties)


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A relationship type with the pairs of labels that it joins.

    `properties` already holds the five columns of an evidence where the edge has one.
    """

    type: str
    about: str
    pairs: tuple[tuple[str, str], ...]
    evidence: bool
    properties: tuple[Property, ...]

    def arrow(self) -> pa.Schema:
        """Columns of an edge table: `from` and `to` hold keys, then come the properties."""
        return _arrow_schema((*ENDS, *self.properties))


@dataclass(frozen=True, slots=True)
class Schema:
    """The whole ontology, in the order of `schema.toml`."""

    version: int
    nodes: Mapping[str, NodeType]
    edges: Mapping[str, EdgeType]


ENDS = (
    Property("from", "STRING", "起点的主键"),
    Property("to", "STRING", "终点的主键"),
)

EVIDENCE = (
    Property("notice", "STRING", "依据所在的文件标识"),
    Property("clause", "STRING", "依据所在的编号路径"),
    Property("quote", "STRING", "原文"),
    Property("span_start", "INT64", "原文在来源文件中的起点（字符）"),
    Property("span_end", "INT64", "原文在来源文件中的终点（字符，不含）"),
)


@cache
def load_schema() -> Schema:
    """The ontology as packaged."""
    return read_schema(schema_text())


def read_schema(text: Mapping[str, Any]) -> Schema:
    """The ontology that a parsed TOML states.

    Raises `ResourceError` for a key, a type or a label that is not known.
    """
    _check_keys("顶层", text, required={"version", "nodes", "edges"})
    nodes = {label: _node_type(label, entry) for label, entry in text["nodes"].items()}
    edges = {name: _edge_type(name, entry, nodes) for name, entry in text["edges"].items()}
    return Schema(text["version"], nodes, edges)


def _node_type(label: str, entry: Mapping[str, Any]) -> NodeType:
    where = f"nodes.{label}"
    _check_keys(where, entry, required={"about", "properties"})
    properties = _properties(where, entry["properties"])
    if not properties or properties[0].type != "STRING":
        raise _malformed(where, "第一个属性是主键，类型应为 STRING")
    return NodeType(label, entry["about"], properties)


def _edge_type(name: str, entry: Mapping[str, Any], nodes: Mapping[str, NodeType]) -> EdgeType:
    where = f"edges.{name}"
    _check_keys(where, entry, required={"about", "pairs", "properties"}, optional={"evidence"})
    pairs = tuple((start, end) for start, end in entry["pairs"])
    unknown = {label for pair in pairs for label in pair} - nodes.keys()
    if unknown or not pairs:
        raise _malformed(where, f"pairs 中有未定义的标签：{'、'.join(sorted(unknown)) or '（空）'}")
    evidence = bool(entry.get("evidence", False))
    own = _properties(where, entry["properties"])
    return EdgeType(name, entry["about"], pairs, evidence, own + EVIDENCE if evidence else own)


def _properties(where: str, entries: Iterable[Mapping[str, Any]]) -> tuple[Property, ...]:
    found: dict[str, Property] = {}
    for entry in entries:
        _check_keys(f"{where}.properties", entry, required={"name", "type", "about"})
        if entry["type"] not in get_args(PropertyType):
            raise _malformed(where, f"属性 {entry['name']} 的类型 {entry['type']} 不认识")
        if entry["name"] in found:
            raise _malformed(where, f"属性 {entry['name']} 重复")
        found[entry["name"]] = Property(**entry)
    return tuple(found.values())


def _check_keys(
    where: str,
    entry: Mapping[str, Any],
    *,
    required: set[str],
    optional: frozenset[str] | set[str] = frozenset(),
) -> None:
    missing = required - entry.keys()
    unknown = entry.keys() - required - optional
    if missing or unknown:
        what = [f"缺少 {key}" for key in sorted(missing)]
        what += [f"不认识 {key}" for key in sorted(unknown)]
        raise _malformed(where, "、".join(what))


def _malformed(where: str, what: str) -> ResourceError:
    return ResourceError(where=f"schema.toml 的 {where}", what=what, todo="请改正后重试")


def _arrow_schema(properties: Iterable[Property]) -> pa.Schema:
    return pa.schema([(entry.name, _ARROW[entry.type]) for entry in properties])
