"""`dutygraph discover`: what the lexicons lack, listed for a curator."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from graph_build.cli.columns import DISCOVERED, TYPES
from graph_build.cli.failure import FAILED, reported_errors
from graph_build.cli.ledger import LedgerOption, ledger_in_use
from graph_build.cli.options import CsvOption, ExcelOption, LexiconOption
from graph_build.cli.output import choose_form, print_rows, to_csv, write_json_line, write_utf8
from graph_build.cli.progress import progress_over

if TYPE_CHECKING:
    from graph_build.discovery import Discovery, Occurrence
    from graph_build.ledger import Ledger

FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="文件", help="通知文件，或存放通知的文件夹")
]
KindOption = Annotated[
    str,
    typer.Option(
        "--kind",
        metavar="类别",
        help="all 全部、campaign 行动或制度、hazard 危险有害因素、industry 行业领域、"
        "instrument 引用文件、unit 单位、gap 未能识别",
    ),
]
LinesOption = Annotated[bool, typer.Option("--jsonl", help="每行一条 JSON 记录（UTF-8）")]
PasteOption = Annotated[
    bool,
    typer.Option(
        "--paste",
        help="输出词典的行（首行是表头），须用 --kind 指明一种；供粘贴进词典或存入自己的词典",
    ),
]
KnownOption = Annotated[bool, typer.Option("--known", help="词典已收录的也列出")]
LeastOption = Annotated[
    int, typer.Option("--min-count", metavar="次数", min=1, help="只列出现次数不少于此数的")
]
LimitOption = Annotated[int, typer.Option("--limit", metavar="条数", min=1, help="最多列出的条数")]
WidthOption = Annotated[
    int, typer.Option("--context", metavar="字数", min=0, help="上下文在词语两边各取的字数")
]
_COLUMNS = ("kind", "type", "name", "count", "notices", "keywords", "context", "source")


def discover(
    files: FilesArgument,
    kind: KindOption = "all",
    least: LeastOption = 1,
    limit: LimitOption = 1000,
    width: WidthOption = 20,
    known: KnownOption = False,
    jsonl: LinesOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
    paste: PasteOption = False,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
) -> None:
    """找出词典以外的词语，供人核对后收入词典。

    按形式找：引号中的词语、专项行动、行业领域、事故灾害、书名号中的文件、词典未收录的单位、未能识别处。
    建议的类型供参考，说不准的写作“?”。图谱不因此改变：图谱里只有词典收录的词语。

    例：dutygraph discover data/notices --kind campaign --min-count 2
    """
    from graph_build.lexicons.use import use_lexicons

    form = _form(kind, jsonl=jsonl, csv_=csv_, excel=excel, paste=paste, known=known)
    with reported_errors():
        use_lexicons(lexicon or ())
        found, failed = _occurrences(files, width, ledger_in_use(ledger))
    _print(found, kind, form, known=known, least=least, limit=limit)
    if failed:
        raise typer.Exit(FAILED)


Form = Literal["table", "jsonl", "csv", "excel", "paste"]


def _form(kind: str, *, jsonl: bool, csv_: bool, excel: bool, paste: bool, known: bool) -> Form:
    """The one form that the options ask for; contradictory or unknown ones are misuse."""
    if kind not in ("all", *DISCOVERED):
        raise typer.BadParameter(f"--kind 没有 {kind}，可用 all、{'、'.join(DISCOVERED)}")
    if jsonl + csv_ + paste > 1:
        raise typer.BadParameter("--jsonl、--csv、--paste 只能选一个")
    if paste and kind not in ("campaign", "hazard", "industry", "unit"):
        raise typer.BadParameter("--paste 须用 --kind 指明 campaign、hazard、industry、unit 之一")
    if paste and known:
        raise typer.BadParameter("--paste 只列词典未收录的，不能与 --known 同用")
    form = choose_form(json_=False, csv_=csv_, excel=excel)
    if jsonl or paste:
        return "jsonl" if jsonl else "paste"
    return "excel" if form == "excel" else "csv" if form == "csv" else "table"


def _occurrences(
    files: list[Path], width: int, ledger: "Ledger"
) -> tuple[list["Occurrence"], bool]:
    """What all readable files show, and whether one could not be read."""
    from graph_build.discovery import occurrences
    from graph_build.errors import InputError
    from graph_build.pipeline import notice_files, notice_of

    paths = notice_files(files)
    found: list[Occurrence] = []
    failed = False
    with progress_over("找词语", len(paths)) as step:
        for path in paths:
            try:
                found.extend(occurrences(*notice_of(path, ledger=ledger), width=width))
                step(path.name, "")
            except InputError as error:
                failed = True
                step(path.name, f"错误：{error}")
    return found, failed


def _print(
    found: list["Occurrence"], kind: str, form: Form, *, known: bool, least: int, limit: int
) -> None:
    from graph_build.discovery import gather

    wanted = (one for one in found if kind in ("all", one.kind))
    listed = gather(wanted, known=known, least=least)
    if form == "paste":
        _print_paste(listed[:limit], kind)
    elif form == "jsonl":
        for one in listed[:limit]:
            write_json_line(_facts(one))
    elif listed or form != "table":
        rows = [_row(one, plain=form == "table") for one in listed[:limit]]
        print_rows(_COLUMNS, rows, form=form)
    else:
        typer.echo("没有发现词典以外的词语。", err=True)
    if len(listed) > limit:
        left = len(listed) - limit
        typer.echo(f"只列出了前 {limit} 条，还有 {left} 条；可用 --limit 放宽。", err=True)


def _print_paste(listed: list["Discovery"], kind: str) -> None:
    from graph_build.lexicons import lexicon_columns
    from graph_build.pasting import PASTED, lexicon_rows

    pasted = next(name for name in PASTED if name == kind)
    rows = lexicon_rows(listed, pasted)
    write_utf8(to_csv(lexicon_columns(pasted), rows))
    if len(rows) < len(listed):
        why = "名称看不出职能" if kind == "unit" else "看不出类型"
        typer.echo(f"另有 {len(listed) - len(rows)} 条{why}，没有列出，请自行判断。", err=True)


def _facts(one: "Discovery") -> dict[str, Any]:
    from graph_build.extract.keywords import keywords

    return {
        "kind": one.kind,
        "type": one.type,
        "name": one.name,
        "standard": one.first.standard,
        "count": one.count,
        "notices": list(one.notices),
        "keywords": list(keywords("\n".join(one.sentences), but=one.name)),
        "context": one.first.context,
        "source": one.first.source,
    }


def _row(one: "Discovery", *, plain: bool) -> tuple[Any, ...]:
    """The cells of a term; for people in Chinese, with the number of notices for their names."""
    facts = _facts(one)
    if plain:
        facts |= {
            "kind": DISCOVERED[one.kind],
            "type": TYPES.get(one.type, one.type),
            "notices": f"{len(one.notices)} 份",
        }
    return tuple(facts[column] for column in _COLUMNS)
