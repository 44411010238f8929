"""`dutygraph suggest`: for duties without an owner, who holds their counterpart elsewhere."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph_build.cli.columns import RELATIONS, SUGGESTIONS
from graph_build.cli.failure import reported_errors
from graph_build.cli.holders import holders_facts, holders_words, quotes_facts, quotes_words
from graph_build.cli.options import DEFAULT_GRAPH, CsvOption, ExcelOption, GraphOption, JsonOption
from graph_build.cli.output import Form, choose_form, print_rows, write_json
from graph_build.cli.sides import meant_by

if TYPE_CHECKING:
    from graph_build.counterparts import Suggestions
    from graph_build.counterparts.suggest import Organ, Suggestion
    from graph_build.model import Duty

NoticeArgument = Annotated[
    str,
    typer.Argument(
        metavar="文件",
        help="给哪些文件的职责找：文件标识、地方、年度，或地方加年度；不写则找全部",
        show_default=False,
    ),
]
AllOption = Annotated[
    bool, typer.Option("--all", help="全部对应都列出；不写则只列同一项工作，没有的列最相近的")
]

_COLUMNS = ("nature", "duty", "title", "organs", "functions", "counterpart", "counterpart_title",
            "relation", "similarity", "holders", "quote", "words")  # fmt: skip
_SHOWN = ("nature", "duty", "title", "organs", "functions", "counterpart", "relation",
          "similarity", "quote")  # fmt: skip


def suggest(
    notice: NoticeArgument = "",
    graph: GraphOption = DEFAULT_GRAPH,
    all_: AllOption = False,
    json_: JsonOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
) -> None:
    """给没有责任单位的职责提建议：别处的同一项工作由谁负责，引原文为证。

    这是建议，不是分工：本地文件没有写，图谱里也不记。单位按职能换成本地的；带 * 的名称按职能推定，
    本地文件没有写到，未必有这个单位。名单未能识别的职责不算没有责任单位，另外列出。

    例：dutygraph suggest 山阴县2026
    """
    form = choose_form(json_=json_, csv_=csv_, excel=excel)
    with reported_errors():
        from graph_build.counterparts import suggest as find
        from graph_build.store.folder import read_all_records

        records = read_all_records(graph)
        wanted = [each.notice.id for each in meant_by(notice, records)] if notice else ()
        _print(find(records, only=wanted), form, all_=all_)


def _print(suggestions: "Suggestions", form: Form, *, all_: bool) -> None:
    rows = list(_rows(suggestions, all_=all_))
    if form == "json":
        write_json([_facts(row) for row in rows])
        return
    if form == "table":
        total = len({suggestion.duty for suggestion in suggestions.found})
        total += len(suggestions.without)
        known = len({row["duty"] for row in rows if row["nature"] == "suggestion"})
        typer.echo(
            f"以下是建议，不是分工。没有责任单位的职责 {total} 项，{known} 项在别处有具体单位；"
            f"另有 {len(suggestions.unread)} 项名单未能识别，不算在内。\n"
        )
    columns = _SHOWN if form == "table" else _COLUMNS
    print_rows(columns, [[_words(name, row[name]) for name in columns] for row in rows], form=form)


def _rows(suggestions: "Suggestions", *, all_: bool) -> Iterator[dict[str, Any]]:
    for suggestion in suggestions.found if all_ else suggestions.foremost():
        yield _row(suggestion)
    for nature, duties in (("none", suggestions.without), ("unread", suggestions.unread)):
        for duty in duties:
            yield _bare(nature, duty)


def _bare(nature: str, duty: "Duty") -> dict[str, Any]:
    empty: dict[str, Any] = dict.fromkeys(_COLUMNS)
    return empty | {"nature": nature, "duty": duty.id, "title": duty.title}


def _row(suggestion: "Suggestion") -> dict[str, Any]:
    match, quotes = suggestion.match, dict.fromkeys(e.evidence for e in suggestion.holders)
    return {
        "nature": "suggestion" if suggestion.organs else "vague",
        "duty": suggestion.duty.id,
        "title": suggestion.duty.title,
        "organs": suggestion.organs,
        "functions": tuple(organ.function for organ in suggestion.organs),
        "counterpart": suggestion.counterpart.id,
        "counterpart_title": suggestion.counterpart.title,
        "relation": match.relation,
        "similarity": match.similarity,
        "holders": suggestion.holders,
        "quote": tuple(quotes),
        "words": match.words,
    }


def _facts(row: dict[str, Any]) -> dict[str, Any]:
    """The row for programs: organs, holders and quotes as objects."""
    return row | {
        "organs": [asdict(organ) for organ in row["organs"] or ()],
        "holders": holders_facts(row["holders"] or ()),
        "quote": quotes_facts(row["quote"] or ()),
    }


def _words(column: str, value: Any) -> Any:
    """The cell for people and spreadsheets."""
    match column:
        case "nature":
            return SUGGESTIONS[value]
        case "relation":
            return RELATIONS.get(value, "")
        case "organs":
            return tuple(_organ(organ) for organ in value or () if organ.name)
        case "holders":
            return holders_words(value or ())
        case "quote":
            return quotes_words(value or ())
    return value


def _organ(organ: "Organ") -> str:
    return organ.name if organ.is_named else f"{organ.name}*"
