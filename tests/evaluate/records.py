"""Small records for the tests of the score."""

from typing import Any

from graph_build.evaluate import Comparison, Record, Side, compare

PROSE = "一/（一） 各乡镇 joint subject"
LEAD = "一/（二） 县应急局 lead stated"
HELP = "一/（二） 县住建局 assist stated"
RULE = "一/（三） 开发区 joint inherited"


def record(words: str, **changed: Any) -> Record:
    """`duty unit role basis`, with what is `changed`."""
    duty, unit, role, basis = words.split()
    values = {
        "duty": duty, "unit": unit, "canonical": f"龙山{unit}", "kind": "department",
        "role": role, "basis": basis, "quote": f"{unit}负责",
    }  # fmt: skip
    return Record(**{**values, **changed})


def comparison(gold: list[Record], found: list[Record], *, characters: int = 2000) -> Comparison:
    """The two sides of the notice `龙山`."""
    return compare("龙山", Side(tuple(gold)), Side(tuple(found), characters))


def compared(gold: list[str], found: list[str]) -> Comparison:
    """The two sides of the notice `龙山`, from words."""
    return comparison([*map(record, gold)], [*map(record, found)])
