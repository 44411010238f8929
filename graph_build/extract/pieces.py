"""The pieces of a list of units: what ends in a role word, what is a deadline, what closes with 等.

`消防队等部门按职责分工负责` is a unit with 等, a remark on duties, and a role word.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from graph_build.extract.levels import last_level, next_level
from graph_build.extract.units import is_name, is_stem, is_unit
from graph_build.lexicons import role_words
from graph_build.model import Role

_BRACKETED = r"[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]"
_PIECE = re.compile(rf"(?:[^、，,；;。\s（(“]|{_BRACKETED}|“[^”]*”|[（(“])+")

_JOINED = re.compile("以及|及|和|与")

ETC = re.compile(
    r"等(?P<set>[^等]{0,24}?(?:部门|部们|单位|机构|方面|企业|媒体|组织|团体|队伍|公司|(?<=等)委?局(?!部)))?"
    r"(?:$|(?P<and>和|及|与|以及)(?=.{2}))"
)
EMPTY_SET = re.compile(
    r"(?:[省市县区州旗](?:级|直)?)?(?:各?有关|各?相关|各个?|多个?|几个|\d+个)?(?:[省市县区州旗][级直])?(?:部门|部们|单位|方面|机构|委?局)(?:和|及|、)?(?:部门|单位)?$"
    r"|.{0,6}分公司$"
)

_BY_DUTIES = re.compile(
    r"""(?:
        (?:按照|按|依据|依|根据|结合) (?:各自|自身|本部门)? (?:工作|岗位|任务)?
        (?:职责|职能|权限|任务)* (?:分工)? (?:范围)?
      | 在各自职责范围内 | 各司其职 | 依职责 | 依法 | 分别 | 共同 | 具体 | 统一 | 各自 | 带头
    )+$""",
    re.VERBOSE,
)

_WHEN = r"""(?:20\d\d年?)?
        (?:第?[一二三四1-4]季度|\d{1,2}月?[—\-–至]\d{1,2}月|\d{1,2}月)?(?:\d{1,2}日)?
        (?:年?底|月?底|季度?末|上半年|下半年|全年)?(?:之?前|内)?"""
DEADLINE = re.compile(
    rf"""(?:并|且|、)?(?:
        (?:时限|完成时限|完成时间)?[：:]?(?:于|在)?{_WHEN}
        (?:基本|全部)?(?:完成|落实|到位|见效|取得.{{0,6}})?(?:并(?:长期坚持|持续(?:推进|实施)))?
      | (?:持续|常态化?|分阶段|分批|分步|滚动|有序|适时)(?:推进|实施|开展|完善|坚持|落实)?
      | 长期(?:坚持|推进|实施)? | 常年坚持 | 贯穿全年 | 全年实施
      | 年内完成 | 年底前(?:完成)? | 立即 | 即日起(?:实施|执行)? | 分年度.{{0,8}}
      | 每(?:年|半年|季度|月)(?:度|末|底)?.{{0,6}} | 按.{{0,4}}时间节点.{{0,4}}
    )$""",
    re.VERBOSE,
)

_SUPERVISION = re.compile(
    r"""(?:负责)?(?:
        (?:指导|监督)?督促(?:指导)?[^、，；]{0,10}?(?:企业|生产经营单位)?
        (?:抓好|做好)?(?:落实|整改)?(?:负责)?
      | 指导[^、，；]{0,8}企业(?:落实)?
    )$""",
    re.VERBOSE,
)
_OWN_ROLE = re.compile(
    r"(?P<unit>.{2,}?)[（(](?P<role>牵头|主责|负责|配合|协助)(?:单位|部门)?[）)]"
)
_WITH_OBJECT = re.compile(
    r"(?P<unit>.{2,}?(?:局|委|办|厅|部|队|会|政府|乡镇|部门|公司))(?P<role>牵头|负责|配合|协助)(?!单位|部门|会同|联合|商)[^、，]{2,14}"
)
_ORGANISED = re.compile(r"(?P<left>.+?)组织(?P<right>.{3,}?)(?:开展|实施)")
_OF_GOVERNMENTS = re.compile(
    r"(?:负责)?指导(?:督促)?各?[^、，；]{0,4}(?:乡|镇|县|区|市|街道|村)[^、，；]{0,6}$"
)


def pieces(region: str) -> Iterator[tuple[int, str]]:
    """The pieces between separators, with their offsets.

    `各县、县级市` and `各省、自治区、直辖市人民政府` are one set, hence one piece each.
    """
    at, end, last = 0, 0, ""
    for match in _PIECE.finditer(region):
        first = _JOINED.split(ETC.sub("", role_of(match.group())[1]))
        level = next_level(last, first[0])
        if level and region[end : match.start()] == "、":
            last, end = level if len(first) == 1 else "", match.end()
            continue
        if end:
            yield at, region[at:end]
        at, end = match.span()
        last = last_level(match.group())
    if end:
        yield at, region[at:end]


@cache
def _tails() -> re.Pattern[str]:
    words = sorted(role_words("tail"), key=len, reverse=True)
    return re.compile(rf"(?:加强|积极|切实|认真|及时)?({'|'.join(words)})(?:工作|完成|好)?$")


def two_parties(core: str) -> re.Match[str] | None:
    """`A会同B`, `A商B`, `A组织B开展`: the groups `left` and `right`, if A is a unit."""
    for pattern in (_between(), _ORGANISED):
        parts = pattern.fullmatch(core)
        if parts and not is_name(core) and is_unit(role_of(parts["left"])[1]):
            return parts
    return None


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?P<left>.+?)(?:{'|'.join(role_words('between'))})(?P<right>.+)")


def opening_between(piece: str) -> int:
    """Length of the 会同 or 联合 that opens `piece`, if a unit follows it, else 0."""
    core = ETC.sub("", role_of(piece)[1])
    if is_name(core) or is_stem(core):
        return 0
    for word in role_words("between"):
        if len(word) > 1 and piece.startswith(word) and len(piece) > len(word) + 1:
            return len(word)
    return 0


@lru_cache(maxsize=1 << 14)
def role_of(piece: str) -> tuple[Role | None, str]:
    """The role that the end of `piece` gives, and the piece without its role words.

    Where two role words end it, the first says what the unit does: `A牵头负责`, `A配合落实`.
    """
    if is_name(piece) or is_stem(piece):
        return None, piece
    own = _OWN_ROLE.fullmatch(piece)
    if own is None and _tails().search(piece) is None:
        own = _WITH_OBJECT.fullmatch(piece)
    if own and is_unit(own["unit"]):
        return role_words("tail")[own["role"]], own["unit"]
    of_governments = _before(_OF_GOVERNMENTS, piece)
    if of_governments:
        return "joint", of_governments
    supervisor = _before(_SUPERVISION, piece)
    if supervisor:
        return "supervise", supervisor
    tail = _tails().search(piece)
    if tail is None:
        return None, without_duties(piece)
    core = piece[: tail.start()]
    role = role_words("tail")[tail.group(1)]
    inner = _tails().search(core)
    if inner and role == "joint" and not is_stem(core):
        role, core = role_words("tail")[inner.group(1)], core[: inner.start()]
    return role, without_duties(core)


def _before(pattern: re.Pattern[str], piece: str) -> str:
    """The unit in front of the words that `pattern` finds at the end, or an empty string."""
    match = pattern.search(piece)
    core = without_duties(piece[: match.start()]) if match else ""
    return core if core and is_unit(ETC.sub("", core) or core) else ""


def without_duties(core: str) -> str:
    """`core` without a closing 按职责分工 or the like."""
    by = _BY_DUTIES.search(core)
    return core[: by.start()] if by else core
