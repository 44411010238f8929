import pytest

from graph_build.parse.cells import text_of
from graph_build.parse.lines import lines_of
from graph_build.parse.paragraphs import paragraphs_of
from tests.parse import PROSE

OPEN = PROSE.removesuffix("。")
"""A long line that stops in the middle of its sentence, as at the foot of a page."""


def _paragraphs(text):
    return [paragraph.text for paragraph in paragraphs_of(lines_of(text))]


def _printed(*paragraphs, columns=28, between="\n"):
    """The paragraphs as a printer breaks them: `columns` characters a line, indented by two."""
    lines = []
    for paragraph in paragraphs:
        rest = f"　　{paragraph}"
        while rest:
            lines.append(rest[:columns])
            rest = rest[columns:]
    return between.join(lines) + "\n"


BODY = (
    "一、压实安全责任",
    "（一）强化党政领导责任。各级党委政府要认真落实地方党政领导干部安全生产责任制规定，"
    "及时研究解决重大问题，推动各项工作落地见效。（市安委会有关成员单位负责）",
    "（二）压实部门监管责任。修订完善安委会成员单位安全生产工作职责，消除监管盲区和漏洞。"
    "（市应急局、市公安局、市住建局、市交通局、市水利局、市文旅局等单位按职责分工负责）",
    "二、深化专项整治，全面排查治理重大事故隐患，坚决守住安全生产底线红线",
    "1．瓦斯治理。深入推进瓦斯抽采达标，确保抽掘采平衡，严防瓦斯事故发生。",
)


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\n\n\n"])
@pytest.mark.parametrize("columns", [24, 28, 32])
def test_printed_lines_are_joined_to_their_paragraphs(columns, between):
    assert _paragraphs(_printed(*BODY, columns=columns, between=between)) == list(BODY)


@pytest.mark.parametrize("number", ["- 2 -", "— 3 —", "第3页 共5页", "4"])
def test_page_number_inside_a_printed_paragraph_leaves_no_trace(number):
    lines = _printed(*BODY).splitlines()
    broken = "\n\n".join(["\n".join(lines[:4]), number, "\n".join(lines[4:])])
    assert _paragraphs(broken) == list(BODY)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (f"{OPEN}，\n\n- 2 -\n\n确保安全。", [f"{OPEN}，确保安全。"]),
        (f"{PROSE}\n{PROSE}", [PROSE, PROSE]),
        (f"{OPEN}，配合单位有\n市公安局。", [f"{OPEN}，配合单位有市公安局。"]),
        (f"{OPEN}，\n2025年底前完成。", [f"{OPEN}，2025年底前完成。"]),
        (f"{OPEN}，护栏不低于\n1.5米。", [f"{OPEN}，护栏不低于1.5米。"]),
        (f"{OPEN}，每季度检查\n3、4级企业各一次。", [f"{OPEN}，每季度检查3、4级企业各一次。"]),
        (f"{OPEN}；\n二是加强监管。", [f"{OPEN}；", "二是加强监管。"]),
    ],
    ids=["comma", "two", "words", "year", "decimal", "quantity", "semicolon"],
)
def test_line_goes_on_when_it_stops_inside_a_sentence(text, paragraphs):
    assert _paragraphs(text) == paragraphs


@pytest.mark.parametrize(
    "broken",
    [
        "（市应急局、市公\n\n- 2 -\n\n安局、市住建局负责）",
        "（市应急局、市公安局、\n- 2 -\n市住建局负责）",
        "(市应急局、市公安局、市住建\n\n局负责)",
        "（市应急局、市公安局（交警\n支队）、市住建局负责）",
        "（牵头单位：市应急局；\n配合单位：市公安局、市住建局）",
        "（1.市应急局；\n2.市公安局负责）",
    ],
)
def test_list_in_a_bracket_is_joined_over_the_page(broken):
    whole = "".join(broken.replace("- 2 -", "").split())
    assert _paragraphs(f"{PROSE}\n{PROSE}{broken}\n{PROSE}") == [PROSE, PROSE + whole, PROSE]


def test_title_mark_is_joined_over_the_page():
    assert _paragraphs(f"{OPEN}，落实《安全\n- 2 -\n生产法》。") == [
        f"{OPEN}，落实《安全生产法》。"
    ]


