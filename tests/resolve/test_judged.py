"""What people judged of names comes before the rules, with its reason, and only where it holds."""

import pytest

from graph_build.errors import ResourceError
from graph_build.graph.assemble import assemble
from graph_build.ledger import Act, Judgement, Ledger
from graph_build.model import NoticeRecords
from tests.notices import HEAD, case, records

_LISTED = "一、甲\n（一）乙。（{}负责）"
_CITY = HEAD.replace("龙山县", "大同市").replace("县直", "市直").replace("各乡镇", "各县区")


def _ledger(*judgements: tuple[str, str], place: str = "龙山县", notice: str = "") -> Ledger:
    """A ledger of `(name, unit)`; without a unit the name is split."""
    ledger = Ledger()
    for line, (name, unit) in enumerate(judgements, start=2):
        act: Act = "join" if unit else "split"
        where = "" if notice else place
        ledger = ledger.extended(
            Judgement("2026-03-01", act, name, where, notice, unit, "见批复", "", line)
        )
    return ledger


def _read(written: str, ledger: Ledger, *, head: str = HEAD) -> NoticeRecords:
    return records(_LISTED.format(written), head=head, ledger=ledger)


def _units(written: str, ledger: Ledger, *, head: str = HEAD) -> list[str]:
    return [record.unit.canonical for record in _read(written, ledger, head=head).assignments]


@pytest.mark.parametrize(
    ("judged", "written", "unit"),
    [
        case("join", ("住保中心", "龙山县住房和城乡建设局"), "住保中心", "住房和城乡建设局"),
        case("prefix", ("住保中心", "龙山县住房和城乡建设局"), "县住保中心", "住房和城乡建设局"),
        case("full", ("住保中心", "龙山县住房和城乡建设局"), "龙山县住保中心", "住房和城乡建设局"),
        case("short-unit", ("住保中心", "县住建局"), "住保中心", "住房和城乡建设局"),
        case("bare-unit", ("住保中心", "住建局"), "住保中心", "住房和城乡建设局"),
        case("new-unit", ("住保中心", "龙山县公房调配中心"), "住保中心", "公房调配中心"),
        case("against-lexicon", ("市场局", "县应急局"), "县市场局", "应急管理局"),
        case("bracket", ("城管局（执法局）", "县公安局"), "城管局(执法局)", "公安局"),
        case("split", ("市场局", ""), "县市场局", "市场局"),
        case("split-own-name", ("市场监督管理局", ""), "县市场监督管理局", "市场监督管理局"),
        case("split-former", ("安监局", ""), "县安监局", "安监局"),
        case("split-stem", ("林草", ""), "林草", "林草"),
        case("prefix-only", ("县市场局", ""), "县市场局", "市场局"),
        case("prefix-other", ("县市场局", ""), "市场局", "市场监督管理局"),
        case("other-words", ("市场局", ""), "市场监管局", "市场监督管理局"),
    ],
)
def test_writing_means_what_was_judged(judged: tuple[str, str], written: str, unit: str) -> None:
    assert _units(written, _ledger(judged)) == [f"龙山县{unit}"]


def test_joined_organ_is_the_same_as_where_it_is_written_out() -> None:
    read = records(
        "一、甲\n（一）乙。（县住建局负责）\n（二）丙。（县住保中心负责）",
        ledger=_ledger(("住保中心", "龙山县住房和城乡建设局")),
    )
    one, other = (record.unit for record in read.assignments)
    assert (one.id, one.kind, one.function) == (other.id, other.kind, other.function)


def test_split_organ_keeps_kind_function_and_place() -> None:
    [before] = _read("县消防队", Ledger()).assignments
    [after] = _read("县消防队", _ledger(("消防队", ""))).assignments
    assert (before.unit.id, after.unit.id) == ("433130/消防救援大队", "433130/消防队")
    kept = ("kind", "function", "jurisdiction", "is_set", "in_lexicon")
    assert all(getattr(before.unit, name) == getattr(after.unit, name) for name in kept)


def test_short_name_of_the_notice_gives_way() -> None:
    body = "一、甲\n（一）乙。成立龙山县道路交通安全指挥部（以下简称“县指挥部”）。（县指挥部负责）"
    assert [r.unit.canonical for r in records(body).assignments] == ["龙山县道路交通安全指挥部"]
    read = records(body, ledger=_ledger(("县指挥部", "县公安局")))
    assert [r.unit.canonical for r in read.assignments] == ["龙山县公安局"]


