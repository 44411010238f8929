"""`dutygraph diff`: what has changed between two years, or differs between two levels."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph_build.cli.columns import CHANGES, RELATIONS
from graph_build.cli.failure import reported_errors
from graph_build.cli.holders import holders_facts, holders_words, quotes_facts, quotes_words
from graph_build.cli.options import DEFAULT_GRAPH, CsvOption, ExcelOption, GraphOption, JsonOption
from graph_build.cli.output import Form, choose_form, print_rows, write_json
from graph_build.cli.sides import meant_by
from graph_build.errors import ParameterError

if TYPE_CHECKING:
    from graph_build.counterparts import Difference
    from graph_build.counterparts.diff import Task
    from graph_build.model import NoticeRecords

    Sides = tuple[list[NoticeRecords], list[NoticeRecords]]

LeftArgument = Annotated[
    str, typer.Argument(metavar="前者", help="文件标识、地方、年度，或地方加年度，如 大同市2026")
]
RightArgument = Annotated[str, typer.Argument(metavar="后者", help="写法同前者")]
PlaceOption = Annotated[
    str | None,
    typer.Option("--jurisdiction", metavar="地方", help="只看这个地方的文件", show_default=False),
]
YearOption = Annotated[
    int | None,
    typer.Option("--year", metavar="年度", help="只看这个年度的文件", show_default=False),
]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--only", metavar="变化", help=f"只列这些变化，可给多次：{' '.join(CHANGES.values())}"
    ),
]

_COLUMNS = (
    "change", "left", "left_title", "left_units", "left_quote", "right", "right_title",
    "right_units", "right_quote", "lost", "gained", "remark", "relation", "similarity", "words",
)  # fmt: skip
_SHOWN = ("change", "left", "left_title", "right", "right_title", "lost", "gained", "remark",
          "left_quote", "right_quote")  # fmt: skip


def diff(
    left: LeftArgument,
    right: RightArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    year: YearOption = None,
    jurisdiction: PlaceOption = None,
    only: OnlyOption = None,
    json_: JsonOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
) -> None:
    """比较两个年度或两级的职责：新增、未再提出、换了单位、增减单位、换了角色、未变，各引原文。

    单位按职能比较：改名、简称、级别不同而职能相同，不算换了单位；内设机构（公安局、交警大队）也不算，
    在说明中注明可商榷。只多不少的是“增加单位”，只少不多的是“减少单位”。各级政府、开发区、企业各在
    本处落实，不比较。一方没有写单位、只写一组单位或未能识别的，算“无法比较”。“新增”“未再提出”指另一方
    没有找到对应，不等于没有要求。

    例：dutygraph diff 安泽县2025 大同市2026 --only 增加单位
    例：dutygraph diff 2023 2025 --jurisdiction 岢岚县
    """
    form = choose_form(json_=json_, csv_=csv_, excel=excel)
    kinds = _kinds(only)
    with reported_errors():
        from graph_build.counterparts import diff as compare

        sides = _sides(graph, left, right, year, jurisdiction)
        found = compare(*sides)
        rows = [_row(entry) for entry in found if entry.change.kind in kinds]
        _print(sides, found, rows, form)


def _kinds(only: list[str] | None) -> set[str]:
    """The kinds of change that are asked for, by their Chinese or English names."""
    names = {word: kind for kind, word in CHANGES.items()} | {kind: kind for kind in CHANGES}
    for word in only or ():
        if word not in names:
            raise typer.BadParameter(f"--only 没有 {word}，可用 {'、'.join(CHANGES.values())}")
    return {names[word] for word in only} if only else set(CHANGES)


def _sides(graph: Path, left: str, right: str, year: int | None, place: str | None) -> "Sides":
    from graph_build.store.folder import read_all_records

    records = [
        each
        for each in read_all_records(graph)
        if year in (None, each.notice.year) and place in (None, each.notice.jurisdiction.name)
    ]
    sides = meant_by(left, records), meant_by(right, records)
    for each in sides[0]:
        if each in sides[1]:
            todo = "请写得具体些，如 大同市2026"
            raise ParameterError(where=each.notice.id, what="两边都有这份文件", todo=todo)
    return sides


def _row(entry: "Difference") -> dict[str, Any]:
    change, match = entry.change, entry.match
    return {
        "change": change.kind,
        **_task("left", entry.left),
        **_task("right", entry.right),
        "lost": change.lost,
        "gained": change.gained,
        "remark": change.remarks,
        "relation": match.relation if match else None,
        "similarity": match.similarity if match else None,
        "words": match.words if match else (),
    }


def _task(side: str, task: "Task | None") -> dict[str, Any]:
    """The duty, who holds it, and the words that say so; the duty's own words if none do."""
    if task is None:
        return {f"{side}{part}": None for part in ("", "_title", "_units", "_quote")}
    quotes = tuple(dict.fromkeys(e.evidence for e in task.holding.assignments)) or (task.words,)
    return {
        side: task.duty.id,
        f"{side}_title": task.duty.title,
        f"{side}_units": task.holding.assignments,
        f"{side}_quote": quotes,
    }


def _print(
    sides: "Sides", found: "Sequence[Difference]", rows: Sequence[dict[str, Any]], form: Form
) -> None:
    if form == "json":
        left, right = ([each.notice.id for each in side] for side in sides)
        listed = [_facts(row) for row in rows]
        write_json({"left": left, "right": right, "summary": list(_shares(found)), "rows": listed})
        return
    if form == "table":
        _print_summary(sides, found)
    columns = _SHOWN if form == "table" else _COLUMNS
    print_rows(columns, [[_words(name, row[name]) for name in columns] for row in rows], form=form)


def _shares(found: "Sequence[Difference]") -> Iterator[dict[str, Any]]:
    counts: Counter[str] = Counter(entry.change.kind for entry in found)
    for kind in CHANGES:
        if counts[kind]:
            yield {"change": kind, "count": counts[kind], "share": counts[kind] / len(found)}


def _print_summary(sides: "Sides", found: "Sequence[Difference]") -> None:
    for name, side in zip(("前者", "后者"), sides, strict=True):
        typer.echo(f"{name}：{'、'.join(each.notice.id for each in side)}")
    shares = (f"{CHANGES[e['change']]} {e['count']}（{e['share']:.0%}）" for e in _shares(found))
    typer.echo(f"共 {len(found)} 项：{'，'.join(shares)}\n")


def _facts(row: dict[str, Any]) -> dict[str, Any]:
    """The row for programs: units and quotes as objects."""
    facts = dict(row)
    for side in ("left", "right"):
        facts[f"{side}_units"] = holders_facts(row[f"{side}_units"] or ())
        facts[f"{side}_quote"] = quotes_facts(row[f"{side}_quote"] or ())
    return facts


def _words(column: str, value: Any) -> Any:
    """The cell for people and spreadsheets."""
    if column == "change":
        return CHANGES[value]
    if column == "relation":
        return RELATIONS.get(value, "")
    if column.endswith("_units"):
        return holders_words(value or ())
    if column.endswith("_quote"):
        return quotes_words(value or ())
    return value
