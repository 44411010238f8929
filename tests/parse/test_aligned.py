import pytest

from tests.notices import records
from tests.parse import parsed
from tests.parse.test_tables import LETTER, _paths, _rows, _units

HEAD_LINE = "序号  重点任务              牵头单位      配合单位\n"


def _gaps(table):
    notice = parsed(LETTER + table)
    return [(gap.duty, notice.text.text[gap.start : gap.end]) for gap in notice.unread]


def test_cells_stand_below_their_heads():
    table = HEAD_LINE + (
        "1     深化煤矿瓦斯治理      市能源局      市应急局\n"
        "2     抓好高层建筑消防                    市公安局\n"
        "3     排查管网              市住建局\n"
    )
    assert _rows(table) == [
        ("附件/1", "", "深化煤矿瓦斯治理", ["牵头单位: 市能源局", "配合单位: 市应急局"]),
        ("附件/2", "", "抓好高层建筑消防", ["配合单位: 市公安局"]),
        ("附件/3", "", "排查管网", ["牵头单位: 市住建局"]),
    ]


def test_cell_goes_on_below_itself():
    table = HEAD_LINE + (
        "1     深化煤矿瓦斯治理，    市能源局      市应急局、\n"
        "      严防超限                            市公安局\n"
        "2     抓好高层建筑消防      市消防局      市公安局\n"
    )
    assert _rows(table)[0] == (
        "附件/1",
        "",
        "深化煤矿瓦斯治理，严防超限",
        ["牵头单位: 市能源局", "配合单位: 市应急局、市公安局"],
    )


def test_units_on_lines_of_their_own_are_parted():
    table = HEAD_LINE + (
        "1     深化煤矿瓦斯治理      市能源局      市应急管理局\n"
        "                                          市公安局\n"
    )
    assert _units(table) == [["牵头单位: 市能源局", "配合单位: 市应急管理局\n市公安局"]]


@pytest.mark.parametrize(
    "between",
    [
        "- 3 -\n",
        "\n- 3 -\n\n" + HEAD_LINE,
        "\n第 3 页 共 10 页\n" + HEAD_LINE,
        "\x0c" + HEAD_LINE,
        "- 3 -\n续表\n" + HEAD_LINE,
        "\n",
    ],
    ids=["number", "head", "pages", "form feed", "continued", "blank line"],
)
def test_page_that_ends_inside_a_table_leaves_no_trace(between):
    table = (
        f"{HEAD_LINE}1     深化煤矿瓦斯治理      市能源局      市应急局\n{between}"
        "2     抓好高层建筑消防      市消防局      市公安局\n"
    )
    assert [row[0] for row in _rows(table)] == ["附件/1", "附件/2"]
    assert _units(table)[1] == ["牵头单位: 市消防局", "配合单位: 市公安局"]


def test_heading_between_rows_is_no_duty():
    table = HEAD_LINE + (
        "一、矿山\n1     深化煤矿瓦斯治理      市能源局      市应急局\n"
        "二、消防\n2     抓好高层建筑消防      市消防局      市公安局\n"
    )
    notice = parsed(LETTER + table)
    parts = [(part.path, part.parent, part.heading) for part in notice.parts if part.kind != "row"]
    assert parts[-2:] == [("附件/一", "附件", "矿山"), ("附件/二", "附件", "消防")]
    assert [row.path for row in notice.rows] == ["附件/1", "附件/2"]


@pytest.mark.parametrize(
    "behind",
    [
        "\n平安市人民政府\n2025年3月5日\n",
        "\n　　注：列第一位者为牵头单位。\n",
        "注：列第一位者为牵头单位。\n",
        "　　各有关单位要高度重视安全生产工作，按照分工抓好落实，定期报送进展情况。\n",
        "三、保障措施\n",
    ],
    ids=["signature", "note", "note at once", "prose", "section"],
)
def test_what_stands_behind_a_table_is_none_of_its_cells(behind):
    table = f"{HEAD_LINE}1     深化煤矿瓦斯治理      市能源局      市应急局\n{behind}"
    assert _rows(table) == [
        ("附件/1", "", "深化煤矿瓦斯治理", ["牵头单位: 市能源局", "配合单位: 市应急局"])
    ]
    assert _gaps(table) == []


def test_table_without_numbers_has_a_row_to_a_line():
    table = (
        "重点任务              责任单位\n深化煤矿瓦斯治理      市能源局\n"
        "抓好消防              市消防局\n"
    )
    assert _paths(table) == ["附件/1", "附件/2"]


@pytest.mark.parametrize(
    "body",
    [
        "      深化煤矿瓦斯治理，\n"
        "1                           市能源局      市应急局\n"
        "      严防超限\n",
        "1     整治消防              市消防局      市公安局\n"
        "      深化煤矿瓦斯治理，\n"
        "2                           市能源局      市应急局\n"
        "      严防超限\n",
        "1     深化煤矿瓦斯治理 严防超限  市能源局市应急局  市公安局    市水利局    市教育局\n",
    ],
    ids=["number in the middle", "number in the middle of a later row", "too many cells"],
)
def test_table_that_does_not_come_out_even_is_a_gap(body):
    assert _gaps(HEAD_LINE + body) == [("附件", HEAD_LINE.strip())]
    assert _rows(HEAD_LINE + body) == []


def test_table_without_numbers_whose_lines_may_be_one_row_is_a_gap():
    table = "重点任务          责任单位\n深化煤矿瓦斯治理  市能源局、\n严防超限          市公安局\n"
    assert len(_gaps(table)) == 1


def test_gap_is_kept_in_the_records():
    body = (
        "一、甲\n（一）乙。做好工作。（县应急局负责）\n重点任务          责任单位\n"
        "深化煤矿瓦斯治理  县能源局、\n严防超限          县公安局"
    )
    (gap,) = records(body).gaps
    assert gap.duty == "龙山县2024/一/（一）"
    assert gap.evidence.quote == "重点任务          责任单位"
    assert gap.reason.startswith("像是用空格对齐的表格")


@pytest.mark.parametrize(
    "line",
    ["平安市人民政府    2025年3月5日", "各有关单位  各有关部门", "责任单位：  市能源局  市应急局"],
)
def test_blanks_alone_make_no_table(line):
    notice = parsed(f"{LETTER}{line}\n1  甲  乙\n")
    assert (notice.rows, notice.unread) == ((), ())
