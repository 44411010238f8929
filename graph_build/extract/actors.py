"""Which units can be ordered: `县安委会每月…`, `各监管部门要…`, `企业主要负责人要…`.

Persons, industries, levels and places can't; a bare stem needs a shared tail; what a verb or a
preposition opens is an object. A mine or a plant is a subject only where the words bind it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph_build.extract.levels import levels_before
from graph_build.extract.lists import ListedUnit, UnitList, read_list
from graph_build.extract.units import is_name, is_organ_or_set, is_set, is_stem
from graph_build.lexicons import ending_of, endings, opening_word, predicates, role_words

_PERSON = re.compile(
    r"(?:负责人|领导干部|领导|人员|专员|副职|同志|主任|书记|县长|市长|省长|组长|成员|干部)$"
)
_OF_ENTERPRISE = re.compile(
    r"^[^对将把向由]*(?:(?:主要|实际)负责人|法定代表人|实际控制人"
    r"|(?:企业|公司|经营单位|事故(?:发生)?单位|涉事单位|施工单位|矿|场所)负责人)$"
)
_OF_GOVERNMENT = re.compile(r"政府|党委|党政|各级|部门|成员单位|责任单位|^各单位|^[省市县区乡镇]")
_STEM = re.compile(r"[\u4e00-\u9fff]{2,8}(?:[（(][\u4e00-\u9fff]{1,8}[）)])?")
_STEM_TAIL = re.compile("(?:主管|行政)*(?:部门|机关|机构|单位)$")
_OF_GOVERNMENTS = re.compile("^.{0,10}(?:人民政府|政府|[省市县]级)")
_REST = re.compile(r"(?:(?:等|特别是|尤其是|[（(、和与及]).*)?")
_PEOPLE = re.compile(r"[^、]*(?:人员|员|志愿者|群众|居民|师生|职工)$")
_BARE = re.compile(r"其?(?:部门|单位|机构)$")
_NO_UNIT = re.compile(
    r"由|每个|每一|领域$|行业$|^(?:全|我)?[省市县区]$|级$|(?:办公|活动|避难|避险|安置|停放|充电|存放)场所$|^(?:单位|部门|机构|企业单位)$|^其[他它]?$"
)
_NAMED_OFFICES = ("组织部", "宣传部")
_ACTION = ("verb", "pushing", "opening")
_OPENING = ("verb", "pushing", "opening", "preposition", "modal", "permit")
_LONGEST_REST = 6
_LEVEL = "省市县区州盟旗镇乡"
_TOGETHER = ("会同", "联合")
_NAMED_SET = re.compile(r".*的|(?:牵头|负责|负有|承担|参与)?(?:部门|单位)$|(?:组织|宣传)部")
_BARE_HEAD = re.compile(r"(?:管理|工作|监管)?(?:部门|部|单位|机构|机关|小组|中心|办公室)$")
_SET_OPENING = re.compile("各|有关|相关|所有|全")
_LAST = re.compile("[、和与及]")
_AND_PERSONS = re.compile(r"[和及与、](?:个人|公民|群众|职工)$")
_PHRASE = re.compile(
    r"^[的\[【〔（(]|[生束成报知]后|^(?:按|依|据|经(?![贸济信发])|就|以)|.(?:在(?![职编岗线建产校])|支持|同志|负责人(?!$)|适用于|下设|下辖|由|向(?!阳)|对(?![外口接])|把|将(?!军)|让|受(?![灾检理害援益伤])|使(?!用|馆)|督促|推动|鼓励|引导|提请|倒逼|敦促|责令|追究|提供|采取|[抄报呈]送|抄告|通报)"
)
_SHARED_TAIL = re.compile(
    r"(?:[、和与及].*|等[^、]{0,12})(?:部门|单位|分公司|等局|等委局)(?:(?:以及|及|和|与).*)?$"
)
_WHOLE_TAIL = re.compile("(?:企业|场所|学校|医院|经营者|矿井|矿山|煤矿)$")
_OPEN_END = "的、和与及对在从将把"
_BINDING = re.compile(
    r"(?:都|分别|共同|各自|统一)?(?:要|应|必须|须|全部|需|将|负责|会同|牵头|配合|协助)"
)


@cache
def head_end() -> re.Pattern[str]:
    """Matches where a unit's name may end: behind the last character of a known ending."""
    last = "".join(sorted({ending[-1] for ending in endings()}))
    return re.compile(rf"(?<=[{last}）)])(?![）)]|(?<=部)[门们队委])")


