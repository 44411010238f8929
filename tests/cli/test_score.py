"""`dutygraph score` as a user meets it."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from graph_build.evaluate import Record
from tests.evaluate.records import HELP, LEAD, PROSE, RULE, record
from tests.evaluate.test_quiet import NOTICE as QUIET
from tests.golden import NOTICES, ROOT

DATA = (str(ROOT / "data" / "gold"), str(ROOT / "data" / "notices"))


def _run(*words: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "graph_build", "score", *map(str, words)],
        input=stdin, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def _lines(*records: Record) -> str:
    return "".join(json.dumps(asdict(entry), ensure_ascii=False) + "\n" for entry in records)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two annotators: they agree in one record of four, which 乙 wrote down twice."""
    one, other = tmp_path / "甲.jsonl", tmp_path / "乙.jsonl"
    lead = record(LEAD, canonical="龙山县应急管理局", quote="县应急局牵头")
    one.write_text(_lines(record(LEAD), record(HELP), record(RULE), record(PROSE)), "utf-8")
    joint = record("一/（二） 县住建局 joint stated")
    other.write_text(_lines(lead, lead, joint, record(PROSE, unit="各镇")), "utf-8")
    return one, other


def _words(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


@pytest.mark.parametrize(
    "row",
    [
        ["合计", "全部", "4", "3", "1", "0.333", "0.250", "0.286"],
        ["写法", "名单", "3", "2", "1", "0.500", "0.333", "0.400"],
        ["写法", "句意", "1", "1", "0", "0.000", "0.000", "0.000"],
        ["依据", "沿用", "1", "0", "0", "—", "0.000", "0.000"],
        ["角色", "牵头", "1", "1", "1", "1.000", "1.000", "1.000"],
        ["甲", "全部", "4", "3", "1", "0.333", "0.250", "0.286", "—"],
        ["甲", "一/（二）", "县住建局", "配合", "列明", "县住建局负责"],
        ["甲", "一/（二）", "县住建局", "负责", "列明", "县住建局负责"],
        ["甲", "一/（二）", "县住建局", "配合", "负责", "县住建局负责"],
        ["遗漏", "3", "条"],
        ["多出", "2", "条"],
        ["角色不符", "1", "条"],
        ["引文相同的占", "0.0%"],
        ["重复的记录只计一次：标注去掉", "0", "条，抽取去掉", "1", "条"],
    ],
)
def test_comparison_of_two_annotators_is_printed(row: list[str], two: tuple[Path, Path]) -> None:
    result = _run(*two)
    assert (result.returncode, result.stderr) == (0, "")
    assert row in _words(result.stdout)


def test_fields_that_do_not_count_are_counted_apart(two: tuple[Path, Path]) -> None:
    assert "规范名称 1、单位类别 0、依据 0、引文 1" in _run(*two).stdout


def test_limit_shortens_each_list_and_says_so(two: tuple[Path, Path]) -> None:
    shown = _run(*two, "--limit", "1").stdout
    assert "另有 2 条没有列出" in shown
    assert "另有 1 条没有列出" in shown
    assert _run(*two, "--limit", "0").stdout.count("县住建局负责") == 0


def test_json_holds_all_whatever_the_limit(two: tuple[Path, Path]) -> None:
    facts = json.loads(_run(*two, "--json", "--limit", "0").stdout)
    assert [(len(facts[name])) for name in ("missed", "extra", "role_mismatches")] == [3, 2, 1]
    assert facts["figures"][0] == {
        "by": "all", "value": "all", "gold": 4, "found": 3, "agreed": 1,
        "precision": 1 / 3, "recall": 1 / 4, "f1": 2 / 7,
    }  # fmt: skip
    (notice,) = facts["notices"]
    assert (notice["notice"], notice["repeated_found"], notice["characters"]) == ("甲", 1, None)
    assert [entry["field"] for entry in facts["differences"]] == ["canonical", "quote"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--min-f1", "0.4"), 0, ""),
        (("--min-f1", "0.41"), 1, "名单：F1 是 0.4000，低于 0.41。\n"),
        (("--min-subject-f1", "0.5"), 1, "句意：F1 是 0.0000，低于 0.5。\n"),
        (("--min-f1", "1.5"), 2, "错误：--min-f1 的值不能大于 1。用法见"),
        (("--limit", "-1"), 2, "错误：--limit 的值不能小于 0。用法见"),
    ],
)
def test_exit_code_tells_whether_the_aim_is_reached(
    words: tuple[str, ...], code: int, message: str, two: tuple[Path, Path]
) -> None:
    result = _run(*two, *words)
    assert result.returncode == code
    assert result.stderr.startswith(message)
    assert bool(result.stderr) == bool(message)


