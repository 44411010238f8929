"""The records of the five notices are those that were read and approved."""

import json
from pathlib import Path

import pytest

from tests.golden import NOTICES, ROOT, golden_file, golden_lines, golden_topics, topics_file


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_records_are_the_golden_ones(notice: Path) -> None:
    assert golden_lines(notice) == golden_file(notice).read_text("utf-8").splitlines()


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_topics_are_the_golden_ones(notice: Path) -> None:
    assert golden_topics(notice) == topics_file(notice).read_text("utf-8").splitlines()


def _keys(lines: list[str], basis: set[str]) -> set[tuple[str, ...]]:
    records = map(json.loads, lines)
    return {
        (record["duty"], record["unit"], record["role"], record["basis"])
        for record in records
        if record["basis"] in basis
    }


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_lists_are_read_as_the_annotators_read_them(notice: Path) -> None:
    """Every stated and inherited record of the hand-made gold, and no other."""
    gold = (ROOT / "data" / "gold" / f"{notice.stem}.jsonl").read_text("utf-8").splitlines()
    lists = {"stated", "inherited"}
    assert _keys(golden_lines(notice), lists) == _keys(gold, lists)


def test_subjects_are_read_nearly_as_the_annotators_read_them() -> None:
    """F1 of the subjects over the five notices, by duty, unit and role."""
    found, gold = set(), set()
    for notice in NOTICES:
        lines = (ROOT / "data" / "gold" / f"{notice.stem}.jsonl").read_text("utf-8").splitlines()
        gold |= {(notice.stem, *key) for key in _keys(lines, {"subject"})}
        found |= {(notice.stem, *key) for key in _keys(golden_lines(notice), {"subject"})}
    f1 = 2 * len(found & gold) / (len(found) + len(gold))
    assert f1 >= 0.95, (sorted(gold - found), sorted(found - gold))
