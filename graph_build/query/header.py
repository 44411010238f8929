"""A named query's file: header comments that say what it is, then Cypher.

// title: 只写了牵头、没有配合单位的职责
// params: year int = 2023  # 年度
// returns: duty, lead, notice
MATCH …
"""

import re
from dataclasses import dataclass
from typing import Literal, NoReturn, get_args

from graph_build.errors import ResourceError

ParameterType = Literal["string", "int"]

_LINE = re.compile(r"//\s*(?P<key>[a-z]+):\s*(?P<value>.*\S)\s*$")
_PARAMETER = re.compile(
    r"(?P<name>[a-z][a-z0-9_]*)\s+(?P<type>[a-z]+)"
    r"(?:\s*=\s*(?P<default>[^#]*?))?\s*(?:#\s*(?P<about>.*))?$"
)
_COLUMN = re.compile(r"[a-z][a-z0-9_]*$")
_USED = re.compile(r"\$([A-Za-z_][A-Za-z0-9_]*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query; it must be given if `default` is None."""

    name: str
    type: ParameterType
    default: str | int | None
    about: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query as analysts write it; `subject` is its folder, `returns` its columns in order."""

    name: str
    subject: str
    title: str
    params: tuple[Parameter, ...]
    returns: tuple[str, ...]
    statement: str


def read_query(name: str, subject: str, text: str) -> NamedQuery:
    """The query that `text` states; raises `ResourceError` with the line if it is malformed."""
    return _Reader(name, subject, text).read()


def convert(type_: ParameterType, value: str) -> str | int:
    """The value in the parameter's type; raises `ValueError` if it isn't of it."""
    return int(value) if type_ == "int" else value


class _Reader:
    def __init__(self, name: str, subject: str, text: str) -> None:
        self._name = name
        self._subject = subject
        self._lines = text.splitlines()
        self._entries: dict[str, tuple[int, str]] = {}
        self._params: list[Parameter] = []

    def read(self) -> NamedQuery:
        body = self._read_header()
        for key in ("title", "returns"):
            if key not in self._entries:
                self._fail(1, f"缺少 // {key}: 一行")
        statement = "\n".join(self._lines[body:]).strip()
        if not statement:
            self._fail(body + 1, "没有 Cypher 语句")
        self._check_use(statement)
        title, returns = self._entries["title"][1], self._columns()
        return NamedQuery(self._name, self._subject, title, tuple(self._params), returns, statement)

    def _read_header(self) -> int:
        """Index of the first line after the header."""
        for index, line in enumerate(self._lines):
            if not line.startswith("//"):
                return index
            self._read_line(index + 1, line)
        return len(self._lines)

    def _read_line(self, number: int, line: str) -> None:
        match = _LINE.match(line)
        if match is None:
            self._fail(number, "注释行应为 // title:、// params: 或 // returns:")
        key, value = match["key"], match["value"]
        if key == "params":
            self._params.append(self._parameter(number, value))
        elif key not in ("title", "returns"):
            self._fail(number, f"不认识 {key}，应为 title、params 或 returns")
        elif key in self._entries:
            self._fail(number, f"{key} 重复")
        else:
            self._entries[key] = (number, value)

    def _parameter(self, number: int, value: str) -> Parameter:
        match = _PARAMETER.match(value)
        if match is None:
            self._fail(number, "参数应写作 名称 类型 = 缺省值  # 说明")
        if match["type"] not in get_args(ParameterType):
            self._fail(number, f"类型 {match['type']} 不认识，应为 string 或 int")
        if match["name"] in {param.name for param in self._params}:
            self._fail(number, f"参数 {match['name']} 重复")
        type_: ParameterType = "int" if match["type"] == "int" else "string"
        default = None if match["default"] is None else self._default(number, type_, match)
        return Parameter(match["name"], type_, default, match["about"] or "")

    def _default(self, number: int, type_: ParameterType, match: re.Match[str]) -> str | int:
        try:
            return convert(type_, match["default"].strip().strip("'\""))
        except ValueError:
            self._fail(number, f"缺省值 {match['default']} 不是 {type_}")

    def _columns(self) -> tuple[str, ...]:
        number, value = self._entries["returns"]
        columns = tuple(column.strip() for column in value.split(","))
        if not all(_COLUMN.match(column) for column in columns):
            self._fail(number, "returns 应为逗号分隔的英文列名")
        return columns

    def _check_use(self, statement: str) -> None:
        declared = {param.name for param in self._params}
        used = set(_USED.findall(statement))
        if declared != used:
            names = "、".join(sorted(declared ^ used))
            self._fail(1, f"参数与语句不一致：{names}")

    def _fail(self, line: int, what: str) -> NoReturn:
        raise ResourceError(
            where=f"查询 {self._subject}/{self._name}.cypher 第 {line} 行",
            what=what,
            todo="请改正该行后重试",
        )
