"""Discoveries: gathered, counted, and pasted into a copy of the lexicons that loads strictly."""

import csv
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from graph_build import lexicons, resources
from graph_build.discovery import Discovery, Occurrence, gather, occurrences
from graph_build.lexicons import lexicon_columns, topics, unit_names
from graph_build.parse import parse
from graph_build.pasting import PASTED, Pasted, lexicon_rows
from graph_build.pipeline import notice_of
from tests.golden import NOTICES
from tests.notices import document, records

BODY = """一、整治
（一）县应急局牵头开展渡口渡船专项整治，落实“一船一档”。
（二）开展渡口渡船专项整治回访，打通“最后一米”，落实“三管三必须”。县沼气运营中队负责。
"""
_FILES = {
    "campaign": "campaigns", "hazard": "hazards", "industry": "industries", "unit": "units"
}  # fmt: skip


def _occurrences(body: str = BODY, **options: int) -> list[Occurrence]:
    return list(occurrences(parse(document(body)), records(body), **options))


def _named(found: list[Discovery]) -> dict[str, Discovery]:
    return {one.name: one for one in found}


def test_term_is_counted_with_its_first_place() -> None:
    one = _named(gather(_occurrences()))["渡口渡船专项整治"]
    assert (one.kind, one.type, one.count, one.notices) == (
        "campaign",
        "campaign",
        2,
        ("龙山县2024",),
    )
    assert one.first.source == "龙山县2024/一/（一）"


def test_context_marks_the_term_and_is_as_wide_as_asked() -> None:
    one = _named(gather(_occurrences(width=4)))["渡口渡船专项整治"]
    assert one.first.context == "牵头开展【渡口渡船专项整治】，落实“"


def test_sentence_is_that_of_the_term() -> None:
    one = _named(gather(_occurrences()))["一船一档"]
    assert one.sentences == ("（一）县应急局牵头开展渡口渡船专项整治，落实“一船一档”",)


def test_known_term_is_listed_on_demand_only() -> None:
    assert "三管三必须" not in _named(gather(_occurrences()))
    one = _named(gather(_occurrences(), known=True))["三管三必须"]
    assert one.first.standard == "三管三必须"


def test_rare_term_is_left_out_on_demand() -> None:
    found = gather(_occurrences(), least=2)
    assert [one.name for one in found] == ["渡口渡船专项整治"]


def test_terms_of_a_told_type_come_first() -> None:
    campaigns = [one for one in gather(_occurrences()) if one.kind == "campaign"]
    assert [one.name for one in campaigns] == ["渡口渡船专项整治", "一船一档", "最后一米"]


def test_type_told_once_holds_for_the_term() -> None:
    body = BODY + "（三）县应急局要打通“最后一米”专项行动。\n"
    assert _named(gather(_occurrences(body)))["最后一米"].type == "campaign"


def test_unit_that_the_lexicon_lacks_is_found() -> None:
    one = _named(gather(_occurrences()))["龙山县沼气运营中队"]
    assert (one.kind, one.type, one.count) == ("unit", "team", 1)


def test_what_could_not_be_read_is_found() -> None:
    body = "一、甲\n（一）县应急局负责检查。\n（二）乙。（责任单位：以及其它情况）\n"
    assert [one.kind for one in gather(_occurrences(body)) if one.kind == "gap"] == ["gap"]


# -- into the lexicon ---------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the lexicons that the strict loader reads instead."""
    shutil.copytree(str(files("graph_build") / "lexicons"), tmp_path / "lexicons")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    return tmp_path / "lexicons"


def _paste(rows: list[tuple[str, ...]], file: Path) -> None:
    """Append the rows and sort the lines below the header, as a curator does."""
    with file.open(encoding="utf-8", newline="") as lines:
        head, *entries = csv.reader(lines)
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerows([head, *sorted([*entries, *map(list, rows)])])


@pytest.fixture(scope="module")
def discovered() -> list[Discovery]:
    """What the five notices and the small one show."""
    found = [
        *_occurrences(),
        *_occurrences("一、甲\n（一）县应急局要防范溺水事故，紧盯寄递物流行业。\n"),
    ]
    for path in NOTICES:
        found.extend(occurrences(*notice_of(path)))
    return gather(found)


@pytest.mark.parametrize("kind", PASTED)
def test_pasted_rows_are_loaded_strictly(
    kind: Pasted, discovered: list[Discovery], package: Path
) -> None:
    rows = lexicon_rows(discovered, kind)
    _paste(rows, package / f"{_FILES[kind]}.csv")
    names = unit_names if kind == "unit" else topics
    loaded = names.__wrapped__(*(() if kind == "unit" else (kind,)))  # type: ignore[attr-defined]
    assert rows
    assert {row[0] for row in rows} <= set(loaded)
    assert {len(row) for row in rows} == {len(lexicon_columns(kind))}


@pytest.mark.parametrize("kind", PASTED)
def test_pasted_rows_are_new_sorted_and_have_a_source(
    kind: Pasted, discovered: list[Discovery]
) -> None:
    rows = lexicon_rows(discovered, kind)
    known = unit_names() if kind == "unit" else topics(kind)
    assert rows == sorted(rows)
    assert not {row[0] for row in rows} & set(known)
    assert all(row[-1].split("/")[0] for row in rows)


def test_pasted_campaign_has_a_kind_that_the_lexicon_has(discovered: list[Discovery]) -> None:
    kinds = {topic.facts["kind"] for topic in topics("campaign").values()}
    assert {row[2] for row in lexicon_rows(discovered, "campaign")} <= kinds


def test_unit_is_pasted_without_its_place_and_with_its_function() -> None:
    [row] = lexicon_rows(gather(_occurrences(BODY.replace("沼气", "交通"))), "unit")
    assert row[:4] == ("交通运营中队", "县", "交通运营中队", "交通运输")


def test_unit_whose_function_is_not_told_is_not_pasted() -> None:
    assert lexicon_rows(gather(_occurrences()), "unit") == []


def test_pasted_term_is_known_afterwards(package: Path, discovered: list[Discovery]) -> None:
    _paste(lexicon_rows(discovered, "campaign"), package / "campaigns.csv")
    assert "一船一档" in lexicons.topics.__wrapped__("campaign")
