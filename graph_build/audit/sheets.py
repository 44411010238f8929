"""The report as the sheets of a workbook: a summary, how much was read, a sheet a rule, quotes."""

from collections.abc import Iterator, Mapping
from itertools import accumulate

from graph_build.audit.finding import Rule
from graph_build.audit.quote_cells import (
    PLACE,
    QUOTE,
    QUOTES,
    UNITS,
    quote_cells,
    quotes_sheet,
    rows_of,
    units_cell,
)
from graph_build.audit.report import Entry, Report
from graph_build.audit.wording import (
    ARGUABLE,
    COVERAGE,
    SEVERITIES,
    STATUSES,
    counts,
    decided,
    opening,
)
from graph_build.report.workbook import Cell, Column, Link, Sheet

_SUMMARY, _READ, _GONE = "汇总", "读取情况", "上次有这次没有"
_COLUMNS = (
    Column("状态", 10),
    Column("可商榷", 8),
    Column("职责", 24),
    Column("标题", 26),
    Column("说明", 44),
    UNITS,
    QUOTE,
    PLACE,
    Column("处数", 8),
    Column("处理意见", 24),
    Column("标识", 30),
)


def sheets(found: Report) -> tuple[Sheet, ...]:
    """The sheets in order; rules that found nothing have no sheet of their own."""
    rules = [rule for rule in found.rules if found.of(rule)]
    entries = [entry for rule in rules for entry in found.of(rule)]
    firsts = _before([rows_of(entry) for entry in entries])
    lines = [line for rule in rules for line in range(len(found.of(rule)))]
    first = dict(zip((entry.finding.id for entry in entries), firsts, strict=True))
    quoted = (quotes_sheet(entries, lines),) if entries else ()
    pages = (_rule(found, rule, first) for rule in rules)
    return (_summary(found), _read(found), *pages, *quoted, *_gone(found))


def _before(counts: list[int]) -> list[int]:
    """How many rows stand before those of each."""
    return list(accumulate(counts, initial=0))[:-1]


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


def _rule(found: Report, rule: Rule, first: Mapping[str, int]) -> Sheet:
    return Sheet(
        name=rule.title,
        title=f"{rule.title}（{SEVERITIES[rule.severity]}）",
        note=f"{rule.about}\n建议：{rule.todo}",
        columns=_COLUMNS,
        rows=tuple(_entry(entry, first[entry.finding.id]) for entry in found.of(rule)),
    )


def _entry(entry: Entry, first: int) -> tuple[Cell, ...]:
    """One finding; `first` is the row of its first quote on the sheet of all quotes."""
    finding = entry.finding
    return (
        STATUSES[entry.status],
        ARGUABLE if finding.arguable else "",
        finding.duty,
        finding.title,
        finding.said,
        units_cell(finding.units),
        *quote_cells(finding.quotes),
        Link(len(finding.quotes), QUOTES, first),
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
