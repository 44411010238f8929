"""Where lists of responsible units stand in the words of a part, and in the cells of a row.

- A bracket at the end of a clause: `…。（县安委会有关成员单位负责）`.
- A label that opens a line or follows a stop: `责任单位：市住建局、市公安局`.
- A sentence that says once what holds for all that follows: `以下各项任务均需各乡镇落实`.
- Behind a dash at the end of a clause: `…建设。——市住建局、市公安局`.
- A unit cell of a table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_build.extract.brackets import Bracket, brackets
from graph_build.extract.labels import label_in
from graph_build.extract.lists import POSITION_RULE, UnitList, read_list
from graph_build.extract.scope import Scope, scope_at
from graph_build.extract.units import is_name, is_organ_or_set
from graph_build.lexicons import role_words
from graph_build.model import Cell, Role, Row, Stretch, Unread

_LINE_END = re.compile(r"\n")
_HEAD_REMARK = re.compile(r"[（(][^（()）]*[）)]")
_REMARK = re.compile(
    r"(?:含|包括|不含|如|以下|简称|见|详见|即|例如|指|原|下称|试行|暂行|征求意见|附|注|其中|或)"
    r"(?!.*均)"
)
_AFTER_BRACKET = re.compile(r"[。；;，,\s]*(?:\n|$)")
_OTHER_LEVEL = re.compile(
    r"[省市县区旗乡镇村][（(](?:社区|街道|街道办|街道办事处|居委会|居|[省市县区旗盟州]|自治[区州县旗]|、)+[）)]$"
)
_AS_ABOVE = re.compile(r".{0,6}[：:]?(?:单位|部门)?(?:同上|同前)[。；]?")
_SAME_AGAIN = "写着“同上”，请对照上一处名单"
_BY_ITEMS = re.compile(r"第[一二三四五六七八九十\d]+项|[）)]项(?:任务|工作)*(?:分别)?由")
_NOBODY = re.compile(r"[/／\\—–－-]+|无|空")
_PERSON = re.compile(r"领导|负责人|同志|书记|[省市县区州旗乡镇局厅处科]长|主任|专人|谁[^谁]{2,4}谁")
_SENTENCE = re.compile(
    r"(?<![^。；\s）)、.．])(?:(?:以下|下列|各项|所有)[^。；\n]*(?:均|都|皆)[^。\n]*"
    r"|(?P<scope>以上|上述|前述|第[一二三四五六七八九十]+(?:部分|章)|本部分|本章)[^。；\n]*)"
)
_DASHED = re.compile(r"(?:[。；;！）)]|^)\s*[—－-]{1,2}(?P<list>[^—。\n]{3,200})。?$")


_FEWEST_ALONE = 2


@dataclass(slots=True)
class PlacedList:
    """A list with the duty that it covers and the clean span of its words.

    `scope` is what its own words say of that.
    """

    duty: str
    start: int
    end: int
    rule: str
    own_paragraph: bool
    units: UnitList
    first_leads: bool = False
    scope: Scope | None = None


def prose_lists(text: str, words: Stretch, unread: list[Unread]) -> Iterator[PlacedList]:
    """Lists in a part's own words, a line at a time."""
    start, path = words.start, words.path
    for end in _line_ends(text, words.start, words.end):
        label = label_in(text, start, end)
        before = label if label >= 0 else end
        yield from _bracket_lists(text, path, (start, before), unread)
        yield from _rules(text, path, (start, before))
        yield from _dashed(text, path, (start, before))
        if label >= 0:
            yield from _labelled(text, path, (start, label, end), unread)
        start = end + 1


def _line_ends(text: str, start: int, end: int) -> Iterator[int]:
    for match in _LINE_END.finditer(text, start, end):
        yield match.start()
    yield end


def _labelled(
    text: str, path: str, line: tuple[int, int, int], unread: list[Unread]
) -> Iterator[PlacedList]:
    """The list behind the label of a line; a bracket that the line closes but never opened."""
    start, label, end = line
    words = text[label:end].rstrip("。；; ")
    lost = len(words) - 1 if words.endswith(("）", ")")) else len(words)
    opened = words.count("（") + words.count("(")
    stop = label + lost if words.count("）") + words.count(")") > opened else end
    units = read_list(text, label, stop)
    if any(text[unit.start : unit.end] in role_words("label") for unit in units.units):
        unread.append(Unread(path, "像是表头（牵头单位 配合单位），而表格读不出来", label, stop))
    elif units.units:
        _note_unread(units, path, unread)
        yield PlacedList(path, label, stop, "label", label == start, units)
    else:
        unread.append(Unread(path, "有标签而没有写明单位", label, stop))


def _rules(text: str, path: str, line: tuple[int, int]) -> Iterator[PlacedList]:
    """Sentences of their own: `以下各项任务均需各乡镇落实。`, `以上任务由…负责。`."""
    for sentence in _SENTENCE.finditer(text, *line):
        start, end = sentence.span()
        scope = scope_at(text, start, end)
        if scope is not None:
            units = read_list(text, start + scope.length, end)
            if units.roled and _has_sure_units(text, units):
                yield PlacedList(path, start, end, "scope", start == line[0], units, scope=scope)
        elif not sentence["scope"]:
            units = read_list(text, start, end)
            if _hands_on(units):
                yield PlacedList(path, start, end, "onward", False, units)


