import pytest

from graph_build.parse.cells import text_of
from graph_build.parse.lines import lines_of


def _texts(text):
    return [line.text for line in lines_of(text)]


@pytest.mark.parametrize(
    "line",
    [
        "- 2 -",
        "-2-",
        "— 3 —",
        "—3—",
        "– 4 –",
        "－ 4 －",
        "─ 5 ─",
        "· 6 ·",
        "－１２－",
        "　　— 7 —",
        "\x0c- 8 -",
        "- 128 -",
        "第3页",
        "第 3 页",
        "第３页",
        "第3页 共5页",
        "第 3 页，共 5 页",
        "3",
        "３",
        "12",
        "第3页/共5页",
        "共5页 第3页",
        "第三页",
        "3/5",
        "3 / 5",
        "Page 3 of 5",
        "― 6 ―",
        "‐ 6 ‐",
        "~ 6 ~",
        "— 3",
        "3 —",
        "\\- 2 \\-",
        "**- 2 -**",
    ],
)
def test_page_number_is_no_line(line):
    assert _texts(f"甲\n{line}\n乙") == ["甲", "乙"]


@pytest.mark.parametrize(
    "line",
    ["2026年", "12345", "第3页的要求", "110报警", "- 2 - 项", "3个", "1.", "（3）", "100%"],
)
def test_words_that_open_like_a_page_number_stay(line):
    assert _texts(line) == [line]


@pytest.mark.parametrize(
    "line",
    ["---", "- - -", "***", "___", "=====", "——————", "##", "![](image1.png)", "![印章](a/b.jpg)"],
)
def test_rule_or_image_is_no_line(line):
    assert _texts(f"甲\n{line}\n乙") == ["甲", "乙"]


@pytest.mark.parametrize(
    ("line", "text", "marked"),
    [
        ("# 一、总体要求", "一、总体要求", True),
        ("### （一）煤矿", "（一）煤矿", True),
        ("#### （五）严格风险防控", "（五）严格风险防控", True),
        ("###### 1. 煤矿", "1. 煤矿", True),
        ("#一、总体要求", "一、总体要求", True),
        ("  ## 一、总体要求", "一、总体要求", True),
        ("## **一、总体要求**", "一、总体要求", True),
        ("**一、总体要求**", "一、总体要求", False),
        ("**（一）煤矿。**持续抓好", "（一）煤矿。持续抓好", False),
        ("持续抓好**瓦斯治理**工作", "持续抓好瓦斯治理工作", False),
        ("__附件__", "附件", False),
        ("1\\. 煤矿", "1. 煤矿", False),
        ("<p>甲</p>", "甲", False),
        ('<div align="center">通知</div>', "通知", False),
        ("<strong>一、</strong>总体要求", "一、总体要求", False),
        ("甲<3人", "甲<3人", False),
        ("####### 1. 煤矿", "1. 煤矿", True),
        ("&nbsp;&nbsp;一、总体要求", "一、总体要求", False),
    ],
)
def test_marks_are_taken_out(line, text, marked):
    (found,) = lines_of(line)
    assert (found.text, found.marked) == (text, marked)


@pytest.mark.parametrize("indent", ["　　", "  ", "\t", "\u00a0\u00a0", "\u200b", "\ufeff"])
def test_indent_is_no_part_of_the_line(indent):
    assert _texts(f"{indent}一、总体要求{indent}") == ["一、总体要求"]


def test_carriage_return_is_no_part_of_the_line():
    assert _texts("甲\r\n\r\n乙\r\n") == ["甲", "乙"]


@pytest.mark.parametrize(
    "text",
    [
        "　　**（一）煤矿。**持续**抓好**\r\n- 2 -\r\n### 二、任务\r\n",
        "<p>甲</p>\n\n1\\. 乙<br>丙\n",
        "| 序号 | **任务** |\n甲\t　乙\n",
    ],
)
def test_every_piece_knows_where_it_stood(text):
    cells = [piece for line in lines_of(text) for cell in line.cells for p in cell for piece in p]
    pieces = [*cells, *(piece for line in lines_of(text) for piece in line.pieces)]
    assert pieces
    assert all(text[offset : offset + len(words)] == words for offset, words in pieces)


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("1\t煤矿\t市能源局", ["1", "煤矿", "市能源局"]),
        ("\t消防\t市消防局\t", ["", "消防", "市消防局", ""]),
        ("|1|煤矿|市能源局|", ["1", "煤矿", "市能源局"]),
        ("  | 1 | 煤矿 | 市能源局", ["1", "煤矿", "市能源局"]),
        ("| | 消防 | |", ["", "消防", ""]),
        ("| 1 | 甲\\|乙 | 市能源局 |", ["1", "甲|乙", "市能源局"]),
        ("1 | 煤矿 | 市能源局", ["1", "煤矿", "市能源局"]),
    ],
)
def test_row_of_a_table_is_cut_into_cells(line, cells):
    (found,) = lines_of(line)
    assert [text_of(words) for words in found.cells] == cells


@pytest.mark.parametrize(
    "line",
    [
        "|---|---|---|",
        "| --- | :-: | --: |",
        "|:--|--|",
    ],
)
def test_delimiter_row_of_markdown_is_no_line(line):
    assert list(lines_of(line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "一、\t总体要求",
        "（一）\t煤矿。持续抓好。",
        "1.\t煤矿。持续抓好。",
        "附件：\t任务分工表",
        "平安市人民政府办公室\t2025年3月6日印发",
    ],
)
def test_tab_inside_a_line_of_words_makes_no_table(line):
    (found,) = lines_of(line)
    assert found.cells == ()


def test_mark_of_a_quotation_in_markdown_is_no_word():
    assert [line.text for line in lines_of("> 责任单位：县教育局\n>> 抓落实。\n")] == [
        "责任单位：县教育局",
        "抓落实。",
    ]
