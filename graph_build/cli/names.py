"""`dutygraph names`: each unit with the names that notices give it, and why they were joined."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph_build.cli.chinese import ChineseCommand, ChineseGroup
from graph_build.cli.failure import reported_errors
from graph_build.cli.judge import join, log, split, undo
from graph_build.cli.ledger import LedgerOption, ledger_in_use
from graph_build.cli.options import (
    DEFAULT_GRAPH,
    CsvOption,
    ExcelOption,
    GraphOption,
    JsonOption,
)
from graph_build.cli.output import choose_form, print_rows

if TYPE_CHECKING:
    from graph_build.naming import Name, Writing

UnitOption = Annotated[
    str, typer.Option("--unit", metavar="单位", help="只列名称或写法中含有这几个字的单位")
]
PlaceOption = Annotated[
    str, typer.Option("--place", metavar="地方", help="只看这个地方印发的文件（名称或代码）")
]
YearOption = Annotated[int | None, typer.Option("--year", metavar="年度", help="只看这一年的文件")]
UnknownOption = Annotated[bool, typer.Option("--unknown", help="只列词典未收录的单位")]
EachOption = Annotated[
    bool, typer.Option("--each", help="逐处列出；不加时，同一文件中的同一写法列一行")
]

_SHOWN = ("unit", "written", "count", "source", "quote", "reason")
_COLUMNS = ("unit", "kind", "in_lexicon", "written", "count", "notice", "clause", "quote",
            "start", "end", "reason")  # fmt: skip

app = typer.Typer(cls=ChineseGroup, invoke_without_command=True)


@app.callback()
def names(
    context: typer.Context,
    graph: GraphOption = DEFAULT_GRAPH,
    unit: UnitOption = "",
    place: PlaceOption = "",
    year: YearOption = None,
    unknown: UnknownOption = False,
    each: EachOption = False,
    json_: JsonOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
    ledger: LedgerOption = None,
) -> None:
    """列出各单位在文件中的写法：写在哪里、多少处、为什么认作同一个单位；认得不对的，用子命令改判。

    例：dutygraph names --unit 应急
    """
    if context.invoked_subcommand:
        _refuse_options(context)
        return
    form = choose_form(json_=json_, csv_=csv_, excel=excel)
    with reported_errors():
        found = _names(graph, unit, place, year, unknown=unknown, each=each)
        stale = _is_stale(graph, ledger)
    columns = _SHOWN if form == "table" else _COLUMNS
    if found or form != "table":
        rows = [tuple(facts[column] for column in columns) for facts in map(_facts, found)]
        print_rows(columns, rows, form=form)
    else:
        typer.echo("没有这样的写法，请核对条件。", err=True)
    if stale:
        typer.echo("名称台账与构建时不同，重新 dutygraph build 之后才会照着改。", err=True)


def _refuse_options(context: typer.Context) -> None:
    """Options before a subcommand would be lost, so they are misuse."""
    for name in context.params:
        source = context.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            command = context.invoked_subcommand
            raise typer.BadParameter(f"选项请写在 {command} 之后：dutygraph names {command} …")


def _names(
    graph: Path, unit: str, place: str, year: int | None, *, unknown: bool, each: bool
) -> list["Name"]:
    from graph_build.naming import names as gather
    from graph_build.naming import writings
    from graph_build.store.folder import read_all_records

    def wanted(one: "Writing") -> bool:
        where = one.notice.jurisdiction
        return (
            (not place or place in (where.name, where.code))
            and (year is None or one.notice.year == year)
            and not (unknown and one.unit.in_lexicon)
        )

    found = (one for records in read_all_records(graph) for one in writings(records))
    listed = gather(filter(wanted, found), each=each)
    meant = {one.first.unit.id for one in listed
             if unit in one.first.unit.canonical or unit in one.first.written}  # fmt: skip
    return [one for one in listed if one.first.unit.id in meant]


def _is_stale(graph: Path, named: Path | None) -> bool:
    """Whether there is a ledger, and the graph was built without it or before it changed."""
    from graph_build.store.manifest import read_manifest

    ledger = ledger_in_use(named)
    built = {entry.sha256 for entry in read_manifest(graph).ledgers}
    return ledger.path is not None and ledger.sha256 not in built


def _facts(name: "Name") -> dict[str, Any]:
    first = name.first
    unit, evidence = first.unit, first.evidence
    return {
        "unit": unit.canonical,
        "kind": unit.kind,
        "in_lexicon": unit.in_lexicon,
        "written": first.written,
        "count": name.count,
        "notice": first.notice.id,
        "clause": evidence.clause,
        "source": f"{first.notice.id}/{evidence.clause}" if evidence.clause else first.notice.id,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "reason": unit.reason,
    }


for _command in (join, split, undo, log):
    app.command(cls=ChineseCommand)(_command)
