"""The brackets of a line, also those of which the scan lost one half.

`（县应急局负责）`, `【…】`, `〔…〕`; forms and widths mixed: `（乙(丙）丁）`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = frozenset("（([［【〔")
_BRACKETS = re.compile(r"[（(）()\[\]［］【】〔〕]")
_STOP = re.compile(r"[。；;！\n]")
_CLOSED_AT_END = re.compile(r"[。；;\s]*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Bracket:
    """The inner clean span `[start, end)` of an outermost bracket; `whole`: both halves stand."""

    start: int
    end: int
    whole: bool = True


def brackets(text: str, start: int, end: int) -> Iterator[Bracket]:
    """The outermost brackets of the line `text[start:end]`, in reading order.

    A half at the end of the line counts: `抓好整改（县应急局负责` reaches to the end,
    `抓好整改。县应急局负责）` back to the last stop.
    """
    depth = opened = 0
    free = start
    for match in _BRACKETS.finditer(text, start, end):
        if match.group() in _OPENING:
            opened = match.end() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield Bracket(opened, match.start())
                free = match.end()
        elif _CLOSED_AT_END.match(text, match.end(), end):
            yield Bracket(_last_stop(text, free, match.start()), match.start(), whole=False)
    if depth:
        yield Bracket(opened, end, whole=False)


def _last_stop(text: str, start: int, end: int) -> int:
    """Where the words behind the last stop begin; a deadline's `；` at the end is none."""
    stops = [match.end() for match in _STOP.finditer(text, start, end)]
    return stops[-1] if stops else start