def _dashed(text: str, path: str, line: tuple[int, int]) -> Iterator[PlacedList]:
    """Units behind a dash that closes the line; alone in a line, one unit is an entry of a list."""
    for match in _DASHED.finditer(text[slice(*line)]):
        start, end = line[0] + match.start("list"), line[0] + match.end("list")
        units = read_list(text, start, end)
        alone = match.start() == 0 and not units.roled and len(units.units) < _FEWEST_ALONE
        if _has_sure_units(text, units) and not alone:
            yield PlacedList(path, start, end, "dash", match.start() == 0, units)


def _bracket_lists(
    text: str, path: str, line: tuple[int, int], unread: list[Unread]
) -> Iterator[PlacedList]:
    for found in brackets(text, *line):
        start, end = found.start, found.end
        if end - start < 2 or _REMARK.match(text, start) or _is_second_name(text, line, found):
            continue
        scope = scope_at(text, start, end)
        units = read_list(text, start + (scope.length if scope else 0), end)
        if reason := _points_elsewhere(text, found, units, scope):
            unread.append(Unread(path, reason, start, end))
            continue
        if _hands_on(units):
            yield PlacedList(path, start, end, "onward", False, units)
            continue
        closes = _closes(text, end)
        if not (units.labelled or units.roled or (closes and _has_sure_units(text, units))):
            continue
        if _is_list(text, found, units):
            own = text[line[0] : start - 1].strip() == ""
            _note_unread(units, path, unread)
            yield PlacedList(path, start, end, "bracket", own, units, scope=scope)
        elif found.whole and closes and not _PERSON.search(text, start, end):
            unread.append(Unread(path, "像是责任名单，而单位读不出来", start, end))


def _hands_on(units: UnitList) -> bool:
    """The words name nobody for where they stand alone, and units with a role for what follows."""
    onward = units.onward
    return bool(not units.units and onward and onward.roled and onward.units and not onward.unread)


def _closes(text: str, end: int) -> bool:
    return _AFTER_BRACKET.match(text, end + 1) is not None


def _is_second_name(text: str, line: tuple[int, int], found: Bracket) -> bool:
    """The other name of a unit or level: 乡镇政府（街道办事处）, 村（社区）."""
    named = is_name(text[line[0] : found.start - 1])
    other = named or _OTHER_LEVEL.search(text, line[0], found.end + 1)
    return bool(other) and _closes(text, found.end)


def _points_elsewhere(text: str, found: Bracket, units: UnitList, scope: Scope | None) -> str:
    """Why the list can't be read where it stands, in Chinese; empty if it can."""
    if _AS_ABOVE.fullmatch(text, found.start, found.end):
        return _SAME_AGAIN
    if scope is None and units.roled and _BY_ITEMS.search(text, found.start, found.end):
        return "名单按项分工（第几项由谁），没有逐项读出"
    return ""


def _is_list(text: str, found: Bracket, units: UnitList) -> bool:
    """The words are a list and no sentence; without one half of the bracket they must be surely."""
    if not found.whole:
        says = units.labelled or units.roled or len(units.units) >= _FEWEST_ALONE
        return says and _has_sure_units(text, units)
    return bool(units.units) and (units.is_credible or units.labelled)


def _has_sure_units(text: str, units: UnitList) -> bool:
    """Nothing but units, one of which is surely one: a name, or a set opened by 各 or 有关."""
    if units.unread or not units.units:
        return False
    words = (text[unit.start : unit.end] for unit in units.units)
    return units.named > 0 or any(map(is_organ_or_set, words))


def cell_lists(text: str, row: Row, unread: list[Unread]) -> Iterator[PlacedList]:
    """The unit cells of a row; without a lead in the row an assisting column is joint."""
    roles = [_head_role(cell) for cell in row.units]
    has_lead = "lead" in roles
    for cell, role in zip(row.units, roles, strict=True):
        if _NOBODY.fullmatch(text, cell.start, cell.end):
            continue
        if _AS_ABOVE.fullmatch(text, cell.start, cell.end):
            unread.append(Unread(row.path, _SAME_AGAIN, cell.start, cell.end))
            continue
        default: Role = "joint" if role == "assist" and not has_lead else role
        units = read_list(text, cell.start, cell.end, default=default)
        _note_unread(units, row.path, unread)
        ruled = POSITION_RULE.search(cell.head) is not None
        yield PlacedList(
            row.path, cell.start, cell.end, "table-cell", False, units, first_leads=ruled
        )


def _head_role(cell: Cell) -> Role:
    """The role of a column: 牵头 leads, 配合 assists, anything else is joint."""
    head = _HEAD_REMARK.sub("", "".join(cell.head.split()))
    if head in role_words("label"):
        return role_words("label")[head]
    if "牵头" in head and ("配合" in head or "责任" in head):
        return "joint"
    return "lead" if "牵头" in head else "assist" if "配合" in head else "joint"


def _note_unread(units: UnitList, path: str, unread: list[Unread]) -> None:
    for start, end in units.unread:
        unread.append(Unread(path, "名单中的这几个字不像单位", start, end))
