"""Which words name a unit, and where words that run together are cut."""

import pytest

from graph_build.extract.units import is_name, is_set, is_stem, is_unit, split_units
from tests.notices import case


@pytest.mark.parametrize(
    "words",
    [
        case("short", "应急局"),
        case("level", "市应急管理局"),
        case("place", "大同市应急局"),
        case("province", "省应急厅"),
        case("nation", "国务院安委会"),
        case("our-county", "我县应急局"),
        case("body", "县安委办"),
        case("party", "县委组织部"),
        case("mass", "团市委"),
        case("government", "县政府"),
        case("fire-team", "消防队"),
        case("committee", "县委"),
        case("autonomous-region", "自治区应急厅"),
        case("place-without-level", "大同应急局"),
    ],
)
def test_name_is_of_the_lexicon_with_or_without_a_place(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("words", ["市应急", "交通运输", "各乡镇", "里耶古城保护中心", "县"])
def test_other_words_are_no_name_of_the_lexicon(words: str) -> None:
    assert not is_name(words)


def test_stem_is_bare() -> None:
    assert is_stem("交通")
    assert not is_stem("县交通局")


@pytest.mark.parametrize(
    "words",
    [
        case("stem", "文旅"),
        case("unknown-bureau", "县古城保护局"),
        case("branch", "市公安局平城分局"),
        case("vertical", "国家金融监督管理总局大同监管分局"),
        case("zone", "大同经济技术开发区管委会"),
        case("group", "负有安全监管职责的部门"),
        case("governments", "各县（区）人民政府"),
        case("townships", "各乡镇人民政府（街道办事处）"),
        case("villages", "村（社区）"),
        case("enterprises", "高危行业企业"),
        case("station", "大同站"),
        case("office-of-group", "县安全生产专项整治行动领导小组办公室"),
        case("three-levels", "各县（市、区）人民政府"),
        case("security-organs", "公安机关"),
        case("judicial-organs", "司法机关"),
        case("rail-section", "大同车务段"),
    ],
)
def test_unit_is_known_by_lexicon_or_form(words: str) -> None:
    assert is_unit(words)


@pytest.mark.parametrize(
    "words",
    [
        "局",
        "部门，企业",
        "2024年6月底前完成",
        "按照职责分工推进工作",
        "煤矿安全",
        "试行",
        "年度实施方案",
    ],
)
def test_other_words_are_no_unit(words: str) -> None:
    assert not is_unit(words)


@pytest.mark.parametrize(
    "words",
    [
        case("verb-before-enterprise", "国资委督促所属企业"),
        case("verb-before-townships", "应急局指导各乡镇"),
        case("verb-at-the-end", "应急局挂牌督办"),
        case("open-bracket", "（县应急局"),
        case("etc-inside", "住建局等部门"),
    ],
)
def test_words_around_a_unit_are_no_part_of_it(words: str) -> None:
    assert not is_unit(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("各乡镇", True),
        ("各县（区）人民政府", True),
        ("有关部门", True),
        ("负有安全监管职责的部门", True),
        ("高危行业企业", True),
        ("县应急局", False),
        ("县政府", False),
        ("大同站", False),
    ],
)
def test_set_is_named_by_a_property(words: str, *, expected: bool) -> None:
    assert is_set(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("one", "县应急局", ["县应急局"]),
        case("party-government", "县党委政府", ["县党委", "政府"]),
        case("no-separator", "各乡镇各部门", ["各乡镇", "各部门"]),
        case("three", "各乡镇各部门各单位", ["各乡镇", "各部门", "各单位"]),
        case("and", "应急局和公安局", ["应急局", "公安局"]),
        case("and-sets", "县委办及有关部门", ["县委办", "有关部门"]),
        case("as-well-as", "应急局以及各乡镇", ["应急局", "各乡镇"]),
        case("name-with-and", "住房和城乡建设局", ["住房和城乡建设局"]),
        case("two-names-with-and", "人力资源和社会保障局", ["人力资源和社会保障局"]),
        case(
            "and-before-name-with-and",
            "公安局和住房和城乡建设局",
            ["公安局", "住房和城乡建设局"],
        ),
        case("bracket-last", "各乡镇人民政府（街道办事处）", ["各乡镇人民政府（街道办事处）"]),
        case("committee-government", "县委县政府", ["县委", "县政府"]),
        case(
            "set-party-government",
            "各乡镇党委政府",
            ["各乡镇党委", "政府"],
        ),
    ],
)
def test_units_that_run_together_are_cut_where_each_is_one(words: str, expected: list[str]) -> None:
    assert [unit for _, unit in split_units(words)] == expected


def test_offsets_of_cut_units_are_theirs() -> None:
    words = "公安局和住房和城乡建设局及各乡镇各部门"
    assert all(words[at : at + len(unit)] == unit for at, unit in split_units(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市应急局市公安局", ["市应急局", "市公安局"]),
        ("县公安局县交通局县水利局", ["县公安局", "县交通局", "县水利局"]),
        ("市委办公室", ["市委办公室"]),
        ("市公安局交警支队", ["市公安局交警支队"]),
    ],
)
def test_organs_that_run_together_are_parted_by_their_levels(
    text: str, expected: list[str]
) -> None:
    assert [unit for _, unit in split_units(text)] == expected
