"""`dutygraph matrix` on the five notices."""

import importlib
from pathlib import Path

from click.testing import Result
from openpyxl import load_workbook
from rich.cells import cell_len
from typer.testing import CliRunner

from graph_build.cli import app


def run(graph: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["matrix", "--graph", str(graph), *words])


def test_table_shows_the_largest_within_a_hundred_columns_and_says_of_how_many(
    five_graph: Path,
) -> None:
    result = run(five_graph, "--place", "岢岚县", "--limit", "5")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    table = lines[2:-1]
    assert max(map(cell_len, table)) <= 100
    assert table[0].split()[:3] == ["单位", "职责", "消防"]
    assert table[1].split()[:2] == ["岢岚县应急管理局", "19"]
    assert table[-1].startswith("合计")
    assert lines[-1].startswith("列出职责最多的 5 行（共 57 行）、")


def test_workbook_and_page_are_written_and_never_over_what_is_there(
    five_graph: Path, tmp_path: Path
) -> None:
    xlsx, html = tmp_path / "矩阵.xlsx", tmp_path / "矩阵.html"
    words = ("--xlsx", str(xlsx), "--html", str(html))
    result = run(five_graph, *words)
    assert (result.exit_code, f"已写入 {html}" in result.stdout) == (0, True)
    assert load_workbook(xlsx).sheetnames == ["职责矩阵", "职责与原文", "怎样读"]
    assert html.read_text("utf-8").startswith("<!DOCTYPE html>")
    before = xlsx.read_bytes(), html.read_bytes()
    again = run(five_graph, *words)
    assert (again.exit_code, "已经存在" in again.stderr) == (1, True)
    assert run(five_graph, *words, "--force").exit_code == 0
    assert (xlsx.read_bytes(), html.read_bytes()) == before


def test_columns_beyond_those_asked_for_are_one(five_graph: Path, tmp_path: Path) -> None:
    html = tmp_path / "矩阵.html"
    run(five_graph, "--by", "hazard", "--columns", "10", "--html", str(html))
    assert '<th scope="col"><span>其余 73 个</span></th>' in html.read_text("utf-8")


def test_a_heavy_page_is_said_to_be_slow(five_graph: Path, tmp_path: Path, monkeypatch) -> None:
    module = importlib.import_module("graph_build.cli.matrix")
    monkeypatch.setattr(module, "_HEAVY", 200_000)
    heavy = run(five_graph, "--html", str(tmp_path / "全部.html"))
    light = run(five_graph, "--place", "山西省", "--html", str(tmp_path / "山西.html"))
    assert "打开较慢" in heavy.stderr
    assert "打开较慢" not in light.stderr


def test_across_the_rows_are_functions(five_graph: Path) -> None:
    shown = run(five_graph, "--across", "--limit", "3").stdout
    assert "应急管理" in shown
    assert "2023 牵1" in shown


def test_words_that_are_no_filter_are_misuse(five_graph: Path) -> None:
    for words in (("--role", "主办"), ("--basis", "猜"), ("--place", "太原市")):
        result = run(five_graph, *words)
        assert result.exit_code == 2
        assert "错误：" in result.stderr


def test_filters_without_any_assignment_say_so(five_graph: Path) -> None:
    result = run(five_graph, "--place", "山西省", "--basis", "沿用")
    assert "没有符合条件的分工" in result.stdout
