"""What the lexicons know of the things that notices only name: codes, kinds, other names."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from graph_build.lexicons.added import rows
from graph_build.model import Jurisdiction

NATION = Jurisdiction(code="000000", name="中华人民共和国", level="nation", parent="")


@dataclass(frozen=True, slots=True)
class Entry:
    """A standard name with its other names and, by column, what the lexicon says of it."""

    aliases: tuple[str, ...]
    facts: dict[str, str]


@cache
def divisions() -> dict[str, Jurisdiction]:
    """行政区划 by code, with the nation as the parent of the provinces."""
    found = {NATION.code: NATION}
    for row in rows("divisions", ("code", "name", "level", "parent"), key=("code",)):
        parent = row["parent"] or NATION.code
        found[row["code"]] = Jurisdiction(row["code"], row["name"], row["level"], parent)  # type: ignore[arg-type]
    return found


@cache
def functions() -> dict[str, tuple[str, ...]]:
    """Every name of a unit that performs the function, by function, sorted."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    columns = ("name", "levels", "standard", "function", "until", "successor", "source")
    for row in rows("units", columns, key=("name", "levels"), levels="levels"):
        names[row["function"]] |= {row["name"], row["standard"]}
    levels = ("nation", "province", "city", "county")
    for row in rows("functions", ("function", "kind", *levels, "source"), key=("function",)):
        names[row["function"]] |= {name for level in levels for name in split(row[level])}
    return {function: tuple(sorted(found - {"", function})) for function, found in names.items()}


@cache
def industries() -> dict[str, Entry]:
    """行业领域 by standard name."""
    return _entries("industries", ("name", "standard", "code", "source"))


@cache
def hazards() -> dict[str, Entry]:
    """危险有害因素, 事故类型, 灾种 by standard name."""
    return _entries("hazards", ("name", "standard", "class", "scheme", "source"))


@cache
def campaigns() -> dict[str, Entry]:
    """专项行动, 原则, 制度 by standard name."""
    return _entries("campaigns", ("name", "standard", "kind", "kin", "source"))


def split(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds a list."""
    return tuple(part for part in cell.split(";") if part)


def _entries(lexicon: str, columns: tuple[str, ...]) -> dict[str, Entry]:
    by_standard: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows(lexicon, columns, key=("name",)):
        by_standard[row["standard"]].append(row)
    return {standard: _entry(standard, found) for standard, found in by_standard.items()}


def _entry(standard: str, found: Iterable[dict[str, str]]) -> Entry:
    own_first = sorted(found, key=lambda row: row["name"] != standard)
    facts: dict[str, str] = {}
    for row in own_first:
        for column, value in row.items():
            if value:
                facts.setdefault(column, value)
    aliases = {row["name"] for row in own_first} - {standard}
    return Entry(tuple(sorted(aliases)), facts)
