"""行政区划: those that are used, and what they are part of, up to the nation."""

from collections.abc import Iterable

from graph_build.graph.tables import Draft
from graph_build.graph.vocabulary import divisions
from graph_build.model import Jurisdiction


def add_places(draft: Draft, used: Iterable[Jurisdiction]) -> None:
    """Every used jurisdiction is in the draft with all its ancestors, each part of the next.

    A jurisdiction without a code (its code is its name) has no parent.
    """
    for jurisdiction in used:
        place: Jurisdiction | None = divisions().get(jurisdiction.code, jurisdiction)
        while place is not None and not draft.has_node("Jurisdiction", place.code):
            draft.add_node("Jurisdiction", code=place.code, name=place.name, level=place.level)
            place = _add_parent(draft, place)


def _add_parent(draft: Draft, place: Jurisdiction) -> Jurisdiction | None:
    parent = "" if place.code == place.name else place.parent
    if not parent:
        return None
    draft.add_edge("PART_OF", ("Jurisdiction", place.code), ("Jurisdiction", parent))
    return divisions().get(parent)
