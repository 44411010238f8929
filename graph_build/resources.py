"""Finds the packaged data (lexicons, schema, named queries) and reads it strictly.

A lexicon is a CSV file with a header, one entry a line, sorted; an unknown or missing column, a
repeated key or a value outside its vocabulary is a `ResourceError` that names file and row.
"""

import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from graph_build.errors import ResourceError

_PACKAGE = files("graph_build")


def rows(name: str, columns: tuple[str, ...], *, key: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Yield the rows of `lexicons/NAME.csv`, checked against its exact `columns`.

    `key` names the columns that together must not repeat.
    """
    text = (_PACKAGE / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines(), strict=True)
    if tuple(reader.fieldnames or ()) != columns:
        raise _bad_row(name, 1, f"表头应为 {','.join(columns)}")
    seen: set[tuple[str, ...]] = set()
    for row in reader:
        if None in row or None in row.values():
            raise _bad_row(name, reader.line_num, f"应有 {len(columns)} 列")
        entry = tuple(row[column] for column in key)
        if entry in seen:
            raise _bad_row(name, reader.line_num, f"与前面的条目重复：{'、'.join(entry)}")
        seen.add(entry)
        yield row


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
