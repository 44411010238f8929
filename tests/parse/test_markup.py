import time

import pytest

from graph_build.parse.cells import text_of
from graph_build.parse.markup import html_tables
from tests.notices import claims
from tests.parse import HEAD, PROSE, parsed, paths
from tests.parse.test_tables import LETTER, _paths, _rows, _units

HEADS = "<tr><td>序号</td><td>任务</td><td>责任单位</td></tr>"


def _table(*rows, head=HEADS):
    return f"<table>{head}{''.join(f'<tr>{row}</tr>' for row in rows)}</table>\n"


def _cells(text):
    return [
        [text_of(words) for words in row] for table in html_tables(text) for row in table.rows()
    ]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<table><tr><td>甲</td><td>乙</td></tr></table>", [["甲", "乙"]]),
        ('<TABLE BORDER=1><TR><TH ALIGN="left">甲</TH><TD>乙</TD></TR></TABLE>', [["甲", "乙"]]),
        ("<table>\n  <tr>\n    <td>\n 甲\n </td>\n <td>乙</td>\n</tr></table>", [["甲", "乙"]]),
        ("<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table>",
         [["甲"], ["乙"]]),
        ("<table><tr><td><b>甲</b><span style='x'>乙</span></td></tr></table>", [["甲乙"]]),
        ("<table><tr><td>A&amp;B&lt;3</td></tr></table>", [["A&B<3"]]),
        ("<table><tr><td>甲&nbsp;乙</td><td>&nbsp;</td></tr></table>", [["甲\u00a0乙", ""]]),
        ("<table><tr><td>甲&foo;乙</td></tr></table>", [["甲&foo;乙"]]),
        ("<table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>",
         [["甲", "乙"], ["甲", "丙"]]),
        ("<table><tr><td>甲</td><td rowspan='2'>乙</td></tr><tr></tr></table>",
         [["甲", "乙"], ["", "乙"]]),
        ('<table><tr><td colspan="2">甲</td><td>乙</td></tr></table>', [["甲", "甲", "乙"]]),
        ("<table><tr><td rowspan=0>甲</td><td>乙</td></tr><tr><td>丙<tr><td>丁</table>",
         [["甲", "乙"], ["甲", "丙"], ["甲", "丁"]]),
        ("<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>",
         [["甲", "甲", "乙"], ["甲", "甲", "丙"]]),
        ("<table><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr></table>", [["甲乙"]]),
        ("<table><td>甲<td>乙<tr><td>丙</table>", [["甲", "乙"], ["丙"]]),
    ],
    ids=[
        "plain", "capitals and attributes", "printed prettily", "sections", "nested markup",
        "entities", "blank entities", "unknown entity", "rowspan", "short row under a rowspan",
        "colspan", "to the end", "both", "nested table", "unclosed cells",
    ],
)  # fmt: skip
def test_cell_stands_in_all_places_that_it_covers(table, rows):
    assert _cells(table) == rows


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td>甲</td></tr>\n一、乙",
        "<table><tr><td>甲</td></tr><table><tr><td>丙</td></tr></table>一、乙",
        "<table><tr><td>甲</td></tr><tr><td>一、乙",
    ],
    ids=["not closed", "the next opens", "a cell is not closed"],
)
def test_table_that_is_not_closed_takes_in_nothing_that_follows(text):
    assert max(table.end for table in html_tables(text)) <= text.index("一、乙")


def test_merged_unit_cell_covers_each_row():
    table = _table(
        "<td>1</td><td>治理瓦斯</td><td rowspan='2'>市能源局、市应急局</td>",
        "<td>2</td><td>防治水害</td>",
        "<td>3</td><td>整治消防</td><td>市消防局</td>",
    )
    assert _rows(table) == [
        ("附件/1", "", "治理瓦斯", ["责任单位: 市能源局、市应急局"]),
        ("附件/2", "", "防治水害", ["责任单位: 市能源局、市应急局"]),
        ("附件/3", "", "整治消防", ["责任单位: 市消防局"]),
    ]
    notice = parsed(LETTER + table)
    first, second, _ = (row.units[0] for row in notice.rows)
    spans = [notice.text.raw_span(cell.start, cell.end) for cell in (first, second)]
    assert spans[0] == spans[1]


def test_merged_label_is_no_unit_and_part_of_the_words_of_each_row():
    head = "<tr><td>行业领域</td><td>序号</td><td>任务</td><td>责任单位</td></tr>"
    table = _table(
        "<td rowspan=2>道路交通</td><td>1</td><td>整治超限超载</td><td>市公安局</td>",
        "<td>2</td><td>排查临水临崖路段</td><td>市交通局</td>",
        head=head,
    )
    notice = parsed(LETTER + table)
    words = [notice.text.text[row.start : row.text[1]] for row in notice.rows]
    assert [text.split() for text in words] == [
        ["道路交通", "整治超限超载"],
        ["道路交通", "排查临水临崖路段"],
    ]
    assert _units(table) == [["责任单位: 市公安局"], ["责任单位: 市交通局"]]


