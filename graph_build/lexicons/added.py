"""The users' lexicons: the rows of their CSV files join ours, and may take the place of ours.

A file has the name and the columns of one of ours (`units.csv`); its rows stand in any order.
A row that says of a name something else than ours is refused, unless a last column `overrides`
says `yes`: then ours gives way, that of a unit at the levels of the row.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from graph_build import resources
from graph_build.errors import ResourceError

_OVERRIDES = "overrides"
_NO_MEANING = ("source", _OVERRIDES)
_ALL_LEVELS = "国省市县"


@dataclass(frozen=True, slots=True)
class AddedFile:
    """One CSV file of a user's folder; `name` is that of the lexicon that it adds to."""

    name: str
    path: Path
    content: bytes


_files: tuple[AddedFile, ...] = ()


def added_files() -> tuple[AddedFile, ...]:
    """The users' files in use, the same whatever the order of their folders."""
    return _files


def replace_files(files: Iterable[AddedFile]) -> None:
    """Use `files` and no others; what was read before does not change by it."""
    global _files
    _files = tuple(sorted(files, key=lambda file: (file.name, file.content)))


def rows(
    name: str,
    columns: tuple[str, ...],
    *,
    key: tuple[str, ...],
    levels: str = "",
    allowed: Mapping[str, Container[str]] = MappingProxyType({}),
    closed: tuple[str, ...] = (),
) -> Iterator[dict[str, str]]:
    """Yield the rows of the lexicon, ours and the users', in one order.

    `key` and `allowed` as for `resources.rows`; `levels` names the column of the key whose signs
    may overlap, `closed` the columns in which a user may write only what stands in ours.
    """
    ours = list(resources.rows(name, columns, key=key, allowed=allowed))
    files = [file for file in _files if file.name == name]
    if not files:
        yield from ours
        return
    vocabulary = {**allowed, **{column: frozenset(r[column] for r in ours) for column in closed}}
    merged = _Merged(ours, tuple(column for column in key if column != levels), levels)
    for file in files:
        for line, row in _rows_of(file, columns, key, vocabulary):
            merged.add(row, f"词典 {file.path}", line)
    yield from merged.rows(columns)


def _rows_of(
    file: AddedFile,
    columns: tuple[str, ...],
    key: tuple[str, ...],
    allowed: Mapping[str, Container[str]],
) -> Iterator[tuple[int, dict[str, str]]]:
    text = _text(file)
    if _OVERRIDES in text.split("\n", 1)[0]:
        columns = (*columns, _OVERRIDES)
        allowed = {**allowed, _OVERRIDES: frozenset({"", "yes"})}
    return resources.table_rows(text, f"词典 {file.path}", columns, key=key, allowed=allowed)


def _text(file: AddedFile) -> str:
    try:
        return file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what, todo = "不是 UTF-8 编码的文本", "请另存为 UTF-8 编码的 CSV"
        raise ResourceError(where=f"词典 {file.path}", what=what, todo=todo) from error


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row, and where it stands in a user's file; `where` is empty for ours."""

    row: dict[str, str]
    where: str = ""


class _Merged:
    """The rows of one lexicon by name, to which a user's are added one by one."""

    def __init__(self, ours: Iterable[dict[str, str]], name: tuple[str, ...], levels: str) -> None:
        self._name, self._levels = name, levels
        self._entries: dict[tuple[str, ...], list[_Entry]] = {}
        for row in ours:
            self._of(row).append(_Entry(row))

    def rows(self, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
        """All rows, sorted."""
        found = [entry.row for entries in self._entries.values() for entry in entries]
        return iter(sorted(found, key=lambda row: [row[column] for column in columns]))

    def add(self, row: dict[str, str], where: str, line: int) -> None:
        """Put the row among the others, or raise `ResourceError` if it contradicts one."""
        entries, overrides = self._of(row), bool(row.pop(_OVERRIDES, ""))
        rivals = [entry for entry in entries if self._meet(entry.row, row)]
        for rival in rivals:
            if self._meaning(rival.row) != self._meaning(row) and (rival.where or not overrides):
                raise resources.bad_row(where, line, _contradiction(row, rival))
        if overrides and not rivals:
            what = f"overrides 为 yes，而没有可以替换的条目：{next(iter(row.values()))}"
            raise resources.bad_row(where, line, what)
        if overrides:
            entries[:] = [kept for entry in entries for kept in self._left(entry, row)]
        if not any(self._same(entry.row, row) for entry in entries):
            entries.append(_Entry(row, f"{where} 第 {line} 行"))

    def _of(self, row: dict[str, str]) -> list[_Entry]:
        return self._entries.setdefault(tuple(row[column] for column in self._name), [])

    def _meet(self, one: dict[str, str], other: dict[str, str]) -> bool:
        return not self._levels or bool(self._at(one) & self._at(other))

    def _at(self, row: dict[str, str]) -> frozenset[str]:
        return frozenset(row[self._levels] or _ALL_LEVELS)

    def _meaning(self, row: dict[str, str]) -> list[str]:
        return [value for column, value in row.items()
                if column not in (*self._name, self._levels, *_NO_MEANING)]  # fmt: skip

    def _same(self, one: dict[str, str], other: dict[str, str]) -> bool:
        same_levels = not self._levels or one[self._levels] == other[self._levels]
        return same_levels and self._meaning(one) == self._meaning(other)

    def _left(self, entry: _Entry, row: dict[str, str]) -> Iterator[_Entry]:
        """What is left of `entry` once `row` overrides it: all, its other levels, or nothing."""
        if entry.where or not self._meet(entry.row, row):
            yield entry
        elif self._levels and (rest := self._at(entry.row) - self._at(row)):
            levels = "".join(sign for sign in _ALL_LEVELS if sign in rest)
            yield _Entry({**entry.row, self._levels: levels})


def _contradiction(row: dict[str, str], rival: _Entry) -> str:
    name = next(iter(row.values()))
    if rival.where:
        return f"{name} 与 {rival.where} 的说法不同"
    return f"{name} 已在自带词典中，说法不同；确需替换，请加一列 overrides，在该行写 yes"
