"""Items that stand inside a paragraph → paragraphs of their own.

`响应启动后：（1）县应急局派出工作组；（2）县消防队增派力量。` holds two numbered items; so does a
paragraph in which a converter lost the line ends. They count only in order: （1）, then （2）.
"""

import re
from collections.abc import Iterable, Iterator

from graph_build.parse.marks import Piece
from graph_build.parse.numbering import number_of
from graph_build.parse.paragraphs import Paragraph

_ITEM = re.compile(
    r"(?:(?<=[：:；;。])|^)[ \u3000]*(?:[（(](?P<bracket>\d{1,2})[）)]"
    r"|(?P<circle>[①-⑳])|(?P<digit>\d{1,2})[.．、](?!\d))(?=\s*[\u4e00-\u9fff“])"
)


def with_items(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, cut where items that count from one stand inside them."""
    for paragraph in paragraphs:
        if paragraph.cells or paragraph.gap:
            yield paragraph
        else:
            yield from _cut(paragraph, _items(paragraph.text))


def _items(text: str) -> list[int]:
    """Offsets of the items of the form that counts on from its first, which is a one."""
    found: dict[str, list[int]] = {}
    for match in _ITEM.finditer(text):
        form = match.lastgroup or ""
        if _value(match, form) == len(found.get(form, ())) + 1:
            found.setdefault(form, []).append(match.end() - len(match.group().lstrip()))
    counted = [places for places in found.values() if len(places) > 1]
    return min(counted, default=[])


def _value(match: re.Match[str], form: str) -> int:
    return ord(match[form]) - ord("①") + 1 if form == "circle" else int(match[form])


def _cut(paragraph: Paragraph, places: list[int]) -> Iterator[Paragraph]:
    """The paragraph in parts that begin at `places`."""
    starts = [0, *(place for place in places if place)]
    if len(starts) == 1:
        yield paragraph
        return
    for start, end in zip(starts, [*starts[1:], len(paragraph.text)], strict=True):
        text = paragraph.text[start:end]
        number = paragraph.number if start == 0 else number_of(text)
        pieces = list(_pieces(paragraph.pieces, start, end))
        yield Paragraph(pieces, text, number, paragraph.marked and start == 0)


def _pieces(pieces: list[Piece], start: int, end: int) -> Iterator[Piece]:
    """The part of `pieces` that holds the characters `[start, end)` of their joined text."""
    at = 0
    for offset, text in pieces:
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            yield offset + first, text[first:last]
        at += len(text)
