"""Reads a list of responsible units: `责任单位：A、B，C牵头，D等部门配合，2018年3月底前完成`.

The words are cut at their separators; a label gives its role until the next label, a role word
at the end of a piece reaches back over the units that have none, and what trails after the last
role word is joint. Deadlines and persons are no units. What is neither is reported as unread.
"""

import re
from dataclasses import dataclass, field

from graph_build.extract.labels import bare_label, labels
from graph_build.extract.pieces import (
    DEADLINE,
    EMPTY_SET,
    ETC,
    opening_between,
    pieces,
    role_of,
    two_parties,
)
from graph_build.extract.units import is_name, is_stem, is_unit, split_units
from graph_build.lexicons import role_words
from graph_build.model import Role

POSITION_RULE = re.compile(
    r"""[，；,;]?\s*(?:各项?)?(?:(?:责任|落实|实施|承办|分工)?(?:单位|部门)(?:名单)?中?)?(?:列|排)?(?:名|序)?(?:在)?(?:第一(?:位|个|名)?|首位|首个|最前)(?:者|的)?
        (?:责任)?(?:部门|单位)?(?:者)?(?:均|即)?(?:为|是|系)(?:总?牵头|主责|主办)(?:责任)?
        (?:部门|单位)?(?:[，、,；;]\s*(?:以)?下同)?""",
    re.VERBOSE,
)
_FROM_HERE = re.compile(
    r"(?:以下|下列|各项|所有|全部)(?:各项|各条|所有)?(?:重点)?(?:工作|任务|措施|内容|事项)*"
    r"(?:均|都|皆)(?:需|须|要|应)?由?(?P<list>.+?)(?:[，,；;]\s*(?:不再|下同).*)?$"
)
_NUMBER = re.compile(r"(?:[（(]?\d{1,2}[）)]|\d{1,2}[.．])(?=[\u4e00-\u9fff])")
_SHORT_NAME = re.compile(
    r"[（(](?:以下)?(?:统)?简称[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$"
)
_REMARKS = ("含", "包括", "不含", "不包括")
_NOBODY_TO_ASSIST = ("协同", "参与", "参加")


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
    onward: "UnitList | None" = None

    @property
    def is_credible(self) -> bool:
        """Words of a list, not of a sentence: units prevail over what could not be read."""
        return bool(self.units) and len(self.unread) <= max(len(self.units) // 3, self.named > 1)


def read_list(text: str, start: int, end: int, *, default: Role = "joint") -> UnitList:
    """Read `text[start:end]` as a list of units; `default` is the role where no word gives one."""
    found = UnitList()
    region = text[start:end]
    rule = POSITION_RULE.search(region)
    if rule:
        at, stop = _with_bracket(region, *rule.span())
        region = region[:at] + " " * (stop - at) + region[stop:]
    onward = _FROM_HERE.search(region)
    if onward:
        at = start + onward.start("list")
        found.onward = read_list(text, at, start + onward.end("list"), default=default)
        region = region[: onward.start()]
    _Reader(found, default).read(region, start)
    return found


def _with_bracket(words: str, start: int, end: int) -> tuple[int, int]:
    """The span with the bracket that holds nothing else: `县公安局（列首位的为牵头单位，下同）`."""
    bracketed = words[start - 1 : start] in ("（", "(") and words[end : end + 1] in ("）", ")")
    return (start - 1, end + 1) if bracketed else (start, end)


class _Reader:
    """Goes over the pieces; `pending` are the units that wait for a role word.

    After 会同 the units assist until a role word closes the list; behind 完成时限 what is no unit
    belongs to the deadline.
    """

    def __init__(self, found: UnitList, default: Role) -> None:
        self._found = found
        self._label: Role = default
        self._pending: list[tuple[int, int]] = []
        self._assisting = False
        self._timed = False

    def read(self, region: str, start: int) -> None:
        at, person = self._bare_label(region), False
        for label in labels().finditer(region, at):
            if not person:
                self._pieces(region[at : label.start()], start + at)
            self._flush(self._label)
            at, person = label.end(), label["person"] is not None
            self._timed = label["time"] is not None
            if label["named"]:
                self._label = role_words("label")[label["named"]]
                self._found.labelled = True
        if not person:
            self._pieces(region[at:], start + at)
        self._flush(self._label)

    def _bare_label(self, region: str) -> int:
        first = next((piece for _, piece in pieces(region)), "")
        found = bare_label(region, role_of(first)[1])
        if found is None:
            return 0
        self._label, length = found
        self._found.labelled = True
        return length

    def _pieces(self, region: str, start: int) -> None:
        for offset, piece in pieces(region):
            self._piece(piece, start + offset)

    def _flush(self, role: Role) -> None:
        if self._assisting and role == "joint":
            role = "assist"
        self._found.units.extend(ListedUnit(a, b, role) for a, b in self._pending)
        self._pending.clear()

    def _piece(self, piece: str, start: int) -> None:
        if DEADLINE.match(piece) or (piece.startswith(_REMARKS) and not is_name(piece)):
            return
        by = piece.rfind("由")
        if by >= 0 and len(piece) > by + 2 and not is_unit(piece[:by]):
            piece, start = piece[by + 1 :], start + by + 1
        opening = opening_between(piece)
        if opening:
            self._flush("lead")
            self._assisting = True
            piece, start = piece[opening:], start + opening
        self._roled(piece, start, opened=bool(opening))

    def _roled(self, piece: str, start: int, *, opened: bool) -> None:
        role, core = role_of(piece)
        if role is not None and piece.endswith(("）", ")")) and not core.endswith(("）", ")")):
            self._own_role(core, start, role)
            return
        parts = None if opened else two_parties(core)
        if parts:
            self._joined(parts, start)
        else:
            self._units(core, start)
        if role is not None:
            self._found.roled = True
            self._flush(self._with_object(piece, role))
            self._assisting = False

    def _own_role(self, core: str, start: int, role: Role) -> None:
        """`县建设局（牵头）、县发改局`: a role in a bracket is that unit's alone."""
        self._found.roled = True
        waiting, self._pending = self._pending, []
        self._units(core, start)
        self._flush(role)
        self._pending = waiting

    def _with_object(self, piece: str, role: Role) -> Role:
        """协同 and 参与 with nobody to assist are no role words."""
        alone = not self._found.units and not self._found.labelled
        return "joint" if role == "assist" and alone and piece.endswith(_NOBODY_TO_ASSIST) else role

    def _joined(self, parts: re.Match[str], start: int) -> None:
        """`A会同B`, `A商B`: the first leads, the second assists, and those behind it."""
        self._found.roled = True
        self._units(role_of(parts["left"])[1], start)
        self._flush("lead")
        self._assisting = True
        self._units(parts["right"], start + parts.start("right"))

    def _units(self, core: str, start: int) -> None:
        core = _SHORT_NAME.sub("", core.split("特别是")[0]).rstrip("：:*＊★☆▲△●")
        number = _NUMBER.match(core)
        if number:  # a numbered paragraph of a cell: 1.市交通运输局
            core, start = core[number.end() :], start + number.end()
        etc = ETC.search(core)
        if etc is None:
            self._split(core, start)
            return
        shared = bool(etc["set"]) and etc["set"].endswith("分公司")
        self._split(core[: etc.start()], start, sure=shared)
        if etc["set"] and not EMPTY_SET.match(etc["set"]):
            self._pending.append((start + etc.start("set"), start + etc.end("set")))
            self._found.grouped = True
        if etc["and"] and not EMPTY_SET.match(core[etc.end() :]):
            self._units(core[etc.end() :], start + etc.end())

    def _split(self, core: str, start: int, *, sure: bool = False) -> None:
        """Cut `core` into units; with `sure` a tail behind 等 says that it names units."""
        for offset, unit in split_units(core) if core else ():
            span = (start + offset, start + offset + len(unit))
            if sure or is_unit(unit):
                self._pending.append(span)
                self._found.named += is_name(unit) or is_stem(unit)
            elif not self._timed:
                self._found.unread.append(span)
