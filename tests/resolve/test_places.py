"""Administrative divisions: which one a name means."""

import pytest

from graph_build.lexicons import divisions
from graph_build.model import Jurisdiction
from graph_build.resolve.places import ancestors, is_unplaced, jurisdiction_of, lineage, place_at
from tests.notices import case, records


@pytest.mark.parametrize(
    ("words", "code", "length"),
    [
        case("county", "岢岚县应急局", "140929", 3),
        case("city", "大同市应急局", "140200", 3),
        case("province", "山西省应急厅", "140000", 3),
        case("region", "内蒙古自治区应急厅", "150000", 6),
        case("prefecture", "湘西土家族苗族自治州龙山县", "433130", 13),
        case("banner", "鄂温克族自治旗应急局", "150724", 7),
        case("chain", "龙岩市新罗区应急局", "350802", 6),
        case("decided-by-the-place-before", "徐州市鼓楼区应急局", "320302", 6),
        case("three-steps", "山西省晋城市城区应急局", "140502", 8),
    ],
)
def test_place_is_the_lowest_that_opens_the_words(words: str, code: str, length: int) -> None:
    place, end = place_at(words)
    assert place is not None
    assert (place.code, end) == (code, length)


@pytest.mark.parametrize("words", ["应急局", "市应急局", "全市", ""])
def test_words_without_a_place_have_none(words: str) -> None:
    assert place_at(words) == (None, 0)


def test_shared_name_without_more_stays_without_a_code() -> None:
    place, _ = place_at("鼓楼区应急局")
    assert place is not None
    assert (place.code, place.level) == ("鼓楼区", "county")


def test_shared_name_is_decided_by_what_contains_it() -> None:
    place, _ = place_at("鼓楼区应急局", within="350000")
    assert place is not None
    assert place.code == "350102"


def test_lineage_ends_with_the_nation() -> None:
    assert lineage("140929") == ("140929", "140900", "140000", "000000")


def test_unknown_code_has_no_lineage() -> None:
    assert lineage("鼓楼区") == ()


def test_ancestors_come_nearest_first() -> None:
    names = [place.name for place in ancestors(divisions()["140929"])]
    assert names == ["忻州市", "山西省", "中华人民共和国"]


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        case("issuer", ("大同市人民政府", "关于…的通知"), "140200"),
        case("party", ("中共大同市委办公室",), "140200"),
        case("body", ("岢岚县安全生产委员会办公室",), "140929"),
        case("title", ("", "岢岚县2023年安全生产工作要点"), "140929"),
        case("state-council", ("国务院安全生产委员会",), "000000"),
        case("ministry", ("应急管理部",), "000000"),
        case("commission", ("国家发展和改革委员会",), "000000"),
        case(
            "chain",
            ("龙岩市新罗区人民政府",),
            "350802",
        ),
        case("corps", ("新疆生产建设兵团",), "新疆生产建设兵团"),
    ],
)
def test_jurisdiction_is_the_issuers(texts: tuple[str, ...], code: str) -> None:
    assert jurisdiction_of(*texts).code == code


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        case("town", "城关镇人民政府", "城关镇"),
        case("zone", "临港开发区管理委员会", "临港开发区"),
        case("not listed", "临河市人民政府安全生产委员会", "临河市"),
        case("council", "城南街道办事处", "城南街道"),
        case("of all", "全市安全生产领导小组", "全市安全生产领导小组"),
        case("no place", "安全生产委员会", "安全生产委员会"),
    ],
)
def test_place_that_the_standard_lacks_is_known_by_its_name(issuer: str, name: str) -> None:
    assert jurisdiction_of(issuer) == Jurisdiction(name, name, "unknown", "")


@pytest.mark.parametrize("issuer", ["县森林草原防灭火指挥部", "县委宣传部"])
def test_department_of_an_unnamed_county_is_no_ministry(issuer: str) -> None:
    assert is_unplaced(jurisdiction_of(issuer))


def test_unit_of_a_notice_without_a_place_keeps_its_level() -> None:
    head = "关于做好森林防火工作的通知\n\n各乡镇：\n"
    body = "一、甲\n县应急局负责检查。县委宣传部负责宣传。公安、教育等部门负责值守。"
    units = [each.unit for each in records(body, head=head).assignments]
    assert [each.canonical for each in units] == ["县应急管理局", "中共县委宣传部", "公安", "教育"]
    assert [each.function for each in units] == ["应急管理", "宣传", "公安", "教育"]


def test_jurisdiction_that_nothing_tells_is_unknown() -> None:
    assert jurisdiction_of("", "").level == "unknown"
