import pytest

from graph_build.errors import NotANoticeError
from graph_build.parse.outline import heading_of
from tests.parse import HEAD, PROSE, parsed, paths


def _outline(*numbered):
    """The paths of a notice whose numbered paragraphs go on with some words."""
    return paths(HEAD + "".join(f"{line}。{PROSE}\n" for line in numbered))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("一、甲", "（一）乙", "1. 丙", "（1）丁"), "一 一/（一） 一/（一）/1 一/（一）/1/（1）"),
        (("一、甲", "(一)乙", "(二)丙", "二、丁"), "一 一/（一） 一/（二） 二"),
        (("一、甲", "（一）乙", "二、丙", "（一）丁"), "一 一/（一） 二 二/（一）"),
        (("一、甲", "（一）乙", "二、丙", "（二）丁"), "一 一/（一） 二 二/（二）"),
        (("一、甲", "1. 乙", "2、丙", "3．丁"), "一 一/1 一/2 一/3"),
        (("一、甲", "（一）乙", "1. 丙", "二、丁", "1. 戊"), "一 一/（一） 一/（一）/1 二 二/1"),
        (("一、甲", "1. 乙", "①丙", "②丁", "2. 戊", "①己"), "一 一/1 一/1/① 一/1/② 一/2 一/2/①"),
        (("（一）甲", "（二）乙", "1. 丙"), "（一） （二） （二）/1"),
        (("1. 甲", "（1）乙", "（2）丙", "2. 丁", "（1）戊"), "1 1/（1） 1/（2） 2 2/（1）"),
        (
            ("第一章 甲", "第一条 乙", "第二章 丙", "第二条 丁"),
            "第一章 第一章/第一条 第二章 第二章/第二条",
        ),
        (
            ("第一条 甲", "（一）乙", "第二条 丙", "（一）丁"),
            "第一条 第一条/（一） 第二条 第二条/（一）",
        ),
        (("1 甲", "1.1 乙", "1.2 丙", "2 丁", "2.1 戊", "2.1.1 己"), "1 1.1 1.2 2 2.1 2.1.1"),
        (("1 甲", "2 乙", "二、丙"), "1 2 二"),
        (("（五）甲", "（六）乙", "七、丙", "（一）丁"), "（五） （六） 七 七/（一）"),
        (("3.甲", "4.乙", "（五）丙", "（六）丁"), "3 4 （五） （六）"),
        (("2.2 甲", "2.2.3 乙", "（1）丙"), "2.2 2.2.3 2.2.3/（1）"),
    ],
)
def test_path_is_made_of_the_numbers_above(lines, expected):
    assert _outline(*lines) == expected.split()


def test_numbers_go_on_across_clauses():
    lines = ["一、任务"]
    for clause, items in enumerate([range(1, 6), range(6, 10), range(10, 14), range(14, 22)]):
        lines.append(f"（{'一二三四'[clause]}）板块")
        lines.extend(f"{item}. 事项" for item in items)
    items = [path for path in _outline(*lines) if path.count("/") == 2]
    assert items[0] == "一/（一）/1"
    assert items[5] == "一/（二）/6"
    assert items[-1] == "一/（四）/21"
    assert len(items) == 21


@pytest.mark.parametrize(
    "line",
    [
        "一、二级重大危险源企业全部完成改造",
        "1.5米以上护栏全部装好",
        "2025年底前完成整治",
        "（2026年3月底前完成）",
        "24小时值班值守",
        "一是强化责任",
        "十、二十年一遇洪水要防住",
    ],
)
def test_line_that_only_looks_numbered_opens_no_part(line):
    text = f"{HEAD}一、甲\n{PROSE}\n{line}。\n二、乙\n{PROSE}\n"
    assert paths(text) == ["一", "二"]
    assert line in parsed(text).text.text


def test_quantity_that_happens_to_count_on_opens_no_part():
    text = f"{HEAD}一、甲\n{PROSE}\n二、乙\n{PROSE}\n三、四级预警要落实。\n三、丙\n{PROSE}\n"
    assert [part.heading for part in parsed(text).parts] == ["甲", "乙", "丙"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("一、甲", "（一）乙", "（三）丙", "二、丁"), "一 一/（一） 一/（三） 二"),
        (("一、甲", "三、乙"), "一 三"),
    ],
)
def test_number_that_ocr_lost_breaks_no_path(lines, expected):
    assert _outline(*lines) == expected.split()


@pytest.mark.parametrize(
    "lines",
    [
        ("一、甲", "（一）乙", "（一）丙", "（二）丁"),
        ("一、甲", "1. 乙", "2. 丙", "1. 丁"),
    ],
)
def test_no_two_parts_share_a_path(lines):
    found = _outline(*lines)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("again", ["（一）消防", "（一）交通"])
