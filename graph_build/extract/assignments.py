"""Lists of responsible units → claims: where a list stands decides which duty it covers.

- A bracket at the end of a clause covers the clause: `…。（县安委会有关成员单位负责）`.
- A labelled line covers the part that it stands in: `责任单位：市住建局、市公安局`.
- A unit cell covers its row.
- The list of the last sub-item, where no other sub-item has one, covers the clause above; so does
  a list in a paragraph of its own behind the items.
- `以下均需A、B负责，不再一一列出` holds for every later clause; `列第一位者为牵头单位，下同`
  makes the first unit of every later list the lead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_build.extract.lists import POSITION_RULE, UnitList, brackets, label_in, read_list
from graph_build.extract.prose import own_words
from graph_build.extract.units import is_name, is_organ_or_set
from graph_build.lexicons import role_words
from graph_build.model import Basis, Cell, Claim, Part, Role, Row, Stretch, Unread

_ITEM_PATH = re.compile(r"(?:^|/)(?:（?\d{1,3}）?|[①-⑳])$")
_LINE_END = re.compile(r"\n")
_HEAD_REMARK = re.compile(r"[（(][^（()）]*[）)]")
_REMARK = re.compile(
    r"(?:含|包括|不含|如|以下|简称|见|详见|即|例如|指|原|下称|试行|暂行|征求意见|附|注|其中|或)"
)
_AFTER_BRACKET = re.compile(r"[。；;，,\s]*(?:\n|$)")


@dataclass(slots=True)
class PlacedList:
    """A list with the duty that it covers and the clean span of its words."""

    duty: str
    start: int
    end: int
    rule: str
    own_paragraph: bool
    units: UnitList
    first_leads: bool = False


def placed_lists(
    text: str, parts: tuple[Part, ...], rows: tuple[Row, ...], loose: tuple[Stretch, ...]
) -> tuple[list[PlacedList], list[Unread]]:
    """All lists of a notice in reading order, and what looked like one and was not read."""
    unread: list[Unread] = []
    by_path = {row.path: row for row in rows}
    found: list[PlacedList] = []
    for words in own_words(parts, loose):
        if words.path in by_path:
            found.extend(_cell_lists(text, by_path[words.path], unread))
        else:
            found.extend(_prose_lists(text, words, unread))
    _lift(found, parts)
    return found, unread


def _prose_lists(text: str, words: Stretch, unread: list[Unread]) -> Iterator[PlacedList]:
    """Lists in brackets and behind labels in a part's own words, a line at a time."""
    start, path = words.start, words.path
    for end in _line_ends(text, words.start, words.end):
        label = label_in(text, start, end)
        yield from _bracket_lists(text, path, (start, label if label >= 0 else end), unread)
        if label >= 0:
            units = read_list(text, label, end)
            _note_unread(units, path, unread)
            if units.units:
                yield PlacedList(path, label, end, "label", label == start, units)
            elif not units.unread:
                unread.append(Unread(path, "有标签而没有写明单位", label, end))
        start = end + 1


def _line_ends(text: str, start: int, end: int) -> Iterator[int]:
    for match in _LINE_END.finditer(text, start, end):
        yield match.start()
    yield end


def _bracket_lists(
    text: str, path: str, line: tuple[int, int], unread: list[Unread]
) -> Iterator[PlacedList]:
    for start, end in brackets(text, *line):
        if end - start < 2 or _REMARK.match(text, start):
            continue
        units = read_list(text, start, end)
        closes = _AFTER_BRACKET.match(text, end + 1) is not None
        if closes and is_name(text[line[0] : start - 1]):
            continue  # a heading that is a unit with its second name: 乡镇政府（街道办事处）
        if not (units.labelled or units.roled or (closes and _is_bare_list(text, units))):
            continue
        if units.units and (units.is_credible or units.labelled):
            own = text[line[0] : start - 1].strip() == ""
            _note_unread(units, path, unread)
            yield PlacedList(path, start, end, "bracket", own, units)
        elif closes and (units.labelled or units.units or not units.unread):
            unread.append(Unread(path, "像是责任名单，而单位读不出来", start, end))


def _is_bare_list(text: str, units: UnitList) -> bool:
    """Nothing but units, one of which is surely one: a name, or a set opened by 各 or 有关."""
    if units.unread or not units.units:
        return False
    words = (text[unit.start : unit.end] for unit in units.units)
    return units.named > 0 or any(map(is_organ_or_set, words))


def _cell_lists(text: str, row: Row, unread: list[Unread]) -> Iterator[PlacedList]:
    """The unit cells of a row; without a lead in the row an assisting column is joint."""
    roles = [_head_role(cell) for cell in row.units]
    has_lead = "lead" in roles
    for cell, role in zip(row.units, roles, strict=True):
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


def _lift(found: list[PlacedList], parts: tuple[Part, ...]) -> None:
    """Give a list of the last sub-item to the clause above, where it covers the whole clause."""
    children: dict[str, list[str]] = {}
    for part in parts:
        if part.kind != "row" and _ITEM_PATH.search(part.path):
            children.setdefault(part.parent, []).append(part.path)
    for parent, paths in children.items():
        listed = {item.duty for item in found if item.duty in paths}
        last = [item for item in found if item.duty == paths[-1]]
        if not parent or len(paths) < 2 or not last:
            continue
        for item in last if listed == {paths[-1]} else _brackets_behind(last):
            item.duty = parent


def _brackets_behind(lists: list[PlacedList]) -> list[PlacedList]:
    """Brackets in paragraphs of their own that follow a list inside the item's words."""
    behind = [item for item in lists if item.own_paragraph and item.rule == "bracket"]
    return behind if len(behind) < len(lists) else []


def claims_of(text: str, lists: list[PlacedList], parts: tuple[Part, ...]) -> Iterator[Claim]:
    """The claims that `lists` make, with the rules of position and of scope applied."""
    rule = POSITION_RULE.search(text)
    for item in lists:
        first_leads = item.first_leads or bool(rule and rule.start() < item.end)
        for rank, unit in enumerate(item.units.units):
            role: Role = unit.role
            if first_leads and role == "joint" and rank == 0:
                role = "lead"
            name = "position" if first_leads else item.rule
            yield _claim(text, item, (unit.start, unit.end), role, "stated", name)
    for item in lists:
        if item.units.onward:
            yield from _onward_claims(text, item, item.units.onward, parts)


def _onward_claims(
    text: str, item: PlacedList, onward: UnitList, parts: tuple[Part, ...]
) -> Iterator[Claim]:
    """`以下均需…负责`: stated where it stands, inherited by every later clause of its kind."""
    at = next(index for index, part in enumerate(parts) if part.path == item.duty)
    for part in parts[at:]:
        if part.kind != parts[at].kind:
            continue
        basis: Basis = "stated" if part is parts[at] else "inherited"
        for unit in onward.units:
            placed = PlacedList(part.path, item.start, item.end, "onward", False, onward)
            yield _claim(text, placed, (unit.start, unit.end), unit.role, basis, "onward")


def _claim(
    text: str, item: PlacedList, unit: tuple[int, int], role: Role, basis: Basis, rule: str
) -> Claim:
    start, end = unit
    return Claim(item.duty, text[start:end], start, role, basis, rule, item.start, item.end)
