"""Terms between quotation marks: “…”, also "…" and 「…」."""

import re
from collections.abc import Iterator

QUOTE = "■"
"""Stands for each character of a quotation in masked text."""

_QUOTED = re.compile(r"“[^“”\n]{1,60}”|\"[^\"“”\n]{1,60}\"|「[^「」\n]{1,60}」|『[^『』\n]{1,60}』")
_TITLE = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")
_SENTENCE = re.compile(r"[。；！？!?<>|]")
_WORD = re.compile(r"[\u4e00-\u9fff]|\d")
_LONGEST = 30


def quoted_terms(text: str) -> Iterator[tuple[int, int]]:
    """The spans between quotation marks that can be a term: words, but no whole sentence."""
    titles = [match.span() for match in _TITLE.finditer(text)]
    for match in _QUOTED.finditer(text):
        start, end = match.start() + 1, match.end() - 1
        inside = any(first < start and end < last for first, last in titles)
        if not inside and _is_term(text[start:end]):
            yield start, end


def _is_term(words: str) -> bool:
    short = len(words) <= _LONGEST
    return short and bool(_WORD.search(words)) and not _SENTENCE.search(words)


def masked(text: str) -> str:
    """`text` with every quotation and every title made opaque, each character where it was."""

    def covered(match: re.Match[str]) -> str:
        return QUOTE * len(match.group())

    return _TITLE.sub(lambda match: "》" * len(match.group()), _QUOTED.sub(covered, text))
