"""Positions of all things in one picture, computed beforehand: the page runs no physics."""

import math

from graph_build.view.things import Picture

Places = tuple[tuple[int, int], ...]

MOST = 10_000  # things: more are never drawn at once
_SEED = 20_260_101
_APART = 60  # pixels between neighbours, on average


def positions(picture: Picture) -> Places:
    """Where each thing stands, in whole pixels; the same picture gives the same positions.

    Empty where the picture is not drawn whole.
    """
    if not is_drawn_whole(picture):
        return ()
    import rustworkx

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(picture.things)))
    graph.add_edges_from_no_data([(tie.start, tie.end) for tie in picture.ties])
    wide = _APART * math.sqrt(len(picture.things))
    found = rustworkx.spring_layout(graph, seed=_SEED)
    at = (found[number] for number in graph.node_indices())
    return tuple((round(x * wide), round(y * wide)) for x, y in at)


def is_drawn_whole(picture: Picture) -> bool:
    """False for more than `MOST` things: nobody can read them, and no browser draws them fast."""
    return len(picture.things) <= MOST
