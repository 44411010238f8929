"""Units with the ways in which notices write them, and what a judgement would change."""

from graph_build.ledger import Act, Judgement, Ledger
from graph_build.naming import concerned, names, writings
from tests.notices import HEAD, records

_BODY = (
    "一、甲\n（一）乙。（县应急局牵头，县公安局、县消防队配合）\n"
    "（二）丙。（县应急局负责）\n（三）丁。（应急管理局负责）"
)
_CITY = HEAD.replace("龙山县", "大同市")


def _of(unit: str, *, each: bool = False) -> list[tuple[str, int, str]]:
    listed = names(writings(records(_BODY)), each=each)
    return [
        (name.first.written, name.count, name.first.evidence.clause)
        for name in listed
        if name.first.unit.canonical == unit
    ]


def test_writings_of_a_unit_stand_together_with_their_first_place() -> None:
    assert _of("龙山县应急管理局") == [("县应急局", 2, "一/（一）"), ("应急管理局", 1, "一/（三）")]


def test_each_writing_may_stand_alone() -> None:
    assert [clause for _, count, clause in _of("龙山县应急管理局", each=True) if count == 1] == [
        "一/（一）",
        "一/（二）",
        "一/（三）",
    ]


def test_issuer_is_written_in_its_title() -> None:
    [name] = [
        one
        for one in names(writings(records(_BODY)))
        if one.first.unit.canonical == "龙山县人民政府"
    ]
    assert name.first.evidence.quote == "龙山县人民政府关于做好2024年安全生产工作的通知"


def test_writing_has_the_prefix_that_its_list_gives() -> None:
    read = records("一、甲\n（一）乙。（平城区应急局、住建局负责）", head=_CITY)
    assert [one.written for one in writings(read)][1:] == ["平城区应急局", "平城区住建局"]


def _judgement(act: Act, name: str, unit: str = "", place: str = "龙山县") -> Judgement:
    return Judgement("2026-03-01", act, name, place, "", unit, "见批复", "", 2)


def test_judgement_concerns_the_writings_that_it_decides_on() -> None:
    entry = _judgement("split", "消防队")
    [(writing, unit)] = concerned([records(_BODY)], Ledger().extended(entry), entry)
    assert (writing.written, writing.unit.canonical) == ("县消防队", "龙山县消防救援大队")
    assert unit.canonical == "龙山县消防队"


def test_judgement_concerns_no_other_place_and_no_other_words() -> None:
    for entry in (_judgement("split", "消防队", place="大同市"), _judgement("split", "消防大队")):
        assert not list(concerned([records(_BODY)], Ledger().extended(entry), entry))


def test_what_was_said_beforehand_is_what_the_reading_gives() -> None:
    entry = _judgement("join", "消防队", "县教育局")
    ledger = Ledger().extended(entry)
    expected = [unit for _, unit in concerned([records(_BODY)], ledger, entry)]
    read = {one.unit for one in writings(records(_BODY, ledger=ledger))}
    assert expected
    assert set(expected) <= read
