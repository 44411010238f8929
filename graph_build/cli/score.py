"""`dutygraph score`: records against a gold standard, or one annotator against another."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph_build.cli.failure import FAILED, reported_errors
from graph_build.cli.options import JsonOption, LexiconOption
from graph_build.cli.progress import progress_over

if TYPE_CHECKING:
    from graph_build.evaluate import Comparison, Record, Side

GoldArgument = Annotated[
    Path, typer.Argument(metavar="标注", help="人工标注的 .jsonl 文件，或存放它们的文件夹")
]
RecordsArgument = Annotated[
    Path,
    typer.Argument(
        metavar="记录",
        help="要比较的 .jsonl 文件、通知文件（当场抽取），或存放它们的文件夹；- 表示标准输入",
    ),
]
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit", metavar="条数", min=0, help="每张清单最多列出几条；不写则全部，--json 总是全部",
        show_default=False,
    ),
]  # fmt: skip
ListsOption = Annotated[
    float | None,
    typer.Option("--min-f1", metavar="F1", min=0, max=1, help="名单的 F1 低于此值时退出码为 1"),
]
SubjectOption = Annotated[
    float | None,
    typer.Option(
        "--min-subject-f1", metavar="F1", min=0, max=1, help="句意的 F1 低于此值时退出码为 1"
    ),
]

_STDIN = Path("-")


def score(
    gold: GoldArgument,
    records: RecordsArgument,
    limit: LimitOption = None,
    json_: JsonOption = False,
    min_f1: ListsOption = None,
    min_subject_f1: SubjectOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """拿记录与人工标注比较：准确率、召回率、F1，遗漏了什么，多出了什么。

    职责、单位、角色三项都相同才算一致。单位不计空白、换行和括号的全角半角，其余一字不差。
    规范名称、类别、依据、引文不同不影响得分，另外计数；依据或类别不同的，在分项中一边算遗漏、一边算多出。
    重复的记录只计一次；名单和句子都写明的，分项各计一次，合计计一次。

    有文件夹时按文件名（不含后缀）配对，同名时 .jsonl 先于通知。一个 .jsonl 文件只放一份通知的记录。
    给出的是通知时，还能算出每千字多出几条。

    比较两位标注者：dutygraph score 甲.jsonl 乙.jsonl
    （调换先后，准确率与召回率互换，F1 不变）

    例：dutygraph score data/gold data/notices
    """
    from graph_build.lexicons.use import use_lexicons

    with reported_errors():
        use_lexicons(lexicon or ())
        comparisons = list(_comparisons(gold, records))
    _print(comparisons, limit=limit, json_=json_)
    below = [
        _falls_below(comparisons, "lists", min_f1),
        _falls_below(comparisons, "subject", min_subject_f1),
    ]
    if any(below):
        raise typer.Exit(FAILED)


def _comparisons(gold: Path, records: Path) -> "Iterator[Comparison]":
    from graph_build.evaluate import Side, compare, matched, read_lines
    from graph_build.pipeline import NOTICE_SUFFIXES

    if gold.suffix.lower() in NOTICE_SUFFIXES:
        raise typer.BadParameter(f"标注应是 .jsonl 文件，不是通知：{gold}")
    if records == _STDIN and gold.is_dir():
        raise typer.BadParameter("标准输入只能是一份通知的记录，标注也须是一个文件")
    files = matched(gold, records, notices=NOTICE_SUFFIXES)
    with progress_over("比较", len(files)) as step:
        for gold_file, file in files:
            yield compare(gold_file.stem, Side(read_lines(gold_file)), _found(file))
            step(gold_file.name, "")


def _found(file: Path) -> "Side":
    """The records of the file; those of a notice are extracted, and its length is known."""
    from graph_build.evaluate import Side, read_lines
    from graph_build.pipeline import NOTICE_SUFFIXES
    from graph_build.read import read_document

    if file == _STDIN:
        return Side(_from_stdin())
    if file.suffix.lower() not in NOTICE_SUFFIXES:
        return Side(read_lines(file))
    return Side(_extracted(file), len("".join(read_document(file).text.split())))


def _from_stdin() -> "tuple[Record, ...]":
    from graph_build.errors import NotTextError
    from graph_build.evaluate import parse_lines

    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what, todo = "不是 UTF-8 文本", "请用 dutygraph extract --jsonl 的输出"
        raise NotTextError(where="标准输入", what=what, todo=todo) from error
    return parse_lines(text, where="标准输入")


def _extracted(file: Path) -> "tuple[Record, ...]":
    """The notice's records; a notice that names no unit has none, which is an answer too."""
    from graph_build.errors import NoUnitError
    from graph_build.evaluate import of_notice
    from graph_build.pipeline import records_of

    try:
        return of_notice(records_of(file))
    except NoUnitError as error:
        typer.echo(f"{error}按没有记录计。", err=True)
        return ()


def _print(comparisons: "list[Comparison]", *, limit: int | None, json_: bool) -> None:
    from graph_build.cli.output import write_json
    from graph_build.cli.score_facts import facts
    from graph_build.cli.scoreboard import print_scoreboard

    if json_:
        write_json(facts(comparisons))
    else:
        print_scoreboard(comparisons, limit=limit)


def _falls_below(comparisons: "list[Comparison]", writing: str, least: float | None) -> bool:
    """Whether the F1 of this kind of writing is less than asked for; the user is told.

    Where neither side has such records nothing was missed and nothing is too much.
    """
    from graph_build.cli.columns import WRITINGS
    from graph_build.evaluate import figures

    if least is None:
        return False
    f1 = figures(comparisons, lambda record: record.writing == writing).f1
    if f1 is None:
        typer.echo(f"{WRITINGS[writing]}：两边都没有记录，F1 无从算起，没有检查。", err=True)
    elif f1 < least:
        typer.echo(f"{WRITINGS[writing]}：F1 是 {f1:.4f}，低于 {least:g}。", err=True)
    return f1 is not None and f1 < least
