"""The style file of Neo4j Browser: drop it on the window, or paste it into `:style`."""

from collections.abc import Iterator

from graph_build.export.look import EdgeLook, NodeLook, load_look


def style_text() -> str:
    """The look of every label and type as GraSS."""
    return "\n".join(_rules())


def _rules() -> Iterator[str]:
    look = load_look()
    yield _rule("node", border_color="#9AA1AC", border_width="2px", font_size="10px")
    yield from (_node_rule(label, node) for label, node in look.nodes.items())
    yield _rule("relationship", font_size="8px", padding="3px")
    yield from (_edge_rule(kind, edge) for kind, edge in look.edges.items())


def _node_rule(label: str, look: NodeLook) -> str:
    return _rule(
        f"node.{label}",
        color=look.color,
        text_color_internal=look.text,
        diameter=f"{look.size}px",
        caption=f'"{{{look.caption}}}"',
    )


def _edge_rule(kind: str, look: EdgeLook) -> str:
    return _rule(
        f"relationship.{kind}",
        color=look.color,
        shaft_width=f"{look.width}px",
        text_color_external="#000000",
        text_color_internal="#000000",
        caption=f'"{look.caption}"',
    )


def _rule(selector: str, **facts: str) -> str:
    lines = (f"  {name.replace('_', '-')}: {value};\n" for name, value in facts.items())
    return f"{selector} {{\n{''.join(lines)}}}\n"
