"""The timeline as an offline page: a row for each campaign and place, a column for each year.

A click on a mark opens its duties and quotes by `:target`, without a script; the script only
filters rows, and keeps what was asked for in the address.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from graph_build.model import NoticeRecords
from graph_build.report.page import Fact, render
from graph_build.view.initials import initials
from graph_build.view.site import TIMELINE, doors, in_explorer
from graph_build.view.timeline.panels import Panel, panel
from graph_build.view.timeline.rows import Campaign, PlaceRow, Timeline, timeline
from graph_build.view.timeline.words import (
    EXPLANATIONS,
    FATES,
    KINDS,
    fates,
    of_campaign,
    of_period,
    of_row,
)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A year of a row: duties that name the campaign, none, or no notice (`silent` is False)."""

    anchor: str
    duties: int
    silent: bool
    label: str
    stated: bool
    dues: int


@dataclass(frozen=True, slots=True)
class _PageRow:
    place: str
    cells: tuple[_Cell, ...]
    said: str


@dataclass(frozen=True, slots=True)
class _Group:
    """A campaign; `called` is what the search by name looks into."""

    name: str
    kind: str
    said: str
    fates: str
    called: str
    explorer: str
    rows: tuple[_PageRow, ...]


def timeline_page(records: Iterable[NoticeRecords]) -> str:
    """The page; the same records give the same text."""
    found = timeline(records)
    page = _Page(found)
    groups = tuple(page.group(campaign) for campaign in found.campaigns)
    kinds = Counter(campaign.kind for campaign in found.campaigns)
    return render(
        "timeline.html",
        scripts=("filters.js", "timeline.js"),
        doors=doors(TIMELINE),
        title="专项行动时间线",
        summary=tuple(_facts(found)),
        explanations=EXPLANATIONS,
        years=found.years,
        read_years={notice.year for notice in found.notices},
        groups=groups,
        panels=tuple(page.panels),
        places=sorted({notice.jurisdiction.name for notice in found.notices}),
        kinds=[(kind, name, kinds[kind]) for kind, name in KINDS.items() if kinds[kind]],
        fates=FATES,
        notices=found.notices,
    )


def _facts(found: Timeline) -> Iterator[Fact]:
    years = sorted({notice.year for notice in found.notices})
    yield Fact("通知", f"{len(found.notices)} 份")
    yield Fact("有通知的年份", "、".join(map(str, years)))
    yield Fact("行动与制度", f"{len(found.campaigns)} 个")
    told = Counter(fate for campaign in found.campaigns for fate in fates(campaign, found))
    for fate, name in FATES.items():
        yield Fact(name, f"{told[fate]} 个")


class _Page:
    """Numbers the marks of the page, and gathers the panels that they open."""

    def __init__(self, found: Timeline) -> None:
        self._found = found
        self._numbers = count()
        self.panels: list[Panel] = []

    def group(self, campaign: Campaign) -> _Group:
        """The campaign with a row for each place."""
        called = (campaign.name, *campaign.aliases, initials(campaign.name))
        return _Group(
            campaign.name,
            campaign.kind,
            of_campaign(campaign, self._found),
            " ".join(fates(campaign, self._found)),
            "\n".join(called).lower(),
            in_explorer(f"Campaign/{campaign.name}"),
            tuple(self._row(campaign.name, row) for row in campaign.rows),
        )

    def _row(self, name: str, row: PlaceRow) -> _PageRow:
        cells = tuple(self._cell(name, row, year) for year in self._found.years)
        said = (of_row(row), *map(of_period, row.periods))
        return _PageRow(row.place, cells, "；".join(filter(None, said)))

    def _cell(self, name: str, row: PlaceRow, year: int) -> _Cell:
        duties = len(row.named.get(year, ()))
        days = {due.bound.date for each in row.all for due in each.deadlines}
        anchor = ""
        if duties:
            anchor = f"t{next(self._numbers)}"
            self.panels.append(panel(anchor, name, row, year))
        return _Cell(
            anchor,
            duties,
            silent=not duties and year in row.notices,
            label=f"{name}，{row.place} {year} 年：{duties} 项职责",
            stated=any(period.first <= year <= period.last for period in row.periods),
            dues=sum(day.startswith(str(year)) for day in days),
        )
