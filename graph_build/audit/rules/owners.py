"""Whose duty is it: nobody's, several units' without a lead, two leads', a vague set's."""

import re
from collections.abc import Iterator
from itertools import pairwise

from graph_build.audit.case import (
    Assignments,
    Case,
    departments,
    is_vague,
    names,
    quotes,
    shown,
    with_role,
)
from graph_build.audit.finding import Finding, Options
from graph_build.model import Assignment, Duty, Evidence

_COMMENCEMENT = re.compile("自(?:印发|发布|公布)之日起(?:施行|实施|执行)")
_NAMED = re.compile(
    r"[\u4e00-\u9fff]{2,12}(?:局|委|办|办公室|厅|管委会|人民政府|支队|大队|指挥部)(?=[、，。；）)：:]|$)"
    "|各(?:有关|相关)?部门|各乡镇|各县|成员单位|开发区|乡镇（街道）"
)
_PERSON = re.compile(
    r"(?:党政|党委|政府|部门|分管|主要|[省市县区乡镇])*(?:领导|负责人|负责同志|书记|[省市县区乡镇]长)"
    r"(?=[、和及]|[^，。；]{0,6}(?:要|应|须|每|带队|带头|牵头|负责|担负|履行))"
)
_NO_TASK = re.compile(
    "阶段(?:[（(][^（）()]*[）)])?$|(?:实施|工作|方法|进度)步骤|(?:时间|进度|步骤)安排"
    "|(?:工作|有关|相关|几点|具体)要求$|保障措施$|组织(?:领导|保障)$"
)
_BACK = re.compile("以上|上述|各项任务|本部分|第.部分")
_BY_ANNEX = re.compile(
    r"(?:对照|按照|根据|依据|详见|见)[^，。；]{0,8}(?:附件|附表|分工表|任务清单|责任清单)"
)
_ALLOTTING = re.compile(r"(?:责任|任务|职责|部门|工作)(?:分工|职责)$|^(?:分工|职责)")
_CASE = re.compile(r"的[；;。]?\s*$")
_OWN_PART = re.compile("负责(?!落实|实施|牵头|配合)[\u4e00-\u9fff]{2}")
_MARKS = 3  # a bracket, a line break, a bracket
LEADING = re.compile("牵头|主责|总责")
_TOGETHER = re.compile("会同|商")
_SEPARATORS = "、，,和及与以及 \u3000"


def no_owner(case: Case, _: Options) -> Iterator[Finding]:
    """No list, no sentence and no row names anybody, and nothing there was left unread.

    An item is not ownerless where the words that introduce it order somebody
    (`有下列情形之一的，应急局应当启动响应：（1）…`), and a case that is only described is no task
    (`拒不执行应急指令的；`).
    """
    for duty in case.every_duty():
        if _is_case(case, duty) or _COMMENCEMENT.search(duty.text):
            continue
        introduced = case.told(next(case.above(duty.id), ""))
        if not (case.holders(duty.id) or introduced or case.unread(duty.id)):
            said = "本项没有写明责任单位：没有名单，句中也没有指名。"
            doubt = _perhaps_owned(case, duty)
            yield _finding(case, "no-owner", duty, (), said + doubt, arguable=bool(doubt))


def _is_case(case: Case, duty: Duty) -> bool:
    """True for `瞒报事故的；` and for what ends a list of such (`其他违反规定的行为。`)."""
    *others, last = case.items(next(case.above(duty.id), "")) or (duty.id,)
    if duty.id == last and others:
        return all(_CASE.search(case.clauses[each].text) for each in others)
    return bool(_CASE.search(duty.text))


def _perhaps_owned(case: Case, duty: Duty) -> str:
    """Why the duty may have an owner all the same, in Chinese; empty if nothing speaks for it."""
    if duty.path.startswith("附件") and case.clauses[duty.clause].kind != "row":
        return "本项在附件里，可能是技术要求而不是任务。"
    if named := _NAMED.search(duty.text):
        return f"文中提到“{named.group()}”，请核对是不是责任单位。"
    if person := _PERSON.search(duty.text):
        return f"文中指名的是“{person.group()}”，是人不是单位。"
    if no_task := _under_no_task(case, duty):
        return f"“{no_task}”讲的是步骤或要求，不是任务，可能不另分工。"
    return _named_elsewhere(case, duty)


