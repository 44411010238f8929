"""Chinese words for the fields of findings, for all reports."""

from collections.abc import Iterator

from graph_build.audit.baseline import Status
from graph_build.audit.finding import Severity
from graph_build.audit.report import Report
from graph_build.model import Evidence

SEVERITIES: dict[Severity, str] = {"high": "高", "medium": "中", "low": "低"}
STATUSES: dict[Status, str] = {
    "new": "新发现",
    "open": "待处理",
    "accepted": "已受理",
    "false-alarm": "误报",
    "found-again": "称已改正，仍查出",
}
ARGUABLE = "可商榷"


def place(quote: Evidence) -> str:
    """Where a quote stands, for people: `大同市2026 三/（八）〔3120-3141〕`."""
    return f"{quote.notice} {quote.clause}〔{quote.start}-{quote.end}〕"


def opening(found: Report) -> Iterator[str]:
    """What every report begins with: how much was read with certainty, then the counts."""
    lists = sum(each.lists for each in found.coverage)
    unread = sum(each.unread for each in found.coverage)
    named = sum(each.named for each in found.coverage)
    known = sum(each.known for each in found.coverage)
    read = f"{lists} 处全部读出" if not unread else f"{lists} 处，另有 {unread} 处未能识别"
    yield f"文件 {len(found.coverage)} 份；名单 {read}；单位 {named} 次，词典收录 {known} 次"
    counts = "、".join(f"{word} {found.count(severity=name)}" for name, word in SEVERITIES.items())
    yield f"未处理的问题：{counts}；可商榷 {found.arguable}；阅读存疑（不算问题）{found.uncertain}"
    dealt = {name: found.statuses[name] for name in STATUSES if found.statuses[name]}
    yield "状态：" + (
        "、".join(f"{STATUSES[name]} {count}" for name, count in dealt.items()) or "无"
    )
    if found.gone:
        yield f"上次有、这次没有：{len(found.gone)} 条"
