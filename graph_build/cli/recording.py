"""A judgement goes into the ledger of names, and what it will change is said."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from graph_build.cli.known import check_known
from graph_build.cli.ledger import ledger_at

if TYPE_CHECKING:
    from graph_build.ledger import Act, Judgement, Ledger
    from graph_build.model import NoticeRecords


def entry_of(
    act: "Act", name: str, place: str, notice: str, unit: str, why: str, by: str, day: str
) -> "Judgement":
    """The judgement of the words of the command line; what is wrong with them is misuse."""
    from graph_build.ledger import Judgement
    from graph_build.ledger.file import checked

    if bool(place) == bool(notice):
        raise typer.BadParameter("请用 --place 或 --notice 指明范围，选一个")
    entry = Judgement(day or date.today().isoformat(), act, name, place, notice, unit, why, by)
    try:
        return checked(entry)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def record(entry: "Judgement", path: Path, graph: Path, *, force: bool) -> None:
    """The judgement is in the ledger, once; what it will change is said.

    What neither the graph nor the lexicons know is refused, unless `force` is given.
    """
    before = ledger_at(path)
    after = before.extended(entry)
    standing = after.standing[entry.key]
    if standing is not entry:
        typer.echo(f"名称台账第 {standing.line} 行已经这样判断，没有再记：{standing}")
        return
    records = _records(graph)
    if not force:
        check_known(entry, before, records)
    expected = list(_changes(entry, after, records)) if records is not None else []
    add(entry, path)
    if records is None:
        typer.echo(f"  没有图谱可以核对（{graph}）")
    for line in expected:
        typer.echo(f"  {line}")
    typer.echo("  下次 dutygraph build 起生效。")


def add(entry: "Judgement", path: Path) -> None:
    """The judgement is the last line of the file at `path`, and that is said."""
    from graph_build.ledger.file import append, read_ledger

    append(entry, path)
    line = read_ledger(path).entries[-1].line
    typer.echo(f"已记入 {path} 第 {line} 行：{entry}")


def _records(graph: Path) -> "tuple[NoticeRecords, ...] | None":
    """What the graph holds; None where there is none."""
    from graph_build.errors import GraphNotFoundError
    from graph_build.store.folder import read_all_records

    try:
        return read_all_records(graph)
    except GraphNotFoundError:
        return None


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
