"""Forty lines where one says it: what a notice does throughout is one finding of the notice."""

from collections.abc import Iterable, Iterator

from graph_build.audit.case import Case
from graph_build.audit.finding import Finding, Rule

_FEWEST = 5
_SHARE = 0.5


def fold(case: Case, rule: Rule, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those of a notice as one where the notice itself is the reason.

    That is so where at least five and at least half of the notice's duties have the finding, or
    where the notice has no lists at all (of `no-owner`), or its lists no lead (of `no-lead`).
    """
    by_notice: dict[str, list[Finding]] = {}
    for finding in findings:
        by_notice.setdefault(_notice(case, finding), []).append(finding)
    for notice, group in by_notice.items():
        why = _why(case, rule, notice, len(group))
        if rule.folded and len(group) > 1 and why:
            yield _folded(case, rule, notice, group, why)
        else:
            yield from group


def _notice(case: Case, finding: Finding) -> str:
    duty = case.duties.get(finding.subject)
    return duty.notice if duty else ""


def _why(case: Case, rule: Rule, notice: str, count: int) -> str:
    """Why the notice itself is the reason, in Chinese; empty if it isn't."""
    records = next((each for each in case.records if each.notice.id == notice), None)
    if records is None:
        return ""
    listed = [each for each in records.assignments if each.basis != "subject"]
    if rule.name == "no-owner" and not listed:
        return "文件通篇没有责任名单"
    if rule.name == "no-lead" and listed and not any(each.role == "lead" for each in listed):
        return "文件的名单通篇不写牵头"
    duties = case.duties_of(records)
    return "多数事项如此" if count >= max(_FEWEST, _SHARE * len(duties)) else ""


def _folded(case: Case, rule: Rule, notice: str, group: list[Finding], why: str) -> Finding:
    duties = tuple(dict.fromkeys(duty for each in group for duty in each.duties))
    return Finding(
        rule=rule.name,
        subject=notice,
        title=case.notices[notice].title,
        said=rule.folded.format(duties=len(duties), why=why),
        units=tuple(dict.fromkeys(unit for each in group for unit in each.units)),
        quotes=tuple(dict.fromkeys(quote for each in group for quote in each.quotes)),
        duties=duties,
        arguable=all(each.arguable for each in group),
    )
