"""Rewrites the golden records of the five notices: `python -m tests.golden`, then read the diff.

For each notice one file holds its assignments, as `dutygraph extract --jsonl` prints them without
the rule, and one its topics, citations, gaps, restatements and requirements, a line each.
"""

import json
from pathlib import Path

from graph_build.cli.extract import as_line
from graph_build.pipeline import records_of

ROOT = Path(__file__).parent.parent
NOTICES = tuple(sorted((ROOT / "data" / "notices").glob("*.txt")))
GOLDEN = Path(__file__).parent / "golden"
_SHOWN = ("duty", "unit", "canonical", "kind", "role", "basis", "quote", "start", "end")


def golden_lines(notice: Path) -> list[str]:
    """The records of `notice` as the lines of its golden file."""
    lines = (as_line(record) for record in records_of(notice).assignments)
    return [json.dumps({name: line[name] for name in _SHOWN}, ensure_ascii=False) for line in lines]


def golden_topics(notice: Path) -> list[str]:
    """What the duties of `notice` are about and what they cite, with the words that say so."""
    records = records_of(notice)
    lines = [("topic", t.duty, t.kind, t.name, t.evidence) for t in records.topics]
    lines += [("citation", c.duty, "", c.title, c.evidence) for c in records.citations]
    lines += [("gap", g.duty, "", g.reason, g.evidence) for g in records.gaps]
    lines += [
        ("same", r.row, "", f"{r.clause} {r.similarity}", r.evidence) for r in records.restatements
    ]
    lines += [
        ("required", r.duty, r.bound.kind, r.bound.normal, r.evidence) for r in records.requirements
    ]
    return [
        "\t".join((*words, evidence.quote, f"{evidence.start}-{evidence.end}"))
        for *words, evidence in lines
    ]


def topics_file(notice: Path) -> Path:
    """Where the golden topics of `notice` are kept."""
    return GOLDEN / f"{notice.stem}.tsv"


def golden_file(notice: Path) -> Path:
    """Where the golden records of `notice` are kept."""
    return GOLDEN / f"{notice.stem}.jsonl"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for path in NOTICES:
        topics_file(path).write_text("\n".join(golden_topics(path)) + "\n", encoding="utf-8")
        golden_file(path).write_text("\n".join(golden_lines(path)) + "\n", encoding="utf-8")
