"""Deadlines that have come, against a day that the auditor gives."""

from collections.abc import Iterator
from datetime import date

from graph_build.audit.case import Case, names
from graph_build.audit.finding import Finding, Options


def deadline_past(case: Case, options: Options) -> Iterator[Finding]:
    """A dated deadline before the day. That it is past does not say that the thing is not done.

    A frequency (每月), a term that runs from an event (3个月之内) and a day that no calendar gives
    (汛期前) are no dated deadlines. What a row says again is told of its clause.
    """
    if options.on is None:
        return
    for records in case.records:
        told = {(entry.duty, entry.bound.date) for entry in records.requirements}
        for entry in records.requirements:
            bound = entry.bound
            if bound.kind != "deadline" or not bound.date or not _is_past(bound.date, options.on):
                continue
            twice = any((same, bound.date) in told for same in case.restated.get(entry.duty, ()))
            duty = case.duties.get(entry.duty)
            if duty is not None and not twice:
                yield Finding(
                    rule="deadline-past",
                    subject=duty.id,
                    title=duty.title,
                    said=f"“{entry.evidence.quote}”即 {bound.date}，已到期，待核是否完成。",
                    units=names(case.holders(duty.id)),
                    quotes=(entry.evidence,),
                    duties=(duty.id,),
                    key=entry.evidence.quote,
                )


def _is_past(day: str, on: date) -> bool:
    return date.fromisoformat(day) < on
