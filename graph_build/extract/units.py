"""Which words name a unit: by the lexicon, by the form of a name, or as a set of units.

A notice writes an organ with or without its place (市应急管理局, 应急局), as a bare stem that
shares a tail (交通、公安、文旅等部门), or as a set named by a property (各乡镇,
负有安全监管职责的部门).
"""

import re
from functools import lru_cache

from graph_build.extract.levels import is_set_of_levels
from graph_build.lexicons import division_codes, ending_of, place_stems, stems, unit_names

# Notices repeat their names hundreds of times: what a name is, is worked out once.
_REMEMBERED = 1 << 14
_PLACE = "省市县区州旗镇乡"
_LEVELS = frozenset("省市县区州旗")
_LONGEST_PLACE = 15
_LEVEL_WORD = re.compile(
    r"自治[区州县旗]|兵团|师市|地区|(?:经济技术|高新技术产业)?(?:开发区)|新区|高新区|经开区|管委会"
)
_OWN_PLACES = ("我省", "我市", "我县", "我区", "全省", "全市", "全县", "全区", "国家")
_GOVERNED = frozenset({"政府", "人民政府", "党委", "委", "管委会"})
_INNER_BRACKET = re.compile(r"[（(][^（()）]*[）)]")
_NO_NAME = re.compile(
    r"[，。；：、,;:\s（()）]|^[—\-]|等(?:部门|单位|$)|会同|督促|指导|挂牌"
    r"|完成|按照|推进|开展|建立|实施方案|\d{4}年|月底|提供|确保|情况|工作$|^(?:根据|依据|视)"
)
_SET = re.compile(
    r"(?:各|其他|其它|有关|相关|相邻|所有|任何|负有|承担|具有|涉及|全|本|负责|属地|基层|地方|行业|重点"
    r"|[市县省]级|国务院)"
)
_SET_ENDINGS = ("部门", "部们", "单位", "机构", "企业", "负责人", "代表人", "控制人", "媒体")
_COMMUNITY = re.compile(
    r"^各?(?:村[（(]居[）)]民?委(?:员)?会|(?:乡镇|乡|镇|村|社区|街道)(?:[（(][^（()）]+[）)])?"
    r"|[省市县盟州旗][（(](?:自治[区州县旗]|直辖市|[省市县区旗州盟地、])+[）)])$"
)
_PARTY_AND_GOVERNMENT = re.compile(
    r"^(.*?(?:党委|党工委|[省市县区州旗盟]委))([省市县区州旗]?(?:人民)?政府|管委会|行署)$"
)
_STRAY = re.compile(r"(?<=[\u4e00-\u9fff）)])[A-Za-z.．·•丶､/／|]{1,2}(?=[\u4e00-\u9fff])")
_STRAY_AT_END = re.compile(r"[A-Za-z.．·•|]$")
_AND = re.compile(r"及其|以及|及|和|与|或者|或")
_OFFICE_OF_BOTH = re.compile("(?:党委|[省市县区州旗盟]委)[省市县区州旗]?(?:人民)?政府.*[室办局]")
_EACH = re.compile(r"(?<=.)各(?!级$)")
_GOVERNMENTS = re.compile("各(?:县|市|区|乡|镇|街|旗|苏木|村|社区|地)")
_NEXT_ORGAN = re.compile("(?<=[局委办])(?=[省市县区州旗盟])")
_OF_ALL = ("各", "所有", "全")
_WHOLE_PLACE = re.compile("(?:全|我|本)[省市县区州旗盟]")


@lru_cache(maxsize=_REMEMBERED)
def is_name(text: str) -> bool:
    """`text` as a whole is a name of the lexicon, with or without a place before it."""
    names = unit_names()
    if text in names:
        return True
    for cut in _place_cuts(text):
        rest = text[cut:]
        if rest in names or rest in _GOVERNED:
            return True
    return False


def is_stem(text: str) -> bool:
    """`text` is a bare stem such as 交通, with or without its level: 公安, 市公安."""
    return text in stems() or (text[:1] in _LEVELS and text[1:] in stems())


@lru_cache(maxsize=_REMEMBERED)
def is_unit(text: str) -> bool:
    """`text` as a whole names a unit: by lexicon, as a stem, as a set, or by its form."""
    if not 1 < len(text) <= 48:
        return False
    if _COMMUNITY.match(text) or is_set_of_levels(text) or is_name(text) or is_stem(text):
        return True
    ending = ending_of(text)
    if ending is None or _NO_NAME.search(_INNER_BRACKET.sub("", text)):
        return False
    return text != ending.ending or ending.subject in ("yes", "bound")


