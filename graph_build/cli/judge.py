"""`dutygraph names join`, `split`, `undo`, `log`: a person's judgements on names, kept in a ledger.

Each adds one line to the ledger; the next build obeys.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.ledger import (
    DEFAULT_LEDGER,
    LedgerOption,
    WrittenLedgerOption,
    ledger_at,
    ledger_in_use,
)
from graph_build.cli.options import (
    DEFAULT_GRAPH,
    CsvOption,
    ExcelOption,
    GraphOption,
    JsonOption,
)
from graph_build.cli.output import choose_form, print_rows
from graph_build.cli.recording import add, entry_of, record

if TYPE_CHECKING:
    from graph_build.ledger import Ledger

NameArgument = Annotated[str, typer.Argument(metavar="写法", help="文件中的写法")]
UnitArgument = Annotated[str, typer.Argument(metavar="单位", help="它是哪个单位，写全称")]
PlaceOption = Annotated[
    str, typer.Option("--place", metavar="地方", help="只管这个地方印发的文件（名称或代码）")
]
NoticeOption = Annotated[
    str, typer.Option("--notice", metavar="文件", help="只管这一份文件，如 大同市2026")
]
WhyOption = Annotated[
    str, typer.Option("--why", metavar="理由", help="为什么这样判断", show_default=False)
]
ByOption = Annotated[str, typer.Option("--by", metavar="何人", help="谁判断的")]
DateOption = Annotated[
    str, typer.Option("--date", metavar="日期", help="哪天判断的，不写就是今天，如 2026-03-01")
]

ForceOption = Annotated[
    bool,
    typer.Option(
        "--force", help="图谱和词典中都没有的地方、文件、写法或单位，也照记（如新设的单位）"
    ),
]

_COLUMNS = ("line", "day", "act", "written", "place", "notice", "unit", "reason", "judged_by",
            "stands")  # fmt: skip


def join(
    name: NameArgument,
    unit: UnitArgument,
    why: WhyOption,
    place: PlaceOption = "",
    notice: NoticeOption = "",
    by: ByOption = "",
    day: DateOption = "",
    ledger: WrittenLedgerOption = DEFAULT_LEDGER,
    graph: GraphOption = DEFAULT_GRAPH,
    force: ForceOption = False,
) -> None:
    """记一条判断：这个写法就是那个单位。

    --place 和 --notice 选一个。写法前面加本地的地名（县、某某县）也算。
    此后读这个写法，如同原文写的就是那个单位。图谱和词典中都没有的名称多半是笔误，加 --force 才记。

    例：dutygraph names join 住保中心 岢岚县住房和城乡建设局 --place 岢岚县 --why 合署办公
    """
    with reported_errors():
        entry = entry_of("join", name, place, notice, unit, why, by, day)
        record(entry, ledger, graph, force=force)


def split(
    name: NameArgument,
    why: WhyOption,
    place: PlaceOption = "",
    notice: NoticeOption = "",
    by: ByOption = "",
    day: DateOption = "",
    ledger: WrittenLedgerOption = DEFAULT_LEDGER,
    graph: GraphOption = DEFAULT_GRAPH,
    force: ForceOption = False,
) -> None:
    """记一条判断：这个写法是单独的一个单位，不是现在认作的那个。

    --place 和 --notice 选一个。写法前面加本地的地名也算；单位以写法为名，类别和职能不变。
    图谱和词典中都没有的名称多半是笔误，加 --force 才记。

    例：dutygraph names split 消防队 --place 岢岚县 --why 是政府专职消防队
    """
    with reported_errors():
        entry = entry_of("split", name, place, notice, "", why, by, day)
        record(entry, ledger, graph, force=force)


def undo(
    name: NameArgument,
    why: WhyOption,
    place: PlaceOption = "",
    notice: NoticeOption = "",
    by: ByOption = "",
    day: DateOption = "",
    ledger: WrittenLedgerOption = DEFAULT_LEDGER,
) -> None:
    """撤销对这个写法的判断；原来的判断留在台账中。

    例：dutygraph names undo 消防队 --place 岢岚县 --why 查明就是消防救援大队
    """
    with reported_errors():
        entry = entry_of("undo", name, place, notice, "", why, by, day)
        before = ledger_at(ledger)
        before.extended(entry)
        add(entry, ledger)
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


def _log_rows(ledger: "Ledger", *, plain: bool) -> Iterator[tuple[Any, ...]]:
    from graph_build.ledger.file import ACTS

    for entry in ledger.entries:
        standing = ledger.standing.get(entry.key)
        stands = entry.act != "undo" and standing is not None and standing.line <= entry.line
        yield (
            entry.line, entry.day, ACTS[entry.act] if plain else entry.act, entry.name,
            entry.place, entry.notice, entry.unit, entry.reason, entry.by, stands,
        )  # fmt: skip
