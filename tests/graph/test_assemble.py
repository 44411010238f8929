from dataclasses import replace
from datetime import date

import pytest

from graph_build.errors import GraphError
from graph_build.graph.assemble import assemble
from graph_build.model import Jurisdiction, Topic
from tests.records import (
    DATONG,
    KELAN_EMERGENCY,
    assignment,
    both,
    clause,
    datong,
    duty,
    evidence,
    kelan,
    unit,
)


@pytest.fixture(scope="module")
def tables():
    return assemble(both())


def _rows(table):
    return table.to_pylist()


def _ends(tables, *key):
    return {(row["from"], row["to"]) for row in _rows(tables.edges[key])}


def _node(tables, label, key):
    [row] = [row for row in _rows(tables.nodes[label]) if key in row.values()]
    return row


def test_every_table_of_the_ontology_is_there_also_where_empty(tables):
    assert tables.edges["LEADS", "UnitGroup", "Duty"].num_rows == 0
    assert len(tables.nodes) == 11
    assert len(tables.edges) == 22


def test_order_of_the_records_does_not_matter(tables):
    assert assemble(reversed(both())) == tables


def test_rows_are_sorted_by_key(tables):
    for label in ("Duty", "Clause", "Jurisdiction"):
        keys = [next(iter(row.values())) for row in _rows(tables.nodes[label])]
        assert keys == sorted(keys)


def test_set_of_units_is_a_group_and_not_a_department(tables):
    assert _node(tables, "UnitGroup", "大同市安委会有关成员单位")["kind"] == "group"
    names = {row["name"] for row in _rows(tables.nodes["Department"])}
    assert "大同市安委会有关成员单位" not in names


def test_names_of_a_unit_are_all_that_are_written(tables):
    names = _node(tables, "Department", "岢岚县应急管理局")["names"]
    assert names == ["县应急局", "应急局", "应急管理局"]


def test_first_quote_of_a_role_is_kept(tables):
    quotes = [
        row["quote"]
        for row in _rows(tables.edges["LEADS", "Department", "Duty"])
        if row["from"] == KELAN_EMERGENCY.id and row["to"] == "岢岚县2023/一/（一）"
    ]
    assert quotes == ["县应急局牵头，县住建局配合"]


def test_one_role_on_two_bases_is_two_edges():
    records = datong()
    again = replace(records.assignments[0], basis="subject")
    more = replace(records, assignments=(*records.assignments, again))
    edges = assemble([more]).edges["RESPONSIBLE_FOR", "UnitGroup", "Duty"]
    assert edges["basis"].to_pylist() == ["stated", "subject"]


@pytest.mark.parametrize(
    ("role", "edge"),
    [
        ("lead", "LEADS"),
        ("assist", "ASSISTS"),
        ("joint", "RESPONSIBLE_FOR"),
        ("supervise", "SUPERVISES"),
    ],
)
def test_each_role_has_its_edge(role, edge):
    records = replace(
        datong(), assignments=(assignment("大同市2026", "一/（一）", KELAN_EMERGENCY, "甲", role),)
    )
    assert assemble([records]).edges[edge, "Department", "Duty"].num_rows == 1


def test_role_edge_carries_its_evidence(tables):
    [row] = _rows(tables.edges["SUPERVISES", "Department", "Duty"])
    assert row == {
        "from": "140200/应急管理局",
        "to": "大同市2026/一/（三）",
        "basis": "stated",
        "written": "市应急管理局",
        "rule": "list",
        "notice": "大同市2026",
        "clause": "一/（三）",
        "quote": "市应急管理局督促企业落实",
        "span_start": 100,
        "span_end": 112,
    }


def test_places_reach_up_to_the_nation(tables):
    assert _ends(tables, "PART_OF", "Jurisdiction", "Jurisdiction") == {
        ("140929", "140900"),
        ("140900", "140000"),
        ("140200", "140000"),
        ("140000", "000000"),
    }
    assert _node(tables, "Jurisdiction", "000000")["name"] == "中华人民共和国"


def test_place_without_a_code_has_no_parent(tables):
    assert _node(tables, "Jurisdiction", "大同营地")["level"] == "unknown"


def test_function_knows_current_and_former_names(tables):
    aliases = _node(tables, "Function", "应急管理")["aliases"]
    assert {"应急局", "应急管理局", "安监局"} <= set(aliases)
    assert aliases == sorted(set(aliases))


def test_unit_without_a_function_performs_none(tables):
    assert "140200/人民政府" not in {
        start for start, _ in _ends(tables, "PERFORMS", "Department", "Function")
    }


def test_membership_says_its_reason(tables):
    reasons = tables.edges["PERFORMS", "Department", "Function"]["reason"].to_pylist()
    assert "词典：应急管理局" in reasons


