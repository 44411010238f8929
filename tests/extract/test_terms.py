"""Industries, hazards, campaigns and instruments where they are written."""

import pytest

from graph_build.extract.terms import instruments
from tests.notices import case, extraction


def _terms(kind: str, words: str) -> list[str]:
    found = extraction(f"一、甲\n（一）乙。县应急局要抓好：{words}。").terms
    return [term.name for term in found if term.kind == kind]


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        case("industry", "industry", "整治城镇燃气", ["城镇燃气"]),
        case("industry-alias", "industry", "检查养老机构", ["养老"]),
        case("hazard", "hazard", "整治瓦斯", ["瓦斯"]),
        case("hazard-alias", "hazard", "进入受限空间", ["有限空间"]),
        case("longest", "hazard", "低温雨雪冰冻", ["低温雨雪冰冻"]),
        case("campaign", "campaign", "推进治本攻坚三年行动", ["安全生产治本攻坚三年行动"]),
        case("principle-of-2020", "campaign", "落实“三个必须”", ["三管三必须"]),
        case("principle", "campaign", "落实“三管三必须”", ["三管三必须"]),
        case("measures", "campaign", "落实15条硬措施", ["十五条硬措施"]),
        case("duties-both", "campaign", "落实一岗双责", ["党政同责、一岗双责"]),
        case("digits-in-quotes", "campaign", "运行“543”机制", ["安全生产543工作机制"]),
        case("digits-in-a-number", "campaign", "排查隐患1543处", []),
        case("numeral-in-a-word", "campaign", "每周五进行调度", []),
        case("none", "industry", "加强领导", []),
    ],
)
def test_term_has_its_standard_name(kind: str, words: str, expected: list[str]) -> None:
    assert _terms(kind, words) == expected


def test_term_may_be_of_two_kinds() -> None:
    assert _terms("hazard", "动火作业") == ["动火作业"]
    assert _terms("industry", "九小场所") == ["九小场所"]
    assert _terms("campaign", "“九小场所”") == ["九小场所"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("law", "落实《安全生产法》", ["安全生产法"]),
        case("two", "落实《安全生产法》《消防法》", ["安全生产法", "消防法"]),
        case("bracket", "按《方案（2024—2026年）》", ["方案（2024—2026年）"]),
        case("nested", "学《关于贯彻〈安全生产法〉的意见》", ["关于贯彻〈安全生产法〉的意见"]),
        case("nested-same", "学《关于贯彻《安全生产法》的意见》", ["关于贯彻《安全生产法》的意见"]),
        case("unclosed", "落实《安全生产法", []),
        case("over-lines", "落实《安全\n生产法》", []),
    ],
)
def test_instrument_is_the_title_between_its_marks(words: str, expected: list[str]) -> None:
    assert [term.name for term in instruments(words)] == expected


def test_span_of_an_instrument_is_its_title() -> None:
    words = "落实《安全生产法》"
    [term] = instruments(words)
    assert words[term.start : term.end] == "安全生产法"
