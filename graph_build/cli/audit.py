"""`dutygraph audit`: findings under named rules, each with its quotes."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph_build.cli.failure import FAILED, MISUSED, reported_errors
from graph_build.cli.options import (
    DEFAULT_GRAPH,
    BaselineOption,
    DayOption,
    ForceOption,
    GraphOption,
    PageOption,
    PlaceOption,
    WorkbookOption,
    YearOption,
    in_a_folder,
)
from graph_build.cli.output import print_table, write_json_line
from graph_build.errors import ParameterError

if TYPE_CHECKING:
    from graph_build.audit import Rule
    from graph_build.audit.finding import Severity
    from graph_build.audit.report import Report
    from graph_build.audit.run import Audit
    from graph_build.model import NoticeRecords

RuleOption = Annotated[
    list[str] | None,
    typer.Option("--rule", metavar="规则", help="只查这些规则，可给多次；名称见 --rules"),
]
SeverityOption = Annotated[
    list[str] | None,
    typer.Option("--severity", metavar="严重程度", help="只看 高、中、低 中的这些，可给多次"),
]
MostOption = Annotated[
    int, typer.Option("--most", metavar="个数", min=1, help="一项职责列多少个单位算过多")
]
RecordOption = Annotated[bool, typer.Option("--record", help="把这次查出的记入底稿")]
RulesOption = Annotated[bool, typer.Option("--rules", help="列出全部规则及其含义")]
JsonlOption = Annotated[bool, typer.Option("--jsonl", help="每条一行 JSON，输出到标准输出")]
MarkdownOption = Annotated[
    Path | None,
    typer.Option("--markdown", metavar="文件", help="写成 Markdown", callback=in_a_folder),
]


_SHOWN = 20


def audit(
    graph: GraphOption = DEFAULT_GRAPH,
    rule: RuleOption = None,
    place: PlaceOption = None,
    year: YearOption = None,
    severity: SeverityOption = None,
    most: MostOption = 10,
    on: DayOption = None,
    baseline: BaselineOption = None,
    record: RecordOption = False,
    rules: RulesOption = False,
    jsonl: JsonlOption = False,
    xlsx: WorkbookOption = None,
    html: PageOption = None,
    markdown: MarkdownOption = None,
    force: ForceOption = False,
) -> None:
    """审计：没人管的、多头管的、前后不一的，每条都引原文。

    退出码：0 没有未处理的问题，1 有，2 用法有误或出错。
    可商榷的单独计数；读不准的绝不算作无责任单位。

    例：dutygraph audit --year 2026 --on 2026-06-30 --xlsx 审计.xlsx
    """
    with reported_errors(MISUSED):
        if rules:
            _print_rules()
            return
        found, whole = _report(graph, rule, place, year, severity, most, on, baseline, record)
        _write(found, xlsx, html, markdown, force=force)
        if record and baseline:
            _record(whole, baseline)
        _print(found, jsonl=jsonl)
    if found.open > found.uncertain:
        raise typer.Exit(FAILED)


def _report(
    graph: Path,
    rule: list[str] | None,
    place: list[str] | None,
    year: list[int] | None,
    severity: list[str] | None,
    most: int,
    on: datetime | None,
    baseline: Path | None,
    record: bool,
) -> "tuple[Report, Audit]":
    from graph_build.audit import Options
    from graph_build.audit import audit as find
    from graph_build.audit.baseline import Baseline
    from graph_build.audit.baseline_file import read_baseline
    from graph_build.audit.report import report
    from graph_build.store.folder import read_all_records
    from graph_build.store.manifest import read_manifest

    if record and (baseline is None or rule or place or year or severity):
        raise typer.BadParameter("--record 须与 --baseline 同用，且不能只查一部分")
    is_new = record and baseline is not None and not baseline.exists()
    known = read_baseline(baseline) if baseline and not is_new else Baseline()
    severities = _severities(severity)
    records = read_all_records(graph)
    options = Options(most_units=most, on=on.date() if on else None)
    found = find(records, options, rules=_rules(rule))
    notices = _notices(records, place, year)
    left_out = read_manifest(graph).left_out
    result = report(found, known, notices=notices, severities=severities, left_out=left_out)
    return result, found


def _record(found: "Audit", baseline: Path) -> None:
    """What was found is what the baseline has seen; only when all reports stand in their places."""
    from graph_build.audit.baseline import Baseline
    from graph_build.audit.baseline_file import read_baseline, write_baseline

    is_new = not baseline.exists()
    known = Baseline() if is_new else read_baseline(baseline)
    write_baseline(baseline, known.with_seen(found.findings, found.ran))
    typer.echo(f"{'已新建' if is_new else '已记入'}审计底稿 {baseline}", err=True)


def _rules(names: list[str] | None) -> "tuple[Rule, ...]":
    from graph_build.audit import RULES

    known = {name: rule for rule in RULES for name in (rule.name, rule.title)}
    unknown = [name for name in names or () if name not in known]
    if unknown:
        raise ParameterError(
            where=f"--rule {unknown[0]}",
            what="没有这条规则",
            todo="用 dutygraph audit --rules 查看",
        )
    wanted = {known[name].name for name in names or known}
    return tuple(rule for rule in RULES if rule.name in wanted)


def _severities(given: list[str] | None) -> "tuple[Severity, ...]":
    from graph_build.audit.wording import SEVERITIES

    known = {word: name for name, word in SEVERITIES.items()} | {name: name for name in SEVERITIES}
    unknown = [word for word in given or () if word not in known]
    if unknown:
        raise ParameterError(
            where=f"--severity {unknown[0]}", what="没有这个等级", todo="应为 高、中、低"
        )
    return tuple(known[word] for word in given) if given else tuple(SEVERITIES)


def _notices(
    records: "tuple[NoticeRecords, ...]", places: list[str] | None, years: list[int] | None
) -> frozenset[str] | None:
    """Ids of the notices of these places and years; None where all are meant."""
    if not places and not years:
        return None
    found = frozenset(
        each.notice.id
        for each in records
        if (not places or each.notice.jurisdiction.name in places)
        and (not years or each.notice.year in years)
    )
    if not found:
        there = "、".join(f"{n.jurisdiction.name}{n.year}" for n in (r.notice for r in records))
        raise ParameterError(
            where="--place、--year", what="图谱里没有这样的文件", todo=f"现有：{there}"
        )
    return found


def _print_rules() -> None:
    from graph_build.audit import RULES
    from graph_build.audit.wording import SEVERITIES

    rows = [(rule.name, rule.title, SEVERITIES[rule.severity], rule.about) for rule in RULES]
    print_table(("rule", "title", "severity", "about"), rows)


def _print(found: "Report", *, jsonl: bool) -> None:
    if jsonl:
        from graph_build.audit.report import rows

        for row in rows(found):
            write_json_line(row)
        return
    from graph_build.audit.wording import SEVERITIES, STATUSES, counts, opening

    for line in opening(found):
        typer.echo(line)
    typer.echo()
    lines = [
        (
            rule.name,
            rule.title,
            SEVERITIES[rule.severity],
            *counts(found.of(rule)),
        )
        for rule in found.rules
    ]
    print_table(("rule", "title", "severity", "open", "arguable"), lines)
    typer.echo()
    shown = [each for each in found.entries if each.is_open]
    said = [
        (STATUSES[each.status], each.rule.title, each.finding.duty, each.finding.said)
        for each in shown[:_SHOWN]
    ]
    print_table(("status", "rule", "duty", "said"), said)
    if len(shown) > _SHOWN:
        typer.echo(f"……另有 {len(shown) - _SHOWN} 条。")
    typer.echo("全部问题及原文：--xlsx、--html、--markdown 写成文件，--jsonl 输出给程序。")


def _write(
    found: "Report",
    xlsx: Path | None,
    html: Path | None,
    markdown: Path | None,
    *,
    force: bool,
) -> None:
    """The files that were asked for stand in their places, and are named."""
    from graph_build.audit.markdown import to_markdown
    from graph_build.audit.page import to_page
    from graph_build.audit.sheets import sheets
    from graph_build.export.aside import put_in_place
    from graph_build.report.workbook import workbook

    forms: tuple[tuple[Path | None, Callable[[], bytes]], ...] = (
        (xlsx, lambda: workbook(sheets(found))),
        (html, lambda: to_page(found).encode()),
        (markdown, lambda: to_markdown(found).encode()),
    )
    for path, content in forms:
        if path is not None:
            with put_in_place(path, folder=False, force=force) as staged:
                staged.write_bytes(content())
            typer.echo(f"已写入 {path}", err=True)
