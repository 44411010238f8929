"""Small packages of users, as if installed: a module and the metadata that names its component."""

import os
import subprocess
import sys
from pathlib import Path

COMPONENT = """
from spacy.language import Language

@Language.component("local_rule")
def read(doc):
    {body}
    return doc
"""


def install(folder: Path, module: str, *, name: str = "local_rule", value: str = "") -> Path:
    """`folder` holds the package `local-rules 1.0` with the component; to go on PYTHONPATH."""
    info = folder / "local_rules-1.0.dist-info"
    info.mkdir(parents=True, exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: local-rules\nVersion: 1.0\n")
    entry = value or "local_rules:read"
    (info / "entry_points.txt").write_text(f"[dutygraph_components]\n{name} = {entry}\n")
    (folder / "local_rules.py").write_text(module, encoding="utf-8")
    return folder


def run_with(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command `dutygraph` where the packages in `folder` are installed."""
    paths = os.pathsep.join([str(folder), str(Path(__file__).parent.parent)])
    return subprocess.run(
        [sys.executable, "-m", "graph_build", *words],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
