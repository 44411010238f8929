import pytest

from graph_build.errors import ResourceError
from graph_build.graph.schema import load_schema, read_schema


def _toml(**node):
    """A schema of one node and one edge; `node` overrides entries of the node."""
    properties = [{"name": "id", "type": "STRING", "about": "标识"}]
    return {
        "version": 1,
        "nodes": {"Duty": {"about": "职责", "properties": properties, **node}},
        "edges": {"SAME_AS": {"about": "同", "pairs": [["Duty", "Duty"]], "properties": []}},
    }


def test_packaged_schema_is_read():
    schema = load_schema()
    assert schema.nodes["Duty"].key == "id"
    assert schema.edges["LEADS"].pairs == (("Department", "Duty"), ("UnitGroup", "Duty"))


def test_edge_with_evidence_has_its_five_columns():
    names = load_schema().edges["LEADS"].arrow().names
    assert names[:2] == ["from", "to"]
    assert names[-5:] == ["notice", "clause", "quote", "span_start", "span_end"]


def test_edge_without_evidence_has_none_of_them():
    assert load_schema().edges["STATED_IN"].arrow().names == ["from", "to"]


def test_small_schema_is_accepted():
    assert read_schema(_toml()).nodes.keys() == {"Duty"}


@pytest.mark.parametrize(
    ("node", "named"),
    [
        ({"colour": "red"}, "colour"),
        ({"properties": []}, "主键"),
        ({"properties": [{"name": "id", "type": "TEXT", "about": ""}]}, "TEXT"),
        ({"properties": [{"name": "id", "type": "INT64", "about": ""}]}, "主键"),
        ({"properties": [{"name": "id", "type": "STRING"}]}, "about"),
        ({"properties": [{"name": "id", "type": "STRING", "about": ""}] * 2}, "重复"),
    ],
)
def test_malformed_node_is_refused_by_name(node, named):
    with pytest.raises(ResourceError, match=named):
        read_schema(_toml(**node))


def test_edge_to_an_undefined_label_is_refused():
    text = _toml()
    text["edges"]["SAME_AS"]["pairs"] = [["Duty", "Clause"]]
    with pytest.raises(ResourceError, match="Clause"):
        read_schema(text)