def test_open_bracket_ends_before_a_section():
    text = f"{PROSE}（市应急局、市公安局\n二、任务\n{PROSE}"
    assert _paragraphs(text) == [f"{PROSE}（市应急局、市公安局", "二、任务", PROSE]


def test_stray_closing_bracket_opens_nothing():
    assert _paragraphs(f"{PROSE}市应急局负责）。\n{PROSE}") == [f"{PROSE}市应急局负责）。", PROSE]


@pytest.mark.xfail(
    strict=True, reason="a list whose opening bracket OCR lost takes in what follows"
)
def test_list_without_its_opening_bracket_ends_its_paragraph():
    assert _paragraphs(f"{PROSE}市应急局负责）\n{PROSE}") == [f"{PROSE}市应急局负责）", PROSE]


@pytest.mark.parametrize("mark", ["## ", ""])
def test_standalone_headings_stay_alone(mark):
    text = "".join(f"{mark}（{n}）{h}\n{PROSE}\n" for n, h in zip("一二三", "甲乙丙", strict=True))
    assert _paragraphs(text) == ["（一）甲", PROSE, "（二）乙", PROSE, "（三）丙", PROSE]


def test_run_in_headings_keep_their_words():
    text = f"（一）煤矿。{PROSE}\n（二）消防。{PROSE}\n"
    assert _paragraphs(text) == [f"（一）煤矿。{PROSE}", f"（二）消防。{PROSE}"]


def test_standalone_heading_among_run_in_ones_stays_alone():
    text = f"（一）煤矿\n{PROSE}\n（二）消防。{PROSE}\n（三）交通。{PROSE}\n"
    assert _paragraphs(text)[:2] == ["（一）煤矿", PROSE]


def test_run_in_heading_broken_by_a_page_number_is_joined():
    text = f"（一）煤矿。{PROSE}\n（二）加强源头\n- 3 -\n管控。{PROSE}\n（三）消防。{PROSE}\n"
    assert _paragraphs(text)[1] == f"（二）加强源头管控。{PROSE}"


@pytest.mark.xfail(strict=True, reason="a heading alone on its line loses what a page broke off")
@pytest.mark.parametrize(
    "broken", ["强化\n\n- 2 -\n\n风险管控", "强化\n风险管控", "强\n化风险管控"]
)
def test_standalone_heading_broken_by_a_page_is_joined(broken):
    text = f"一、总体要求\n{PROSE}\n二、{broken}\n{PROSE}\n三、保障\n{PROSE}\n"
    assert "二、强化风险管控" in _paragraphs(text)


@pytest.mark.xfail(strict=True, reason="a heading in Markdown marks is never joined to its rest")
def test_marked_heading_broken_by_a_line_end_is_joined():
    text = f"## 一、完善安全\n## 责任体系\n{PROSE}\n"
    assert _paragraphs(text) == ["一、完善安全责任体系", PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "牵头单位：市应急局",
        "配合单位：市公安局、市住建局",
        "责任部门:市应急局",
        "附件：任务分工表",
        "抄送：市委办公室",
        "2025年3月5日",
        "二〇二五年三月五日",
        "1. 瓦斯",
        "（一）煤矿",
        "第三条 职责",
        "完成时限：2025年6月",
        "整治措施：开展检查",
        "责任领导：张三",
    ],
)
def test_label_number_or_date_opens_a_paragraph(line):
    assert _paragraphs(f"{OPEN}\n{line}")[-1] == line


@pytest.mark.parametrize(
    "full",
    [
        "严防瓦斯事故发生，做到先抽后采、监测监控、以风定产坚持。",
        "严格落实安全生产责任制，坚决防范遏制各类重特大事故发生。",
    ],
)
def test_full_printed_line_with_a_stop_ends_before_the_signature(full):
    text = _printed(*BODY) + f"{full}\n平安市人民政府\n2025年3月5日\n"
    assert _paragraphs(text)[-2:] == ["平安市人民政府", "2025年3月5日"]


def test_indented_printed_line_opens_a_paragraph():
    full = "各地各部门要坚持安全第一预防为主严格落实各项措施。"
    assert len(f"　　{full}") >= 26
    text = _printed(*BODY, full, "能源铁路等其他行业领域也要结合实际开展整治。")
    assert _paragraphs(text)[-2:] == [full, "能源铁路等其他行业领域也要结合实际开展整治。"]


