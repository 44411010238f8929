"""Industries, hazards, campaigns and instruments, where they are written.

The first three come from the lexicons, the longest name first; instruments are known by their
form, the title marks 《…》.
"""

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from graph_build.extract.characters import CharacterTokenizer
from graph_build.lexicons import topics
from graph_build.model import Term, TopicKind

_TITLE = re.compile(r"《([^《》\n]{2,80}(?:《[^《》\n]+》|〈[^〈〉\n]+〉)?[^《》\n]*)》")
_NUMERALS = frozenset("一二三四五六七八九十两双")
_QUOTES = frozenset('“”"‘’「」')
_KINDS: tuple[TopicKind, ...] = ("industry", "hazard", "campaign")


class TopicMatcher:
    """Finds the names of the three lexicons in one pass; made once for a pipeline."""

    def __init__(self, nlp: Language) -> None:
        self._matcher = PhraseMatcher(nlp.vocab)
        cut = CharacterTokenizer(nlp.vocab)
        for kind in _KINDS:
            self._matcher.add(kind, [cut(name) for name in topics(kind)])
        self._kinds = {nlp.vocab.strings[kind]: kind for kind in _KINDS}

    def __call__(self, doc: Doc) -> Doc:
        text = doc._.duty_text
        matches = [(self._kinds[key], start, end) for key, start, end in self._matcher(doc)]
        found = []
        for kind, start, end in _longest(matches):
            name = text[start:end]  # a token is a character, so token and text offsets agree
            if not _needs_quotes(name) or _is_quoted(text, start, end):
                found.append((kind, topics(kind)[name].standard, start, end))
        doc._.duty_terms = (*doc._.duty_terms, *found)
        return doc


def _needs_quotes(name: str) -> bool:
    """A short name with a numeral is a term only in quotes: 周五进行 holds 五进, no term."""
    return len(name) <= 3 and (name[0] in _NUMERALS or name.isascii())


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _QUOTES or text[end : end + 1] in _QUOTES


def _longest(matches: Iterable[tuple[TopicKind, int, int]]) -> Iterator[tuple[TopicKind, int, int]]:
    """Of the matches of one kind that overlap, the longest; of equals the first."""
    free_from = dict.fromkeys(_KINDS, 0)
    for kind, start, end in sorted(matches, key=lambda match: (match[1], -match[2])):
        if start >= free_from[kind]:
            free_from[kind] = end
            yield kind, start, end


def instruments(text: str) -> Iterator[Term]:
    """The instruments that `text` cites, titles without their marks."""
    for match in _TITLE.finditer(text):
        yield Term("instrument", match.group(1), match.start(1), match.end(1))
