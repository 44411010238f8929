"""Deadlines, what the reader is not sure of, and from year to year."""

from datetime import date

import pytest

from graph_build.audit import Options
from tests.audit.notices import find, read

ON = Options(on=date(2025, 7, 1))


def _read(tmp_path, clause, **options):
    return read(tmp_path, f"一、重点工作\n{clause}\n", **options)


def test_dated_deadline_before_the_day_is_to_be_checked(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。2025年6月底前完成改造。（住建局负责）")
    [finding] = find("deadline-past", records, options=ON)
    assert "已到期，待核" in finding.said
    assert "没有完成" not in finding.said
    assert finding.units == ("安泽县住房和城乡建设局",)


@pytest.mark.parametrize(
    "words",
    [
        "每月检查一次",
        "3个月之内发生2起以上事故的约谈",
        "吸取2·27事故教训",
        "年底前完成",
        "汛期前完成",
    ],
)
def test_what_is_no_dated_deadline_before_the_day_is_no_finding(tmp_path, words):
    records = _read(tmp_path, f"（一）燃气安全。{words}。（住建局负责）")
    assert find("deadline-past", records, options=ON) == ()


def test_without_a_day_no_deadline_is_past(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。2025年1月底前完成改造。（住建局负责）")
    assert find("deadline-past", records) == ()


def test_unknown_unit_is_one_finding_with_all_places(tmp_path):
    records = _read(
        tmp_path,
        "（一）燃气安全。排查管网。（住建局、云鼎服务中心负责）\n"
        "（二）消防安全。开展检查。（公安局、云鼎服务中心负责）",
    )
    [finding] = find("unknown-unit", records)
    assert finding.units == ("安泽县云鼎服务中心",)
    assert len(finding.duties) == 2


def test_unit_that_held_duties_the_year_before_and_holds_none(tmp_path):
    before = _read(tmp_path, "（一）燃气安全。排查管网。（住建局、水利局负责）", year=2024)
    after = _read(tmp_path, "（一）燃气安全。排查管网。（住建局负责）", year=2025)
    [finding] = find("unit-dropped", before, after)
    assert finding.units == ("安泽县水利局",)
    assert finding.arguable


@pytest.mark.parametrize(
    ("unit", "group", "may_hold"),
    [
        ("妇联", "各群团组织", True),
        ("妇联", "安委会成员单位", True),
        ("水利局", "安委会成员单位", True),
        ("水利局", "各群团组织", False),
        ("妇联", "各乡镇", False),
    ],
)
def test_set_that_may_hold_who_is_dropped_is_named(tmp_path, unit, group, may_hold):
    before = _read(tmp_path, f"（一）宣传。开展宣传。（住建局、{unit}负责）", year=2024)
    after = _read(tmp_path, f"（一）宣传。开展宣传。（住建局、{group}负责）", year=2025)
    [finding] = find("unit-dropped", before, after)
    assert (f"本年名单写有“{group}”，可能包括它。" in finding.said) == may_hold


def test_unit_under_a_new_name_or_without_lists_this_year_is_not_dropped(tmp_path):
    before = _read(tmp_path, "（一）矿山安全。开展检查。（安监局负责）", year=2018)
    after = _read(tmp_path, "（一）矿山安全。开展检查。（应急局负责）", year=2019)
    assert find("unit-dropped", before, after) == ()
    listless = _read(tmp_path, "（一）矿山安全。公安局要开展检查。", year=2019, name="b")
    assert find("unit-dropped", before, listless) == ()


def test_words_under_no_number_are_audited(tmp_path):
    """Such words are a part that has the notice's own id; nothing stands above it."""
    records = read(tmp_path, "住建局要排查管网。公安局、水利局要开展检查。\n")
    assert find("no-owner", records) == ()


def test_organ_in_brackets_or_told_by_another_rule_is_not_dropped(tmp_path):
    clause = "（一）地震应急。修订应急预案，开展应急演练。"
    before = _read(tmp_path, f"{clause}（地震局牵头，公安局配合）", year=2024)
    after = _read(tmp_path, f"{clause}（应急管理局（县地震局）牵头，公安局配合）", year=2025)
    assert find("unit-dropped", before, after) == ()
    assert find("lead-changed", before, after) == ()
    other = _read(tmp_path, f"{clause}（水利局牵头，公安局配合）", year=2025, name="b")
    assert find("unit-dropped", before, other) == ()
    assert len(find("lead-changed", before, other)) == 1
