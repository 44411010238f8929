"""Sets of governments, written with their levels: `各县、县级市`, `各市、县（区）人民政府`.

The levels of one set go down or stay: `各省、自治区、直辖市人民政府`. In `各乡镇、县政府` the
second is above the first, and so a unit of its own.
"""

import re

_RANKS = (
    ("省", "自治区", "直辖市"),
    ("地区", "地级市", "设区市", "盟市", "市州", "州", "自治州", "盟"),
    (
        "县",
        "县级市",
        "自治县",
        "旗",
        "自治旗",
        "区",
        "市辖区",
        "市",
        "县区",
        "旗县",
        "区县",
        "县市区",
        "旗县区",
    ),
    ("乡", "镇", "乡镇", "苏木", "苏木镇", "街道", "镇街", "街镇"),
    ("村", "社区", "嘎查"),
)
_RANK_OF = {level: rank for rank, levels in enumerate(_RANKS) for level in levels}
_LEVEL = re.compile(
    rf"(?P<level>{'|'.join(sorted(_RANK_OF, key=len, reverse=True))})(?:[（(][^（()）]*[）)])?"
    r"(?:人民政府|政府|行政公署|行署|办事处|村民委员会|居民委员会|村委会|居委会)?"
)


_OUTSIDE = re.compile(r"、(?![^（(]*[）)])")


def last_level(name: str) -> str:
    """The level with which `各县` or `各盟行政公署` ends, or an empty string."""
    own = name.rpartition("各")[2].removeprefix("有关").removeprefix("相关")
    match = _LEVEL.fullmatch(own) if "各" in name else None
    return match["level"] if match else ""


def next_level(last: str, name: str) -> str:
    """The level of `name` if it goes on with a set whose last level is `last`, else empty."""
    match = _LEVEL.fullmatch(name) if last else None
    return match["level"] if match and _RANK_OF[match["level"]] >= _RANK_OF[last] else ""


def is_set_of_levels(name: str) -> bool:
    """`name` is one set of several levels, such as `各县、县级市`, `各市、县（市、区）政府`."""
    first, *others = _OUTSIDE.split(name)
    last = last_level(first)
    for other in others:
        last = next_level(last, other)
    return bool(others and last)


_ONE = re.compile(
    r"各?(?:省|自治[区州县旗]|直辖市|地区|盟市?|州|市州?|设区市|旗县?|县区?|县级市|区县?|乡镇?|镇街?|苏木|街道|村|社区)"
    r"(?:[（(][^（()）]{1,8}[）)])?级?"
)
_DEPTHS = "省自直地盟州设市县旗区乡镇苏街村社"


def levels_before(words: str) -> int:
    """Length of the levels that stand before the last one of a set: `市、` in `市、县财政部门`.

    They are no units, for the last one carries the name for all: `市级、县级党委和政府`. Levels
    go down; in `乡镇、村（社区）` each is a unit of its own, for no name follows.
    """
    at, depth = 0, -1
    while match := _ONE.match(words, at):
        here = _DEPTHS.index(match.group().lstrip("各")[0])
        if here < depth or match.end() == len(words):
            return 0
        if words[match.end()] != "、":
            named = words[match.end()] not in "等和与及，"
            return at if named else 0
        at, depth = match.end() + 1, here
    return 0
