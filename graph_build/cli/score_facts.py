"""The outcome of a comparison as facts, for programs: the names of the fields, all rows."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from graph_build.evaluate import (
    Comparison,
    Line,
    by_notice,
    by_property,
    differences,
    extra,
    missed,
    pairs,
    role_mismatches,
)

_FIGURES = ("gold", "found", "agreed", "precision", "recall", "f1")


def facts(comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """All figures and all that differs; a share of nothing is `None`."""
    return {
        "figures": [_line_facts(line) for line in by_property(comparisons)],
        "notices": [_notice_facts(comparison) for comparison in comparisons],
        "missed": [_named(c, asdict(record)) for c in comparisons for record in missed(c)],
        "extra": [_named(c, asdict(record)) for c in comparisons for record in extra(c)],
        "role_mismatches": [
            _named(c, asdict(entry)) for c in comparisons for entry in role_mismatches(c)
        ],
        "pairs": sum(len(pairs(c)) for c in comparisons),
        "differences": [_named(c, asdict(entry)) for c in comparisons for entry in differences(c)],
    }


def _line_facts(line: Line) -> dict[str, Any]:
    counts = {name: getattr(line.figures, name) for name in _FIGURES}
    return {"by": line.by, "value": line.value, **counts}


def _notice_facts(comparison: Comparison) -> dict[str, Any]:
    return {
        "notice": comparison.notice,
        "characters": comparison.characters,
        "repeated_gold": comparison.repeated_gold,
        "repeated_found": comparison.repeated_found,
        "figures": [
            {
                **_line_facts(line),
                "extra_per_1000": line.figures.extra_per_1000(comparison.characters),
            }
            for line in by_notice(comparison)
        ],
    }


def _named(comparison: Comparison, values: dict[str, Any]) -> dict[str, Any]:
    return {"notice": comparison.notice, **values}
