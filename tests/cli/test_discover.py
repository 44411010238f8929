"""`dutygraph discover` as a user meets it."""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph_build.lexicons import lexicon_columns
from tests.golden import NOTICES, ROOT

_FOLDER = str(ROOT / "data" / "notices")


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "graph_build", "discover", *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def table() -> subprocess.CompletedProcess[str]:
    return _run(_FOLDER)


def test_discover_lists_terms_for_people(table: subprocess.CompletedProcess[str]) -> None:
    assert (table.returncode, table.stderr) == (0, "")
    [line] = [
        line for line in table.stdout.splitlines() if "  开采作业与设计不符专项整治  " in line
    ]
    assert line.split()[:5] == ["行动或制度", "行动", "开采作业与设计不符专项整治", "1", "1"]
    assert "【开采作业与设计不符专项整治】" in line
    assert line.endswith("山西省2020/二/（七）")


def test_discover_lists_unknown_units(table: subprocess.CompletedProcess[str]) -> None:
    units = [line for line in table.stdout.splitlines() if line.startswith("单位")]
    assert [line.split()[2] for line in units] == [
        "国家金融监督管理总局安泽监管支局", "大同站", "山西省17个专项指挥部", "配套选矿厂",
    ]  # fmt: skip


def test_same_notices_give_the_same_bytes(table: subprocess.CompletedProcess[str]) -> None:
    assert _run(*map(str, NOTICES)).stdout == table.stdout


def test_jsonl_is_a_term_a_line() -> None:
    result = _run(_FOLDER, "--kind", "campaign", "--jsonl", "--min-count", "2")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    sentry = next(line for line in lines if line["name"] == "电子哨兵")
    assert sentry["notices"] == ["大同市2026", "山阴县2026"]
    assert (sentry["type"], sentry["count"]) == ("system", 2)
    assert sentry["keywords"]
    assert all(line["count"] >= 2 for line in lines)


def test_csv_has_a_header_and_a_term_a_row() -> None:
    result = _run(str(NOTICES[0]), "--kind", "instrument", "--csv")
    rows = list(csv.DictReader(result.stdout.splitlines()))
    assert {row["kind"] for row in rows} == {"instrument"}


@pytest.mark.parametrize("kind", ["campaign", "industry", "unit"])
def test_paste_prints_rows_of_the_lexicon(kind) -> None:
    result = _run(_FOLDER, "--kind", kind, "--paste")
    head, *rows = csv.reader(result.stdout.splitlines())
    assert tuple(head) == lexicon_columns(kind)
    assert {len(row) for row in rows} == {len(head)}
    assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("kind", "file"),
    [("campaign", "campaigns.csv"), ("industry", "industries.csv"), ("unit", "units.csv")],
)
def test_paste_makes_a_lexicon_of_the_users(kind: str, file: str, tmp_path: Path) -> None:
    pasted = _run(_FOLDER, "--kind", kind, "--paste").stdout
    (tmp_path / file).write_text(pasted, encoding="utf-8")
    result = _run(_FOLDER, "--kind", kind, "--paste", "--lexicon", str(tmp_path))
    assert pasted.count("\n") > 1
    assert (result.returncode, result.stdout.count("\n")) == (0, 1)


def test_bad_lexicon_is_named(tmp_path: Path) -> None:
    (tmp_path / "campaigns.csv").write_text("name\n甲\n", encoding="utf-8")
    result = _run(_FOLDER, "--lexicon", str(tmp_path))
    assert result.returncode == 1
    assert "campaigns.csv" in result.stderr


def test_paste_says_what_it_leaves_out() -> None:
    result = _run(_FOLDER, "--kind", "unit", "--paste")
    assert "另有 2 条名称看不出职能" in result.stderr


def test_known_terms_are_listed_on_demand() -> None:
    assert "三管三必须" not in _run(str(NOTICES[1]), "--kind", "campaign", "--csv").stdout
    assert "三管三必须" in _run(str(NOTICES[1]), "--kind", "campaign", "--csv", "--known").stdout


def test_cut_list_says_so() -> None:
    result = _run(_FOLDER, "--limit", "3", "--jsonl")
    assert len(result.stdout.splitlines()) == 3
    assert "只列出了前 3 条" in result.stderr


def test_nothing_found_is_said() -> None:
    result = _run(_FOLDER, "--kind", "gap")
    assert (result.returncode, result.stdout) == (0, "")
    assert "没有发现" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "law"),
        ("--paste",),
        ("--paste", "--kind", "instrument"),
        ("--paste", "--kind", "unit", "--known"),
        ("--csv", "--jsonl"),
        ("--excel",),
        ("--limit", "0"),
        ("--context", "-1"),
    ],
)
def test_contradictory_options_are_misuse(words: tuple[str, ...]) -> None:
    result = _run(_FOLDER, *words)
    assert result.returncode == 2
    assert result.stderr.startswith("错误：")


def test_bad_file_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    shutil.copy(NOTICES[0], tmp_path)
    (tmp_path / "坏.txt").write_bytes(b"")
    result = _run(str(tmp_path), "--kind", "campaign")
    assert result.returncode == 1
    assert "坏.txt：文件是空的" in result.stderr
    assert "应急大脑" in result.stdout


def test_missing_file_is_named(tmp_path: Path) -> None:
    result = _run(str(tmp_path / "没有.txt"))
    assert result.returncode == 1
    assert "没有.txt" in result.stderr
    assert "Traceback" not in result.stderr
