"""What the lexicons know, also by another form of the name.

`全市城镇燃气安全专项整治行动` is 城镇燃气安全专项整治; `能源行业` is 能源; `触电事故` is 触电.
"""

import re
from collections.abc import Iterator
from functools import cache

from graph_build.lexicons import coinage_words, division_codes, topics
from graph_build.model import TopicKind

_KINDS: tuple[TopicKind, ...] = ("campaign", "hazard", "industry")
_MARKS = re.compile('[“”"「」『』’‘\\s]')
_TAIL = re.compile(
    r"(?:(?:安全生产|安全)?(?:专项|集中|治理|整治|铁锤)*(?:行动|整治|治理|攻坚|工作|活动)"
    r"|行业领域|行业|领域|企业|事故|灾害|机制|制度|体系|要求|原则|措施)$"
)
_HEADS = ("三年", "安全生产领域", "重点", "行业领域", "安全生产", "专项")
_JOINED = re.compile(r".*[和与及]")
_LEVEL = re.compile(r"[省市县区]$")
_WIDE = str.maketrans("（）＋，", "()+、")
_LONGEST_PLACE = 8


def standard_of(kind: TopicKind, name: str) -> str:
    """The standard name that the lexicons give the term `name` of `kind`, or empty."""
    words = _plain(name)
    found = next(_standards_of(kind, words), "")
    last = _JOINED.sub("", words)
    if not found and last != words and len(last) > 3:
        return standard_of(kind, last)
    parts = words.split("、")
    standards = [next(_standards_of(kind, part), "") for part in parts] if len(parts) > 1 else [""]
    return found or ("、".join(standards) if all(standards) else "")


def _standards_of(kind: TopicKind, words: str) -> Iterator[str]:
    """By the name in any lexicon; by what is left of it in the lexicon of its kind."""
    yield from (names[words] for names, _ in map(_lexicon, _KINDS) if words in names)
    names, cores = _lexicon(kind)
    for form in _forms(words):
        yield from (names[part] for part in (form, _core(form)) if part in names)
        yield from (cores[part] for part in (_core(form),) if part != form and part in cores)


def _forms(words: str) -> Iterator[str]:
    """`words`, and what is left when words of place, time and extent before it are taken off."""
    while len(words) > 1:
        yield words
        shorter = _behind_head(words)
        if shorter == words:
            return
        words = shorter


def _behind_head(words: str) -> str:
    match = _heads().match(words)
    if match:
        return words[match.end() :]
    lengths = range(min(_LONGEST_PLACE, len(words) - 3), 1, -1)
    return words[next((length for length in lengths if words[:length] in _places()), 0) :]


def _core(words: str) -> str:
    """`words` without the word behind it that says only what kind of thing it is."""
    bare = _TAIL.sub("", words)
    return bare if len(bare) > 1 else words


def _plain(name: str) -> str:
    return _MARKS.sub("", name).translate(_WIDE)


@cache
def _lexicon(kind: TopicKind) -> tuple[dict[str, str], dict[str, str]]:
    """Standard name by plain name, and by what is left of a name."""
    names = {_plain(name): topic.standard for name, topic in topics(kind).items()}
    return names, {_core(name): standard for name, standard in names.items()}


@cache
def _heads() -> re.Pattern[str]:
    words = (*coinage_words("leading"), *_HEADS)
    return re.compile("|".join((*map(re.escape, words), r"\d{4}年度?")))


@cache
def _places() -> frozenset[str]:
    names = division_codes()
    return frozenset(names) | {_LEVEL.sub("", name) for name in names}
