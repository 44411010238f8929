"""What the head of a table's column says: number, units, deadline, words of the duty, an aside."""

import re
from typing import Literal

Column = Literal["number", "units", "deadline", "aside", "words"]

_BRACKET = re.compile(r"[（(][^（()）]*[）)]")
_NUMBER = re.compile(r"序号|编号|号|序|项次")
_DEADLINE_HEAD = re.compile(
    r".{0,6}(?:时限|期限|时间|日期|节点)(?:要求|安排|节点)?|进度(?:安排|要求)"
)
_ASIDE = re.compile(
    r".*(?:备注|联系人|联系方式|电话|责任人|领导|负责人|组长|进度|频次|完成情况|进展|成效|签字)"
)
_UNITS = re.compile(
    r".{0,16}(?:单位|部门|机构|主体|科室|股室|处室|分工)(?:名称)?(?:[及和/、](?:责任人|负责人|分工))?"
)
_BARE_ROLE = re.compile(r"(?:牵头|主责|主办|责任|配合|协助|协办|参与|落实|实施|承办)")
_NO_UNITS = re.compile(
    r"(?:被|受|迎)(?:检|检查|监管|督查|评估|考核)|(?:计量|隐患|问题|存在|涉事|违法)(?:单位|主体|部门)"
    r"|涉及(?:单位|主体)|(?:工作|岗位)?职责(?:分工)?"
)
_ROW_NUMBER = re.compile(
    r"(?:\d{1,3}(?:[-.]\d{1,2})?|[一二三四五六七八九十]{1,3}|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])[.、．]?$"
)
_DEADLINE = re.compile(r"(?:(?:20\d\d年|\d{1,2}月).{0,8}|长期.{0,4}|持续.{0,4}|全年|年底前.{0,4})$")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def column_of(head: str) -> Column:
    """The kind of a column by its head, blanks and brackets left out.

    A column of persons (责任人, 牵头领导) is an aside: persons hold no duty.
    """
    bare = bare_head(head)
    if _NUMBER.fullmatch(bare):
        return "number"
    if _names_units(bare):
        return "units"
    if _DEADLINE_HEAD.fullmatch(bare):
        return "deadline"
    return "aside" if _ASIDE.fullmatch(bare) else "words"


def bare_head(head: str) -> str:
    """The head without blanks and remarks in brackets."""
    return _BRACKET.sub("", "".join(head.split()))


def _names_units(bare: str) -> bool:
    """责任单位, 牵头部门, 单位名称 and, bare, 牵头; neither 牵头领导 nor 受检单位."""
    if "领导" in bare or _NO_UNITS.match(bare):
        return False
    return bool(_UNITS.fullmatch(bare) or _BARE_ROLE.fullmatch(bare))


def row_number(cell: str) -> str:
    """The number that the cell of a number column holds, as paths write it, or an empty string."""
    written = "".join(cell.split()).translate(_FULL_WIDTH)
    if not _ROW_NUMBER.match(written):
        return ""
    return written.rstrip(".、．").replace("(", "（").replace(")", "）")


def is_deadline(cell: str) -> bool:
    """The cell is a deadline and nothing more."""
    return _DEADLINE.match(cell) is not None
