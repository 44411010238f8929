"""`dutygraph extract`: what notices say, one record a line, without a graph."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph_build.cli.columns import BOUNDS
from graph_build.cli.failure import FAILED, reported_errors
from graph_build.cli.ledger import LedgerOption, ledger_in_use
from graph_build.cli.options import LexiconOption
from graph_build.cli.progress import progress_over
from graph_build.report.words import BASES, ROLES

if TYPE_CHECKING:
    from graph_build.model import Assignment, NoticeRecords, Requirement

FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="文件", help="通知文件，或存放通知的文件夹")
]
LinesOption = Annotated[bool, typer.Option("--jsonl", help="每行一条 JSON 记录（UTF-8）")]
RequirementsOption = Annotated[
    bool, typer.Option("--requirements", help="改为列出完成时限、频次和量化指标")
]


def extract(
    files: FilesArgument,
    jsonl: LinesOption = False,
    requirements: RequirementsOption = False,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
) -> None:
    """抽取通知中的责任分工，每条都带原文和位置；不建图谱。

    例：dutygraph extract data/notices/datong-2026.txt --jsonl > datong.jsonl
    """
    write = _write_requirements if requirements else _write_assignments
    from graph_build.errors import InputError
    from graph_build.lexicons.use import use_lexicons
    from graph_build.pipeline import notice_files, records_of

    paths = notice_files(files)
    failed = False
    with reported_errors():
        use_lexicons(lexicon or ())
        judgements = ledger_in_use(ledger)
    with reported_errors(), progress_over("抽取", len(paths)) as step:
        for path in paths:
            try:
                write(records_of(path, ledger=judgements), jsonl=jsonl)
                step(path.name, "")
            except InputError as error:
                failed = True
                step(path.name, f"错误：{error}")
    if failed:
        raise typer.Exit(FAILED)


def _write_assignments(records: "NoticeRecords", *, jsonl: bool) -> None:
    lines = [as_line(record) for record in records.assignments]
    rows = [
        (
            line["duty"],
            line["unit"],
            line["canonical"],
            ROLES[line["role"]],
            BASES[line["basis"]],
            line["quote"],
        )
        for line in lines
    ]
    heads = ("职责", "原文写法", "单位", "角色", "依据", "原文")
    _print(records, lines, heads, rows, jsonl=jsonl)


def _write_requirements(records: "NoticeRecords", *, jsonl: bool) -> None:
    lines = [as_requirement_line(record) for record in records.requirements]
    rows = [(line["duty"], BOUNDS[line["kind"]], line["value"], line["quote"]) for line in lines]
    _print(records, lines, ("职责", "类别", "取值", "原文"), rows, jsonl=jsonl)


def _print(
    records: "NoticeRecords",
    lines: list[dict[str, Any]],
    heads: tuple[str, ...],
    rows: Iterable[tuple[Any, ...]],
    *,
    jsonl: bool,
) -> None:
    from graph_build.cli.output import print_rows, write_json_line

    if jsonl:
        for line in lines:
            write_json_line(line)
        sys.stdout.flush()
        return
    typer.echo(f"{records.notice.title}（{records.notice.number}）")
    print_rows(heads, rows, form="table")


def as_line(record: "Assignment") -> dict[str, Any]:
    """The fields of the annotation guide, then the evidence's place, then how it was found."""
    evidence = record.evidence
    return {
        "notice": evidence.notice,
        "duty": evidence.clause,
        "unit": record.written,
        "canonical": record.unit.canonical,
        "kind": record.unit.kind,
        "role": record.role,
        "basis": record.basis,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "function": record.unit.function,
        "jurisdiction": record.unit.jurisdiction.code,
        "in_lexicon": record.unit.in_lexicon,
        "rule": record.rule,
        "reason": record.unit.reason,
    }


def as_requirement_line(record: "Requirement") -> dict[str, Any]:
    """The duty, what bounds it, in one value and in its parts, then the words and their place."""
    bound, evidence = record.bound, record.evidence
    return {
        "notice": evidence.notice,
        "duty": evidence.clause,
        "kind": bound.kind,
        "value": bound.normal,
        "date": bound.date,
        "comparison": bound.comparison,
        "quantity": bound.quantity,
        "unit": bound.unit,
        "period": bound.period,
        "action": bound.action,
        "thing": bound.thing,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
    }
