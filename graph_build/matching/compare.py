"""Every task of one side against every task of the other, as matrices."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph_build.matching.passages import passages
from graph_build.matching.tasks import Task
from graph_build.matching.vectors import (
    Matrix,
    Weights,
    cosines,
    rarity,
    shared_weight,
    whole_weight,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the tasks of two sides are alike: a row a left task, a column a right one.

    `titles` and `texts` are cosines. `left_share` is the share of the left task's words, by
    weight, that the right one has too, `right_share` the reverse. `passage` is the weight of what
    the two most alike sentences have in common: up to one for a word or a pair of words.
    """

    titles: Matrix
    texts: Matrix
    left_share: Matrix
    right_share: Matrix
    passage: Matrix
    weights: Weights


def compare(left: Sequence[Task], right: Sequence[Task]) -> Comparison:
    """The comparison of all tasks of `left` with all of `right`, neither side empty."""
    tasks = dict.fromkeys((*left, *right))  # each once, where a notice is compared with itself
    weights = rarity({*task.title_words(), *task.text_words()} for task in tasks)
    texts = _each(Task.text_words, left), _each(Task.text_words, right)
    shared = shared_weight(*texts, weights)
    wholes = [whole_weight(side, weights) for side in texts]
    return Comparison(
        titles=cosines(_each(Task.title_words, left), _each(Task.title_words, right), weights),
        texts=cosines(*texts, weights),
        left_share=shared / wholes[0][:, None],
        right_share=shared / wholes[1],
        passage=passages(left, right),
        weights=weights,
    )


def _each(words: Callable[[Task], Iterator[str]], side: Sequence[Task]) -> list[Counter[str]]:
    return [Counter(words(task)) for task in side]
