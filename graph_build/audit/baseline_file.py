"""The baseline as a TOML file that people read, comment on and compare.

What a person wrote into it stays: comments, blank lines and the order of entries. An entry is added
or goes, the rest of the file is as it was. The comments right above an entry belong to it.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from graph_build.audit.baseline import Baseline, Decision, Seen, Verdict
from graph_build.errors import BaselineError, reason

_HEAD = """\
# dutygraph 审计底稿：上次查出的问题，以及人对它们的处理。可以手工阅读、批注（# 开头）和比较；
# 请用 dutygraph decide 登记处理意见。verdict：accepted 属实、已受理，false-alarm 误报，
# fixed 已改正，reopened 撤销以前的处理。同一问题以最后一条为准，以前的留作历史。
"""
_OPENS = re.compile(r"\s*\[\[\s*(decision|seen)\s*\]\]")
_BLANK = re.compile(r"(?:^|\n)\r?\n$")
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_MUST = {
    "decision": {"finding", "verdict", "on", "by", "why"},
    "seen": {"finding", "said"},
}
_MAY = {"decision": {"title"}, "seen": {"title", "notices"}}
_MEND = "请改正，或从备份恢复；删去文件则从头开始"
_SPLIT = "请让每一条处理意见以 [[decision]] 开头、每个问题以 [[seen]] 开头"


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands before the entries, or an entry with the comments above it."""

    kind: str
    text: str


def read_baseline(path: Path) -> Baseline:
    """The baseline in the file.

    Raises `BaselineError` with the place for what isn't one, and where there is no file.
    """
    return _baseline(path, _text(path))


def write_baseline(path: Path, baseline: Baseline) -> None:
    """The baseline stands in the file, or the file is as it was; equal ones give equal bytes.

    What is there already keeps its words and its place; a decision comes behind the last one.
    """
    parts = list(_parts(_text(path) if path.exists() else _HEAD))
    _add_decisions(parts, baseline)
    parts = list(_kept(parts, baseline))
    _add_seen(parts, baseline)
    text = "".join(part.text for part in parts)
    if not _holds(path, text, baseline):
        raise BaselineError(where=str(path), what="写法特殊，加不进新的条目", todo=_SPLIT)
    _put(path, text)


def _holds(path: Path, text: str, baseline: Baseline) -> bool:
    """Whether the text is the baseline's; the order of what was seen is the people's."""
    try:
        written = _baseline(path, text)
    except BaselineError:
        return False
    return written.decisions == baseline.decisions and set(written.seen) == set(baseline.seen)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        what = "没有这个审计底稿"
        todo = "请核对 --baseline；要新建，请运行 dutygraph audit --baseline 文件 --record"
        raise BaselineError(where=str(path), what=what, todo=todo) from error
    except OSError as error:
        what, todo = f"读不了：{reason(error)}", "请检查 --baseline 和文件权限"
        raise BaselineError(where=str(path), what=what, todo=todo) from error
    except UnicodeDecodeError as error:
        raise _broken(path, "读不了：不是 UTF-8 编码的文本") from error


def _put(path: Path, text: str) -> None:
    staged = path.with_name(f".{path.name}.part")
    staged.write_text(text, encoding="utf-8", newline="")
    staged.replace(path)


def _parts(text: str) -> Iterator[_Part]:
    """The file cut before each entry and the comments right above it."""
    kind, lines = "", list[str]()
    for line in text.splitlines(keepends=True):
        opens = _OPENS.match(line)
        if opens and _is_whole("".join(lines)):
            end = len(lines)
            while end and lines[end - 1].lstrip().startswith("#"):
                end -= 1
            yield _Part(kind, "".join(lines[:end]))
            kind, lines = opens[1], lines[end:]
        lines.append(line)
    yield _Part(kind, "".join(lines))


