"""The words that two tasks have in common, for showing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph_build.matching.tasks import Phrase, Task
from graph_build.matching.vectors import Weights

_SHOWN = 5
_SAYING = 0.4  # a word that half of the tasks have says nothing


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a task, and which of them stand side by side in it."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def vocabulary(task: Task) -> Vocabulary:
    """The vocabulary of the task."""
    words = frozenset(word.text for phrase in task.phrases() for word in phrase.words)
    return Vocabulary(words, frozenset(p for phrase in task.phrases() for p in _pairs(phrase)))


def shared_words(task: Task, other: Vocabulary, weights: Weights) -> tuple[str, ...]:
    """The runs of words of `task` that stand in the other too: the five that say most, first.

    A run keeps the marks inside it (电焊机“加芯赋码”).
    """
    runs: dict[str, float] = {}
    for phrase in task.phrases():
        for first, last in _runs(phrase, other):
            run = phrase.words[first : last + 1]
            said = sum(weights[word.text] for word in run if len(word.text) > 1)
            runs[phrase.text[run[0].start : run[-1].end]] = said
    return tuple(_foremost(runs))


def _pairs(phrase: Phrase) -> Iterator[tuple[str, str]]:
    return ((one.text, other.text) for one, other in pairwise(phrase.words))


def _runs(phrase: Phrase, known: Vocabulary) -> Iterator[tuple[int, int]]:
    """First and last place of each longest stretch of known words whose neighbours are known."""
    first = 0
    for place, word in enumerate(phrase.words):
        goes_on = place + 1 < len(phrase.words)
        if goes_on and (word.text, phrase.words[place + 1].text) in known.pairs:
            continue
        if word.text in known.words:
            yield first, place
        first = place + 1


def _foremost(runs: dict[str, float]) -> list[str]:
    kept: list[str] = []
    for run in sorted(runs, key=lambda run: (-runs[run], run)):
        if runs[run] >= _SAYING and not any(run in longer for longer in kept):
            kept.append(run)
    return kept[:_SHOWN]
