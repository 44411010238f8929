"""The one style sheet of all pages, with the colours of roles as `look.toml` states them.

No colour stands alone: beside it stands its word. Black can be read on each.
"""

from functools import cache

from graph_build.export.look import load_look
from graph_build.resources import report_text

ROLE_EDGES = {
    "lead": "LEADS",
    "assist": "ASSISTS",
    "joint": "RESPONSIBLE_FOR",
    "supervise": "SUPERVISES",
}
_SEVERITIES = {"high": "#D55E00", "medium": "#E69F00", "low": "#DDDDDD"}


@cache
def style_sheet() -> str:
    """The style sheet, with a class `tone-…` for each role and severity."""
    edges = load_look().edges
    tones = {role: edges[edge].color for role, edge in ROLE_EDGES.items()} | _SEVERITIES
    frames = (f".tone-{tone} {{ background: {color}; }}\n" for tone, color in tones.items())
    return "".join(frames) + report_text("page.css") + report_text("timeline.css")
