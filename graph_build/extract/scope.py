"""What a list itself says that it covers: `以上两项由…负责`, `第三部分各项任务由…牵头`.

Such words stand behind the items that they cover, or anywhere in the notice. `以上任务由…负责`
in a paragraph of its own covers the clause above; inside a clause, that clause.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_build.extract.numerals import NUMBER, number
from graph_build.model import Part

_TASKS = r"(?:重点|主要|具体|整治|各项)?(?:工作|任务|措施|内容|事项|要求|目标)"
_BY = r"(?:均|都|皆|分别|统一)?(?:需|须|要|应)?由?[：:，,]?"
_OPENING = re.compile(
    rf"""(?:
        (?:以上|上述|前述)(?:第?(?P<count>{NUMBER})个?(?:项|条|款|点)|[各几]项|[各几]条|各点|所有)?{_TASKS}*
        (?<=[项条款点作务施容求标])
      | 第(?P<part>[一二三四五六七八九十\d]+)(?:大?部分|章|大项)(?:的|各项|所有)*{_TASKS}*
      | 本(?:部分|章|节)(?:的|各项|所有)*{_TASKS}*
    ){_BY}""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """`count` parts that end where the list stands, the section `part`, or the clause above.

    `length` is that of the words that say so.
    """

    length: int
    count: int = 0
    part: str = ""
    own_section: bool = False


def scope_at(text: str, start: int, end: int) -> Scope | None:
    """The scope that the list `text[start:end]` opens with."""
    match = _OPENING.match(text, start, end)
    if match is None:
        return None
    return Scope(
        match.end() - start,
        int(number(match["count"])) if match["count"] else 0,
        match["part"] or "",
        own_section=text.startswith("本", start),
    )


def covered(scope: Scope, duty: str, parts: tuple[Part, ...], *, apart: bool) -> tuple[str, ...]:
    """The paths that a list with `scope` covers where it stands in the part `duty`.

    `apart`: it is a paragraph of its own behind the parts.
    """
    here = next((part for part in parts if part.path == duty), None)
    if scope.part:
        wanted = (scope.part, f"第{scope.part}部分", f"第{scope.part}章")
        return tuple(part.path for part in parts if part.path in wanted)[:1]
    if here is None:
        return ()
    if scope.own_section:
        return (here.path.split("/")[0],)
    if scope.count:
        return tuple(_last(here, parts))[-scope.count :]
    return (here.parent if apart and here.parent else here.path,)


def _last(here: Part, parts: tuple[Part, ...]) -> Iterator[str]:
    """The siblings of `here` up to itself; its sub-parts, if it has some."""
    inner = [part.path for part in parts if part.parent == here.path]
    if inner:
        yield from inner
        return
    for part in parts:
        if part.parent == here.parent and part.kind == here.kind:
            yield part.path
        if part is here:
            return
