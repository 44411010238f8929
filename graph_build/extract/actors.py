"""Which units can be ordered: `县安委会每月…`, `各监管部门要…`, `企业主要负责人要…`.

Persons, industries, levels and places can't; a bare stem needs a shared tail; what a verb or a
preposition opens is an object. A mine or a plant is a subject only where the words bind it.
"""

import re
from functools import cache

from graph_build.extract.lists import ListedUnit, read_list
from graph_build.extract.units import is_name, is_set, is_stem
from graph_build.lexicons import ending_of, endings, predicates

_PERSON = re.compile(
    r"(?:负责人|领导干部|领导|人员|专员|副职|同志|主任|书记|县长|市长|省长|组长|成员|干部)$"
)
_OF_ENTERPRISE = re.compile(r"^[^对将把向由]*(?:主要负责人|法定代表人|实际控制人|实际负责人)$")
_OF_GOVERNMENT = re.compile(r"政府|党委|部门|[省市县区乡镇]")
_NO_UNIT = re.compile(
    r"由|每个|每一|领域$|行业$|^(?:全|我)?[省市县区]$|级$|^(?:单位|部门|机构|企业单位)$|^其[他它]?$"
)
_NAMED_BY_TASK = ("牵头", "负责", "负有", "承担", "参与", "组织部", "宣传部")
_SHARED_TAIL = re.compile(r"(?:、.*|等[^、]{0,12})(?:部门|单位)$")
_OPEN_END = "的、和与及对在从将把"
_BINDING = re.compile(r"都?(?:要|应|必须|须|全部|需)")


@cache
def head_end() -> re.Pattern[str]:
    """Matches where a unit's name may end: behind the last character of a known ending."""
    last = "".join(sorted({ending[-1] for ending in endings()}))
    return re.compile(rf"(?<=[{last}）)])(?![）)])")


def actors_in(text: str, start: int, end: int) -> tuple[ListedUnit, ...]:
    """The units of `text[start:end]` if the words as a whole can be a subject, else none."""
    words = text[start:end]
    if words.startswith(predicates("preposition")) and not is_name(words):
        return ()
    if len(words) < 2 or words[-1] in _OPEN_END or not _ends_as_actor(words):
        return ()
    found = read_list(text, start, end)
    if found.labelled or (found.unread and not found.grouped):
        return ()
    shared = _SHARED_TAIL.search(words) is not None
    if all(_can_act(text[unit.start : unit.end], shared=shared) for unit in found.units):
        return tuple(found.units)
    return ()


def is_bound(text: str, units: tuple[ListedUnit, ...], predicate: int) -> bool:
    """The predicate binds the units, where their kind asks for it (煤矿必须达到二级标准)."""
    ending = ending_of(text[units[-1].start : units[-1].end])
    free = ending is None or ending.subject != "bound"
    return free or _BINDING.match(text, predicate) is not None


def _ends_as_actor(words: str) -> bool:
    return _has_head(words) or is_name(words) or is_set(words.rsplit("、", 1)[-1])


def _has_head(unit: str) -> bool:
    ending = ending_of(unit)
    return ending is not None and ending.subject != "no"


def _can_act(unit: str, *, shared: bool) -> bool:
    if _OF_ENTERPRISE.search(unit):
        return not _OF_GOVERNMENT.match(unit)
    if _PERSON.search(unit) or _NO_UNIT.search(unit):
        return False
    if is_name(unit):
        return True
    if is_stem(unit):
        return shared
    if unit.startswith(openers()) and not unit.startswith(_NAMED_BY_TASK):
        return False
    return is_set(unit) or _has_head(unit)


@cache
def openers() -> tuple[str, ...]:
    """Words that open a predicate or an object: what they open is no subject."""
    kinds = ("verb", "pushing", "opening", "preposition", "modal")
    return tuple(word for kind in kinds for word in predicates(kind) if word != "应")
