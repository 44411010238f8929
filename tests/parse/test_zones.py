import pytest

from tests.parse import HEAD, PROSE, SIGNED, parsed, paths

BODY = f"一、总体要求\n{PROSE}\n二、任务\n{PROSE}\n"
COVER = (
    "平安市人民政府\n关于印发平安市安全生产方案的通知\n各县（区）人民政府：\n"
    "现将《平安市安全生产方案》印发给你们，请认真贯彻执行。\n"
)
PLAN = f"一、目标\n{PROSE}\n二、任务\n（一）煤矿。{PROSE}\n（二）消防。{PROSE}\n"
PLAN_PATHS = ["一", "二", "二/（一）", "二/（二）"]
TABLE = "序号\t任务\t责任单位\n1\t煤矿治理\t市能源局\n2\t消防治理\t市消防局\n"


@pytest.mark.parametrize(
    "between",
    [
        f"{SIGNED}平安市安全生产方案\n",
        f"{SIGNED}附件\n平安市安全生产方案\n",
        f"附件：平安市安全生产方案\n{SIGNED}附件\n平安市安全生产方案\n",
        f"附件：平安市安全生产方案\n{SIGNED}（此件公开发布）\n附件：\n平安市安全生产方案\n",
        f"{SIGNED}抄送：市委。\n平安市人民政府办公室 2025年3月6日印发\n附件\n平安市安全生产方案\n",
        f"{SIGNED}# 平安市安全生产方案\n为做好安全生产工作，制定本方案。\n",
    ],
    ids=["title", "label", "announced", "published", "behind the imprint", "preamble"],
)
def test_plan_behind_a_cover_letter_has_bare_paths(between):
    assert paths(COVER + between + PLAN) == PLAN_PATHS


def test_plan_ends_before_the_imprint():
    tail = "抄送：市委办公室。\n平安市人民政府办公室 2025年3月6日印发\n"
    notice = parsed(f"{COVER}{SIGNED}平安市安全生产方案\n{PLAN}{tail}")
    assert [part.path for part in notice.parts] == PLAN_PATHS
    assert (notice.head.copies, notice.head.printed_on) == ("市委办公室。", "2025-03-06")
    assert "抄送" not in notice.text.text


def test_words_of_the_cover_letter_belong_to_no_part():
    notice = parsed(f"{COVER}{SIGNED}平安市安全生产方案\n{PLAN}")
    at = notice.text.text.index("请认真贯彻执行")
    assert not [part.path for part in notice.parts if part.start <= at < part.end]


def test_annexes_carry_their_labels():
    text = (
        f"{HEAD}{BODY}{SIGNED}附件1\n任务分工方案\n一、煤矿\n{PROSE}\n"
        f"附件2\n应急预案\n1 总则\n1.1 目的\n{PROSE}\n"
    )
    assert paths(text) == [
        "一",
        "二",
        "附件1",
        "附件1/一",
        "附件2",
        "附件2/1",
        "附件2/1.1",
    ]


@pytest.mark.parametrize(
    "labels", ["附件1 附件2", "附件 1 附件 2", "附件1： 附件2：", "附件一 附件二"]
)
def test_rows_of_several_annexes_carry_their_labels(labels):
    middle = len(labels) // 2
    one, two = labels[:middle].strip(), labels[middle:].strip()
    text = f"{HEAD}{BODY}{SIGNED}{one}\n煤矿清单\n{TABLE}{two}\n消防清单\n{TABLE}"
    label = [each.rstrip("：").replace(" ", "") for each in (one, two)]
    rows = [row.path for row in parsed(text).rows]
    assert rows == [f"{each}/{n}" for each in label for n in (1, 2)]


def test_only_annex_with_rows_is_plain():
    text = f"{HEAD}{BODY}{SIGNED}附件\n任务分工\n{TABLE}"
    assert [row.path for row in parsed(text).rows] == ["附件/1", "附件/2"]


@pytest.mark.parametrize("title", ["附件1：煤矿分工", "附件1. 煤矿分工", "附件1 煤矿分工"])
def test_label_and_title_of_an_annex_may_share_a_line(title):
    text = f"{HEAD}{BODY}{SIGNED}{title}\n一、煤矿\n{PROSE}\n附件2：消防\n一、消防\n{PROSE}\n"
    assert paths(text)[2:] == ["附件1", "附件1/一", "附件2", "附件2/一"]


