"""What a user's component leaves is checked, and the message names the component."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from graph_build.errors import LocalRuleError
from graph_build.extract import components, pipeline
from graph_build.extract.checks import run_checked
from tests.notices import parsed

_BODY = "一、甲\n（一）燃气。整治城镇燃气。挂点：县住建局。\n（二）消防。抓好动火作业。"
_UNIT = parsed(_BODY).text.text.index("县住建局")
_SOUND = ("一/（一）", "县住建局", _UNIT, "joint", "stated", "own", _UNIT - 3, _UNIT + 4)
_LAST = len(parsed(_BODY).text.text)


def _doc() -> Doc:
    return components.outlined(pipeline().vocab, parsed(_BODY))


def _leaving(field: str, values: object) -> Callable[[Doc], Doc]:
    def component(doc: Doc) -> Doc:
        setattr(doc._, field, (*getattr(doc._, field), values))
        return doc

    return component


def _claim(**changes: object) -> tuple[object, ...]:
    names = ("duty", "unit", "start", "role", "basis", "rule", "quote_start", "quote_end")
    return tuple({**dict(zip(names, _SOUND, strict=True)), **changes}.values())


def test_sound_claim_is_kept() -> None:
    doc = run_checked("own", _leaving("duty_claims", _SOUND), _doc())
    assert [claim.unit for claim in components.claims_on(doc)] == ["县住建局"]


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        (_claim(duty="九"), "duty 不是"),
        (_claim(unit="县教育局"), "县住建局"),
        (_claim(unit=""), "unit 应是原文中的单位名称"),
        (_claim(start=-4), "unit 与原文"),
        (_claim(start="3"), "unit 应是原文中的单位名称"),
        (_claim(role="boss"), "role 应是 lead、assist、joint、supervise 之一"),
        (_claim(basis="guess"), "basis 应是"),
        (_claim(rule="bracket"), "rule 应是组件的名称 own"),
        (_claim(quote_end=_UNIT - 3), "前小后大"),
        (_claim(quote_end=_LAST + 1), f"0 到 {_LAST}"),
        (_claim(quote_start=None), "前小后大"),
        (_SOUND[:-1], "应是 8 个值的元组"),
        (list(_SOUND), "应是 8 个值的元组"),
        ("县住建局", "应是 8 个值的元组"),
    ],
)
def test_claim_that_is_none_is_refused(claim: object, problem: str) -> None:
    with pytest.raises(LocalRuleError, match=problem) as caught:
        run_checked("own", _leaving("duty_claims", claim), _doc())
    assert "本地组件 own " in str(caught.value)


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("duty_terms", ("colour", "红", 1, 2)),
        ("duty_terms", ("industry", "", 1, 2)),
        ("duty_terms", ("industry", "城镇燃气", 2, 1)),
        ("duty_bounds", ("deadline", "2024-12-31", 1, 2)),
        ("duty_bounds", ("someday", "", "", "", "", "", "", "", 1, 2)),
        ("duty_bounds", ("target", "", "约", "3", "个", "", "", "", 1, 2)),
        ("duty_bounds", ("target", "", ">=", 3, "个", "", "", "", 1, 2)),
        ("duty_bounds", ("ongoing", "", "", "", "", "", "", "", 2, 2)),
        ("duty_unread", ("九", "读不出来", 1, 2)),
        ("duty_unread", ("一", "", 1, 2)),
        ("duty_unread", ("一", "读不出来", 1, 10**6)),
    ],
)
def test_term_or_gap_that_is_none_is_refused(field: str, values: object) -> None:
    with pytest.raises(LocalRuleError, match=f"doc._.{field}"):
        run_checked("own", _leaving(field, values), _doc())


@pytest.mark.parametrize(
    "field", ["duty_text", "duty_parts", "duty_rows", "duty_loose", "duty_calendar"]
)
def test_outline_may_not_be_changed(field: str) -> None:
    def component(doc: Doc) -> Doc:
        setattr(doc._, field, (*getattr(doc._, field), "x"))
        return doc

    with pytest.raises(LocalRuleError, match=f"改动了 doc._.{field}"):
        run_checked("own", component, _doc())


def test_component_that_raises_is_named_with_its_error() -> None:
    with pytest.raises(LocalRuleError, match="本地组件 own 出错（ZeroDivisionError：") as caught:
        run_checked("own", lambda doc: 1 // 0, _doc())  # type: ignore[arg-type, return-value]
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_component_that_returns_no_doc_is_named() -> None:
    with pytest.raises(LocalRuleError, match="没有返回 Doc"):
        run_checked("own", lambda doc: None, _doc())  # type: ignore[arg-type, return-value]


def test_claims_of_before_are_not_checked_again_and_may_be_left_out() -> None:
    doc = pipeline()(
        components.outlined(pipeline().vocab, parsed("一、甲\n（一）乙。（县应急局负责）"))
    )

    def component(doc: Doc) -> Doc:
        doc._.duty_claims = doc._.duty_claims[1:]
        return doc

    assert components.claims_on(doc)
    assert components.claims_on(run_checked("own", component, doc)) == ()
