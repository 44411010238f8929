"""Finds the packaged data (lexicons, schema, named queries) and reads it strictly.

A lexicon is a CSV file with a header, one entry a line, sorted; an unknown or missing column, a
repeated key or a value outside its vocabulary is a `ResourceError` that names file and row.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any

from graph_build.errors import ResourceError

_PACKAGE = files("graph_build")


def rows(
    name: str,
    columns: tuple[str, ...],
    *,
    key: tuple[str, ...],
    allowed: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Iterator[dict[str, str]]:
    """Yield the rows of `lexicons/NAME.csv`, checked against its exact `columns`.

    `key` names the columns that together must not repeat, `allowed` the values of a column that
    has a vocabulary. Rows are sorted by their first column.
    """
    text = (_PACKAGE / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines(), strict=True)
    try:
        if tuple(reader.fieldnames or ()) != columns:
            raise _bad_row(name, 1, f"表头应为 {','.join(columns)}")
        last: tuple[str, ...] = ()
        seen: set[tuple[str, ...]] = set()
        for row in reader:
            entry = _checked(name, reader.line_num, row, key, allowed)
            if entry in seen:
                raise _bad_row(name, reader.line_num, f"与前面的条目重复：{'、'.join(entry)}")
            if entry[:1] < last[:1]:
                raise _bad_row(name, reader.line_num, f"没有按第一列排序：{entry[0]}")
            seen.add(entry)
            last = entry
            yield row
    except csv.Error as error:
        raise _bad_row(name, reader.line_num, f"不是规范的 CSV（{error}）") from error


def _checked(
    name: str,
    line: int,
    row: dict[str, str],
    key: tuple[str, ...],
    allowed: Mapping[str, frozenset[str]],
) -> tuple[str, ...]:
    """The row's key, after its columns and values were checked."""
    if None in row or None in row.values():
        raise _bad_row(name, line, f"应有 {len(row) - (None in row)} 列")
    for column, values in allowed.items():
        if row[column] not in values:
            raise _bad_row(name, line, f"{column} 不能是 {row[column]}")
    return tuple(row[column] for column in key)


def _bad_row(name: str, line: int, what: str) -> ResourceError:
    return ResourceError(where=f"词典 {name}.csv 第 {line} 行", what=what, todo="请改正该行后重试")


@cache
def schema_text() -> dict[str, Any]:
    """The parsed `graph/schema.toml`."""
    return tomllib.loads((_PACKAGE / "graph" / "schema.toml").read_text(encoding="utf-8"))


def query_folder() -> Traversable:
    """The folder of named queries: inside the wheel, or beside the package in a checkout."""
    packaged = _PACKAGE / "queries"
    if packaged.is_dir():
        return packaged
    return Path(str(_PACKAGE)).parent / "queries"


def rule_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file that decides what a notice's records are, in name order."""
    roots = ("lexicons", "read", "parse", "extract", "resolve")
    for root in roots:
        for entry in sorted((_PACKAGE / root).iterdir(), key=lambda entry: entry.name):
            if entry.name.endswith((".py", ".csv")):
                yield f"{root}/{entry.name}", entry.read_bytes()
    yield "model.py", (_PACKAGE / "model.py").read_bytes()
