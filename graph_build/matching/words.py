"""Words of a text, by jieba; the only module of the package beside `extract.keywords` with it.

jieba's own dictionary cuts, without its guesses at new words. Of the lexicons only the industries
are added, for 非煤矿山 must not be 非 + 煤矿 + 山; longer terms stay in pieces, so that
重点工作任务清单 and 任务清单 share words.
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from graph_build.lexicons import topics

if TYPE_CHECKING:
    import jieba

_OFTEN = 1000  # so that an industry is not cut
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands in its text."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1 << 14)
def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order, without punctuation."""
    return tuple(word for word in _cut(text) if _LETTER.search(word.text))


def _cut(text: str) -> Iterator[Word]:
    start = 0
    for piece in _tokenizer().cut(text, HMM=False):
        end = start + len(piece)
        yield Word(piece, start, end)
        start = end


@cache
def _tokenizer() -> "jieba.Tokenizer":
    """A tokenizer of our own: jieba's shared one writes a cache and logs when it is first used."""
    with warnings.catch_warnings():  # jieba 0.42.1 has stray escapes and leaves a file open
        warnings.simplefilter("ignore")
        import jieba

        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for name in topics("industry"):
        tokenizer.add_word(name, freq=_OFTEN)
    return tokenizer
