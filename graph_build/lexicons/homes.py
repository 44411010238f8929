"""Functions that have an organ of their own in one place and none in another."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from graph_build.lexicons import functions
from graph_build.resources import table_rows

_COLUMNS = ("function", "home", "source")


@cache
def homes() -> Mapping[str, str]:
    """Function → the function whose organ does its work where it has none.

    A city has a 能源局, while in the county 发展和改革局 does its work.
    """
    text = (files("graph_build") / "lexicons" / "homes.csv").read_text(encoding="utf-8")
    known = frozenset(functions())
    found = table_rows(
        text, "homes.csv", _COLUMNS, key=("function",), allowed={"function": known, "home": known}
    )
    return {row["function"]: row["home"] for _, row in found}
