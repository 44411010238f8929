"""Gold and found records of a notice, side by side, and what share of them agrees."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from graph_build.evaluate.record import Key, Record, Writing
from graph_build.model import Basis

_STRENGTH = {basis: rank for rank, basis in enumerate(get_args(Basis))}


@dataclass(frozen=True, slots=True)
class Side:
    """The records of one notice on one side; `characters` is its length, where it is known."""

    records: tuple[Record, ...]
    characters: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One notice: each side's records, each once, and how many repeated another."""

    notice: str
    gold: tuple[Record, ...]
    found: tuple[Record, ...]
    repeated_gold: int
    repeated_found: int
    characters: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """How many records there are on each side and how many agree.

    A share of nothing is `None`: neither good nor bad.
    """

    gold: int
    found: int
    agreed: int

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return _share(self.agreed, self.found)

    @property
    def recall(self) -> float | None:
        """The share of what is right that was found."""
        return _share(self.agreed, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return _share(2 * self.agreed, self.gold + self.found)

    def extra_per_1000(self, characters: int | None) -> float | None:
        """How many records too many a reader meets in a thousand characters of text."""
        extra = 1000 * (self.found - self.agreed)
        return None if characters is None else _share(extra, characters)


def compare(notice: str, gold: Side, found: Side) -> Comparison:
    """The two sides of a notice, a record that is there twice counted once.

    A list and a sentence that say the same are two records (the guide: a subject counts whether
    or not a list covers the clause); of records that only repeat each other the strongest basis
    stays, then the first.
    """
    kept_gold, kept_found = _distinct(gold.records), _distinct(found.records)
    return Comparison(
        notice=notice,
        gold=kept_gold,
        found=kept_found,
        repeated_gold=len(gold.records) - len(kept_gold),
        repeated_found=len(found.records) - len(kept_found),
        characters=found.characters,
    )


def figures(
    comparisons: Iterable[Comparison], chosen: Callable[[Record], bool] = lambda _: True
) -> Figures:
    """The figures of the records that are `chosen` on either side, over all notices.

    What a list and a sentence both say counts once where both are chosen.
    """
    gold = found = agreed = 0
    for comparison in comparisons:
        golds, founds = _keys(comparison.gold, chosen), _keys(comparison.found, chosen)
        gold, found, agreed = gold + len(golds), found + len(founds), agreed + len(golds & founds)
    return Figures(gold, found, agreed)


def _distinct(records: tuple[Record, ...]) -> tuple[Record, ...]:
    kept: dict[tuple[Key, Writing], Record] = {}
    for record in sorted(records, key=lambda record: _STRENGTH[record.basis]):
        kept.setdefault((record.key, record.writing), record)
    return tuple(record for record in records if kept[record.key, record.writing] is record)


def _keys(records: Iterable[Record], chosen: Callable[[Record], bool]) -> set[Key]:
    return {record.key for record in records if chosen(record)}


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
