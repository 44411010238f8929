"""Sentences that order a named unit to act → claims with basis `subject`.

`县安委会每月至少召开一次会议`, `由行业主管部门会同县政府组织召开现场警示会`: the subject opens a
segment of the sentence, or stands behind its 由, and a predicate follows it at once. What is
pushed, helped or used (督促…, 推动…, 发挥…作用) does neither, and so is no subject.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph_build.extract.actions import action_roles, label_role
from graph_build.extract.actors import actors_in, head_end, is_bound
from graph_build.extract.lists import ListedUnit
from graph_build.lexicons import predicates, role_words
from graph_build.model import Claim, Part, Role

_ATOM = r"“[^”\n]*”|《[^》\n]*》|（[^（）()\n]*）|\([^（）()\n]*\)"
_SENTENCE = re.compile(rf"(?:{_ATOM}|[^。！？\n])+")
_SEGMENT = re.compile(rf"(?:{_ATOM}|[^，。；：！？,;:\s])+")
_LEAD_IN = re.compile(r"(?:并|且|同时|其中|再|而|但|均|原则上|必要时|按照职责分工|统一)?由?")
_BY = re.compile(r"由(?!于)")
_ATTRIBUTE = re.compile(r"[\u4e00-\u9fff]{2,6}的[\u4e00-\u9fff]{1,10}?(?:要|应|须|必须)")
_BY_WITHIN = 40
_LONGEST_SUBJECT = 64
_OUTER_MARKS = "，。；：、,;: \n由并"


@dataclass(frozen=True, slots=True)
class _Subject:
    """Units that are ordered, and the clean offset at which their predicate begins."""

    units: tuple[ListedUnit, ...]
    predicate: int


def subject_claims(
    text: str, parts: tuple[Part, ...], lists: list[tuple[int, int]]
) -> Iterator[Claim]:
    """Claims of the sentences in each part's own words; the spans of `lists` are no prose."""
    starts = {start for start, _ in lists}
    for part in parts:
        for sentence in _SENTENCE.finditer(text, part.start, part.own_end):
            start, end = sentence.span()
            if start not in starts:
                stop = min((at - 1 for at in starts if start < at < end), default=end)
                yield from _sentence_claims(text, part.path, start, stop)


def _sentence_claims(text: str, duty: str, start: int, end: int) -> Iterator[Claim]:
    subjects = [
        subject
        for segment in _SEGMENT.finditer(text, start, end)
        if (subject := _subject(text, *segment.span())) is not None
    ]
    ends = [subject.units[0].start for subject in subjects[1:]] + [end]
    for subject, stop in zip(subjects, ends, strict=False):
        yield from _subject_claims(text, duty, subject, stop)


def _subject(text: str, start: int, end: int) -> _Subject | None:
    """The subject that opens the segment `text[start:end]`, or that its 由 introduces."""
    for opening in _openings(text, start, end):
        for predicate in _predicates_after(text, opening, end):
            units = actors_in(text, opening, predicate)
            if not units or _ATTRIBUTE.match(text, predicate, end):
                continue
            if is_bound(text, units, predicate):
                return _Subject(units, predicate)
    return None


def _openings(text: str, start: int, end: int) -> Iterator[int]:
    lead_in = _LEAD_IN.match(text, start, end)
    opening = lead_in.end() if lead_in else start
    yield opening
    for by in _BY.finditer(text, opening + 1, min(end, opening + _BY_WITHIN)):
        yield by.end()


def _predicates_after(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets at which a unit's name may end (部门, 政府, 局 …) and a predicate begins."""
    for head in head_end().finditer(text, start, min(end, start + _LONGEST_SUBJECT)):
        if _predicate().match(text, head.end(), end):
            yield head.end()


@cache
def _predicate() -> re.Pattern[str]:
    words = {*predicates("modal"), *predicates("adverb"), *predicates("verb")}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(f"(?!负责人)(?:{'|'.join(longest_first)})")


def _subject_claims(text: str, duty: str, subject: _Subject, stop: int) -> Iterator[Claim]:
    start = subject.units[0].start
    end = start + len(text[start:stop].rstrip(_OUTER_MARKS))
    second = _second_party(text, subject.predicate, end)
    for unit in subject.units:
        for role in _roles(text, subject, end, second=bool(second)):
            yield _claim(text, duty, unit, unit.role if unit.role != "joint" else role, start, end)
    for unit in second:
        yield _claim(text, duty, unit, "assist", start, end)


def _roles(text: str, subject: _Subject, end: int, *, second: bool) -> tuple[Role, ...]:
    label = label_role(text[subject.units[0].start : subject.predicate])
    if label or second:
        return (label or "lead",)
    return action_roles(text[subject.predicate : end])


def _second_party(text: str, start: int, end: int) -> tuple[ListedUnit, ...]:
    """The units after 会同, 商 or 联合 at `start`: `A会同B制定…`."""
    opening = _together().match(text, start)
    if opening is None:
        return ()
    for predicate in _predicates_after(text, opening.end(), end):
        units = actors_in(text, opening.end(), predicate)
        if units:
            return units
    return ()


@cache
def _together() -> re.Pattern[str]:
    return re.compile(rf"(?:要|应|应当|可)?(?:{'|'.join(role_words('between'))})")


def _claim(text: str, duty: str, unit: ListedUnit, role: Role, start: int, end: int) -> Claim:
    words = text[unit.start : unit.end]
    return Claim(duty, words, unit.start, role, "subject", "subject", start, end)
