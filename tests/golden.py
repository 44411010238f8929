"""Rewrites the golden records of the five notices: `python -m tests.golden`, then read the diff.

A golden file holds what `dutygraph extract --jsonl` prints for one notice, with the place and the
rule left out that a reader of a diff does not judge.
"""

import json
from pathlib import Path

from graph_build.cli.extract import as_line
from graph_build.pipeline import records_of

ROOT = Path(__file__).parent.parent
NOTICES = tuple(sorted((ROOT / "data" / "notices").glob("*.txt")))
GOLDEN = Path(__file__).parent / "golden"
_SHOWN = ("duty", "unit", "canonical", "kind", "role", "basis", "quote")


def golden_lines(notice: Path) -> list[str]:
    """The records of `notice` as the lines of its golden file."""
    lines = (as_line(record) for record in records_of(notice).assignments)
    return [json.dumps({name: line[name] for name in _SHOWN}, ensure_ascii=False) for line in lines]


def golden_file(notice: Path) -> Path:
    """Where the golden records of `notice` are kept."""
    return GOLDEN / f"{notice.stem}.jsonl"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for path in NOTICES:
        golden_file(path).write_text("\n".join(golden_lines(path)) + "\n", encoding="utf-8")
