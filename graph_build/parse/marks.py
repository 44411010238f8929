"""Runs of file characters without the marks that nobody wrote: Markdown, tags, entities.

A run (`Piece`) reads in the file as it stands here, but for an entity: `&ldquo;` is a run of its
own that holds the one character it stands for, so that offsets before and behind it stay exact.
"""

import html
import re
from collections.abc import Iterable, Iterator

Piece = tuple[int, str]
"""A run of adjacent characters: file offset of the first, and the characters."""

BLANKS = " \t\r\n\f\v\u3000\u00a0\u2002\u2003\u2009\ufeff\u200b"
_INLINE = (
    "a|abbr|b|big|center|code|col|colgroup|del|em|figcaption|figure|font|i|img|ins|mark|o:p|s"
    "|small|span|strong|sub|sup|u"
)
_BLOCK = (
    "article|aside|blockquote|body|br|caption|dd|div|dl|dt|footer|form|h[1-6]|header|hr|html|li"
    "|main|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z]{2,8}\d{0,2});")
_MARKS = re.compile(
    rf"\*\*|__|</?(?:{_INLINE}|{_BLOCK})(?![\w:-])[^<>]*>|<!--[^<>]*-->"
    rf"|\\(?=[.\-*_#()\[\]~|])|{_ENTITY.pattern}",
    re.IGNORECASE,
)
_BREAK = re.compile(rf"</?(?:{_BLOCK})(?![\w:-])[^<>]*>", re.IGNORECASE)
_MARK_CHARACTERS = frozenset("*_<\\&")


def unmarked(offset: int, text: str) -> tuple[Piece, ...]:
    """The runs of `text` that remain when marks and tags are taken out, outer blanks too."""
    if _MARK_CHARACTERS.isdisjoint(text):
        return trimmed(((offset, text),))
    pieces: list[Piece] = []
    at = 0
    for mark in _MARKS.finditer(text):
        pieces.append((offset + at, text[at : mark.start()]))
        pieces.append((offset + mark.start(), _meant(mark.group())))
        at = mark.end()
    pieces.append((offset + at, text[at:]))
    return trimmed(piece for piece in pieces if piece[1])


def _meant(mark: str) -> str:
    """The character that an entity stands for; nothing for a tag; an unknown entity as it is."""
    if not mark.startswith("&"):
        return ""
    meant = html.unescape(mark)
    if len(meant) > 1:
        return mark
    return " " if meant in "\r\n\t" else meant


def width_of(text: str, piece: Piece) -> int:
    """How many characters of the file `text` one character of `piece` takes: an entity's, or 1."""
    offset, words = piece
    entity = _ENTITY.match(text, offset) if len(words) == 1 and text[offset] == "&" else None
    return len(entity.group()) if entity else 1


def broken(offset: int, text: str) -> Iterator[Piece]:
    """The runs of `text` between the tags that end a line: `<p>`, `<br>`, `</div>`, `<li>`."""
    at = 0
    for mark in _BREAK.finditer(text) if "<" in text else ():
        yield offset + at, text[at : mark.start()]
        at = mark.end()
    yield offset + at, text[at:]


def trimmed(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces without blanks at either end of the whole."""
    kept = list(pieces)
    filled = [index for index, (_, text) in enumerate(kept) if text.strip(BLANKS)]
    if not filled:
        return ()
    kept = kept[filled[0] : filled[-1] + 1]
    offset, text = kept[0]
    head = text.lstrip(BLANKS)
    kept[0] = (offset + len(text) - len(head), head)
    offset, text = kept[-1]
    kept[-1] = (offset, text.rstrip(BLANKS))
    return tuple(kept)
