"""Sentences that order a named unit to act → claims with basis `subject`.

`县安委会每月至少召开一次会议`, `由行业主管部门会同县政府组织召开现场警示会`: the subject opens a
clause of the sentence, or stands behind its 由, and a predicate follows it at once, or opens the
next clause (`负有安全监管职责的部门，要制定计划`). A request orders (`请各县区12月底前报送总结`),
but for the set phrases of covers (`请各单位认真贯彻执行`). What is pushed, helped or used (督促…,
推动…, 发挥…作用) does neither, and so is no subject; a permission (可以) is no order.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_build.extract.actions import ADJUNCT, action_roles, label_role, takes_part
from graph_build.extract.actors import (
    actors_in,
    is_bound,
    is_enterprise,
    is_surely_organ,
    name_ends,
    shares_tail,
    starts_with_action,
)
from graph_build.extract.lists import ListedUnit
from graph_build.extract.partners import partners
from graph_build.extract.predicates import (
    announces,
    demand,
    demands_inside,
    is_condition,
    is_nominal,
    is_topic,
    orders_nothing,
    permission,
    predicate,
)
from graph_build.extract.prose import Span, clauses, sentences
from graph_build.model import Claim, Role, Stretch

_DAY = r"(?:20\d\d年(?:\d{1,2}月)?|\d{1,2}月|今年|明年|年|第?[一二三四]季度|本?月|汛期)"
_WHEN = (
    rf"(?:(?:截至|到|于|在|自|从)?{_DAY}+"
    r"(?:\d{1,2}日|上旬|中旬|下旬|底|末)?(?:之?前|以前|内|起)?)?"
)
_LEAD_IN = re.compile(
    rf"{_WHEN}(?:[一二三四五六七八九十]是|并|且|同时|其中|再|而|但|均|原则上|必要时|一般情况下|一般"
    r"|请(?!.*(?:贯彻|遵照|参照|照此|认真|抓好|结合|重视|按照|严格))|按照职责分工|统一|分别|特别是|尤其是|此外|届时|必须|要(?!求|害)|应当|不仅|而且)*由?"
)
_BY = re.compile(r"(?<![理事缘自经来])由(?!于|此|来)")
_MADE_UP = re.compile(r"(?:建立|形成|构建|健全|完善|成立|组成|组建|设立|推行|实行|主要|”|可|不)由$")
_OF_SYSTEM = re.compile(r"[^，]*的[^，的]{0,16}(?:机制|体系|格局|局面|模式|制度|氛围)$")
_BEHIND = re.compile(r"(?:[生束成止动报知告]后|[^及同按适当临定小]时|期间|下设)(?=.{3})")
_REMARK = re.compile(
    r"(?:作为|是)[^，]*|(?![（(及和与、]|(?:人民)?政府)[^，]{1,24}(?:后|时|前|期间|过程中)"
    r"|(?P<seat>设在[^，]*|接受[^，]*(?:指导|领导|监督))"
)
_NAME_GOES_ON = re.compile("办公室|办(?![理案好公事])|各?成员单位|所属|下属|直属")
_BY_WITHIN = 60
_TIME_WITHIN = 30
_LONGEST_SUBJECT = 240
_LONGEST_VERB = 8
_REQUEST = "请"
_MADE = ("设立", "成立", "组建", "由", "是", "为")
_OUTER_MARKS = "，。；：、,;: \n由并"


@dataclass(frozen=True, slots=True)
class _Subject:
    """Units that are ordered, and the clean offset at which their predicate begins."""

    units: tuple[ListedUnit, ...]
    predicate: int


def subject_claims(text: str, words: Iterable[Stretch], lists: Iterable[Span]) -> Iterator[Claim]:
    """Claims of the sentences in the own words of each part; the spans of `lists` are no prose."""
    starts = {start for start, _ in lists}
    for own in words:
        for start, end in sentences(text, own.start, own.end):
            is_cover = not own.path and text.startswith(_REQUEST, start)
            if start not in starts and not is_cover:
                stop = min((at - 1 for at in starts if start < at < end), default=end)
                yield from _sentence_claims(text, own.path, start, stop)


def _sentence_claims(text: str, duty: str, start: int, end: int) -> Iterator[Claim]:
    subjects = list(_subjects(text, list(clauses(text, start, end))))
    first, *stops = *(subject.units[0].start for subject in subjects), end
    for clause in clauses(text, start, first):
        yield from _partner_claims(text, duty, clause, clause[0], first, organised=False)
    tasked = False
    for subject, stop in zip(subjects, _ends(text, stops), strict=True):
        helps = tasked and takes_part(text, subject.predicate, stop)
        yield from _subject_claims(text, duty, subject, stop, helps=helps)
        tasked = True


def _ends(text: str, stops: list[int]) -> list[int]:
    """Where each action ends; `党委每季度、政府每月至少召开一次会议` shares one.

    What stands before the 由 of the next is its own: `房建由住建局负责；水利由水利局负责`.
    """
    for index in range(len(stops) - 2, -1, -1):
        if text[stops[index] - 1] == "、":
            stops[index] = stops[index + 1]
        elif text[stops[index] - 1] == "由":
            stops[index] = max(text.rfind(mark, 0, stops[index]) for mark in "，；,;。\n") + 1
    return stops


def _subjects(text: str, spans: list[Span]) -> Iterator[_Subject]:
    """The subjects of a sentence; a clause of nothing but units goes with the next one."""
    waiting: tuple[ListedUnit, ...] = ()
    for index, (start, end) in enumerate(spans):
        follower = _follower(text, spans[index + 1 : index + 3])
        subject = _subject(text, start, end, follower)
        if subject is not None:
            yield _Subject((*waiting, *subject.units), subject.predicate)
            waiting = ()
        else:
            waiting = (*waiting, *_bare_units(text, start, end))


def _follower(text: str, spans: list[Span]) -> Span | None:
    """The clause that goes on, behind a remark on duties: `各部门，依照各自职责，加强检查`."""
    if len(spans) > 1 and ADJUNCT.fullmatch(text, *spans[0]):
        return spans[1]
    return spans[0] if spans else None


def _bare_units(text: str, start: int, end: int) -> tuple[ListedUnit, ...]:
    """The units of a clause that names organs and says nothing else: `各乡镇，县直各单位要…`."""
    if text[end : end + 1] not in ("，", ",") or starts_with_action(text, start):
        return ()
    units = actors_in(text, start, end)
    return units if all(is_surely_organ(text[unit.start : unit.end]) for unit in units) else ()


def _subject(text: str, start: int, end: int, follower: Span | None) -> _Subject | None:
    """The subject that opens the clause `text[start:end]`, or that its 由 introduces."""
    for opening in _openings(text, start, end):
        if starts_with_action(text, opening):
            continue
        for cut in name_ends(text, opening, min(end, opening + _LONGEST_SUBJECT)):
            if demands_inside(text[opening:cut]):
                break
            found = _subject_to(text, opening, cut, end, follower)
            if found is not None:
                return _longer(text, opening, end, found) if found.units else None
    return None


def _longer(text: str, opening: int, end: int, found: _Subject) -> _Subject:
    """The subject up to a modal, where the verb behind it is part of its name: 县社区筹建办要…."""
    at = found.predicate
    if demand().match(text, at):
        return found
    for cut in name_ends(text, at + 1, min(end, at + _LONGEST_VERB)):
        units = actors_in(text, opening, cut) if demand().match(text, cut) else ()
        if len(units) == len(found.units):
            return _Subject(units, cut)
    return found


def opens_with_task(text: str, start: int, end: int) -> bool:
    """What is to be done stands at `start`, and no unit that is to do it: `负责…`, `对…检查`.

    `按照规定，设立…指挥部` tells how a body is made, and no task of its.
    """
    spans = (span for span in clauses(text, start, end) if not ADJUNCT.fullmatch(text, *span))
    first = next(spans, (start, end))
    if is_condition(text, *first) or text.startswith(_MADE, first[0]):
        return False
    return predicate().match(text, first[0]) is not None and _subject(text, *first, None) is None


def _subject_to(
    text: str, opening: int, cut: int, end: int, follower: Span | None
) -> _Subject | None:
    """The subject `text[opening:cut]`, one without units where it is only permitted, or None."""
    at = _order_behind(text, cut, end, follower)
    allowed = permission().match(text, at) or orders_nothing(text, at, end)
    by = text[opening - 1] == "由" and text.startswith("作为", cut)
    if not (allowed or predicate().match(text, at, end) or at > cut or by):
        return None
    units = actors_in(text, opening, cut)
    if not units or (at == cut and _is_no_order(text, cut, end, follower)):
        return None
    if is_enterprise(text[units[-1].start : units[-1].end]) and is_topic(text, cut, end):
        return None
    surely = all(is_surely_organ(text[unit.start : unit.end]) for unit in units)
    if at > cut and not (surely or shares_tail(text[opening:cut])):
        return None
    return _Subject(() if allowed else units, at) if allowed or is_bound(text, units, at) else None


def _order_behind(text: str, cut: int, end: int, follower: Span | None) -> int:
    """Where the order begins: behind the name, or with the modal that opens the next clause.

    `负有安全监管职责的部门，要…`, `各县人民政府作为责任主体，要…`, `市公安局接警后，应…`,
    `指挥部办公室设在县应急局，承担…`.
    """
    if follower is None or text[end] not in "，," or _NAME_GOES_ON.match(text, cut):
        return cut
    at, remark = follower[0], _REMARK.fullmatch(text, cut, end)
    if (cut == end or remark) and demand().match(text, at):
        return at
    if cut == end and at > end + 1 and predicate().match(text, at):
        return at
    return at if remark and remark["seat"] and predicate().match(text, at) else cut


def _is_no_order(text: str, cut: int, end: int, follower: Span | None) -> bool:
    """The action belongs to a noun (`落实情况纳入考核`) or to a condition (`发现隐患的，由…`)."""
    if is_nominal(text, cut, end) or announces(text, cut, end):
        return True
    return is_condition(text, cut, end) and not (
        follower is not None and (predicate().match(text, follower[0]))
    )


def _openings(text: str, start: int, end: int) -> Iterator[int]:
    """Where a subject may begin: at the clause, behind 由, 下设 or a time (`事故发生后县政府…`)."""
    lead_in = _LEAD_IN.match(text, start, end)
    opening = lead_in.end() if lead_in else start
    yield opening
    for by in _BY.finditer(text, opening + 1, min(end, opening + _BY_WITHIN)):
        if not _MADE_UP.search(text, start, by.end()):
            yield by.end()
    for behind in _BEHIND.finditer(text, opening + 2, min(end, opening + _TIME_WITHIN)):
        yield behind.end()


def _subject_claims(
    text: str, duty: str, subject: _Subject, stop: int, *, helps: bool
) -> Iterator[Claim]:
    """The claims of one subject; `helps`: it takes part in what another unit is to do."""
    start = subject.units[0].start
    end = start + len(text[start:stop].rstrip(_OUTER_MARKS))
    roles: tuple[Role, ...] = ("assist",) if helps else _roles(text, subject, end)
    named = {subject.units[-1]: label_role(text[: subject.units[-1].end])}
    for unit in subject.units:
        label = named.get(unit) or (unit.role if unit.role != "joint" else None)
        for role in (label,) if label else roles:
            yield _claim(text, duty, unit, role, start, end)
    for clause in clauses(text, subject.predicate, end):
        yield from _partner_claims(text, duty, clause, start, end, organised=True)


def _roles(text: str, subject: _Subject, end: int) -> tuple[Role, ...]:
    last = subject.units[-1]
    label = label_role(text[last.start : last.end]) if text[last.start - 1] == "等" else None
    as_leader = label_role(text[last.end : subject.predicate].rstrip("，,"))
    if label or as_leader:
        return (label or as_leader or "lead",)
    return action_roles(text, subject.predicate, end)


def _partner_claims(
    text: str, duty: str, clause: Span, start: int, end: int, *, organised: bool
) -> Iterator[Claim]:
    for unit in partners(text, *clause, organised=organised):
        yield _claim(text, duty, unit, "assist", start, end)


def _claim(text: str, duty: str, unit: ListedUnit, role: Role, start: int, end: int) -> Claim:
    words = text[unit.start : unit.end]
    return Claim(duty, words, unit.start, role, "subject", "subject", start, end)
