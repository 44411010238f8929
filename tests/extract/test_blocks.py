"""Blocks that open with a unit: the guide's row on blocks, and the roles that their words give."""

import pytest

from tests.notices import claims


def _stated(body: str) -> list[str]:
    return claims(body, "stated")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("市应急局：负责综合监管；督促企业整改隐患。", ["市应急局 joint", "市应急局 supervise"]),
        ("市公安局:牵头制定方案;查处违法行为。", ["市公安局 lead", "市公安局 joint"]),
        ("市交通运输局：配合市公安局查处违法行为。", ["市交通运输局 assist"]),
        (
            "市住建局：按照职责开展检查，会同市消防救援局组织验收。",
            ["市住建局 joint", "市住建局 lead"],
        ),
        ("市教育局、市民政局：开展检查。", ["市教育局 joint", "市民政局 joint"]),
    ],
)
def test_block_gives_its_unit_the_roles_of_its_words(block: str, expected: list[str]) -> None:
    assert _stated(f"一、职责\n（一）{block}") == [f"一/（一） {record}" for record in expected]


def test_block_without_a_number_carries_its_unit() -> None:
    body = "一、职责\n（一）部门分工\n市教育局：开展校园检查。\n市民政局：开展养老机构检查。"
    assert _stated(body) == [
        "一/（一）/市教育局 市教育局 joint",
        "一/（一）/市民政局 市民政局 joint",
    ]


def test_numbered_items_of_a_block_are_duties() -> None:
    body = "一、职责\n（一）市公安局职责\n1.查处违法行为。\n2.牵头开展演练。"
    assert _stated(body) == ["一/（一）/1 市公安局 joint", "一/（一）/2 市公安局 lead"]


@pytest.mark.parametrize(
    "line",
    [
        "成立领导小组：开展工作并加强调度。",
        "教育：开展校园安全检查。",
        "时间安排：今年六月开展检查。",
        "森林草原火灾：开展隐患排查整治。",
    ],
)
def test_line_that_opens_with_no_unit_is_no_block(line: str) -> None:
    assert _stated(f"一、职责\n（一）{line}") == []


def test_sentence_that_announces_items_gives_them_to_its_unit() -> None:
    body = (
        "一、处置\n（一）措施\n必要时，市应急指挥部主要采取以下措施：\n1.组织救援。\n2.发布信息。"
    )
    assert _stated(body) == ["一/（一）/1 市应急指挥部 joint", "一/（一）/2 市应急指挥部 joint"]


def test_duties_of_member_units_belong_to_the_units_that_the_items_name() -> None:
    body = (
        "一、职责\n（一）市应急指挥部成员单位职责\n1.市公安局负责维护秩序。\n2.市财政局保障经费。"
    )
    assert _stated(body) == []


def test_office_and_its_duties_head_a_block() -> None:
    body = "一、职责\n（一）市安委会办公室及其职责\n1.汇总情况。\n2.协助指挥部工作。"
    assert _stated(body) == [
        "一/（一）/1 市安委会办公室 joint",
        "一/（一）/2 市安委会办公室 assist",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "一、市教育局\n（一）负责校园安全。\n（二）配合公安部门检查校车。",
            ["一/（一） 市教育局 joint", "一/（二） 市教育局 assist"],
        ),
        (
            "一、职责\n（一）市公安局\n负责道路交通安全，查处违法行为。",
            ["一/（一） 市公安局 joint"],
        ),
        (
            "一、职责\n（一）邮政部门。\n1.负责所属单位安全。\n2.依法检查寄递企业。",
            ["一/（一）/1 邮政部门 joint", "一/（一）/2 邮政部门 joint"],
        ),
        (
            "第一章 职责\n第一条 区科委工作职责:\n（一）推动科技进步。\n（二）配合有关部门检查。",
            ["第一章/第一条/（一） 区科委 joint", "第一章/第一条/（二） 区科委 assist"],
        ),
        (
            "一、职责\n（一）分工\n民政、卫健部门：负责养老机构检查。",
            ["一/（一）/民政、卫健部门 民政 joint", "一/（一）/民政、卫健部门 卫健部门 joint"],
        ),
        (
            "一、职责\n（一）工作组\n综合协调组：负责信息汇总。",
            ["一/（一）/综合协调组 综合协调组 joint"],
        ),
        ("一、地方应急机构\n各县政府应当成立指挥部。", []),
        ("一、成员单位职责\n（一）市公安局负责治安。\n（二）市民政局负责救助。", []),
    ],
)
def test_heading_that_is_a_unit_heads_a_block_where_tasks_follow(
    body: str, expected: list[str]
) -> None:
    assert _stated(body) == expected


def test_second_party_inside_a_block_assists() -> None:
    body = "一、职责\n（一）市文旅局：会同市公安局检查民宿。"
    assert claims(body, "stated", "subject") == [
        "一/（一） 市文旅局 lead",
        "一/（一） 市公安局 assist",
    ]


def test_heading_of_prose_with_a_subject_of_its_own_heads_no_block() -> None:
    body = "一、体系\n（一）省应急指挥部\n发生事故时，省政府成立指挥部。省指挥部负责统一调度。"
    assert _stated(body) == []


def test_second_name_in_a_heading_is_no_list() -> None:
    assert _stated("一、职责\n（一）乡镇政府（街道办事处）\n（二）抓好乙。") == []


def test_block_behind_the_items_of_another_is_its_sibling() -> None:
    body = (
        "一、职责\n（一）分工\n市农牧局：\n（1）负责救灾。\n（2）负责防疫。\n市气象局：负责预报。"
    )
    assert _stated(body) == [
        "一/（一）/市农牧局/（1） 市农牧局 joint",
        "一/（一）/市农牧局/（2） 市农牧局 joint",
        "一/（一）/市气象局 市气象局 joint",
    ]


def test_department_in_a_heading_of_duties_keeps_its_tail() -> None:
    body = "第一章 职责\n第一条 旅游部门职责：\n（一）负责景区安全。\n（二）负责旅行社安全。"
    assert _stated(body) == [
        "第一章/第一条/（一） 旅游部门 joint",
        "第一章/第一条/（二） 旅游部门 joint",
    ]


def test_committee_that_no_lexicon_knows_heads_a_block_by_its_level() -> None:
    body = "一、职责\n（一）区建设交通委：负责工地安全。"
    assert _stated(body) == ["一/（一） 区建设交通委 joint"]


def test_block_keeps_its_own_words_where_items_of_others_follow() -> None:
    body = "一、职责\n市教育局：\n负责校园检查工作。\n（一）市文体局：\n负责文化场所。"
    assert "一/市教育局 市教育局 joint" in _stated(body)


def test_names_of_members_are_no_task_of_theirs() -> None:
    body = "一、指挥体系\n县指挥部成员单位：县委宣传部、县公安局、县教育局等。\n二、保障\n抓保障。"
    assert claims(body, "stated") == []


@pytest.mark.parametrize("field", ["养老机构", "旅游企业", "重点单位"])
def test_field_before_a_stop_heads_no_block(field: str) -> None:
    assert claims(f"一、甲\n（一）{field}。开展联合检查。\n（二）乙。抓乙。", "stated") == []


def test_line_that_names_a_place_to_enter_heads_no_block() -> None:
    lines = "进学校：由县教育局负责。\n进社区：开展宣传。"
    body = f"一、甲\n（一）“五进”活动\n{lines}\n（二）乙。抓乙。"
    assert claims(body, "stated") == []
    assert claims(body, "subject") == ["一/（一） 县教育局 joint"]
