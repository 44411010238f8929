"""The outcome of a comparison as tables, for people."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import typer

from graph_build.cli.columns import WRITINGS
from graph_build.cli.output import print_table
from graph_build.evaluate import (
    Comparison,
    Figures,
    Line,
    Record,
    by_notice,
    by_property,
    differences,
    extra,
    missed,
    pairs,
    role_mismatches,
)
from graph_build.report.words import BASES, KINDS, ROLES

_BY = {"all": "合计", "writing": "写法", "basis": "依据", "role": "角色", "kind": "单位类别"}
_VALUES = {
    "all": {"all": "全部"}, "writing": WRITINGS, "basis": BASES, "role": ROLES, "kind": KINDS
}  # fmt: skip
_FIELDS = {"canonical": "规范名称", "kind": "单位类别", "basis": "依据", "quote": "引文"}
_FIGURES = ("gold", "found", "agreed", "precision", "recall", "f1")
_RECORD = ("notice", "duty", "unit", "role", "basis", "quote")
_MISMATCH = ("notice", "duty", "unit", "gold_role", "found_role", "quote")


def print_scoreboard(comparisons: Sequence[Comparison], *, limit: int | None) -> None:
    """The figures and what differs stand on stdout, at most `limit` rows in each list."""
    lines = [line for line in by_property(comparisons) if line.by != "kind" or _any(line.figures)]
    typer.echo("得分（职责、单位、角色都相同才算一致；名单指列明和沿用）")
    print_table(
        ("by", "value", *_FIGURES),
        [(_BY[line.by], _VALUES[line.by][line.value], *_cells(line.figures)) for line in lines],
    )
    typer.echo("\n按文件")
    print_table(("notice", "writing", *_FIGURES, "extra_per_1000"), list(_notice_rows(comparisons)))
    _print_list("遗漏", _RECORD, [row for c in comparisons for row in _rows(c, missed(c))], limit)
    _print_list("多出", _RECORD, [row for c in comparisons for row in _rows(c, extra(c))], limit)
    _print_list("角色不符", _MISMATCH, list(_mismatch_rows(comparisons)), limit)
    typer.echo("\n" + "\n".join(_remarks(comparisons)))


def _notice_rows(comparisons: Sequence[Comparison]) -> Iterator[tuple[str, ...]]:
    """The kinds of writing of each notice that has any, then of all."""
    for comparison in comparisons:
        for line in by_notice(comparison):
            if line.by == "all" or _any(line.figures):
                yield _notice_row(comparison.notice, line, comparison.characters)
    if len(comparisons) > 1:
        for line in by_property(comparisons):
            if line.by in ("all", "writing"):
                yield _notice_row("合计", line, _characters(comparisons))


def _notice_row(notice: str, line: Line, characters: int | None) -> tuple[str, ...]:
    rate = line.figures.extra_per_1000(characters)
    return notice, _VALUES[line.by][line.value], *_cells(line.figures), _share(rate)


def _rows(comparison: Comparison, records: Iterable[Record]) -> Iterator[tuple[str, ...]]:
    for record in records:
        yield (
            comparison.notice, record.duty, record.unit, ROLES[record.role], BASES[record.basis],
            record.quote,
        )  # fmt: skip


def _mismatch_rows(comparisons: Iterable[Comparison]) -> Iterator[tuple[str, ...]]:
    for comparison in comparisons:
        for entry in role_mismatches(comparison):
            gold, found = ("、".join(map(ROLES.__getitem__, roles)) for roles in
                           (entry.gold, entry.found))  # fmt: skip
            yield comparison.notice, entry.duty, entry.unit, gold, found, entry.quote


def _print_list(
    title: str, columns: Sequence[str], rows: list[tuple[str, ...]], limit: int | None
) -> None:
    shown = rows[:limit]
    typer.echo(f"\n{title} {len(rows)} 条")
    if shown:
        print_table(columns, shown)
    if len(shown) < len(rows):
        typer.echo(f"另有 {len(rows) - len(shown)} 条没有列出，可放宽 --limit")


def _remarks(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """What does not count: fields that differ where duty, unit and role agree; repetitions."""
    total = sum(len(pairs(comparison)) for comparison in comparisons)
    differ = Counter(entry.field for c in comparisons for entry in differences(c))
    counts = "、".join(f"{word} {differ[name]}" for name, word in _FIELDS.items())
    yield f"一致的 {total} 对记录中写法不同（不影响得分，明细见 --json）：{counts}"
    if total:
        yield f"引文相同的占 {1 - differ['quote'] / total:.1%}"
    gold = sum(comparison.repeated_gold for comparison in comparisons)
    found = sum(comparison.repeated_found for comparison in comparisons)
    yield f"重复的记录只计一次：标注去掉 {gold} 条，抽取去掉 {found} 条"


def _characters(comparisons: Iterable[Comparison]) -> int | None:
    """The length of all notices, if that of each is known."""
    known = [comparison.characters for comparison in comparisons]
    return None if None in known else sum(filter(None, known))


def _any(figures: Figures) -> bool:
    return bool(figures.gold or figures.found)


def _cells(figures: Figures) -> tuple[str, ...]:
    counts = (figures.gold, figures.found, figures.agreed)
    shares = (figures.precision, figures.recall, figures.f1)
    return *map(str, counts), *map(_share, shares)


def _share(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"
