"""Deadlines, limits of time, frequencies and targets as lists of text on the duty.

Neither engine keeps a list of maps, so an entry is one text, `2025-06-30｜6月底前〔1203-1207〕`:
the value, then the words with their place in the file. `head(split(entry, '｜'))` is the value on
both engines, `last(…)` the words. The entry of a deadline without a day opens with the separator,
which sorts behind every digit, so that it is never before a day.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from graph_build.model import BoundKind, Requirement

SEPARATOR = "｜"
_LISTS: dict[BoundKind, str] = {
    "deadline": "deadlines",
    "ongoing": "deadlines",
    "within": "limits",
    "frequency": "frequencies",
    "target": "targets",
}
_NAMES = tuple(dict.fromkeys(_LISTS.values()))


def requirement_facts(requirements: Iterable[Requirement]) -> dict[str, Any]:
    """The properties of one duty: its last dated deadline, and the four lists, in text order."""
    lists: defaultdict[str, list[str]] = defaultdict(list)
    days = []
    for requirement in requirements:
        lists[_LISTS[requirement.bound.kind]].append(_entry(requirement))
        if requirement.bound.kind == "deadline" and requirement.bound.date:
            days.append(date.fromisoformat(requirement.bound.date))
    return {"deadline": max(days, default=None), **{name: lists[name] for name in _NAMES}}


def _entry(requirement: Requirement) -> str:
    evidence = requirement.evidence
    place = f"〔{evidence.start}-{evidence.end}〕"
    return f"{requirement.bound.normal}{SEPARATOR}{evidence.quote}{place}"
