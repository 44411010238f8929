"""The records of the five notices are those that were read and approved."""

import json
from pathlib import Path

import pytest

from graph_build.pipeline import records_of
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


_FACTS = ("date", "comparison", "quantity", "unit", "period")


@pytest.mark.parametrize("name", ["anze-2025", "datong-2026"])
def test_requirements_are_read_as_the_annotator_read_them(name: str) -> None:
    """Every deadline, frequency and target of the hand-made gold, its values, and no other."""
    lines = (
        (ROOT / "data" / "gold" / "requirements" / f"{name}.jsonl").read_text("utf-8").splitlines()
    )
    gold = [(g["duty"], g["kind"], *(g[fact] for fact in _FACTS)) for g in map(json.loads, lines)]
    found = [
        (r.evidence.clause, r.bound.kind, *(getattr(r.bound, fact) for fact in _FACTS))
        for r in records_of(ROOT / "data" / "notices" / f"{name}.txt").requirements
    ]
    assert sorted(found) == sorted(gold)
