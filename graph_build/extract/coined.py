"""Terms beyond the lexicons, found by form alone: quotations, named actions, lists, titles.

Pure functions on text. The graph holds the terms of the lexicons only; what stands here is for a
curator, who decides what goes into them.
"""

import re
from collections.abc import Iterator
from typing import cast

from graph_build.extract.listed import listed_terms
from graph_build.extract.named import named_actions
from graph_build.extract.quoted import quoted_terms
from graph_build.extract.sorts import instrument_kind, sort_of
from graph_build.extract.terms import instruments
from graph_build.model import Coinage, TopicKind

_NEIGHBOURS = 12
_MARKS = re.compile('[“”"「」『』\\s]')


def coinages(text: str) -> list[Coinage]:
    """Every term of `text` that its form shows, in order, known to a lexicon or not."""
    found = [*_quoted(text), *_named(text), *_listed(text), *_cited(text)]
    return sorted(found, key=lambda coinage: (coinage.start, coinage.end, coinage.kind))


def _quoted(text: str) -> Iterator[Coinage]:
    for start, end in quoted_terms(text):
        before = text[max(0, start - _NEIGHBOURS) : start - 1]
        sort = sort_of(_name(text[start:end]), before, text[end + 1 : end + _NEIGHBOURS])
        kind = sort if sort in ("hazard", "industry") else "campaign"
        yield Coinage(cast("TopicKind", kind), sort, _name(text[start:end]), start, end)


def _named(text: str) -> Iterator[Coinage]:
    for start, end in named_actions(text):
        sort = "system" if text[:end].endswith("工程") else "campaign"
        yield Coinage("campaign", sort, _name(text[start:end]), start, end)


def _listed(text: str) -> Iterator[Coinage]:
    for kind, start, end in listed_terms(text):
        yield Coinage(kind, kind, _name(text[start:end]), start, end)


def _cited(text: str) -> Iterator[Coinage]:
    for term in instruments(text):
        name = "".join(term.name.split())
        yield Coinage("instrument", instrument_kind(name), name, term.start, term.end)


def _name(words: str) -> str:
    """As a lexicon writes it: without quotation marks, blanks and line ends."""
    return _MARKS.sub("", words)
