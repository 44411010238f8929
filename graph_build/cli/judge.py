"""`dutygraph names join`, `split`, `undo`, `log`: a person's judgements on names, kept in a ledger.

Each adds one line to the ledger; the next build obeys.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.ledger import DEFAULT_LEDGER, LedgerOption, ledger_at, ledger_in_use
from graph_build.cli.options import (
    DEFAULT_GRAPH,
    CsvOption,
    ExcelOption,
    GraphOption,
    JsonOption,
)
from graph_build.cli.output import choose_form, print_rows

if TYPE_CHECKING:
    from graph_build.ledger import Act, Judgement, Ledger
    from graph_build.model import NoticeRecords

NameArgument = Annotated[str, typer.Argument(metavar="写法", help="文件中的写法")]
UnitArgument = Annotated[str, typer.Argument(metavar="单位", help="它是哪个单位，写全称")]
PlaceOption = Annotated[
    str, typer.Option("--place", metavar="地方", help="只管这个地方印发的文件（名称或代码）")
]
NoticeOption = Annotated[
    str, typer.Option("--notice", metavar="文件", help="只管这一份文件，如 大同市2026")
]
ReasonOption = Annotated[
    str, typer.Option("--reason", metavar="理由", help="为什么这样判断", show_default=False)
]
ByOption = Annotated[str, typer.Option("--by", metavar="姓名", help="谁判断的")]
DateOption = Annotated[
    str, typer.Option("--date", metavar="日期", help="哪天判断的，不写就是今天，如 2026-03-01")
]

_COLUMNS = ("line", "day", "act", "written", "place", "notice", "unit", "reason", "judged_by",
            "stands")  # fmt: skip


def join(
    name: NameArgument,
    unit: UnitArgument,
    reason: ReasonOption,
    place: PlaceOption = "",
    notice: NoticeOption = "",
    by: ByOption = "",
    day: DateOption = "",
    ledger: LedgerOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """记一条判断：这个写法就是那个单位。

    --place 和 --notice 选一个。写法前面加本地的地名（县、某某县）也算。
    此后读这个写法，如同原文写的就是那个单位。

    例：dutygraph names join 住保中心 岢岚县住房和城乡建设局 --place 岢岚县 --reason 合署办公
    """
    with reported_errors():
        entry = _entry("join", name, place, notice, unit, reason, by, day)
        _record(entry, ledger or DEFAULT_LEDGER, graph)


def split(
    name: NameArgument,
    reason: ReasonOption,
    place: PlaceOption = "",
    notice: NoticeOption = "",
    by: ByOption = "",
    day: DateOption = "",
    ledger: LedgerOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """记一条判断：这个写法是单独的一个单位，不是现在认作的那个。

    --place 和 --notice 选一个。写法前面加本地的地名也算；单位以写法为名，类别和职能不变。

    例：dutygraph names split 消防队 --place 岢岚县 --reason 是政府专职消防队
    """
    with reported_errors():
        entry = _entry("split", name, place, notice, "", reason, by, day)
        _record(entry, ledger or DEFAULT_LEDGER, graph)


def undo(
    name: NameArgument,
    reason: ReasonOption,
    place: PlaceOption = "",
    notice: NoticeOption = "",
    by: ByOption = "",
    day: DateOption = "",
    ledger: LedgerOption = None,
) -> None:
    """撤销对这个写法的判断；原来的判断留在台账中。

    例：dutygraph names undo 消防队 --place 岢岚县 --reason 查明就是消防救援大队
    """
    with reported_errors():
        entry = _entry("undo", name, place, notice, "", reason, by, day)
        path = ledger or DEFAULT_LEDGER
        before = ledger_at(path)
        before.extended(entry)
        _append(entry, path)
        undone = before.standing[entry.key]
        typer.echo(f"  撤销的是第 {undone.line} 行：{undone}（{undone.reason}）")
        typer.echo("  下次 dutygraph build 起，按规则认。")


def log(
    json_: JsonOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
    ledger: LedgerOption = None,
) -> None:
    """列出台账中的全部判断，包括已撤销的。

    例：dutygraph names log
    """
    form = choose_form(json_=json_, csv_=csv_, excel=excel)
    with reported_errors():
        found = ledger_in_use(ledger)
    rows = list(_log_rows(found, plain=form == "table"))
    if rows or form != "table":
        print_rows(_COLUMNS, rows, form=form)
    else:
        typer.echo("名称台账中还没有判断。", err=True)


def _entry(
    act: "Act", name: str, place: str, notice: str, unit: str, reason: str, by: str, day: str
) -> "Judgement":
    """The judgement of the words of the command line; what is wrong with them is misuse."""
    from graph_build.ledger import Judgement
    from graph_build.ledger.file import checked

    if bool(place) == bool(notice):
        raise typer.BadParameter("请用 --place 或 --notice 指明范围，选一个")
    entry = Judgement(day or date.today().isoformat(), act, name, place, notice, unit, reason, by)
    try:
        return checked(entry)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def _record(entry: "Judgement", path: Path, graph: Path) -> None:
    """The judgement is in the ledger, once; what it will change is said."""
    after = ledger_at(path).extended(entry)
    standing = after.standing[entry.key]
    if standing is not entry:
        typer.echo(f"名称台账第 {standing.line} 行已经这样判断，没有再记：{standing}")
        return
    expected = list(_expected(entry, after, graph))
    _append(entry, path)
    for line in expected:
        typer.echo(f"  {line}")
    typer.echo("  下次 dutygraph build 起生效。")


def _append(entry: "Judgement", path: Path) -> None:
    from graph_build.ledger.file import append, read_ledger

    append(entry, path)
    line = read_ledger(path).entries[-1].line
    typer.echo(f"已记入 {path} 第 {line} 行：{entry}")


def _expected(entry: "Judgement", ledger: "Ledger", graph: Path) -> Iterator[str]:
    """What the graph, if there is one, shows of the words, and what they will mean."""
    from graph_build.errors import GraphNotFoundError
    from graph_build.store.folder import read_all_records

    try:
        records = read_all_records(graph)
    except GraphNotFoundError:
        yield f"没有图谱可以核对（{graph}）"
        return
    yield from _changes(entry, ledger, records)


def _changes(
    entry: "Judgement", ledger: "Ledger", records: tuple["NoticeRecords", ...]
) -> Iterator[str]:
    from graph_build.naming import concerned, writings

    known = {one.unit.id for notice in records for one in writings(notice)}
    found = [(one.unit, unit) for one, unit in concerned(records, ledger, entry)]
    changes = Counter((now.canonical, then.canonical) for now, then in found)
    for (now, then), count in changes.items():
        how = f"本来就认作 {now}" if now == then else f"由 {now} 改认作 {then}"
        yield f"图谱中有 {count} 处，{how}"
    new = {then.canonical for _, then in found if not then.in_lexicon and then.id not in known}
    for name in sorted(new):
        yield f"注意：词典和图谱中都没有 {name}，它将是一个新的单位"
    if not found:
        yield "注意：图谱中范围内的文件没有这个写法，请核对写法和范围；记错了可以用 names undo 撤销"


def _log_rows(ledger: "Ledger", *, plain: bool) -> Iterator[tuple[Any, ...]]:
    from graph_build.ledger.file import ACTS

    for entry in ledger.entries:
        standing = ledger.standing.get(entry.key)
        stands = entry.act != "undo" and standing is not None and standing.line <= entry.line
        yield (
            entry.line, entry.day, ACTS[entry.act] if plain else entry.act, entry.name,
            entry.place, entry.notice, entry.unit, entry.reason, entry.by, stands,
        )  # fmt: skip
