"""The canonical records of a notice as JSON Lines, one record a line, readable and diffable.

Every line has `record`, the name of its type; the first is the notice, the second its title's
evidence, the third its issuer. Reading what was written gives equal records.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from graph_build.errors import GraphError
from graph_build.model import (
    Assignment,
    Bound,
    Citation,
    Clause,
    Duty,
    Evidence,
    Gap,
    Judged,
    Jurisdiction,
    Notice,
    NoticeRecords,
    Requirement,
    Restatement,
    Topic,
    Unit,
)

_LISTS: tuple[tuple[str, type], ...] = (
    ("clauses", Clause),
    ("duties", Duty),
    ("assignments", Assignment),
    ("topics", Topic),
    ("citations", Citation),
    ("gaps", Gap),
    ("restatements", Restatement),
    ("requirements", Requirement),
    ("judged", Judged),
)
_SINGLE: tuple[tuple[str, type], ...] = (("notice", Notice), ("title", Evidence), ("issuer", Unit))
_NESTED: dict[str, type] = {
    "jurisdiction": Jurisdiction,
    "evidence": Evidence,
    "unit": Unit,
    "by_rules": Unit,
    "bound": Bound,
}


def write_records(records: NoticeRecords, path: Path) -> None:
    """Write `records` to `path`; the same records give the same bytes."""
    lines = (
        json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in _lines(records)
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def read_records(path: Path) -> NoticeRecords:
    """Return the records that `write_records` wrote to `path`.

    Raises:
        GraphError: the file is missing or is not of this version.
    """
    try:
        return _records(json.loads(line) for line in path.read_text("utf-8").splitlines())
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(
            where=str(path), what="记录文件缺失或已损坏", todo="请删除图谱文件夹后重新构建"
        ) from error


def _lines(records: NoticeRecords) -> Iterator[dict[str, Any]]:
    for name, _ in _SINGLE:
        yield {"record": name, **_plain(getattr(records, name))}
    for name, _ in _LISTS:
        for record in getattr(records, name):
            yield {"record": name, **_plain(record)}


def _plain(record: Any) -> dict[str, Any]:
    values = ((field.name, getattr(record, field.name)) for field in fields(record))
    return {name: _plain(value) if is_dataclass(value) else value for name, value in values}


def _records(lines: Iterator[dict[str, Any]]) -> NoticeRecords:
    types = dict((*_SINGLE, *_LISTS))
    found: dict[str, list[Any]] = {name: [] for name in types}
    for line in lines:
        name = line.pop("record")
        found[name].append(_typed(types[name], line))
    values: dict[str, Any] = {name: found[name][0] for name, _ in _SINGLE}
    values.update((name, tuple(found[name])) for name, _ in _LISTS)
    return NoticeRecords(**values)


def _typed(kind: type, values: dict[str, Any]) -> Any:
    for name, value in values.items():
        if isinstance(value, dict):
            values[name] = _typed(_NESTED[name], value)
    return kind(**values)
