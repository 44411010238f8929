import json

from graph_build.export.jsonl import write_jsonl
from tests.export.conftest import LISTS, UGLY


def _lines(tables, tmp_path):
    write_jsonl(tables, tmp_path / "g.jsonl")
    text = (tmp_path / "g.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.removesuffix("\n").split("\n")]


def test_a_line_for_each_node_then_for_each_edge(tables, tmp_path):
    lines = _lines(tables, tmp_path)
    nodes = sum(table.num_rows for table in tables.nodes.values())
    assert all("node" in line for line in lines[:nodes])
    assert all("edge" in line for line in lines[nodes:])
    assert len(lines) == sum(tables.counts().values())


def test_values_are_read_back(awkward, tmp_path):
    notice, first, second, *_ = _lines(awkward, tmp_path)
    assert (notice["node"], notice["key"]) == ("Notice", "甲县2025")
    assert notice["properties"]["title"] == UGLY
    assert notice["properties"]["issued_on"] == "2025-03-05"
    assert notice["properties"]["issuer"] is None
    assert (first["properties"]["deadlines"], second["properties"]["deadlines"]) == LISTS


def test_edges_name_both_ends(awkward, tmp_path):
    *_, edge = _lines(awkward, tmp_path)
    assert edge["edge"] == "SAME_AS"
    assert (edge["from"], edge["to"]) == (["Duty", "甲县2025/1"], ["Duty", "甲县2025/0"])
    assert edge["properties"]["similarity"] == 0.5
    assert "from" not in edge["properties"]
