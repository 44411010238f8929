"""Chinese words for the fields of findings, for all reports."""

from collections.abc import Iterator

from graph_build.audit.baseline import Status
from graph_build.audit.finding import Severity
from graph_build.audit.report import Entry, Report
from graph_build.model import Evidence
from graph_build.store.manifest import LeftOutEntry

SEVERITIES: dict[Severity, str] = {"high": "高", "medium": "中", "low": "低"}
STATUSES: dict[Status, str] = {
    "new": "新发现",
    "open": "待处理",
    "accepted": "已受理",
    "false-alarm": "误报",
    "found-again": "称已改正，仍查出",
}
ARGUABLE = "可商榷"
COVERAGE = ("职责", "有责任单位", "名单", "未能识别", "单位", "词典收录")


def place(quote: Evidence) -> str:
    """Where a quote stands, for people: `大同市2026 三/（八）〔3120-3141〕`."""
    return f"{quote.notice} {quote.clause}〔{quote.start}-{quote.end}〕"


def opening(found: Report) -> Iterator[str]:
    """What every report begins with: how much was read with certainty, then the counts."""
    yield from reading(found)
    open_ = "、".join(f"{word} {found.count(severity=name)}" for name, word in SEVERITIES.items())
    yield f"未处理的问题：{open_}；可商榷 {found.arguable}；阅读存疑（不算问题）{found.uncertain}"
    dealt = {name: found.statuses[name] for name in STATUSES if found.statuses[name]}
    yield "状态：" + (
        "、".join(f"{STATUSES[name]} {count}" for name, count in dealt.items()) or "无"
    )
    if found.gone:
        yield f"上次有、这次没有：{len(found.gone)} 条"


def reading(found: Report) -> Iterator[str]:
    """How much was read with certainty, and which files could not be used at all."""
    lists = sum(each.lists for each in found.coverage)
    unread = sum(each.unread for each in found.coverage)
    named = sum(each.named for each in found.coverage)
    known = sum(each.known for each in found.coverage)
    rest = f"另有 {unread} 处未能识别" if unread else "均已读出"
    files = f"文件 {len(found.coverage)} 份；名单认出 {lists} 处，{rest}"
    yield f"读取：{files}；单位 {named} 次，词典收录 {known} 次"
    if found.left_out:
        files = "；".join(f"{each.file}：{_why(each)}" for each in found.left_out)
        yield f"未纳入：{len(found.left_out)} 份文件（{files}），其内容不在本报告内"


def _why(entry: LeftOutEntry) -> str:
    return f"{entry.what}，沿用上次读出的内容" if entry.kept else entry.what


def counts(entries: tuple[Entry, ...]) -> tuple[int, int]:
    """How many nobody has dealt with, and how many of those are arguable."""
    open_ = [each for each in entries if each.is_open]
    return len(open_), sum(each.finding.arguable for each in open_)


def decided(entry: Entry) -> str:
    """What a person decided, when, why and who: `2026-11-24 另文分工（审计科）`; else empty."""
    if entry.decision is None:
        return ""
    by = f"（{entry.decision.by}）" if entry.decision.by else ""
    return f"{entry.decision.on} {entry.decision.why}{by}"
