"""What was found before and what people decided about it: a TOML file to read, diff and keep.

Decisions are only ever added: the last one on a finding holds, those before it are its history,
and `reopened` takes them back. `seen` are the findings of the last run that was recorded.
"""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from graph_build.audit.finding import Finding
from graph_build.errors import BaselineError

Verdict = Literal["accepted", "false-alarm", "fixed", "reopened"]
Status = Literal["new", "open", "accepted", "false-alarm", "found-again"]

_HEAD = """\
# dutygraph 审计底稿：上次查出的问题，以及人对它们的处理。可以手工阅读和比较；
# 请用 dutygraph decide 登记处理意见。verdict：accepted 属实、已受理，false-alarm 误报，
# fixed 已改正，reopened 撤销以前的处理。同一问题以最后一条为准，以前的留作历史。
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's judgement of a finding, by whom, when and why.

    `title` is what the duty was called then: where a clause was put in before it, another duty has
    the number now, and the decision is not about that one.
    """

    finding: str
    verdict: Verdict
    on: date
    by: str
    why: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding of the last run that was recorded."""

    finding: str
    said: str
    title: str = ""

    def is_of(self, finding: Finding) -> bool:
        """True if it is the same finding of the same duty."""
        return (self.finding, self.title) == (finding.id, finding.title)


@dataclass(frozen=True, slots=True)
class Baseline:
    """All decisions in the order in which they were taken, and what was seen last."""

    decisions: tuple[Decision, ...] = ()
    seen: tuple[Seen, ...] = ()

    def verdict(self, finding: Finding) -> Decision | None:
        """The decision that holds, or None."""
        about = (each for each in reversed(self.decisions) if each.finding == finding.id)
        last = next((each for each in about if each.title in ("", finding.title)), None)
        return None if last is None or last.verdict == "reopened" else last

    def status(self, finding: Finding) -> Status:
        """How a finding of this run stands: `found-again` was said to be fixed."""
        decision = self.verdict(finding)
        if decision is not None:
            return "found-again" if decision.verdict == "fixed" else _standing(decision.verdict)
        return "open" if any(each.is_of(finding) for each in self.seen) else "new"

    def gone(self, findings: Iterable[Finding], rules: Iterable[str]) -> tuple[Seen, ...]:
        """What was seen last under these rules and is found no more."""
        now, asked = tuple(findings), set(rules)
        return tuple(
            each
            for each in self.seen
            if each.finding.partition(":")[0] in asked and not any(map(each.is_of, now))
        )

    def with_decision(self, decision: Decision) -> "Baseline":
        """The baseline with one decision more."""
        return replace(self, decisions=(*self.decisions, decision))

    def with_seen(self, findings: Iterable[Finding]) -> "Baseline":
        """The baseline that has seen these findings, and no others."""
        seen = tuple(Seen(each.id, each.said, each.title) for each in findings)
        return replace(self, seen=tuple(sorted(seen, key=lambda each: each.finding)))


def read_baseline(path: Path) -> Baseline:
    """The baseline in the file; an empty one where there is no file.

    Raises `BaselineError` with the place for what isn't one.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Baseline()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _broken(path, f"读不了：{error}") from error
    unknown = found.keys() - {"decision", "seen"}
    if unknown:
        raise _broken(path, f"不认识 {'、'.join(sorted(unknown))}")
    try:
        decisions = tuple(Decision(**entry) for entry in found.get("decision", ()))
        seen = tuple(Seen(**entry) for entry in found.get("seen", ()))
    except TypeError as error:
        raise _broken(path, f"条目的字段不对：{error}") from error
    for number, decision in enumerate(decisions, start=1):
        _check(path, number, decision)
    return Baseline(decisions, seen)


def write_baseline(path: Path, baseline: Baseline) -> None:
    """The baseline stands in the file, or the file is as it was; equal ones give equal bytes."""
    parts = [_HEAD]
    parts += [_entry("decision", each) for each in baseline.decisions]
    parts += [_entry("seen", each) for each in baseline.seen]
    staged = path.with_name(f".{path.name}.part")
    staged.write_text("\n".join(parts), encoding="utf-8", newline="\n")
    staged.replace(path)


def _entry(kind: str, entry: Decision | Seen) -> str:
    """A table of the file; a string of JSON is one of TOML, but for the character DEL."""
    lines = [f"[[{kind}]]"]
    for name in entry.__slots__:
        value = getattr(entry, name)
        text = value.isoformat() if isinstance(value, date) else _text(value)
        lines.append(f"{name} = {text}")
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _standing(verdict: Verdict) -> Status:
    return "accepted" if verdict == "accepted" else "false-alarm"


def _check(path: Path, number: int, decision: Decision) -> None:
    texts = (decision.finding, decision.by, decision.why, decision.title)
    if decision.verdict not in get_args(Verdict):
        raise _broken(path, f"第 {number} 条 decision 的 verdict 不认识：{decision.verdict}")
    if type(decision.on) is not date or not all(isinstance(text, str) for text in texts):
        raise _broken(path, f"第 {number} 条 decision 的 on 应为日期，其余应为文字")


def _broken(path: Path, what: str) -> BaselineError:
    return BaselineError(
        where=str(path), what=what, todo="请改正，或从备份恢复；删去文件则从头开始"
    )
