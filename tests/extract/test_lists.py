"""Which units a list names, and which role each has: sections Roles and Lists of the guide."""

import pytest

from graph_build.extract.brackets import brackets
from graph_build.extract.labels import label_in
from graph_build.extract.lists import read_list
from tests.notices import case, records


def _read(words: str) -> str:
    found = read_list(words, 0, len(words)).units
    return " ".join(f"{words[unit.start : unit.end]}/{unit.role}" for unit in found)


def _unread(words: str) -> list[str]:
    return [words[start:end] for start, end in read_list(words, 0, len(words)).unread]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("level before it", "市商务和投资促进局负责", "市商务和投资促进局/joint"),
        case("levels of a banner", "各苏木镇、街道", "各苏木镇、街道/joint"),
        case("set behind a name", "县公安局各乡镇人民政府", "县公安局/joint 各乡镇人民政府/joint"),
        case("set of an organ", "县公安局各派出所", "县公安局各派出所/joint"),
        case(
            "two second names",
            "县文化和旅游局（县文物局、县体育局）负责",
            "县文化和旅游局（县文物局、县体育局）/joint",
        ),
        case("branch", "自然资源和规划分局负责", "自然资源和规划分局/joint"),
        case("shared tail", "市发改、住建和交通局", "市发改/joint 住建/joint 交通局/joint"),
    ],
)
def test_organ_of_two_lines_is_one_unit(words: str, expected: str) -> None:
    assert _read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("bare", "应急局", "应急局/joint"),
        case("fuze", "应急局负责", "应急局/joint"),
        case("qiantou", "应急局牵头", "应急局/lead"),
        case("qiantou-fuze", "应急局牵头负责", "应急局/lead"),
        case("fuze-qiantou", "应急局负责牵头", "应急局/lead"),
        case("juti-qiantou", "应急局具体牵头", "应急局/lead"),
        case("zhuze", "应急局主责", "应急局/lead"),
        case("fuzongze", "应急局负总责", "应急局/lead"),
        case("zongqiantou", "应急局总牵头", "应急局/lead"),
        case("zongfuze", "应急局总负责", "应急局/lead"),
        case("by", "由应急局牵头", "应急局/lead"),
        case("is-lead-unit", "应急局为牵头单位", "应急局/lead"),
        case("is-assisting-unit", "公安局为配合单位", "公安局/assist"),
        case("peihe", "公安局配合", "公安局/assist"),
        case("own-role", "住建局（牵头）、发改局", "住建局/lead 发改局/joint"),
        case(
            "with-object",
            "应急局负总责，交通运输局负责运输环节",
            "应急局/lead 交通运输局/joint",
        ),
        case("main-label", "主要责任单位：住建局，协同单位：公安局", "住建局/joint 公安局/assist"),
        case("xiezhu", "公安局协助", "公安局/assist"),
        case("canyu", "应急局牵头，公安局参与", "应急局/lead 公安局/assist"),
        case("canjia", "应急局牵头，公安局参加", "应急局/lead 公安局/assist"),
        case("xietong", "应急局牵头，公安局协同", "应急局/lead 公安局/assist"),
        case("xietong-nobody", "各单位协同", "各单位/joint"),
        case("canyu-nobody", "各单位共同参与", "各单位/joint"),
        case("fengong", "应急局、公安局分工负责", "应急局/joint 公安局/joint"),
        case("gongtong", "应急局、公安局共同负责", "应急局/joint 公安局/joint"),
        case("an-zhize", "应急局、公安局按职责分工负责", "应急局/joint 公安局/joint"),
        case("an-gezi", "应急局、公安局按照各自职责负责", "应急局/joint 公安局/joint"),
        case("fanwei", "应急局、公安局在各自职责范围内负责", "应急局/joint 公安局/joint"),
        case("luoshi", "县政府、有关部门落实", "县政府/joint 有关部门/joint"),
        case("tongchou", "应急局统筹协调", "应急局/joint"),
        case("zuzhi-lingdao", "应急局组织领导", "应急局/joint"),
        case("fuze-peihe", "应急局负责，公安局配合", "应急局/joint 公安局/assist"),
        case("both-lead", "应急局、公安局牵头", "应急局/lead 公安局/lead"),
        case(
            "two-roles", "应急局牵头，应急局、公安局落实", "应急局/lead 应急局/joint 公安局/joint"
        ),
        case("daitou", "应急局带头", "应急局/joint"),
        case("ducu-qiye", "应急局督促企业落实", "应急局/supervise"),
        case("zhidao-ducu", "应急局指导督促", "应急局/supervise"),
        case(
            "ducu-named-enterprises",
            "能源局、工信局督促煤矿企业落实",
            "能源局/supervise 工信局/supervise",
        ),
        case("ducu-own-enterprises", "国资委督促所属企业落实", "国资委/supervise"),
        case(
            "tail-wins-over-label",
            "责任单位：应急局，公安局，住建局督促企业落实",
            "应急局/supervise 公安局/supervise 住建局/supervise",
        ),
        case("jianguan", "应急局监管", "应急局/joint"),
        case("jiancha", "应急局检查", "应急局/joint"),
        case("zhifa", "应急局执法", "应急局/joint"),
        case("tuijin", "应急局推进", "应急局/joint"),
        case("duban", "应急局挂牌督办", "应急局/joint"),
        case("zhidao-governments", "应急局指导各乡镇", "应急局/joint"),
        case("huitong", "应急局会同公安局", "应急局/lead 公安局/assist"),
        case("huitong-fuze", "省应急厅会同有关部门负责", "省应急厅/lead 有关部门/assist"),
        case("shang", "应急局商公安局", "应急局/lead 公安局/assist"),
        case("lianhe", "应急局联合公安局", "应急局/lead 公安局/assist"),
        case(
            "zuzhi",
            "应急局组织公安局开展",
            "应急局/lead 公安局/assist",
        ),
        case("qiantou-huitong", "应急局牵头会同公安局负责", "应急局/lead 公安局/assist"),
        case("qiantou-then-huitong", "应急局牵头，会同公安局负责", "应急局/lead 公安局/assist"),
        case(
            "two-parties",
            "应急局、公安局会同有关部门负责",
            "应急局/lead 公安局/lead 有关部门/assist",
        ),
        case("by-within", "省级层面由省应急厅牵头", "省应急厅/lead"),
        case("zhua-luoshi", "应急局、公安局按职责抓落实", "应急局/joint 公安局/joint"),
        case("juti-luoshi", "公安局负责具体落实", "公安局/joint"),
        case("qiantou-xietiao", "应急局牵头协调", "应急局/lead"),
        case(
            "huitong-several",
            "应急局会同公安局、住建局等部门负责",
            "应急局/lead 公安局/assist 住建局/assist",
        ),
    ],
)
def test_role_is_what_the_words_say(words: str, expected: str) -> None:
    assert _read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case(
            "lead-assist",
            "应急局牵头，公安局、住建局等部门配合",
            "应急局/lead 公安局/assist 住建局/assist",
        ),
        case(
            "lead-joint",
            "应急局牵头，公安局、住建局等部门分工负责",
            "应急局/lead 公安局/joint 住建局/joint",
        ),
        case(
            "lead-others-assist",
            "应急局牵头，其他负有安全监管职责的部门配合",
            "应急局/lead 其他负有安全监管职责的部门/assist",
        ),
        case(
            "trailing",
            "应急局、公安局等部门分工负责，各乡镇",
            "应急局/joint 公安局/joint 各乡镇/joint",
        ),
        case("trailing-after-lead", "应急局牵头，各乡镇", "应急局/lead 各乡镇/joint"),
        case("half-width", "应急局牵头,公安局配合;", "应急局/lead 公安局/assist"),
        case("enumeration-comma", "应急局牵头、公安局配合", "应急局/lead 公安局/assist"),
        case("blank", "应急局 公安局", "应急局/joint 公安局/joint"),
        case("line-break", "应急局\n公安局", "应急局/joint 公安局/joint"),
        case("and", "应急局和公安局", "应急局/joint 公安局/joint"),
        case("and-each", "县应急局及各乡镇", "县应急局/joint 各乡镇/joint"),
        case(
            "stems",
            "交通、公安、文旅、市场监管等部门",
            "交通/joint 公安/joint 文旅/joint 市场监管/joint",
        ),
        case("stems-by-duty", "应急管理、公安等部门按职责分工负责", "应急管理/joint 公安/joint"),
        case("etc-only", "应急局、公安局等", "应急局/joint 公安局/joint"),
        case("etc-departments", "应急局、公安局等部门", "应急局/joint 公安局/joint"),
        case("etc-related", "应急局、公安局等相关部门", "应急局/joint 公安局/joint"),
        case("etc-counted", "应急局、公安局等12个部门负责", "应急局/joint 公安局/joint"),
        case("etc-set", "应急局、公安局等执法部门", "应急局/joint 公安局/joint 执法部门/joint"),
        case(
            "etc-fields",
            "住建局、公安局等重点行业领域监管部门",
            "住建局/joint 公安局/joint 重点行业领域监管部门/joint",
        ),
        case(
            "etc-departments-and-units",
            "应急局、公安局等部门和单位配合",
            "应急局/assist 公安局/assist",
        ),
        case(
            "etc-related-departments-and-units",
            "应急局、公安局等有关部门和单位负责",
            "应急局/joint 公安局/joint",
        ),
        case("etc-units-without-and", "应急局、公安局等部门单位负责", "应急局/joint 公安局/joint"),
        case(
            "etc-inside",
            "应急局、公安局等部门和各乡镇（街道）按职责分工负责",
            "应急局/joint 公安局/joint 各乡镇（街道）/joint",
        ),
        case(
            "etc-before-and",
            "应急局、公安局等部门及各乡镇",
            "应急局/joint 公安局/joint 各乡镇/joint",
        ),
        case("especially", "各监管部门特别是应急局", "各监管部门/joint"),
        case("slip", "各部们负责", "各部们/joint"),
        case("party-and-government", "县党委政府", "县党委/joint 政府/joint"),
        case("no-separator", "各乡镇各部门", "各乡镇/joint 各部门/joint"),
        case("second-name", "市城管局（市综合执法局）牵头", "市城管局（市综合执法局）/lead"),
        case("second-name-half-width", "市应急局(市安委办)牵头", "市应急局(市安委办)/lead"),
        case(
            "alternative-in-brackets",
            "各乡镇人民政府（街道办事处）",
            "各乡镇人民政府（街道办事处）/joint",
        ),
        case("one-set-in-brackets", "各县（区）人民政府", "各县（区）人民政府/joint"),
        case("comma-in-brackets", "各县（市、区）人民政府", "各县（市、区）人民政府/joint"),
        case(
            "one-set-of-two",
            "各县、县级市",
            "各县、县级市/joint",
        ),
        case(
            "one-set-of-two-governments",
            "各市、县（区）人民政府",
            "各市、县（区）人民政府/joint",
        ),
        case(
            "party-and-government-of-a-set",
            "各县（市、区）党委和政府负责",
            "各县（市、区）党委/joint 政府/joint",
        ),
        case(
            "stray-letter",
            "县公安局.县住建局",
            "县公安局/joint 县住建局/joint",
        ),
        case(
            "position-rule",
            "应急局、公安局，列第一位者为牵头单位，下同",
            "应急局/joint 公安局/joint",
        ),
        case(
            "mass-and-party",
            "市委组织部、团市委、市妇联",
            "市委组织部/joint 团市委/joint 市妇联/joint",
        ),
        case("enterprises", "国网供电公司、中国电信", "国网供电公司/joint 中国电信/joint"),
    ],
)
def test_units_are_cut_as_the_guide_cuts_them(words: str, expected: str) -> None:
    assert _read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("lead", "牵头单位：应急局", "应急局/lead"),
        case("assist", "配合单位：公安局", "公安局/assist"),
        case("help", "协助单位：公安局", "公安局/assist"),
        case("take-part", "参加单位：公安局", "公安局/assist"),
        case("responsible", "责任单位：应急局", "应急局/joint"),
        case("carry-out", "实施单位：应急局", "应急局/joint"),
        case("land", "落实单位：应急局", "应急局/joint"),
        case("undertake", "承办单位：应急局", "应急局/joint"),
        case(
            "half-width",
            "责任单位: 市应急局、市公安局；配合单位: 市住建局",
            "市应急局/joint 市公安局/joint 市住建局/assist",
        ),
        case(
            "blank-between",
            "牵头单位：应急局 配合单位：公安局 住建局",
            "应急局/lead 公安局/assist 住建局/assist",
        ),
        case(
            "trailing",
            "牵头单位：市应急局，配合单位：公安局，各县",
            "市应急局/lead 公安局/assist 各县/assist",
        ),
        case(
            "three",
            "牵头单位：应急局，配合单位：公安局，责任单位：教育局、各县",
            "应急局/lead 公安局/assist 教育局/joint 各县/joint",
        ),
        case("copula", "责任单位为应急局、公安局", "应急局/joint 公安局/joint"),
        case("no-unit-word", "牵头：应急局；配合：公安局", "应急局/lead 公安局/assist"),
        case(
            "no-colon",
            "牵头单位 应急局，配合单位 公安局",
            "应急局/lead 公安局/assist",
        ),
        case("person-behind", "牵头单位：应急局，责任人：张三", "应急局/lead"),
        case("person-before", "牵头领导：李四，责任单位：应急局", "应急局/joint"),
    ],
)
def test_label_gives_its_role(words: str, expected: str) -> None:
    assert _read(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        case("by-month", "市应急局牵头，市公安局、市交通局等按职责分工负责，2018年3月底前完成"),
        case("by-year", "应急局、公安局按职责分工负责，2025年底前完成"),
        case("ongoing", "应急局负责，持续推进"),
        case("for-long", "应急局负责，长期坚持"),
        case("month-only", "应急局负责；12月底前"),
        case("labelled", "责任单位：应急局；完成时限：2024年6月30日前"),
        case("quarter", "应急局牵头，2024年第三季度前完成"),
        case("each-quarter", "应急局牵头，每季度末"),
        case("months", "应急局牵头，2024年1—6月完成"),
        case("at-once", "应急局牵头，即日起"),
        case("all-year", "应急局牵头，贯穿全年"),
        case("and-ongoing", "应急局负责，并持续推进"),
        case("then-for-long", "应急局负责，2024年6月底前完成并长期坚持"),
    ],
)
def test_deadline_is_no_unit_and_no_gap(words: str) -> None:
    assert _unread(words) == []
    assert "完成" not in _read(words)


