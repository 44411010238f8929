"""What a duty asks for: its words without the units that are to do it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from graph_build.matching.words import Word, words
from graph_build.model import Duty, NoticeRecords

_SENTENCE = re.compile(r"[^。；;！\n]+")
_PHRASE = re.compile(r"[^，,：:]+")
_EMPTY_BRACKET = re.compile(r"[（(][\s，,；;。]*[）)]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words between two marks of punctuation."""

    text: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Phrases up to a full stop or a semicolon: mostly one demand."""

    phrases: tuple[Phrase, ...]

    def words(self) -> Iterator[str]:
        """Its words of two characters and more."""
        for phrase in self.phrases:
            yield from (word.text for word in phrase.words if len(word.text) > 1)

    def pairs(self) -> Iterator[str]:
        """Each two words that stand side by side in a phrase."""
        for phrase in self.phrases:
            yield from (f"{one.text} {other.text}" for one, other in pairwise(phrase.words))

    def features(self) -> Iterator[str]:
        """Both."""
        yield from self.words()
        yield from self.pairs()


@dataclass(frozen=True, slots=True)
class Task:
    """A duty as it is compared: title, sentences and topics, no units."""

    duty: str
    title: str
    text: str
    sentences: tuple[Sentence, ...]
    topics: tuple[str, ...]

    def title_words(self) -> Iterator[str]:
        """The words of the title of two characters and more."""
        return (word.text for word in words(self.title) if len(word.text) > 1)

    def text_words(self) -> Iterator[str]:
        """The words of the text of two characters and more, and its topics."""
        for sentence in self.sentences:
            yield from sentence.words()
        yield from self.topics

    def phrases(self) -> Iterator[Phrase]:
        """All phrases in order."""
        for sentence in self.sentences:
            yield from sentence.phrases


def tasks_of(records: NoticeRecords) -> tuple[Task, ...]:
    """The tasks of the notice's duties, in their order.

    The list at the end of a text (（责任单位：市住建局、市公安局）) is cut away: in many notices
    it is the longest string that two clauses share.
    """
    lists = _lists(records)
    topics: dict[str, set[str]] = {}
    for topic in records.topics:
        topics.setdefault(topic.duty, set()).add(f"{topic.kind}：{topic.name}")
    return tuple(
        _task(duty, lists.get(duty.id, ()), sorted(topics.get(duty.id, ())))
        for duty in records.duties
    )


def parents(records: NoticeRecords) -> Mapping[str, str]:
    """The part that encloses each part."""
    return {clause.id: clause.parent for clause in records.clauses if clause.parent != clause.id}


def lineage(part: str, above: Mapping[str, str]) -> Iterator[str]:
    """The part and the parts that enclose it, the nearest first (5.2.1, 5.2, 5)."""
    while part in above:
        yield part
        part = above[part]


def _task(duty: Duty, lists: Iterable[str], topics: Iterable[str]) -> Task:
    text = _without(duty.text, lists)
    sentences = tuple(_sentence(words_) for words_ in _SENTENCE.findall(text))
    return Task(duty.id, duty.title, text, sentences, tuple(topics))


def _lists(records: NoticeRecords) -> dict[str, set[str]]:
    """The lists of each duty and of its items; the sentence of a subject is the task itself."""
    stated = (entry for entry in records.assignments if entry.basis != "subject")
    places = [(entry.duty, entry.evidence.quote) for entry in stated]
    places += [(entry.duty, entry.evidence.quote) for entry in records.gaps]
    found: dict[str, set[str]] = {}
    above = parents(records)
    for holder, quote in places:
        for part in lineage(holder, above):
            found.setdefault(part, set()).add(quote)
    return found


def _without(text: str, lists: Iterable[str]) -> str:
    for quote in sorted(lists, key=lambda quote: (-len(quote), quote)):
        text = text.replace(quote, "")
    return _EMPTY_BRACKET.sub("", text)


def _sentence(text: str) -> Sentence:
    return Sentence(tuple(Phrase(cut, words(cut)) for cut in _PHRASE.findall(text)))
