import pytest

from graph_build.view.initials import initials
from graph_build.view.layout import MOST, positions
from graph_build.view.things import Picture, Thing, picture


@pytest.fixture(scope="module")
def drawn(tables):
    return picture(tables)


def _ties(drawn: Picture, start: str, end: str):
    keys = [thing.key for thing in drawn.things]
    return [tie for tie in drawn.ties if (keys[tie.start], keys[tie.end]) == (start, end)]


def test_keys_of_things_are_no_two_alike(drawn):
    keys = [thing.key for thing in drawn.things]
    assert len(keys) == len(set(keys))


def test_duty_is_tied_to_its_notice_its_place_and_its_year(drawn):
    duty = "Duty/岢岚县2023/二/（三）"
    for end in ("Notice/岢岚县2023", "Jurisdiction/140929", "Year/2023"):
        assert len(_ties(drawn, duty, end)) == 1


def test_row_knows_the_clause_that_it_says_again(drawn):
    row = next(each for each in drawn.things if each.key == "Duty/岢岚县2023/附件/1")
    assert row.same == "Duty/岢岚县2023/二/（二）"


def test_every_role_has_its_quote_and_the_words_stand_in_it(drawn, five_tables):
    for each in (drawn, picture(five_tables)):
        roles = [tie for tie in each.ties if tie.kind in ("LEADS", "ASSISTS", "SUPERVISES")]
        assert roles
        for tie in roles:
            assert tie.words in each.quotes[tie.quote][2]


def test_place_and_year_are_those_of_the_notice(drawn):
    duties = [each for each in drawn.things if each.kind == "Duty"]
    assert {(each.place, each.year) for each in duties} == {("岢岚县", 2023), ("大同市", 2026)}


@pytest.mark.parametrize(
    ("name", "letters"),
    [("城镇燃气", "czrq"), ("银行", "yh"), ("“一件事”", "yjs"), ("GB 6441事故", "gb6441sg")],
)
def test_initials_are_those_that_a_hand_types(name, letters):
    assert initials(name) == letters


def test_positions_are_the_same_every_time_and_apart(drawn):
    first = positions(drawn)
    assert first == positions(drawn)
    assert len(set(first)) == len(drawn.things)


def test_no_positions_for_more_than_can_be_drawn():
    many = tuple(Thing(f"Duty/{each}", "Duty", "职责") for each in range(MOST + 1))
    assert positions(Picture(many, (), ())) == ()
