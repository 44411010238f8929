"""What was missed, what is extra, where the role differs, and what else differs."""

from typing import Any

import pytest

from graph_build.evaluate import (
    RoleMismatch,
    differences,
    extra,
    missed,
    pairs,
    role_mismatches,
)
from tests.evaluate.records import HELP, LEAD, PROSE, RULE, compared, comparison, record

SENTENCE = "一/（二） 县应急局 lead subject"


def test_missed_and_extra_are_in_the_order_of_their_side() -> None:
    it = compared([RULE, LEAD, HELP], [PROSE, LEAD])
    assert missed(it) == (record(RULE), record(HELP))
    assert extra(it) == (record(PROSE),)


def test_what_list_and_sentence_say_is_missed_once() -> None:
    assert missed(compared([LEAD, SENTENCE], [])) == (record(LEAD),)


@pytest.mark.parametrize(
    ("gold", "found", "roles"),
    [
        pytest.param(["lead"], ["joint"], [(("lead",), ("joint",))], id="other role"),
        pytest.param(["lead"], ["lead"], [], id="same role"),
        pytest.param(["lead"], ["lead", "assist"], [], id="one role too many"),
        pytest.param(["lead", "assist"], ["lead"], [], id="one role too few"),
        pytest.param(
            ["lead", "assist"], ["lead", "joint"], [(("assist",), ("joint",))], id="second role"
        ),
        pytest.param(
            ["lead", "assist"], ["joint"], [(("lead", "assist"), ("joint",))], id="two for one"
        ),
    ],
)
def test_role_differs_where_duty_and_unit_are_right(
    gold: list[str], found: list[str], roles: list[Any]
) -> None:
    def lines(roles: list[str]) -> list[str]:
        return [f"一 县应急局 {role} stated" for role in roles]

    mismatches = role_mismatches(compared(lines(gold), lines(found)))
    assert [(entry.gold, entry.found) for entry in mismatches] == roles


def test_role_mismatch_shows_the_words_of_the_gold() -> None:
    it = comparison(
        [record(LEAD, quote="县应急局牵头")], [record("一/（二） 县应急局 joint stated")]
    )
    assert role_mismatches(it) == (
        RoleMismatch("一/（二）", "县应急局", ("lead",), ("joint",), "县应急局牵头"),
    )


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        pytest.param({}, [], id="equal"),
        pytest.param({"canonical": "龙山县应急管理局"}, ["canonical"], id="canonical"),
        pytest.param({"kind": "team"}, ["kind"], id="kind"),
        pytest.param({"basis": "inherited"}, ["basis"], id="basis"),
        pytest.param({"basis": "subject"}, ["basis"], id="writing"),
        pytest.param({"quote": "县应急局"}, ["quote"], id="quote"),
        pytest.param({"quote": "县应急局\n 负责"}, [], id="blanks in the quote"),
        pytest.param({"kind": "team", "quote": "别的"}, ["kind", "quote"], id="two"),
    ],
)
def test_fields_that_differ_are_told_though_the_records_agree(
    changed: dict[str, str], fields: list[str]
) -> None:
    it = comparison([record(LEAD)], [record(LEAD, **changed)])
    assert [entry.field for entry in differences(it)] == fields
    assert (missed(it), extra(it)) == ((), ())


def test_records_without_a_like_have_no_fields_that_differ() -> None:
    assert differences(compared([LEAD], [HELP])) == ()


def test_list_is_paired_with_list_and_sentence_with_sentence() -> None:
    it = compared([LEAD, SENTENCE], [SENTENCE, LEAD])
    assert pairs(it) == (
        (record(LEAD), record(LEAD)),
        (record(SENTENCE), record(SENTENCE)),
    )


def test_sentence_without_a_like_is_paired_with_the_list() -> None:
    it = compared([LEAD, SENTENCE], [LEAD])
    assert [(entry.gold, entry.found) for entry in differences(it)] == [("subject", "stated")]
