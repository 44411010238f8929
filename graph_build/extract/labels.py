"""The labels of lists: `责任单位：`, `【牵头单位】`, `配合单位 `, and those that name no unit.

A label gives its role until the next one. `责任人：` opens persons, `完成时限：` a deadline.
"""

import re
from functools import cache

from graph_build.extract.units import is_unit
from graph_build.lexicons import role_words
from graph_build.model import Role

_PERSONS = (
    r"责任人员?|责任领导|牵头领导|分管领导|包联领导|联系领导|联系人|联络员|负责人|联系电话|电话"
)
_TIMES = (
    r"(?:完成|整改|办理|工作|计划完成)?(?:时限|时间|期限)(?:要求|节点|安排|进度)?|进度(?:安排|要求)"
)
_LONGEST_LABEL = 12
_BEFORE = r"(?:主要|直接|第一|具体|共同|其他|[国省市县区州旗]级|[省市县区]直|属地)*"
_REMARK = r"(?:及其?(?:工作)?(?:职责|分工|任务))?(?:[（(][^（()）]{1,30}[）)])?"


@cache
def labels() -> re.Pattern[str]:
    """Matches a label with its colon or marks: groups `named`, `person`, `time`.

    A slip of the scan makes a semicolon of the colon; a blank stands for it behind 单位 or 部门.
    """
    words = "|".join(sorted(role_words("label"), key=len, reverse=True))
    return re.compile(
        rf"""(?P<mark>(?:[【\[［〔]|(?<![^\s。；;，,])[（(](?=[^（()）]+[位门体][）)]))\s*)?
        (?:(?<![为是各]){_BEFORE}(?P<named>{words})|(?P<person>{_PERSONS})|(?P<time>{_TIMES}))
        {_REMARK}
        (?(mark)\s*(?:[：:]\s*)?[】\]］〕）)]\s*[：:]?\s*
          |(?:\s*[：:]\s*|(?<=[位门体])(?:[；;]\s*|为\s*|\s+(?=[^\s，。；、]))))""",
        re.VERBOSE,
    )


def label_in(text: str, start: int, end: int) -> int:
    """Offset of the first label (责任单位：) that opens a line or follows a stop, or -1.

    A label inside a bracket is the bracket's.
    """
    for match in labels().finditer(text, start, end):
        before = text[start : match.start()]
        inside = sum(map(before.count, "（([【〔")) > sum(map(before.count, "）)]】〕"))
        if match["named"] and not inside and (not before or before[-1] in "。；，,;）)—- \n"):
            return match.start()
    return -1


def bare_label(region: str, first_unit: str) -> tuple[Role, int] | None:
    """`牵头单位县应急局`: the role and length of a label that opens the list without its colon.

    `first_unit` are the words up to the first separator, role words cut off.
    """
    roles = role_words("label")
    for length in range(min(_LONGEST_LABEL, len(region)), 2, -1):
        role = roles.get(region[:length])
        if role and region[length : length + 1] not in "：:为" and is_unit(first_unit[length:]):
            return role, length
    return None
