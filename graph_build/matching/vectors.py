"""Bags of words as vectors, each word weighted by how few of the tasks have it.

Of the notices at hand alone: 安全 and 落实 stand in every clause of the genre, however rare they
are elsewhere.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Weights = Mapping[str, float]
"""A weight for each word, 0 to 1."""

Bags = Sequence[Counter[str]]


def rarity(tasks: Iterable[Set[str]]) -> Weights:
    """The weight of each word: 1 if no more than two tasks have it, near 0 if all do.

    Two, for a word is weighed only where two tasks share it.
    """
    listed = list(tasks)
    held = Counter(word for words in listed for word in words)
    scale = math.log(max(2, len(listed)))
    return {word: 1 - math.log(max(1, count - 1)) / scale for word, count in held.items()}


def cosines(left: Bags, right: Bags, weights: Weights) -> Matrix:
    """The cosine of each two vectors of weight times one and the logarithm of the count."""
    one, other = _matrices(left, right, weights)
    lengths = [_lengths(side, weights) for side in (left, right)]
    similar: Matrix = one @ other.T / lengths[0][:, None] / lengths[1]
    return similar


def shared_weight(left: Bags, right: Bags, weights: Weights) -> Matrix:
    """The weight of the words that each two bags share, each counted once."""
    one, other = _matrices(left, right, weights, once=True)
    shared: Matrix = one @ np.sign(other).T
    return shared


def whole_weight(bags: Bags, weights: Weights) -> Matrix:
    """The weight of all words of each bag, each counted once; 1 where there is none."""
    sums = (math.fsum(map(weights.__getitem__, bag)) for bag in bags)
    return np.array([weight or 1 for weight in sums], np.float64)


def _matrices(
    left: Bags, right: Bags, weights: Weights, *, once: bool = False
) -> tuple[Matrix, Matrix]:
    """A row a bag, of the words alone that both sides have."""
    both = set().union(*left) & set().union(*right)
    places = {word: place for place, word in enumerate(sorted(both))}
    one, other = (_matrix(side, places, weights, once=once) for side in (left, right))
    return one, other


def _matrix(bags: Bags, places: Mapping[str, int], weights: Weights, *, once: bool) -> Matrix:
    matrix = np.zeros((len(bags), len(places)), np.float64)
    for row, bag in zip(matrix, bags, strict=True):
        known = [word for word in bag if word in places]
        row[[places[word] for word in known]] = [
            weights[word] * (1 if once else _often(bag[word])) for word in known
        ]
    return matrix


def _lengths(bags: Bags, weights: Weights) -> Matrix:
    squares = (sum((weights[w] * _often(n)) ** 2 for w, n in bag.items()) for bag in bags)
    return np.array([math.sqrt(square) or 1 for square in squares], np.float64)


def _often(count: int) -> float:
    return 1 + math.log(count)
