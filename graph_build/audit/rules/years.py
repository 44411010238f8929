"""From one year to the next, in one place: who held duties and holds none any more."""

import re
from collections.abc import Iterator
from itertools import pairwise

from graph_build.audit.case import Assignments, Case, annual, hand, is_vague, own_names, quotes
from graph_build.audit.finding import Finding, Options
from graph_build.audit.rules.across import lead_changed
from graph_build.lexicons.homes import homes
from graph_build.model import NoticeRecords, Unit


def unit_dropped(case: Case, options: Options) -> Iterator[Finding]:
    """An organ that the lists of the year before named, and that no word of this year's names.

    Told only of annual notices, for a plan and a notice hand out different things, and only where
    both years have lists. A function whose organ has another name now is still held, and so is one
    that stands in brackets (`应急管理局（市地震局）`); a new lead is told by `lead_changed`.
    """
    changed = {unit for finding in lead_changed(case, options) for unit in finding.units}
    for before, after in _successive(case):
        held = {hand(each.unit) for records in after for each in records.assignments}
        words = "".join(quote for records in after for quote in _words(records))
        for key, assignments in _by_hand(before).items():
            unit = assignments[0].unit
            told = unit.canonical in changed or any(
                name in words for name in own_names(assignments)
            )
            if key not in held and homes().get(key) not in held and not told:
                first, year = before[0].notice.year, after[0].notice.year
                doubt = _doubt(unit, after)
                yield Finding(
                    rule="unit-dropped",
                    subject=unit.id,
                    title=unit.canonical,
                    said=f"{first} 年列有 {len(assignments)} 处，{year} 年一处也没有。{doubt}",
                    units=(unit.canonical,),
                    quotes=quotes(assignments),
                    duties=tuple(dict.fromkeys(each.duty for each in assignments)),
                    key=str(year),
                    arguable=True,
                )


def _doubt(unit: Unit, after: list[NoticeRecords]) -> str:
    """Which sets of this year's lists may hold the unit, in Chinese; empty if none may.

    各群团组织 holds 妇联, and 安委会成员单位 may hold any organ.
    """
    listed = (each for records in after for each in records.assignments if each.basis != "subject")
    wide = [each for each in listed if each.unit.is_set and _may_hold(each.unit, unit)]
    written = "、".join(dict.fromkeys(f"“{each.written}”" for each in wide))
    return f"本年名单写有{written}，可能包括它。" if written else ""


def _may_hold(group: Unit, unit: Unit) -> bool:
    if unit.kind == "mass" and re.search("群团|人民团体", group.canonical):
        return True
    return is_vague(group) and ("成员单位" in group.canonical or unit.kind == "department")


def _successive(case: Case) -> Iterator[tuple[list[NoticeRecords], list[NoticeRecords]]]:
    """Annual notices with lists of one place, of a year and of the next year that has some."""
    found: dict[str, dict[int, list[NoticeRecords]]] = {}
    for records in annual(case.records):
        if any(each.basis != "subject" for each in records.assignments):
            years = found.setdefault(records.notice.jurisdiction.code, {})
            years.setdefault(records.notice.year, []).append(records)
    for years in found.values():
        yield from pairwise(years[year] for year in sorted(years))


def _words(records: NoticeRecords) -> Iterator[str]:
    return (each.evidence.quote for each in records.assignments)


def _by_hand(records: list[NoticeRecords]) -> dict[str, Assignments]:
    """What lists say of organs of the place itself, by what stays the same of each."""
    found: dict[str, Assignments] = {}
    for each in (entry for one in records for entry in one.assignments):
        if each.basis != "subject" and not each.unit.is_set:
            found[hand(each.unit)] = (*found.get(hand(each.unit), ()), each)
    return found