def test_empty_lead_cell_stays_empty_beside_a_merged_one():
    head = "<tr><td>序号</td><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>"
    table = _table(
        "<td>1</td><td>治理瓦斯</td><td>市能源局</td><td rowspan=2>市应急局</td>",
        "<td>2</td><td>防治水害</td><td></td>",
        head=head,
    )
    assert _units(table)[1] == ["配合单位: 市应急局"]


def test_cell_merged_over_lead_and_assist_names_no_lead():
    body = (
        "一、甲\n（一）乙。做好工作。\n<table><tr><td>序号</td><td>任务</td><td>牵头单位</td>"
        "<td>配合单位</td></tr><tr><td>1</td><td>治理瓦斯</td><td colspan=2>县能源局、县应急局</td>"
        "</tr></table>"
    )
    found = claims(body, "stated")
    assert [claim.split()[1:] for claim in found] == [["县能源局", "joint"], ["县应急局", "joint"]]


def test_number_merged_over_rows_counts_them():
    table = _table(
        "<td rowspan=2>1</td><td>治理瓦斯</td><td>市能源局</td>",
        "<td>防治水害</td><td>市水利局</td>",
        "<td>2</td><td>整治消防</td><td>市消防局</td>",
    )
    assert _paths(table) == ["附件/1-1", "附件/1-2", "附件/2"]


def test_row_whose_words_are_all_merged_names_more_units_of_the_duty_above():
    table = _table(
        "<td rowspan=2>1</td><td rowspan=2>治理瓦斯</td><td>市能源局</td>", "<td>市应急局</td>"
    )
    assert _rows(table) == [
        ("附件/1", "", "治理瓦斯", ["责任单位: 市能源局", "责任单位: 市应急局"])
    ]


def test_tables_of_two_pages_are_one_table():
    text = _table("<td>1</td><td>治理瓦斯</td><td>市能源局</td>") + "\n- 2 -\n\n"
    text += "<table><tr><td>2</td><td>整治消防</td><td>市消防局</td></tr></table>\n"
    assert _paths(text) == ["附件/1", "附件/2"]


def test_words_behind_a_table_on_the_same_line_are_read():
    table = _table("<td>1</td><td>治理</td><td>市能源局</td>").strip()
    text = f"{HEAD}一、甲\n{PROSE}\n{table}二、乙\n"
    assert paths(text) == ["一", "附件/1", "二"]


def test_table_that_only_lays_out_a_page_is_words():
    text = f"{HEAD}<table><tr><td><p>一、甲</p><p>{PROSE}</p><p>二、乙</p></td></tr></table>"
    assert paths(text) == ["一", "二"]


@pytest.mark.parametrize(
    ("written", "quote"),
    [
        ("市能源局&ldquo;双控&rdquo;", "市能源局“双控”"),
        ("&#24066;能源局", "市能源局"),
        ("市能源局<br/>市应急局&amp;", "市能源局\n市应急局&"),
    ],
)
def test_span_holds_entities_whole(written, quote):
    text = LETTER + _table(f"<td>1</td><td>治理</td><td>{written}</td>")
    notice = parsed(text)
    (cell,) = notice.rows[0].units
    start, end = notice.text.raw_span(cell.start, cell.end)
    assert (text[start:end], notice.text.text[cell.start : cell.end]) == (written, quote)


HOSTILE = {
    "cells": lambda n: "<table><tr>" + "<td>责任单位</td>" * n + "</tr></table>",
    "spans": lambda n: "<table>" + "<tr><td rowspan=9999 colspan=9999>甲</td></tr>" * n,
    "rows": lambda n: _table(*["<td>1</td><td>治理</td><td>公安局</td>"] * n),
    "never closed": lambda n: "<table><tr><td>" * n,
    "broken tags": lambda n: "<table <td" * n,
    "comments": lambda n: "<!--" * n,
    "entities": lambda n: "&" * n + "&lt" * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_markup_takes_no_time_that_grows_by_squares(kind):
    """Sixteen times the length: in proportion it takes 16 times as long, by squares 256 times."""

    def seconds(size):
        text = f"{HEAD}一、甲\n{HOSTILE[kind](size)}\n二、乙\n{PROSE}\n"
        begin = time.process_time()
        parsed(text)
        return time.process_time() - begin

    assert seconds(16_000) < 64 * max(min(seconds(1_000), seconds(1_000)), 0.02)
