"""What the lexicons lack: terms found by form, unknown units, and gaps, gathered for a curator.

The graph is not changed by any of this: it holds the terms of the lexicons, and a term goes into
it when a curator has pasted its row.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from graph_build.extract.coined import coinages
from graph_build.extract.known import standard_of
from graph_build.model import Assignment, Gap, NoticeRecords, ParsedNotice, Part

Kind = Literal["campaign", "hazard", "industry", "instrument", "unit", "gap"]
KINDS: tuple[Kind, ...] = get_args(Kind)
UNTOLD = "?"

_ENDS = re.compile(r"[。；\n]")
_SENTENCE = 120


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term where it stands; `standard` is what the lexicon calls it, empty if it lacks it.

    `place` is the level of the unit's place and the place's name, which a lexicon leaves out.
    """

    kind: Kind
    type: str
    name: str
    standard: str
    notice: str
    source: str
    context: str
    sentence: str
    place: tuple[str, str] = ("", "")
    function: str = ""


@dataclass(frozen=True, slots=True)
class Discovery:
    """A term with all its occurrences; `first` is the first in reading order."""

    type: str
    count: int
    notices: tuple[str, ...]
    sentences: tuple[str, ...]
    first: Occurrence

    @property
    def kind(self) -> Kind:
        """What it is a discovery of."""
        return self.first.kind

    @property
    def name(self) -> str:
        """The term, as a lexicon writes it."""
        return self.first.name


def occurrences(
    parsed: ParsedNotice, records: NoticeRecords, *, width: int = 20
) -> Iterator[Occurrence]:
    """All that one notice shows by form; a context has up to `width` characters on either side."""
    yield from _terms(parsed, records.notice.id, width)
    yield from (_unit(record, width) for record in records.assignments if not record.unit.is_set)
    yield from (_gap(gap, records.notice.id, width) for gap in records.gaps)


def gather(found: Iterable[Occurrence], *, known: bool = False, least: int = 1) -> list[Discovery]:
    """The terms of `found`, by kind, those of a told type and the commonest first.

    What a lexicon has is left out unless `known`; so is what occurs less than `least` times.
    """
    by_name: dict[tuple[Kind, str], list[Occurrence]] = {}
    for occurrence in found:
        if known or not occurrence.standard:
            by_name.setdefault((occurrence.kind, occurrence.name), []).append(occurrence)
    gathered = [_discovery(group) for group in by_name.values() if len(group) >= least]
    return sorted(gathered, key=_rank)


def _rank(one: Discovery) -> tuple[int, bool, int, str]:
    return KINDS.index(one.kind), one.type == UNTOLD, -one.count, one.name


def _discovery(group: list[Occurrence]) -> Discovery:
    """One term; its type is the commonest that its occurrences tell, of equals the first."""
    types = Counter(occurrence.type for occurrence in group if occurrence.type != UNTOLD)
    return Discovery(
        type=types.most_common(1)[0][0] if types else UNTOLD,
        count=len(group),
        notices=tuple(sorted({occurrence.notice for occurrence in group})),
        sentences=tuple(dict.fromkeys(occurrence.sentence for occurrence in group)),
        first=group[0],
    )


def _terms(parsed: ParsedNotice, notice: str, width: int) -> Iterator[Occurrence]:
    text = parsed.text.text
    starts = [part.start for part in parsed.parts]
    for term in coinages(text):
        path = _path_at(parsed.parts, starts, term.start)
        yield Occurrence(
            kind=term.kind,
            type=term.type,
            name=term.name,
            standard="" if term.kind == "instrument" else standard_of(term.kind, term.name),
            notice=notice,
            source=f"{notice}/{path}" if path else notice,
            context=_context(text, term.start, term.end, width),
            sentence=_sentence(text, term.start, term.end),
        )


def _path_at(parts: tuple[Part, ...], starts: list[int], at: int) -> str:
    """The path of the lowest part that holds the offset `at`; empty above all parts."""
    for part in reversed(parts[: bisect_right(starts, at)]):
        if at < part.end:
            return part.path
    return ""


def _context(text: str, start: int, end: int, width: int) -> str:
    """The term in 【】 with the words of its paragraph on either side."""
    before = text[max(0, start - width) : start].rpartition("\n")[2]
    after = text[end : end + width].partition("\n")[0]
    return f"{before}【{text[start:end]}】{after}".replace("\n", "")


def _sentence(text: str, start: int, end: int) -> str:
    before = _ENDS.split(text[max(0, start - _SENTENCE) : start])[-1]
    after = _ENDS.split(text[end : end + _SENTENCE])[0]
    return before + text[start:end] + after


def _unit(record: Assignment, width: int) -> Occurrence:
    unit, quote = record.unit, record.evidence.quote
    at = quote.find(record.written)
    inside = (at, at + len(record.written)) if at >= 0 else (0, len(quote))
    return Occurrence(
        kind="unit",
        type=unit.kind,
        name=unit.canonical,
        standard=unit.canonical if unit.in_lexicon else "",
        notice=record.evidence.notice,
        source=record.duty,
        context=_context(quote, *inside, width),
        sentence=quote,
        place=(unit.jurisdiction.level, unit.jurisdiction.name),
        function=unit.function,
    )


def _gap(gap: Gap, notice: str, width: int) -> Occurrence:
    quote = gap.evidence.quote
    return Occurrence(
        kind="gap",
        type=gap.reason,
        name=quote[: 2 * width] or gap.reason,
        standard="",
        notice=notice,
        source=gap.duty,
        context=f"【{quote}】",
        sentence=quote,
    )
