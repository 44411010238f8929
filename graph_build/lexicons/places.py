"""Administrative divisions (行政区划), and the names by which they are known."""

import re
from collections.abc import Mapping
from functools import cache
from typing import cast, get_args

from graph_build.errors import ResourceError
from graph_build.lexicons.added import rows
from graph_build.lexicons.forms import WORD
from graph_build.model import Jurisdiction, Level

_LEVELS = frozenset(get_args(Level))
NATION = Jurisdiction("000000", "中华人民共和国", "nation", "")


@cache
def divisions() -> Mapping[str, Jurisdiction]:
    """Administrative divisions by GB/T 2260 code, the nation included."""
    found = {NATION.code: NATION}
    for row in rows(
        "divisions",
        ("code", "name", "level", "parent"),
        key=("code",),
        allowed={"level": _LEVELS},
    ):
        parent = row["parent"] or NATION.code
        found[row["code"]] = Jurisdiction(
            row["code"], row["name"], cast("Level", row["level"]), parent
        )
    for division in found.values():
        if division.parent and division.parent not in found:
            raise ResourceError(
                where=f"词典 divisions.csv 的 {division.name}",
                what=f"上级 {division.parent} 不在 divisions.csv 中",
                todo="请改正上级代码，或先加入上级",
            )
    return found


@cache
def division_codes() -> Mapping[str, tuple[str, ...]]:
    """The codes that each division name has; several where places share a name.

    An autonomous place is also known by its short name: 黔南州, 鄂伦春旗, 内蒙古.
    """
    found: dict[str, tuple[str, ...]] = {}
    for code, division in divisions().items():
        for name in (division.name, *_short_name(division.name)):
            found[name] = (*found.get(name, ()), code)
    return found


def _short_name(name: str) -> tuple[str, ...]:
    stem, level = place_stem(name), name[-1]
    if "自治" not in name or len(stem) < 2:
        return ()
    return (stem if level == "区" else stem + level,)


@cache
def place_stems() -> frozenset[str]:
    """The names of provinces and cities without their level: 山西, 大同, 黔南."""
    levels = ("province", "city")
    names = (place.name for place in divisions().values() if place.level in levels)
    return frozenset(stem for name in names if len(stem := place_stem(name)) > 1)


@cache
def place_stem(place: str) -> str:
    """The name of a place without its level: 漳州市 → 漳州, 黔南布依族苗族自治州 → 黔南."""
    autonomous = _autonomous().search(place)
    if autonomous:
        return place[: autonomous.start()] or place[: autonomous.end()].split("族")[0]
    return place[:-1] if len(place) > 1 and place[-1] in "省市县区州旗盟" else place


@cache
def _autonomous() -> re.Pattern[str]:
    """Matches the peoples and the level that end the name of an autonomous place."""
    found = rows("peoples", ("name", "source"), key=("name",), allowed={"name": WORD})
    names = (row["name"].removesuffix("族") for row in found)
    peoples = "|".join(sorted(names, key=len, reverse=True))
    return re.compile(
        rf"(?:(?:{peoples})族|维吾尔|哈萨克|柯尔克孜|(?<!内)蒙古|各族)*自治[区州县旗]$"
    )
