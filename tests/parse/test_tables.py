import pytest

from graph_build.errors import NotANoticeError
from tests.parse import HEAD, PROSE, SIGNED, parsed

LETTER = f"{HEAD}一、总体要求\n{PROSE}\n附件：任务分工\n{SIGNED}附件\n任务分工\n"


def _rows(table, *, before=LETTER):
    """(path, title, text, units) of each row, units as `head: cell`."""
    notice = parsed(before + table)
    text = notice.text.text
    return [
        (
            row.path,
            row.title,
            text[slice(*row.text)],
            [f"{cell.head}: {text[cell.start : cell.end]}" for cell in row.units],
        )
        for row in notice.rows
    ]


def _paths(table, *, before=LETTER):
    return [path for path, *_ in _rows(table, before=before)]


def _units(table):
    return [units for *_, units in _rows(table)]


PLAIN = [
    ("附件/1", "煤矿", "深化瓦斯治理", ["责任单位: 市能源局"]),
    ("附件/2", "消防", "抓好高层建筑消防", ["责任单位: 市消防局"]),
]


@pytest.mark.parametrize(
    "table",
    [
        "序号\t任务\t内容\t责任单位\n1\t煤矿\t深化瓦斯治理\t市能源局\n"
        "2\t消防\t抓好高层建筑消防\t市消防局\n",
        "序号\t任务\t内容\t责任单位\r\n1.\t 煤矿 \t深化瓦斯治理\t市能源局\r\n"
        "2、\t消防\t抓好高层建筑消防\t　市消防局\r\n",
        "| 序号 | 任务 | 内容 | 责任单位 |\n| 1 | 煤矿 | 深化瓦斯治理 | 市能源局 |\n"
        "| 2 | 消防 | 抓好高层建筑消防 | 市消防局 |\n",
        "|序号|任务|内容|责任单位|\n|1|**煤矿**|深化瓦斯治理|市能源局\n"
        "|2|**消防**|抓好高层建筑消防|市消防局\n",
        "|**序号**|**任务**|**内容**|**责任单位**|\n|1|煤矿|<p>深化瓦斯治理</p>|市能源局|\n"
        "|2|消防|抓好高层建筑消防|<p>市消防局</p>|\n",
    ],
    ids=["tabs", "blanks and CRLF", "bars", "open bars and bold", "tags"],
)
def test_table_is_read_in_each_notation(table):
    assert _rows(table) == PLAIN


def test_delimiter_row_of_markdown_is_no_duty():
    table = (
        "| 序号 | 任务 | 内容 | 责任单位 |\n|---|---|:-:|---|\n"
        "| 1 | 煤矿 | 深化瓦斯治理 | 市能源局 |\n| 2 | 消防 | 抓好高层建筑消防 | 市消防局 |\n"
    )
    assert _rows(table) == PLAIN


@pytest.mark.parametrize("between", ["", "\n", "\n- 3 -\n\n", "\n第3页 共5页\n"])
def test_head_repeated_on_a_page_is_no_row(between):
    head = "序号\t任务\t内容\t责任单位\n"
    table = (
        f"{head}1\t煤矿\t深化瓦斯治理\t市能源局\n{between}"
        f"{head}2\t消防\t抓好高层建筑消防\t市消防局\n"
    )
    assert _rows(table) == PLAIN


@pytest.mark.parametrize(
    "between",
    [
        "任务分工\n",
        "（续表）\n",
        "二、深化专项治理\t\t\t\n",
        "二、深化专项治理\n",
    ],
)
def test_rows_behind_a_line_between_them_are_kept(between):
    table = (
        "序号\t任务\t内容\t责任单位\n1\t煤矿\t深化瓦斯治理\t市能源局\n"
        f"{between}2\t消防\t抓好高层建筑消防\t市消防局\n"
    )
    assert [row[2:] for row in _rows(table)] == [row[2:] for row in PLAIN]


