"""What counts as one duty, and which topics concern which unit of it."""

from dataclasses import replace

import pytest

from graph_build.matrix.counted import Counted, counted_duties
from graph_build.model import Gap, NoticeRecords, Restatement
from tests.records import (
    KELAN_EMERGENCY,
    KELAN_FIRE,
    KELAN_HOUSING,
    assignment,
    datong,
    duty,
    evidence,
    kelan,
    topic,
)

IT = "岢岚县2023"


def cut_in_two() -> NoticeRecords:
    """A clause on 矿山, 电动自行车 and 学校, cut into rows on the first and on the second."""
    return replace(
        kelan(),
        duties=tuple(duty(IT, path, path, 2023) for path in ("附件/1", "一", "附件/2")),
        assignments=(
            assignment(IT, "一", KELAN_EMERGENCY, "应急局", basis="subject"),
            assignment(IT, "附件/1", KELAN_HOUSING, "住建局", "lead"),
            assignment(IT, "附件/2", KELAN_FIRE, "消防队"),
        ),
        topics=(
            topic(IT, "一", "industry", "矿山"),
            topic(IT, "一", "industry", "学校"),
            topic(IT, "附件/1", "industry", "矿山"),
            topic(IT, "附件/2", "industry", "电动自行车"),
        ),
        restatements=tuple(
            Restatement(f"{IT}/附件/{row}", f"{IT}/一", 0.9, evidence(IT, f"附件/{row}", "整治"))
            for row in (1, 2)
        ),
        gaps=(),
    )


def by_path(records: NoticeRecords) -> dict[str, Counted]:
    return {each.duty.path: each for each in counted_duties(records, "industry")}


def test_a_clause_and_the_row_that_repeats_it_are_one() -> None:
    found = by_path(kelan())
    assert list(found) == [
        "一/（一）", "一/（一）/1", "一/（一）/2", "二/（二）", "二/（三）", "二/（四）",
    ]  # fmt: skip
    same = found["二/（二）"]
    assert [part.path for part in same.parts] == ["二/（二）", "附件/1"]
    assert [each.written for each in same.assignments] == ["住建局"]


def test_a_row_that_repeats_no_duty_counts_for_itself() -> None:
    """附件/1 says again what section 二 says, which is no duty of its own."""
    records = kelan()
    assert "附件/1" in by_path(replace(records, restatements=records.restatements[1:]))


def test_units_of_a_whole_row_are_concerned_by_all_topics_of_the_clause() -> None:
    same = by_path(kelan())["二/（二）"]
    (told,) = same.assignments
    assert [each.name for each in same.topics_of(told)] == ["城镇燃气"]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("应急局", {"矿山", "电动自行车", "学校"}),  # the clause's own unit
        ("住建局", {"矿山", "学校"}),  # 学校 is in no row
        ("消防队", {"电动自行车", "学校"}),
    ],
)
def test_units_of_a_clause_cut_into_rows_have_the_topics_of_their_row(
    written: str, names: set[str]
) -> None:
    found = by_path(cut_in_two())
    assert list(found) == ["一"]
    told = {each.written: each for each in found["一"].assignments}[written]
    assert {each.name for each in found["一"].topics_of(told)} == names


def test_text_of_a_cut_clause_is_that_of_the_units_row() -> None:
    found = by_path(cut_in_two())["一"]
    told = {each.written: each for each in found.assignments}
    assert found.text_of([told["住建局"]]) == "附件/1。"
    assert found.text_of([told["应急局"], told["消防队"]]) == "一。\n附件/2。"
    assert found.text_of([]) == "一。"


@pytest.mark.parametrize(
    ("place", "unread"),
    [("一/（二）", True), ("一/（二）/1", True), ("一", True), ("", False), ("一/（一）", False)],
)
def test_what_could_not_be_read_concerns_the_duty_where_it_stands(place: str, unread: bool) -> None:
    records = datong()
    where = f"{records.notice.id}/{place}".removesuffix("/")
    gap = Gap(where, "单位读不出来", evidence(records.notice.id, place, "（负责）"))
    found = by_path(replace(records, gaps=(gap,)))
    assert found["一/（二）"].unread is unread


def test_only_topics_of_the_kind_are_taken() -> None:
    (found,) = (each for each in counted_duties(datong(), "hazard") if each.topics)
    assert [each.name for each in found.topics] == ["瓦斯"]
