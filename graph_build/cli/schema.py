"""`dutygraph schema`: prints the ontology."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import JsonOption

if TYPE_CHECKING:  # loading it takes pyarrow, which the other commands' help does without
    from graph_build.graph.schema import Property, Schema


def schema(json_: JsonOption = False) -> None:
    """显示图谱的定义：节点、关系和它们的属性。

    例：dutygraph schema
    """
    from graph_build.cli.output import write_json
    from graph_build.graph.schema import load_schema

    with reported_errors():
        loaded = load_schema()
    if json_:
        write_json(_facts(loaded))
    else:
        typer.echo("\n".join(_lines(loaded)))


def _lines(loaded: "Schema") -> Iterator[str]:
    yield f"图谱定义，第 {loaded.version} 版"
    yield "\n节点（第一个属性是主键）"
    for node in loaded.nodes.values():
        yield f"\n{node.label}  {node.about}"
        yield from _property_lines(node.properties)
    yield "\n关系"
    for edge in loaded.edges.values():
        yield f"\n{edge.type}  {edge.about}"
        yield from (f"    ({start})-[:{edge.type}]->({end})" for start, end in edge.pairs)
        yield from _property_lines(edge.properties)


def _property_lines(properties: "Iterable[Property]") -> Iterator[str]:
    return (f"    {entry.name:<12} {entry.type:<9} {entry.about}" for entry in properties)


def _facts(loaded: "Schema") -> dict[str, Any]:
    return {
        "version": loaded.version,
        "nodes": [
            {
                "label": node.label,
                "about": node.about,
                "key": node.key,
                "properties": _property_facts(node.properties),
            }
            for node in loaded.nodes.values()
        ],
        "edges": [
            {
                "type": edge.type,
                "about": edge.about,
                "pairs": edge.pairs,
                "properties": _property_facts(edge.properties),
            }
            for edge in loaded.edges.values()
        ],
    }


def _property_facts(properties: "Iterable[Property]") -> list[dict[str, str]]:
    return [{"name": entry.name, "type": entry.type, "about": entry.about} for entry in properties]
