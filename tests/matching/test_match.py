"""Which duties of two notices are one task."""

from dataclasses import replace

import pytest

from graph_build.matching import Match, match_notices
from graph_build.model import NoticeRecords
from tests.matching.notices import CITY, COUNTY
from tests.notices import records


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], Match]:
    return {(_path(match.left), _path(match.right)): match for match in match_notices(COUNTY, CITY)}


def _path(duty: str) -> str:
    return duty.split("/", 1)[1]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("一/（一）", "一/（一）", "same", id="one title, other order"),
        pytest.param("二/1", "二/（三）", "same", id="煤矿"),
        pytest.param("二/2", "二/（四）", "same", id="燃气 is 城镇燃气"),
        pytest.param("二/3", "二/（六）", "part", id="a field that 其他行业领域 names"),
        pytest.param("二/4", "三/（七）", "part", id="an item of a clause that is one duty"),
        pytest.param("三/（三）", "一/（二）", "part", id="a sentence that has moved"),
    ],
)
def test_counterpart_is_found(found, left: str, right: str, relation: str) -> None:
    assert found[left, right].relation == relation


def test_nothing_else_is_found(found) -> None:
    assert len(found) == 6


def test_coal_mines_are_no_counterpart_of_other_mines() -> None:
    coal = _only(COUNTY, "二/1")
    assert not match_notices(coal, _only(CITY, "二/（五）"))
    assert match_notices(coal, _only(CITY, "二/（三）", "二/（五）"))[0].right.endswith("二/（三）")


def _only(notice: NoticeRecords, *paths: str) -> NoticeRecords:
    return replace(notice, duties=tuple(duty for duty in notice.duties if duty.path in paths))


def test_field_of_the_same_name_is_a_counterpart_though_its_demands_are_others() -> None:
    one = records("一、工作\n（一）燃气。更换老旧管网。\n（二）消防。清理通道。（县应急局负责）")
    two = records("一、工作\n（一）城镇燃气。入户检查灶具。\n（二）渔业。检验船只。（水利局负责）")
    [match] = match_notices(one, two)
    assert (_path(match.left), _path(match.right)) == ("一/（一）", "一/（一）")
    assert match.relation == "part"


def test_matches_show_the_words_that_both_have(found) -> None:
    assert found["二/1", "二/（三）"].words[:2] == ("推进矿井智能化改造", "治理瓦斯和水害")


def test_shown_words_keep_the_marks_inside_them(found) -> None:
    assert "严格落实“三管三必须" in found["一/（一）", "一/（一）"].words


def test_similarity_is_a_share(found) -> None:
    assert all(0 < match.similarity <= 1 for match in found.values())


def test_notice_is_like_itself() -> None:
    found = [match for match in match_notices(CITY, CITY) if match.relation == "same"]
    assert [(match.left, match.similarity) for match in found] == [
        (duty.id, 1.0) for duty in CITY.duties
    ]


def test_order_is_that_of_the_left_notice() -> None:
    lefts = [match.left for match in match_notices(COUNTY, CITY)]
    order = [duty.id for duty in COUNTY.duties]
    assert lefts == sorted(lefts, key=order.index)


def test_notice_without_duties_has_no_matches() -> None:
    assert match_notices(_only(CITY), COUNTY) == ()
    assert match_notices(COUNTY, _only(CITY)) == ()


def test_list_of_units_is_no_likeness() -> None:
    units = "（责任单位：市公安局、市交通运输局、市水利局、市农业农村局、市文化和旅游局）"
    other = units.replace("市", "县")
    one = records(f"一、工作\n（一）排查桥梁。检查护栏。{units}\n（二）巡查河道。清理淤泥。")
    two = records(f"一、工作\n（一）培训驾驶员。组织考试。{other}\n（二）检验锅炉。公布结果。")
    assert match_notices(one, two) == ()


def test_paragraphs_of_one_row_are_parts_of_the_clause() -> None:
    clause = records(
        "一、工作\n（一）交通。紧盯重点车辆，查处超员超速。改造危旧桥梁，安装路侧护栏。\n"
        "（二）消防。清理疏散通道，检修喷淋设施。（责任单位：县应急局）"
    )
    rows = records(
        "一、工作\n（一）交通。紧盯重点车辆，查处超员超速。\n（二）交通。改造危旧桥梁，安装路侧护栏。"
        "（责任单位：县应急局）"
    )
    assert [(_path(m.left), _path(m.right), m.relation) for m in match_notices(rows, clause)] == [
        ("一/（一）", "一/（一）", "part"),
        ("一/（二）", "一/（一）", "part"),
    ]