def test_words_of_a_repeated_number_go_on_with_the_part_before(again):
    text = f"{HEAD}一、甲\n（一）煤矿。{PROSE}\n{again}。{PROSE}\n（二）其他。{PROSE}\n"
    notice = parsed(text)
    first = next(part for part in notice.parts if part.path == "一/（一）")
    assert again in notice.text.text[first.start : first.end]


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        (
            ("一、甲", "（一）乙", "1. 丙", "2. 丁"),
            {"一": "", "一/（一）": "一", "一/（一）/2": "一/（一）"},
        ),
        (
            ("1 甲", "1.1 乙", "1.1.1 丙", "1.2 丁"),
            {"1": "", "1.1": "1", "1.1.1": "1.1", "1.2": "1"},
        ),
        (("2 甲", "2.1 乙", "（1）丙", "2.2 丁"), {"2.1/（1）": "2.1", "2.2": "2"}),
        (
            ("2 甲", "2.1 乙", "2.1.1 丙", "（1）丁", "2.2 戊", "3 己"),
            {"2.1.1": "2.1", "2.2": "2", "3": ""},
        ),
    ],
)
def test_part_hangs_below_the_number_that_encloses_it(lines, parents):
    found = {
        p.path: p.parent for p in parsed(HEAD + "".join(f"{x}。{PROSE}\n" for x in lines)).parts
    }
    assert {path: found[path] for path in parents} == parents


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (("一、甲", "（一）乙", "1. 丙", "（1）丁"), ["section", "clause", "item", "item"]),
        (("（一）甲", "1. 乙"), ["section", "clause"]),
    ],
)
def test_kind_follows_the_depth(lines, kinds):
    text = HEAD + "".join(f"{line}。{PROSE}\n" for line in lines)
    assert [part.kind for part in parsed(text).parts] == kinds


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("煤矿。持续抓好安全措施落实。", "煤矿"),
        ("森林草原火灾：严格落实林长制；加强巡护", "森林草原火灾"),
        ("市应急局:负责综合监管；负责考核", "市应急局"),
        ("强化政治引领", "强化政治引领"),
        ("开展安全宣传“七进”活动，提高全民素养", "开展安全宣传“七进”活动，提高全民素养"),
        (PROSE, ""),
        ("做好甲；", ""),
        ("地震灾害：推进设施建设。做好跟踪。", "地震灾害"),
        ("市应急局:负责综合监管。", "市应急局"),
        ("国家电网公司负责线路安全", "国家电网公司负责线路安全"),
    ],
)
def test_heading_ends_at_the_first_stop(text, heading):
    assert heading_of(text) == heading


@pytest.mark.parametrize("mark", ["", "## ", "#### ", "**"])
def test_standalone_heading_is_the_whole_line(mark):
    close = "**" if mark == "**" else ""
    text = HEAD + "".join(
        f"{mark}{number}{title}{close}\n{PROSE}\n"
        for number, title in [
            ("一、", "强化责任"),
            ("（一）", "党政领导责任"),
            ("（二）", "部门责任"),
        ]
    )
    assert [part.heading for part in parsed(text).parts] == ["强化责任", "党政领导责任", "部门责任"]


def test_level_comes_from_the_number_and_not_from_the_mark():
    text = f"{HEAD}## 一、甲\n#### （一）乙\n{PROSE}\n# （二）丙\n{PROSE}\n##### 二、丁\n{PROSE}\n"
    assert paths(text) == ["一", "一/（一）", "一/（二）", "二"]


def test_own_words_of_a_part_end_where_its_first_sub_part_begins():
    notice = parsed(f"{HEAD}一、甲\n总要求。\n（一）乙。{PROSE}\n二、丙\n{PROSE}\n")
    first = notice.parts[0]
    assert notice.text.text[first.heading_end : first.own_end].strip() == "总要求。"


def test_list_in_a_bracket_belongs_to_its_clause():
    notice = parsed(
        f"{HEAD}一、甲\n（一）乙。{PROSE}（市应急局、市公\n- 2 -\n安局负责）\n二、丙\n{PROSE}\n"
    )
    clause = notice.parts[1]
    assert notice.text.text[clause.start : clause.end].endswith("（市应急局、市公安局负责）")


@pytest.mark.parametrize("text", ["今天天气很好，我们去公园。\n", "通知\n", "甲\t乙\n"])
def test_text_without_parts_is_no_notice(text):
    with pytest.raises(NotANoticeError, match=r"通知\.txt") as caught:
        parsed(text)
    assert caught.value.todo.startswith("请")


def test_tab_behind_a_number_is_a_blank():
    text = f"{HEAD}一、\t甲\n（一）\t乙。{PROSE}\n1.\t丙。{PROSE}\n"
    assert paths(text) == ["一", "一/（一）", "一/（一）/1"]


def test_full_width_digits_make_the_same_path():
    assert _outline("一、甲", "１．乙", "（１）丙") == ["一", "一/1", "一/1/（1）"]


# -- words under no number -----------------------------------------------------------------------


def _loose(body):
    """The words under no number that stand behind the head, with the part that encloses them."""
    notice = parsed(HEAD + body)
    words = [(item.path, notice.text.text[item.start : item.end]) for item in notice.loose]
    return [(path, text.strip()) for path, text in words if not text.startswith(PROSE[:6])]


def test_paragraph_behind_the_last_item_belongs_to_the_clause():
    body = (
        "一、甲\n（一）抓好乙，按时完成。\n（二）抓好丙，按时完成。\n县应急局要跟踪落实。\n二、丁"
    )
    assert _loose(body) == [("一", "县应急局要跟踪落实。")]
    assert "跟踪" not in dict(_words(body))["一/（二）"]


def _words(body):
    notice = parsed(HEAD + body)
    return [(part.path, notice.text.text[part.start : part.end]) for part in notice.parts]


def test_item_of_several_paragraphs_keeps_them():
    body = "一、甲\n（一）抓好乙，按时。\n还要抓好丁。\n（二）抓好丙，按时。\n县应急局要落实。"
    assert _loose(body) == []


def test_list_behind_the_last_item_is_left_to_its_scope():
    body = "一、甲\n（一）抓好乙，按时。\n（二）抓好丙，按时。\n（县应急局、县公安局负责）"
    assert _loose(body) == []


def test_words_before_the_first_number_belong_to_the_notice():
    assert _loose("现就有关事项通知如下。\n一、甲\n抓好甲。") == [("", "现就有关事项通知如下。")]


def test_list_in_a_bracket_behind_a_heading_is_none_of_it():
    parts = parsed("一、甲\n（一）道路交通（牵头单位：县公安局）\n1.严查超速。\n").parts
    assert [part.heading for part in parts] == ["甲", "道路交通", "严查超速"]
