"""The words to resolve for each unit of a list: what stands before one holds for the rest.

In `省应急厅、公安厅` both are the province's, in `平城区应急局、住建局` the district's; in
`各乡镇党委、政府` the governments are those of the same set.
"""

import re
from collections.abc import Iterable, Iterator

from graph_build.lexicons import unit_names
from graph_build.model import Claim
from graph_build.resolve.places import place_at

_LEVEL = re.compile(r"自治[区州县旗]|兵团|[省市县区州旗盟]")
_OPEN_SET = re.compile(r"(?:有关|相关|其他有关|其他相关)(?:部门|单位)")
_PARTY_OF_A_SET = re.compile(r"(.*(?:各|地方).*?)(?:党委|党工委)")
_GOVERNMENTS = ("政府", "人民政府", "管委会")


def with_prefixes(claims: Iterable[Claim], own: str) -> Iterator[tuple[Claim, str]]:
    """Each claim with the words to resolve; the prefix of the place `own` changes nothing."""
    quote, prefix, before = (-1, -1, ""), "", ""
    for claim in claims:
        here = (claim.quote_start, claim.quote_end, claim.duty)
        if here != quote:
            quote, prefix, before = here, "", ""
        of_set = _PARTY_OF_A_SET.fullmatch(before)
        before = claim.unit
        if of_set and claim.unit in _GOVERNMENTS:
            yield claim, of_set[1] + claim.unit
        elif claim.unit in unit_names() or _OPEN_SET.fullmatch(claim.unit):
            yield claim, prefix + claim.unit
        else:
            opened = _prefix(claim.unit)
            if opened:
                prefix = "" if own.endswith(opened) else opened
            yield claim, claim.unit


def _prefix(unit: str) -> str:
    """The level or the place that stands before a name of the lexicon, or an empty string."""
    _, end = place_at(unit)
    level = _LEVEL.match(unit)
    for at in (end, level.end() if level else 0):
        if at and unit[at:] in unit_names():
            return unit[:at]
    return ""
