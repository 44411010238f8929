import datetime

import pytest

from graph_build import to_networkx
from graph_build.errors import GraphNotFoundError
from tests.export.conftest import UGLY

DUTY = ("Duty", "甲县2025/0")


def test_network_has_as_many_nodes_and_edges_as_the_tables(graph, tables):
    network = to_networkx(graph)
    nodes = sum(table.num_rows for table in tables.nodes.values())
    edges = sum(table.num_rows for table in tables.edges.values())
    assert (network.number_of_nodes(), network.number_of_edges()) == (nodes, edges)


def test_network_of_tables_is_that_of_their_folder(graph, tables):
    ours, theirs = to_networkx(tables), to_networkx(graph)
    assert dict(ours.nodes(data=True)) == dict(theirs.nodes(data=True))
    assert list(ours.edges(keys=True, data=True)) == list(theirs.edges(keys=True, data=True))


def test_duty_and_clause_of_one_id_are_two_nodes(tables):
    network = to_networkx(tables)
    duty, clause = ("Duty", "岢岚县2023/一/（一）"), ("Clause", "岢岚县2023/一/（一）")
    assert network.nodes[duty]["label"] == "Duty"
    assert network.edges[duty, clause, "STATED_IN"] == {"type": "STATED_IN"}


def test_roles_by_two_bases_are_two_edges(awkward):
    between = to_networkx(awkward).get_edge_data(("Department", "1/甲局"), DUTY)
    assert between.keys() == {"LEADS/stated", "LEADS/subject"}
    assert between["LEADS/stated"]["quote"] == UGLY


def test_values_keep_their_types_and_null_is_no_attribute(awkward):
    facts = to_networkx(awkward).nodes["Notice", "甲县2025"]
    assert facts["issued_on"] == datetime.date(2025, 3, 5)
    assert facts["number"] == ""
    assert "issuer" not in facts


def test_folder_without_a_graph_is_an_error(tmp_path):
    with pytest.raises(GraphNotFoundError):
        to_networkx(tmp_path)
