"""Forty lines where one says it: what a notice or a clause does throughout is one finding."""

from collections.abc import Callable, Iterable, Iterator

from graph_build.audit.case import Case
from graph_build.audit.finding import Finding, Rule
from graph_build.audit.rules.owners import LEADING
from graph_build.model import Assignment

_FEWEST = 5
_FEWEST_ITEMS = 3
_SHARE = 0.5


def fold(case: Case, rule: Rule, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those of a notice or of a clause as one where it itself is the reason.

    That is so where at least five and at least half of the notice's duties have the finding, or
    where the notice has no lists at all (of `no-owner`), or its lists no lead (of `no-lead`); and
    of a clause where all its items have it, three or more.
    """
    for notice, group in _grouped(findings, lambda each: _notice(case, each)):
        why = _why(case, rule, notice, len(group))
        if rule.folded and len(group) > 1 and why:
            said = rule.folded.format(duties=len(_duties(group)), why=why)
            yield _folded(rule, notice, case.by_notice[notice].notice.title, said, group)
        elif rule.folded_below:
            yield from _fold_clauses(case, rule, group)
        else:
            yield from group


def _fold_clauses(case: Case, rule: Rule, findings: list[Finding]) -> Iterator[Finding]:
    for clause, group in _grouped(findings, lambda each: next(case.above(each.subject), "")):
        items = [item for item in case.items(clause) if item in case.duties]
        if len(group) >= _FEWEST_ITEMS and len(group) == len(items):
            said = rule.folded_below.format(duties=len(_duties(group)))
            yield _folded(rule, clause, case.clauses[clause].heading, said, group)
        else:
            yield from group


def _grouped(
    findings: Iterable[Finding], key: Callable[[Finding], str]
) -> Iterator[tuple[str, list[Finding]]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(key(finding), []).append(finding)
    yield from found.items()


def _notice(case: Case, finding: Finding) -> str:
    duty = case.duties.get(finding.subject)
    return duty.notice if duty else ""


def _why(case: Case, rule: Rule, notice: str, count: int) -> str:
    """Why the notice itself is the reason, in Chinese; empty if it isn't."""
    records = case.by_notice.get(notice)
    if records is None:
        return ""
    listed = [each for each in records.assignments if each.basis != "subject"]
    if rule.name == "no-owner" and not listed:
        return "文件通篇没有责任名单"
    if rule.name == "no-lead" and listed and not any(map(_is_called_lead, listed)):
        return "文件的名单通篇不写牵头"
    duties = case.duties_of(records)
    return "多数事项如此" if count >= max(_FEWEST, _SHARE * len(duties)) else ""


def _is_called_lead(assignment: Assignment) -> bool:
    """True if a word or a rule of position makes it lead; 会同 in one list makes no habit."""
    by_word = bool(LEADING.search(assignment.evidence.quote))
    return assignment.role == "lead" and (by_word or assignment.rule == "position")


def _folded(rule: Rule, subject: str, title: str, said: str, group: list[Finding]) -> Finding:
    """All as one; a doubt that all of them have, behind their first sentence, is its own."""
    doubt, *others = {each.said.partition("。")[2] for each in group}
    arguable = all(each.arguable for each in group)
    said += doubt if arguable and not others else ""
    return Finding(
        rule=rule.name,
        subject=subject,
        title=title,
        said=said,
        units=tuple(dict.fromkeys(unit for each in group for unit in each.units)),
        quotes=tuple(dict.fromkeys(quote for each in group for quote in each.quotes)),
        duties=_duties(group),
        arguable=arguable,
    )


def _duties(group: list[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(duty for each in group for duty in each.duties))
