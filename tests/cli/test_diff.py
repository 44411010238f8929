"""`dutygraph diff` as a user meets it."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest


def _run(graph: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "graph_build", "diff", *words, "--graph", graph],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def facts(five_graph: Path) -> dict:
    return json.loads(_run(five_graph, "安泽县2025", "大同市2026", "--json").stdout)


def test_table_opens_with_counts_and_shares(five_graph: Path) -> None:
    result = _run(five_graph, "安泽县2025", "大同市2026", "--only", "增加单位")
    assert (result.returncode, result.stderr) == (0, "")
    first, second, counts, _, head, *rows = result.stdout.splitlines()
    assert (first, second) == ("前者：安泽县2025", "后者：大同市2026")
    assert counts.startswith("共 36 项：未变 5（14%），增加单位 1（3%）")
    assert head.split()[:3] == ["变化", "前者的职责", "前者的标题"]
    [coal] = rows
    assert "能源与发展改革视为同一职能" in coal
    assert "应急管理局、发改局负责" in coal
    assert "市应急管理局、市规划和自然资源局、市能源局等单位" in coal


def test_json_has_summary_rows_and_quotes(facts: dict) -> None:
    assert (facts["left"], facts["right"]) == (["安泽县2025"], ["大同市2026"])
    assert sum(entry["count"] for entry in facts["summary"]) == len(facts["rows"])
    assert sum(entry["share"] for entry in facts["summary"]) == pytest.approx(1)
    [coal] = [row for row in facts["rows"] if row["change"] == "more"]
    assert (coal["lost"], coal["gained"]) == ([], ["自然资源"])
    quote = coal["right_quote"][0]
    assert (quote["notice"], quote["clause"]) == ("大同市2026", "三/（八）")
    assert quote["end"] - quote["start"] >= len(quote["quote"])


def test_duty_without_an_owner_quotes_its_own_words(five_graph: Path) -> None:
    rows = json.loads(_run(five_graph, "大同市", "山阴县", "--json").stdout)["rows"]
    [coal] = [row for row in rows if row["right"] == "山阴县2026/三/（二）/1"]
    assert (coal["change"], coal["right_units"]) == ("unclear", [])
    assert coal["right_quote"][0]["quote"].startswith("煤矿。持续抓好矿山安全“八条硬措施”硬落实")


def test_csv_for_excel_has_chinese_heads(five_graph: Path) -> None:
    shown = _run(five_graph, "安泽县2025", "大同市2026", "--csv", "--excel").stdout
    rows = list(csv.DictReader(io.StringIO(shown.removeprefix("\ufeff"))))
    assert {row["变化"] for row in rows} >= {"未变", "增加单位", "无法比较", "未再提出", "新增"}
    [coal] = [row for row in rows if row["变化"] == "增加单位"]
    assert coal["后者的单位"].startswith("负责 大同市各涉煤县（区）人民政府、大同市应急管理局")


def test_years_of_a_place_may_be_the_sides(five_graph: Path) -> None:
    assert _run(five_graph, "2020", "2026", "--csv").returncode == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("大同市1999", "山阴县"), "图谱里没有这样的文件"),
        (("大同市", "2026"), "两边都有这份文件"),
        (("安泽县", "大同市", "--year", "2026"), "图谱里没有这样的文件"),
        (("安泽县", "大同市", "--only", "变了"), "--only 没有 变了"),
    ],
)
def test_wrong_use_ends_with_two(five_graph: Path, words: tuple[str, ...], message: str) -> None:
    result = _run(five_graph, *words)
    assert result.returncode == 2
    assert message in result.stderr
