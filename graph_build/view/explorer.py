"""The explorer: all things of a graph in one HTML page that opens offline.

pyvis makes the page from a template of our own, for its own links a CDN in every mode and reads
titles as markup. vis-network stands in the page as pyvis ships it. The page's policy (CSP) knows
its two scripts and its style sheet by their hashes and allows nothing else.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph_build.report.colours import style_sheet
from graph_build.report.page import doors_row, source_hash
from graph_build.report.words import BASES
from graph_build.resources import view_folder
from graph_build.view import dress
from graph_build.view.initials import initials
from graph_build.view.layout import Places
from graph_build.view.site import EXPLORER, doors
from graph_build.view.things import Picture, Thing

if TYPE_CHECKING:
    from pyvis.network import Network

TITLE = "安全生产责任图谱"
_SCRIPTS = (
    "graph", "state", "choose", "place", "elements", "draw", "pane", "legend", "lists", "search",
    "focus", "save", "start",
)  # fmt: skip
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True, "tooltipDelay": 10_000_000},
    "nodes": {"margin": 5},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"scaleFactor": 0.45}},
        "font": {"size": 13, "color": "#000000", "strokeWidth": 4, "strokeColor": "#ffffff"},
    },
}


def explorer_page(
    picture: Picture, places: Places, elsewhere: Mapping[str, str] = MappingProxyType({})
) -> str:
    """The page, each thing in its place of the whole graph; without places, none is drawn whole.

    The same picture and places give the same text. `elsewhere` are the links to the matrix beside
    it, by the keys of things that stand there.
    """
    network = _network(picture, places, elsewhere)
    network.set_template_dir(str(view_folder()), "explorer.html")
    style, vis, script = style_sheet() + _text("explorer.css"), _vis(), _script()
    network.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    network.templateEnv.globals.update(
        style=style,
        vis=vis,
        script=script,
        doors=doors_row(doors(EXPLORER)),
        style_hash=source_hash(style),
        script_hashes=f"{source_hash(vis)} {source_hash(script)}",
        quotes=picture.quotes,
        kinds=dress.kinds(),
        ties=dress.ties(),
        bases=BASES,
        places=sorted({thing.place for thing in picture.things if thing.place}),
        years=sorted({thing.year for thing in picture.things if thing.year}),
        whole="x" in network.nodes[0],
    )
    return str(network.generate_html())


def _network(picture: Picture, places: Places, elsewhere: Mapping[str, str]) -> "Network":
    """Things and ties as pyvis holds them; the numbers of things are their places."""
    from pyvis.network import Network

    network = Network(directed=True, heading=TITLE)
    network.set_options(json.dumps(_OPTIONS))
    for number, thing in enumerate(picture.things):
        at = {"x": places[number][0], "y": places[number][1]} if places else {}
        beside = {"matrix": elsewhere[thing.key]} if thing.key in elsewhere else {}
        network.add_node(number, thing.name, **_facts(thing), **at, **beside)
    network.node_ids = range(len(picture.things))  # pyvis looks each end up, in a list slowly
    for tie in picture.ties:
        network.add_edge(
            tie.start, tie.end, kind=tie.kind, quote=tie.quote, words=tie.words, basis=tie.basis
        )
    return network


def _facts(thing: Thing) -> dict[str, Any]:
    return {
        "key": thing.key,
        "kind": thing.kind,
        "names": thing.names,
        "initials": list(dict.fromkeys(map(initials, (thing.name, *thing.names)))),
        "facts": thing.facts,
        "text": thing.text,
        "year": thing.year,
        "place": thing.place,
        "same": thing.same,
    }


@cache
def _script() -> str:
    """The modules of the page as one script; none of their names is seen outside."""
    modules = "".join(_text(f"explorer/{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{modules}}})();\n'


@cache
def _vis() -> str:
    """vis-network as pyvis ships it, without the address of its source map."""
    path = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return path.read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]


def _text(name: str) -> str:
    return (view_folder() / name).read_text(encoding="utf-8")
