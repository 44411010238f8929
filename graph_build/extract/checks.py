"""Checks what a user's component leaves on a `Doc`: an edge says whose rule read which words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, get_args

from spacy.tokens import Doc

from graph_build.errors import LocalRuleError
from graph_build.model import (
    Basis,
    Bound,
    BoundKind,
    Claim,
    Comparison,
    Role,
    Term,
    TopicKind,
    Unread,
)

_ROLES = get_args(Role)
_BASES = get_args(Basis)
_BOUNDS = get_args(BoundKind)
_COMPARISONS = get_args(Comparison)
_TERMS = (*get_args(TopicKind), "instrument")
_OUTLINE = ("duty_text", "duty_parts", "duty_rows", "duty_loose", "duty_calendar")


def run_checked(name: str, component: Callable[[Doc], Doc], doc: Doc) -> Doc:
    """The doc that the user's component `name` returns, if all that it added is sound.

    Raises:
        LocalRuleError: the component raised, changed the outline, or left what is no claim.
    """
    before = {field: getattr(doc._, field) for field in (*_OUTLINE, *_CHECKS)}
    try:
        after = component(doc)
    except Exception as error:  # a component may raise anything
        raise _failed(name, f"出错（{type(error).__name__}：{error}）") from error
    if not isinstance(after, Doc):
        raise _failed(name, "没有返回 Doc")
    for field in _OUTLINE:
        if getattr(after._, field) != before[field]:
            raise _failed(name, f"改动了 doc._.{field}，它只可读取")
    for field in _CHECKS:
        for values in _new(before[field], tuple(getattr(after._, field))):
            _check(name, field, values, after)
    return after


def _new(before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterable[Any]:
    """What was not there before; mostly it stands behind what was."""
    if after[: len(before)] == before:
        return after[len(before) :]
    return [values for values in after if values not in before]


def _check(name: str, field: str, values: Any, doc: Doc) -> None:
    columns, problem_of = _CHECKS[field]
    if not isinstance(values, tuple) or len(values) != len(columns):
        problem = f"应是 {len(columns)} 个值的元组（{'、'.join(columns)}）"
    else:
        problem = next(problem_of(name, values, doc), "")
    if problem:
        raise _failed(name, f"在 doc._.{field} 中留下的 {values!r} 不能用：{problem}")


def _claim_problems(name: str, values: Sequence[Any], doc: Doc) -> Iterator[str]:
    duty, unit, start, role, basis, rule, quote_start, quote_end = values
    yield from _duty_problems(duty, doc)
    if role not in _ROLES:
        yield f"role 应是 {'、'.join(_ROLES)} 之一"
    if basis not in _BASES:
        yield f"basis 应是 {'、'.join(_BASES)} 之一"
    if rule != name:
        yield f"rule 应是组件的名称 {name}"
    text: str = doc._.duty_text
    if not isinstance(unit, str) or not unit.strip() or not isinstance(start, int):
        yield "unit 应是原文中的单位名称，unit_start 是它的位置"
    elif start < 0 or not text.startswith(unit, start):
        yield f"unit 与原文 unit_start 处的文字（{text[start : start + len(unit)]}）不同"
    yield from _span_problems(quote_start, quote_end, doc)


def _term_problems(_name: str, values: Sequence[Any], doc: Doc) -> Iterator[str]:
    kind, written, start, end = values
    if kind not in _TERMS:
        yield f"kind 应是 {'、'.join(_TERMS)} 之一"
    if not isinstance(written, str) or not written.strip():
        yield "name 不能空着"
    yield from _span_problems(start, end, doc)


def _bound_problems(_name: str, values: Sequence[Any], doc: Doc) -> Iterator[str]:
    kind, _date, comparison, *_words, start, end = values
    if kind not in _BOUNDS:
        yield f"kind 应是 {'、'.join(_BOUNDS)} 之一"
    if comparison not in _COMPARISONS:
        yield "comparison 应是 =、>=、<= 之一，或空着"
    if not all(isinstance(value, str) for value in values[:-2]):
        yield "起止位置以外的值都应是文字"
    yield from _span_problems(start, end, doc)


def _unread_problems(_name: str, values: Sequence[Any], doc: Doc) -> Iterator[str]:
    duty, reason, start, end = values
    yield from _duty_problems(duty, doc)
    if not isinstance(reason, str) or not reason.strip():
        yield "reason 不能空着"
    yield from _span_problems(start, end, doc)


def _duty_problems(duty: Any, doc: Doc) -> Iterator[str]:
    if all(duty != place[0] for place in (*doc._.duty_parts, *doc._.duty_loose)):
        yield "duty 不是 doc._.duty_parts 或 duty_loose 中的路径"


def _span_problems(start: Any, end: Any, doc: Doc) -> Iterator[str]:
    text: str = doc._.duty_text
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        yield f"原文的起止位置应是 0 到 {len(text)} 的整数，前小后大"
    elif not text[start:end].strip():
        yield "引用的原文是空白"


def _columns(record: type) -> tuple[str, ...]:
    return tuple(column.name for column in fields(record))


_CHECKS: dict[str, tuple[tuple[str, ...], Callable[[str, Sequence[Any], Doc], Iterator[str]]]] = {
    "duty_claims": (_columns(Claim), _claim_problems),
    "duty_terms": (_columns(Term), _term_problems),
    "duty_bounds": ((*_columns(Bound), "start", "end"), _bound_problems),
    "duty_unread": (_columns(Unread), _unread_problems),
}


def _failed(name: str, what: str) -> LocalRuleError:
    return LocalRuleError(
        where="", what=f"本地组件 {name} {what}", todo="请改正该组件，其他通知不受影响"
    )