@pytest.mark.parametrize(
    "words", ["以下简称“专委会”", "试行", "含铁路", "2024—2026年", "下同", "见附件1"]
)
def test_remark_is_no_list(words: str) -> None:
    assert not read_list(words, 0, len(words)).is_credible


@pytest.mark.parametrize(
    "words", ["牵头领导：张三", "责任人：县应急局局长李四", "县政府分管负责人牵头"]
)
def test_person_is_no_unit(words: str) -> None:
    assert _read(words) == ""


def test_label_opens_a_line() -> None:
    assert label_in("责任单位：县应急局", 0, 9) == 0
    assert label_in("县应急局为责任单位", 0, 9) < 0


def test_unit_named_twice_in_a_list_is_one_record() -> None:
    found = records("一、甲\n（一）乙。（县应急局、县公安局、县应急局负责）").assignments
    assert [record.written for record in found] == ["县应急局", "县公安局"]


def test_same_role_twice_keeps_the_first_quote() -> None:
    body = "一、甲\n（一）乙。县应急局要开会。县应急管理局要检查。"
    [record] = records(body).assignments
    assert record.evidence.quote == "县应急局要开会"


def test_unit_with_two_roles_has_two_records() -> None:
    found = records("一、甲\n（一）乙。（县应急局牵头，县应急局、县公安局落实）").assignments
    assert [record.role for record in found if record.written == "县应急局"] == ["lead", "joint"]


def test_outermost_brackets_are_found_with_mixed_widths() -> None:
    text = "甲（乙(丙）丁）戊（己)"
    assert [text[b.start : b.end] for b in brackets(text, 0, len(text))] == ["乙(丙）丁", "己"]


def test_default_role_holds_where_no_word_gives_one() -> None:
    words = "应急局、公安局负责，各乡镇"
    found = read_list(words, 0, len(words), default="assist").units
    assert [unit.role for unit in found] == ["joint", "joint", "assist"]
