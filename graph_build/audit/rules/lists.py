"""Where the words part: clause and table, sentence and list."""

from collections.abc import Iterator

from graph_build.audit.case import (
    Assignments,
    Case,
    hand,
    hands,
    is_vague,
    names,
    quotes,
    with_role,
)
from graph_build.audit.finding import Finding, Options
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

    The list is every list that covers the duty, what a rule of the notice adds included. Nothing is
    said where the list has a set that may hold the unit, of enterprises, of a unit that the list
    knows under another name or level, or of the second party of `A会同B`.
    """
    for duty in case.every_duty():
        covering = case.covering(duty.id)
        if not covering or any(is_vague(each.unit) for each in covering):
            continue
        ordered = (each for each in case.told(duty.id) if each.role != "assist")
        strangers = tuple(each for each in ordered if _is_stranger(each.unit, covering))
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


def _is_stranger(unit: Unit, covering: Assignments) -> bool:
    return (
        not unit.is_set
        and unit.kind in _PLAIN
        and hand(unit) not in hands(covering)
        and not any(_contains(each.unit, unit) for each in covering)
    )


def _contains(listed: Unit, unit: Unit) -> bool:
    """One name inside the other: 住建局 and its 质监站, a body and its office."""
    ours, theirs = hand(unit), hand(listed)
    return bool(ours and theirs) and (ours in theirs or theirs in ours)
