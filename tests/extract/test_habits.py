"""Habits of many places and years, each seen in several notices; the sentences are our own."""

import pytest

from graph_build.extract import extract
from graph_build.lexicons import place_stem
from graph_build.model import Document
from graph_build.parse import parse
from tests.notices import case, claims, extraction


def _subjects(sentence: str) -> str:
    found = extraction(f"一、甲\n（一）乙。{sentence}").claims
    return " ".join(f"{claim.unit}/{claim.role}" for claim in found if claim.basis == "subject")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case("whole-county", "全县各乡镇、各部门要开展自查。", "全县各乡镇/joint 各部门/joint"),
        case("whole-city", "全市各地要开展自查。", "全市各地/joint"),
        case("all-levels", "全县各级各部门要开展自查。", "全县各级各部门/joint"),
        case("economy", "民政、经贸部门要储备物资。", "民政/joint 经贸部门/joint"),
        case("confidential", "县机要、消防等部门要值班。", "县机要/joint 消防/joint"),
        case(
            "leaders-by-label",
            "应急、公安、商务、教育等检查牵头部门，要分头部署。",
            "应急/lead 公安/lead 商务/lead 教育/lead 检查牵头部门/lead",
        ),
        case("participants", "各参与部门要公示结果。", "各参与部门/assist"),
        case(
            "leads-and-does", "县应急局负责牵头协调，负责汇总情况。", "县应急局/lead 县应急局/joint"
        ),
        case(
            "short-name-in-brackets",
            "镇政府、街道办（以下简称“镇（街）”）负责巡查。",
            "镇政府/joint 街道办/joint",
        ),
        case(
            "under-guidance",
            "各村委会接受乡镇政府的领导，负责隐患登记。",
            "各村委会/joint",
        ),
        case(
            "while-doing",
            "各县（区）政府及各部门在履职的同时，要加强会商。",
            "各县（区）政府/joint 各部门/joint",
        ),
        case("in-granting", "行业主管部门在发放许可时，要现场核查。", "行业主管部门/joint"),
        case("office-of-both", "县委县政府督查室要跟踪问效。", "县委县政府督查室/joint"),
        case(
            "remark-on-duties-between",
            "各县区负责自查，负有监管职责的部门，依照各自职责，加强巡查。",
            "各县区/joint 负有监管职责的部门/joint",
        ),
        case("each-department", "建设、工商等各个部门都要排查。", "建设/joint 工商/joint"),
        case("lends-a-hand", "园区管委会应当积极给予配合。", "园区管委会/assist"),
        case(
            "helpers-in-a-row",
            "县国土局负责牵头；县安监局积极配合；柳溪镇政府协助维护秩序。",
            "县国土局/lead 县安监局/assist 柳溪镇政府/assist",
        ),
        case("party-office", "县委宣传部门要做好引导。", "县委宣传部门/joint"),
        case(
            "trade-authorities",
            "各市场主管部门和行业主管部门根据职能加强巡查。",
            "各市场主管部门/joint 行业主管部门/joint",
        ),
        case("railway", "云岭车务段负责沿线巡查。", "云岭车务段/joint"),
    ],
)
def test_ordered_units_are_read_whole(sentence: str, expected: str) -> None:
    assert _subjects(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "各部门具体分工：",
        "各成员单位主要职责如下：",
        "各成员单位在防火工作中的共同职责：",
        "值班值守受县应急局指导。",
        "办公场所应满足值守需要。",
        "县专班下设办公室，办公室为日常工作机构，设在县水利局。",
        "建筑企业检测合格率达到98%。",
        "同一企业每年最多不超过三次。",
    ],
)
def test_headings_states_and_rates_order_nothing(sentence: str) -> None:
    assert _subjects(sentence) == ""


def test_trade_is_no_partner() -> None:
    found = _subjects("县政府要成立专班；按照分工，教育、商务、工商、农委等部门牵头。")
    assert "assist" not in found


def test_title_of_the_plan_orders_nothing() -> None:
    text = (
        "龙山县人民政府办公室关于印发《龙山县开展大检查工作方案》的通知\n\n各乡镇：\n\n"
        "现印发给你们，请认真执行。\n\n龙山县人民政府办公室\n2024年3月1日\n\n"
        "龙山县开展大检查工作方案\n\n一、要求\n县应急局要开展检查。\n"
    )
    found = extract(parse(Document("notice.txt", "", "utf-8", text))).claims
    assert [claim.unit for claim in found] == ["县应急局"]


def test_heading_without_a_stop_ends_its_line() -> None:
    body = "一、时间安排：即日起开展。\n二、职责分工\n公安、应急等部门要加强巡查，做好宣传。"
    assert claims(body, "subject") == ["二 公安 joint", "二 应急 joint"]


def test_heading_that_opens_with_a_verb_is_no_block() -> None:
    body = "一、甲\n（一）建强乡镇应急机构。明确专人值守。\n（二）配足村级巡查队伍。明确专人。"
    assert claims(body, "stated") == []


def test_other_departments_of_a_level_are_no_unit() -> None:
    body = "一、甲\n（一）乙。（县公安局、县交通运输局等有关县直部门负责）"
    assert claims(body, "stated") == ["一/（一） 县公安局 joint", "一/（一） 县交通运输局 joint"]


