"""Lists that say themselves what they cover, and lists behind a dash."""

import pytest

from tests.notices import case, claims, extraction

_THREE = "一、甲\n（一）乙。抓乙。\n（二）丙。抓丙。\n（三）丁。抓丁。\n"


@pytest.mark.parametrize(
    ("words", "duties"),
    [
        case("count", "（以上两项由县教育局负责）", ["一/（二）", "一/（三）"]),
        case("no bracket", "以上两项任务均由县教育局负责。", ["一/（二）", "一/（三）"]),
        case("arabic", "（上述3项工作由县教育局牵头）", ["一/（一）", "一/（二）", "一/（三）"]),
        case("all", "（以上各项由县教育局负责）", ["一"]),
        case("some", "（以上几项由县教育局负责）", ["一"]),
        case("tasks", "以上任务由县教育局负责。", ["一"]),
        case("this part", "（本部分各项任务由县教育局牵头）", ["一"]),
        case("part by number", "（第一部分各项任务由县教育局牵头）", ["一"]),
    ],
)
def test_list_behind_the_items_covers_what_it_names(words: str, duties: list[str]) -> None:
    found = extraction(f"{_THREE}{words}\n二、戊\n抓戊。").claims
    assert [claim.duty for claim in found] == duties
    assert {(claim.unit, claim.basis) for claim in found} == {("县教育局", "stated")}


def test_bracket_behind_the_clauses_covers_the_section() -> None:
    assert claims(f"{_THREE}（县教育局负责）\n二、戊\n抓戊。", "stated") == ["一 县教育局 joint"]


def test_labelled_lines_behind_the_clauses_cover_the_section() -> None:
    lines = "牵头单位：县教育局\n配合单位：县公安局"
    assert claims(f"{_THREE}{lines}\n二、戊\n抓戊。", "stated") == [
        "一 县教育局 lead",
        "一 县公安局 assist",
    ]


@pytest.mark.parametrize(
    "words",
    ["第一项、第二项由县公安局牵头，第三项由县教育局负责", "以上（二）（三）项由县教育局负责"],
)
def test_list_by_items_is_a_gap(words: str) -> None:
    found = extraction(f"{_THREE}（{words}）")
    assert [claim for claim in found.claims if claim.basis == "stated"] == []
    assert found.unread


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        case("in the line", _THREE.rstrip() + "（县教育局负责）", "一/（三）"),
        case(
            "beside another",
            f"{_THREE.replace('抓乙。', '抓乙。（县公安局负责）')}（县教育局负责）",
            "一/（三）",
        ),
        case(
            "habit",
            f"{_THREE}（县教育局负责）\n"
            "二、戊\n（一）己。抓己。\n（县公安局负责）\n（二）庚。抓庚。\n（县公安局负责）",
            "一/（三）",
        ),
        case("one clause", "一、甲\n（一）乙。抓乙。\n（县教育局负责）", "一/（一）"),
    ],
)
def test_bracket_of_the_last_clause_stays_with_it(body: str, expected: str) -> None:
    assert f"{expected} 县教育局 joint" in claims(body, "stated")


def test_list_of_several_items_stands_beside_their_own() -> None:
    body = f"{_THREE.replace('抓丙。', '抓丙。（县公安局负责）')}（以上三项由县教育局牵头）"
    assert claims(body, "stated") == [
        "一/（二） 县公安局 joint",
        "一/（一） 县教育局 lead",
        "一/（二） 县教育局 lead",
        "一/（三） 县教育局 lead",
    ]


def test_section_is_named_from_elsewhere() -> None:
    found = claims(f"{_THREE}二、戊\n（一）己。抓己。第一部分任务由县教育局负责。", "stated")
    assert found == ["一 县教育局 joint"]


def test_every_clause_with_such_a_line_keeps_its_own() -> None:
    line = "以上任务由县{}局负责。"
    body = (
        f"一、甲\n（一）乙。抓乙。\n{line.format('教育')}\n（二）丙。抓丙。\n{line.format('公安')}"
    )
    assert claims(body, "stated") == ["一/（一） 县教育局 joint", "一/（二） 县公安局 joint"]


def test_list_inside_a_clause_covers_the_clause() -> None:
    found = claims("一、甲\n（一）乙。抓乙。以上工作由县教育局负责。\n（二）丙。抓丙。", "stated")
    assert found == ["一/（一） 县教育局 joint"]


@pytest.mark.parametrize("words", ["（以上五项由县教育局负责）", "（第九部分由县教育局负责）"])
def test_list_that_names_what_is_not_there_is_a_gap(words: str) -> None:
    assert extraction(_THREE + words).unread


@pytest.mark.parametrize("words", ["责任单位同上", "责任单位：同上", "同上"])
def test_same_as_above_is_a_gap_that_says_so(words: str) -> None:
    [gap] = extraction(f"一、甲\n（一）乙。抓乙。（{words}）").unread
    assert "同上" in gap.reason


@pytest.mark.parametrize(
    "words",
    ["以上单位要加强值守。", "上述问题由企业整改。", "以上内容请结合实际。", "（以上数据截至5月）"],
)
def test_other_words_on_what_stands_above_are_no_list(words: str) -> None:
    assert claims(_THREE + words, "stated") == []


def test_rule_for_all_holds_for_a_later_section_without_clauses() -> None:
    body = f"{_THREE.replace('抓丁。', '各项工作均由县应急局统筹，下同。')}二、戊\n抓戊。"
    assert claims(body, "inherited") == ["二 县应急局 joint"]


def test_rule_for_all_may_stand_in_a_bracket_of_its_own() -> None:
    words = "抓乙。（县教育局负责）（各项工作均由县应急局统筹，下同）"
    found = claims(f"一、甲\n（一）乙。{words}\n（二）丙。抓丙。", "stated", "inherited")
    assert found == [
        "一/（一） 县教育局 joint",
        "一/（一） 县应急局 joint",
        "一/（二） 县应急局 joint",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("two", "抓乙。——县教育局、县公安局", ["县教育局", "县公安局"]),
        case("one", "抓乙。——县教育局。", ["县教育局"]),
        case("line", "抓乙。\n——县教育局、县公安局", ["县教育局", "县公安局"]),
        case("role", "抓乙。——县教育局牵头", ["县教育局"]),
        case("heading", "抓乙。——完善机制、健全制度", []),
        case("entry", "抓乙：\n——县教育局", []),
        case("range", "抓乙（2024—2026年）。", []),
    ],
)
def test_units_behind_a_dash_are_a_list(words: str, expected: list[str]) -> None:
    found = extraction(f"一、甲\n（一）乙。{words}\n（二）丙。抓丙。").claims
    assert [claim.unit for claim in found] == expected


def test_unclosed_bracket_of_units_ends_with_its_paragraph() -> None:
    body = "一、甲\n（一）乙。抓乙。（县教育局、县公安局\n龙山县人民政府\n2024年3月1日"
    assert claims(body, "stated") == ["一/（一） 县教育局 joint", "一/（一） 县公安局 joint"]


@pytest.mark.parametrize(
    "words",
    [
        "责任单位列第一位者为牵头单位，下同；责任单位：县教育局、县公安局",
        "责任单位：县教育局、县公安局（列首位的为牵头单位，下同）",
    ],
)
def test_rule_of_position_names_no_unit(words: str) -> None:
    found = claims(f"一、甲\n（一）乙。抓乙。（{words}）", "stated")
    assert found == ["一/（一） 县教育局 lead", "一/（一） 县公安局 joint"]
