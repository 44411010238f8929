"""The report as the sheets of a workbook: a summary, how much was read, then a sheet a rule."""

from collections.abc import Iterator

from graph_build.audit.finding import Rule
from graph_build.audit.report import Entry, Report
from graph_build.audit.wording import (
    ARGUABLE,
    COVERAGE,
    SEVERITIES,
    STATUSES,
    counts,
    decided,
    opening,
    place,
)
from graph_build.report.workbook import Cell, Column, Link, Sheet

_SUMMARY, _READ, _GONE = "汇总", "读取情况", "上次有这次没有"
_COLUMNS = (
    Column("状态", 10),
    Column("可商榷", 8),
    Column("职责", 24),
    Column("标题", 26),
    Column("说明", 44),
    Column("单位", 36),
    Column("原文", 70),
    Column("出处", 36),
    Column("处理意见", 24),
    Column("标识", 30),
)


def sheets(found: Report) -> tuple[Sheet, ...]:
    """The sheets in order; rules that found nothing have no sheet of their own."""
    rules = [rule for rule in found.rules if found.of(rule)]
    return (_summary(found), _read(found), *(_rule(found, rule) for rule in rules), *_gone(found))


def _summary(found: Report) -> Sheet:
    return Sheet(
        name=_SUMMARY,
        title="安全生产责任审计",
        note="\n".join(opening(found)),
        columns=(
            Column("规则", 22),
            Column("严重程度", 10),
            Column("条数", 8),
            Column("未处理", 8),
            Column("其中可商榷", 12),
            Column("含义和误报的可能", 70),
            Column("建议", 44),
        ),
        rows=tuple(_rule_row(found, rule) for rule in found.rules),
    )


def _rule_row(found: Report, rule: Rule) -> tuple[Cell, ...]:
    entries = found.of(rule)
    name = Link(rule.title, rule.title, 0) if entries else rule.title
    open_, arguable = counts(entries)
    severity = SEVERITIES[rule.severity]
    return (name, severity, len(entries), open_, arguable, rule.about, rule.todo)


def _read(found: Report) -> Sheet:
    return Sheet(
        name=_READ,
        title="读取情况",
        note="未能识别的绝不算作无责任单位；表格与正文说的同一项只算一次。",
        columns=(Column("文件", 20), *(Column(head, 12) for head in COVERAGE), Column("标题", 60)),
        rows=tuple((each.notice, *each.counts, each.title) for each in found.coverage),
    )


def _rule(found: Report, rule: Rule) -> Sheet:
    return Sheet(
        name=rule.title,
        title=f"{rule.title}（{SEVERITIES[rule.severity]}）",
        note=f"{rule.about}\n建议：{rule.todo}",
        columns=_COLUMNS,
        rows=tuple(_entry(entry) for entry in found.of(rule)),
    )


def _entry(entry: Entry) -> tuple[Cell, ...]:
    finding = entry.finding
    return (
        STATUSES[entry.status],
        ARGUABLE if finding.arguable else "",
        finding.duty,
        finding.title,
        finding.said,
        "、".join(finding.units),
        "\n".join(quote.quote for quote in finding.quotes),
        "\n".join(place(quote) for quote in finding.quotes),
        decided(entry),
        finding.id,
    )


def _gone(found: Report) -> Iterator[Sheet]:
    if found.gone:
        yield Sheet(
            name=_GONE,
            title="上次有、这次没有",
            columns=(Column("标识", 40), Column("说明", 80)),
            rows=tuple((each.finding, each.said) for each in found.gone),
        )
