"""Functions that have an organ of their own in one place and none in another."""

from collections.abc import Mapping
from functools import cache

from graph_build.lexicons import functions
from graph_build.lexicons.added import rows

_COLUMNS = ("function", "home", "source")


@cache
def homes() -> Mapping[str, str]:
    """Function → the function whose organ does its work where it has none.

    A city has a 能源局, while in the county 发展和改革局 does its work.
    """
    known = frozenset(functions())
    allowed = {"function": known, "home": known}
    found = rows("homes", _COLUMNS, key=("function",), allowed=allowed)
    return {row["function"]: row["home"] for row in found}
