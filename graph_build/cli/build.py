"""`dutygraph build`: notices become the graph in a folder."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph_build.cli.failure import FAILED, reported_errors
from graph_build.cli.ledger import LedgerOption, ledger_in_use
from graph_build.cli.options import DEFAULT_GRAPH, LexiconOption, in_a_folder
from graph_build.cli.progress import progress_over
from graph_build.report.words import ROLES

if TYPE_CHECKING:
    from graph_build.errors import InputError
    from graph_build.ledger.outcome import Outcome
    from graph_build.model import Assignment, Gap, NoticeRecords
    from graph_build.pipeline import BuildReport

PathsArgument = Annotated[
    list[Path],
    typer.Argument(metavar="路径", help="通知文件，或存放通知的文件夹"),
]

NewGraphOption = Annotated[
    Path,
    typer.Option(
        "--graph",
        envvar="DUTYGRAPH_GRAPH",
        metavar="文件夹",
        help="图谱文件夹，没有就新建",
        callback=in_a_folder,
        rich_help_panel="图谱",
    ),
]

_SHOWN = 20


def build(
    paths: PathsArgument,
    graph: NewGraphOption = DEFAULT_GRAPH,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
) -> None:
    """读取通知，建成图谱。

    文件夹中读 .txt 和 .md 文件。图谱只含这次给出的通知：未改动的取用上次结果，去掉的不留痕迹。

    例：dutygraph build data/notices --graph 我的图谱
    """
    from graph_build.lexicons.use import use_lexicons
    from graph_build.pipeline import build as build_graph
    from graph_build.pipeline import notice_files

    with reported_errors():
        use_lexicons(lexicon or ())
        judgements = ledger_in_use(ledger)
        with progress_over("读取通知", len(notice_files(paths))) as step:

            def done(path: Path, error: "InputError | None") -> None:
                step(path.name, f"错误：{error}" if error else "")

            report = build_graph(paths, graph, ledger=judgements, progress=done)
        for line in _summary(report, graph):
            typer.echo(line)
    if report.errors:
        raise typer.Exit(FAILED)


def _summary(report: "BuildReport", graph: Path) -> Iterator[str]:
    records = report.records
    assignments = [record for notice in records for record in notice.assignments]
    roles = Counter[str](record.role for record in assignments)
    by_role = "、".join(f"{name} {roles[role]}" for role, name in ROLES.items())
    reused = f"（其中 {report.reused} 份未改动，取用上次结果）" if report.reused else ""
    yield f"图谱已建成：{graph}"
    yield f"  通知    {len(records)} 份{reused}"
    yield f"  条款    {_count(records, 'clauses')} 条"
    yield f"  职责    {_count(records, 'duties')} 项"
    yield f"  分工    {len(assignments)} 条：{by_role}"
    yield from _added(report)
    yield from _judged(report)
    yield from _unknown_units(assignments)
    yield from _gaps([gap for notice in records for gap in notice.gaps])
    if report.errors:
        yield f"  有问题的文件  {len(report.errors)} 个，见上"
    for name in report.kept:
        yield f"    {name} 读不出来，保留了上次构建的结果"


def _added(report: "BuildReport") -> Iterator[str]:
    """The user's own lexicons and components, where there are any."""
    if report.lexicons:
        yield f"  自加词典    {'、'.join(entry.file for entry in report.lexicons)}"
    for entry in report.components:
        yield f"  自加组件    {entry.name}（{entry.package} {entry.version}）"


def _judged(report: "BuildReport") -> Iterator[str]:
    """What came of the ledger's judgements, above all of those that met nothing."""
    from graph_build.ledger.outcome import outcomes

    if report.left_ledger:
        yield f"  名称台账    没有：上次构建所用的 {report.left_ledger}，这次没有用"
    if not report.ledger.path:
        return
    found = outcomes(report.ledger, report.records)
    used = sum(bool(outcome.judged) for outcome in found)
    name = report.ledger.path.name
    yield f"  名称台账    {name}：有效的判断 {len(found)} 条，用上 {used} 条"
    for outcome in found:
        if remark := _remark(outcome):
            yield f"    第 {outcome.judgement.line} 行 {remark}：{outcome.judgement}"


def _remark(outcome: "Outcome") -> str:
    """What a person should know of a judgement, or an empty string."""
    if not outcome.judged:
        return "没有用上（这些文件中没有这个写法，或另有只管一份文件的判断）"
    if outcome.overruled:
        return f"与词典不同（词典认作 {'、'.join(outcome.overruled)}）"
    return "" if outcome.changed else "没有改变什么（规则本来就这样认）"


def _count(records: Iterable["NoticeRecords"], name: str) -> int:
    return sum(len(getattr(notice, name)) for notice in records)


def _unknown_units(assignments: list["Assignment"]) -> Iterator[str]:
    """Units that the lexicon lacks, the commonest first; sets are no names and not counted."""
    names = Counter(record.unit.canonical for record in assignments if not record.unit.in_lexicon)
    yield f"  词典未收录的单位  {len(names)} 个" + ("：" if names else "")
    yield from _listed(f"{name}（{count} 次）" for name, count in sorted(names.items()))


def _gaps(gaps: list["Gap"]) -> Iterator[str]:
    yield f"  未能识别    {len(gaps)} 处" + ("（不等于没有责任单位）：" if gaps else "")
    yield from _listed(f"{gap.duty}：{gap.reason}：“{gap.evidence.quote[:40]}”" for gap in gaps)


def _listed(lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    for line in lines[:_SHOWN]:
        yield f"    {line}"
    if len(lines) > _SHOWN:
        yield f"    ……另有 {len(lines) - _SHOWN} 个"
