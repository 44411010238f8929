"""What the head of a table's column says: number, units, words of the duty, or an aside."""

import re
from typing import Literal

Column = Literal["number", "units", "aside", "words"]

_BRACKET = re.compile(r"[（(][^（()）]*[）)]")
_NUMBER = re.compile(r"序号|编号|号")
_ASIDE = re.compile(r".*(?:时限|时间|期限|备注|联系人|责任人|领导|负责人|进度|频次|完成情况)")
_UNITS = re.compile(
    r".{0,16}(?:单位|部门|机构|主体|科室|分工)(?:[及和/、]?(?:责任人|负责人|分工))?"
)
_WORDS = re.compile(
    r".{0,6}(?:任务|内容|措施|项目|事项|要求|目标|重点|类别|职责|领域|清单|名称|隐患|问题|工作|环节|举措).{0,4}"
)
_ROW_NUMBER = re.compile(
    r"(?:\d{1,3}(?:[-.]\d{1,2})?|[一二三四五六七八九十]{1,3}|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])[.、．]?$"
)
_DEADLINE = re.compile(r"(?:(?:20\d\d年|\d{1,2}月).{0,8}|长期.{0,4}|持续.{0,4}|全年|年底前.{0,4})$")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def column_of(head: str) -> Column:
    """The kind of a column by its head, blanks and brackets left out."""
    bare = _BRACKET.sub("", "".join(head.split()))
    if _NUMBER.fullmatch(bare):
        return "number"
    if _UNITS.fullmatch(bare) and "领导" not in bare:
        return "units"
    return "aside" if _ASIDE.fullmatch(bare) else "words"


def is_head(cells: list[str]) -> bool:
    """The cells are a table's head: one names units, another numbers, tasks or an aside."""
    bare = [_BRACKET.sub("", "".join(cell.split())) for cell in cells]
    if any(len(cell) > 20 for cell in bare) or any(map(str.isdigit, bare)):
        return False
    kinds = [column_of(cell) for cell in cells if cell]
    known = [cell for cell in bare if _WORDS.fullmatch(cell) and column_of(cell) == "words"]
    return "units" in kinds and bool(known or {"number", "aside"} & set(kinds))


def row_number(cell: str) -> str:
    """The number that the cell of a number column holds, as paths write it, or an empty string."""
    written = "".join(cell.split()).translate(_FULL_WIDTH)
    if not _ROW_NUMBER.match(written):
        return ""
    return written.rstrip(".、．").replace("(", "（").replace(")", "）")


def is_deadline(cell: str) -> bool:
    """The cell is a deadline and nothing more."""
    return _DEADLINE.match(cell) is not None
