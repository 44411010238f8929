"""`--lexicon` and `DUTYGRAPH_LEXICON` as a user meets them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.components_doc import EXAMPLE, ROOT

_HEADER = "name,levels,standard,function,until,successor,source\n"
_BODY = (
    "龙山县人民政府\n关于做好2024年安全生产工作的通知\n\n一、甲\n\n（一）乙。（县住保中心负责）\n"
)


def _run(*words: str, lexicon: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DUTYGRAPH_LEXICON": lexicon}
    return subprocess.run(
        [sys.executable, "-m", "graph_build", *words],
        capture_output=True, encoding="utf-8", check=False, env=environment,
    )  # fmt: skip


@pytest.fixture
def notice(tmp_path: Path) -> str:
    path = tmp_path / "notice.txt"
    path.write_text(_BODY, encoding="utf-8")
    return str(path)


def test_extract_reads_with_the_lexicon(notice: str) -> None:
    assert "住房保障服务中心" not in _run("extract", notice).stdout
    option = _run("extract", notice, "--lexicon", str(EXAMPLE / "lexicon"))
    assert "龙山县住房保障服务中心" in option.stdout
    assert _run("extract", notice, lexicon=str(EXAMPLE / "lexicon")).stdout == option.stdout


def test_variable_names_several_folders(notice: str, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "stems.csv").write_text(
        "stem,function,source\n房征,住房城乡建设,x\n", "utf-8"
    )
    folders = os.pathsep.join([str(EXAMPLE / "lexicon"), str(tmp_path / "own")])
    result = _run("build", notice, "--graph", str(tmp_path / "graph"), lexicon=folders)
    assert "自加词典    stems.csv、units.csv" in result.stdout


def test_notices_are_read_again_when_the_lexicon_changes(notice: str, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()

    def build(row: str) -> str:
        (own / "units.csv").write_text(f"{_HEADER}{row}\n", encoding="utf-8")
        words = ("build", notice, "--graph", str(tmp_path / "graph"), "--lexicon", str(own))
        return _run(*words).stdout

    build("住保中心,县,住房保障服务中心,住房城乡建设,,,x")
    assert "1 份未改动" in build("住保中心,县,住房保障服务中心,住房城乡建设,,,x")
    assert "未改动" not in build("住保中心,县,住房保障中心,住房城乡建设,,,x")


@pytest.mark.parametrize(
    "command",
    [("build",), ("extract",), ("score", str(ROOT / "data" / "gold" / "anze-2025.jsonl"))],
)
def test_bad_row_ends_the_command_with_its_place(
    command: tuple[str, ...], notice: str, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    text = f"{_HEADER}住建局,县,住房和城乡建设管理局,住房城乡建设,,,x\n"
    (own / "units.csv").write_text(text, encoding="utf-8")
    result = _run(*command, notice, "--lexicon", str(own))
    assert result.returncode == 1
    assert f"错误：词典 {own / 'units.csv'} 第 2 行：住建局 已在自带词典中" in result.stderr
    assert "Traceback" not in result.stderr
