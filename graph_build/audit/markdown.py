"""The report as Markdown: for a file beside the minutes, or for a diff."""

from collections.abc import Iterator

from graph_build.audit.coverage import Coverage
from graph_build.audit.finding import Finding
from graph_build.audit.report import Entry, Report
from graph_build.audit.wording import (
    ARGUABLE,
    COVERAGE,
    SEVERITIES,
    STATUSES,
    decided,
    opening,
    place,
)

_QUOTES = 8


def to_markdown(found: Report) -> str:
    """The whole report; the same findings give the same text."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Report) -> Iterator[str]:
    yield "# 安全生产责任审计"
    yield ""
    for line in opening(found):
        yield f"- {_text(line)}"
    yield ""
    yield from _coverage(found.coverage)
    for rule in found.rules:
        entries = found.of(rule)
        if not entries:
            continue
        yield f"## {rule.title}（{len(entries)} 条，{SEVERITIES[rule.severity]}）"
        yield ""
        yield rule.about
        yield ""
        yield f"建议：{rule.todo}"
        yield ""
        for entry in entries:
            yield from _entry(entry)
    if found.gone:
        yield "## 上次有、这次没有"
        yield ""
        yield from (f"- `{each.finding}` {_text(each.said)}" for each in found.gone)


def _coverage(covered: tuple[Coverage, ...]) -> Iterator[str]:
    yield f"| 文件 | {' | '.join(COVERAGE)} |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for each in covered:
        yield f"| {_text(each.notice)} | {' | '.join(map(str, each.counts))} |"
    yield ""


def _entry(entry: Entry) -> Iterator[str]:
    finding = entry.finding
    marks = [STATUSES[entry.status]] + ([ARGUABLE] if finding.arguable else [])
    yield f"### {_text(finding.title or finding.subject)}"
    yield ""
    yield f"`{finding.id}`　{'、'.join(marks)}"
    yield ""
    yield _text(finding.said)
    if entry.decision is not None:
        yield f"处理：{_text(decided(entry))}"
    yield ""
    yield from _quotes(finding)


def _quotes(finding: Finding) -> Iterator[str]:
    for quote in finding.quotes[:_QUOTES]:
        yield f"> {_text(quote.quote)}"
        yield f"> —— {_text(place(quote))}"
        yield ""
    if len(finding.quotes) > _QUOTES:
        yield f"> 另有 {len(finding.quotes) - _QUOTES} 处。"
        yield ""


def _text(words: str) -> str:
    """The words as text: no mark of Markdown or HTML in them works."""
    for mark in "\\`*_[]<>#|":
        words = words.replace(mark, f"\\{mark}")
    return " ".join(words.split())
