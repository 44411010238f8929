"""Canonical names of the units of five kinds of issuers, by the row `canonical` of the guide."""

import pytest

from graph_build.lexicons import division_codes, divisions
from graph_build.model import Unit
from graph_build.resolve.units import UnitResolver


def _unit(place: str, written: str, year: int = 2024) -> Unit:
    return UnitResolver(divisions()[division_codes()[place][0]], year).resolve(written)


@pytest.mark.parametrize(
    ("written", "canonical", "kind"),
    [
        ("区应急管理局", "浦东新区应急管理局", "department"),
        ("应急局", "浦东新区应急管理局", "department"),
        ("区商务委", "浦东新区商务委员会", "department"),
        ("区卫生健康委", "浦东新区卫生健康委员会", "department"),
        ("区消防救援支队", "浦东新区消防救援支队", "team"),
        ("市应急局", "上海市应急管理局", "department"),
        ("区城管执法局", "浦东新区城市管理行政执法局", "department"),
        ("各街镇", "浦东新区各街镇", "government"),
        ("区安委办", "浦东新区安全生产委员会办公室", "body"),
        ("区委办", "中共浦东新区委办公室", "party"),
        ("区委", "中共浦东新区委员会", "party"),
        ("区政府办公室", "浦东新区人民政府办公室", "department"),
        ("区总工会", "浦东新区总工会", "mass"),
        ("区法院", "浦东新区人民法院", "department"),
        ("国网上海浦东供电公司", "国网上海浦东供电公司", "enterprise"),
        ("管委会", "浦东新区管委会", "zone"),
        ("各成员单位", "浦东新区各成员单位", "group"),
        ("区绿化市容局", "浦东新区绿化和市容管理局", "department"),
    ],
)
def test_names_of_a_district_of_a_municipality(written: str, canonical: str, kind: str) -> None:
    found = _unit("浦东新区", written)
    assert (found.canonical, found.kind) == (canonical, kind)


@pytest.mark.parametrize(
    ("written", "canonical", "kind"),
    [
        ("旗应急局", "鄂伦春自治旗应急管理局", "department"),
        ("旗公安局", "鄂伦春自治旗公安局", "department"),
        ("旗林草局", "鄂伦春自治旗林业和草原局", "department"),
        ("旗消防救援大队", "鄂伦春自治旗消防救援大队", "team"),
        ("旗委宣传部", "中共鄂伦春自治旗委宣传部", "party"),
        ("旗委", "中共鄂伦春自治旗委员会", "party"),
        ("团旗委", "鄂伦春自治旗共青团委员会", "mass"),
        ("旗人民政府", "鄂伦春自治旗人民政府", "government"),
        ("市应急局", "呼伦贝尔市应急管理局", "department"),
        ("自治区应急厅", "内蒙古自治区应急管理厅", "department"),
        ("自治区党委宣传部", "中共内蒙古自治区委宣传部", "party"),
        ("旗农牧和科技局", "鄂伦春自治旗农牧和科技局", "department"),
        ("旗人武部", "鄂伦春自治旗人民武装部", "department"),
        ("旗森防办", "鄂伦春自治旗森林草原防灭火指挥部办公室", "body"),
        ("各苏木镇", "鄂伦春自治旗各苏木镇", "government"),
    ],
)
def test_names_of_an_autonomous_banner(written: str, canonical: str, kind: str) -> None:
    found = _unit("鄂伦春自治旗", written)
    assert (found.canonical, found.kind) == (canonical, kind)


