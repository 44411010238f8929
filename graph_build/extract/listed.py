"""Industries and hazards by form: the items before 等行业领域 and 等事故; …行业, …领域, …事故.

`矿山、危险化学品、消防等重点行业领域` names three industries, `滑坡、泥石流等灾害` two hazards,
`遏制溺水事故` one.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from graph_build.extract.quoted import QUOTE, masked
from graph_build.lexicons import coinage_words, ending_of, predicates

_INDUSTRY = "行业领域|行业|领域"
_HAZARD = "事故|灾害|灾种|险情"
_QUALIFIERS = r"(?:重点|高危|传统|新兴|其他|各类|各|相关|有关|关键|多个|次生|衍生|自然|极端|安全)*"
_NOT_AFTER = r"(?!隐患|现场|调查|风险|责任|防治|救援|应急|监管|监测|单位|教训|企业|等级|信息|预警)"
_LISTED = re.compile(
    rf"(?P<items>[^，。；：！？,;:!?\s（()）《》【】<>|{QUOTE}]{{2,80}})等{_QUALIFIERS}"
    rf"(?:(?P<industry>{_INDUSTRY})|(?:{_HAZARD}){_NOT_AFTER})"
)
_SINGLE = re.compile(
    rf"(?P<word>[\u4e00-\u9fff]{{2,8}}?)(?:(?P<industry>{_INDUSTRY})|(?:事故|灾害){_NOT_AFTER})"
)
_SEPARATOR = re.compile(r"、|以及|和|及|与")
_VAGUE = re.compile(
    r"重点|高危|行业|领域|本|其他|其它|相关|有关|所有|不同|多个|生产|安全|典型|责任|类似|同类|亡人"
    r"|伤亡|人员|上述|以上|这|该|关键|新兴|薄弱|突出|自然|次生|衍生|突发|日常|意外|公共|质量|社会"
    r"|职能|职责|瞒报|范围|当地|单位|部门|专业|场所"
)
_NO_ITEM = re.compile(r"(?:能力|建设|体系|机制|预警|问题|工作|管理|创建|系统|水源)$")
_SHORT_VERBS = {"报", "请", "商"}  # 商贸 is no verb with its object
_ORGANS = ("department", "body", "team", "government", "party", "mass", "group")
_LONGEST_ITEM = 10
_LONGEST_WORD = 5

_Kind = Literal["industry", "hazard"]
Spans = Iterator[tuple[_Kind, int, int]]


def listed_terms(text: str) -> Spans:
    """Kind and span of each industry and hazard that the form of `text` shows, in order."""
    words = masked(text)
    found = {(start, end): kind for kind, start, end in (*_singles(words), *_items(words))}
    for (start, end), kind in sorted(found.items()):
        yield kind, start, end


def _items(words: str) -> Spans:
    """The items of the enumerations that close with 等 and a word for their kind."""
    for match in _LISTED.finditer(words):
        start, end = match.span("items")
        separator = _SEPARATOR.search(words, start, end)
        if separator:
            start = _behind_edge(words, start, separator.start())
            pieces = _pieces(words, start, end)
            yield from ((_kind(match), *piece) for piece in pieces if _is_item(words, *piece))


def _pieces(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for separator in _SEPARATOR.finditer(words, start, end):
        yield start, separator.start()
        start = separator.end()
    yield start, end


def _is_item(words: str, start: int, end: int) -> bool:
    item = words[start:end]
    ending = ending_of(item)
    return (
        1 < len(item) <= _LONGEST_ITEM
        and not (_VAGUE.match(item) or _NO_ITEM.search(item) or _edges().search(item))
        and not (ending and ending.kind in _ORGANS)
    )


def _singles(words: str) -> Spans:
    """Each …行业, …事故 with a short word of its own before it, back to the nearest edge."""
    for match in _SINGLE.finditer(words):
        start, end = _behind_edge(words, match.start(), match.end("word")), match.end("word")
        own = words[start:end]
        if 1 < len(own) <= _LONGEST_WORD and not _VAGUE.search(own) and _is_open(words, start):
            yield _kind(match), start, match.end()


def _is_open(words: str, start: int) -> bool:
    """A name can begin at `start`: behind an edge, or behind what is no word."""
    before = words[max(0, start - 8) : start]
    return not re.search(r"[\u4e00-\u9fff)）]$", before) or before.endswith(_edge_words())


def _kind(match: re.Match[str]) -> _Kind:
    return "industry" if match["industry"] else "hazard"


def _behind_edge(words: str, start: int, end: int) -> int:
    """Behind the last word before `end` that stands in front of names."""
    for edge in _edges().finditer(words, start, max(start, end)):
        start = edge.end()
    return start


@cache
def _edges() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _edge_words())))


@cache
def _edge_words() -> tuple[str, ...]:
    verbs = (word for kind in ("verb", "opening", "pushing") for word in predicates(kind))
    own = (word for kind in ("governing", "leading", "edge") for word in coinage_words(kind))
    words = {*own, *verbs} - _SHORT_VERBS
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
