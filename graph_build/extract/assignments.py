"""Lists of responsible units → claims: what a list covers decides whose duty it gives.

- The list of the last sub-item, where no other sub-item has one, covers the clause above; so does
  a list in a paragraph of its own behind the items, and behind the clauses of a section.
- `以下均需A、B负责，不再一一列出` holds for every later clause; `列第一位者为牵头单位，下同`
  makes the first unit of every later list the lead.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph_build.extract.lists import POSITION_RULE, UnitList
from graph_build.extract.placing import PlacedList, cell_lists, prose_lists
from graph_build.extract.prose import own_words
from graph_build.extract.scope import covered
from graph_build.model import Basis, Claim, Part, Role, Row, Stretch, Unread

_ABOVE = {"clause": ("section",), "item": ("section", "clause")}
_ITEM_PATH = re.compile(r"(?:^|/)(?:（?\d{1,3}）?|[①-⑳])$")


def placed_lists(
    text: str, parts: tuple[Part, ...], rows: tuple[Row, ...], loose: tuple[Stretch, ...]
) -> tuple[list[PlacedList], list[Unread]]:
    """All lists of a notice in reading order, and what looked like one and was not read."""
    unread: list[Unread] = []
    by_path = {row.path: row for row in rows}
    found: list[PlacedList] = []
    for words in own_words(parts, loose):
        if words.path in by_path:
            found.extend(cell_lists(text, by_path[words.path], unread))
        else:
            found.extend(prose_lists(text, words, unread))
    found = [placed for item in found for placed in _scoped(item, found, parts, unread)]
    _lift(found, parts)
    _lift_to_sections(found, parts)
    return found, unread


def _scoped(
    item: PlacedList, found: list[PlacedList], parts: tuple[Part, ...], unread: list[Unread]
) -> Iterator[PlacedList]:
    """The list once for each part that its own words name: `以上两项由…负责`."""
    if item.scope is None:
        yield item
        return
    others = [each for each in found if each.scope == item.scope and each is not item]
    paths = covered(item.scope, item.duty, parts, apart=item.own_paragraph and not others)
    if not paths or len(paths) < item.scope.count:
        words = "名单说的条款不都在这里，请核对它管哪几条"
        unread.append(Unread(item.duty, words, item.start, item.end))
    yield from (replace(item, duty=path) for path in paths)


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


def _lift_to_sections(found: list[PlacedList], parts: tuple[Part, ...]) -> None:
    """Give a bracket or labelled lines behind the last clause, in a paragraph of their own, to the
    section.

    Where a clause before the last has such a paragraph it is the notice's habit, and where another
    clause of the section has a list each has its own.
    """
    siblings: dict[str, list[str]] = {}
    for part in parts:
        if part.kind == "clause" and part.parent:
            siblings.setdefault(part.parent, []).append(part.path)
    earlier = {path for paths in siblings.values() for path in paths[:-1]}
    apart = [item for item in found if item.own_paragraph and item.rule in ("bracket", "label")]
    listed = {item.duty for item in found}
    if any(item.duty in earlier for item in apart):
        return
    for parent, paths in siblings.items():
        if len(paths) > 1 and not listed & set(paths[:-1]):
            for item in apart:
                if item.duty == paths[-1] and item.scope is None:
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
    """`以下均需…负责`: stated where it stands, inherited by every later clause of its kind.

    What the opening words of a section say holds for the clauses below and behind it; what a
    clause or an item says holds also for a later section or clause that is not divided.
    """
    at = next(index for index, part in enumerate(parts) if part.path == item.duty)
    kind = "clause" if parts[at].kind == "section" else parts[at].kind
    above = {part.parent for part in parts}
    for part in parts[at:]:
        undivided = part.kind in _ABOVE.get(kind, ()) and part.path not in above
        if part.kind != kind and not undivided:
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