@pytest.mark.parametrize(
    "second",
    [
        "\t健全完善考核记分办法\t住建局、交通局\t\n",
        "\t\t健全完善考核记分办法\t住建局、交通局\n",
        "\t健全完善考核记分办法\t住建局、交通局\n",
        "健全完善考核记分办法\t住建局、交通局\n",
    ],
    ids=["empty cell behind", "in its columns", "one cell too few", "two cells too few"],
)
def test_row_without_a_number_goes_on_with_the_task_above(second):
    table = (
        f"序号\t任务\t内容\t责任单位\n3\t落实责任\t严格落实三管三必须\t各部门\n{second}"
        "4\t消防\t抓好高层建筑消防\t消防队\n"
    )
    rows = _rows(table)
    assert [row[0] for row in rows] == ["附件/3-1", "附件/3-2", "附件/4"]
    assert rows[1][2:] == ("健全完善考核记分办法", ["责任单位: 住建局、交通局"])


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("序号\t任务\t内容\t\t责任单位", "1\t科技\t支持高校开展攻关\t应急局牵头\t"),
        ("序号\t任务\t内容\t\t责任单位", "1\t科技\t支持高校开展攻关\t\t应急局牵头"),
        ("序号\t任务\t内容\t\t责任单位", "1\t科技\t支持高校开展攻关\t应急局牵头"),
        ("序号\t任务\t内容\t责任单位", "1\t科技\t支持高校开展攻关\t\t应急局牵头"),
        ("序号\t任务\t内容\t责任单位", "1\t科技\t支持高校开展攻关\t应急局牵头\t"),
        ("序号\t任务\t内容\t责任单位\t", "1\t科技\t支持高校开展攻关\t应急局牵头"),
    ],
)
def test_column_too_many_or_too_few_moves_no_unit(head, row):
    expected = [("附件/1", "科技", "支持高校开展攻关", ["责任单位: 应急局牵头"])]
    assert _rows(f"{head}\n{row}\n") == expected


def test_label_tells_the_rows_of_one_number_apart():
    table = (
        "序号\t任务\t主要内容\t责任单位\n"
        "30\t加强重点防范\t森林草原火灾\t严格落实林长制\t林业局牵头\n"
        "序号\t任务\t主要内容\t责任单位\n"
        "\t水旱灾害\t实施水库除险加固\t水利局牵头\n"
        "\t地震灾害\t推进应急避难场所建设\t应急局牵头\n"
    )
    assert [row[:3] for row in _rows(table)] == [
        ("附件/30/森林草原火灾", "森林草原火灾", "严格落实林长制"),
        ("附件/30/水旱灾害", "水旱灾害", "实施水库除险加固"),
        ("附件/30/地震灾害", "地震灾害", "推进应急避难场所建设"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "16\t交通\t<p>治理车辆</p>\n<p>改造桥梁</p>\t<p>公安局</p>\n<p>交通局牵头</p>",
        "16\t交通\t<p>治理车辆</p><p>改造桥梁</p>\t<p>公安局</p><p>交通局牵头</p>",
        "|16|交通|<p>治理车辆</p><p>改造桥梁</p>|<p>公安局</p><p>交通局牵头</p>|",
        "|16|交通|治理车辆<br>改造桥梁|公安局<br>交通局牵头|",
    ],
)
def test_paragraphs_of_a_cell_pair_with_those_of_the_units(row):
    head = "序号\t任务\t内容\t责任单位" if "\t" in row else "|序号|任务|内容|责任单位|"
    assert _rows(f"{head}\n{row}\n") == [
        ("附件/16-1", "交通", "治理车辆", ["责任单位: 公安局"]),
        ("附件/16-2", "交通", "改造桥梁", ["责任单位: 交通局牵头"]),
    ]


def test_paragraphs_that_do_not_pair_are_one_duty():
    table = (
        "序号\t任务\t内容\t责任单位\n4\t其他\t<p>甲</p>\n<p>乙</p>\n<p>丙</p>\t"
        "<p>消防局</p>\n<p>住建局</p>\n"
    )
    assert _rows(table) == [("附件/4", "其他", "甲\n乙\n丙", ["责任单位: 消防局\n住建局"])]


@pytest.mark.parametrize("mark", ["<br>", "<br/>", "<br />"])
def test_line_break_in_a_cell_separates_units(mark):
    (units,) = _units(f"|序号|任务|责任单位|\n|1|交通治理|市交通局{mark}市公安局|\n")
    assert [unit.split() for unit in units] == [["责任单位:", "市交通局", "市公安局"]]


