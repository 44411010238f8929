"""Which administrative division a name means (行政区划, GB/T 2260)."""

import re
from collections.abc import Iterator
from functools import cache

from graph_build.lexicons import NATION, division_codes, divisions
from graph_build.model import Jurisdiction

_LONGEST_NAME = 15
_MINISTRY = re.compile(r"[^省市县区州旗盟乡镇]{2,10}(?<!指挥)(?<!组织|宣传|武装|统战|工作)部")
_UNLISTED = re.compile(
    r"(?![全我本各])[\u4e00-\u9fff]{1,14}?(?:自治[区州县旗]|开发区|新区|示范区|实验区|街道|苏木|[省市州盟县区旗镇乡])"
    r"(?=(?:人民)?政府|街道办事处|办事处|党工委|党政|办公室|管理?委员?会"
    r"|安全生产|安委|应急|减灾|消防|防|森林|$)"
)
_PLACE_NAME = re.compile(r"[省市州盟县区旗镇乡]$|街道$|苏木$|兵团$")
_NATIONAL = ("国务院", "中共中央", "中央", "国家", "全国", "中华人民共和国")


def place_at(text: str, *, within: str = "") -> tuple[Jurisdiction | None, int]:
    """The division whose full name opens `text` and the length of that name.

    `龙岩市新罗区…` is 新罗区. A name that several divisions share is decided by the one before it
    or by `within`, the code of a division that must contain it; else it stays without a code.
    """
    found: Jurisdiction | None = None
    end = 0
    while (step := _name_at(text, end)) > end:
        above = found.code if found else within
        found = _division(text[end:step], above) or found
        end = step
    return found, end


def _name_at(text: str, start: int) -> int:
    """End of the longest division name at `start`, or `start`; the Corps is no part of 新疆."""
    if text.startswith("新疆生产建设兵团", start):
        return start
    for end in range(min(len(text), start + _LONGEST_NAME), start + 1, -1):
        if text[start:end] in division_codes():
            return end
    return start


def _division(name: str, above: str) -> Jurisdiction | None:
    codes = division_codes()[name]
    inside = [code for code in codes if not above or above in lineage(code)]
    if len(inside) == 1:
        return divisions()[inside[0]]
    level = divisions()[codes[0]].level
    return Jurisdiction(name, name, level, "")


@cache
def lineage(code: str) -> tuple[str, ...]:
    """The codes of a division and of all above it, the nation last; empty where unknown."""
    chain: list[str] = []
    while code in divisions() and code not in chain:
        chain.append(code)
        code = divisions()[code].parent
    return tuple(chain)


def ancestors(place: Jurisdiction) -> Iterator[Jurisdiction]:
    """The divisions above `place`, the nearest first."""
    for code in lineage(place.code)[1:]:
        yield divisions()[code]


def jurisdiction_of(*texts: str) -> Jurisdiction:
    """The division that the first telling text names: issuer, banner, title, addressees.

    A text of the State Council or of a ministry is the nation's. A town, a zone or a place that
    the standard does not list is known by its name alone: 城关镇人民政府 is that of 城关镇.
    """
    for text in texts:
        place, _ = place_at(text.removeprefix("中共"))
        if place is not None:
            return place
    if any(text.startswith(_NATIONAL) or _MINISTRY.fullmatch(text) for text in texts):
        return NATION
    named = next((text for text in texts if text), "未写明地方")
    unlisted = _UNLISTED.match(named)
    named = unlisted.group() if unlisted else named
    return Jurisdiction(named, named, "unknown", "")


def is_unplaced(place: Jurisdiction) -> bool:
    """Nothing tells where the notice was issued; it goes by its issuer: 县森林草原防灭火指挥部."""
    return place.level == "unknown" and not _PLACE_NAME.search(place.name)