@pytest.mark.parametrize(
    ("written", "canonical", "kind"),
    [
        ("州应急局", "黔南布依族苗族自治州应急管理局", "department"),
        ("州住建局", "黔南布依族苗族自治州住房和城乡建设局", "department"),
        ("州发展改革委", "黔南布依族苗族自治州发展和改革委员会", "department"),
        ("省应急厅", "贵州省应急管理厅", "department"),
        ("州委政法委", "中共黔南布依族苗族自治州委政法委员会", "party"),
        ("州委", "中共黔南布依族苗族自治州委员会", "party"),
        ("都匀市应急局", "都匀市应急管理局", "department"),
        ("各县（市）人民政府", "黔南布依族苗族自治州各县（市）人民政府", "government"),
        ("黔南金融监管分局", "黔南布依族苗族自治州金融监管分局", "department"),
        ("州消防救援支队", "黔南布依族苗族自治州消防救援支队", "team"),
        ("州供销社", "黔南布依族苗族自治州供销合作社联合社", "department"),
        ("州法院", "黔南布依族苗族自治州中级人民法院", "department"),
        ("黔南供电局", "黔南供电局", "enterprise"),
        ("州红十字会", "黔南布依族苗族自治州红十字会", "mass"),
        ("县应急局", "黔南布依族苗族自治州县应急局", "department"),
    ],
)
def test_names_of_an_autonomous_prefecture(written: str, canonical: str, kind: str) -> None:
    found = _unit("黔南布依族苗族自治州", written)
    assert (found.canonical, found.kind) == (canonical, kind)


@pytest.mark.parametrize(
    ("written", "canonical", "kind"),
    [
        ("市应急局", "昆山市应急管理局", "department"),
        ("市城管局", "昆山市城市管理局", "department"),
        ("市交警大队", "昆山市公安局交通警察大队", "department"),
        ("市消防救援大队", "昆山市消防救援大队", "team"),
        ("市卫健委", "昆山市卫生健康委员会", "department"),
        ("市资源规划局", "昆山市自然资源和规划局", "department"),
        ("昆山开发区管委会", "昆山开发区管委会", "zone"),
        ("市安委会", "昆山市安全生产委员会", "body"),
        ("市妇联", "昆山市妇女联合会", "mass"),
        ("市委统战部", "中共昆山市委统一战线工作部", "party"),
        ("苏州市应急局", "苏州市应急管理局", "department"),
        ("省应急管理厅", "江苏省应急管理厅", "department"),
        ("各区镇", "昆山市各区镇", "government"),
        ("市纪委监委", "中共昆山市纪律检查委员会监察委员会", "party"),
    ],
)
def test_names_of_a_county_level_city(written: str, canonical: str, kind: str) -> None:
    found = _unit("昆山市", written)
    assert (found.canonical, found.kind) == (canonical, kind)


@pytest.mark.parametrize(
    ("year", "written", "canonical", "kind"),
    [
        (2024, "应急管理部", "应急管理部", "department"),
        (2024, "公安部", "公安部", "department"),
        (2024, "国家发展改革委", "国家发展和改革委员会", "department"),
        (2024, "住房城乡建设部", "住房和城乡建设部", "department"),
        (2024, "市场监管总局", "国家市场监督管理总局", "department"),
        (2024, "中国民航局", "中国民用航空局", "department"),
        (2024, "国家消防救援局", "国家消防救援局", "team"),
        (2024, "国务院国资委", "国务院国有资产监督管理委员会", "department"),
        (2024, "国务院安委会办公室", "国务院安全生产委员会办公室", "body"),
        (2024, "国家矿山安监局", "国家矿山安全监察局", "department"),
        (2024, "中央宣传部", "中央宣传部", "party"),
        (2024, "中央网信办", "中央网络安全和信息化委员会办公室", "party"),
        (2024, "全国总工会", "中华全国总工会", "mass"),
        (2024, "共青团中央", "中国共产主义青年团中央委员会", "mass"),
        (2024, "国家疾控局", "国家疾病预防控制局", "department"),
        (2024, "金融监管总局", "国家金融监督管理总局", "department"),
        (2024, "国家林草局", "国家林业和草原局", "department"),
        (2024, "国家粮食和储备局", "国家粮食和物资储备局", "department"),
        (2024, "国铁集团", "中国国家铁路集团有限公司", "enterprise"),
        (2024, "地方各级人民政府", "地方各级人民政府", "government"),
        (2024, "最高人民检察院", "最高人民检察院", "department"),
        (2024, "中国残联", "中国残疾人联合会", "mass"),
        (2024, "国家防总", "国家防汛抗旱总指挥部", "body"),
        (2024, "国家数据局", "国家数据局", "department"),
        (2024, "中央社会工作部", "中央社会工作部", "party"),
        (2024, "海关总署", "海关总署", "department"),
        (2005, "农业部", "农业部", "department"),
        (2005, "国土资源部", "国土资源部", "department"),
        (2005, "卫生部", "卫生部", "department"),
        (2005, "铁道部", "铁道部", "department"),
        (2005, "建设部", "建设部", "department"),
        (2005, "安全监管总局", "国家安全生产监督管理总局", "department"),
        (2005, "质检总局", "国家质量监督检验检疫总局", "department"),
        (2005, "工商总局", "国家工商行政管理总局", "department"),
        (2005, "民航总局", "中国民用航空总局", "department"),
        (2020, "环境保护部", "生态环境部", "department"),
        (2020, "农业部", "农业农村部", "department"),
    ],
)
def test_names_of_the_nation(year: int, written: str, canonical: str, kind: str) -> None:
    found = _unit("中华人民共和国", written, year)
    assert (found.canonical, found.kind) == (canonical, kind)