def test_two_unit_columns_keep_their_heads():
    table = "序号\t任务\t内容\t牵头单位\t配合单位\n1\t煤矿\t治理\t市能源局\t市应急局、公安局\n"
    assert _units(table) == [["牵头单位: 市能源局", "配合单位: 市应急局、公安局"]]


@pytest.mark.parametrize(
    ("row", "units"),
    [
        ("1\t煤矿\t深化瓦斯治理\t\t市应急局", ["配合单位: 市应急局"]),
        ("1\t煤矿\t深化瓦斯治理\t市能源局\t", ["牵头单位: 市能源局"]),
        ("1\t煤矿\t深化瓦斯治理\t\t", []),
    ],
)
def test_empty_cell_of_two_unit_columns_names_no_unit(row, units):
    table = f"序号\t任务\t内容\t牵头单位\t配合单位\n{row}\n"
    assert _units(table) == [units]


@pytest.mark.parametrize("row", ["2\t标准\t推动标准化创建\t", "2\t标准\t推动标准化创建\t　"])
def test_numbered_row_with_an_empty_unit_cell_has_no_unit(row):
    table = f"序号\t任务\t内容\t责任单位\n1\t科技\t支持高校开展攻关\t应急局\n{row}\n"
    assert _rows(table)[1] == ("附件/2", "标准", "推动标准化创建", [])


@pytest.mark.parametrize(
    ("table", "paths"),
    [
        ("工作任务\t责任单位\n深化煤矿治理\t市能源局\n抓好消防\t市消防局\n", ["附件/1", "附件/2"]),
        ("责任单位\t工作任务\n市能源局\t深化煤矿治理\n市消防局\t抓好消防\n", ["附件/1", "附件/2"]),
    ],
)
def test_table_without_a_number_column_is_counted(table, paths):
    rows = _rows(table)
    assert [row[0] for row in rows] == paths
    assert rows[0][2:] == ("深化煤矿治理", ["责任单位: 市能源局"])


def test_unit_column_may_stand_before_the_task():
    table = "序号\t责任单位\t工作任务\n1\t市能源局\t深化煤矿治理\n2\t市消防局\t抓好消防\n"
    assert _rows(table)[1] == ("附件/2", "", "抓好消防", ["责任单位: 市消防局"])


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("平安市2025年安全生产重点任务分工表\n", "平安市2025年安全生产重点任务分工表"),
        ("# 平安市2025年安全生产重点任务清单\n\n", "平安市2025年安全生产重点任务清单"),
    ],
)
def test_table_may_be_the_whole_notice(before, title):
    table = "序号\t任务\t责任单位\n1\t煤矿治理\t市能源局\n2\t消防治理\t市消防局\n"
    assert _paths(table, before=before) == ["附件/1", "附件/2"]
    assert parsed(before + table).head.title == title


def test_table_may_stand_inside_a_clause():
    table = f"二、任务分工\n序号\t任务\t责任单位\n1\t煤矿治理\t市能源局\n三、保障\n{PROSE}\n"
    parts = parsed(f"{HEAD}一、总体要求\n{PROSE}\n{table}").parts
    assert [(p.path, p.parent) for p in parts][1:] == [("二", ""), ("附件/1", "二"), ("三", "")]


def test_note_below_a_table_is_no_row():
    table = "序号\t任务\t责任单位\n1\t煤矿治理\t市能源局\n注：列第一位者为牵头单位。\n"
    notice = parsed(LETTER + table)
    assert [row.path for row in notice.rows] == ["附件/1"]
    assert "列第一位者为牵头单位" in notice.text.text


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("序号\t工作任务\t责任单位\t完成时限", "1\t煤矿治理\t市能源局\t2025年6月底前"),
        ("序号\t工作任务\t完成时限\t责任单位", "1\t煤矿治理\t2025年6月底前\t市能源局"),
        ("序号\t工作任务\t责任领导\t责任单位", "1\t煤矿治理\t张三\t市能源局"),
        ("序号\t工作任务\t责任单位\t备注", "1\t煤矿治理\t市能源局\t每季度末向市安委办报送进展情况"),
    ],
    ids=["deadline behind", "deadline before", "leader", "remark"],
)
def test_text_of_a_row_is_its_task(head, row):
    assert _rows(f"{head}\n{row}\n")[0][2:] == ("煤矿治理", ["责任单位: 市能源局"])


