"""Rows of a table whose cells conversion moved: back under their heads where no doubt is left."""

import pytest

from tests.notices import case, parsed

_HEAD = ("序号", "工作任务", "责任单位", "完成时限")


_PAGE = "— 2 —"


def _line(notation: str, cells: tuple[str, ...]) -> str:
    return f"|{'|'.join(cells)}|" if notation == "bars" else "\t".join(cells)


def _read(notation: str, *rows: tuple[str, ...] | str) -> list[tuple[str, str, list[str]]]:
    """Path, words and cells (units, deadline) of each row; a text is a line of its own."""
    lines = [row if isinstance(row, str) else _line(notation, row) for row in (_HEAD, *rows)]
    notice = parsed("\n".join(["附件", "任务清单", *lines]))
    text = notice.text.text
    return [
        (
            row.path,
            text[slice(*row.text)],
            [text[cell.start : cell.end] for cell in (*row.units, *row.deadlines)],
        )
        for row in notice.rows
    ]


@pytest.mark.parametrize("notation", ["bars", "tabs"])
@pytest.mark.parametrize(
    "cells",
    [
        case("empty before the units", ("2", "抓乙。", "", "县公安局、县教育局", "6月底前")),
        case("empty before the words", ("2", "", "抓乙。", "县公安局、县教育局", "6月底前")),
        case("two", ("2", "", "抓乙。", "", "县公安局、县教育局", "6月底前")),
        case("changed places", ("2", "抓乙。", "6月底前", "县公安局、县教育局")),
        case("empty at the end", ("2", "抓乙。", "县公安局、县教育局", "6月底前", "")),
    ],
)
def test_cells_go_back_under_their_heads(notation: str, cells: tuple[str, ...]) -> None:
    rows = _read(notation, ("1", "抓甲。", "县住建局", "5月底前"), cells)
    assert rows[1] == ("附件/2", "抓乙。", ["县公安局、县教育局", "6月底前"])


@pytest.mark.parametrize("notation", ["bars", "tabs"])
def test_cells_that_are_not_what_their_heads_say_stay(notation: str) -> None:
    """乙类 is no unit, so that nothing tells which cell stands under which head."""
    rows = _read(notation, ("1", "抓甲。", "乙类", "县住建局"))
    assert "县住建局" not in rows[0][2][:1]


@pytest.mark.parametrize("notation", ["bars", "tabs"])
@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        case("unit", ("", "", "安局", ""), ("附件/1", "抓甲，", ["县教育局、县公安局", "5月底前"])),
        case("words", ("", "抓乙。", "", ""), ("附件/1", "抓甲，抓乙。", ["县教育局、县公"])),
    ],
)
def test_cell_that_a_page_broke_goes_on(
    notation: str, rest: tuple[str, ...], expected: tuple[str, str, list[str]]
) -> None:
    rows = _read(notation, ("1", "抓甲，", "县教育局、县公", "5月底前"), _PAGE, rest)
    path, words, cells = expected
    assert len(rows) == 1
    assert rows[0][:2] == (path, words)
    assert rows[0][2][: len(cells)] == cells
