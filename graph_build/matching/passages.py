"""Sentences of two tasks that say the same: a demand that stands in another clause."""

from collections import Counter
from collections.abc import Sequence, Sized
from itertools import accumulate, chain

import numpy as np

from graph_build.matching.tasks import Sentence, Task
from graph_build.matching.vectors import Matrix, Weights, rarity, shared_weight, whole_weight

_SHARE = 0.4  # of the words of the shorter sentence: long lists of places share some by chance


def passages(left: Sequence[Task], right: Sequence[Task]) -> Matrix:
    """For each pair of tasks the weight of what their two most alike sentences share."""
    tasks = dict.fromkeys((*left, *right))
    weights = rarity({word for s in task.sentences for word in s.features()} for task in tasks)
    one, other = (_sentences(side) for side in (left, right))
    alike = _alike(list(chain(*one)), list(chain(*other)), weights)
    by_left = np.maximum.reduceat(alike, _starts(one), axis=0)
    best: Matrix = np.maximum.reduceat(by_left, _starts(other), axis=1)
    return best


def _sentences(side: Sequence[Task]) -> list[tuple[Sentence, ...]]:
    """The sentences of each task, at least one, though it be empty."""
    return [task.sentences or (Sentence(()),) for task in side]


def _alike(left: Sequence[Sentence], right: Sequence[Sentence], weights: Weights) -> Matrix:
    """Weight of the words and pairs of words that each two sentences share, 0 if they are few."""
    words = [[Counter(sentence.words()) for sentence in side] for side in (left, right)]
    pairs = [[Counter(sentence.pairs()) for sentence in side] for side in (left, right)]
    shared = shared_weight(words[0], words[1], weights)
    wholes = [whole_weight(side, weights) for side in words]
    enough = shared >= _SHARE * np.minimum(wholes[0][:, None], wholes[1])
    return np.where(enough, shared + shared_weight(pairs[0], pairs[1], weights), np.float64(0))


def _starts(sentences: Sequence[Sized]) -> list[int]:
    return [0, *accumulate(map(len, sentences[:-1]))]