@pytest.mark.parametrize(
    ("head", "row", "deadlines"),
    [
        ("序号|任务|责任单位|完成时限", "1|治理|市能源局|6月底前", ["完成时限: 6月底前"]),
        ("序号|完成时间|任务|责任单位", "1|长期坚持|治理|市能源局", ["完成时间: 长期坚持"]),
        ("序号|任务|责任单位|完成时限", "1|治理|市能源局|", []),
        ("序号|任务|责任单位|备注", "1|治理|市能源局|6月底前", []),
    ],
)
def test_deadline_has_a_cell_of_its_own(head, row, deadlines):
    notice = parsed(f"{LETTER}|{head}|\n|{row}|\n")
    text = notice.text.text
    (found,) = notice.rows
    assert [f"{c.head}: {text[c.start : c.end]}" for c in found.deadlines] == deadlines
    assert [text[cell.start : cell.end] for cell in found.units] == ["市能源局"]


@pytest.mark.parametrize(
    "person", ["牵头领导", "责任人", "责任领导", "部门负责人", "包联县领导", "组长"]
)
def test_column_of_persons_names_no_units(person):
    table = f"|序号|任务|{person}|责任单位|\n|1|治理|张三|市能源局|\n"
    assert _units(table) == [["责任单位: 市能源局"]]


@pytest.mark.parametrize("head", ["受检单位", "被检查单位", "计量单位", "隐患单位"])
def test_unit_that_is_inspected_is_not_responsible(head):
    table = f"|序号|任务|{head}|责任单位|\n|1|治理|某矿|市能源局|\n"
    assert _units(table) == [["责任单位: 市能源局"]]


@pytest.mark.parametrize(
    ("heads", "row", "units"),
    [
        (
            "|序号|任务|责任单位||时限|\n|||牵头|配合||\n",
            "|1|治理|市能源局|市应急局|6月|",
            ["牵头: 市能源局", "配合: 市应急局"],
        ),
        (
            "|序号|任务|责任单位|责任单位|时限|\n|序号|任务|牵头单位|配合单位|时限|\n",
            "|1|治理|市能源局|市应急局|6月|",
            ["牵头单位: 市能源局", "配合单位: 市应急局"],
        ),
        (
            "|序号|任务|责任单位||\n|||市级|县级|\n",
            "|1|治理|市能源局|各县能源局|",
            ["市级责任单位: 市能源局", "县级责任单位: 各县能源局"],
        ),
        (
            "|序号|任务|责任分工|||\n|||责任单位|责任领导|完成时限|\n",
            "|1|治理|市能源局|张三|6月|",
            ["责任单位: 市能源局"],
        ),
    ],
    ids=["empty", "repeated", "levels", "persons"],
)
def test_second_head_parts_the_columns_of_units(heads, row, units):
    again = f"{heads}{row}\n- 2 -\n{heads}{row.replace('1', '2', 1)}\n"
    assert _units(again) == [units, units]


def test_block_table_gives_each_duty_to_the_unit_before_it():
    table = "|单位|主要职责|\n|市公安局|负责道路交通安全。|\n|市教育局|负责校园安全。|\n"
    assert _rows(table) == [
        ("附件/1", "", "负责道路交通安全。", ["单位: 市公安局"]),
        ("附件/2", "", "负责校园安全。", ["单位: 市教育局"]),
    ]


def test_row_that_reads_like_a_head_is_a_duty():
    table = "|单位|主要职责|\n|市公安局|负责道路交通安全。|\n|各成员单位|落实工作职责|\n"
    assert _paths(table) == ["附件/1", "附件/2"]


