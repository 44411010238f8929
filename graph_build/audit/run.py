"""Records → findings, in the order of the rules and of the notices."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_build.audit.case import Case
from graph_build.audit.catalog import RULES
from graph_build.audit.coverage import Coverage, coverage
from graph_build.audit.finding import Finding, Options, Rule
from graph_build.audit.folding import fold
from graph_build.model import NoticeRecords


@dataclass(frozen=True, slots=True)
class Audit:
    """The findings, and how much of the notices was read with certainty.

    `ran` are the names of the rules that could find something: one that needs a day finds nothing
    without one, which says nothing of what it found before.
    """

    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    rules: tuple[Rule, ...]
    ran: frozenset[str]

    def of(self, rule: Rule) -> tuple[Finding, ...]:
        """The findings of one rule."""
        return tuple(each for each in self.findings if each.rule == rule.name)


def audit(
    records: Iterable[NoticeRecords],
    options: Options = Options(),  # noqa: B008 - frozen
    *,
    rules: Iterable[Rule] = RULES,
) -> Audit:
    """What the rules find in the notices; the same records give the same findings."""
    case = Case(records)
    chosen = tuple(rules)
    found: dict[str, Finding] = {}
    for rule in chosen:
        for finding in fold(case, rule, rule.find(case, options)):
            found.setdefault(finding.id, finding)
    ran = frozenset(rule.name for rule in chosen if options.on or not rule.needs_day)
    return Audit(tuple(found.values()), coverage(case), chosen, ran)
