"""How well records agree with a gold standard, by duty, unit and role together."""

from graph_build.evaluate.breakdown import Line, by_notice, by_property
from graph_build.evaluate.compare import Comparison, Figures, Side, compare, figures
from graph_build.evaluate.differences import (
    Difference,
    RoleMismatch,
    differences,
    extra,
    missed,
    pairs,
    role_mismatches,
)
from graph_build.evaluate.files import matched
from graph_build.evaluate.lines import parse_lines, read_lines
from graph_build.evaluate.record import Record, of_notice

__all__ = [
    "Comparison",
    "Difference",
    "Figures",
    "Line",
    "Record",
    "RoleMismatch",
    "Side",
    "by_notice",
    "by_property",
    "compare",
    "differences",
    "extra",
    "figures",
    "matched",
    "missed",
    "of_notice",
    "pairs",
    "parse_lines",
    "read_lines",
    "role_mismatches",
]