def is_set(text: str) -> bool:
    """`text` names a set by a property, not one organ."""
    ending = ending_of(text)
    if _COMMUNITY.match(text) or is_set_of_levels(text):
        return True
    return bool(ending and (ending.ending.endswith(_SET_ENDINGS) or _SET.match(text)))


def is_organ_or_set(text: str) -> bool:
    """`text` is a set opened by 各 or 有关, or ends as only organs do (局, 委员会, 公司)."""
    ending = ending_of(text)
    surely = ending is not None and ending.subject == "yes" and text != ending.ending
    return surely or bool(_COMMUNITY.match(text) or (ending and _SET.match(text)))


def _place_cuts(text: str) -> list[int]:
    """Where the words before a name may end: after 市, 县 …, after a place's full name."""
    cuts = [1] if text[:1] in _PLACE else []
    if text[:2] in _OWN_PLACES:
        cuts.append(2)
    level = _LEVEL_WORD.match(text)
    if level:
        cuts.append(level.end())
    cuts.extend(
        length
        for length in range(2, min(_LONGEST_PLACE, len(text)))
        if text[:length] in division_codes() or text[:length] in place_stems()
    )
    return cuts


@lru_cache(maxsize=_REMEMBERED)
def split_units(text: str) -> tuple[tuple[int, str], ...]:
    """Cut words that run together into units, as (offset in `text`, unit), where each is one.

    `各乡镇各部门`, `县党委政府` and `县委办及有关部门` are two each; a bracket at the end is part
    of its unit, as in `各乡镇人民政府（街道办事处）`. A stray letter where a separator should be
    (`县公安局J县交通局`) belongs to neither, and a page's end may take it (`县公安局县交通局`).
    """
    together = _PARTY_AND_GOVERNMENT.match(text)
    if together:
        return (0, together[1]), (together.start(2), together[2])
    stray = _STRAY_AT_END.search(text)
    if stray and is_unit(text[: stray.start()]):
        return split_units(text[: stray.start()])
    for match in (*_STRAY.finditer(text), *_AND.finditer(text)):
        left, right = text[: match.start()], text[match.end() :]
        if _shares_its_property(left, match.group(), right) or _is_merged(left, right):
            continue
        if is_unit(left) and is_unit(right) and not is_name(text):
            return (*split_units(left), *_moved(right, match.end()))
    return _each_set(text) or _organs(text)


def _each_set(text: str) -> tuple[tuple[int, str], ...]:
    """The sets that run together, each with its 各, or one behind an organ's name, or none."""
    for match in _EACH.finditer(text):
        left, right = text[: match.start()], text[match.start() :]
        first = left.startswith(_OF_ALL) or (is_name(left) and _GOVERNMENTS.match(right))
        both = first and is_unit(left) and is_unit(right)
        if _WHOLE_PLACE.fullmatch(left):  # 全县各乡镇 is one set
            return ()
        if both and text[-1] not in "）)":
            return ((0, left), *_moved(right, len(left)))
    return ()


def _organs(text: str) -> tuple[tuple[int, str], ...]:
    """The organs that run together, each with its level; the text itself if it is none.

    An office of both is one: 县委县政府督查室.
    """
    if _OFFICE_OF_BOTH.fullmatch(text):
        return ((0, text),)
    for match in _NEXT_ORGAN.finditer(text):
        left, rest = text[: match.start()], _moved(text[match.start() :], match.start())
        if is_name(left) and not is_name(text) and all(is_name(unit) for _, unit in rest):
            return ((0, left), *rest)
    return ((0, text),)


def _shares_its_property(left: str, conjunction: str, right: str) -> bool:
    """`各有关部门和单位` is one set: a bare head has no property of its own."""
    return conjunction != "及其" and right in _SET_ENDINGS and is_set(left)


def _is_merged(left: str, right: str) -> bool:
    """`市商务和投资促进局`, `自然资源和规划分局` are one organ of two lines.

    The level stands before the whole name, or what closes it is no organ by itself.
    """
    right = _INNER_BRACKET.sub("", right)
    if not is_stem(left) or not right.endswith("局") or right[:1] in _LEVELS:
        return False
    return left not in stems() or not is_name(right)


def _moved(text: str, by: int) -> tuple[tuple[int, str], ...]:
    return tuple((offset + by, unit) for offset, unit in split_units(text))