@pytest.mark.parametrize(
    "quantity",
    [
        "三、四级预警响应",
        pytest.param(
            "3、消防三级企业",
            marks=pytest.mark.xfail(
                strict=True, reason="a quantity at the start of a printed line opens a part"
            ),
        ),
        pytest.param(
            "2.2的标准限值要求",
            marks=pytest.mark.xfail(
                strict=True, reason="a quantity at the start of a printed line opens a part"
            ),
        ),
    ],
)
def test_printed_line_that_opens_with_a_quantity_goes_on(quantity):
    first = "（三）加强预警。各级各部门要及时发布预警信息认真落实一二"
    text = _printed(*BODY) + f"{first}\n{quantity}措施。\n"
    assert _paragraphs(text)[-1] == f"{first}{quantity}措施。"


def test_short_lines_are_no_printed_lines():
    text = "1 总则\n1.1 编制目的\n为了做好工作。\n1.2 适用范围\n适用于本市。\n2 组织体系\n"
    assert _paragraphs(text) == text.splitlines()


def test_page_header_that_repeats_leaves_no_trace():
    header = "平安市人民政府文件"
    text = f"{OPEN}，\n{header}\n- 2 -\n确保安全。\n{OPEN}，\n{header}\n- 3 -\n确保安全。\n"
    assert _paragraphs(f"{header}\n{text}")[1:] == [f"{OPEN}，确保安全。"] * 2


def test_long_title_ends_before_the_addressees():
    title = "平安市人民政府安全生产委员会办公室关于印发《重点行业领域安全生产整治方案》的通知"
    text = f"{title}\n各县（区）人民政府：\n{PROSE}\n"
    assert _paragraphs(text) == [title, "各县（区）人民政府：", PROSE]


def test_lines_in_cell_paragraphs_belong_to_their_row():
    text = (
        "1\t交通\t<p>治理车辆</p>\n<p>改造桥梁</p>\t<p>公安局</p>\n<p>交通局</p>\n2\t消防\t消防局\n"
    )
    rows = paragraphs_of(lines_of(text))
    assert [len(row.cells) for row in rows] == [4, 3]
    assert list(map(text_of, rows[0].cells)) == ["1", "交通", "治理车辆改造桥梁", "公安局交通局"]


def test_every_piece_of_a_paragraph_knows_where_it_stood():
    text = _printed(*BODY, between="\r\n\r\n")
    pieces = [piece for p in paragraphs_of(lines_of(text)) for piece in p.pieces]
    assert all(text[offset : offset + len(words)] == words for offset, words in pieces)


@pytest.mark.parametrize("page", ["— 3 —\n龙山县人民政府文件", "龙山县人民政府文件\n— 3 —"])
def test_head_of_a_single_page_inside_a_bracket_leaves_no_trace(page):
    text = f"一、甲\n（一）乙。抓乙。（责任单\n{page}\n位：县教育局、县公安局）\n"
    assert _paragraphs(text)[1:] == ["（一）乙。抓乙。（责任单位：县教育局、县公安局）"]


def test_unit_at_the_top_of_a_page_stays():
    text = "一、甲\n（一）乙。抓乙。（县教育局、\n— 3 —\n县市场监督管理局\n、县公安局）\n"
    assert _paragraphs(text)[1].endswith("（县教育局、县市场监督管理局、县公安局）")


def test_signature_above_the_date_goes_with_no_list():
    text = "一、甲\n责任单位：县教育局、县公安局\n龙山县人民政府\n2024年3月1日\n"
    assert _paragraphs(text)[1:3] == ["责任单位：县教育局、县公安局", "龙山县人民政府"]


def test_printed_lines_among_short_paragraphs_are_joined():
    """A plan of many short items: few lines are full, and those stop inside a sentence."""
    long = "各级各部门要按照职责指导相关企业落实有限空间作业安全管理制度，严格执行审批。"
    items = [f"（{number}）{long}" for number in "一二三四"]
    short = [f"{number}.抓好检查。" for number in range(1, 10)]
    assert _paragraphs(_printed(*items, *short)) == [*items, *short]


def test_indent_opens_a_paragraph_unless_a_page_cut_the_line():
    text = "　　（一）甲\n　　进学校：由县教育局负责。\n" + _printed(*BODY)
    assert _paragraphs(text)[:2] == ["（一）甲", "进学校：由县教育局负责。"]
