import json

from typer.testing import CliRunner

from graph_build.cli import app
from graph_build.graph.schema import load_schema


def test_schema_names_every_node_edge_and_property_in_chinese():
    shown = CliRunner().invoke(app, ["schema"]).stdout
    schema = load_schema()
    for entry in (*schema.nodes.values(), *schema.edges.values()):
        assert entry.about in shown
        assert all(f"{each.name} " in shown and each.about in shown for each in entry.properties)
    assert "(UnitGroup)-[:LEADS]->(Duty)" in shown


def test_schema_as_json_is_whole():
    facts = json.loads(CliRunner().invoke(app, ["schema", "--json"]).stdout)
    assert [node["label"] for node in facts["nodes"]] == list(load_schema().nodes)
    assert facts["edges"][0]["pairs"] == [["Department", "Duty"], ["UnitGroup", "Duty"]]
