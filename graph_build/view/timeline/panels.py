"""What opens on a click: the duties that name a campaign in one place and year, with the words."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_build.matrix.counted import Counted
from graph_build.matrix.tally import ROLES
from graph_build.model import Evidence
from graph_build.report.words import ROLES as ROLE_WORDS
from graph_build.view.site import in_explorer
from graph_build.view.timeline.naming import Naming, Sentence
from graph_build.view.timeline.rows import PlaceRow
from graph_build.view.timeline.words import of_deadlines, of_period


@dataclass(frozen=True, slots=True)
class DutyItem:
    """A duty with the sentences that name the campaign, who has which role, and every quote."""

    title: str
    lines: tuple[tuple[str, str], ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The duties of one mark; closing leads back to the mark, `explorer` to the same campaign."""

    anchor: str
    title: str
    figures: str
    explorer: str
    items: tuple[DutyItem, ...]


def panel(anchor: str, name: str, row: PlaceRow, year: int) -> Panel:
    """What the notices of the place and year say of the campaign."""
    found = row.named[year]
    return Panel(
        anchor,
        f"{name}：{row.place} {year} 年",
        f"{len(found)} 项职责写到它",
        in_explorer(f"Campaign/{name}", place=row.place, year=str(year)),
        tuple(_item(each) for each in found),
    )


def _item(naming: Naming) -> DutyItem:
    duty = naming.duty.duty
    lines = [("职责", duty.id), ("年度", str(duty.year)), *_units(naming.duty)]
    lines += [("写明的年份", of_period(each)) for each in naming.periods]
    lines += [("同句的时限", said) for said in of_deadlines(naming.deadlines)]
    lines += [("职责中别的时限", said) for said in of_deadlines(naming.others)]
    dues = (each.evidence for each in (*naming.deadlines, *naming.others))
    quotes = dict.fromkeys((*(each.evidence for each in naming.duty.assignments), *dues))
    return DutyItem(duty.title or duty.path, tuple(lines), naming.sentences, tuple(quotes))


def _units(duty: Counted) -> Iterator[tuple[str, str]]:
    """The units by role; where there are none, whether a list could not be read."""
    for role in ROLES:
        held = (each.unit.canonical for each in duty.assignments if each.role == role)
        if units := "、".join(dict.fromkeys(held)):
            yield ROLE_WORDS[role], units
    if not duty.assignments:
        yield "责任单位", "写了但未能识别" if duty.unread else "没有写明"