def test_organ_of_another_place_is_not_ones_own() -> None:
    ledger = _ledger(("住建局", "市应急局"), place="大同市")
    assert _units("平城区应急局、住建局", ledger, head=_CITY) == [
        "平城区应急管理局",
        "平城区住房和城乡建设局",
    ]
    ledger = _ledger(("平城区住建局", "平城区应急局"), place="大同市")
    assert _units("平城区应急局、住建局", ledger, head=_CITY) == ["平城区应急管理局"]


@pytest.mark.parametrize(
    ("place", "notice", "holds"),
    [
        ("龙山县", "", True),
        ("433130", "", True),
        ("大同市", "", False),
        ("", "龙山县2024", True),
        ("", "龙山县2025", False),
    ],
)
def test_judgement_holds_in_its_place_or_notice_alone(place: str, notice: str, holds: bool) -> None:
    ledger = _ledger(("市场局", ""), place=place, notice=notice)
    assert _units("市场局", ledger) == ["龙山县市场局" if holds else "龙山县市场监督管理局"]


def test_judgement_on_the_notice_comes_before_its_places() -> None:
    ledger = _ledger(("市场局", ""))
    own = _ledger(("市场局", "县应急局"), notice="龙山县2024").entries[0]
    assert _units("市场局", ledger.extended(own)) == ["龙山县应急管理局"]


def test_judgements_on_name_and_code_of_a_place_may_not_disagree() -> None:
    other = _ledger(("市场局", "县应急局"), place="433130").entries[0]
    with pytest.raises(ResourceError, match="两条判断不一致"):
        _units("市场局", _ledger(("市场局", "")).extended(other))


def test_judgements_lead_on_to_the_last() -> None:
    ledger = _ledger(("住保中心", "龙山县市场局"), ("市场局", ""))
    assert _units("住保中心", ledger) == ["龙山县市场局"]


def test_judgements_that_lead_round_are_refused_with_their_lines() -> None:
    ledger = _ledger(("住保中心", "龙山县市场局"), ("市场局", "龙山县住保中心"))
    with pytest.raises(ResourceError, match="判断兜了圈子") as raised:
        _units("住保中心", ledger)
    assert "第 2、3 行" in raised.value.where


@pytest.mark.parametrize(
    ("judged", "written", "reason"),
    [
        case(
            "join",
            ("住保中心", "龙山县住房和城乡建设局"),
            "县住保中心",
            "人工：县住保中心→龙山县住房和城乡建设局（见批复）；"
            "规则认作龙山县住保中心（词典未收录，按名称形式识别）",
        ),
        case(
            "short",
            ("住保中心", "县住建局"),
            "住保中心",
            "人工：住保中心→县住建局（见批复），即龙山县住房和城乡建设局（词典：住建局→住房和城乡建设局）；"
            "规则认作龙山县住保中心（词典未收录，按名称形式识别）",
        ),
        case(
            "split",
            ("市场局", ""),
            "市场局",
            "人工：市场局单列为一个单位（见批复）；"
            "规则认作龙山县市场监督管理局（词典：市场局→市场监督管理局）",
        ),
        case(
            "same",
            ("市场局", "龙山县市场监督管理局"),
            "市场局",
            "人工：市场局→龙山县市场监督管理局（见批复）；规则也这样认",
        ),
    ],
)
def test_reason_says_who_decided_and_what_the_rules_say(
    judged: tuple[str, str], written: str, reason: str
) -> None:
    [record] = _read(written, _ledger(judged)).assignments
    assert record.unit.reason == reason


def test_what_was_judged_is_kept_beside_what_the_rules_read() -> None:
    [judged] = _read("县市场局", _ledger(("市场局", ""))).judged
    assert (judged.written, judged.name, judged.place, judged.notice) == (
        "县市场局", "市场局", "龙山县", "",
    )  # fmt: skip
    assert judged.unit.canonical == "龙山县市场局"
    assert judged.by_rules.canonical == "龙山县市场监督管理局"


def test_issuer_is_judged_too() -> None:
    read = _read("县公安局", _ledger(("人民政府", "龙山县人民政府办公室")))
    assert read.issuer.canonical == "龙山县人民政府办公室"
    assert [judged.written for judged in read.judged] == ["龙山县人民政府"]


def test_without_a_judgement_nothing_changes() -> None:
    assert _read("县市场局", _ledger(("市场局", ""), place="大同市")) == _read("县市场局", Ledger())


def test_graph_has_the_split_organ_and_its_reason() -> None:
    body = "一、甲\n（一）乙。（市场监管局、市场局负责）"
    tables = assemble([records(body, ledger=_ledger(("市场局", "")))])
    rows = tables.nodes["Department"].to_pylist()
    names = {row["name"]: row["names"] for row in rows}
    assert names["龙山县市场监督管理局"] == ["市场监管局"]
    assert names["龙山县市场局"] == ["市场局"]
