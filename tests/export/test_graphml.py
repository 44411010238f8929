from xml.etree import ElementTree

import networkx as nx
import pytest

from graph_build.export.graphml import write_graphml
from tests.export.conftest import UGLY


@pytest.fixture
def read(tmp_path):
    def _read(tables):
        write_graphml(tables, tmp_path / "g.graphml")
        return nx.read_graphml(tmp_path / "g.graphml")

    return _read


def test_graphml_holds_every_node_and_edge(read, tables):
    network = read(tables)
    assert network.number_of_nodes() == sum(t.num_rows for t in tables.nodes.values())
    assert network.number_of_edges() == sum(t.num_rows for t in tables.edges.values())


def test_node_shows_its_caption_and_keeps_its_facts(read, awkward):
    node = read(awkward).nodes["Notice/甲县2025"]
    assert node["label"] == "甲县2025"
    assert node["node_type"] == "Notice"
    assert (node["title"], node["year"], node["issued_on"]) == (UGLY, 2025, "2025-03-05")
    assert "issuer" not in node


def test_lists_are_joined_and_what_xml_forbids_is_left_out(read, awkward):
    duty = read(awkward).nodes["Duty/甲县2025/0"]
    assert duty["title"] == "甲乙丙丁戊\t己"
    assert duty["deadlines"] == "2025-06-30｜6月底前,“完成”〔1-5〕；持续推进；\n不停"
    assert duty["unread"] == ""


def test_edge_has_its_type_as_label_and_its_facts(read, awkward):
    edges = read(awkward).get_edge_data("Department/1/甲局", "Duty/甲县2025/0")
    assert {edge["label"] for edge in edges.values()} == {"LEADS"}
    assert {(edge["basis"], edge["span_end"]) for edge in edges.values()} == {
        ("stated", 9),
        ("subject", 9),
    }


def test_every_edge_has_an_id_of_its_own(awkward, tmp_path):
    write_graphml(awkward, tmp_path / "g.graphml")
    found = ElementTree.parse(tmp_path / "g.graphml").findall(".//{*}edge")
    assert [edge.get("id") for edge in found] == ["e0", "e1", "e2"]


def test_each_attribute_has_one_type(awkward, tables, tmp_path):
    for each in (awkward, tables):
        write_graphml(each, tmp_path / "g.graphml")
        keys = ElementTree.parse(tmp_path / "g.graphml").findall(".//{*}key")
        names = [(key.get("for"), key.get("attr.name")) for key in keys]
        assert len(names) == len(set(names)) > 0
