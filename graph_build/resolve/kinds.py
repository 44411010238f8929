"""The kind of a unit by the form of its name, where the lexicon has no entry."""

import re

from graph_build.lexicons import ending_of, place_stem, place_stems
from graph_build.model import UnitKind

_SET = re.compile(
    r"^(?:其他|其它|有关|相关|所有|负有|承担|具有|涉及|全[省市县区体]|直|级|属地|基层|[省市县区]级|\d+个)"
    r"|各|主管|成员|有关|相关|^(?:乡镇|村|社区|街道|乡|镇|县|市|区)(?:（.*）)?$|的(?:镇|乡|县|市|区)$"
)
_SET_ENDINGS = re.compile(
    r"(?:部门|单位|机构|企业|队伍|媒体|负责人|代表人|控制人|煤矿|矿山|矿井|尾矿库)$"
)
_OWN_ZONE = re.compile(
    r"^(?![省市县区州旗盟]|(?:工业|经济|产业|物流|农业|科技|高新|现代|文化|旅游|生态|综合|循环|各))"
    r".{2,8}(?:开发区|园区|示范区|合作区|新区|高新区|经开区|度假区|边合区)(?:管委会|管理委员会)$"
)
_OWN_NAME = re.compile(
    r"^(?:国家|中国|国网|南网|民航(?!局|机场)|中石油|中石化|中海油|中铁|中煤|华能|大唐|华电|国电)"
)


def kind_of(name: str) -> UnitKind:
    """The kind that the ending of `name` tells, `department` where it is unknown.

    `委边防委员会办公室`, behind the 市 of 市委, is the party's.
    """
    if name.startswith("委") and not name.startswith("委员"):
        return "party"
    ending = ending_of(name)
    return ending.kind if ending else "department"


def is_set(name: str) -> bool:
    """`name` is a set by a property (各乡镇, 有关部门), not one organ with a name."""
    return bool(_SET.search(name) or _SET_ENDINGS.search(name))


def is_named_by_itself(name: str, kind: UnitKind, place: str) -> bool:
    """The name needs no place before it.

    An enterprise, a zone with a name of its own (腾格里经济技术开发区管委会), or a name that tells
    its own place.
    """
    if kind == "enterprise" or _OWN_NAME.match(name) or _OWN_ZONE.match(name):
        return True
    stem = place_stem(place)
    return (len(stem) > 1 and stem in name) or opens_with_a_place(name)


def opens_with_a_place(name: str) -> bool:
    """太原铁路局: a city's name without its level opens the name."""
    return any(name[:length] in place_stems() for length in range(2, 6))
