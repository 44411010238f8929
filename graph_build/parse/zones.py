"""Which paragraphs are head, body, annex or imprint.

An issued document reads: banner, number, title, addressees, body, signature and date, annexes,
imprint. A cover letter has a body without numbers and carries its plan behind the signature.
What follows the imprint is a printer's or a converter's leftover, such as a PDF's bookmarks,
unless an annex is announced.
"""

import re
from dataclasses import dataclass, field

from graph_build.parse.dates import is_date
from graph_build.parse.head import is_imprint
from graph_build.parse.numbering import Number
from graph_build.parse.opening import Opening, read_opening
from graph_build.parse.paragraphs import Paragraph
from graph_build.parse.titles import is_title

_ANNEX = re.compile(r"附\s*件\s*([一二三四五六七八九十]{1,3}|\d{1,2})?\s*[：:]?$")
_NO_SIGNATURE = re.compile(r"[。；：:，、]|[）)]$|(?:负责|牵头|配合|落实|参与|协助)$")
_NAMED_ANNEX = re.compile(r"附\s*件\s*([一二三四五六七八九十]{1,3}|\d{1,2})?\s*[：:.]?\s*\S")


@dataclass(slots=True)
class Zone:
    """A run of paragraphs with its own numbering: the body, or one annex with its label."""

    label: str
    title: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def is_numbered(self) -> bool:
        """Something in it has a number, or it holds a table."""
        return any(p.number or p.cells for p in self.paragraphs)


@dataclass(slots=True)
class Zones:
    """The paragraphs of a document, each in its place."""

    opening: Opening
    body: list[Zone] = field(default_factory=list)
    signature: list[Paragraph] = field(default_factory=list)
    tail: list[Paragraph] = field(default_factory=list)


def zones_of(paragraphs: list[Paragraph]) -> Zones:
    """Sort `paragraphs` into the zones of an issued document."""
    opening, start = read_opening(paragraphs)
    zones = Zones(opening)
    _Sorter(zones).sort(paragraphs[start:])
    return zones


class _Sorter:
    """Walks the paragraphs behind the head; the state is what it has seen so far."""

    def __init__(self, zones: Zones) -> None:
        self._zones = zones
        self._zone = Zone("")
        self._noting = False
        self._contents: Number | None = None
        self._in_contents = False
        zones.body.append(self._zone)

    def sort(self, paragraphs: list[Paragraph]) -> None:
        """Put each paragraph into its zone."""
        for index, paragraph in enumerate(paragraphs):
            self._place(paragraph, paragraphs[index + 1 : index + 8])

    def _place(self, paragraph: Paragraph, following: list[Paragraph]) -> None:
        text = paragraph.text
        zones = self._zones
        if self._is_listed(paragraph):
            return
        if paragraph.cells:
            self._into_body(paragraph)
        elif self._opens_annex(text, following):
            self._open(_label(text))
        elif zones.tail or is_imprint(text):
            zones.tail.append(paragraph)
        elif is_date(text) or self._signs(paragraph, following):
            zones.signature.append(paragraph)
        elif _is_note(text) or _ANNEX.match(text):
            self._noting = True
        else:
            if zones.signature and not self._zone.label:
                self._open("附件")
            self._into_body(paragraph)

    def _is_listed(self, paragraph: Paragraph) -> bool:
        """The line belongs to a list of annexes, or to a table of contents."""
        if "".join(paragraph.text.split()) == "目录":
            self._in_contents = True
            return True
        number = paragraph.number
        if self._in_contents:
            self._in_contents = not self._is_first_again(number)
            return self._in_contents
        self._noting = self._noting and bool(number) and len(paragraph.text) < 45
        return self._noting and "。" not in paragraph.text

    def _is_first_again(self, number: Number | None) -> bool:
        """The number that opened the contents comes a second time: the body begins."""
        first, self._contents = self._contents, self._contents or number
        if first is None or number is None:
            return False
        return (first.scheme, first.value) == (number.scheme, number.value)

    def _opens_annex(self, text: str, following: list[Paragraph]) -> bool:
        if _ANNEX.match(text):
            return not self._announces(following)
        if not _NAMED_ANNEX.match(text):
            return False
        return bool(self._zones.signature or (following and following[0].cells))

    def _announces(self, following: list[Paragraph]) -> bool:
        """`附件：` in front of a numbered list and the signature only announces the annexes."""
        ahead = not self._zones.signature and any(is_date(p.text) for p in following)
        self._noting = ahead and bool(following[0].number)
        return self._noting

    def _open(self, label: str) -> None:
        self._zones.tail.clear()
        self._zone = Zone(label)
        self._zones.body.append(self._zone)

    def _signs(self, paragraph: Paragraph, following: list[Paragraph]) -> bool:
        """One of the short lines without a stop that stand in front of the date."""
        if self._zone.label or not self._zone.paragraphs or not _is_signatory(paragraph):
            return False
        for other in following:
            if is_date(other.text):
                return True
            if not _is_signatory(other):
                return False
        return False

    def _into_body(self, paragraph: Paragraph) -> None:
        if not self._zone.paragraphs and not paragraph.number and is_title(paragraph.text):
            self._zone.title = paragraph.text
        self._zone.paragraphs.append(paragraph)


def _is_signatory(paragraph: Paragraph) -> bool:
    """A short line that may be a signature: neither `责任单位：…` nor `…、县公安局负责`."""
    text = paragraph.text
    named = not (paragraph.number or paragraph.marked or paragraph.cells)
    return named and len(text) <= 40 and not _NO_SIGNATURE.search(text)


def _is_note(text: str) -> bool:
    """A line that announces annexes or publicity and orders nothing."""
    return bool(_NAMED_ANNEX.match(text)) or bool(re.match(r"[（(]\s*此件", text))


def _label(text: str) -> str:
    match = _ANNEX.match(text) or _NAMED_ANNEX.match(text)
    number = (match.group(1) or "") if match else ""
    return f"附件{number}"