def test_aim_without_any_record_is_not_checked_and_said_so(tmp_path: Path) -> None:
    prose = tmp_path / "甲.jsonl"
    prose.write_text(_lines(record(PROSE)), "utf-8")
    result = _run(prose, prose, "--min-f1", "0.99")
    assert result.returncode == 0
    assert "两边都没有记录，F1 无从算起，没有检查" in result.stderr


def test_records_come_from_standard_input(two: tuple[Path, Path]) -> None:
    one, other = two
    assert _run(one, "-", stdin=other.read_text("utf-8")).stdout == _run(*two).stdout


def test_extracted_lines_score_as_their_notice_does() -> None:
    gold = ROOT / "data" / "gold" / f"{NOTICES[0].stem}.jsonl"
    extracted = subprocess.run(
        [sys.executable, "-m", "graph_build", "extract", "--jsonl", NOTICES[0]],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    piped = json.loads(_run(gold, "-", "--json", stdin=extracted.stdout).stdout)
    direct = json.loads(_run(gold, NOTICES[0], "--json").stdout)
    assert piped["figures"] == direct["figures"]
    assert piped["differences"] == direct["differences"]


def test_five_notices_reach_the_aims() -> None:
    result = _run(*DATA, "--min-f1", "0.99", "--min-subject-f1", "0.92")
    assert (result.returncode, result.stderr) == (0, "")
    assert sum(row[:1] == ["合计"] for row in _words(result.stdout)) == 4


def test_length_of_a_notice_gives_the_extra_records_by_a_thousand_characters() -> None:
    facts: dict[str, Any] = json.loads(_run(QUIET.with_suffix(".jsonl"), QUIET, "--json").stdout)
    (notice,) = facts["notices"]
    extra = notice["figures"][0]["found"] - notice["figures"][0]["agreed"]
    assert notice["characters"] == 3030
    assert notice["figures"][0]["extra_per_1000"] == pytest.approx(extra / 3.030)


def test_notice_that_names_no_unit_has_no_records(two: tuple[Path, Path], tmp_path: Path) -> None:
    notice = tmp_path / "空.txt"
    notice.write_text("关于做好工作的通知\n\n一、总体要求\n\n提高认识，抓好落实。\n", "utf-8")
    result = _run(two[0], notice)
    assert (result.returncode, "按没有记录计" in result.stderr) == (0, True)
    assert ["合计", "全部", "4", "0", "0", "—", "0.000", "0.000"] in _words(result.stdout)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("县应急局牵头\n", "乙.jsonl 第 1 行：不是一条完整的 JSON。请按 dutygraph extract --jsonl"),
        ('{"duty": "一"}\n', "乙.jsonl 第 1 行：缺少字段 unit"),
        (_lines(record(LEAD)).replace("lead", "head"), "字段 role 不能是“head”"),
    ],
)
def test_broken_line_ends_with_one_and_its_place(
    content: str, message: str, two: tuple[Path, Path]
) -> None:
    two[1].write_text(content, "utf-8")
    result = _run(*two)
    assert (result.returncode, result.stdout) == (1, "")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_empty_file_is_all_missed(two: tuple[Path, Path]) -> None:
    two[1].write_text("", "utf-8")
    assert "遗漏 4 条" in _run(*two).stdout


def test_standard_input_that_is_no_text_is_refused(two: tuple[Path, Path]) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "graph_build", "score", two[0], "-"],
        input=b"\xff\xfe\x00", capture_output=True, check=False,
    )  # fmt: skip
    assert result.returncode == 1
    assert "标准输入：不是 UTF-8 文本" in result.stderr.decode("utf-8")


def test_gold_without_counterpart_ends_with_one(two: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "others").mkdir()
    result = _run(two[0], tmp_path / "others")
    assert result.returncode == 1
    assert "没有对应的文件（甲.jsonl、甲.txt、甲.md、甲.markdown）" in result.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((DATA[0], "-"), "标准输入只能是一份通知的记录"),
        ((str(NOTICES[0]), DATA[1]), "标注应是 .jsonl 文件，不是通知"),
        ((DATA[0],), "缺少"),
    ],
)
def test_misuse_ends_with_two(words: tuple[str, ...], message: str) -> None:
    result = _run(*words)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
