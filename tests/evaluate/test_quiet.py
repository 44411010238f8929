"""A long opinion that hands out almost nothing: what the reader finds there in excess.

`quiet/` holds an opinion of some 3,000 characters, made up for this test, with what tempts a
reader: a table of contents, 指导思想, 谁主管谁牵头, 主要负责人, brackets that are no lists, members
listed by name, addressees and copies. Four records are right, all of them subjects.
"""

from pathlib import Path

import pytest

from graph_build.evaluate import (
    Comparison,
    Side,
    compare,
    extra,
    figures,
    missed,
    of_notice,
    read_lines,
)
from graph_build.pipeline import records_of

NOTICE = Path(__file__).parent / "quiet" / "qingjiang-2024.txt"


@pytest.fixture(scope="module")
def quiet() -> Comparison:
    gold = Side(read_lines(NOTICE.with_suffix(".jsonl")))
    characters = len("".join(NOTICE.read_text("utf-8").split()))
    return compare(NOTICE.stem, gold, Side(of_notice(records_of(NOTICE)), characters))


def _extra(comparison: Comparison, writing: str) -> list[str]:
    found = [record for record in extra(comparison) if record.writing == writing]
    return [f"{record.duty} {record.unit} {record.role}" for record in found]


def test_quiet_opinion_is_long(quiet: Comparison) -> None:
    assert quiet.characters is not None
    assert quiet.characters >= 3000


def test_what_the_opinion_orders_is_found(quiet: Comparison) -> None:
    assert missed(quiet) == ()


def test_no_record_in_a_thousand_characters_is_extra(quiet: Comparison) -> None:
    assert figures([quiet]).extra_per_1000(quiet.characters) == 0


def test_no_bracket_of_the_opinion_is_read_as_a_list(quiet: Comparison) -> None:
    assert _extra(quiet, "lists") == []


def test_no_exhortation_of_the_opinion_is_read_as_an_order(quiet: Comparison) -> None:
    assert _extra(quiet, "subject") == []