@pytest.mark.parametrize(
    "listed",
    [
        "附件：1. 任务分工\n2. 联系人名单\n",
        "附件：1. 任务分工\n　　　　　2. 联系人名单\n",
        "附件：1．任务分工\n      2．联系人名单\n      3．报表\n",
        "附件：\n1. 任务分工\n2. 联系人名单\n",
    ],
)
def test_list_of_annexes_opens_no_part(listed):
    assert paths(f"{HEAD}{BODY}{listed}{SIGNED}") == ["一", "二"]


@pytest.mark.parametrize(
    "listed", ["附件：任务分工\n", "附件：1.任务分工 2.联系人名单\n", "附件: 任务分工表\n"]
)
def test_note_of_an_annex_opens_no_part(listed):
    assert paths(f"{HEAD}{BODY}{listed}{SIGNED}") == ["一", "二"]


@pytest.mark.parametrize(
    "title",
    ["任务分工", "任务分工表"],
)
def test_annex_is_headed_by_its_title(title):
    parts = parsed(f"{HEAD}{BODY}{SIGNED}附件\n{title}\n{TABLE}").parts
    assert [part.heading for part in parts if part.kind == "annex"] == [title]


@pytest.mark.parametrize(
    "bookmarks",
    [
        "一、总体要求\n二、任务\n",
        "\t一、总体要求\n\t二、任务\n",
        f"一、总体要求\n（九）强化党政领导责任。{PROSE}\n三、保障\n",
    ],
)
@pytest.mark.parametrize(
    "imprint",
    [
        "平安市人民政府办公室 2025年3月5日印发\n",
        "抄送：市委办公室。\n平安市人民政府办公室\n2025年3月5日印发\n共印60份\n",
        "平安市人民政府办公室 2025年3月5日印发\n校对：张三（市应急局） 共印：70 份\n",
    ],
)
def test_bookmarks_behind_the_imprint_are_no_parts(imprint, bookmarks):
    assert paths(f"{HEAD}{BODY}{SIGNED}{imprint}{bookmarks}") == ["一", "二"]


@pytest.mark.parametrize(
    "signed",
    [
        SIGNED,
        f"（此件公开发布）\n{SIGNED}",
        f"{SIGNED}（此件公开发布）\n",
        "平安市应急管理局\n平安市公安局\n平安市消防救援局\n2025年3月5日\n",
        "平安市应急管理局　　平安市公安局\n二〇二五年三月五日\n",
        "**平安市人民政府**\n\n2025 年 3 月 5 日\n",
    ],
)
def test_signature_is_no_part_of_the_last_clause(signed):
    notice = parsed(f"{HEAD}{BODY}{signed}")
    assert notice.text.text.endswith(f"{PROSE}\n")
    assert notice.head.issued_on == "2025-03-05"


def test_imprint_does_not_end_the_body_in_front_of_an_annex():
    text = f"{HEAD}{BODY}{SIGNED}抄送：市委。\n2025年3月6日印发\n附件\n任务分工\n{TABLE}"
    assert [row.path for row in parsed(text).rows] == ["附件/1", "附件/2"]


@pytest.mark.parametrize(
    "contents",
    [
        "目录\n一、总体要求\n二、任务\n",
        "目　　录\n一、总体要求……………………1\n二、任务……………………2\n",
        "目 录\n一、总体要求 1\n二、任务 2\n",
    ],
)
def test_table_of_contents_holds_no_parts(contents):
    notice = parsed(f"平安市突发事件应急预案\n{contents}{BODY}")
    assert [part.heading for part in notice.parts] == ["总体要求", "任务"]
    assert all(PROSE in notice.text.text[part.start : part.end] for part in notice.parts)


def test_annex_beside_a_table_of_the_notice_keeps_its_label():
    table = "| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 抓好甲 | 市应急局 |\n"
    text = f"平安市2025年任务分解表\n\n{table}\n附件2\n\n隐患清单\n\n{table}"
    assert paths(text) == ["附件/1", "附件2", "附件2/1"]


@pytest.mark.parametrize("last", ["责任单位：市公安局", "市公安局、市消防局负责", "市公安局负责"])
def test_list_above_the_signature_is_no_signature(last):
    notice = parsed(f"{HEAD}{BODY}{last}\n{SIGNED}")
    assert last in notice.text.text
