"""The head of a table: one row of cells that name the columns, or two where columns are parted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph_build.parse.columns import Column, bare_head, column_of

_WORDS = re.compile(
    r".{0,6}(?:任务|内容|措施|项目|事项|要求|目标|重点|类别|职责|领域|清单|名称|隐患|问题|工作|环节|举措"
    r"|职能|分类).{0,4}"
)
_LEVEL = re.compile(r"(?:省|市|县|区|镇|乡镇|街道|乡|部门)(?:级|直|本级|属)?(?:单位|部门|层面)?")
_LONGEST = 20
_MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a table by their heads, with the kind of each."""

    cells: tuple[str, ...]
    kinds: tuple[Column, ...]
    number: int
    """The column of row numbers, or -1."""

    units: dict[int, str]
    """The heads of the columns of units."""


@cache
def head_of(cells: tuple[str, ...]) -> Head:
    """The head that `cells` make."""
    kinds = tuple(map(column_of, cells))
    number = kinds.index("number") if "number" in kinds else -1
    units = {i: cells[i] for i, kind in enumerate(kinds) if kind == "units"}
    return Head(cells, kinds, number, units)


def is_head(cells: Sequence[str]) -> bool:
    """The cells are a table's head: one names units, another numbers, tasks or an aside."""
    if not 1 < len(cells) <= _MOST_COLUMNS or max(map(len, cells)) > _LONGEST * 4:
        return False
    bare = list(map(bare_head, cells))
    if any(len(cell) > _LONGEST for cell in bare) or any(map(str.isdigit, bare)):
        return False
    kinds = [column_of(cell) for cell in cells if cell]
    known = [cell for cell in bare if _WORDS.fullmatch(cell) and column_of(cell) == "words"]
    return "units" in kinds and bool(known or {"number", "aside", "deadline"} & set(kinds))


def parted(head: Head, own: Sequence[int], below: Sequence[str]) -> Head | None:
    """The head whose columns a second row parts, or None if `below` is no such row.

    Below 责任单位 stand 牵头 and 配合, or 市级 and 县级; every other column has its first head,
    merged over both rows, repeated or left empty. `own` are the cells that `below` fills.
    """
    fresh = [i for i in own if below[i] != head.cells[i]] if len(below) == len(head.cells) else []
    if not fresh or not all(_parts(head, i, below[i]) for i in fresh):
        return None
    if not any(i in head.units for i in fresh):
        return None
    upper = _spread(head)
    cells = (
        _lower(upper[i], cell) if i in fresh else head.cells[i] for i, cell in enumerate(below)
    )
    return head_of(tuple(cells))


def _spread(head: Head) -> list[str]:
    """The heads, one of units also over the empty cells behind it: it was merged over them."""
    upper: list[str] = []
    for index, cell in enumerate(head.cells):
        merged = index > 0 and not cell and column_of(upper[-1]) == "units"
        upper.append(upper[-1] if merged else cell)
    return upper


def _parts(head: Head, column: int, cell: str) -> bool:
    """The cell stands under a head of units, or under the empty cell that this one covers."""
    above = head.cells[column]
    if above and column not in head.units:
        return False
    return column_of(cell) in ("units", "deadline", "aside") or bool(
        _LEVEL.fullmatch(bare_head(cell))
    )


def _lower(above: str, below: str) -> str:
    """The lower head, before the upper where it names no kind of column: 市级责任单位."""
    if not below or not above:
        return below or above
    return below if column_of(below) != "words" else below + above
