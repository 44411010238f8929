"""Records become campaigns, each with a row for every place whose notices name it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph_build.graph.vocabulary import Entry, campaigns
from graph_build.model import Notice, NoticeRecords
from graph_build.view.timeline.naming import Naming, Period, namings

_UNKNOWN = Entry((), {})


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place: by year the duties of its notices that name the campaign, and its notices."""

    code: str
    place: str
    named: dict[int, tuple[Naming, ...]]
    notices: tuple[int, ...]

    @property
    def all(self) -> tuple[Naming, ...]:
        """Every naming, year by year."""
        return tuple(each for year in sorted(self.named) for each in self.named[year])

    @property
    def periods(self) -> tuple[Period, ...]:
        """The years that notices of the place give the campaign."""
        return tuple(dict.fromkeys(period for each in self.all for period in each.periods))


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign of the lexicon's `kind`, or of none, with its places by code."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    rows: tuple[PlaceRow, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the notices that name it."""
        return tuple(sorted({year for row in self.rows for year in row.named}))

    @property
    def duties(self) -> int:
        """How many duties name it, a clause and the rows that say it again once."""
        return sum(len(row.all) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The campaigns in the order in which notices first name them, and all notices."""

    campaigns: tuple[Campaign, ...]
    notices: tuple[Notice, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Every year from the first to the last that a notice is of, or gives a campaign."""
        told = {notice.year for notice in self.notices}
        for row in (row for campaign in self.campaigns for row in campaign.rows):
            told |= {year for period in row.periods for year in (period.first, period.last)}
            told |= {int(due.bound.date[:4]) for each in row.all for due in each.deadlines}
        return tuple(range(min(told), max(told) + 1)) if told else ()


def timeline(records: Iterable[NoticeRecords]) -> Timeline:
    """The timeline of the notices; the same records give the same."""
    ordered = sorted(records, key=lambda each: (each.notice.year, each.notice.id))
    found: defaultdict[str, defaultdict[str, defaultdict[int, list[Naming]]]]
    found = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for each in ordered:
        notice = each.notice
        for name, naming in namings(each):
            found[name][notice.jurisdiction.code][notice.year].append(naming)
    notices = tuple(each.notice for each in ordered)
    made = (_campaign(name, places, notices) for name, places in found.items())
    return Timeline(tuple(sorted(made, key=_order)), notices)


def _campaign(
    name: str, places: dict[str, defaultdict[int, list[Naming]]], notices: tuple[Notice, ...]
) -> Campaign:
    entry = campaigns().get(name, _UNKNOWN)
    rows = tuple(_row(code, places[code], notices) for code in sorted(places))
    return Campaign(name, entry.facts.get("kind", ""), tuple(entry.aliases), rows)


def _row(code: str, years: dict[int, list[Naming]], notices: tuple[Notice, ...]) -> PlaceRow:
    here = [notice for notice in notices if notice.jurisdiction.code == code]
    named = {year: tuple(found) for year, found in years.items()}
    return PlaceRow(
        code, here[0].jurisdiction.name, named, tuple(sorted({each.year for each in here}))
    )


def _order(campaign: Campaign) -> tuple[int, int, int, str]:
    return campaign.years[0], campaign.years[-1], -campaign.duties, campaign.name