def _named_elsewhere(case: Case, duty: Duty) -> str:
    """What speaks for an owner in another row, list or chapter: a merged cell, 以上, 责任分工."""
    row, _, rank = duty.id.rpartition("-")
    first = f"{row}-1"
    if rank.isdigit() and first in case.duties and first != duty.id and case.holders(first):
        return "同一序号的上一行写有单位，可能是合并的单元格。"
    if _BY_ANNEX.search(duty.text):
        return "文中写着按附件或清单分工，请对照附件。"
    section = duty.path.split("/")[0]
    for each in case.lists_of(duty.notice):
        if each.evidence.clause.split("/")[0] == section and _BACK.search(each.evidence.quote):
            return f"同一部分有名单写着“{each.evidence.quote[:20]}”，可能也管本项。"
    for clause in case.by_notice[duty.notice].clauses:
        if _ALLOTTING.search(clause.heading) and case.holders(clause.id):
            return f"文件另有“{clause.heading}”，可能在那里分工。"
    return ""


def _under_no_task(case: Case, duty: Duty) -> str:
    """The heading of a phase or of requirements that the duty has or stands under.

    A notice that hands out its tasks need not hand out 动员部署阶段（3月） and 工作要求 too.
    """
    headings = (duty.title, *(case.clauses[part].heading for part in case.above(duty.id)))
    found = (heading for heading in headings if _NO_TASK.search(heading))
    return next(found, "") if any(case.lists_of(duty.notice)) else ""


def no_lead(case: Case, _: Options) -> Iterator[Finding]:
    """`A、B等部门分工负责`: several departments are responsible and nobody leads.

    各乡镇 and 开发区 beside one department share nothing with it: each acts in its own part, as in
    `甲负责居民用户，乙负责餐饮用户`. A clause and its row are one duty: a lead in either leads, and
    what both lack is told once; where they differ is for `table_differs`.
    """
    for duty, listed in _lists(case):
        sharing = _sharing(listed)
        if sharing and not (_led(case, duty, listed) or _told_of_clause(case, duty)):
            units = names(sharing)
            said = f"{shown(units)}共 {len(units)} 家分工负责，没有写明谁牵头。"
            yield _finding(case, "no-lead", duty, sharing, said)


def _sharing(listed: Assignments) -> Assignments:
    """The departments that share a list with another; each list has an action of its own.

    `检查商场（商务局负责），检查加油站（应急局负责）` is shared by nobody. Lists with no word
    between them (`（商务局负责）（应急局负责）`), and the cells of a row, are one.
    """
    groups: list[Assignments] = []
    for units in _undivided(departments(with_role(listed, "joint"))):
        if groups and _side_by_side(groups[-1][-1], units[0]):
            groups[-1] += units
        else:
            groups.append(units)
    return tuple(each for units in groups if len(names(units)) > 1 for each in units)


def _undivided(sharing: Assignments) -> Iterator[Assignments]:
    """The units by their list, in the order of the words, without lists that part the work."""
    found: dict[Evidence, Assignments] = {}
    for each in sorted(sharing, key=lambda each: each.evidence.start):
        found[each.evidence] = (*found.get(each.evidence, ()), each)
    return (units for units in found.values() if not _divided(units))


def _side_by_side(one: Assignment, other: Assignment) -> bool:
    if one.rule == other.rule == "table-cell":
        return True
    return 0 <= other.evidence.start - one.evidence.end <= _MARKS


def _led(case: Case, duty: Duty, listed: Assignments) -> bool:
    said = (*listed, *case.told(duty.id), *(e for s in case.same(duty.id) for e in case.listed(s)))
    return bool(with_role(said, "lead"))


def _divided(sharing: Assignments) -> bool:
    """True if each of the units has words of its own behind 负责."""
    quote = max((each.evidence.quote for each in sharing), key=len)
    places = sorted((quote.find(each.written), each.written) for each in sharing)
    ends = (*(start for start, _ in places[1:]), len(quote))
    own = (quote[start + len(name) : end] for (start, name), end in zip(places, ends, strict=True))
    return places[0][0] >= 0 and all(map(_OWN_PART.search, own))


def _told_of_clause(case: Case, duty: Duty) -> bool:
    """True for the one row of a clause that itself has several departments and no lead."""
    return any(
        case.rows[clause] == (duty.id,) and clause in case.duties and _sharing(case.listed(clause))
        for clause in case.restated.get(duty.id, ())
    )


def several_leads(case: Case, _: Options) -> Iterator[Finding]:
    """`A、B牵头`: one list, or one sentence, with two leads.

    Two lists or two sentences may speak of two actions, and are no contradiction. Where each of
    the two has a role word of its own (`A牵头甲，B牵头乙`), or a sentence only calls them so
    (`A、B等“七进”牵头单位要…`), or where 会同 alone makes them leads, that is arguable; in a column
    牵头单位 the head of the column makes them leads.
    """
    for duty in case.every_duty():
        for leads in _by_words(with_role(case.holders_here(duty.id), "lead")):
            leads = departments(leads)
            units = names(leads)
            if len(units) > 1:
                said = f"同一处写有 {len(units)} 个牵头单位：{shown(units)}。"
                doubt = _doubt(leads)
                yield _finding(
                    case, "several-leads", duty, leads, said + doubt, arguable=bool(doubt)
                )


