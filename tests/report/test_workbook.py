"""Workbooks, read back with another library."""

import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from graph_build.errors import ExportError
from graph_build.report import workbook as module
from graph_build.report.workbook import Cell, Column, Link, Sheet, workbook

TEXT = Sheet("职责", "职责与原文", (Column("单位"), Column("原文", 60)), ())


def sheet(*rows: tuple[Cell, ...], name: str = "职责", note: str = "") -> Sheet:
    return Sheet(name, TEXT.title, TEXT.columns, rows, note=note)


def read(*sheets: Sheet) -> Workbook:
    return load_workbook(io.BytesIO(workbook(sheets)))


def test_title_heads_and_rows_stand_in_order() -> None:
    page = read(sheet(("应急局", "应急局牵头"), ("住建局", "住建局配合")))["职责"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["职责与原文", None],
        ["单位", "原文"],
        ["应急局", "应急局牵头"],
        ["住建局", "住建局配合"],
    ]


def test_heads_are_frozen_and_filtered_and_totals_are_not() -> None:
    asked = Sheet(
        "职责", "题", TEXT.columns, (("应急局", 2),), totals=(("合计", 2),), note="说明", frozen=1
    )
    page = read(asked)["职责"]
    assert page.freeze_panes == "B4"
    assert page.auto_filter.ref == "A3:B4"
    assert [cell.value for cell in page[5]] == ["合计", 2]


def test_cells_are_wrapped_and_columns_have_their_widths() -> None:
    page = read(sheet(("应急局", "应急局牵头")))["职责"]
    assert page["B3"].alignment.wrap_text
    assert page.column_dimensions["B"].width == pytest.approx(60, abs=1)


@pytest.mark.parametrize("columns", [2, 70])
def test_paper_is_one_page_wide_with_the_heads_on_each(columns: int) -> None:
    heads = tuple(Column(f"列{number}", 20) for number in range(columns))
    page = read(Sheet("职责", "题", heads, (("应急局",) * columns,), note="说明"))["职责"]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == "$3:$3"


def test_a_long_note_has_room_for_its_lines() -> None:
    page = read(sheet(note="说明" * 100))["职责"]
    assert page["A2"].value == "说明" * 100
    assert page.row_dimensions[2].height >= 6 * 15


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+86 10", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "{=1+1}", "=HYPERLINK(\"x\")",
        "http://example.com", "mailto:a@b.c", "internal:'职责'!A1", "0351", "1e5", "TRUE", "#REF!",
        " 前后有空格 ", "第一行\n第二行", "<b>&amp;</b>", "_x0041_",
    ],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    cell = read(sheet((text, "")))["职责"]["A3"]
    assert cell.value == text.replace("\r", "\n")
    assert cell.data_type == "s"
    assert cell.hyperlink is None


def test_no_part_of_the_file_holds_a_formula() -> None:
    parts = zipfile.ZipFile(io.BytesIO(workbook([sheet(("=1+1", "@A1"))])))
    assert not [name for name in parts.namelist() if b"<f>" in parts.read(name)]


def test_what_xml_forbids_is_shown_as_unreadable() -> None:
    page = read(sheet(("甲\x00\x0b乙", "\ufffe丙\ud800")))["职责"]
    assert [page["A3"].value, page["B3"].value] == ["甲��乙", "�丙�"]


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark() -> None:
    page = read(sheet(("煤" * 32_767, "煤" * 32_768)))["职责"]
    assert page["A3"].value == "煤" * 32_767
    assert len(page["B3"].value) == 32_767
    assert page["B3"].value.endswith("煤……（过长，已截断）")


def test_rare_characters_count_twice_as_excel_counts_them() -> None:
    value = read(sheet(("𠀀" * 20_000, "")))["职责"]["A3"].value
    assert len(value.encode("utf-16-le")) // 2 <= 32_767
    assert value.endswith("𠀀……（过长，已截断）")


def test_a_link_leads_to_its_line_and_a_number_stays_a_number() -> None:
    book = read(
        sheet((Link(2, "牵头'甲", 1), Link("牵2", "牵头'甲", 0)), name="矩阵"),
        sheet(("应急局", "一"), ("应急局", "二"), name="牵头'甲", note="说明"),
    )
    cells = book["矩阵"]["A3"], book["矩阵"]["B3"]
    assert [cell.value for cell in cells] == [2, "牵2"]
    targets = [cell.hyperlink.location for cell in cells]
    assert targets == ["'牵头''甲'!A5", "'牵头''甲'!A4"]
    assert book["牵头'甲"]["B5"].value == "二"


def test_links_beyond_what_excel_opens_are_plain_text(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST_LINKS", 1)
    page = read(sheet((Link("甲", "职责", 0), Link("乙", "职责", 0))))["职责"]
    assert (page["A3"].hyperlink is None, page["B3"].hyperlink is None) == (False, True)
    assert page["B3"].value == "乙"


def test_more_rows_than_excel_holds_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 4)
    with pytest.raises(ExportError, match="最多 4 行"):
        workbook([sheet(("甲", ""), ("乙", ""), ("丙", ""))])


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (["职责矩阵"], ["职责矩阵"]),
        (["a[b]c:d*e?f/g\\h"], ["a b c d e f g h"]),
        (["'引号'"], ["引号"]),
        ([""], ["表"]),
        (["History"], ["History（2）"]),
        (["同名", "同名", "同名"], ["同名", "同名（2）", "同名（3）"]),
        (["Ab", "aB"], ["Ab", "aB（2）"]),
        (["长" * 40, "长" * 50], ["长" * 31, "长" * 28 + "（2）"]),
        (["\x00甲\n乙"], ["�甲 乙"]),
    ],
)
def test_sheet_names_are_those_that_excel_takes(asked: list[str], given: list[str]) -> None:
    book = read(*(sheet((number, ""), name=name) for number, name in enumerate(asked)))
    assert book.sheetnames == given


def test_the_same_sheets_give_the_same_bytes() -> None:
    asked = [sheet(("应急局", "应急局牵头")), sheet((1, 2.5), name="二")]
    assert workbook(asked) == workbook(asked)
    assert b"2000-01-01" in zipfile.ZipFile(io.BytesIO(workbook(asked))).read("docProps/core.xml")
