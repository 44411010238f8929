"""Blocks that open with a unit → claims: `市工信局：牵头制定…；督促…`, `公安局职责`.

The unit has each thing that stands in its block: one claim for each role that the words give,
joint for plain verbs; where the block has numbered items, each item is a duty.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph_build.extract.actions import action_roles
from graph_build.extract.actors import opens_object
from graph_build.extract.lists import ListedUnit, read_list
from graph_build.extract.partners import partners
from graph_build.extract.prose import clauses
from graph_build.extract.subjects import opens_with_task
from graph_build.extract.units import is_name, is_organ_or_set, is_stem
from graph_build.lexicons import ending_of, role_words
from graph_build.model import Claim, Part

_DUTIES = re.compile(
    r"(?:在[^，。]{2,20}(?:方面|工作中|中)的|及其?|的)?(?:主要|共同|工作|安全生产|应急|消防|安全|防火|监管|管理)*职责(?:分工)?$"
)
_STOPS = "：:。"
_LONGEST_ENTERPRISE = 10
_COMPOSES = re.compile(
    r"(?:由|成员|组长|副组长)[^，。]*(?:带队|组长|组成|参加|为成员|担任)|\d+名[^，。]*(?:参加|组成|带队)"
)
_BLANKS = " \u3000"
_PROPERTY = re.compile("各|有关|相关|行业|主管|监管|负有|责任|职能|成员|牵头|配合|参与")
_INTRODUCTION = re.compile(
    r"(?:^|[。，\n])(?P<unit>[^。，\n]{3,30}?)(?:主要|应当?|要|须)?(?:(?<=[应当要须])[^。\n]{2,60}，并)?"
    r"(?:采取|履行|承担|负责|做好|开展|落实)(?:以下|下列)[^。，\n]{0,12}[：:]$"
)


def block_claims(text: str, parts: tuple[Part, ...]) -> Iterator[Claim]:
    """The claims of all blocks, in reading order."""
    children: dict[str, list[Part]] = {}
    for part in parts:
        children.setdefault(part.parent, []).append(part)
    for part in parts:
        below = children.get(part.path, [])
        units = head_units(text, part, below)
        duties: list[Part] = below or [part]
        if below and not _are_tasks(text, below):
            # `成员单位职责`: each item names the unit that it is about, not that of the head
            duties = [replace(part, end=part.own_end)] if _has_own_task(text, part) else []
        elif below and not units:
            units = introducing_units(text, part)
        for duty in duties if units else ():
            yield from _claims(text, duty, units, duty.path == part.path)


def _has_own_task(text: str, part: Part) -> bool:
    """The words of a block of its own line say what its unit is to do: `县教育局：负责…`."""
    first = part.heading_end + 1
    first += text[first : first + 1] == "\n"
    return part.kind == "block" and opens_with_task(text, first, part.own_end)


def head_units(text: str, part: Part, below: list[Part]) -> tuple[ListedUnit, ...]:
    """The units that open the part as the head of a block, or none."""
    if part.kind in ("row", "annex") or not 2 < len(part.heading) <= 60:
        return ()
    if part.heading[0] in "[【〔（(":
        return ()  # a label in marks
    after = text[part.heading_end : part.heading_end + 1]
    duties = _DUTIES.search(part.heading)
    spaced = part.kind == "block" and after in _BLANKS
    if after not in _STOPS and not duties and not spaced and not _opens_words(text, part, below):
        return ()
    end = part.start + (duties.start() if duties else len(part.heading))
    found = read_list(text, part.start, end)
    if found.unread or found.labelled or found.roled or not found.units:
        return ()
    names = [text[unit.start : unit.end] for unit in found.units]
    shared = names[-1].endswith(("部门", "单位")) and _heads_a_block(names[-1])
    if _lists_members(text, part, names[-1]):
        return ()
    if after == "。" and not (duties or below) and not any(map(_is_one_organ, names)):
        return ()  # `养老机构。以民政部门为主…` has a field for its heading
    sure = sum(_heads_a_block(name) or (shared and is_stem(name)) for name in names)
    return tuple(found.units) if sure and sure >= len(names) - (len(names) > 2) else ()


def _is_one_organ(name: str) -> bool:
    """The name is one organ's, or that of a line of work: 县公安局, 河务部门, not 养老机构."""
    ending = ending_of(name)
    of_line = name.endswith(("部门", "机关")) and not _PROPERTY.search(name)
    named = is_name(name) or name.endswith("公司") or of_line
    return named or bool(ending and ending.kind not in ("group", "enterprise"))


