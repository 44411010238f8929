"""What the reader is not sure of: units that no lexicon knows, and what could not be read."""

from collections.abc import Iterator

from graph_build.audit.case import Case, quotes
from graph_build.audit.finding import Finding, Options
from graph_build.model import Assignment


def unknown_unit(case: Case, _: Options) -> Iterator[Finding]:
    """A unit or a set that no lexicon knows: one finding a unit, with all places."""
    found: dict[str, list[Assignment]] = {}
    for each in case.assignments:
        if not each.unit.in_lexicon:
            found.setdefault(each.unit.id, []).append(each)
    for unit, assignments in found.items():
        name = assignments[0].unit.canonical
        written = "、".join(dict.fromkeys(each.written for each in assignments))
        yield Finding(
            rule="unknown-unit",
            subject=unit,
            title=name,
            said=f"词典不认识“{written}”，按字面认作单位，共 {len(assignments)} 处。",
            units=(name,),
            quotes=quotes(assignments),
            duties=tuple(dict.fromkeys(each.duty for each in assignments)),
        )


def not_read(case: Case, _: Options) -> Iterator[Finding]:
    """Something that stands there and could not be read; never counted as not assigned."""
    for gaps in case.gaps.values():
        for number, gap in enumerate(gaps, start=1):
            duty = case.duties.get(gap.duty)
            clause = case.clauses.get(gap.duty)
            yield Finding(
                rule="not-read",
                subject=gap.duty,
                title=duty.title if duty else clause.heading if clause else "",
                said=f"{gap.reason}：这里有名单或单位没有读出来，不等于没有责任单位。",
                quotes=(gap.evidence,),
                duties=(gap.duty,) if duty else (),
                key=str(number) if len(gaps) > 1 else "",
            )
