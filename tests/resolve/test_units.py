"""Words that name a unit → its canonical name, kind, function, place and the reason."""

import pytest

from graph_build.lexicons import division_codes, divisions
from graph_build.model import Unit
from graph_build.resolve.units import UnitResolver, normalized, zone_in
from tests.notices import case, records


def _unit(place: str, written: str, *, year: int = 2024, zone: str = "") -> Unit:
    [code] = division_codes()[place]
    return UnitResolver(divisions()[code], year, zone).resolve(written)


@pytest.mark.parametrize(
    ("place", "written", "expected"),
    [
        case("full", "大同市", "市应急管理局", "大同市应急管理局"),
        case("with-place", "大同市", "大同市应急管理局", "大同市应急管理局"),
        case("short", "大同市", "市应急局", "大同市应急管理局"),
        case("no-prefix", "大同市", "应急局", "大同市应急管理局"),
        case("stem", "大同市", "应急", "大同市应急管理局"),
        case("stem-departments", "大同市", "应急管理部门", "大同市应急管理局"),
        case("market-1", "岢岚县", "市场局", "岢岚县市场监督管理局"),
        case("market-2", "岢岚县", "市场监管局", "岢岚县市场监督管理局"),
        case("market-3", "岢岚县", "市场监督管理局", "岢岚县市场监督管理局"),
        case("market-of-city", "大同市", "市市场监管局", "大同市市场监督管理局"),
        case("fire-county", "岢岚县", "消防队", "岢岚县消防救援大队"),
        case("fire-county-full", "岢岚县", "县消防救援大队", "岢岚县消防救援大队"),
        case("fire-city", "大同市", "消防队", "大同市消防救援支队"),
        case("fire-province", "山西省", "省消防总队", "山西省消防救援总队"),
        case("fire-bureau", "大同市", "市消防救援局", "大同市消防救援局"),
        case("housing", "岢岚县", "县住建局", "岢岚县住房和城乡建设局"),
        case("stray-letter", "岢岚县", "城住建局", "岢岚县住房和城乡建设局"),
        case("health-as-written", "岢岚县", "卫健委", "岢岚县卫生健康委员会"),
        case("education-stem", "岢岚县", "教育", "岢岚县教育局"),
        case("body", "大同市", "市安委办", "大同市安全生产委员会办公室"),
        case("body-bracket", "安泽县", "县安委会办公室", "安泽县安全生产委员会办公室"),
        case("town-in-county", "岢岚县", "镇应急办", "岢岚县镇应急办"),
        case("town-in-city", "大同市", "镇应急办", "大同市镇应急办"),
        case("name-with-镇", "江苏省", "镇江市应急局", "镇江市应急管理局"),
        case("line-of-work", "广东省", "应急管理部门", "广东省应急管理厅"),
        case("line-with-市", "广东省", "市场监管部门", "广东省市场监督管理局"),
        case("branch-of-city", "秦州区", "市公安局秦州分局", "天水市公安局秦州分局"),
        case("zone-with-镇", "镇江市", "镇江新区", "镇江新区"),
        case("own-place-province", "绍兴市", "山西煤矿安监局", "山西煤矿安监局"),
        case("own-place-aviation", "大同市", "民航山西监管局", "民航山西监管局"),
        case("party-office", "岢岚县", "县委办", "中共岢岚县委办公室"),
        case("party-organisation", "大同市", "市委组织部", "中共大同市委组织部"),
        case("party-direct", "岢岚县", "县直工委", "中共岢岚县直属机关工作委员会"),
        case("party-committee", "岢岚县", "党委", "中共岢岚县委员会"),
        case("government", "岢岚县", "政府", "岢岚县人民政府"),
        case("county-government", "岢岚县", "县政府", "岢岚县人民政府"),
        case("mass", "大同市", "市妇联", "大同市妇女联合会"),
        case("youth-league", "岢岚县", "团县委", "岢岚县共青团委员会"),
        case("court", "大同市", "法院", "大同市中级人民法院"),
        case("traffic-police", "岢岚县", "县交警大队", "岢岚县公安局交通警察大队"),
        case("zone-committee", "大同市", "管委会", "大同市管委会"),
        case("unknown", "龙山县", "县古城保护局", "龙山县古城保护局"),
        case("branch", "大同市", "市公安局平城分局", "大同市公安局平城分局"),
        case("second-name", "大同市", "市城管局（市综合执法局）", "大同市城市管理局"),
        case("second-name-half", "大同市", "市应急局(市安委办)", "大同市应急管理局"),
        case("blanks", "大同市", "市 应急\n局", "大同市应急管理局"),
        case("slip", "岢岚县", "各部们", "岢岚县各部门"),
        case("slip-direct", "岢岚县", "县直各部们", "岢岚县直各部门"),
    ],
)
def test_canonical_name_is_place_and_standard_name(place: str, written: str, expected: str) -> None:
    assert _unit(place, written).canonical == expected