@pytest.mark.parametrize(
    "heading",
    ["|二、道路交通||||", "|二、道路交通|二、道路交通|二、道路交通|二、道路交通|", "二、道路交通"],
    ids=["in the first column", "repeated", "between the rows"],
)
def test_heading_inside_a_table_is_a_part_and_no_duty(heading):
    table = (
        "|序号|任务|措施|责任单位|\n|1|煤矿|治理瓦斯|市能源局|\n"
        f"{heading}\n|1|超限|整治超限|市公安局|\n|2|超载|整治超载|市公安局|\n"
    )
    notice = parsed(LETTER + table)
    found = [(p.path, p.parent, p.kind, p.heading) for p in notice.parts][-4:]
    assert found == [
        ("附件/1-1", "附件", "row", "煤矿"),
        ("附件/二", "附件", "section", "道路交通"),
        ("附件/1-2", "附件/二", "row", "超限"),
        ("附件/2", "附件/二", "row", "超载"),
    ]
    assert [row.path for row in notice.rows] == ["附件/1-1", "附件/1-2", "附件/2"]


def test_note_across_a_table_is_words_and_no_duty():
    table = "|序号|任务|责任单位|\n|1|煤矿|市能源局|\n|注：列第一位者为牵头单位。|||\n"
    assert _paths(table) == ["附件/1"]
    assert "列第一位者为牵头单位" in parsed(LETTER + table).text.text


BROKEN = "|序号|任务|责任单位|\n|3|深入整治燃气隐患，排查|市住建局、市公|\n"


@pytest.mark.parametrize(
    ("rest", "row"),
    [
        ("||治理老旧管网。|安局|", ("深入整治燃气隐患，排查治理老旧管网。", "市住建局、市公安局")),
        ("|||安局|", ("深入整治燃气隐患，排查", "市住建局、市公安局")),
        ("||治理老旧管网。||", ("深入整治燃气隐患，排查治理老旧管网。", "市住建局、市公")),
    ],
    ids=["both", "units", "words"],
)
def test_row_broken_off_by_a_page_is_one_duty(rest, row):
    table = f"{BROKEN}\n- 12 -\n\n|序号|任务|责任单位|\n{rest}\n|4|消防|市消防局|\n"
    words, units = row
    assert _rows(table)[0] == ("附件/3", "", words, [f"责任单位: {units}"])
    assert _paths(table) == ["附件/3", "附件/4"]


@pytest.mark.parametrize(
    "table",
    [
        "|序号|任务|责任单位|\n|3|整治燃气隐患。|市住建局|\n- 12 -\n||排查老旧管网|市城管局|\n",
        "|序号|任务|责任单位|\n|3|整治燃气隐患|市住建局|\n||排查老旧管网||\n",
        "|序号|任务|责任单位|\n|3|整治燃气隐患|市住建局|\n- 12 -\n||排查老旧管网|市城管局|\n",
    ],
    ids=["the sentence ended", "no page ended", "a whole unit of its own"],
)
def test_row_without_a_number_is_a_duty_where_nothing_is_broken_off(table):
    assert _paths(table) == ["附件/3-1", "附件/3-2"]


def test_cells_that_markdown_leaves_out_at_the_end_are_empty():
    table = "|序号|任务|责任单位|完成时限|\n|1|治理瓦斯|市能源局|\n|2|整治消防|\n"
    assert _rows(table) == [
        ("附件/1", "", "治理瓦斯", ["责任单位: 市能源局"]),
        ("附件/2", "", "整治消防", []),
    ]


@pytest.mark.parametrize(
    ("number", "expected"),
    [("2", ["附件/1", "附件/2", "附件/3"]), ("5", ["附件/1"])],
    ids=["counts on", "another"],
)
def test_rows_go_on_behind_words_that_part_a_table(number, expected):
    table = (
        f"|序号|任务|责任单位|\n|1|治理瓦斯|市能源局|\n{PROSE}\n"
        f"|{number}|整治消防|市消防局|\n|3|整治超限|市公安局|\n"
    )
    assert _paths(table) == expected


def test_table_with_a_name_of_its_own_is_a_second_table():
    head = "|序号|任务|责任单位|\n"
    table = f"{head}|1|治理瓦斯|市能源局|\n平安市交通任务清单\n{head}|1|整治超限|市公安局|\n"
    assert _paths(table) == ["附件/1", "附件/表2/1"]


@pytest.mark.parametrize(
    "row",
    ["1\t煤矿\t深化瓦斯治理\t6月底前\t市能源局", "1\t煤矿\t深化瓦斯治理\t持续推进\t市能源局"],
)
def test_row_alone_under_its_number_carries_no_label(row):
    assert _paths(f"序号\t任务\t内容\t完成时限\t责任单位\n{row}\n") == ["附件/1"]


