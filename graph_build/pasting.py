"""Discoveries → rows of a lexicon, with exactly its columns, for a curator to paste.

What the words leave open stays empty: the class of a hazard, the code of an industry, kin.
A row that the lexicon could not hold is left out: a term of no told type, a unit whose function
its name does not tell.
"""

from collections.abc import Iterable
from typing import Literal, get_args

from graph_build.discovery import UNTOLD, Discovery
from graph_build.lexicons import LEVEL_NAMES, lexicon_columns, stems, topics, unit_names
from graph_build.model import TopicKind

Pasted = Literal["campaign", "hazard", "industry", "unit"]
PASTED: tuple[Pasted, ...] = get_args(Pasted)

_SIGNS: dict[str, str] = {level: sign for sign, level in LEVEL_NAMES.items()}


def lexicon_rows(found: Iterable[Discovery], kind: Pasted) -> list[tuple[str, ...]]:
    """The rows of `found` for the lexicon of `kind`, sorted as its file is."""
    entries = (_entry(one, kind) for one in found if one.kind == kind)
    columns = lexicon_columns(kind)
    rows = (tuple(entry.get(column, "") for column in columns) for entry in entries if entry)
    return sorted({row[0]: row for row in rows}.values())


def _entry(found: Discovery, kind: Pasted) -> dict[str, str]:
    if kind == "unit":
        return _unit_entry(found)
    return _topic_entry(found, kind)


def _topic_entry(found: Discovery, kind: TopicKind) -> dict[str, str]:
    if found.type == UNTOLD or found.name in topics(kind):
        return {}
    entry = {"name": found.name, "standard": found.name, "source": found.first.source}
    return entry | ({"kind": found.type} if kind == "campaign" else {})


def _unit_entry(found: Discovery) -> dict[str, str]:
    """A unit's name without its place, for the level of its place."""
    level, place = found.first.place
    name = found.name.removeprefix(place)
    function = found.first.function or _function_in(name)
    if not function or name in unit_names():
        return {}
    return {
        "name": name,
        "levels": _SIGNS.get(level, ""),
        "standard": name,
        "function": function,
        "source": found.first.source,
    }


def _function_in(name: str) -> str:
    """The function of the longest name or stem in `name`: 国家金融监督管理总局… → 金融监管."""
    functions = dict(stems()) | {
        unit: entries[0].function for unit, entries in unit_names().items()
    }
    inside = [word for word in functions if word in name]
    return functions[max(inside, key=len)] if inside else ""