def _is_whole(text: str) -> bool:
    """False within a text of several lines, where `[[seen]]` opens nothing."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _add_decisions(parts: list[_Part], baseline: Baseline) -> None:
    kinds = [part.kind for part in parts]
    known = kinds.count("decision")
    first_seen = kinds.index("seen") if "seen" in kinds else len(parts)
    at = len(kinds) - kinds[::-1].index("decision") if known else first_seen
    for number, decision in enumerate(baseline.decisions[known:]):
        _insert(parts, at + number, "decision", decision)


def _kept(parts: Iterable[_Part], baseline: Baseline) -> Iterator[_Part]:
    """The parts without what is seen no more; what people wrote there stays."""
    wanted = set(baseline.seen)
    for part in parts:
        found = _seen_of(part)
        if found is None or found in wanted:
            yield part
        elif notes := [each for each in part.text.splitlines() if each.lstrip().startswith("#")]:
            yield _Part("", "\n".join((f"# 以前记的，关于 {found.finding}：", *notes)) + "\n\n")


def _add_seen(parts: list[_Part], baseline: Baseline) -> None:
    """What is new stands before the first one whose id is greater."""
    there = {found for part in parts if (found := _seen_of(part))}
    for new in baseline.seen:
        if new not in there:
            after = (
                place
                for place, part in enumerate(parts)
                if (found := _seen_of(part)) and found.finding > new.finding
            )
            _insert(parts, next(after, len(parts)), "seen", new)


def _seen_of(part: _Part) -> Seen | None:
    if part.kind != "seen":
        return None
    return _seen(tomllib.loads(part.text)["seen"][0])


def _insert(parts: list[_Part], at: int, kind: str, entry: Decision | Seen) -> None:
    """The entry is a part of its own, blank lines around it."""
    if at and parts[at - 1].text and not _BLANK.search(parts[at - 1].text):
        before = parts[at - 1]
        end = "\n" if before.text.endswith("\n") else "\n\n"
        parts[at - 1] = _Part(before.kind, before.text + end)
    behind = "\n" if at < len(parts) else ""
    parts.insert(at, _Part(kind, _entry(kind, entry) + behind))


def _entry(kind: str, entry: Decision | Seen) -> str:
    """A table of the file."""
    values = ((name, getattr(entry, name)) for name in entry.__slots__)
    lines = (f"{name} = {_value(value)}" for name, value in values if value != ())
    return "\n".join((f"[[{kind}]]", *lines)) + "\n"


def _value(value: str | date | tuple[str, ...]) -> str:
    """The value in TOML; a string of JSON is one of TOML, but for the character DEL."""
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _baseline(path: Path, text: str) -> Baseline:
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        where = f"第 {place[1]} 行第 {place[2]} 列附近" if place else "文件末尾"
        raise _broken(path, f"读不了：{where}不合 TOML 的写法") from error
    unknown = found.keys() - _MUST.keys()
    if unknown:
        raise _broken(path, f"不认识 {'、'.join(sorted(unknown))}")
    entries = {kind: list(_entries(path, kind, found.get(kind, []))) for kind in _MUST}
    decisions = tuple(Decision(**entry) for entry in entries["decision"])
    return Baseline(decisions, tuple(map(_seen, entries["seen"])))


def _seen(entry: dict[str, Any]) -> Seen:
    return Seen(**entry | {"notices": tuple(entry.get("notices", ()))})


def _entries(path: Path, kind: str, found: Any) -> Iterator[dict[str, Any]]:
    """The entries of one kind, each with the fields and values that it must have."""
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise _broken(path, f"{kind} 应写作 [[{kind}]]")
    for number, entry in enumerate(found, start=1):
        if wrong := _wrong(kind, entry):
            raise _broken(path, f"第 {number} 条 {kind} {wrong}")
        yield entry


def _wrong(kind: str, entry: dict[str, Any]) -> str:
    """What is wrong with the entry, or an empty string."""
    if missing := _MUST[kind] - entry.keys():
        return f"的字段不对：缺 {'、'.join(sorted(missing))}"
    if unknown := entry.keys() - _MUST[kind] - _MAY[kind]:
        return f"的字段不对：不认识 {'、'.join(sorted(unknown))}"
    texts = [value for name, value in entry.items() if name not in ("on", "notices")]
    texts += entry.get("notices", [])
    if type(entry.get("on", date.min)) is not date or not all(isinstance(t, str) for t in texts):
        return "的值不对：on 应为日期（如 2026-03-01），其余应为文字"
    if entry.get("verdict", "fixed") not in get_args(Verdict):
        return f"的 verdict 不认识：{entry['verdict']}；可以是 {'、'.join(get_args(Verdict))}"
    return ""


def _broken(path: Path, what: str) -> BaselineError:
    return BaselineError(where=str(path), what=what, todo=_MEND)
