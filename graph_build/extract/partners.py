"""The second parties of an action: `会同B制定…`, `商B安排…`, `与B协商制定…`, `组织B开展…`.

They assist. A party inside an attribute is none (`会同有关部门开展检查的机制`).
"""

import re
from functools import cache

from graph_build.extract.actors import actors_in, name_ends
from graph_build.extract.lists import ListedUnit
from graph_build.extract.predicates import predicate
from graph_build.lexicons import predicates, role_words

_WITHIN = 24
_LONGEST = 240
_WITH = re.compile(r"(?:与|和)(?=.{2,60}?(?:协商|会商|商定|商议))")
_CONSULTS = re.compile(r"(?:进行)?(?:充分)?(?:协商|会商|商定|商议)")
_ORGANISES = re.compile(r"(?:协调|统一|牵头|定期)?组织")
_ONLY_ATTENDS = re.compile(r"参加|参与|学习|观看|收看|召开|赶赴|前往|到场|到|开会")
_OF_MECHANISM = re.compile(r"(?:建立|形成|健全|完善|构建)[^，]*$")


def partners(text: str, start: int, end: int, *, organised: bool) -> tuple[ListedUnit, ...]:
    """The units with which the clause `text[start:end]` is to be done.

    `organised` also takes those whom a written subject organises to act (`组织各县开展排查`).
    """
    opening = _together().search(text, start, min(end, start + _WITHIN))
    if opening and not _OF_MECHANISM.search(text, start, opening.start()):
        return _units_from(text, opening.end(), end, predicate())
    at = _behind_adverbs().match(text, start, end)
    begin = at.end() if at else start
    with_ = _WITH.match(text, begin, end)
    if with_:
        return _units_from(text, with_.end(), end, _CONSULTS)
    organises = _ORGANISES.match(text, begin, end) if organised else None
    if organises and not text.endswith("负责", start, begin):
        found = _units_from(text, organises.end(), end, predicate())
        last = text[found[-1].start : found[-1].end] if found else "媒体"
        attends = last.endswith("媒体") or _ONLY_ATTENDS.match(text, found[-1].end)
        return () if attends else found
    return ()


def _units_from(
    text: str, start: int, end: int, follower: re.Pattern[str]
) -> tuple[ListedUnit, ...]:
    for cut in name_ends(text, start, min(end, start + _LONGEST)):
        if cut == end or follower.match(text, cut, end):
            units = actors_in(text, start, cut)
            if units:
                return units
    return ()


@cache
def _together() -> re.Pattern[str]:
    words = "|".join(word for word in role_words("between") if len(word) > 1)
    return re.compile(
        rf"(?:{words})|(?<![协磋会招客厂电通工营])商(?!务)(?=[\u4e00-\u9fff（）、]{{2,}}(?:[部局委厅办]|单位))"
    )


@cache
def _behind_adverbs() -> re.Pattern[str]:
    words = sorted(
        {*predicates("modal"), *predicates("adverb")} - {"组织", "联合", "与"},
        key=lambda w: -len(w),
    )
    return re.compile(rf"(?:{'|'.join(words)}|并|再|同时)*")
