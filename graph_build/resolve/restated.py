"""Table rows that say again what a clause of the same notice says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph_build.model import Part, Row

_ENOUGH = 0.35
_SAME_HEADING = 0.6


@dataclass(frozen=True, slots=True)
class Restated:
    """Row and clause by their paths, with the share of common character pairs (0 to 1)."""

    row: str
    clause: str
    similarity: float


def restated_rows(text: str, parts: Iterable[Part], rows: Iterable[Row]) -> Iterator[Restated]:
    """For each row the lowest clause that it restates, if one is similar enough.

    Similarity is the overlap coefficient of the sets of adjacent character pairs: the share of
    the smaller set that is in both, which finds a row that holds one half of a clause.
    """
    rows = tuple(rows)
    if not rows:
        return
    index = _Index(text, [part for part in parts if part.kind != "row"])
    for row in rows:
        best = index.best(row.title, _pairs(text[row.text[0] : row.text[1]]))
        if best is not None and best.similarity >= _ENOUGH:
            yield Restated(row.path, best.clause, round(best.similarity, 3))


class _Index:
    """Character pairs of the clauses' own words, to be asked for the most similar one."""

    def __init__(self, text: str, parts: list[Part]) -> None:
        self._paths = [part.path for part in parts]
        self._headings = [part.heading for part in parts]
        self._pairs = [_pairs(text[part.start : part.own_end]) for part in parts]

    def best(self, title: str, pairs: frozenset[str]) -> Restated | None:
        """The clause under the same heading if it is alike, else the most similar of all."""
        if not pairs:
            return None
        every = range(len(self._paths))
        same = [index for index in every if self._headings[index] == title]
        found = self._most_similar(same, title, pairs)
        if found is None or found.similarity < _SAME_HEADING:
            found = self._most_similar(every, title, pairs)
        return found

    def _most_similar(
        self, indexes: Iterable[int], title: str, pairs: frozenset[str]
    ) -> Restated | None:
        scored = ((self._score(i, title, pairs), -i) for i in indexes if self._pairs[i])
        score, negative = max(scored, default=(0.0, 0))
        return Restated("", self._paths[-negative], score) if score else None

    def _score(self, index: int, title: str, pairs: frozenset[str]) -> float:
        own = self._pairs[index]
        if len(own) < 8 and self._headings[index] != title:
            return 0.0
        smaller = min(len(own), len(pairs))
        return len(own & pairs) / smaller


def _pairs(words: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(words)))
