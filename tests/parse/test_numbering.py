import pytest

from graph_build.parse.numbering import han_value, number_of


def _bug(reason):
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.mark.parametrize(
    ("text", "scheme", "segment", "rest"),
    [
        ("一、总体要求", "han", "一", "总体要求"),
        ("一.总体要求", "han", "一", "总体要求"),
        ("一．总体要求", "han", "一", "总体要求"),
        ("一 、总体要求", "han", "一", "总体要求"),
        ("一、 总体要求", "han", "一", "总体要求"),
        ("二十一、强化城市安全", "han", "二十一", "强化城市安全"),
        ("（一）煤矿", "han_bracket", "（一）", "煤矿"),
        ("(一)煤矿", "han_bracket", "（一）", "煤矿"),
        ("(一）煤矿", "han_bracket", "（一）", "煤矿"),
        ("（ 一 ） 煤矿", "han_bracket", "（一）", "煤矿"),
        ("（一）、煤矿", "han_bracket", "（一）", "煤矿"),
        ("（二十八）严肃追责", "han_bracket", "（二十八）", "严肃追责"),
        ("1. 煤矿", "digit", "1", "煤矿"),
        ("1.煤矿", "digit", "1", "煤矿"),
        ("1．煤矿", "digit", "1", "煤矿"),
        ("1、煤矿", "digit", "1", "煤矿"),
        ("12. 教育", "digit", "12", "教育"),
        ("1.2024年底前，完成", "digit", "1", "2024年底前，完成"),
        ("1. 2024 年底前，完成", "digit", "1", "2024 年底前，完成"),
        ("2.6月底前完成", "digit", "2", "6月底前完成"),
        ("3. 12月10日前报送", "digit", "3", "12月10日前报送"),
        ("1 煤矿", "bare", "1", "煤矿"),
        ("1　总则", "bare", "1", "总则"),
        ("（1）核查", "digit_bracket", "（1）", "核查"),
        ("(1) 核查", "digit_bracket", "（1）", "核查"),
        ("①核查", "circle", "①", "核查"),
        ("2.2 地方机构", "decimal", "2.2", "地方机构"),
        ("2.2.3 县教育局", "decimal", "2.2.3", "县教育局"),
        ("2.2.3县教育局", "decimal", "2.2.3", "县教育局"),
        ("2.2.3. 县教育局", "decimal", "2.2.3", "县教育局"),
        ("2．2．3 县教育局", "decimal", "2.2.3", "县教育局"),
        ("第一章　总则", "chapter", "第一章", "总则"),
        ("第二节 职责", "chapter", "第二节", "职责"),
        ("第 一 章 总则", "chapter", "第一章", "总则"),
        ("第十二条　本规定自印发之日起施行。", "article", "第十二条", "本规定自印发之日起施行。"),
        ("１．煤矿", "digit", "1", "煤矿"),
        ("１、煤矿", "digit", "1", "煤矿"),
        ("（１）核查", "digit_bracket", "（1）", "核查"),
        ("１．２ 适用范围", "decimal", "1.2", "适用范围"),
        ("1）核查", "digit_bracket", "（1）", "核查"),
        ("1)核查", "digit_bracket", "（1）", "核查"),
        ("⑴核查", "digit_bracket", "（1）", "核查"),
        ("㈠煤矿", "han_bracket", "（一）", "煤矿"),
        ("一，总体要求", "han", "一", "总体要求"),
        ("2.3 公共卫生事件", "decimal", "2.3", "公共卫生事件"),
        ("2.2.4 公安局职责", "decimal", "2.2.4", "公安局职责"),
        ("3.1 平台建设", "decimal", "3.1", "平台建设"),
    ],
)
def test_number_is_read_in_each_form(text, scheme, segment, rest):
    number = number_of(text)
    assert number is not None
    assert (number.scheme, number.segment, text[number.width :]) == (scheme, segment, rest)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十五、其他", 15),
        ("（二十六）宣传", 26),
        ("21. 推广", 21),
        ("⑳其他", 20),
        ("2.2.3 县教育局", 3),
        ("第十章 附则", 10),
        ("第一百一十条 附则", 110),
        ("第一百零三条 附则", 103),
    ],
)
def test_number_counts(text, value):
    number = number_of(text)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    "text",
    [
        "1.5米以上的围栏",
        "1. 5米以上的围栏",
        "3.2亿元资金",
        "3.2 亿元资金",
        "0.5%的比例",
        "2025年底前完成",
        "2025 年 3 月",
        "3月底前完成",
        "24小时值班值守",
        "10名专家",
        "3、4月份开展检查",
        "1:1配备",
        "110报警服务台",
        "5G网络",
        "一是强化责任",
        "一律停产整顿",
        "十五五规划",
        "（2026年3月）",
        "（市应急局负责）",
        "第一，要提高认识",
        "第一时间上报",
        "第（一）项规定的",
        "“一、二、三”",
        "煤矿。",
        "",
    ],
)
def test_words_that_only_look_numbered_have_no_number(text):
    assert number_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "5.12防灾减灾日期间开展宣传",
        "4.0版系统上线运行",
    ],
)
def test_a_date_or_version_is_no_decimal(text):
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十九", 19),
        ("二十", 20),
        ("二十六", 26),
        ("九十九", 99),
        ("一百", 100),
        ("一百零三", 103),
        ("一百一十", 110),
        ("二百三十四", 234),
    ],
)
def test_han_value_counts_as_people_do(written, value):
    assert han_value(written) == value