@pytest.mark.parametrize(
    ("place", "written", "expected"),
    [
        case("above", "岢岚县", "市应急局", "忻州市应急管理局"),
        case("far-above", "岢岚县", "省应急厅", "山西省应急管理厅"),
        case("below", "大同市", "平城区应急局", "平城区应急管理局"),
        case("below-government", "大同市", "云冈区人民政府", "云冈区人民政府"),
        case("named-province", "大同市", "山西省应急厅", "山西省应急管理厅"),
        case("prefecture", "湘西土家族苗族自治州", "州应急局", "湘西土家族苗族自治州应急管理局"),
        case("municipality", "北京市", "市应急局", "北京市应急管理局"),
        case("district-above", "延庆区", "市应急局", "北京市应急管理局"),
        case("autonomous-region", "内蒙古自治区", "自治区应急厅", "内蒙古自治区应急管理厅"),
        case(
            "autonomous-prefecture",
            "湘西土家族苗族自治州",
            "自治州应急局",
            "湘西土家族苗族自治州应急管理局",
        ),
        case("ministry", "大同市", "应急管理部", "应急管理部"),
        case("state-council", "大同市", "国务院安委会", "国务院安全生产委员会"),
        case("province-only-name", "大同市", "应急厅", "山西省应急管理厅"),
        case("place-without-level", "大同市", "大同应急局", "大同市应急管理局"),
        case(
            "district-of-many-names",
            "北京市",
            "朝阳区应急局",
            "朝阳区应急管理局",
        ),
    ],
)
def test_place_before_the_name_decides_whose_it_is(place: str, written: str, expected: str) -> None:
    assert _unit(place, written).canonical == expected


def test_district_of_a_municipality_is_found_inside_it() -> None:
    assert _unit("北京市", "朝阳区应急局").jurisdiction.code == "110105"


@pytest.mark.parametrize(
    "written",
    [
        "县应急局",
        "区应急局",
        "县有关部门",
        "县直有关部门",
    ],
)
def test_organ_of_a_lower_level_is_not_the_issuers_own(written: str) -> None:
    assert _unit("大同市", written).canonical != _unit("大同市", written[1:]).canonical


