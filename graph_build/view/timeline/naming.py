"""The duties of one notice that name a campaign, and the years that stand beside the name.

A campaign's own years are those inside its name (重大事故隐患专项排查整治2023行动) or in a bracket
right behind it (治本攻坚三年行动方案（2024—2026年）). A deadline is a duty's: it is told of the
campaign only where it stands in the sentence that names the campaign.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_build.matrix.counted import Counted, counted_duties
from graph_build.model import Evidence, NoticeRecords, Requirement, Topic

_YEAR = r"20\d\d"
_TO = r"\s*年?\s*[-—－–~～至到]+\s*"
_IN_NAME = re.compile(rf"(?<!\d)({_YEAR})(?:{_TO}({_YEAR}))?(?!\d)")
_BEHIND = re.compile(
    rf"[”」]?(?:专项|总体|实施|工作|行动)*(?:方案|计划)?[（(]({_YEAR})(?:{_TO}({_YEAR}))?\s*年?[）)]"
)
_STOPS = "。；\n"


@dataclass(frozen=True, slots=True)
class Period:
    """The years that the notice itself gives a campaign, by these words."""

    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the duty, cut where the words of the evidence stand in it."""

    before: str
    after: str
    evidence: Evidence

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.before + self.evidence.quote + self.after


@dataclass(frozen=True, slots=True)
class Naming:
    """One duty of a notice that names the campaign.

    `sentences` are those that name it; `deadlines` stand in one of them, `others` elsewhere in
    the duty.
    """

    duty: Counted
    sentences: tuple[Sentence, ...]
    periods: tuple[Period, ...]
    deadlines: tuple[Requirement, ...]
    others: tuple[Requirement, ...]


def namings(records: NoticeRecords) -> Iterator[tuple[str, Naming]]:
    """Each campaign that a duty of the notice names, with how it does."""
    for duty in counted_duties(records, "campaign"):
        dated = _dated(records, duty)
        for name in dict.fromkeys(topic.name for topic in duty.topics):
            topics = [topic for topic in duty.topics if topic.name == name]
            yield name, _naming(duty, topics, dated)


def _dated(records: NoticeRecords, duty: Counted) -> list[Requirement]:
    """The dated deadlines of the duty, each day once by the same words."""
    parts = {part.id for part in duty.parts}
    found = {
        (each.bound.date, each.evidence.quote): each
        for each in reversed(records.requirements)
        if each.duty in parts and each.bound.kind == "deadline" and each.bound.date[:4].isdigit()
    }
    return sorted(found.values(), key=lambda each: (each.bound.date, each.evidence.start))


def _naming(duty: Counted, topics: list[Topic], dated: list[Requirement]) -> Naming:
    texts = {part.id: part.text for part in duty.parts}
    found = {
        said.text: said
        for said in (sentence(texts[each.duty], each.evidence) for each in reversed(topics))
    }
    periods = [_period(texts[each.duty], each) for each in topics]
    within = [each for each in dated if any(each.evidence.quote in said for said in found)]
    return Naming(
        duty,
        tuple(reversed(found.values())),
        tuple(dict.fromkeys(filter(None, periods))),
        tuple(within),
        tuple(each for each in dated if each not in within),
    )


def sentence(text: str, evidence: Evidence) -> Sentence:
    """The sentence of the text in which the quote stands first; the quote alone if it lacks it."""
    at = text.find(evidence.quote)
    if at < 0:
        return Sentence("", "", evidence)
    behind = at + len(evidence.quote)
    start = max(text.rfind(stop, 0, at) + 1 for stop in _STOPS)
    ends = (text.find(stop, behind) for stop in _STOPS)
    end = min((place + 1 for place in ends if place >= 0), default=len(text))
    return Sentence(text[start:at].lstrip(), text[behind:end].rstrip(), evidence)


def _period(text: str, topic: Topic) -> Period | None:
    """The years in the name as it is written, or right behind it."""
    words = topic.evidence.quote
    inside = _IN_NAME.search(words)
    if inside:
        return _years(inside, words)
    at = text.find(words)
    behind = _BEHIND.match(text, at + len(words)) if at >= 0 else None
    return _years(behind, words + behind[0]) if behind else None


def _years(match: re.Match[str], words: str) -> Period | None:
    first, last = int(match[1]), int(match[2] or match[1])
    return Period(first, last, words) if first <= last else None
