"""The pages that stand beside each other in one folder, and how they lead to each other."""

from collections.abc import Mapping
from urllib.parse import urlencode

from graph_build.report.page import Door

INDEX, EXPLORER, MATRIX = "index.html", "explorer.html", "matrix.html"
TIMELINE, AUDIT = "timeline.html", "audit.html"
MATRIX_CAMPAIGN, MATRIX_HAZARD = "matrix-campaign.html", "matrix-hazard.html"
MATRIX_ACROSS = "matrix-across.html"
_NAMES: Mapping[str, str] = {
    INDEX: "总览",
    EXPLORER: "责任图谱",
    MATRIX: "职责矩阵",
    TIMELINE: "专项行动时间线",
    AUDIT: "责任审计",
}


def doors(here: str) -> tuple[Door, ...]:
    """The row of links at the top of the page `here`; all matrices stand behind one link."""
    family = MATRIX if here.startswith("matrix") else here
    return tuple(
        Door(name, here if file == family else file, file == family)
        for file, name in _NAMES.items()
    )


def in_explorer(key: str, **state: str) -> str:
    """The link that opens the explorer around the thing `key`, with its words beside it.

    `state` is more of the explorer's address: `place`, `year`, `with`.
    """
    return f"{EXPLORER}#{urlencode({'view': 'near', 'of': key, 'on': key, **state})}"
