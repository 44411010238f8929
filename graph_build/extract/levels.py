"""Sets of governments, written with their levels: `各县、县级市`, `各市、县（区）人民政府`.

The levels of one set go down or stay: `各省、自治区、直辖市人民政府`. In `各乡镇、县政府` the
second is above the first, and so a unit of its own.
"""

import re

_RANKS = (
    ("省", "自治区", "直辖市"),
    ("地区", "地级市", "州", "自治州", "盟"),
    ("县", "县级市", "自治县", "旗", "自治旗", "区", "市辖区", "市", "县区", "旗县", "区县"),
    ("乡", "镇", "乡镇", "苏木", "街道", "镇街", "街镇"),
    ("村", "社区", "嘎查"),
)
_RANK_OF = {level: rank for rank, levels in enumerate(_RANKS) for level in levels}
_LEVEL = re.compile(
    rf"(?P<level>{'|'.join(sorted(_RANK_OF, key=len, reverse=True))})(?:[（(][^（()）]*[）)])?"
    r"(?:人民政府|政府|行政公署|行署|办事处|村民委员会|居民委员会|村委会|居委会)?"
)


def last_level(name: str) -> str:
    """The level with which `各县` or `各盟行政公署` ends, or an empty string."""
    match = _LEVEL.fullmatch(name.rpartition("各")[2]) if "各" in name else None
    return match["level"] if match else ""


def next_level(last: str, name: str) -> str:
    """The level of `name` if it goes on with a set whose last level is `last`, else empty."""
    match = _LEVEL.fullmatch(name) if last else None
    return match["level"] if match and _RANK_OF[match["level"]] >= _RANK_OF[last] else ""


def is_set_of_levels(name: str) -> bool:
    """`name` is one set of several levels, such as `各县、县级市`."""
    first, *others = name.split("、")
    last = last_level(first)
    for other in others:
        last = next_level(last, other)
    return bool(others and last)
