"""The READMEs show what the commands print, and say the same in both languages."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.readme import CHINESE, ENGLISH, ROOT, blocks, rerun


def test_readme_outputs_are_what_the_commands_print(tmp_path: Path) -> None:
    shown = blocks(CHINESE.read_text("utf-8"))
    assert rerun(shown, tmp_path) == shown


def test_both_readmes_show_the_same_outputs() -> None:
    assert blocks(ENGLISH.read_text("utf-8")) == blocks(CHINESE.read_text("utf-8"))


def test_both_readmes_have_the_same_outline() -> None:
    def outline(path: Path) -> list[str]:
        return re.findall(r"^(#+) |^(\|)|^(```)", path.read_text("utf-8"), re.MULTILINE)

    assert outline(ENGLISH) == outline(CHINESE)


@pytest.mark.parametrize("readme", [CHINESE, ENGLISH], ids=lambda path: path.name)
def test_readme_links_lead_somewhere(readme: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", readme.read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_make_demo_prints_an_answer_with_its_quotes(tmp_path: Path) -> None:
    """The recipe itself, without the installation that this test already runs in."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    result = subprocess.run(
        ["make", "-f", str(ROOT / "Makefile"), "-o", ".venv/.demo", "demo",
         f"BIN={Path(sys.executable).parent}"],
        cwd=tmp_path, env={**os.environ, "MAKEFLAGS": ""}, capture_output=True, encoding="utf-8",
        check=True,
    )  # fmt: skip
    assert "应急局牵头，其他负有安全监管职责的部门配合" in result.stdout
    assert "图谱在 dutygraph-graph/" in result.stdout
