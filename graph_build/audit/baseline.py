"""What was found before and what people decided about it.

Decisions are only ever added: the last one on a finding holds, those before it are its history,
and `reopened` takes them back. `seen` are the findings of the last run that was recorded.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from graph_build.audit.finding import Finding

Verdict = Literal["accepted", "false-alarm", "fixed", "reopened"]
Status = Literal["new", "open", "accepted", "false-alarm", "found-again"]


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
    """A finding of the last run that was recorded; `notices` are those that it quotes."""

    finding: str
    said: str
    title: str = ""
    notices: tuple[str, ...] = ()

    @property
    def rule(self) -> str:
        """The name of the rule that found it."""
        return self.finding.partition(":")[0]

    def is_about(self, notices: frozenset[str]) -> bool:
        """True if it quotes one of the notices; by its id, where an older file lacks them."""
        if self.notices:
            return not notices.isdisjoint(self.notices)
        parts = self.finding.split(":")[1:]
        return any(f"{part}/".startswith(f"{notice}/") for part in parts for notice in notices)

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

    def gone(
        self,
        findings: Iterable[Finding],
        rules: Iterable[str],
        notices: frozenset[str] | None = None,
    ) -> tuple[Seen, ...]:
        """What was seen last under these rules, in these notices, and is found no more."""
        now, asked = tuple(findings), set(rules)
        return tuple(
            each
            for each in self.seen
            if each.rule in asked
            and (notices is None or each.is_about(notices))
            and not any(map(each.is_of, now))
        )

    def with_decision(self, decision: Decision) -> "Baseline":
        """The baseline with one decision more."""
        return replace(self, decisions=(*self.decisions, decision))

    def with_seen(self, findings: Iterable[Finding], rules: Iterable[str]) -> "Baseline":
        """The baseline that has seen these findings, and no others of these rules."""
        asked = set(rules)
        kept = (each for each in self.seen if each.rule not in asked)
        seen = (*kept, *map(_seen, findings))
        return replace(self, seen=tuple(sorted(seen, key=lambda each: each.finding)))


def _seen(finding: Finding) -> Seen:
    notices = sorted({quote.notice for quote in finding.quotes})
    return Seen(finding.id, finding.said, finding.title, tuple(notices))


def _standing(verdict: Verdict) -> Status:
    return "accepted" if verdict == "accepted" else "false-alarm"
