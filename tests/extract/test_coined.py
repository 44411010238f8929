"""Terms beyond the lexicons: sentence → terms with their borders and types."""

import time

import pytest

from graph_build.extract.coined import coinages
from graph_build.extract.known import standard_of
from graph_build.extract.sorts import instrument_kind
from tests.notices import case


def _found(words: str, *kinds: str) -> list[str]:
    """`type name` of each term of one of `kinds` in the sentence."""
    return [f"{term.type} {term.name}" for term in coinages(words) if term.kind in kinds]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("adverb-verb", "全面推进渡口渡船治本攻坚三年行动", "渡口渡船治本攻坚三年行动"),
        case("two-verbs", "组织开展电动自行车消防安全集中整治", "电动自行车消防安全集中整治"),
        case("extent", "深入开展全市校园食堂专项整治。", "校园食堂专项整治"),
        case("year", "启动2025年度畜禽养殖专项整治", "畜禽养殖专项整治"),
        case("round", "部署新一轮燃气管网大排查大整治", "燃气管网大排查大整治"),
        case("war", "坚决打好危旧房屋攻坚战", "危旧房屋攻坚战"),
        case("year-inside", "总结重大风险排查2023行动经验", "重大风险排查2023行动"),
        case("attribute", "落实省政府部署的尾矿库专项治理，", "尾矿库专项治理"),
        case("coordination", "开展煤矿和非煤矿山安全专项整治", "煤矿和非煤矿山安全专项整治"),
        case("objects", "开展锅炉、电梯、索道专项整治", "锅炉、电梯、索道专项整治"),
        case("plan-of-it", "制定高层小区除险行动方案", "高层小区除险行动"),
        case("as-object", "省安委会将把渔船安全提升行动作为重点", "渔船安全提升行动"),
        case("in-scope", "在各自工作范围内为渔船安全提升行动出力", "渔船安全提升行动"),
        case("person", "开展企业负责人安全培训行动", "企业负责人安全培训行动"),
        case("inner-verb", "实施国企改革深化提升行动", "国企改革深化提升行动"),
        case("pushed-inside", "开展渔港标准化推进行动", "渔港标准化推进行动"),
        case("quote-inside", "深化“一户一表”用电守护行动", "一户一表用电守护行动"),
        case("strike", "联合开展打击非法储油行动", "打击非法储油行动"),
        case("reinforcement", "实施校舍抗震加固工程", "校舍抗震加固工程"),
        case("programme", "继续实施乡村电工培育工程，", "乡村电工培育工程"),
        case("plan", "落实乡村工匠培育计划", "乡村工匠培育计划"),
    ],
)
def test_named_action_begins_where_its_name_does(words: str, expected: str) -> None:
    names = [term.name for term in coinages(words) if term.kind == "campaign"]
    assert expected in names
    assert [name for name in names if name.endswith(expected[-2:])] == [expected]


def test_two_actions_of_one_sentence_are_two() -> None:
    words = "开展游乐设施专项整治和景区索道大检查、危桥改造、农村公路防护工程建设"
    assert _found(words, "campaign") == [
        "campaign 游乐设施专项整治",
        "campaign 景区索道大检查",
        "system 农村公路防护工程",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "对发现的隐患立即采取行动",
        "参加应急救援行动的车辆免费通行",
        "建立应对处置行动联动机制",
        "开展专项整治",
        "组织开展安全生产专项整治，聚焦突出问题",
        "强化重点行业领域专项整治",
        "冶金等重点行业领域开展专项整治",
        "防火宣传等专项行动",
        "召开会议进行动员部署",
        "对达标企业进行动态监管",
        "修订地震灾害应对行动清单",
        "统一思想，自觉行动",
        "推进各项工程",
        "加强建设工程质量监督",
        "房屋市政工程、水利工程和公路工程",
        "脚手架工程、模板工程及支撑体系",
        "推动重点工程建设",
        "落实工程治理措施",
        "制定年度执法计划",
        "纳入党委理论学习计划",
        "完善培训计划和演练计划",
        "持续攻坚克难",
        "攻坚重点任务",
        "制定应急响应手册和行动方案",
        "各单位专项整治负责人",
    ],
)
def test_common_noun_is_no_named_action(words: str) -> None:
    assert _found(words, "campaign") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("campaign", "开展“雷霆一号”专项行动", "campaign 雷霆一号"),
        case("campaign-own", "持续推进“扫楼行动”", "campaign 扫楼行动"),
        case("campaign-week", "组织“渔业安全周”活动", "campaign 渔业安全周"),
        case("entering", "推进安全宣传“八进”工作", "campaign 八进"),
        case("principle-must", "落实“五个必须”要求", "principle 五个必须"),
        case("principle-who", "按照“谁使用、谁负责”", "principle 谁使用、谁负责"),
        case("principle-said", "坚持“边查边改”的原则", "principle 边查边改"),
        case("principle-duty", "落实“一岗双责”", "principle 一岗双责"),
        case("violation", "严查“四违”", "violation 四违"),
        case("violation-black", "取缔“黑油罐、黑站点”", "violation 黑油罐、黑站点"),
        case("violation-said", "查处“私拉乱接”等违规行为", "violation 私拉乱接"),
        case("object", "紧盯“两客三危”车辆", "object 两客三危"),
        case("object-said", "管控“带病入网”货车", "object 带病入网"),
        case("system", "实行“日查周报”制度", "system 日查周报"),
        case("system-own", "建成“智管平台”", "system 智管平台"),
        case("system-plus", "推广“网格+安全”", "system 网格+安全"),
        case("system-ditto", "推行“一船一档”", "system 一船一档"),
        case("system-check", "落实“一患三查”", "system 一患三查"),
        case("system-model", "深化“安澜”大模型应用", "system 安澜"),
        case("slogan-of-numerals", "建设“四城五地”", "? 四城五地"),
        case("ascii-quotes", '推行"一船一档"', "system 一船一档"),
        case("corner-quotes", "推行「一船一档」", "system 一船一档"),
        case("slogan", "打通“最后一米”", "? 最后一米"),
        case("date", "吸取“3·15”教训", "? 3·15"),
    ],
)
def test_quoted_term_has_a_type(words: str, expected: str) -> None:
    assert _found(words, "campaign") == [expected]