@pytest.mark.parametrize(
    "written",
    [
        case("committee", "市委"),
        case("committee-with-place", "大同市委"),
        case("committee-in-full", "中共大同市委"),
        case("committee-full-name", "中共大同市委员会"),
        case("bare", "党委"),
    ],
)
def test_party_committee_is_one_organ_however_written(written: str) -> None:
    found = _unit("大同市", written)
    assert (found.canonical, found.id) == ("中共大同市委员会", "140200/委员会")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        case("own-name", "国家金融监督管理总局大同监管分局", "国家金融监督管理总局大同监管分局"),
        case("mine-safety", "国家矿山安全监察局山西局", "国家矿山安全监察局山西局"),
        case("station", "大同站", "大同站"),
        case("power", "国网大同供电公司", "国网大同供电公司"),
        case("mobile", "中国移动大同分公司", "中国移动大同分公司"),
        case("enterprises", "各煤矿企业", "各煤矿企业"),
        case("people", "企业主要负责人", "企业主要负责人"),
        case("insurers", "保险机构", "保险机构"),
        case("own-zone", "大同经济技术开发区管委会", "大同经济技术开发区管委会"),
        case("railway", "太原铁路局", "太原铁路局"),
    ],
)
def test_what_has_a_name_of_its_own_takes_no_place(written: str, expected: str) -> None:
    assert _unit("大同市", written).canonical == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        case("members", "市安委会有关成员单位", "大同市安委会有关成员单位"),
        case("townships", "各乡镇", "大同市各乡镇"),
        case("governments", "各县（区）人民政府", "大同市各县（区）人民政府"),
        case("property", "负有安全监管职责的部门", "大同市负有安全监管职责的部门"),
        case("related", "有关部门", "大同市有关部门"),
        case("direct", "市直有关部门", "大同市直有关部门"),
        case("level", "市级行业主管部门", "大同市级行业主管部门"),
        case("one-set-of-two", "各县、县级市", "大同市各县、县级市"),
        case("enterprises-of-the-city", "市属国有企业", "大同市属国有企业"),
    ],
)
def test_set_keeps_its_words(written: str, expected: str) -> None:
    found = _unit("大同市", written)
    assert (found.canonical, found.is_set, found.function) == (expected, True, "")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("应急局", "department"),
        ("法院", "department"),
        ("检察院", "department"),
        ("气象局", "department"),
        ("税务局", "department"),
        ("融媒体中心", "department"),
        ("人民医院", "department"),
        ("各学校", "department"),
        ("国家金融监督管理总局大同监管分局", "department"),
        ("政府", "government"),
        ("各乡镇", "government"),
        ("各县（区）人民政府", "government"),
        ("村（社区）", "government"),
        ("管委会", "zone"),
        ("大同经济技术开发区管委会", "zone"),
        ("各片区", "zone"),
        ("安委会", "body"),
        ("减灾委", "body"),
        ("安委办", "body"),
        ("森防指", "body"),
        ("安全生产专项整治行动领导小组办公室", "body"),
        ("消防队", "team"),
        ("消防救援局", "team"),
        ("武警支队", "team"),
        ("应急救援大队", "team"),
        ("市委", "party"),
        ("市委办", "party"),
        ("组织部", "party"),
        ("直工委", "party"),
        ("妇联", "mass"),
        ("总工会", "mass"),
        ("科协", "mass"),
        ("团市委", "mass"),
        ("大同站", "enterprise"),
        ("保险机构", "enterprise"),
        ("供电公司", "enterprise"),
        ("中国移动", "enterprise"),
        ("高危行业企业", "enterprise"),
        ("企业主要负责人", "enterprise"),
        ("负有安全监管职责的部门", "group"),
        ("各部门", "group"),
        ("县有关部门", "group"),
        ("安委会有关成员单位", "group"),
        case("国网山西电力", "国网山西电力", "enterprise"),
        case("大同车务段", "大同车务段", "enterprise"),
        case("大同军分区", "大同军分区", "department"),
    ],
)
def test_kind_is_as_the_guide_divides(written: str, kind: str) -> None:
    assert _unit("大同市", written).kind == kind


@pytest.mark.parametrize(
    ("place", "year", "written", "expected"),
    [
        case("safety-2017", "岢岚县", 2017, "安监局", "岢岚县安全生产监督管理局"),
        case("safety-2018", "岢岚县", 2018, "安监局", "岢岚县安全生产监督管理局"),
        case("safety-2019", "岢岚县", 2019, "安监局", "岢岚县应急管理局"),
        case("environment-2017", "岢岚县", 2017, "环保局", "岢岚县环境保护局"),
        case("environment-2023", "岢岚县", 2023, "环保局", "岢岚县生态环境局"),
        case("land-2017", "岢岚县", 2017, "国土局", "岢岚县国土资源局"),
        case("land-2023", "岢岚县", 2023, "国土局", "岢岚县自然资源局"),
        case("trade-2023", "大同市", 2023, "工商局", "大同市市场监督管理局"),
        case("coal-2020", "山西省", 2020, "省煤炭厅", "山西省能源局"),
        case(
            "fire-2017",
            "岢岚县",
            2017,
            "消防大队",
            "岢岚县公安消防大队",
        ),
    ],
)
def test_former_name_means_its_successor_from_the_year_after(
    place: str, year: int, written: str, expected: str
) -> None:
    assert _unit(place, written, year=year).canonical == expected


