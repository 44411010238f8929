"""Units of all notices: one node for each, with every way in which it is written."""

from collections import defaultdict

from graph_build.graph.tables import Draft
from graph_build.graph.vocabulary import functions
from graph_build.model import Jurisdiction, Unit


class Units:
    """Units as the records name them, each once, and the jurisdictions that they belong to."""

    def __init__(self) -> None:
        self._units: dict[tuple[str, str], Unit] = {}
        self._written: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self.jurisdictions: list[Jurisdiction] = []

    def add(self, unit: Unit, written: str) -> tuple[str, str]:
        """Label and key of the unit's node; the way it is written is among its names."""
        node = ("UnitGroup" if unit.is_set else "Department", unit.id)
        if node not in self._units:
            self._units[node] = unit
            self.jurisdictions.append(unit.jurisdiction)
        self._written[node].add(written)
        return node

    def add_to(self, draft: Draft) -> None:
        """Nodes, places and functions of all units are in the draft."""
        for node, unit in self._units.items():
            facts = {"in_lexicon": unit.in_lexicon} if node[0] == "Department" else {}
            names = sorted(self._written[node])
            draft.add_node(
                node[0], id=unit.id, name=unit.canonical, kind=unit.kind, names=names, **facts
            )
            place = ("Jurisdiction", unit.jurisdiction.code)
            draft.add_edge("IN", node, place, reason=unit.reason)
            _add_function(draft, node, unit)


def _add_function(draft: Draft, node: tuple[str, str], unit: Unit) -> None:
    """A set performs no function: it is a property that names it, not a line of work."""
    if unit.function and not unit.is_set:
        aliases = list(functions().get(unit.function, ()))
        draft.add_node("Function", name=unit.function, aliases=aliases)
        draft.add_edge("PERFORMS", node, ("Function", unit.function), reason=unit.reason)
