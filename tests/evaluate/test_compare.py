"""What agrees, by duty, unit and role together, and the figures of it."""

import pytest

from graph_build.evaluate import Figures, Record, figures
from tests.evaluate.records import HELP, LEAD, PROSE, RULE, compared, comparison, record


@pytest.mark.parametrize(
    ("gold", "found", "counts"),
    [
        pytest.param([LEAD, HELP], [LEAD, HELP], (2, 2, 2), id="all agree"),
        pytest.param([LEAD, HELP], [LEAD], (2, 1, 1), id="one missed"),
        pytest.param([LEAD], [LEAD, HELP], (1, 2, 1), id="one extra"),
        pytest.param([LEAD], ["一/（二） 县应急局 joint stated"], (1, 1, 0), id="other role"),
        pytest.param([LEAD], ["一/（三） 县应急局 lead stated"], (1, 1, 0), id="other duty"),
        pytest.param([LEAD], ["一/（二） 应急局 lead stated"], (1, 1, 0), id="other words"),
        pytest.param([LEAD], ["一/（二） 县应急局 lead inherited"], (1, 1, 1), id="other basis"),
        pytest.param([LEAD], [], (1, 0, 0), id="nothing found"),
        pytest.param([], [LEAD], (0, 1, 0), id="nothing in gold"),
        pytest.param(
            [LEAD, "一/（二） 县应急局 lead subject"], [LEAD], (1, 1, 1), id="list and sentence"
        ),
    ],
)
def test_records_agree_by_duty_unit_and_role(
    gold: list[str], found: list[str], counts: tuple[int, int, int]
) -> None:
    assert figures([compared(gold, found)]) == Figures(*counts)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("县城管局（县综合执法局）", True),
        ("县城管局(县综合执法局)", True),
        ("县城管局 （县综合\n执法局）", True),
        ("县城管局　（县综合执法局）", True),
        ("县城管局", False),
        ("县城管局〔县综合执法局〕", False),
    ],
)
def test_units_differ_by_more_than_blanks_and_the_width_of_brackets(
    written: str, same: bool
) -> None:
    gold = record(LEAD, unit="县城管局（县综合执法局）")
    found = record(LEAD, unit=written)
    assert figures([comparison([gold], [found])]).agreed == same


@pytest.mark.parametrize(
    ("figures_", "precision", "recall", "f1"),
    [
        (Figures(4, 5, 3), 0.6, 0.75, 2 / 3),
        (Figures(0, 2, 0), 0.0, None, 0.0),
        (Figures(2, 0, 0), None, 0.0, 0.0),
        (Figures(0, 0, 0), None, None, None),
    ],
)
def test_shares_of_nothing_are_none(
    figures_: Figures, precision: float | None, recall: float | None, f1: float | None
) -> None:
    assert (figures_.precision, figures_.recall, figures_.f1) == (precision, recall, f1)


@pytest.mark.parametrize(("characters", "rate"), [(2000, 1.0), (500, 4.0), (0, None), (None, None)])
def test_extra_records_are_counted_by_a_thousand_characters(
    characters: int | None, rate: float | None
) -> None:
    assert Figures(4, 5, 3).extra_per_1000(characters) == rate


def test_notices_are_summed_and_not_mixed() -> None:
    both = [compared([LEAD], [LEAD]), compared([HELP], [LEAD])]
    assert figures(both) == Figures(2, 2, 1)


def test_only_chosen_records_are_counted() -> None:
    it = [compared([LEAD, PROSE, RULE], [LEAD, RULE])]
    assert figures(it, lambda record: record.basis != "subject") == Figures(2, 2, 2)
    assert figures(it, lambda record: record.basis == "subject") == Figures(1, 0, 0)


def _quotes(records: tuple[Record, ...]) -> list[str]:
    return [record.quote for record in records]


def test_record_that_repeats_another_is_counted_once() -> None:
    twice = [record(LEAD, quote="先"), record(PROSE), record(LEAD, quote="后")]
    it = comparison(twice, [record(LEAD)])
    assert (it.repeated_gold, it.repeated_found) == (1, 0)
    assert _quotes(it.gold) == ["先", "各乡镇负责"]


def test_of_repeated_records_the_stated_one_stays() -> None:
    inherited = record("一/（二） 县应急局 lead inherited", quote="沿用")
    it = comparison([record(PROSE)], [inherited, record(LEAD, quote="列明")])
    assert _quotes(it.found) == ["列明"]
    assert it.repeated_found == 1


def test_list_and_sentence_that_say_the_same_are_both_kept() -> None:
    sentence = "一/（二） 县应急局 lead subject"
    it = compared([sentence, LEAD], [LEAD, sentence])
    assert (it.repeated_gold, it.repeated_found) == (0, 0)
    assert len(it.gold) == len(it.found) == 2
