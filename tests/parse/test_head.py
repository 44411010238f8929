import pytest

from graph_build.parse.dates import date_of, is_date
from graph_build.parse.head import is_imprint
from graph_build.parse.titles import is_title
from tests.parse import PROSE, SIGNED, parsed

BODY = f"一、总体要求\n{PROSE}\n"
TITLE = "平安市人民政府关于做好安全生产工作的通知"


def _head(top=f"{TITLE}\n各县（区）人民政府：\n", tail=SIGNED):
    return parsed(f"{top}{BODY}{tail}").head


def _bug(reason):
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.mark.parametrize(
    ("top", "title"),
    [
        (f"{TITLE}\n", TITLE),
        ("平安市人民政府\n关于做好安全生产工作的通知\n", TITLE),
        ("平安市人民政府 关于做好安全生产工作的通知\n", TITLE),
        ("平安市人民政府\n关于做好安全生产\n工作的通知\n", TITLE),
        ("# 平安市人民政府\n\n## **关于做好安全生产工作的通知**\n", TITLE),
        ("平安市人民政府文件\n\n平政发〔2025〕3号\n\n" + TITLE + "\n", TITLE),
        (f"{TITLE}（试行）\n", f"{TITLE}（试行）"),
        (
            "平安市人民政府关于转发《省政府关于安全的通知》\n的通知\n",
            "平安市人民政府关于转发《省政府关于安全的通知》的通知",
        ),
        ("平安市突发事件应急预案\n", "平安市突发事件应急预案"),
        (f"000001\n机密\n特急\n平安市人民政府文件\n平政发〔2025〕3号\n{TITLE}\n", TITLE),
        (f"平政发〔2025〕3号\n签发人：张三\n{TITLE}\n", TITLE),
        (
            f"索引号：014/2025-03\n发文机关：平安市人民政府\n成文日期：2025年3月5日\n{TITLE}\n",
            TITLE,
        ),
        (f"点击蓝字关注我们\n平安应急 2025-03-05\n{TITLE}\n", TITLE),
    ],
)
def test_title_is_read(top, title):
    assert _head(top).title == title


@pytest.mark.parametrize(
    "number",
    [
        "平政发〔2025〕3号",
        "平政办发〔2025〕128号",
        "平政发﹝2025﹞3号",
        "平政发[2025]3号",
        "平政发［2025］3号",
        "平政发（2025）3号",
        "平政发【2025】3号",
        "平安办函〔2025〕第3号",
    ],
)
@pytest.mark.parametrize("where", ["{number}\n{title}\n", "{title}\n{number}\n各县：\n"])
def test_document_number_is_read(number, where):
    assert _head(where.format(number=number, title=TITLE)).number == number


def test_document_number_is_read_without_its_blanks():
    assert _head(f"平政发 〔2025〕 3 号\n{TITLE}\n").number == "平政发〔2025〕3号"


def test_document_number_that_the_text_cites_is_not_its_own():
    cited = f"{TITLE}\n各县：\n{PROSE}按照《通知》（省政发〔2024〕9号）要求，{PROSE}\n"
    assert _head(cited).number == ""


@pytest.mark.parametrize(
    ("top", "issuer"),
    [
        (f"{TITLE}\n", "平安市人民政府"),
        ("平安市人民政府办公室\n关于印发平安市应急预案的通知\n", "平安市人民政府办公室"),
        ("平安市人民政府印发《平安市安全方案》的通知\n", "平安市人民政府"),
        ("平安市人民政府文件\n平政发〔2025〕3号\n关于做好安全生产工作的通知\n", "平安市人民政府"),
        ("关于做好安全生产工作的通知\n各县：\n", "平安市人民政府"),
    ],
)
def test_issuer_is_read(top, issuer):
    assert _head(top).issuer == issuer


@pytest.mark.parametrize(
    "top",
    [
        f"{TITLE}\n",
        "平安市人民政府\n关于做好安全生产工作的通知\n",
        pytest.param(
            "平安市应急管理局 平安市公安局\n关于做好烟花爆竹安全工作的通知\n",
            marks=_bug("a blank between two issuers makes the span that of the whole title"),
        ),
    ],
)
def test_issuer_span_reads_the_issuer(top):
    notice = parsed(top + BODY + SIGNED)
    start, end = notice.head.issuer_span
    assert "".join(notice.text.text[start:end].split()) == notice.head.issuer


