"""Where the words part: clause and table, sentence and list."""

from collections.abc import Iterator

from graph_build.audit.case import (
    Assignments,
    Case,
    called,
    hand,
    hands,
    is_vague,
    names,
    quotes,
    with_role,
)
from graph_build.audit.finding import Finding, Options
from graph_build.audit.parts import opens_with_organ
from graph_build.model import Unit

_PLAIN = ("department", "team", "mass", "party", "zone")


def table_differs(case: Case, _: Options) -> Iterator[Finding]:
    """The list of a clause and those of the rows that say it again name other units.

    All rows of a clause count together, for a clause may be split into rows.
    """
    for clause, rows in case.rows.items():
        duty = case.duties.get(clause)
        above = case.listed(clause)
        below = tuple(each for row in rows for each in case.listed(row))
        if duty is None or not above or not below:
            continue
        difference = _leads_differ(above, below) or _holders_differ(above, below)
        if difference:
            yield Finding(
                rule="table-differs",
                subject=duty.id,
                title=duty.title,
                said=difference,
                units=names((*above, *below)),
                quotes=quotes((*above, *below)),
                duties=(clause, *rows),
                arguable=not _leads_differ(above, below),
            )


def _leads_differ(above: Assignments, below: Assignments) -> str:
    clause, table = with_role(above, "lead"), with_role(below, "lead")
    if clause and table and hands(clause).isdisjoint(hands(table)):
        return f"正文由{'、'.join(names(clause))}牵头，表中由{'、'.join(names(table))}牵头。"
    return ""


def _holders_differ(above: Assignments, below: Assignments) -> str:
    """What one of the two names and the other lacks; vague sets may stand for anybody."""
    if any(is_vague(each.unit) for each in (*above, *below)):
        return ""
    only_clause = [each for each in above if hand(each.unit) not in hands(below)]
    only_table = [each for each in below if hand(each.unit) not in hands(above)]
    parts = (("正文", only_clause, "表中没有"), ("表中", only_table, "正文没有"))
    return "；".join(
        f"{here}有{'、'.join(names(units))}，{there}" for here, units, there in parts if units
    )


def outside_list(case: Case, _: Options) -> Iterator[Finding]:
    """A sentence orders a unit that the duty's own list does not name.

    The list is every list that stands on the duty or on a part above it, what a rule of the notice
    adds included. Nothing is said where the list has a set that may hold the unit, or names only
    who assists the unit; of enterprises, of a unit that the list knows under another name or level,
    of a part of its organ, or of the second party of `A会同B`.
    """
    for duty in case.every_duty():
        covering = case.covering(duty.id)
        named = (*covering, *(each for part in case.above(duty.id) for each in case.listed(part)))
        if not _is_whole(covering):
            continue
        ordered = (each for each in case.told(duty.id) if each.role != "assist")
        strangers = tuple(each for each in ordered if _is_stranger(each.unit, named))
        if strangers:
            yield Finding(
                rule="outside-list",
                subject=duty.id,
                title=duty.title,
                said=f"句中要求{'、'.join(names(strangers))}办事，本项的名单里没有它。",
                units=names(strangers),
                quotes=quotes((*strangers, *covering)),
                duties=(duty.id,),
                arguable=True,
            )


def _is_whole(covering: Assignments) -> bool:
    """True if the list says who does it (`教育局配合` leaves that to the sentence), with no set."""
    doing = with_role(covering, "lead", "joint", "supervise")
    return bool(doing) and not any(is_vague(each.unit) for each in covering)


def _is_stranger(unit: Unit, listed: Assignments) -> bool:
    return (
        not unit.is_set
        and unit.kind in _PLAIN
        and hand(unit) not in hands(listed)
        and not any(_contains(each.unit, unit) for each in listed)
        and not any(_own_name(unit) in words for words in called(listed))
    )


def _own_name(unit: Unit) -> str:
    return unit.canonical.removeprefix(unit.jurisdiction.name)


def _contains(listed: Unit, unit: Unit) -> bool:
    """One name inside the other: 住建局 and its 质监站, a body and its office, 应急局执法队."""
    ours, theirs = hand(unit), hand(listed)
    inside = ours in theirs or theirs in ours or opens_with_organ(_own_name(unit), theirs)
    return bool(ours and theirs) and inside