def _lists_members(text: str, part: Part, name: str) -> bool:
    """`指挥部成员单位：县公安局、县教育局等。` tells who the members are, and no task."""
    if not name.endswith(("成员单位", "成员部门", "组成单位", "成员")):
        return False
    members = read_list(text, part.heading_end + 1, part.own_end)
    return len(members.units) > 1 and members.is_credible and not members.roled


def _opens_words(text: str, part: Part, below: list[Part]) -> bool:
    """The heading is a line of its own, and what follows has no subject: `区科委`, `负责…`."""
    behind = part.heading_end + 1
    if text[part.heading_end : behind] != "\n":
        return False
    if behind < part.own_end:
        return opens_with_task(text, behind, part.own_end)
    return bool(below) and opens_with_task(text, below[0].start, below[0].end)


def _are_tasks(text: str, below: list[Part]) -> bool:
    """Most of the items open with what is to be done, not with a unit of their own."""
    tasks = sum(opens_with_task(text, part.start, part.end) for part in below)
    return tasks * 2 > len(below)


def introducing_units(text: str, part: Part) -> tuple[ListedUnit, ...]:
    """The units of a sentence that announces items: `…指挥部主要采取以下措施：（1）…`."""
    words = text[part.start : part.own_end].rstrip()
    match = _INTRODUCTION.search(words)
    if match is None:
        return ()
    found = read_list(text, part.start + match.start("unit"), part.start + match.end("unit"))
    names = [text[unit.start : unit.end] for unit in found.units]
    if found.unread or not names or not all(map(_heads_a_block, names)):
        return ()
    return tuple(found.units)


def _heads_a_block(name: str) -> bool:
    """The name is surely an organ's: `教育` and `责任单位` head no block."""
    if name in role_words("label") or (is_stem(name) and not is_name(name)):
        return False
    if not is_name(name) and opens_object(name):
        return False
    ending = ending_of(name)
    described = len(name) > _LONGEST_ENTERPRISE and not name.endswith(("公司", "集团"))
    if described and ending is not None and ending.kind == "enterprise":
        return is_name(name)  # `重点整治涉及重大危险源企业。` says what is to be done
    placed = ending is not None and ending.subject == "bound" and name[0] in "省市县区州旗"
    return is_name(name) or is_organ_or_set(name) or placed


def _claims(
    text: str, duty: Part, units: tuple[ListedUnit, ...], is_whole: bool
) -> Iterator[Claim]:
    start = duty.heading_end + 1 if is_whole else duty.start
    end = duty.end
    while end > start and text[end - 1] in "。；;\n ":
        end -= 1
    if end <= start or all(_COMPOSES.fullmatch(text, *span) for span in clauses(text, start, end)):
        return  # `第一组。由县公安局一名副局长带队` says who it is, not what it does
    quote = duty.start if is_whole else start
    for unit in units:
        for role in action_roles(text, start, end, sentences=True):
            words = text[unit.start : unit.end]
            yield Claim(duty.path, words, unit.start, role, "stated", "block", quote, end)
    for clause in clauses(text, start, end):
        for unit in partners(text, *clause, organised=True):
            words = text[unit.start : unit.end]
            if not partners(text, *clause, organised=False):  # those are prose, too
                yield Claim(duty.path, words, unit.start, "assist", "subject", "subject", *clause)
