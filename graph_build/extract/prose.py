"""Running prose: the own words of each part, their sentences, and the clauses of a sentence.

A mark inside quotation marks, title marks or brackets cuts nothing:
`坚持“谁主管、谁负责”，县应急局（含县安委办）要…` has two clauses.
"""

import re
from collections.abc import Iterator

from graph_build.model import Part, Stretch

_ATOM = r"“[^”\n]*”|《[^》\n]*》|（[^（）()\n]*(?:（[^（）()\n]*）[^（）()\n]*)*）|\([^（）()\n]*\)"
_SENTENCE = re.compile(rf"(?:{_ATOM}|[^。！？\n])+")
_CLAUSE = re.compile(rf"(?:{_ATOM}|(?<!每年|每月|每周|每季|季度|半年)、|[^、，。；：！？,;:\s])+")

Span = tuple[int, int]
"""Clean offsets `[start, end)`."""


def own_words(parts: tuple[Part, ...], loose: tuple[Stretch, ...]) -> list[Stretch]:
    """The words that stand under each part and under none of its sub-parts, in reading order."""
    own = (Stretch(part.path, part.start, part.own_end) for part in parts)
    return sorted((*own, *loose), key=lambda words: words.start)


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of `text[start:end]`; a line end closes one."""
    return (match.span() for match in _SENTENCE.finditer(text, start, end))


def clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """The clauses of a sentence, without the marks between them.

    `党委每季度、政府每月至少召开一次会议` has two: a frequency ends the words of one unit.
    """
    return (match.span() for match in _CLAUSE.finditer(text, start, end))