def collective_only(case: Case, _: Options) -> Iterator[Finding]:
    """`各有关部门`, `成员单位`: all who are named are sets that a property names.

    What enterprises are told beside is no answer to who sees to it.
    """
    for duty in case.every_duty():
        everybody = case.holders(duty.id)
        holders = tuple(each for each in everybody if each.unit.kind != "enterprise")
        if holders and all(is_vague(each.unit) for each in holders):
            said = f"只写了{shown(names(holders))}，没有一个具体单位。"
            by_sentence = all(each.basis == "subject" for each in holders)
            yield _finding(case, "collective-only", duty, holders, said, arguable=by_sentence)


def assist_without_lead(case: Case, _: Options) -> Iterator[Finding]:
    """A list names who assists, and neither it nor a sentence names whom.

    `A负责，B配合` names A. 配合 as a verb of the task is in no list (密切配合, 配合执法), and in a
    block it says itself whom (`市统计局：协助有关部门核定…`). Who is named above leads what is
    below: `（三）消防（消防救援大队牵头）1.高层建筑。（住建局配合）`.
    """
    for duty, listed in _lists(case):
        assisting = tuple(each for each in with_role(listed, "assist") if each.rule != "block")
        others = (*listed, *case.told(duty.id), *_nearest_above(case, duty))
        if assisting and not with_role(others, "lead", "joint", "supervise"):
            said = f"{shown(names(assisting))}为配合单位，没有写明配合谁。"
            yield _finding(case, "assist-without-lead", duty, assisting, said)


def _nearest_above(case: Case, duty: Duty) -> Assignments:
    """What the nearest part above says that names anybody."""
    return next(filter(None, map(case.holders_here, case.above(duty.id))), ())


def too_many(case: Case, options: Options) -> Iterator[Finding]:
    """More units in one list than the auditor allows; a set counts as none."""
    for duty, listed in _lists(case):
        units = tuple(each for each in listed if not each.unit.is_set)
        count = len(names(units))
        if count > options.most_units:
            said = f"一项职责列有 {count} 个单位，多于 {options.most_units} 个。"
            yield _finding(case, "too-many", duty, units, said)


def _lists(case: Case) -> Iterator[tuple[Duty, Assignments]]:
    """Each duty with the list that covers it; a clause that is split into rows, row by row."""
    for duty in case.every_duty():
        lists = case.lists(duty.id)
        for place, listed in lists:
            yield (case.duties.get(place, duty) if len(lists) > 1 else duty), listed


def _by_words(assignments: Assignments) -> Iterator[Assignments]:
    """Assignments of the same words: a list's have one quote, a sentence's quotes end together."""
    found: dict[tuple[str, int], Assignments] = {}
    for each in assignments:
        key = (each.basis, each.evidence.end)
        found[key] = (*found.get(key, ()), each)
    yield from found.values()


def _doubt(leads: Assignments) -> str:
    """Why reasonable auditors may differ, in Chinese; empty if they may not."""
    words = "".join(each.evidence.quote for each in leads)
    by_head = leads[0].rule == "table-cell" and not _TOGETHER.search(words)
    if not LEADING.search(words) and not by_head:
        return "原文没有“牵头”二字，由“会同”一类的词认作牵头。"
    return "从原文看可能各牵头一段。" if leads[0].basis == "subject" or _parted(leads) else ""


def _parted(leads: Assignments) -> bool:
    """True if more than separators stand between the leads: each has words of its own."""
    quote = max((each.evidence.quote for each in leads), key=len)
    places = sorted((quote.find(each.written), each.written) for each in leads)
    between = [
        quote[start + len(name) : following] for (start, name), (following, _) in pairwise(places)
    ]
    return any(words.strip(_SEPARATORS) for words in between)


def _finding(
    case: Case,
    rule: str,
    duty: Duty,
    assignments: Assignments,
    said: str,
    *,
    arguable: bool = False,
) -> Finding:
    return Finding(
        rule=rule,
        subject=duty.id,
        title=duty.title,
        said=said,
        units=names(assignments),
        quotes=quotes(assignments) or (case.words(duty),),
        duties=(duty.id,),
        arguable=arguable,
    )
