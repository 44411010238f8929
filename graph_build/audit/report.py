"""Findings as their readers get them: with severity, status and words, filtered and counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from graph_build.audit.baseline import Baseline, Decision, Seen, Status
from graph_build.audit.coverage import Coverage
from graph_build.audit.finding import Finding, Rule, Severity
from graph_build.audit.run import Audit
from graph_build.store.manifest import LeftOutEntry

_DONE: tuple[Status, ...] = ("accepted", "false-alarm")


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding under its rule, how it stands, and the decision that says so."""

    finding: Finding
    rule: Rule
    status: Status
    decision: Decision | None

    @property
    def is_open(self) -> bool:
        """True unless a person has dealt with it."""
        return self.status not in _DONE


@dataclass(frozen=True, slots=True)
class Report:
    """What an auditor gets: entries in the order of the rules, coverage, and what is gone.

    `left_out` are the files that the build could not use: what they say is not in the report.
    """

    entries: tuple[Entry, ...]
    coverage: tuple[Coverage, ...]
    rules: tuple[Rule, ...]
    gone: tuple[Seen, ...]
    left_out: tuple[LeftOutEntry, ...] = ()

    def of(self, rule: Rule) -> tuple[Entry, ...]:
        """The entries of one rule."""
        return tuple(each for each in self.entries if each.rule == rule)

    def count(self, *, severity: Severity) -> int:
        """Open entries of that severity that are beyond argument and not about the reading."""
        return sum(
            each.is_open and not each.finding.arguable and not each.rule.uncertain
            for each in self.entries
            if each.rule.severity == severity
        )

    @property
    def arguable(self) -> int:
        """Open entries on which reasonable auditors may differ."""
        return sum(each.is_open and each.finding.arguable for each in self.entries)

    @property
    def uncertain(self) -> int:
        """Open entries that tell of the reading, not of the notices."""
        return sum(each.is_open and each.rule.uncertain for each in self.entries)

    @property
    def statuses(self) -> Counter[Status]:
        """How many entries stand how."""
        return Counter(each.status for each in self.entries)

    @property
    def open(self) -> int:
        """Entries that nobody has dealt with."""
        return sum(each.is_open for each in self.entries)


def report(
    audit: Audit,
    baseline: Baseline,
    *,
    notices: frozenset[str] | None = None,
    severities: Iterable[Severity] = ("high", "medium", "low"),
    left_out: tuple[LeftOutEntry, ...] = (),
) -> Report:
    """The report on the notices named (all if None), of the severities named."""
    wanted = set(severities)
    rules = tuple(rule for rule in audit.rules if rule.severity in wanted)
    by_name = {rule.name: rule for rule in rules}
    findings = tuple(
        each for each in audit.findings if each.rule in by_name and _touches(each, notices)
    )
    entries = tuple(
        Entry(each, by_name[each.rule], baseline.status(each), baseline.verdict(each))
        for each in findings
    )
    covered = tuple(each for each in audit.coverage if notices is None or each.notice in notices)
    gone = baseline.gone(audit.findings, audit.ran & by_name.keys(), notices)
    return Report(entries, covered, rules, gone, left_out)


def _touches(finding: Finding, notices: frozenset[str] | None) -> bool:
    return notices is None or any(quote.notice in notices for quote in finding.quotes)


def rows(found: Report) -> Iterator[dict[str, Any]]:
    """One dictionary a finding, as `--jsonl` prints it."""
    for entry in found.entries:
        finding, rule = entry.finding, entry.rule
        yield {
            "id": finding.id,
            "rule": rule.name,
            "rule_title": rule.title,
            "severity": rule.severity,
            "status": entry.status,
            "arguable": finding.arguable,
            "duty": finding.duty,
            "title": finding.title,
            "said": finding.said,
            "units": list(finding.units),
            "duties": list(finding.duties),
            "quotes": [asdict(quote) for quote in finding.quotes],
            "todo": rule.todo,
        }
