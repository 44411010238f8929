"""What the timeline says of years: only what notices say, and never that something has ended."""

from dataclasses import replace

import pytest

from graph_build.model import Bound, NoticeRecords
from graph_build.view.timeline.naming import Period, sentence
from graph_build.view.timeline.rows import timeline
from graph_build.view.timeline.words import fates, of_campaign, of_row
from tests.records import both, duty, evidence, kelan, requirement, topic

FIRE = "燃气安全专项行动"


def _notice(year: int, text: str = "", *names: str, **more) -> NoticeRecords:
    """A notice of 岢岚县 with one duty, whose text names the campaigns."""
    old = kelan()
    it = f"岢岚县{year}"
    only = replace(duty(it, "一/（一）", "开展整治", year), text=text or "开展整治。")
    return replace(
        old,
        notice=replace(old.notice, id=it, year=year),
        duties=(only,),
        assignments=(),
        topics=tuple(topic(it, "一/（一）", "campaign", name) for name in names),
        gaps=(),
        restatements=(),
        requirements=(),
        **more,
    )


def _only(*records: NoticeRecords, name: str = FIRE):
    found = timeline(records)
    return next(each for each in found.campaigns if each.name == name), found


def test_what_later_notices_do_not_name_is_not_called_ended():
    records = (_notice(2023, f"开展{FIRE}。", FIRE), _notice(2024), _notice(2025))
    campaign, found = _only(*records)
    (row,) = campaign.rows
    assert of_row(row) == "仅见于 2023 年；后来未见（2024、2025 年的通知没有写到）"
    assert of_campaign(campaign, found).endswith("此后 2 份通知没有写到，其中本地的 2 份")
    assert fates(campaign, found) == ("once", "gone")


def test_years_before_and_between_are_told_apart_from_years_without_a_notice():
    named = (_notice(year, f"开展{FIRE}。", FIRE) for year in (2023, 2026))
    campaign, found = _only(_notice(2021), *named)
    (row,) = campaign.rows
    assert row.notices == (2021, 2023, 2026)
    assert found.years == (2021, 2022, 2023, 2024, 2025, 2026)
    assert of_row(row) == "初见 2023 年，末见 2026 年；2021 年未见"
    assert fates(campaign, found) == ()


def test_one_notice_of_a_place_has_no_before_and_after():
    campaign, found = _only(*both(), name="三管三必须")
    assert [of_row(row) for row in campaign.rows] == ["", ""]
    assert of_campaign(campaign, found) == "初见 2023 年，末见 2026 年"
    new, _ = _only(*both(), name="未收录的专项行动")
    assert (new.kind, fates(new, found)) == ("", ("once", "new"))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("落实《治本攻坚行动方案（2024—2026年）》。", (2024, 2026)),
        ("推进治本攻坚行动（2024年至2026年）。", (2024, 2026)),
        ("推进治本攻坚行动，2026年要见成效。", None),
        ("推进治本攻坚行动（见附件2024）。", None),
    ],
)
def test_years_are_a_campaigns_own_only_where_they_stand_at_its_name(text, period):
    campaign, _ = _only(_notice(2025, text, "治本攻坚行动"), name="治本攻坚行动")
    found = campaign.rows[0].periods
    assert [(each.first, each.last) for each in found] == ([period] if period else [])
    assert all(each.words in text for each in found)


def test_year_inside_a_name_is_its_own():
    name = "重大事故隐患专项排查整治2023行动"
    campaign, _ = _only(_notice(2023, f"开展{name}。", name), name=name)
    assert campaign.rows[0].periods == (Period(2023, 2023, name),)


def test_deadline_counts_where_it_stands_in_the_sentence_that_names_the_campaign():
    due = requirement(
        "岢岚县2025", "一/（一）", Bound("deadline", date="2027-06-30"), "2027年6月底前"
    )
    beside = replace(_notice(2025, f"2027年6月底前完成{FIRE}。", FIRE), requirements=(due,))
    campaign, found = _only(beside)
    assert found.years == (2025, 2026, 2027)
    assert campaign.rows[0].all[0].deadlines == (due,)
    apart = replace(_notice(2025, f"开展{FIRE}。2027年6月底前换灶。", FIRE), requirements=(due,))
    campaign, found = _only(apart)
    assert found.years == (2025,)
    assert (campaign.rows[0].all[0].deadlines, campaign.rows[0].all[0].others) == ((), (due,))


def test_clause_and_the_row_that_says_it_again_are_one_duty():
    old = kelan()
    topics = (
        topic("岢岚县2023", "二/（二）", "campaign", FIRE),
        topic("岢岚县2023", "附件/1", "campaign", FIRE),
    )
    campaign, _ = _only(replace(old, topics=topics))
    assert campaign.duties == 1


def test_sentence_is_cut_where_the_words_stand():
    said = sentence("先做甲。再做乙丙丁；后做戊。", evidence("某", "一", "乙丙"))
    assert (said.before, said.after, said.text) == ("再做", "丁；", "再做乙丙丁；")


def test_years_of_a_graph_without_campaigns_are_those_of_its_notices():
    assert timeline((_notice(2023), _notice(2025))).years == (2023, 2024, 2025)
    assert timeline(()).years == ()