def test_topics_carry_what_the_lexicon_knows(tables):
    assert _node(tables, "Industry", "煤矿")["code"] == "B06"
    assert _node(tables, "Hazard", "瓦斯")["scheme"] == "GB 6441"
    assert "三个必须" in _node(tables, "Campaign", "三管三必须")["aliases"]


def test_topic_that_the_lexicon_lacks_is_a_node_all_the_same(tables):
    assert _node(tables, "Campaign", "未收录的专项行动") == {
        "name": "未收录的专项行动",
        "kind": "",
        "aliases": [],
        "kin": [],
    }


def test_row_is_the_same_as_the_clause_that_it_restates(tables):
    assert _ends(tables, "SAME_AS", "Duty", "Duty") == {
        ("岢岚县2023/附件/1", "岢岚县2023/二/（二）")
    }


def test_clauses_are_part_of_clauses_and_the_topmost_of_the_notice(tables):
    assert ("岢岚县2023/一/（一）/1", "岢岚县2023/一/（一）") in _ends(
        tables, "PART_OF", "Clause", "Clause"
    )
    assert ("岢岚县2023/附件/1", "岢岚县2023") in _ends(tables, "PART_OF", "Clause", "Notice")


def test_notice_has_issuer_and_place_with_its_title_as_evidence(tables):
    [datong_row, _] = _rows(tables.edges["ISSUED_BY", "Notice", "Department"])
    assert datong_row["to"] == "140200/人民政府"
    assert datong_row["quote"] == "大同市人民政府关于做好2026年安全生产工作的通知"
    assert ("大同市2026", DATONG.code) in _ends(tables, "APPLIES_TO", "Notice", "Jurisdiction")


def test_day_that_the_notice_lacks_is_null(tables):
    assert _node(tables, "Notice", "岢岚县2023")["printed_on"] is None


def test_assignment_to_a_missing_duty_is_refused():
    records = replace(kelan(), duties=())
    with pytest.raises(GraphError, match="不存在"):
        assemble([records])


def test_two_contents_under_one_id_are_refused():
    records = kelan()
    other = clause("岢岚县2023", "一", "另一内容")
    with pytest.raises(GraphError, match="岢岚县2023/一"):
        assemble([replace(records, clauses=(*records.clauses, other))])


def test_group_as_issuer_is_refused():
    group = unit(DATONG, "各部门", is_set=True)
    with pytest.raises(GraphError, match="ISSUED_BY"):
        assemble([replace(datong(), issuer=group)])


def test_no_notices_give_empty_tables():
    assert set(assemble([]).counts().values()) == {0}


def test_topic_of_a_missing_duty_is_refused():
    stray = Topic("大同市2026/九", "hazard", "瓦斯", evidence("大同市2026", "九", "瓦斯"))
    with pytest.raises(GraphError, match="大同市2026/九"):
        assemble([replace(datong(), topics=(stray,))])


def test_parent_that_the_lexicon_lacks_is_refused():
    stray = Jurisdiction("999999", "某县", "county", "999900")
    records = datong()
    with pytest.raises(GraphError, match="999900"):
        assemble([replace(records, notice=replace(records.notice, jurisdiction=stray))])


def test_duty_and_clause_are_joined():
    records = datong()
    more = replace(
        records,
        clauses=(*records.clauses, clause("大同市2026", "二", "新")),
        duties=(*records.duties, duty("大同市2026", "二", "新", 2026)),
    )
    assert ("大同市2026/二", "大同市2026/二") in _ends(
        assemble([more]), "STATED_IN", "Duty", "Clause"
    )


def test_duty_keeps_what_could_not_be_read(tables):
    unread = {row["id"]: row["unread"] for row in _rows(tables.nodes["Duty"]) if row["unread"]}
    assert list(unread.values()) == [["（负责）"]]


def _duty_facts(tables, duty_id: str):
    return next(row for row in _rows(tables.nodes["Duty"]) if row["id"] == duty_id)


def test_duty_has_its_last_deadline_and_all_with_their_words(tables):
    facts = _duty_facts(tables, "岢岚县2023/二/（二）")
    assert facts["deadline"] == date(2023, 6, 30)
    assert facts["deadlines"] == [
        "2023-06-30｜6月底前〔100-104〕",
        "2023-03-31｜一季度完成〔100-105〕",
        "｜汛期前〔100-103〕",
    ]


def test_duty_with_a_frequency_only_has_no_deadline(tables):
    facts = _duty_facts(tables, "岢岚县2023/二/（三）")
    assert (facts["deadline"], facts["deadlines"]) == (None, [])
    assert facts["frequencies"] == ["P1M｜每月调度〔100-104〕"]


def test_deadline_without_a_day_is_never_before_one(tables):
    undated = [d for d in _duty_facts(tables, "岢岚县2023/二/（二）")["deadlines"] if d[0] == "｜"]
    assert undated
    assert all(entry > "9999-12-31" for entry in undated)