@pytest.mark.parametrize(
    "head",
    [
        "责任单位",
        "责任部门",
        "牵头部门",
        "主责单位",
        "主要责任单位",
        "落实单位",
        "承办部门",
        "实施主体",
        "牵头（责任）单位",
        "责任单位及责任人",
        "责任 单位",
        "责 任 单 位",
        "责任单位（部门）",
        "责任单位(人)",
        "牵头单位/责任单位",
        "牵头单位及配合单位",
        "市直责任单位",
        "行业主管部门",
        "指导单位",
        "责任科室",
        "责任单位（列第一位者为牵头单位）",
    ],
)
def test_column_of_units_is_known_by_its_head(head):
    table = f"序号\t任务\t{head}\n1\t煤矿治理\t市能源局\n2\t消防治理\t市消防局\n"
    assert [[unit.rpartition(": ")[2] for unit in units] for units in _units(table)] == [
        ["市能源局"],
        ["市消防局"],
    ]


def test_words_of_a_table_without_units_are_kept():
    assert "煤矿治理" in parsed(f"{LETTER}序号\t任务\t备注\n1\t煤矿治理\t无\n").text.text


def test_table_without_units_alone_is_no_notice():
    with pytest.raises(NotANoticeError):
        parsed("食堂菜单\n序号\t菜名\t价格\n1\t面条\t十元\n")


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1", "2"), ["附件/1", "附件/2"]),
        (("1.", "2."), ["附件/1", "附件/2"]),
        (("9", "10"), ["附件/9", "附件/10"]),
        (("1", "1"), ["附件/1-1", "附件/1-2"]),
        (("1-1", "1-2"), ["附件/1-1", "附件/1-2"]),
        (("１", "２"), ["附件/1", "附件/2"]),
        (("一", "二"), ["附件/一", "附件/二"]),
        (("（1）", "（2）"), ["附件/（1）", "附件/（2）"]),
    ],
)
def test_row_is_named_by_its_number(numbers, expected):
    first, second = numbers
    table = f"序号\t任务\t责任单位\n{first}\t煤矿治理\t市能源局\n{second}\t消防治理\t市消防局\n"
    assert _paths(table) == expected


def test_number_may_stand_in_the_second_column():
    table = (
        "类别\t序号\t任务\t责任单位\n矿山\t1\t煤矿治理\t市能源局\n"
        "\t2\t非煤矿山治理\t市应急局\n消防\t3\t高层治理\t市消防局\n"
    )
    assert _paths(table) == ["附件/1", "附件/2", "附件/3"]


@pytest.mark.parametrize(
    "table",
    [
        "序号\t任务\t责任单位\n1\t煤矿治理\t市能源局\n任务分工\n"
        "序号\t任务\t责任单位\n1\t交通治理\t市交通局\n",
        "序号\t任务\t内容\t责任单位\n1\t煤矿\t治理瓦斯\t市能源局\n"
        "\t水害\t防治水害\t市水利局\n\t水害\t排查水害\t市应急局\n",
    ],
    ids=["second table", "label twice"],
)
def test_no_two_rows_share_a_path(table):
    found = _paths(table)
    assert len(found) == len(set(found))


def test_line_end_inside_a_cell_makes_no_row():
    table = "序号\t任务\t责任单位\n1\t煤矿治理，深入开展瓦斯\n抽采达标\t市能源局\n2\t消防\t消防局\n"
    assert _paths(table) == ["附件/1", "附件/2"]


def test_table_in_two_halves_has_two_rows_in_a_line():
    table = (
        "|序号|任务|责任单位|序号|任务|责任单位|\n|---|---|---|---|---|---|\n"
        "|1|抓好甲|市应急局|2|抓好乙|市公安局|\n|3|抓好丙|市教育局||||\n"
    )
    notice = parsed(f"{HEAD}一、甲\n抓好甲。\n{table}")
    text = notice.text.text
    rows = [(row.path, [text[cell.start : cell.end] for cell in row.units]) for row in notice.rows]
    assert rows == [
        ("附件/1", ["市应急局"]),
        ("附件/2", ["市公安局"]),
        ("附件/3", ["市教育局"]),
    ]
