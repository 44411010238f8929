"""What a page of the matrix has beside it: the other pages, and the explorer that shows its units.

A page that `dutygraph matrix --html` writes stands alone and has nothing beside it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from graph_build.matrix.grid import Matrix, Row
from graph_build.matrix.panels import anchor
from graph_build.matrix.words import About
from graph_build.model import TopicKind
from graph_build.report.page import Door

_LABELS: dict[TopicKind, str] = {
    "industry": "Industry",
    "campaign": "Campaign",
    "hazard": "Hazard",
}


@dataclass(frozen=True, slots=True)
class Beside:
    """Links to the pages and to the other matrices; `note` tells how to get one that isn't there.

    `explorer` gives the link that opens the thing of a key in the explorer.
    """

    doors: tuple[Door, ...]
    matrices: tuple[Door, ...]
    explorer: Callable[[str], str]
    note: str


def row_key(row: Row, what: About) -> str:
    """The key of the node that the row is: `Department/140200/应急管理局`; empty if it is none."""
    if not row.is_unit:
        return ""
    if what.across:
        return f"Function/{row.name}" if row.kind is None else ""
    return f"{'UnitGroup' if row.is_set else 'Department'}/{row.key}"


def column_key(matrix: Matrix, name: str, what: About) -> str:
    """The key of the column's topic: `Industry/煤矿`; empty for 未涉及 and 其余 … 个."""
    return "" if name in matrix.last else f"{_LABELS[what.by]}/{name}"


def addresses(matrix: Matrix, what: About) -> Iterator[tuple[str, str]]:
    """The key of each row's and column's node, and what follows the `#` to see it on the page."""
    for number, row in enumerate(matrix.rows):
        if key := row_key(row, what):
            yield key, f"p-{anchor(number)}"
    for name in matrix.columns:
        if key := column_key(matrix, name, what):
            yield key, urlencode({"topic": name})
