"""Named actions by form: …行动, …攻坚战, …专项整治, …大排查, …培育计划, …加固工程.

Where such a name ends is plain; where it begins is told by what stands before it: a break
(`，`, `的`, `等`), else the last word that governs names (`全面推进│安全生产治本攻坚三年行动`).
What says nothing of its own (重点领域专项整治) or is a common noun (救援行动, 建设工程) is no name.
"""

import re
from collections.abc import Iterator
from functools import cache

from graph_build.extract.quoted import QUOTE, masked
from graph_build.lexicons import coinage_words

_TIMES = r"(?:百日|三年|两年|五年|专项|集中|综合|联合|大|\d{4}年?)"
_ACTION = (
    r"(?:行动|攻坚战?|大会战|歼灭战|专项整治|专项治理|专项检查"
    r"|集中整治|大整治|大排查|大检查|大督查|大起底)"
)
_TAIL = re.compile(rf"(?:{_TIMES}?{_ACTION})+|(?:提升|培养|培育|振兴|倍增|赋能|帮扶)计划|工程")
_BREAK = re.compile(
    r"[，。；：！？,;:!?\s（()）《》【】<>|]|等(?!级)|的(?!士)"
    r"|(?<![重主需紧必首])要(?![素求点害道领件塞])|负责(?!人)|规定对?"
    r"|在[^，。、]{2,8}(?:范围|期间|过程|工作)[内中]?为?"
)
_COMMON = re.compile(
    r"行动(?:力|能力|自觉|指南|清单|部署|措施|不便|迅速|补偿|路线|队|组|轨迹|建议|人员|员|态|用)"
    r"|攻坚(?:克难|重点|期|力)"
    r"|工程(?:施工|质量|项目|技术|师|化|学|机械|勘察|设计|科|抢险|救援|防|专业|人才|结构|物|研究"
    r"|车|款|量|监|单位|造价|治理)"
)
_COMPLETE = re.compile(
    r"(?:整治|治理|改造|提升|建设|维修|加固|排查|检查|行动|工程|攻坚|规划|指导)$"
)
_NO_NAME = re.compile(r"^对(?![口标外接])|[、和与及]$")
_YEAR = re.compile(r"\d{4}年度?")
_LONGEST = 36
_LONGEST_ITEM = 10


def named_actions(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the named actions in `text`, in order; quotation marks may stand inside."""
    words = masked(text)
    free_from = 0
    for tail in _TAIL.finditer(words):
        if _COMMON.match(words, tail.end() - 2):
            continue
        start = _start(words, max(free_from, tail.start() - 2 * _LONGEST), tail)
        if start is not None and _is_name(words[start : tail.start()], tail.group()):
            yield start, tail.end()
            free_from = tail.end()


def _start(words: str, floor: int, tail: re.Match[str]) -> int | None:
    """Where the name with this tail begins; None where a word governs the bare tail."""
    end = tail.start()
    for match in _BREAK.finditer(words, floor, end):
        floor = match.end()
    for match in reversed(list(_words("governing").finditer(words, floor, end))):
        if _is_specific(words[match.end() : end]):
            floor = match.end()
            break
        if match.group() not in coinage_words("inner") or not _is_specific(
            words[floor : match.start()]
        ):
            return None
    return _after_leading(words, _after_items(words, floor, end), end)


def _after_items(words: str, floor: int, end: int) -> int:
    """Behind the last 、 whose left side is an item of its own, not one more object.

    `拖拉机、农用三轮车专项整治` is one action, `危桥改造、公路安全生命防护工程` are two.
    """
    *before, start = words[floor:end].split("、")
    at = end - len(start)
    for item in reversed(before):
        if not 1 < len(item) <= _LONGEST_ITEM or _COMPLETE.search(item):
            break
        at -= len(item) + 1
    return at


def _after_leading(words: str, floor: int, end: int) -> int:
    """Behind the words that open a name without being part of it, as long as a name is left."""
    while match := _YEAR.match(words, floor, end) or _words("leading").match(words, floor, end):
        if not _is_specific(words[match.end() : end]):
            break
        floor = match.end()
    return floor


def _is_name(words: str, tail: str) -> bool:
    own = words.replace(QUOTE, "")  # what a quotation says is a term by itself
    if len(words) > _LONGEST or not _is_specific(own) or _NO_NAME.search(words):
        return False
    if tail == "工程":
        return words.endswith(coinage_words("programme"))
    return not (tail == "行动" and words.endswith(coinage_words("ordinary")))


def _is_specific(words: str) -> bool:
    """Something is left of `words` when all that says nothing is taken out."""
    return len(_words("generic").sub("", words.replace("、", ""))) > 1


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, coinage_words(kind))))