def test_each_concerned_district_and_city_is_one_set() -> None:
    body = "一、甲\n（一）乙。（牵头单位：市民政局，配合单位：各有关区、县级市政府）"
    assert claims(body, "stated") == [
        "一/（一） 市民政局 lead",
        "一/（一） 各有关区、县级市政府 assist",
    ]


@pytest.mark.parametrize(
    ("place", "stem"), [("漳州市", "漳州"), ("大同市", "大同"), ("城区", "城")]
)
def test_stem_of_a_place_loses_one_level(place: str, stem: str) -> None:
    assert place_stem(place) == stem


def test_sentence_of_other_organs_leaves_the_block() -> None:
    body = (
        "一、分工\n县教育局：负责校园检查。\n定期开展演练。\n"
        "云岭电信公司、云岭移动公司负责通信保障，确保通信畅通。"
    )
    assert claims(body, "subject") == ["一 云岭电信公司 joint", "一 云岭移动公司 joint"]
    assert claims(body, "stated") == ["一/县教育局 县教育局 joint"]


def test_paragraph_behind_items_of_one_sentence_is_the_clauses() -> None:
    body = (
        "一、分工\n（一）县公安局负责道路检查，查处违法行为；\n"
        "（二）县市场监管局负责检查集贸市场内电子秤和预包装食品的计量标识情况。\n"
        "各乡镇政府应当配合排查，做好日常巡查。"
    )
    assert claims(body, "subject")[-1] == "一 各乡镇政府 assist"


def test_blank_behind_an_organ_stands_for_its_colon() -> None:
    body = (
        "一、分工\n县公安局 负责现场警戒；参与人员疏散。\n"
        "县交通局、县农机局 制订道路抢修方案。\n县公安局 县应急局\n"
    )
    assert claims(body, "stated") == [
        "一/县公安局 县公安局 joint",
        "一/县交通局、县农机局 县交通局 joint",
        "一/县交通局、县农机局 县农机局 joint",
    ]


def test_parties_of_a_system_are_ordered_nothing() -> None:
    assert _subjects("要健全党委统领，乡镇护林站、相关部门尽责的防火体系。") == ""


def test_remark_in_a_cell_of_units_is_reported_as_unread() -> None:
    body = (
        "| 序号 | 任务 | 牵头单位 |\n| 1 | 综合协调 | 视情况确定牵头部门 |\n| 2 | 警戒 | 公安局 |"
    )
    found = extraction(body)
    assert [claim.unit for claim in found.claims] == ["公安局"]
    assert len(found.unread) == 1


def test_common_duties_of_members_are_theirs() -> None:
    body = "一、县安委会成员单位在森林防火方面的共同职责：\n（一）宣传法规。\n（二）组织检查。"
    assert claims(body, "stated") == [
        "一/（一） 县安委会成员单位 joint",
        "一/（二） 县安委会成员单位 joint",
    ]


def test_members_of_a_group_are_no_duty() -> None:
    body = (
        "一、分组\n（一）矿山督查组。由县应急局一名科长带队，3名专家参加。\n"
        "（二）消防督查组。负责检查。"
    )
    assert claims(body, "stated", "subject") == ["一/（二） 消防督查组 joint"]


@pytest.mark.parametrize(
    "head",
    [
        "各乡镇人民政府应当提升管理水平，并履行下列消防安全职责：",
        "各乡镇人民政府消防安全工作职责",
    ],
)
def test_items_below_a_head_of_duties_are_its_units(head: str) -> None:
    body = f"一、{head}\n（一）建立防火组织，明确专人负责。\n（二）保障消防经费。"
    assert claims(body, "stated") == [
        "一/（一） 各乡镇人民政府 joint",
        "一/（二） 各乡镇人民政府 joint",
    ]


def test_long_name_of_a_company_heads_a_block() -> None:
    body = "一、甲\n（一）云岭移动通信有限责任公司龙山分公司。\n负责通信畅通。"
    assert claims(body, "stated") == ["一/（一） 云岭移动通信有限责任公司龙山分公司 joint"]


@pytest.mark.parametrize(
    "levels",
    [
        "各市、县（市、区）人民政府",
        "各市（州）、县（市、区）政府",
        "各盟市、旗县（市、区）",
        "各区、县（市）政府",
    ],
)
def test_levels_with_brackets_are_one_set(levels: str) -> None:
    body = f"一、甲\n（一）乙。（责任单位：省应急厅，{levels}）"
    assert claims(body, "stated") == ["一/（一） 省应急厅 joint", f"一/（一） {levels} joint"]


def test_zones_and_quarters_of_a_place_are_units() -> None:
    body = "一、甲\n（一）乙。（责任单位：各县市区、功能区，各板块）"
    assert claims(body, "stated") == [
        "一/（一） 各县市区 joint",
        "一/（一） 功能区 joint",
        "一/（一） 各板块 joint",
    ]


def test_line_of_work_before_a_stop_heads_a_block() -> None:
    body = (
        "一、职责\n1.河务部门。组织防汛工作。\n2.气象部门。负责监测天气。\n"
        "3.粮食、商务、畜牧部门。负责调运饲料。"
    )
    assert claims(body, "stated") == [
        "一/1 河务部门 joint",
        "一/2 气象部门 joint",
        "一/3 粮食 joint",
        "一/3 商务 joint",
        "一/3 畜牧部门 joint",
    ]
