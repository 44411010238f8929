"""In what gold and found records of a notice differ, record by record."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph_build.evaluate.compare import Comparison
from graph_build.evaluate.record import Key, Record, Writing, plain
from graph_build.model import Role

_FIELDS = ("canonical", "kind", "basis", "quote")


@dataclass(frozen=True, slots=True)
class RoleMismatch:
    """A unit that both sides name for a duty, with different roles."""

    duty: str
    unit: str
    gold: tuple[Role, ...]
    found: tuple[Role, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which two records differ that agree in duty, unit and role."""

    field: str
    duty: str
    unit: str
    role: Role
    gold: str
    found: str


def missed(comparison: Comparison) -> tuple[Record, ...]:
    """What the gold has and the other side lacks, in the order of the gold."""
    return _beyond(comparison.gold, comparison.found)


def extra(comparison: Comparison) -> tuple[Record, ...]:
    """What was found and the gold lacks, in the order of the records."""
    return _beyond(comparison.found, comparison.gold)


def role_mismatches(comparison: Comparison) -> tuple[RoleMismatch, ...]:
    """Where duty and unit are right and a role is missed and another one extra."""
    found: defaultdict[tuple[str, str], list[Role]] = defaultdict(list)
    for record in extra(comparison):
        found[record.key[:2]].append(record.role)
    wanted: defaultdict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in missed(comparison):
        wanted[record.key[:2]].append(record)
    return tuple(
        RoleMismatch(
            records[0].duty, records[0].unit, tuple(record.role for record in records),
            tuple(found[pair]), records[0].quote,
        )
        for pair, records in wanted.items() if pair in found
    )  # fmt: skip


def pairs(comparison: Comparison) -> tuple[tuple[Record, Record], ...]:
    """The gold and the found record of each that agree in duty, unit and role.

    Where a list and a sentence both say it, list is paired with list and sentence with sentence;
    one that has no like on the other side is paired with what is there.
    """
    gold, found = _by_key(comparison.gold), _by_key(comparison.found)
    return tuple(
        pair for key, records in gold.items() if key in found
        for pair in _paired(records, found[key])
    )  # fmt: skip


def differences(comparison: Comparison) -> tuple[Difference, ...]:
    """The fields in which the pairs differ, blanks and the width of brackets apart."""
    return tuple(
        Difference(name, gold.duty, gold.unit, gold.role, getattr(gold, name), getattr(found, name))
        for gold, found in pairs(comparison)
        for name in _FIELDS
        if plain(getattr(gold, name)) != plain(getattr(found, name))
    )


def _beyond(records: Iterable[Record], others: Iterable[Record]) -> tuple[Record, ...]:
    known = {record.key for record in others}
    lacking: dict[Key, Record] = {}
    for record in records:
        if record.key not in known:
            lacking.setdefault(record.key, record)
    return tuple(lacking.values())


def _by_key(records: Iterable[Record]) -> dict[Key, dict[Writing, Record]]:
    found: dict[Key, dict[Writing, Record]] = {}
    for record in records:
        found.setdefault(record.key, {})[record.writing] = record
    return found


def _paired(
    gold: dict[Writing, Record], found: dict[Writing, Record]
) -> Iterable[tuple[Record, Record]]:
    """Each kind of writing of either side, once."""
    any_gold, any_found = next(iter(gold.values())), next(iter(found.values()))
    return dict.fromkeys(
        (gold.get(writing, any_gold), found.get(writing, any_found)) for writing in (*gold, *found)
    )
