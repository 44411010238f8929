"""What came of each judgement in a build."""

import pytest

from graph_build.ledger import Act, Judgement, Ledger
from graph_build.ledger.outcome import Outcome, outcomes
from tests.notices import records

_BODY = "一、甲\n（一）乙。（县消防队、县住保中心、各乡镇负责）"


def _outcome(act: Act, name: str, unit: str = "", *, place: str = "龙山县") -> Outcome:
    entry = Judgement("2026-03-01", act, name, place, "", unit, "见批复", "", 2)
    ledger = Ledger().extended(entry)
    [outcome] = outcomes(ledger, [records(_BODY, ledger=ledger)])
    assert outcome.judgement == entry
    return outcome


def test_split_organ_overrules_the_lexicon() -> None:
    outcome = _outcome("split", "消防队")
    assert (outcome.changed, outcome.overruled) == (True, ("龙山县消防救援大队",))


@pytest.mark.parametrize("name", ["住保中心", "各乡镇"])
def test_what_no_lexicon_names_overrules_nothing(name: str) -> None:
    outcome = _outcome("join", name, "县教育局")
    assert (outcome.changed, outcome.overruled) == (True, ())


@pytest.mark.parametrize(
    ("act", "name", "unit"),
    [("join", "消防队", "龙山县消防救援大队"), ("split", "住保中心", ""), ("split", "各乡镇", "")],
)
def test_judgement_that_says_what_the_rules_say_changes_nothing(
    act: Act, name: str, unit: str
) -> None:
    outcome = _outcome(act, name, unit)
    assert len(outcome.judged) == 1
    assert not outcome.changed


@pytest.mark.parametrize(("name", "place"), [("消防大队", "龙山县"), ("消防队", "大同市")])
def test_judgement_that_meets_nothing_is_told(name: str, place: str) -> None:
    assert _outcome("split", name, place=place).judged == ()