@cache
def _list_end() -> re.Pattern[str]:
    """Matches where a list may end: with a name, or with its 等."""
    return re.compile(rf"{head_end().pattern}|(?<=等)(?![级候待次效同])")


def name_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets in `text[start:end]` at which a list of units may end, the nearest first."""
    yield from (match.end() for match in _list_end().finditer(text, start, end))


def actors_in(text: str, start: int, end: int) -> tuple[ListedUnit, ...]:
    """The units of `text[start:end]` if the words as a whole can be a subject, else none."""
    words = _AND_PERSONS.sub("", text[start:end])
    end = start + len(words)
    if not _is_noun_phrase(words):
        return ()
    shared_levels = levels_before(words)
    found = read_list(text, start + shared_levels, end)
    found.unread = [span for span in found.unread if not _PEOPLE.fullmatch(text, *span)]
    if found.labelled or not found.units:
        return ()
    if found.grouped and found.unread and _WHOLE_TAIL.search(words):
        return (ListedUnit(start, end, "joint"),)  # `矿山、金属冶炼等企业` is one set
    units = _acting(text, found, shared=shares_tail(words))
    if not units or _goes_on(text, found.units[-1].start, end):
        return ()
    if not _REST.fullmatch(text, units[-1].end, end):
        return ()  # `市应急局牵头的专班` is no 市应急局
    return (replace(units[0], start=units[0].start - shared_levels), *units[1:])


def _is_noun_phrase(words: str) -> bool:
    """`words` end as a unit does and open with no verb and no preposition."""
    if len(words) < 2 or words[-1] in _OPEN_END or not _ends_as_actor(words):
        return False
    if words.startswith(_TOGETHER):  # 会同县 is a county, too
        return False
    governed = words.startswith(predicates("preposition")) and not _is_line(_LAST.split(words)[0])
    return is_name(words) or not (governed or _is_object(words))


def _is_line(words: str) -> bool:
    """`words` name a line of work, whatever they begin with: 经贸部门."""
    return is_stem(_STEM_TAIL.sub("", words))


def _acting(text: str, found: UnitList, *, shared: bool) -> tuple[ListedUnit, ...]:
    """The units of the list, with the stems that share its tail, if all of them can act."""
    stems = _new_stems(text, found) if shared else ()
    names = [text[unit.start : unit.end] for unit in found.units]
    unread = len(found.unread) > len(stems) and not found.grouped
    if unread or not _all_act(names, shared=shared):
        return ()
    return tuple(sorted((*found.units, *stems), key=lambda unit: unit.start))


def _goes_on(text: str, start: int, end: int) -> bool:
    """A longer name goes on behind `end`: 县委 in `县委宣传部会同…`, `县委宣传部门要…`."""
    if text.startswith(_NAMED_OFFICES, end):
        return True
    longest = min(len(text), end + _LONGEST_REST)
    return any(
        is_name(text[start : cut.end()]) for cut in head_end().finditer(text, end + 1, longest)
    )


def _all_act(names: list[str], *, shared: bool) -> bool:
    """Each name can act; a bare 部门 beside others may stand (`政府及其部门`), not alone."""
    acting = [name for name in names if not (_BARE.match(name) and len(names) > 1)]
    return bool(acting) and all(
        shared or is_name(name) if is_stem(name) else _can_act(name) for name in acting
    )


def _new_stems(text: str, found: UnitList) -> tuple[ListedUnit, ...]:
    """The short words between known stems: `公安、移民、疾控等部门`."""
    new = [
        span
        for span in found.unread
        if _STEM.fullmatch(text, *span) or is_stem(_OF_GOVERNMENTS.sub("", text[slice(*span)]))
    ]
    if len(new) > max(found.named, len(found.units)):
        return ()
    return tuple(ListedUnit(start, end, "joint") for start, end in new)


def _is_object(words: str) -> bool:
    """A verb stands before the first unit, or a 由 inside: the list belongs to an object."""
    first = _LAST.split(words)[0]
    known = not first or is_stem(first) or is_name(first)
    return "由" in words or (not known and opens_object(first))


def is_bound(text: str, units: tuple[ListedUnit, ...], predicate: int) -> bool:
    """The words bind the units, where their kind asks for it: `煤矿必须达到二级标准`."""
    unit = text[units[-1].start : units[-1].end]
    if unit in role_words("label") and "主管" not in unit and text[units[-1].start - 1] != "”":
        return _BINDING.match(text, predicate) is not None  # the head of a column is no subject
    ending = ending_of(unit)
    if ending is None or ending.subject != "bound" or is_name(unit):
        return True
    placed = is_set(unit) or unit[0] in _LEVEL or text[units[0].start - 1] == "由"
    organ = ending.kind != "enterprise" and placed
    return organ or _BINDING.match(text, predicate) is not None


def shares_tail(words: str) -> bool:
    """One tail behind the last makes units of all: `应急、公安等部门`, `自然资源、水利部门`."""
    return _SHARED_TAIL.search(words) is not None


def is_enterprise(unit: str) -> bool:
    """`unit` ends as the names of enterprises do."""
    ending = ending_of(unit)
    return ending is not None and ending.kind == "enterprise"


def is_surely_organ(unit: str) -> bool:
    """`unit` is an organ or a set of organs, and no enterprise or place that is only spoken of."""
    ending = ending_of(unit)
    if ending is None or ending.kind == "enterprise":
        return is_name(unit) or is_stem(unit)
    bare = ending.subject == "yes" and ending.kind != "group" and len(unit) > 2  # 指挥部, 办公室
    return bare or is_name(unit) or is_organ_or_set(unit)


def _ends_as_actor(words: str) -> bool:
    """`words` end as a unit does; `村委会、志愿者等` need only begin with one."""
    if words.endswith("等"):
        pieces = _LAST.split(words[:-1])
        return _ends_as_actor(pieces[0]) or _ends_as_actor(pieces[-1])
    return _has_head(words) or is_name(words) or is_set(words) or is_set(_LAST.split(words)[-1])


def _has_head(unit: str) -> bool:
    ending = ending_of(unit)
    return ending is not None and ending.subject != "no"


def _can_act(unit: str) -> bool:
    if not is_name(unit) and (_PHRASE.search(unit) or opens_object(unit)):
        return False
    if _OF_ENTERPRISE.search(unit):
        return not _OF_GOVERNMENT.search(unit)
    if _PERSON.search(unit) or _NO_UNIT.search(unit):
        return False
    return is_name(unit) or is_set(unit) or _has_head(unit)


def starts_with_action(text: str, start: int) -> bool:
    """A verb that names no unit stands at `start`, so that no subject begins there: `加强…`."""
    word = opening_word(text, *_ACTION, at=start)
    named = word in predicates("naming") or word in predicates("task")
    return len(word) > 1 and not named and not text.startswith("的", start + len(word))


def opens_object(unit: str) -> bool:
    """A verb or a preposition opens `unit`: the object of something, unless a task names it.

    `审计部门`, `指定的企业` and `负责事故调查的部门` are named by what they do or what is done with
    them; `检查各部门` and `迅速执行指挥部` name an object.
    """
    if unit.startswith((*predicates("task"), *_NAMED_OFFICES)):
        return not _NAMED_SET.match(unit)
    word = opening_word(unit, *_OPENING)
    if len(word) == 1 and _is_line(unit):  # 商务部门
        return False
    if not word or word == "应":  # 应急局
        word = opening_word(unit, "adverb")
        return bool(word) and opens_object(unit[len(word) :])
    rest = unit[len(word) :]
    if not rest:
        return True
    if rest.startswith("的") or word not in predicates("naming"):
        return not rest.startswith("的")
    if word in predicates("pushing"):
        return not _BARE_HEAD.match(rest)
    if not 1 < len(rest) <= _LONGEST_REST or is_name(rest):
        return True
    return _SET_OPENING.match(rest) is not None or opens_object(rest)
