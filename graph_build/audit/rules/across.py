"""Duties that are alike: in one notice, from year to year, from level to level."""

from collections.abc import Iterator
from itertools import pairwise

from graph_build.audit.case import (
    Assignments,
    Case,
    annual,
    called,
    departments,
    hands,
    names,
    own_names,
    quotes,
    shown,
    with_role,
)
from graph_build.audit.finding import Finding, Options
from graph_build.audit.parts import are_one_organ
from graph_build.lexicons.homes import homes
from graph_build.matching import Match
from graph_build.matching.words import words
from graph_build.model import Evidence, NoticeRecords

_SHOWN = 5


def overlap(case: Case, _: Options) -> Iterator[Finding]:
    """Two duties of one place and year that are alike, in the hands of different departments.

    What lists name as joint or lead counts; a clause and its own row, and a part and what encloses
    it, are one duty. 严格执法 of two industries is no overlap, though it is word for word the same.
    """
    for match in case.alike():
        if not _one_field(case, match):
            continue
        left, right = _responsible(case, match.left), _responsible(case, match.right)
        if left and right and hands(left).isdisjoint(hands(right)):
            kind = "重复" if match.relation == "same" else "交叉"
            yield Finding(
                rule="overlap",
                subject=match.left,
                title=case.duties[match.left].title,
                said=f"与“{case.duties[match.right].title}”（{match.right}）{kind}："
                f"都提到{_shared(match)}；一项由{shown(names(left))}负责，一项由{shown(names(right))}负责。",
                units=names((*left, *right)),
                quotes=(*_own(case, match), *quotes((*left, *right))),
                duties=(match.left, match.right),
                key=match.right,
                arguable=match.relation == "part",
            )


def lead_changed(case: Case, _: Options) -> Iterator[Finding]:
    """The same task led by another organ: in the next annual notice, or at the level below.

    Both sides must name a lead; an organ under another name, or at another level under the organ
    that does its work there (能源局 in a city, 发改局 in a county), is no other. It is arguable
    between levels, where one is a part of the other (公安局, 交警大队), or no lexicon knows one.
    """
    for before, after in (*_years(case), *_levels(case)):
        for match in case.matches(before, after):
            left, right = _leads(case, match.left), _leads(case, match.right)
            if match.relation == "same" and left and right and _parted(left, right):
                levels = before.notice.jurisdiction != after.notice.jurisdiction
                doubt = _doubt(left, right)
                yield Finding(
                    rule="lead-changed",
                    subject=match.right,
                    title=case.duties[match.right].title,
                    said=f"{before.notice.id} 由{shown(names(left))}牵头，"
                    f"{after.notice.id} 由{shown(names(right))}牵头。{doubt}",
                    units=names((*left, *right)),
                    quotes=quotes((*left, *right)),
                    duties=(match.left, match.right),
                    key=match.left,
                    arguable=levels or bool(doubt),
                )


def no_counterpart(case: Case, _: Options) -> Iterator[Finding]:
    """A duty of the level above that no duty of the level below answers, in one year."""
    for above, below in _levels(case):
        matched = {match.left for match in case.matches(above, below)}
        for duty in case.duties_of(above):
            if duty.id not in matched:
                yield Finding(
                    rule="no-counterpart",
                    subject=duty.id,
                    title=duty.title,
                    said=f"{below.notice.id} 里没有找到相应的任务。",
                    units=names(case.covering(duty.id)),
                    quotes=(case.words(duty),),
                    duties=(duty.id,),
                    key=below.notice.id,
                    arguable=True,
                )


def _years(case: Case) -> Iterator[tuple[NoticeRecords, NoticeRecords]]:
    """Annual notices of one place, each with the next."""
    found: dict[str, list[NoticeRecords]] = {}
    for records in sorted(annual(case.records), key=lambda each: each.notice.year):
        found.setdefault(records.notice.jurisdiction.code, []).append(records)
    for series in found.values():
        yield from pairwise(series)


def _levels(case: Case) -> Iterator[tuple[NoticeRecords, NoticeRecords]]:
    """Annual notices of one year, that of a place with that of the place it belongs to."""
    found = annual(case.records)
    for below in found:
        for above in found:
            place = below.notice.jurisdiction
            if (
                above.notice.jurisdiction.code == place.parent
                and above.notice.year == below.notice.year
            ):
                yield above, below


def _one_field(case: Case, match: Match) -> bool:
    """True if both are of one industry or hazard, or are one task of which neither names any.

    What the title of one names the other must speak of: 安全生产月 and 消防宣传月 are two things,
    and so are 医疗 and 教育, though both 开展应急演练.
    """
    if not (
        _speaks_of(case, match.right, match.left) and _speaks_of(case, match.left, match.right)
    ):
        return False
    left, right = case.topics(match.left), case.topics(match.right)
    for kinds in (("industry/",), ("industry/", "hazard/")):
        fields = [{topic for topic in side if topic.startswith(kinds)} for side in (left, right)]
        if all(fields):
            return not fields[0].isdisjoint(fields[1])
    return not any(fields) and match.relation == "same" and _titled_alike(case, match)


def _speaks_of(case: Case, duty: str, other: str) -> bool:
    """True if the duty speaks of what the other's title names, if that names anything."""
    named = case.topics_of_title(other)
    return not named or not named.isdisjoint(case.topics(duty))


def _titled_alike(case: Case, match: Match) -> bool:
    one, other = (
        {word.text for word in words(case.duties[duty].title) if len(word.text) > 1}
        for duty in (match.left, match.right)
    )
    return not one.isdisjoint(other)


def _responsible(case: Case, duty: str) -> Assignments:
    return departments(with_role(case.covering(duty), "lead", "joint"))


def _leads(case: Case, duty: str) -> Assignments:
    return with_role((*case.covering(duty), *case.told(duty)), "lead")


def _parted(left: Assignments, right: Assignments) -> bool:
    return (
        _homes(left).isdisjoint(_homes(right))
        and hands(left).isdisjoint(hands(right))
        and not _names_the_other(left, right)
        and not _names_the_other(right, left)
    )


def _doubt(left: Assignments, right: Assignments) -> str:
    """Why the two may be one organ, in Chinese; empty if nothing speaks for it."""
    if any(are_one_organ(one, other) for one in hands(left) for other in hands(right)):
        return "一家是另一家的一部分，可能没有移交。"
    unknown = [each for each in (*left, *right) if not each.unit.in_lexicon]
    return f"词典没有{shown(names(unknown))}，可能是别称。" if unknown else ""


def _names_the_other(one: Assignments, other: Assignments) -> bool:
    """True for `应急管理局（市地震局）牵头` beside 地震局, not for `应急管理局牵头，地震局配合`."""
    return any(name in words for name in own_names(other) for words in called(one))


def _homes(assignments: Assignments) -> set[str]:
    return {homes().get(key, key) for key in hands(assignments)}


def _own(case: Case, match: Match) -> tuple[Evidence, ...]:
    return tuple(case.words(case.duties[duty]) for duty in (match.left, match.right))


def _shared(match: Match) -> str:
    runs = dict.fromkeys(filter(None, map(_whole_words, match.words)))
    return "、".join(f"“{run}”" for run in tuple(runs)[:_SHOWN])


def _whole_words(run: str) -> str:
    """The run without single characters at its ends: 宣传咨询 of 月宣传咨询."""
    long = [word for word in words(run) if len(word.text) > 1]
    return run[long[0].start : long[-1].end] if long else ""
