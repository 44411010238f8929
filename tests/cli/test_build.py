"""`dutygraph build` and `dutygraph extract` as a user meets them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden import NOTICES, ROOT, golden_lines


def _run(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "graph_build", *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    graph = tmp_path_factory.mktemp("built") / "graph"
    return _run("build", str(ROOT / "data" / "notices"), "--graph", str(graph))


def test_build_succeeds(built: subprocess.CompletedProcess[str]) -> None:
    assert (built.returncode, built.stderr) == (0, "")


@pytest.mark.parametrize(
    "line",
    ["通知    5 份", "条款    259 条", "分工    523 条", "词典未收录的单位", "未能识别    0 处"],
)
def test_build_summary_counts(line: str, built: subprocess.CompletedProcess[str]) -> None:
    assert line in built.stdout


def test_build_is_quiet_in_a_pipe(built: subprocess.CompletedProcess[str]) -> None:
    assert "\x1b" not in built.stdout + built.stderr
    assert "读取通知" not in built.stdout + built.stderr


def test_build_with_a_bad_file_says_so_and_fails(tmp_path: Path) -> None:
    shutil.copy(NOTICES[0], tmp_path)
    (tmp_path / "坏.txt").write_bytes(b"")
    result = _run("build", str(tmp_path), "--graph", str(tmp_path / "graph"))
    assert result.returncode == 1
    assert "坏.txt：文件是空的" in result.stderr
    assert "通知    1 份" in result.stdout


def test_build_into_a_folder_of_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.docx").write_text("mine", "utf-8")
    result = _run("build", str(NOTICES[0]), "--graph", str(tmp_path))
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.docx"]


def test_extract_prints_a_record_a_line() -> None:
    result = _run("extract", str(NOTICES[1]), "--jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    shown = ("duty", "unit", "canonical", "kind", "role", "basis", "quote", "start", "end")
    assert [json.dumps({k: line[k] for k in shown}, ensure_ascii=False) for line in lines] == (
        golden_lines(NOTICES[1])
    )
    assert all({"notice", "start", "end"} <= line.keys() for line in lines)


def test_extract_reads_on_after_a_bad_file(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02")
    result = _run("extract", str(bad), str(NOTICES[1]), "--jsonl")
    assert result.returncode == 1
    assert "bad.txt" in result.stderr
    assert result.stdout


def test_extract_without_jsonl_prints_a_table_for_people() -> None:
    result = _run("extract", str(NOTICES[1]))
    assert "大同市人民政府关于做好2026年安全生产工作的通知" in result.stdout
    assert "大同市应急管理局" in result.stdout


def test_extract_prints_requirements_with_their_place() -> None:
    result = _run("extract", str(NOTICES[0]), "--requirements", "--jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    text = NOTICES[0].read_text("utf-8")
    assert [line["quote"] for line in lines if line["date"] == "2025-06-30"] == ["2025年6月底前"]
    for line in lines:
        assert "".join(text[line["start"] : line["end"]].split()) == line["quote"]


def test_extract_prints_requirements_for_people() -> None:
    result = _run("extract", str(NOTICES[0]), "--requirements")
    assert "完成时限" in result.stdout
    assert "2025-06-30" in result.stdout


def test_output_is_the_same_whatever_the_locale() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "graph_build", "extract", str(NOTICES[1]), "--jsonl"],
        capture_output=True,
        check=True,
        env={"PATH": "", "LC_ALL": "C", "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    )
    assert "大同市应急管理局" in result.stdout.decode("utf-8")


def test_build_of_an_empty_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "notices").mkdir()
    result = _run("build", str(tmp_path / "notices"), "--graph", str(tmp_path / "graph"))
    assert result.returncode == 1
    assert "文件夹里没有 .txt 或 .md 文件" in result.stderr


def test_empty_answer_is_said_and_is_no_verdict(tmp_path: Path) -> None:
    graph = str(tmp_path / "graph")
    _run("build", str(NOTICES[1]), "--graph", graph)
    result = _run("query", "unit-duties", "--param", "unit=火星局", "--graph", graph)
    assert result.returncode == 0
    assert "没有结果。这不等于没有人负责" in result.stderr
