"""The duties of two sides that are one task, where a side may be several notices."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph_build.audit.case import Case
from graph_build.matching import Match, match_notices, nearest
from graph_build.model import NoticeRecords


@dataclass(frozen=True, slots=True)
class Pairing:
    """`same` joins each duty to one of the other side at most.

    `others` are all other matches, those that are the same task first (where a side has several
    notices a duty has several), then the more similar.
    """

    same: tuple[Match, ...]
    others: tuple[Match, ...]


def pair(case: Case, left: Sequence[NoticeRecords], right: Sequence[NoticeRecords]) -> Pairing:
    """The pairing of all notices of `left` with all of `right`.

    A row that restates a clause is not looked at beside it.
    """
    found = [
        match
        for one in left
        for other in right
        for match in match_notices(_tasks(case, one), _tasks(case, other))
    ]
    same = tuple(_each_once(match for match in found if match.relation == "same"))
    others = sorted((match for match in found if match not in same), key=_order)
    return Pairing(same, tuple(others))


def _order(match: Match) -> tuple[bool, float, str, str]:
    return match.relation != "same", -match.similarity, match.left, match.right


def all_nearest(
    case: Case, left: Sequence[NoticeRecords], right: Sequence[NoticeRecords]
) -> Mapping[str, tuple[float, str]]:
    """For each duty of either side the most similar text of all notices of the other."""
    found: dict[str, tuple[float, str]] = {}
    for one in left:
        for other in right:
            for duty, near in nearest(_tasks(case, one), _tasks(case, other)).items():
                found[duty] = max(near, found.get(duty, near))
    return found


def _tasks(case: Case, records: NoticeRecords) -> NoticeRecords:
    return replace(records, duties=case.duties_of(records))


def _each_once(matches: Iterable[Match]) -> Iterable[Match]:
    """The most similar first, each duty of either side once."""
    taken: set[str] = set()
    for match in sorted(matches, key=_order):
        if taken.isdisjoint((match.left, match.right)):
            taken |= {match.left, match.right}
            yield match
