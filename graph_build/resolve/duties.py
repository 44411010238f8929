"""Which parts of a notice are duties: things to be done that have, or should have, an owner."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph_build.model import Part

_NO_DUTY = re.compile(
    r"^(?:指导思想|基本原则|总体要求|总体目标|工作目标|主要目标|发展目标|工作原则|目标任务|编制依据|编制目的|适用范围|"
    r"总则|附则|名词解释|术语.*|有关说明)$"
)


def duty_parts(parts: tuple[Part, ...], claimed: set[str], covered: set[str]) -> list[Part]:
    """The duties among `parts`, in reading order.

    A part of which something is claimed is one. So is a part without sub-parts, unless a list
    `covered` a part above it, for then the part above is the duty; what only states aims or
    principles is none.
    """
    parents = {part.parent for part in parts}
    above = {part.path: part.parent for part in parts}
    closed = covered | {part.path for part in parts if _NO_DUTY.match(part.heading)}
    return [
        part
        for part in parts
        if part.path in claimed or _stands_alone(part, parents, above, closed)
    ]


def _stands_alone(part: Part, parents: set[str], above: dict[str, str], closed: set[str]) -> bool:
    """A part without sub-parts that no list above it covers and that states no mere aim."""
    if part.path in parents or part.kind == "annex" or _NO_DUTY.match(part.heading):
        return False
    return closed.isdisjoint(_line(part.parent, above))


def _line(path: str, above: dict[str, str]) -> Iterator[str]:
    while path:
        yield path
        path = above.get(path, "")


def owning_duties(parts: tuple[Part, ...], duties: set[str]) -> list[tuple[int, int, str]]:
    """Spans `(start, end, duty)` in order: the words of each part, given to the nearest duty.

    The words of a part belong to the part if it is a duty, else to the lowest duty above it.
    """
    above = {part.path: part.parent for part in parts}
    spans = []
    for part in parts:
        owner = next((path for path in _line(part.path, above) if path in duties), "")
        if owner:
            spans.append((part.start, part.own_end, owner))
    return sorted(spans)


def owner_of(owners: list[tuple[int, int, str]], start: int, end: int) -> str:
    """The duty of `owners`, as `owning_duties` gives them, that holds the span; else empty."""
    at = bisect_right(owners, start, key=lambda owner: owner[0]) - 1
    return owners[at][2] if at >= 0 and end <= owners[at][1] else ""
