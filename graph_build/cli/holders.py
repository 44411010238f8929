"""Who holds a duty, in words and as facts."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph_build.report.words import ROLES

if TYPE_CHECKING:
    from graph_build.model import Assignment, Evidence


def holders_words(assignments: "Iterable[Assignment]") -> str:
    """`牵头 甲局；配合 乙局、丙局`, each unit once with each of its roles."""
    found: dict[str, dict[str, None]] = {role: {} for role in ROLES}
    for entry in assignments:
        found[entry.role][entry.unit.canonical] = None
    return "；".join(f"{ROLES[role]} {'、'.join(units)}" for role, units in found.items() if units)


def holders_facts(assignments: "Iterable[Assignment]") -> list[dict[str, str]]:
    """Each unit and role once, for programs."""
    return [
        {"unit": unit, "role": role, "function": function}
        for unit, role, function in dict.fromkeys(
            (entry.unit.canonical, entry.role, entry.unit.function) for entry in assignments
        )
    ]


def quotes_words(quotes: "Iterable[Evidence]") -> str:
    """The quotes, one behind the other."""
    return "｜".join(quote.quote for quote in quotes)


def quotes_facts(quotes: "Iterable[Evidence]") -> list[dict[str, Any]]:
    """The quotes with notice, clause and place."""
    return [asdict(quote) for quote in quotes]