def test_quoted_industry_and_hazard_are_of_their_kind() -> None:
    assert _found("整治“涉氨企业”", "industry") == ["industry 涉氨企业"]
    assert _found("防范“次生火灾”", "hazard") == ["hazard 次生火灾"]


@pytest.mark.parametrize(
    "words",
    [
        "他说：“今天开会。请大家准时参加！”",
        "“”",
        "“  ”",
        "“<b>”",
        "“没有右引号的一句话",
        "《论“三农”》",
    ],
)
def test_quotation_that_is_no_term_is_left(words: str) -> None:
    assert _found(words, "campaign") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("list", "紧盯矿山、危化、消防等重点行业领域", ["矿山", "危化", "消防"]),
        case("and", "加强渔业和农机等行业监管", ["渔业", "农机"]),
        case("single", "规范寄递物流行业", ["寄递物流行业"]),
        case("generic", "各行业领域、重点领域", []),
        case("organs", "县公安局、县住建局等领域", []),
        case("abilities", "应急能力、监测体系等领域", []),
    ],
)
def test_industries_are_the_items_before_the_word(words: str, expected: list[str]) -> None:
    assert [term.name for term in coinages(words) if term.kind == "industry"] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("list", "防范雪崩、滚石等灾害", ["雪崩", "滚石"]),
        case("single", "坚决遏制溺水事故", ["溺水事故"]),
        case("degree", "有效防范重特大桥梁侧翻事故", ["桥梁侧翻事故"]),
        case("generic", "杜绝生产安全事故、亡人事故", []),
        case("work", "做好综合减灾、监测系统等自然灾害防治", []),
    ],
)
def test_hazards_are_named_before_the_word(words: str, expected: list[str]) -> None:
    assert [term.name for term in coinages(words) if term.kind == "hazard"] == expected


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("消防法", "法律"),
        ("煤矿安全规程", "标准规范"),
        ("省消防条例", "条例"),
        ("渡口管理办法（试行）", "规章制度"),
        ("县防汛应急预案", "预案"),
        ("三年行动方案（2024—2026年）", "规划方案"),
        ("关于加强渔船管理的意见", "文件"),
        ("致业主的一封信", "?"),
    ],
)
def test_instrument_has_the_kind_that_its_title_ends_with(title: str, kind: str) -> None:
    assert instrument_kind(title) == kind
    assert _found(f"落实《{title}》。", "instrument") == [f"{kind} {title}"]


@pytest.mark.parametrize(
    ("kind", "name", "standard"),
    [
        ("campaign", "全市城镇燃气安全专项整治行动", "城镇燃气安全专项整治"),
        ("campaign", "重点行业领域治本攻坚", "安全生产治本攻坚三年行动"),
        ("campaign", "山西地震烈度速报与预警工程", "地震烈度速报与预警工程"),
        ("campaign", "“打非治违”专项行动", "打非治违"),
        ("campaign", "煤矿安全专项治理", ""),
        ("campaign", "校园食堂专项整治", ""),
        ("industry", "能源行业", "能源"),
        ("hazard", "触电事故", "触电"),
        ("hazard", "桥梁侧翻事故", ""),
    ],
)
def test_other_form_of_a_known_name_is_known(kind, name: str, standard: str) -> None:
    assert standard_of(kind, name) == standard


def test_span_is_the_term_as_written() -> None:
    words = "深化“一户一表”用电守护行动。"
    spans = {term.name: words[term.start : term.end] for term in coinages(words)}
    assert spans == {"一户一表": "一户一表", "一户一表用电守护行动": "“一户一表”用电守护行动"}


@pytest.mark.parametrize(
    "words",
    ["“" * 20_000, "《" * 20_000, "行动" * 20_000, "、" * 20_000 + "等行业", "工程、" * 10_000,
     "推进" * 10_000 + "行动", "全市" * 10_000 + "专项整治", "\x00\ufeff\U0010ffff“\u202e”", ""],
    ids=range(9),
)  # fmt: skip
def test_hostile_text_takes_no_long_time(words: str) -> None:
    before = time.process_time()
    coinages(words)
    assert time.process_time() - before < 5
