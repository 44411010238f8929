"""Short names that a notice defines for its own units: `…指挥部（以下简称“市指挥部”）`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph_build.lexicons import ending_of

_DEFINED = re.compile(
    r"[（(](?:以下|下)?(?:均|统一)?(?:简称|统称|称)(?:为|作)?[：:]?\s*"
    r"[“\"「]?(?P<short>[^“”\"「」，。（()）]{2,12})[”\"」]?[）)]"
)
_FULL = re.compile(r"(?:[^，。；：:;,\s“”《》（()）]|[（(][^（()）]{1,8}[）)])+$")
_LONGEST_FULL = 120
_FOUNDED = re.compile(r"^.*(?:成立|设立|组建|建立|调整)(?:了)?")
_OFFICES = ("办公室", "办", "成员单位", "各成员单位", "有关成员单位", "及成员单位")


@dataclass(frozen=True, slots=True)
class ShortName:
    """What a short name stands for: one unit's full name, or `several` units of one name."""

    full: str
    several: bool


def short_names(text: str, place: str) -> dict[str, ShortName]:
    """The short names that `text` defines; `place` is the jurisdiction that issued it.

    What is no unit has none: `专项整治三年行动（以下简称“三年行动”）`. The first definition counts.
    """
    found: dict[str, ShortName] = {}
    for match in _DEFINED.finditer(text):
        before = _FULL.search(text, max(0, match.start() - _LONGEST_FULL), match.start())
        full = _name_in(before.group(), place) if before else ""
        names = [name for name in re.split(r"[、和]", full) if name]
        several = len(names) > 1 and all(map(_is_organ, names))
        if _is_organ(full) and full != match["short"]:
            found.setdefault(match["short"], ShortName(full, several))
    return found


def _name_in(words: str, place: str) -> str:
    """The name at the end of the words before the bracket: `成立龙山县…指挥部`."""
    founded = _FOUNDED.sub("", words)
    at = founded.find(place)
    return founded[at:] if at >= 0 else founded


def _is_organ(name: str) -> bool:
    ending = ending_of(name)
    return ending is not None and len(name) > len(ending.ending)


def written_out(name: str, known: Mapping[str, ShortName]) -> ShortName | None:
    """What `name` stands for: a short name itself, or its office (`指挥部办公室`)."""
    if name in known:
        return known[name]
    for office in _OFFICES:
        short = known.get(name.removesuffix(office)) if name.endswith(office) else None
        if short and not short.several:
            return ShortName(short.full + office, several=False)
    return None
