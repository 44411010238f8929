"""The figures by kind of writing, basis, role and kind of unit, and by notice."""

import pytest

from graph_build.evaluate import Figures, Line, by_notice, by_property
from tests.evaluate.records import HELP, LEAD, PROSE, RULE, comparison, record

GOLD = [record(LEAD), record(HELP), record(RULE, kind="zone"), record(PROSE, kind="government")]
FOUND = [
    record(LEAD),
    record("一/（二） 县住建局 joint stated"),
    record("一/（三） 开发区 joint stated", kind="zone"),
    record(PROSE, kind="group"),
    record("一/（四） 企业 joint subject", kind="enterprise"),
]
IT = comparison(GOLD, FOUND)


@pytest.mark.parametrize(
    ("by", "value", "counts"),
    [
        ("all", "all", (4, 5, 3)),
        ("writing", "lists", (3, 3, 2)),
        ("writing", "subject", (1, 2, 1)),
        ("basis", "stated", (2, 3, 1)),
        ("basis", "inherited", (1, 0, 0)),
        ("basis", "subject", (1, 2, 1)),
        ("role", "lead", (1, 1, 1)),
        ("role", "assist", (1, 0, 0)),
        ("role", "joint", (2, 4, 2)),
        ("role", "supervise", (0, 0, 0)),
        ("kind", "department", (2, 2, 1)),
        ("kind", "zone", (1, 1, 1)),
        ("kind", "government", (1, 0, 0)),
        ("kind", "group", (0, 1, 0)),
        ("kind", "enterprise", (0, 1, 0)),
        ("kind", "party", (0, 0, 0)),
    ],
)
def test_line_of_each_property_has_its_figures(
    by: str, value: str, counts: tuple[int, int, int]
) -> None:
    assert Line(by, value, Figures(*counts)) in by_property([IT])


def test_notice_has_a_line_for_all_and_one_for_each_kind_of_writing() -> None:
    assert by_notice(IT) == (
        Line("all", "all", Figures(4, 5, 3)),
        Line("writing", "lists", Figures(3, 3, 2)),
        Line("writing", "subject", Figures(1, 2, 1)),
    )
