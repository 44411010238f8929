"""Which file of records belongs to which file of gold: the one of the same name."""

from collections.abc import Iterable
from pathlib import Path

from graph_build.errors import NoCounterpartError

_RECORDS = ".jsonl"


def matched(
    gold: Path, records: Path, *, notices: Iterable[str] = ()
) -> tuple[tuple[Path, Path], ...]:
    """Each file of gold with its records.

    Two files belong together whatever their names. Where one side is a folder, names decide,
    without their suffix; beside `.jsonl` a folder of records may hold notices, with a suffix of
    `notices`, of which the first in that order is taken and `.jsonl` before all. The other side's
    files that no gold asks for are left out.

    Raises:
        NoCounterpartError: a file of gold has no records, or there is no gold.
    """
    suffixes = (_RECORDS, *notices)
    if gold.is_dir() and not records.is_dir():
        return ((_named(records.stem, gold, (_RECORDS,)), records),)
    if not records.is_dir():
        return ((gold, records),)
    return tuple((file, _named(file.stem, records, suffixes)) for file in _golds(gold))


def _golds(gold: Path) -> list[Path]:
    if not gold.is_dir():
        return [gold]
    files = sorted(path for path in gold.iterdir() if path.suffix == _RECORDS and path.is_file())
    if not files:
        todo = "请给出标注文件，或存放标注文件的文件夹"
        raise NoCounterpartError(where=str(gold), what="文件夹里没有 .jsonl 文件", todo=todo)
    return files


def _named(stem: str, folder: Path, suffixes: Iterable[str]) -> Path:
    for suffix in suffixes:
        if (path := folder / f"{stem}{suffix}").is_file():
            return path
    wanted = "、".join(f"{stem}{suffix}" for suffix in suffixes)
    todo = "请补上这个文件，或只给出要比较的文件"
    raise NoCounterpartError(where=str(folder), what=f"没有对应的文件（{wanted}）", todo=todo)
