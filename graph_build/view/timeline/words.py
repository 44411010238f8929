"""What is said of the years in which a campaign is named, and of those in which it is not.

A campaign that later notices don't name is 后来未见; whether it has ended, nobody knows from them.
"""

from collections.abc import Iterable, Iterator

from graph_build.model import Requirement
from graph_build.view.timeline.naming import Period
from graph_build.view.timeline.rows import Campaign, PlaceRow, Timeline

KINDS = {
    "campaign": "行动",
    "system": "制度、工程",
    "principle": "原则",
    "object": "重点对象",
    "violation": "违法行为",
    "": "词典未收录",
}
FATES = {"once": "只见于一年", "gone": "后来未见", "new": "最近一年新见"}
EXPLANATIONS = (
    "一个行动在一个地方是一行，每列是一年。实心圆点和数字：这一年的通知写到它的职责有几项；"
    "空心圆圈：有这一年的通知，没有写到它；空白：图谱里没有这个地方这一年的通知，无从知道。",
    "“后来未见”只是说后来的通知没有写到，不等于已经结束；“初见”只是说图谱里的通知从这一年起写到，"
    "不等于这一年才开始。一个地方只有一年的通知，就没有前后可比，什么都不说。",
    "“期”：通知自己在名称里或名称后面写明的年份；“限”：与它同在一句话里的完成时限到这一年。"
    "没有写明的年份一概不补。",
    "一项职责连同重述它的表格行只计一次；一项职责写到几个行动，各处都计。",
)


def fates(campaign: Campaign, timeline: Timeline) -> tuple[str, ...]:
    """Which of `FATES` hold for it over all places."""
    first, last = campaign.years[0], campaign.years[-1]
    years = {notice.year for notice in timeline.notices}
    found = {
        "once": first == last,
        "gone": last < max(years),
        "new": first == max(years) and len(years) > 1,
    }
    return tuple(name for name, holds in found.items() if holds)


def of_campaign(campaign: Campaign, timeline: Timeline) -> str:
    """First and last seen over all places: `初见 2020 年，末见 2026 年`."""
    first, last = campaign.years[0], campaign.years[-1]
    said = f"仅见于 {first} 年" if first == last else f"初见 {first} 年，末见 {last} 年"
    here = {row.code for row in campaign.rows}
    later = [notice for notice in timeline.notices if notice.year > last]
    if later:
        own = sum(notice.jurisdiction.code in here for notice in later)
        whose = f"其中本地的 {own} 份" if own else "都是别处的"
        said += f"；后来未见：此后 {len(later)} 份通知没有写到，{whose}"
    return said


def of_row(row: PlaceRow) -> str:
    """What several notices of one place let us say; nothing where there is only one."""
    first, last = min(row.named), max(row.named)
    before = [year for year in row.notices if year < first]
    after = [year for year in row.notices if year > last]
    if len(row.notices) == 1:
        return ""
    said = [f"仅见于 {first} 年" if first == last else f"初见 {first} 年，末见 {last} 年"]
    if before:
        said.append(f"{_years(before)}年未见")
    if after:
        said.append(f"后来未见（{_years(after)}年的通知没有写到）")
    return "；".join(said)


def of_period(period: Period) -> str:
    """`写明 2024—2026 年：“治本攻坚三年行动方案（2024—2026年）”`."""
    years = str(period.first)
    if period.last > period.first:
        years += f"—{period.last}"
    return f"写明 {years} 年：“{period.words}”"


def of_deadlines(dues: Iterable[Requirement]) -> Iterator[str]:
    """`“年底前”，即 2020-12-31`."""
    return (f"“{due.evidence.quote}”，即 {due.bound.date}" for due in dues)


def _years(years: list[int]) -> str:
    return "、".join(map(str, years)) + " "
