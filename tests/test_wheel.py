"""The built wheel works alone: in an empty environment, from another folder."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.golden import NOTICES, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that holds the wheel and what it depends on."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", wheel],
        check=True,
        capture_output=True,
    )
    return folder / "bin" / "dutygraph"


@pytest.mark.parametrize(
    "name",
    [
        "graph_build/lexicons/units.csv",
        "graph_build/graph/schema.toml",
        "graph_build/export/look.toml",
        "graph_build/queries/duties/function-leads.cypher",
        "graph_build/queries/paths/units-between-two.cypher",
        "graph_build/report/templates/base.html",
        "graph_build/view/templates/explorer.html",
        "graph_build/view/templates/explorer/start.js",
        "graph_build/py.typed",
    ],
)
def test_wheel_holds_its_data(name: str, wheel: Path) -> None:
    assert name in zipfile.ZipFile(wheel).namelist()


def test_installed_command_builds_and_answers(command: Path, tmp_path: Path) -> None:
    def run(*words: str) -> str:
        result = subprocess.run(
            [command, *words], cwd=tmp_path, check=True, capture_output=True, encoding="utf-8"
        )
        return result.stdout

    assert "通知    1 份" in run("build", str(NOTICES[2]))
    assert "岢岚县应急管理局" in run("query", "function-leads", "--param", "function=安监局")
