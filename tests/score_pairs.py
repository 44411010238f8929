"""Matched duties against the pairs labelled by hand: `python -m tests.score_pairs` prints it.

A pair marked `?` is neither hit nor miss. `same` counts alone, then `same` and `part` as one.
"""

import csv
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from graph_build.cli.output import print_table
from graph_build.evaluate import Figures
from graph_build.matching import match_notices
from graph_build.model import NoticeRecords
from graph_build.pipeline import records_of

ROOT = Path(__file__).parent.parent
PAIRS = {"datong-shanyin": "山阴县2026—大同市2026", "kelan": "岢岚县2023 附件—条款",
         "datong-anze": "安泽县2025—大同市2026"}  # fmt: skip
_RELATIONS = {"same": "同一项工作", "any": "含部分相同"}
_HEADS = (
    "两份通知",
    "关系",
    "标注",
    "找到",
    "一致",
    "准确率",
    "召回率",
    "F1",
    "存疑",
    "存疑中找到",
)

Pairs = Mapping[tuple[str, str], str]


@cache
def gold(name: str) -> Pairs:
    """The labelled pairs of the file: `same`, `part`, `same?` or `part?`."""
    path = ROOT / "data" / "gold" / "pairs" / f"pairs-{name}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {(row["left"], row["right"]): row["relation"] for row in rows if row["right"]}


@cache
def found(name: str) -> Pairs:
    """What is matched in the notices of the file."""
    return {(m.left, m.right): m.relation for m in match_notices(*_sides(name))}


def figures(name: str, relation: str) -> Figures:
    """Pairs labelled, found and agreed, `same` alone or of `any` relation."""
    labelled, matched = gold(name), found(name)
    wanted = {"same"} if relation == "same" else {"same", "part"}
    certain = {pair for pair, label in labelled.items() if label in wanted}
    counted = {pair for pair, label in matched.items() if label in wanted} - doubtful(name)
    return Figures(len(certain), len(counted), len(certain & counted))


def doubtful(name: str) -> Collection[tuple[str, str]]:
    """The pairs on which two fair readers could differ."""
    return {pair for pair, label in gold(name).items() if label.endswith("?")}


def _sides(name: str) -> tuple[NoticeRecords, NoticeRecords]:
    if name == "kelan":
        kelan = _records("kelan-2023")
        return _part(kelan, rows=True), _part(kelan, rows=False)
    return _records("shanyin-2026" if "shanyin" in name else "anze-2025"), _records("datong-2026")


@cache
def _records(name: str) -> NoticeRecords:
    return records_of(ROOT / "data" / "notices" / f"{name}.txt")


def _part(records: NoticeRecords, *, rows: bool) -> NoticeRecords:
    duties = (duty for duty in records.duties if duty.path.startswith("附件/") == rows)
    return replace(records, duties=tuple(duties))


def _row(name: str, relation: str) -> tuple[str, ...]:
    result, unsure = figures(name, relation), doubtful(name)
    shares = (result.precision, result.recall, result.f1)
    return (
        PAIRS[name],
        _RELATIONS[relation],
        *map(str, (result.gold, result.found, result.agreed)),
        *("—" if share is None else f"{share:.3f}" for share in shares),
        str(len(unsure)),
        str(len(unsure & found(name).keys())),
    )


if __name__ == "__main__":
    print("配对得分（不同文件中的同一项工作；存疑的配对不计分）")
    print_table(_HEADS, [_row(name, relation) for name in PAIRS for relation in _RELATIONS])
