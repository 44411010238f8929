import re

import pytest

from graph_build.errors import ResourceError
from graph_build.export.look import load_look, read_look
from graph_build.export.style import style_text
from graph_build.graph.schema import load_schema
from graph_build.resources import look_text

ROLES = ("LEADS", "ASSISTS", "RESPONSIBLE_FOR", "SUPERVISES")


def _luminance(color: str) -> float:
    """Relative luminance of #RRGGBB after WCAG 2.1."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_look_that_lacks_a_label_or_knows_too_many_is_refused():
    text = look_text()
    nodes = {**text["nodes"], "Person": text["nodes"]["Duty"]}
    del nodes["Clause"]
    with pytest.raises(ResourceError, match="Clause、Person"):
        read_look({**text, "nodes": nodes})


@pytest.mark.parametrize("label", load_schema().nodes)
def test_caption_is_a_property_of_its_label(label):
    names = {entry.name for entry in load_schema().nodes[label].properties}
    assert load_look().nodes[label].caption in names


@pytest.mark.parametrize("label", load_schema().nodes)
def test_text_can_be_read_on_its_colour(label):
    look = load_look().nodes[label]
    light, dark = sorted((_luminance(look.color), _luminance(look.text)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_labels_have_colours_of_their_own_and_so_have_roles():
    look = load_look()
    assert len({node.color for node in look.nodes.values()}) == len(look.nodes)
    assert len({look.edges[role].color for role in ROLES}) == len(ROLES)
    others = {edge.color for kind, edge in look.edges.items() if kind not in ROLES}
    assert others.isdisjoint(look.edges[role].color for role in ROLES)


def _rules(grass: str) -> dict[str, dict[str, str]]:
    """Selector → facts, read as Neo4j Browser does: quotes only tell braces from text."""
    rules: dict[str, str] = {}
    quoted, inside, selector, body = False, False, "", ""
    for character in grass:
        if character in "\"'":
            quoted = not quoted
        elif character == "{" and not quoted:
            inside = True
        elif character == "}" and not quoted:
            rules[selector], inside, selector, body = body, False, "", ""
        elif inside:
            body += character
        elif not character.isspace():
            selector += character
    return {name: dict(re.findall(r"([\w-]+): (.*);", facts)) for name, facts in rules.items()}


def test_style_has_a_rule_for_every_label_and_type():
    schema = load_schema()
    assert list(_rules(style_text())) == [
        "node",
        *(f"node.{label}" for label in schema.nodes),
        "relationship",
        *(f"relationship.{kind}" for kind in schema.edges),
    ]


def test_style_shows_what_the_look_states():
    rules = _rules(style_text())
    assert rules["node.Duty"] == {
        "color": "#DDCC77",
        "text-color-internal": "#000000",
        "diameter": "50px",
        "caption": "{title}",
    }
    assert rules["relationship.LEADS"]["caption"] == "牵头"
    assert rules["relationship.LEADS"]["shaft-width"] == "3px"
