"""The matrix as a workbook, read back with another library."""

import io
import re

import pytest
from openpyxl import Workbook, load_workbook

from graph_build.matrix.layout import lay_out
from graph_build.matrix.selection import Selection
from graph_build.matrix.sheets import matrix_sheets
from graph_build.matrix.words import about
from graph_build.report.workbook import workbook
from tests.records import both

ALL = Selection()


def content(*, across: bool = False) -> bytes:
    matrix = lay_out(both(), "industry", ALL, across=across)
    return workbook(matrix_sheets(matrix, about(both(), "industry", ALL, across=across)))


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(io.BytesIO(content()))


def rows(book: Workbook) -> dict[str, tuple[object, ...]]:
    """The lines of the matrix by their names."""
    page = book["职责矩阵"]
    return {line[1]: line for line in page.iter_rows(min_row=3, values_only=True)}


def test_lines_have_place_name_kind_totals_and_cells(book: Workbook) -> None:
    lines = rows(book)
    assert lines["单位"] == (
        "地方", "单位", "类别", "职责", "牵头", "配合", "负责", "督促",
        "城镇燃气", "煤矿", "未涉及",
    )  # fmt: skip
    assert lines["大同市应急管理局"] == (
        "大同市", "大同市应急管理局", "部门", 3, None, 1, 1, 1, None, "配1", "责1 督1",
    )  # fmt: skip
    assert lines["大同市安委会有关成员单位"][2] == "一组单位（集）"


def test_totals_stand_below_the_filter(book: Workbook) -> None:
    lines = rows(book)
    assert lines["职责（每项只计一次）"] == (
        "合计", "职责（每项只计一次）", None, 9, 4, 2, 2, 1, 1, 1, 7,
    )  # fmt: skip
    assert lines["其中有牵头单位的"][3:] == (4, None, None, None, None, 1, 1, 2)
    assert book["职责矩阵"].auto_filter.ref == "A3:K11"


def test_every_figure_leads_to_its_duties_and_quotes(book: Workbook) -> None:
    page, duties = book["职责矩阵"], book["职责与原文"]
    heads = [cell.value for cell in page[3]]
    linked = 0
    for line in page.iter_rows(min_row=4, max_row=11):
        for cell in (line[3], *line[8:]):
            if cell.value is None:
                continue
            target = re.fullmatch(r"'职责与原文'!A(\d+)", cell.hyperlink.location)
            found = [each.value for each in duties[int(target.group(1))]]
            assert found[:2] == [line[0].value, line[1].value]
            if cell.column > 8:
                assert found[2] == heads[cell.column - 1]
            linked += 1
    assert linked == 8 + 10


def test_lines_of_duties_hold_the_words_and_where_they_stand(book: Workbook) -> None:
    lines = list(book["职责与原文"].iter_rows(min_row=3, values_only=True))
    assert (
        "大同市", "大同市能源局", "煤矿", 2026, "大同市2026", "一/（二）", "整治煤矿瓦斯", "牵头",
        "列明", "市能源局", "市能源局牵头，市应急管理局配合", "一/（二）", 100, 115, "煤矿",
        "整治煤矿瓦斯。",
    ) in lines  # fmt: skip
    nobody = [line for line in lines if line[1] == "没有写明责任单位"]
    assert [line[5] for line in nobody] == ["一/（一）/1", "一/（一）/2", "二/（三）"]
    assert {line[7] for line in nobody} == {None}


def test_lines_of_duties_lead_back_to_the_row(book: Workbook) -> None:
    page = book["职责矩阵"]
    for line in book["职责与原文"].iter_rows(min_row=4):
        row = re.fullmatch(r"'职责矩阵'!A(\d+)", line[1].hyperlink.location).group(1)
        assert page[f"B{row}"].value == line[1].value


def test_across_years_a_cell_has_a_line_for_each_year() -> None:
    lines = rows(load_workbook(io.BytesIO(content(across=True))))
    assert lines["应急管理"][-1] == "2023 牵2\n2026 责1 督1"


def test_last_sheet_says_how_to_read_and_from_which_notices(book: Workbook) -> None:
    words = "\n".join(str(line[0]) for line in book["怎样读"].iter_rows(values_only=True))
    assert "正文条款与重述它的表格行合为一项" in words
    assert "岢安发〔2023〕1号" in words


def test_the_same_records_give_the_same_bytes() -> None:
    assert content() == content()
