"""Runs what the READMEs show: `python -m tests.readme` rewrites the outputs, a test compares them.

A block opens with ```console; each line `$ …` is a command, what follows is its output.
The English README shows the blocks of the Chinese one.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHINESE = ROOT / "README.zh-CN.md"
ENGLISH = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def blocks(text: str) -> list[str]:
    """The console blocks of a README, without their fences."""
    return [match.group(1) for match in _BLOCK.finditer(text)]


def rerun(blocks_: list[str], folder: Path) -> list[str]:
    """The blocks with the outputs that their commands give, run in order in `folder`."""
    shutil.copytree(ROOT / "data", folder / "data")
    return ["".join(_rerun(command, folder) for command in _commands(b)) for b in blocks_]


def _commands(block: str) -> list[str]:
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def _rerun(command: str, folder: Path) -> str:
    bin_ = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("DUTYGRAPH_GRAPH", None)
    environment.pop("DUTYGRAPH_LEDGER", None)
    result = subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, encoding="utf-8",
        check=True,
    )  # fmt: skip
    return f"$ {command}\n{result.stdout}"


def with_blocks(text: str, new: list[str]) -> str:
    """A README with its console blocks replaced, in order."""
    remaining = iter(new)
    return _BLOCK.sub(lambda match: f"```console\n{next(remaining)}```", text)


if __name__ == "__main__":
    chinese = CHINESE.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        shown = rerun(blocks(chinese), Path(name))
    CHINESE.write_text(with_blocks(chinese, shown), encoding="utf-8")
    ENGLISH.write_text(with_blocks(ENGLISH.read_text("utf-8"), shown), encoding="utf-8")