@pytest.mark.parametrize(
    ("place", "year", "written", "canonical"),
    [
        ("石河子市", 2024, "兵团应急管理局", "新疆生产建设兵团应急管理局"),
        ("石河子市", 2024, "师市应急局", "石河子市应急管理局"),
        ("呼伦贝尔市", 2024, "旗应急局", "呼伦贝尔市旗应急局"),
        ("呼伦贝尔市", 2024, "旗有关部门", "呼伦贝尔市旗有关部门"),
        ("大同市", 2024, "市属国有企业", "大同市属国有企业"),
        ("大同市", 2024, "中共大同市委员会", "中共大同市委员会"),
        ("大同市", 2017, "市消防支队", "大同市公安消防支队"),
        ("大同市", 2022, "银保监分局", "大同市银行保险监督管理分局"),
        ("大同市", 2024, "银保监分局", "大同市金融监管分局"),
        ("岢岚县", 2017, "消防大队", "岢岚县公安消防大队"),
        ("岢岚县", 2018, "县消防大队", "岢岚县公安消防大队"),
        ("岢岚县", 2019, "消防大队", "岢岚县消防救援大队"),
        ("岢岚县", 2024, "县消防救援局", "岢岚县消防救援局"),
        ("岢岚县", 2023, "工商和质监局", "岢岚县市场监督管理局"),
        ("岢岚县", 2017, "质监局", "岢岚县质量技术监督局"),
        ("岢岚县", 2023, "食药监局", "岢岚县市场监督管理局"),
        ("岢岚县", 2023, "旅游局", "岢岚县文化和旅游局"),
        ("岢岚县", 2017, "卫计委", "岢岚县卫生和计划生育委员会"),
        ("岢岚县", 2022, "卫计委", "岢岚县卫生健康委员会"),
        ("岢岚县", 2023, "农业局", "岢岚县农业农村局"),
        ("岢岚县", 2020, "扶贫办", "岢岚县扶贫开发办公室"),
        ("岢岚县", 2022, "扶贫办", "岢岚县乡村振兴局"),
        ("岢岚县", 2022, "乡村振兴局", "岢岚县乡村振兴局"),
        ("岢岚县", 2025, "乡村振兴局", "岢岚县农业农村局"),
    ],
)
def test_names_of_places_and_years(place: str, year: int, written: str, canonical: str) -> None:
    assert _unit(place, written, year).canonical == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("地区应急管理局", "喀什地区应急管理局"),
        ("地区住建局", "喀什地区住房和城乡建设局"),
        ("应急管理局", "喀什地区应急管理局"),
        ("地区融媒体中心", "喀什地区融媒体中心"),
    ],
)
def test_names_of_a_prefecture_lose_its_level(written: str, canonical: str) -> None:
    assert _unit("喀什地区", written).canonical == canonical
