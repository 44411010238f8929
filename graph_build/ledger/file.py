"""The ledger as a file: a CSV with Chinese heads that a spreadsheet opens and a diff shows.

Reading is strict and names file and line; writing adds one line and changes no other.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from graph_build import resources
from graph_build.errors import ResourceError, reason
from graph_build.ledger import Act, Judgement, Ledger

ACTS: dict[Act, str] = {"join": "合并", "split": "分开", "undo": "撤销"}
"""How the file calls the three acts."""

_COLUMNS = ("日期", "判断", "写法", "地方", "文件", "单位", "理由", "判断人")
_SAID: dict[str, Act] = {word: act for act, word in ACTS.items()}
_FULL_WIDTH = str.maketrans("()", "（）")


def read_ledger(path: Path) -> Ledger:
    """The ledger in the file `path`, each line checked against those before it.

    Raises:
        ResourceError: the file can't be read, or a line is malformed or contradicts another.
    """
    content = _content(path)
    ledger = Ledger(path, hashlib.sha256(content).hexdigest())
    for entry in _entries(_text(content, path), f"名称台账 {path}"):
        ledger = ledger.extended(entry)
    return ledger


def checked(entry: Judgement) -> Judgement:
    """The judgement with its words in one form: names without blanks, the day in ISO.

    Raises:
        ValueError: something is missing, too much, or no date; the message says what.
    """
    entry = replace(
        entry,
        name=_plain(entry.name),
        unit=_plain(entry.unit),
        place=entry.place.strip(),
        notice=entry.notice.strip(),
        reason=" ".join(entry.reason.split()),
        by=" ".join(entry.by.split()),
        day=_day(entry.day),
    )
    if wrong := _wrong(entry):
        raise ValueError(wrong)
    return entry


def append(entry: Judgement, path: Path) -> None:
    """The judgement is the last line of the file, which is made if it isn't there.

    A new file opens with a byte order mark, by which spreadsheets know UTF-8.
    """
    before = path.read_bytes() if path.exists() else b""
    end = "\r\n" if b"\r\n" in before else "\n"
    text = "" if before.endswith(b"\n") else end if before else "\ufeff" + _line(_COLUMNS, end)
    values = (entry.day, ACTS[entry.act], entry.name, entry.place, entry.notice, entry.unit,
              entry.reason, entry.by)  # fmt: skip
    with path.open("ab") as file:
        file.write((text + _line(values, end)).encode("utf-8"))


def _line(values: tuple[str, ...], end: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator=end).writerow(values)
    return buffer.getvalue()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        what, todo = "没有这个文件", "请检查 --ledger 或 DUTYGRAPH_LEDGER；还没有台账时不必指定"
        raise ResourceError(where=f"名称台账 {path}", what=what, todo=todo) from error
    except OSError as error:
        what, todo = f"无法读取：{reason(error)}", "请检查 --ledger 和文件权限"
        raise ResourceError(where=f"名称台账 {path}", what=what, todo=todo) from error


def _text(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what, todo = "不是 UTF-8 编码的文本", "请另存为 UTF-8 编码的 CSV"
        raise ResourceError(where=f"名称台账 {path}", what=what, todo=todo) from error


def _entries(text: str, where: str) -> Iterator[Judgement]:
    allowed = {"判断": frozenset(_SAID)}
    for line, row in resources.table_rows(text, where, _COLUMNS, key=(), allowed=allowed):
        day, act, name, place, notice, unit, reason, by = row.values()
        entry = Judgement(day, _SAID[act], name, place, notice, unit, reason, by, line)
        try:
            yield checked(entry)
        except ValueError as error:
            raise resources.bad_row(where, line, str(error)) from error


def _plain(name: str) -> str:
    return "".join(name.split()).translate(_FULL_WIDTH)


def _day(text: str) -> str:
    """The day in ISO, also where a spreadsheet wrote it as 2026/3/1."""
    try:
        return date(*map(int, re.split("[-/]", text))).isoformat()
    except (ValueError, TypeError) as error:
        raise ValueError(f"日期应写作 2026-03-01：“{text}”") from error


def _wrong(entry: Judgement) -> str:
    """What is wrong with the judgement, or an empty string."""
    if not entry.name or not entry.reason:
        return "写法和理由不能空着"
    if bool(entry.place) == bool(entry.notice):
        return "地方和文件须填一个，且只填一个"
    if entry.act == "join" and not entry.unit:
        return "合并须写明并入哪个单位"
    if entry.act != "join" and entry.unit:
        return f"{ACTS[entry.act]}不填单位：“{entry.unit}”"
    if entry.unit == entry.name:
        return f"写法和单位相同：“{entry.name}”；要单列为一个单位，请用“分开”"
    return ""