@pytest.mark.parametrize(
    ("lines", "addressees"),
    [
        ("各县（区）人民政府：\n", "各县（区）人民政府"),
        ("各县（区）人民政府:\n", "各县（区）人民政府"),
        ("**各县（区）人民政府：**\n", "各县（区）人民政府"),
        (
            "各县（区）人民政府，市人民政府各委、办、局，各有关单位，市属\n\n各企业：\n",
            "各县（区）人民政府，市人民政府各委、办、局，各有关单位，市属各企业",
        ),
        (f"{PROSE}\n", ""),
        pytest.param(
            f"各县（区）人民政府：{PROSE}\n",
            "各县（区）人民政府",
            marks=_bug("addressees on one line with the preamble are not read"),
        ),
    ],
)
def test_addressees_are_read(lines, addressees):
    assert _head(f"{TITLE}\n{lines}").addressees == addressees


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023年3月29日", "2023-03-29"),
        ("2023 年 3 月 29 日", "2023-03-29"),
        ("2023年03月09日", "2023-03-09"),
        ("二〇二三年三月二十九日", "2023-03-29"),
        ("二○二三年十月十日", "2023-10-10"),
        ("二O二三年十一月三十日", "2023-11-30"),
        ("二零二三年十二月三十一日", "2023-12-31"),
        ("一九九八年五月一日", "1998-05-01"),
        ("平安市人民政府办公室 2025年3月5日印发", "2025-03-05"),
        ("2023年", ""),
        ("2023年3月", ""),
        ("", ""),
        ("２０２３年３月２９日", "2023-03-29"),
        ("2023-03-29", "2023-03-29"),
        ("二〇二三年 三月二十九日", "2023-03-29"),
        ("2023年13月45日", ""),
    ],
)
def test_date_is_read(text, date):
    assert date_of(text) == date


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("2025年3月5日", True),
        ("2025 年 3 月 5 日", True),
        ("二〇二五年三月五日", True),
        ("2025年3月5日印发", False),
        ("自2025年3月5日起施行", False),
    ],
)
def test_date_line_holds_a_date_only(text, true):
    assert is_date(text) is true


@pytest.mark.parametrize(
    ("tail", "issued", "printed"),
    [
        ("平安市人民政府\n2025年3月5日\n", "2025-03-05", ""),
        ("平安市人民政府\n二〇二五年三月五日\n", "2025-03-05", ""),
        (f"{SIGNED}平安市人民政府办公室 2025年3月6日印发\n", "2025-03-05", "2025-03-06"),
        (f"{SIGNED}平安市人民政府办公室\n2025年3月6日印发\n", "2025-03-05", "2025-03-06"),
        ("抄送：市委。\n平安市人民政府办公室\n2025年3月6日印发\n", "", "2025-03-06"),
        ("平安市人民政府 2025年3月5日\n", "2025-03-05", ""),
        (f"{SIGNED}平安市人民政府办公室\t2025年3月6日印发\n", "2025-03-05", "2025-03-06"),
    ],
)
def test_dates_of_signing_and_printing_are_told_apart(tail, issued, printed):
    head = _head(tail=tail)
    assert (head.issued_on, head.printed_on) == (issued, printed)


@pytest.mark.parametrize(
    ("top", "tail", "year"),
    [
        ("平安市人民政府关于2026年安全工作的通知\n", "平安市人民政府\n2025年12月30日\n", 2026),
        (f"{TITLE}\n", SIGNED, 2025),
        (f"平政发〔2024〕3号\n{TITLE}\n", "", 2024),
        (f"{TITLE}\n", "", 0),
        (f"{TITLE}\n", "抄送：市委。\n平安市人民政府办公室 2023年1月2日印发\n", 2023),
    ],
    ids=["title", "signature", "number", "nothing", "imprint"],
)
def test_year_is_that_of_the_title_else_of_issue(top, tail, year):
    assert _head(top, tail).year == year


@pytest.mark.parametrize(
    "line",
    [
        "抄送：市委办公室，市人大办公室。",
        "抄  送：市委办公室，市人大办公室。",
        "抄送:市委办公室，\n\n市人大办公室。",
        "**抄送**：市委办公室，市人大办公室。",
    ],
)
def test_copies_are_read(line):
    assert _head(tail=f"{SIGNED}{line}\n").copies == "市委办公室，市人大办公室。"


@pytest.mark.parametrize(
    "text",
    [
        "抄送：市委办公室",
        "抄 送：市委办公室",
        "主送：各县",
        "分送：各县",
        "平安市人民政府办公室 2025年3月5日印发",
        "共印60份",
        "共印：70 份",
        "校对：张三",
        "公开方式：主动公开",
        "信息公开选项：主动公开",
        "（共印60份）",
        "主动公开",
        "打字：李四",
    ],
)
def test_imprint_line_is_known(text):
    assert is_imprint(text)


@pytest.mark.parametrize("text", ["（一）加强信息公开。", "认真校对有关材料。", "印发后执行。"])
def test_clause_is_no_imprint_line(text):
    assert not is_imprint(text)


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("关于做好安全生产工作的通知", True),
        ("平安市突发事件应急预案", True),
        ("平安市安全生产管理办法（试行）", True),
        ("重点任务分工", True),
        ("关于做好安全生产", False),
        ("请认真抓好落实", False),
        ("重点任务分工表", True),
        ("平安市安全生产条例", True),
        ("联系人名单", True),
    ],
)
def test_title_is_known_by_its_end(text, true):
    assert is_title(text) is true


def test_table_that_is_the_whole_file_has_the_title_under_its_label():
    table = "序号\t任务\t责任单位\n1\t抓甲。\t市应急局\n"
    notice = parsed(f"附件1\n大同市2024年重点任务分解表\n{table}")
    assert (notice.head.title, notice.head.year) == ("大同市2024年重点任务分解表", 2024)
    assert [row.path for row in notice.rows] == ["附件/1"]
