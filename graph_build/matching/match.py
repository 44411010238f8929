"""Which duties are one task: the relation of two tasks, and the words that show it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from graph_build.matching.compare import Comparison, compare
from graph_build.matching.shared import shared_words, vocabulary
from graph_build.matching.tasks import Task
from graph_build.matching.vectors import Mask, Matrix

Relation = Literal["same", "part"]
Pairs = dict[tuple[int, int], Relation]

_TITLE = 0.4  # what the title counts beside the text
_TEXT = 0.14
_TEXT_UNDER_ONE_TITLE = 0.1
_ONE_TITLE = 0.9
_WHOLE = 0.85
_HALF = 0.6
_NOT_NOTHING = 0.1
_ONE_SIDED = 3
_OTHERS = ("其他", "其它")


@dataclass(frozen=True, slots=True)
class Bar:
    """From where on tasks are `same` (`alike`), and `part`: by a sentence in common (`passage`),
    or by their whole `text` or a title where neither has a `same`."""

    alike: float
    passage: float
    text: float | None = None


ACROSS = Bar(alike=0.25, passage=6, text=0.13)
WITHIN = Bar(alike=0.4, passage=10)
"""Within one notice, where one hand's phrases recur in clauses on different things."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two duties that are the same task (`same`), or have a demand in common (`part`).

    `left` and `right` are ids of duties. `similarity` is that of the two whole texts with their
    titles, 0 to 1: low where a clause of many demands shares one. `words` are the runs of words
    that both have, the rarest first.
    """

    left: str
    right: str
    relation: Relation
    similarity: float
    words: tuple[str, ...]


def match_tasks(
    left: Sequence[Task],
    right: Sequence[Task],
    *,
    bar: Bar = ACROSS,
    allowed: Mask | None = None,
) -> tuple[Match, ...]:
    """The matches of `left` with `right`, by the left duty, the more similar ones first.

    A duty has at most one `same`, the most similar that is free on both sides, and any number of
    `part`. Where `allowed` is given, only pairs that it allows are looked at.
    """
    if not left or not right:
        return ()
    comparison = compare(left, right)
    similar = _similarity(comparison)
    if allowed is None:
        allowed = np.ones_like(similar, bool)
    alike = (similar >= bar.alike) & _alike_in_text(comparison)
    same = _same(similar, alike & allowed & _balanced(comparison, allowed))
    parts = comparison.passage >= bar.passage
    if bar.text is not None:
        parts |= _left_over(same, (comparison.texts >= bar.text) | _one_field(left, right))
    pairs = _parts(left, right, parts) | same
    known = [vocabulary(task) for task in right]
    shown = sorted(pairs, key=lambda at: (at[0], pairs[at] != "same", -similar[at], at[1]))
    return tuple(
        Match(
            left[i].duty,
            right[j].duty,
            pairs[i, j],
            round(float(similar[i, j]), 3),
            shared_words(left[i], known[j], comparison.weights) or _field(left[i], right[j]),
        )
        for i, j in shown
        if allowed[i, j]
    )


def _similarity(comparison: Comparison) -> Matrix:
    mixed = (1 - _TITLE) * comparison.texts + _TITLE * comparison.titles
    return np.clip(mixed, np.float64(0), np.float64(1))


def _alike_in_text(comparison: Comparison) -> Mask:
    """Whether the texts too are alike; under the same title (危险化学品) less is enough."""
    one_title = comparison.titles >= _ONE_TITLE
    enough = np.where(one_title, np.float64(_TEXT_UNDER_ONE_TITLE), np.float64(_TEXT))
    return comparison.texts >= enough


def _balanced(comparison: Comparison, allowed: Mask) -> Mask:
    """Whether either holds about as much of the other, so that neither is a part."""
    left, right = comparison.left_share, comparison.right_share
    inside = _inside(left, right, allowed) | _inside(right.T, left.T, allowed.T).T
    return ~inside & (np.minimum(left, right) * _ONE_SIDED >= np.maximum(left, right))


def _inside(left: Matrix, right: Matrix, allowed: Mask) -> Mask:
    """Whether the left one stands whole in the right one, which holds much else.

    An item of 四/（十八） is a part of it, though it is word for word the same; so is each of the
    paragraphs of a row that share one clause.
    """
    whole = allowed & (left >= _WHOLE) & (right >= _NOT_NOTHING)
    shared = whole.sum(axis=0) > 1
    return whole & (right < np.where(shared, np.float64(_WHOLE), np.float64(_HALF)))


def _same(similar: Matrix, allowed: Mask) -> Pairs:
    """The most similar pairs, each task in one of them."""
    rows, columns = np.nonzero(allowed)
    places = sorted(zip(rows.tolist(), columns.tolist(), strict=True), key=lambda at: -similar[at])
    taken_rows: set[int] = set()
    taken_columns: set[int] = set()
    found: Pairs = {}
    for row, column in places:
        if row not in taken_rows and column not in taken_columns:
            taken_rows.add(row)
            taken_columns.add(column)
            found[row, column] = "same"
    return found


def _left_over(same: Pairs, alike: Mask) -> Mask:
    """Those of the pairs of which neither task has a `same`."""
    rest = alike.copy()
    for row, column in same:
        rest[row, :] = False
        rest[:, column] = False
    return rest


def _one_field(left: Sequence[Task], right: Sequence[Task]) -> Mask:
    """Whether one title opens or ends with the other: 煤矿 and 煤矿安全专项治理, 燃气 and
    城镇燃气; not 煤矿 and 非煤矿山. Titles that several tasks of a side share name no task."""
    one, other = (Counter(task.title for task in side) for side in (left, right))
    pairs = [[_names(a.title, b.title, one, other) for b in right] for a in left]
    return np.array(pairs, bool)


def _field(one: Task, other: Task) -> tuple[str, ...]:
    """The title that the other one names."""
    titles = sorted((one.title, other.title), key=len)
    return tuple(title for title in titles if title in one.text and title in other.text)


def _names(one: str, other: str, left: Counter[str], right: Counter[str]) -> bool:
    if left[one] > 1 or right[other] > 1:
        return False
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and (long.startswith(short) or long.endswith(short))


def _parts(left: Sequence[Task], right: Sequence[Task], alike: Mask) -> Pairs:
    """The pairs that are alike, or of which one names the other's field."""
    rows, columns = np.nonzero(alike)
    found: Pairs = dict.fromkeys(zip(rows.tolist(), columns.tolist(), strict=True), "part")
    named = {(j, i) for i, j in _named(right, left)} | set(_named(left, right))
    return found | dict.fromkeys(named, "part")


def _named(fields: Sequence[Task], others: Sequence[Task]) -> Iterator[tuple[int, int]]:
    """The `fields` that a clause on all other fields names: 其他行业领域 … 特种设备、农机等行业."""
    for j, other in enumerate(others):
        if other.title.startswith(_OTHERS):
            for i, field in enumerate(fields):
                if len(field.title) > 1 and field.title in other.text:
                    yield i, j
