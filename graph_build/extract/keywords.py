"""Keywords of contexts, by jieba's TF-IDF with the frequencies that it brings along.

The only module that knows jieba. A tokenizer of our own is filled here, so that jieba neither
writes its cache into the shared temp folder, nor logs, nor changes the tokenizer of other users.
"""

import warnings
from collections.abc import Callable
from functools import cache

from graph_build.lexicons import coinage_words, predicates, topics
from graph_build.model import TopicKind

_TERMS: tuple[TopicKind, ...] = ("hazard", "industry")
_OFTEN = 1000  # so that a term of the lexicons is not cut
_EMPTY = ("governing", "leading", "generic", "edge")
_VERBS = ("verb", "modal", "adverb", "opening", "pushing", "preposition")


def keywords(text: str, *, but: str = "", top: int = 3) -> tuple[str, ...]:
    """The words of `text` that tell most about it, the foremost first; none that stand in `but`."""
    found = _extractor()(text, topK=None)
    return tuple(word for word in found if word not in but and _is_word(word))[:top]


def _is_word(word: str) -> bool:
    return not word.isascii() or word.isalpha()


@cache
def _extractor() -> Callable[..., list[str]]:
    with warnings.catch_warnings():  # jieba 0.42.1 has stray escapes and leaves a file open
        warnings.simplefilter("ignore")
        import jieba
        import jieba.analyse

        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True
        extractor = jieba.analyse.TFIDF()
    for kind in _TERMS:
        for name in topics(kind):
            tokenizer.add_word(name, freq=_OFTEN)
    extractor.tokenizer = tokenizer
    extractor.stop_words |= {word for kind in _VERBS for word in predicates(kind)}
    extractor.stop_words |= {word for kind in _EMPTY for word in coinage_words(kind)}
    method: Callable[..., list[str]] = extractor.extract_tags
    return method
