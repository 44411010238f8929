"""Finds the packaged data (lexicons, schema, look, named queries) and reads it strictly.

A lexicon is a CSV file with a header, one entry a line, sorted; an unknown or missing column, a
repeated key, a stray blank or a value outside its vocabulary is a `ResourceError` that names file
and row.
"""

import csv
import tomllib
from collections.abc import Container, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any

from graph_build.errors import ResourceError

_PACKAGE = files("graph_build")
_FEW = 12


def rows(
    name: str,
    columns: tuple[str, ...],
    *,
    key: tuple[str, ...],
    allowed: Mapping[str, Container[str]] = MappingProxyType({}),
) -> Iterator[dict[str, str]]:
    """Yield the rows of the packaged `lexicons/NAME.csv`, checked.

    `key` names the columns that together must not repeat, `allowed` the values of a column that
    has a vocabulary. Rows are sorted by their first column.
    """
    text = (_PACKAGE / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    where = f"词典 {name}.csv"
    last = ""
    for line, row in table_rows(text, where, columns, key=key, allowed=allowed):
        if row[columns[0]] < last:
            raise bad_row(where, line, f"没有按第一列排序：{row[columns[0]]}")
        last = row[columns[0]]
        yield row


def table_rows(
    text: str,
    where: str,
    columns: tuple[str, ...],
    *,
    key: tuple[str, ...],
    allowed: Mapping[str, Container[str]],
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield line number and row of a CSV text, checked against its exact `columns`.

    Without a `key` rows may repeat.
    """
    reader = csv.DictReader(text.splitlines(), strict=True)
    seen: set[tuple[str, ...]] = set()
    try:
        if tuple(reader.fieldnames or ()) != columns:
            raise bad_row(where, 1, f"表头应为 {','.join(columns)}")
        for row in reader:
            _check(where, reader.line_num, row, allowed)
            entry = tuple(row[column] for column in key)
            if key and entry in seen:
                raise bad_row(where, reader.line_num, f"与前面的条目重复：{'、'.join(entry)}")
            seen.add(entry)
            yield reader.line_num, row
    except csv.Error as error:
        raise bad_row(where, reader.line_num, "不是规范的 CSV") from error


def _check(
    where: str, line: int, row: dict[str, str], allowed: Mapping[str, Container[str]]
) -> None:
    if None in row or None in row.values():
        raise bad_row(where, line, f"应有 {len(row) - (None in row)} 列")
    for column, value in row.items():
        if value != value.strip():
            raise bad_row(where, line, f"{column} 的首尾有空格：“{value}”")
    if not next(iter(row.values())):
        raise bad_row(where, line, f"{next(iter(row))} 不能空着")
    for column, values in allowed.items():
        if row[column] not in values:
            choice = _choice(row[column], values)
            raise bad_row(where, line, f"{column} 不能是“{row[column]}”{choice}")


def _choice(value: str, values: Container[str]) -> str:
    """What may stand there instead: all where they are few, else what is written alike."""
    if not isinstance(values, frozenset):
        return ""
    near = sorted(values) if len(values) <= _FEW else get_close_matches(value, values)
    return f"，可以是 {'、'.join(each or '空' for each in near)}" if near else ""


def bad_row(where: str, line: int, what: str) -> ResourceError:
    """The error that names file and row of a lexicon."""
    return ResourceError(where=f"{where} 第 {line} 行", what=what, todo="请改正该行后重试")


@cache
def schema_text() -> dict[str, Any]:
    """The parsed `graph/schema.toml`."""
    return tomllib.loads((_PACKAGE / "graph" / "schema.toml").read_text(encoding="utf-8"))


@cache
def look_text() -> dict[str, Any]:
    """The parsed `export/look.toml`."""
    return tomllib.loads((_PACKAGE / "export" / "look.toml").read_text(encoding="utf-8"))


@cache
def report_text(name: str) -> str:
    """A packaged template or style sheet of the reports, `report/templates/NAME`."""
    return (_PACKAGE / "report" / "templates" / name).read_text(encoding="utf-8")


def view_folder() -> Path:
    """The folder of the explorer's template, style sheet and scripts."""
    return Path(str(_PACKAGE)) / "view" / "templates"


def query_folder() -> Traversable:
    """The folder of named queries: inside the wheel, or beside the package in a checkout."""
    packaged = _PACKAGE / "queries"
    if packaged.is_dir():
        return packaged
    return Path(str(_PACKAGE)).parent / "queries"


def rule_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file that decides what a notice's records are, in name order."""
    roots = ("ledger", "lexicons", "read", "parse", "extract", "resolve")
    for root in roots:
        for entry in sorted((_PACKAGE / root).iterdir(), key=lambda entry: entry.name):
            if entry.name.endswith((".py", ".csv")):
                yield f"{root}/{entry.name}", entry.read_bytes()
    yield "model.py", (_PACKAGE / "model.py").read_bytes()
