"""The report as one offline page that prints well."""

from collections.abc import Iterator

from graph_build.audit.finding import Rule
from graph_build.audit.report import Entry, Report
from graph_build.audit.wording import ARGUABLE, COVERAGE, SEVERITIES, STATUSES, decided, opening
from graph_build.report.page import (
    Block,
    Door,
    Fact,
    Item,
    Mark,
    Paragraph,
    Section,
    TableBlock,
    report_page,
)


def to_page(found: Report, doors: tuple[Door, ...] = ()) -> str:
    """The HTML of the whole report; the same findings give the same text."""
    summary = tuple(Fact(*line.split("：", 1)) for line in opening(found))
    rules = (rule for rule in found.rules if found.of(rule))
    sections = (_read(found), *(_rule(found, rule) for rule in rules), *_gone(found))
    return report_page("安全生产责任审计", summary=summary, sections=sections, doors=doors)


def _read(found: Report) -> Section:
    rows = tuple((each.notice, *map(str, each.counts)) for each in found.coverage)
    table = TableBlock(("文件", *COVERAGE), rows)
    note = Paragraph("未能识别的绝不算作无责任单位；表格与正文说的同一项只算一次。", quiet=True)
    return Section("读取情况", "read", (table, note))


def _rule(found: Report, rule: Rule) -> Section:
    entries = found.of(rule)
    blocks: tuple[Block, ...] = (
        Paragraph(rule.about),
        Paragraph(f"建议：{rule.todo}"),
        *(_item(entry) for entry in entries),
    )
    heading = f"{rule.title}（{len(entries)} 条，{SEVERITIES[rule.severity]}）"
    return Section(heading, rule.name, blocks)


def _item(entry: Entry) -> Item:
    finding, rule = entry.finding, entry.rule
    marks = [Mark(SEVERITIES[rule.severity], rule.severity), Mark(STATUSES[entry.status], "low")]
    if finding.arguable:
        marks.append(Mark(ARGUABLE, "low"))
    lines = [("说明", finding.said), ("职责", finding.duty), ("单位", "、".join(finding.units))]
    lines += [("处理意见", decided(entry)), ("标识", finding.id)]
    return Item(
        title=finding.title or finding.subject,
        marks=tuple(marks),
        lines=tuple((name, text) for name, text in lines if text),
        quotes=finding.quotes,
        anchor=finding.id,
    )


def _gone(found: Report) -> Iterator[Section]:
    if found.gone:
        rows = tuple((each.finding, each.said) for each in found.gone)
        yield Section("上次有、这次没有", "gone", (TableBlock(("标识", "说明"), rows),))
