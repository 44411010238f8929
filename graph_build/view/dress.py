"""How kinds and ties look in the explorer: colours of `look.toml`, and a mark or word beside each.

Every kind has a mark and a shape of its own, every role a word and a stroke: who can't tell the
colours apart loses nothing.
"""

from typing import Any

from graph_build.export.look import EdgeLook, load_look
from graph_build.matrix.tally import SHORT
from graph_build.report.colours import ROLE_EDGES
from graph_build.view.things import KINDS, YEAR

# Kind: its name, the mark before its names, its shape (of vis-network) where names don't fit.
_KINDS = {
    "Department": ("单位", "■", "square"),
    "UnitGroup": ("一组单位", "▣", "square"),
    "Duty": ("职责", "●", "dot"),
    "Industry": ("行业领域", "◆", "diamond"),
    "Campaign": ("行动与制度", "▲", "triangle"),
    "Hazard": ("危险与灾种", "▼", "triangleDown"),
    "Instrument": ("引用文件", "★", "star"),
    "Function": ("职能", "⬢", "hexagon"),
    "Notice": ("通知", "▤", "star"),
    "Jurisdiction": ("地方", "◎", "hexagon"),
    YEAR: ("年度", "◷", "dot"),
}
_DASHES: dict[str, bool | list[int]] = {
    "LEADS": False,
    "ASSISTS": [9, 5],
    "RESPONSIBLE_FOR": [2, 4],
    "SUPERVISES": [12, 4, 2, 4],
}
_IN_YEAR = EdgeLook("#A5ABB6", 1, "年度")


def kinds() -> list[dict[str, Any]]:
    """Name, mark, shape and colours of every kind, in the order of the legend."""
    look = load_look().nodes
    return [
        {
            "kind": kind,
            "caption": _KINDS[kind][0],
            "mark": _KINDS[kind][1],
            "shape": _KINDS[kind][2],
            "color": "#FFFFFF" if kind == YEAR else look[kind].color,
            "text": "#000000" if kind == YEAR else look[kind].text,
        }
        for kind in KINDS
    ]


def ties() -> list[dict[str, Any]]:
    """Word, stroke and colour of every type of tie, roles first; `short` is a role's letter."""
    short = {ROLE_EDGES[role]: letter for role, letter in SHORT.items()}
    looks = {**load_look().edges, "IN_YEAR": _IN_YEAR}
    return [
        {
            "kind": kind,
            "caption": look.caption,
            "short": short.get(kind, ""),
            "color": look.color,
            "width": look.width,
            "dashes": _DASHES.get(kind, False),
        }
        for kind, look in looks.items()
    ]
