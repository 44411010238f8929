"""Two holdings of one task → what has changed, and what can't be compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph_build.audit.case import hand
from graph_build.audit.parts import is_part
from graph_build.counterparts.holding import Holding
from graph_build.lexicons.homes import homes
from graph_build.report.words import ROLES

Kind = Literal["unchanged", "hands", "more", "fewer", "role", "unclear", "partly", "dropped", "new"]


@dataclass(frozen=True, slots=True)
class Side:
    """A holding, and the functions that its side names anywhere: those have an organ there."""

    name: str
    holding: Holding
    functions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed from left to right: functions that are `lost` or `gained`, and remarks."""

    kind: Kind
    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def change(left: Side, right: Side) -> Change:
    """The change between the owners of one task on two sides.

    Names, former names and levels are no change where one function stands behind them. A side
    that names no owner, or a set only, is not compared: it may hold the same units. A lead that
    only one side names is told, and makes no change of roles.
    """
    if reasons := (*_silent(left), *_silent(right)):
        return Change("unclear", remarks=reasons)
    if left.holding.hands and right.holding.hands:
        return _of_hands(left, right)
    if left.holding.groups.keys() & right.holding.groups.keys():
        return Change("unchanged", remarks=("两边写的都是同一组单位",))
    return Change("unclear", remarks=(*_vague(left), *_vague(right)))


def _silent(side: Side) -> Iterator[str]:
    holding = side.holding
    if holding.hands or holding.groups:
        return
    if holding.is_unread:
        yield f"{side.name}的名单未能识别"
    elif holding.assignments:
        yield f"{side.name}只写了政府、开发区或企业等"
    else:
        yield f"{side.name}没有写明责任单位"


def _vague(side: Side) -> Iterator[str]:
    if not side.holding.hands:
        yield f"{side.name}只写“{'、'.join(side.holding.groups.values())}”，看不出是哪些单位"


def _of_hands(left: Side, right: Side) -> Change:
    """Functions on one side only are a change, unless the other side also names a set: they may
    be in it (应急局牵头，其他负有安全监管职责的部门配合)."""
    moved = {**_at_home(left, right), **_at_home(right, left)}
    parts = {**_parts(left, right), **_parts(right, left)}
    lost, gained = (
        _only(one, other, {**moved, **parts}) for one, other in ((left, right), (right, left))
    )
    remarks = [f"{one}与{other}视为同一职能" for one, other in moved.items()]
    remarks += (f"{one}是{other}的一部分，不算换了单位，可商榷" for one, other in parts.items())
    remarks += (*_unknown(left, lost), *_unknown(right, gained))
    remarks += (*_in_set(lost, right), *_in_set(gained, left), *_one_lead(left, right))
    remarks += (
        f"{side.name}的单位出自句中，不是名单" for side in (left, right) if side.holding.told
    )
    lost, gained = (() if right.holding.groups else lost), (() if left.holding.groups else gained)
    roles = tuple(_roles(left.holding, right.holding))
    kind = _kind(lost, gained) or ("role" if roles else "unchanged")
    return Change(kind, lost, gained, (*roles, *remarks))


def _kind(lost: tuple[str, ...], gained: tuple[str, ...]) -> Kind | None:
    """One unit more, while none was lost, is no change of hands."""
    if lost and gained:
        return "hands"
    return "more" if gained else "fewer" if lost else None


def _parts(one: Side, other: Side) -> dict[str, str]:
    """Functions of `one` that are a part of an organ of `other`, or have it for a part."""
    found = {}
    for mine in one.holding.hands.keys() - other.holding.hands.keys():
        for theirs in other.holding.hands:
            if is_part(mine, theirs):
                found[mine] = theirs
            elif is_part(theirs, mine):
                found[theirs] = mine
    return found


def _unknown(side: Side, changed: tuple[str, ...]) -> Iterator[str]:
    """A name that no lexicon knows may be another name of a unit that the other side has too."""
    for each in side.holding.assignments:
        if hand(each.unit) in changed and not each.unit.in_lexicon:
            yield f"词典没有{each.unit.canonical}，可能是别称，可商榷"


def _in_set(functions: tuple[str, ...], other: Side) -> Iterator[str]:
    if functions and other.holding.groups:
        sets = "、".join(other.holding.groups.values())
        yield f"{'、'.join(functions)}可能在{other.name}所写的“{sets}”之中"


def _at_home(one: Side, other: Side) -> dict[str, str]:
    """Functions of `one` that on the other side the organ of their home holds: `other` names no
    organ of them anywhere."""
    return {
        function: homes()[function]
        for function in one.holding.hands
        if homes().get(function) in other.holding.hands and function not in other.functions
    }


def _only(one: Side, other: Side, moved: dict[str, str]) -> tuple[str, ...]:
    covered = {*other.holding.hands, *moved, *moved.values()}
    return tuple(function for function in one.holding.hands if function not in covered)


def _one_lead(left: Side, right: Side) -> Iterator[str]:
    for one, other in ((left, right), (right, left)):
        if one.holding.names_lead and not other.holding.names_lead:
            yield f"{one.name}写明了牵头单位，{other.name}没有写明"


def _roles(left: Holding, right: Holding) -> Iterator[str]:
    """Roles of the same function that have nothing in common."""
    comparable = left.names_lead == right.names_lead
    for function, roles in left.hands.items():
        others = right.hands.get(function, roles)
        one, other = (each if comparable else _without_lead(each) for each in (roles, others))
        if not one & other:
            yield f"{function}：{_words(roles)}→{_words(others)}"


def _without_lead(roles: frozenset[str]) -> frozenset[str]:
    """Where one side does not part lead and assist, only 督促 is apart from the rest."""
    return frozenset("supervise" if role == "supervise" else "joint" for role in roles)


def _words(roles: frozenset[str]) -> str:
    return "、".join(word for role, word in ROLES.items() if role in roles)
