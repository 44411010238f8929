"""`dutygraph suggest` as a user meets it."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest


def _run(graph: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "graph_build", "suggest", *words, "--graph", graph],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def facts(five_graph: Path) -> list[dict]:
    return json.loads(_run(five_graph, "山阴县2026", "--json").stdout)


def test_table_says_that_it_suggests_and_assigns_nothing(five_graph: Path) -> None:
    result = _run(five_graph, "山阴县2026")
    assert (result.returncode, result.stderr) == (0, "")
    first, _, head, *rows = result.stdout.splitlines()
    assert first.startswith("以下是建议，不是分工。没有责任单位的职责 34 项")
    assert head.split()[0] == "性质"
    [coal] = [row for row in rows if "山阴县2026/三/（二）/1 " in row]
    assert coal.startswith("建议，不是分工")
    assert "山阴县应急管理局、山阴县自然资源局*、山阴县能源局*" in coal
    assert "市应急管理局、市规划和自然资源局、市能源局等单位" in coal


def test_each_suggestion_has_organs_holders_and_quotes(facts: list[dict]) -> None:
    found = [row for row in facts if row["nature"] == "suggestion"]
    assert found
    for row in found:
        assert row["organs"]
        assert row["holders"]
        assert {quote["notice"] for quote in row["quote"]} == {row["counterpart"].split("/")[0]}


def test_suggestions_come_by_similarity(facts: list[dict]) -> None:
    similar = [row["similarity"] for row in facts if row["similarity"] is not None]
    assert similar == sorted(similar, reverse=True)


def test_duties_without_counterpart_are_listed(facts: list[dict]) -> None:
    alone = {row["title"] for row in facts if row["nature"] == "none"}
    assert alone == {"教育", "电力", "健全农村应急消防组织体系", "强化重点工程与机制保障"}


def test_all_lists_parts_too(five_graph: Path, facts: list[dict]) -> None:
    more = json.loads(_run(five_graph, "山阴县2026", "--all", "--json").stdout)
    assert len(more) > len(facts)
    moved = [row for row in more if row["duty"] == "山阴县2026/二/（二）"]
    assert "电焊机“加芯赋码”管理" in {word for row in moved for word in row["words"]}


def test_notice_whose_duties_all_have_owners_gets_none(five_graph: Path) -> None:
    assert json.loads(_run(five_graph, "大同市", "--json").stdout) == []


def test_csv_for_excel_has_chinese_heads(five_graph: Path) -> None:
    shown = _run(five_graph, "山阴县", "--csv", "--excel").stdout
    rows = list(csv.DictReader(io.StringIO(shown.removeprefix("\ufeff"))))
    assert rows[0]["性质"] == "建议，不是分工"
    assert rows[0]["别处的单位"].startswith("负责 大同市")


def test_unknown_notice_is_misuse(five_graph: Path) -> None:
    result = _run(five_graph, "山阴县1999")
    assert result.returncode == 2
    assert "图谱里的文件有" in result.stderr
