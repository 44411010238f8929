"""Who holds a duty, by function: what is left when names and levels are taken away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph_build.audit.case import Assignments, Case, departments, hand, is_vague
from graph_build.model import Role, Unit

_LEVEL = re.compile(r"^(?:[省市县区]?级|[省市县区]直|各|本)+")
_FILLER = re.compile(r"各|有关|相关|的")


@dataclass(frozen=True, slots=True)
class Holding:
    """What the words say of a duty's owners.

    `hands` are the organs that work for the whole place, by function, with their roles; `groups`
    the sets that a property names (安委会成员单位). Governments, zones and enterprises act in
    their own part, at every level others, and are not compared.
    """

    assignments: Assignments
    hands: Mapping[str, frozenset[Role]]
    groups: Mapping[str, str]
    is_unread: bool

    @property
    def names_lead(self) -> bool:
        """Whether the words say who leads."""
        return any(entry.role == "lead" for entry in self.assignments)

    @property
    def told(self) -> bool:
        """Whether sentences alone name the owners, each of one action."""
        return all(entry.basis == "subject" for entry in self.assignments)


def holding(case: Case, duty: str) -> Holding:
    """The duty's owners: by the lists that cover it, or else by its sentences."""
    found = case.covering(duty) or case.holders(duty)
    named = departments(found)
    roles = {key: frozenset(e.role for e in named if hand(e.unit) == key) for key in hands(named)}
    groups = {group(entry.unit): entry.unit.canonical for entry in found if is_vague(entry.unit)}
    return Holding(found, roles, groups, bool(case.unread(duty)))


def hands(assignments: Assignments) -> tuple[str, ...]:
    """The functions of the units, each once, in the order of the words."""
    return tuple(dict.fromkeys(hand(entry.unit) for entry in assignments))


def group(unit: Unit) -> str:
    """The property that names the set, without level and fillers: 市安委会有关成员单位 →
    安委会成员单位, 各负有安全生产监管职责的部门 → 负有安全监管职责部门."""
    name = _LEVEL.sub("", unit.canonical.removeprefix(unit.jurisdiction.name))
    return _FILLER.sub("", name).replace("安全生产监管", "安全监管")


def functions_named(case: Case) -> frozenset[str]:
    """The functions of all organs that the notices name anywhere."""
    return frozenset(hands(departments(tuple(case.assignments))))
