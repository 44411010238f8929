"""Reads a list of responsible units: `责任单位：A、B，C牵头，D等部门配合，2018年3月底前完成`.

The words are cut at their separators; a label gives its role until the next label, a role word
at the end of a piece reaches back over the units that have none, and what trails after the last
role word is joint. Deadlines are no units. What is neither is reported as unread.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from graph_build.extract.units import is_name, is_stem, is_unit, split_units
from graph_build.lexicons import role_words
from graph_build.model import Role

_BRACKETED = r"[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]"
_PIECE = re.compile(rf"(?:[^、，,；;。\s（(“]|{_BRACKETED}|“[^”]*”|[（(“])+")
_ETC = re.compile(r"等(?P<set>[^等]{0,24}?(?:部门|部们|单位|机构|方面|企业|媒体|组织|团体|队伍))?$")
_EMPTY_SETS = re.compile(r"(?:有关|相关|各|多|几个|\d+个)?(?:部门|部们|单位|方面|机构)$")
_BY_DUTIES = re.compile(
    r"""(?:
        (?:按照|按|依据|依|根据|结合) (?:各自|自身|本部门)? (?:工作|岗位)?
        (?:职责|职能|权限|任务)* (?:分工)? (?:范围)?
      | 在各自职责范围内 | 各司其职 | 依职责 | 依法 | 分别 | 共同 | 具体 | 统一 | 各自
    )+$""",
    re.VERBOSE,
)
_DEADLINE = re.compile(
    r"""(?:
        (?:时限|完成时限|完成时间)?[：:]?(?:于|在)?
        (?:20\d\d年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?
        (?:年?底|月?底|上半年|下半年|[一二三四]季度|全年)?(?:之?前|内)?
        (?:基本|全部)?(?:完成|落实|到位|见效|取得.{0,6})?
      | 持续(?:推进|实施|开展|完善)? | 长期(?:坚持|推进|实施)? | 常年坚持
      | 年内完成 | 年底前(?:完成)? | 立即 | 分年度.{0,8}
    )$""",
    re.VERBOSE,
)
_POSITION_RULE = re.compile(
    r"""[，；,;]?\s*(?:列|排)(?:名)?(?:在)?第一(?:位|个)?(?:者|的)?(?:部门|单位)?(?:者)?
        (?:为|是)(?:牵头|主责|主办)(?:部门|单位)?(?:[，、,；;]\s*(?:以)?下同)?""",
    re.VERBOSE,
)
_FROM_HERE = re.compile(
    r"以下(?:各项|各条|工作)?(?:均|都|皆)(?:需|须|由|要)?(?P<list>.+?)(?:[，,；;]\s*不再.*)?$"
)


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """A unit of a list at clean span `[start, end)`, with its role."""

    start: int
    end: int
    role: Role


@dataclass(slots=True)
class UnitList:
    """A list that was read: its units, whether words gave a role, and what was not read.

    `named` counts the units that the lexicon knows; `grouped` says that 等 closes it with a set.
    """

    units: list[ListedUnit] = field(default_factory=list)
    labelled: bool = False
    roled: bool = False
    named: int = 0
    unread: list[tuple[int, int]] = field(default_factory=list)
    grouped: bool = False
    position_rule: bool = False
    onward: "UnitList | None" = None

    @property
    def is_credible(self) -> bool:
        """Words of a list, not of a sentence: units prevail over what could not be read."""
        return bool(self.units) and len(self.unread) <= len(self.units) // 3


@cache
def _labels() -> re.Pattern[str]:
    words = sorted(role_words("label"), key=len, reverse=True)
    return re.compile(rf"({'|'.join(words)})\s*[：:为]\s*")


@cache
def _tails() -> re.Pattern[str]:
    words = sorted(role_words("tail"), key=len, reverse=True)
    return re.compile(rf"({'|'.join(words)})(?:工作|完成|好)?$")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?P<left>.+?)(?P<word>{'|'.join(role_words('between'))})(?P<right>.+)")


def has_label(text: str) -> bool:
    """`text` opens with a label such as 责任单位：."""
    return _labels().match(text) is not None


def read_list(text: str, start: int, end: int, *, default: Role = "joint") -> UnitList:
    """Read `text[start:end]` as a list of units; `default` is the role where no word gives one."""
    found = UnitList()
    region = text[start:end]
    rule = _POSITION_RULE.search(region)
    if rule:
        found.position_rule = True
        region = region[: rule.start()] + " " * len(rule.group()) + region[rule.end() :]
    onward = _FROM_HERE.search(region)
    if onward:
        at = start + onward.start("list")
        found.onward = read_list(text, at, start + onward.end("list"), default=default)
        region = region[: onward.start()]
    _Reader(found, default).read(region, start)
    return found


class _Reader:
    """Goes over the pieces; `pending` are the units that wait for a role word."""

    def __init__(self, found: UnitList, default: Role) -> None:
        self._found = found
        self._label: Role = default
        self._pending: list[tuple[int, int]] = []

    def read(self, region: str, start: int) -> None:
        at = 0
        for label in _labels().finditer(region):
            self._pieces(region[at : label.start()], start + at)
            self._flush(self._label)
            self._label = role_words("label")[label.group(1)]
            self._found.labelled = True
            at = label.end()
        self._pieces(region[at:], start + at)
        self._flush(self._label)

    def _pieces(self, region: str, start: int) -> None:
        for match in _PIECE.finditer(region):
            self._piece(match.group(), start + match.start())

    def _flush(self, role: Role) -> None:
        self._found.units.extend(ListedUnit(a, b, role) for a, b in self._pending)
        self._pending.clear()

    def _piece(self, piece: str, start: int) -> None:
        if _DEADLINE.match(piece):
            return
        if piece.startswith("由") and len(piece) > 2:
            piece, start = piece[1:], start + 1
        role, core = _role_of(piece)
        parts = _between().fullmatch(core)
        if parts and is_unit(parts["left"]):
            self._joined(parts, start)
            return
        self._units(core, start)
        if role is not None:
            self._found.roled = True
            self._flush(role)

    def _joined(self, parts: re.Match[str], start: int) -> None:
        """`A会同B`, `A商B`: the first leads, the second assists."""
        self._found.roled = True
        self._units(parts["left"], start)
        self._flush("lead")
        self._units(parts["right"], start + parts.start("right"))
        self._flush("assist")

    def _units(self, core: str, start: int) -> None:
        core = core.split("特别是")[0]
        etc = _ETC.search(core)
        group: tuple[int, int] | None = None
        if etc:
            if etc["set"] and not _EMPTY_SETS.match(etc["set"]):
                group = (start + etc.start("set"), start + etc.end("set"))
                self._found.grouped = True
            core = core[: etc.start()]
        if core:
            self._split(core, start)
        if group:
            self._pending.append(group)

    def _split(self, core: str, start: int) -> None:
        for offset, unit in split_units(core):
            span = (start + offset, start + offset + len(unit))
            if is_unit(unit):
                self._pending.append(span)
                self._found.named += is_name(unit) or is_stem(unit)
            else:
                self._found.unread.append(span)


def _role_of(piece: str) -> tuple[Role | None, str]:
    """The role that the end of `piece` gives, and the piece without its role words."""
    tail = _tails().search(piece)
    if tail is None:
        return None, _without_by(piece)
    core = piece[: tail.start()]
    role: Role = role_words("tail")[tail.group(1)]
    inner = _tails().search(core)
    if inner and role == "joint":
        role, core = role_words("tail")[inner.group(1)], core[: inner.start()]
    return role, _without_by(core)


def _without_by(core: str) -> str:
    by = _BY_DUTIES.search(core)
    return core[: by.start()] if by else core


def brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The inner spans of the outermost round brackets in `text[start:end]`, widths mixed."""
    depth = opened = 0
    for match in re.compile(r"[（()）]").finditer(text, start, end):
        if match.group() in "（(":
            opened = match.end() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield opened, match.start()
