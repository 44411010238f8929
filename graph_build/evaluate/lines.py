"""Records as JSON Lines: what `dutygraph extract --jsonl` prints and annotators write.

One file holds one notice. Fields beyond those of the annotation guide are not looked at, but for
`notice`, which says that two notices were put into one file.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

from graph_build.errors import EmptyFileError, RecordLineError
from graph_build.evaluate.record import Record
from graph_build.model import Basis, Role, UnitKind
from graph_build.read import read_document

_FIELDS = tuple(field.name for field in fields(Record))
_ALLOWED = {"kind": get_args(UnitKind), "role": get_args(Role), "basis": get_args(Basis)}


def read_lines(path: Path) -> tuple[Record, ...]:
    """The records of the file; an empty file is a notice of which nothing is claimed.

    Raises:
        InputError: the file can't be read, or a line of it is no record.
    """
    try:
        text = read_document(path).text
    except EmptyFileError:
        return ()
    return parse_lines(text, where=str(path))


def parse_lines(text: str, *, where: str) -> tuple[Record, ...]:
    """The records of `text`, a line each; blank lines are skipped.

    Raises:
        RecordLineError: a line is no record, with `where` and its number.
    """
    found: list[Record] = []
    first = ""
    for place, values in _objects(text, where):
        notice = values.get("notice", "")
        first = first or notice
        if notice and notice != first:
            todo = "请把每份通知的记录存成一个文件，再比较两个文件夹"
            raise RecordLineError(where=place, what=f"混有两份通知（{first}、{notice}）", todo=todo)
        found.append(_record(values, place))
    return tuple(found)


def _objects(text: str, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The object of each line with the line's place; only a line feed ends a line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            place = f"{where} 第 {number} 行"
            yield place, _object(line, place)


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _broken(place, "不是一条完整的 JSON") from error
    if not isinstance(values, dict):
        raise _broken(place, "不是 JSON 对象")
    return values


def _record(values: Mapping[str, Any], place: str) -> Record:
    for name in _FIELDS:
        _check(name, values, place)
    return Record(**{name: values[name] for name in _FIELDS})


def _check(name: str, values: Mapping[str, Any], place: str) -> None:
    if name not in values:
        raise _broken(place, f"缺少字段 {name}")
    value = values[name]
    if not isinstance(value, str) or not _is_text(value):
        raise _broken(place, f"字段 {name} 应当是文字")
    if name == "unit" and not value.strip():
        raise _broken(place, "字段 unit 是空的")
    if name in _ALLOWED and value not in _ALLOWED[name]:
        raise _broken(place, f"字段 {name} 不能是“{value}”，只能是 {'、'.join(_ALLOWED[name])}")


def _is_text(value: str) -> bool:
    """Whether it can be written: half of a surrogate pair (`\\ud800`) can't."""
    return not any("\ud800" <= character <= "\udfff" for character in value)


def _broken(place: str, what: str) -> RecordLineError:
    todo = "请按 dutygraph extract --jsonl 输出的格式改正这一行"
    return RecordLineError(where=place, what=what, todo=todo)