@pytest.mark.parametrize(
    ("function", "units"),
    [
        (
            "应急管理",
            [
                ("岢岚县", "应急局", 2023),
                ("大同市", "市应急管理局", 2026),
                ("山西省", "省应急厅", 2020),
                ("安泽县", "应急管理部门", 2025),
                ("岢岚县", "安监局", 2017),
            ],
        ),
        (
            "消防救援",
            [
                ("岢岚县", "消防队", 2023),
                ("安泽县", "消防救援大队", 2025),
                ("大同市", "市消防救援局", 2026),
                ("山西省", "省消防总队", 2020),
            ],
        ),
        (
            "生态环境",
            [
                ("岢岚县", "环保局", 2023),
                ("岢岚县", "生态环境局", 2023),
                ("山西省", "省生态环境厅", 2020),
            ],
        ),
        (
            "市场监管",
            [
                ("岢岚县", "市场局", 2023),
                ("大同市", "市市场监管局", 2026),
                ("安泽县", "市场监督管理局", 2025),
                ("岢岚县", "工商局", 2016),
            ],
        ),
        (
            "住房城乡建设",
            [
                ("岢岚县", "住建局", 2023),
                ("山西省", "省住建厅", 2020),
                ("北京市", "市住建委", 2024),
                ("深圳市", "市住房和建设局", 2024),
            ],
        ),
    ],
)
def test_function_is_shared_by_places_levels_and_years(
    function: str, units: list[tuple[str, str, int]]
) -> None:
    found = {_unit(place, written, year=year).function for place, written, year in units}
    assert found == {function}


def test_id_is_the_same_for_all_names_of_an_organ() -> None:
    names = ("应急局", "市应急局", "市应急管理局", "应急管理部门", "大同市应急管理局", "安监局")
    assert {_unit("大同市", name).id for name in names} == {"140200/应急管理局"}


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("应急局", "词典：应急局→应急管理局"),
        ("安监局", "词典：安监局（至2018年）→应急管理局"),
        ("各乡镇", "按性质指称的一组单位"),
        ("大同站", "有自己名称的单位"),
        ("市古城保护局", "词典未收录，按名称形式识别"),
        ("城住建局", "疑有衍字“城”；词典：住建局→住房和城乡建设局"),
    ],
)
def test_reason_says_what_led_to_the_name(written: str, reason: str) -> None:
    assert _unit("大同市", written).reason == reason


@pytest.mark.parametrize(
    ("written", "known"), [("应急局", True), ("各乡镇", True), ("市古城保护局", False)]
)
def test_unit_outside_the_lexicon_is_marked(written: str, *, known: bool) -> None:
    assert _unit("大同市", written).in_lexicon is known


_ZONE = "岢岚经济技术开发区管委会"


@pytest.mark.parametrize(
    ("written", "canonical", "kind"),
    [
        ("开发区", _ZONE, "zone"),
        ("开发区管委会", _ZONE, "zone"),
        ("经开区", _ZONE, "zone"),
        ("开发区应急局", "岢岚经济技术开发区应急管理局", "department"),
        ("开发区有关部门", "岢岚经济技术开发区有关部门", "group"),
    ],
)
def test_zone_is_the_one_that_the_notice_names(written: str, canonical: str, kind: str) -> None:
    found = _unit("岢岚县", written, zone=_ZONE)
    assert (found.canonical, found.kind) == (canonical, kind)


def test_zone_is_found_in_the_notice() -> None:
    assert zone_in("各乡镇，岢岚经济技术开发区管委会，县直各单位") == _ZONE


def test_zone_is_left_open_where_several_are_named() -> None:
    assert zone_in("大同经济技术开发区管委会、云冈经济技术开发区管委会") == ""


def test_zone_without_a_name_stays_short() -> None:
    assert _unit("岢岚县", "开发区管委会").canonical == "岢岚县开发区管委会"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("own", "县住建局、交通局", ["龙山县住房和城乡建设局", "龙山县交通运输局"]),
        case("above", "省应急厅、公安厅", ["湖南省应急管理厅", "湖南省公安厅"]),
        case(
            "above-group",
            "省应急厅会同有关部门负责",
            ["湖南省应急管理厅", "湖南省有关部门"],
        ),
        case(
            "above-then-own",
            "省应急厅、县公安局",
            ["湖南省应急管理厅", "龙山县公安局"],
        ),
    ],
)
def test_prefix_holds_for_the_list(words: str, expected: list[str]) -> None:
    found = records(f"一、甲\n（一）乙。抓好乙。（责任单位：{words}）").assignments
    assert [record.unit.canonical for record in found] == expected


def test_written_unit_keeps_its_words() -> None:
    found = records("一、甲\n（一）乙。（县住建局、交通局负责）").assignments
    assert [record.written for record in found] == ["县住建局", "交通局"]


def test_blanks_and_widths_do_not_matter() -> None:
    assert normalized("市应急局 (市\n安委办)") == "市应急局（市安委办）"
