"""Duties that are alike: in one notice, from year to year, from level to level."""

import pytest

from tests.audit.notices import find, read

GAS = "燃气安全。深入排查城镇燃气老旧管网隐患，加快更新改造，严厉打击违规充装行为。"
FIRE = "消防安全。全面检查人员密集场所消防设施，畅通疏散通道，开展消防演练。"


def _notice(tmp_path, *clauses, **options):
    numbers = "一二三四"
    body = "".join(
        f"（{number}）{clause}\n" for number, clause in zip(numbers, clauses, strict=False)
    )
    return read(tmp_path, f"一、重点工作\n{body}", **options)


# -- overlaps ----------------------------------------------------------------------------------


def test_two_clauses_on_one_thing_in_different_hands(tmp_path):
    again = "管网整治。深入排查城镇燃气老旧管网隐患，加快更新改造，建立管网台账。"
    records = _notice(
        tmp_path, f"{GAS}（住建局负责）", f"{FIRE}（消防救援大队负责）", f"{again}（工信局负责）"
    )
    [finding] = find("overlap", records)
    assert set(finding.duties) == {"安泽县2025/一/（一）", "安泽县2025/一/（三）"}
    assert "老旧管网" in finding.said
    assert len(finding.quotes) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [("住建局", "住建局"), ("住建局", "住房城乡建设局、公安局"), ("住建局", "各乡镇")],
    ids=["same organ", "one in common", "own part"],
)
def test_alike_in_one_hand_is_no_overlap(tmp_path, one, other):
    again = "管网整治。深入排查城镇燃气老旧管网隐患，加快更新改造，建立管网台账。"
    records = _notice(tmp_path, f"{GAS}（{one}负责）", f"{again}（{other}负责）")
    assert find("overlap", records) == ()


def test_clause_and_its_own_row_are_no_overlap(tmp_path):
    table = (
        f"附件\n任务分工表\n| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n| 1 | {GAS} | 工信局 |\n"
    )
    records = read(tmp_path, f"一、重点工作\n（一）{GAS}（住建局负责）\n（二）{FIRE}\n{table}")
    assert find("overlap", records) == ()
    assert [each.rule for each in find("table-differs", records)] == ["table-differs"]


def test_same_demand_of_two_industries_is_no_overlap(tmp_path):
    one = "煤矿。严格执法检查，对重大隐患挂牌督办，做到闭环管理。"
    other = "危险化学品。严格执法检查，对重大隐患挂牌督办，做到闭环管理。"
    records = _notice(tmp_path, f"{one}（能源局负责）", f"{other}（应急局负责）")
    assert find("overlap", records) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("教育。开展应急演练，提升自救互救能力。", "医疗。开展应急演练，提升自救互救能力。"),
        (
            "安全生产月。精心组织安全生产月宣传咨询日活动，发放消防安全宣传材料，曝光典型案例。",
            "消防宣传月。精心组织消防宣传月宣传咨询日活动，发放消防安全宣传材料，曝光典型案例。",
        ),
    ],
    ids=["two fields", "two campaigns"],
)
def test_same_words_on_what_two_titles_name_are_no_overlap(tmp_path, one, other):
    records = _notice(tmp_path, f"{one}（教育局负责）", f"{other}（卫健局负责）")
    assert find("overlap", records) == ()


def test_words_in_common_are_shown_whole(tmp_path):
    one = "燃气宣传。组织安全生产月宣传咨询，讲解燃气老旧管网隐患，严厉打击违规充装行为。"
    other = "燃气检查。组织燃气安全月宣传咨询，讲解燃气老旧管网隐患，严厉打击违规充装行为。"
    records = _notice(tmp_path, f"{one}（住建局负责）", f"{other}（工信局负责）")
    [finding] = find("overlap", records)
    assert "“宣传咨询”" in finding.said


# -- the lead ----------------------------------------------------------------------------------


def _years(tmp_path, before, after):
    return (
        _notice(tmp_path, f"{GAS}（{before}）", f"{FIRE}（消防救援大队牵头）", year=2024),
        _notice(tmp_path, f"{GAS}（{after}）", f"{FIRE}（消防救援大队牵头）", year=2025),
    )


def test_other_lead_in_the_next_year(tmp_path):
    records = _years(tmp_path, "住建局牵头，公安局配合", "城市管理局牵头，公安局配合")
    [finding] = find("lead-changed", *records)
    assert finding.subject == "安泽县2025/一/（一）"
    assert not finding.arguable
    assert [quote.notice for quote in finding.quotes] == ["安泽县2024", "安泽县2025"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("住建局牵头", "住房和城乡建设局牵头"),
        ("住建局、公安局负责", "公安局、住建局负责"),
        ("住建局负责", "城市管理局负责"),
        ("安监局牵头", "应急局牵头"),
        ("能源局牵头", "发改局牵头"),
    ],
    ids=["short name", "first is no lead", "no lead named", "former name", "its home"],
)
def test_same_hand_or_no_lead_is_no_change(tmp_path, before, after):
    assert find("lead-changed", *_years(tmp_path, before, after)) == ()


def test_lead_that_only_assists_in_the_next_year_is_a_change(tmp_path):
    records = _years(tmp_path, "应急管理局牵头，能源局配合", "能源局牵头，应急管理局配合")
    [finding] = find("lead-changed", *records)
    assert "2024 由安泽县应急管理局牵头，安泽县2025 由安泽县能源局牵头" in finding.said
    assert not finding.arguable


def _levels(tmp_path, above, below):
    return (
        _notice(tmp_path, *above, place="大同市", year=2026, name="above"),
        _notice(tmp_path, *below, place="阳高县", year=2026, name="below"),
    )


def test_other_lead_at_the_level_below_is_arguable(tmp_path):
    records = _levels(
        tmp_path,
        (f"{GAS}（市住建局牵头）", f"{FIRE}（市消防救援支队牵头）"),
        (f"{GAS}（县城管局牵头）", f"{FIRE}（县消防救援大队牵头）"),
    )
    [finding] = find("lead-changed", *records)
    assert finding.arguable
    assert finding.subject == "阳高县2026/一/（一）"


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("公安局牵头", "交警大队牵头", "一家是另一家的一部分"),
        ("交警大队牵头", "公安局牵头", "一家是另一家的一部分"),
        ("住建局牵头", "燃气热力保障中心牵头", "词典没有安泽县燃气热力保障中心"),
    ],
    ids=["its part", "its whole", "unknown"],
)
def test_lead_that_may_be_the_same_organ_is_arguable(tmp_path, before, after, why):
    [finding] = find("lead-changed", *_years(tmp_path, before, after))
    assert finding.arguable
    assert why in finding.said


def test_duty_of_the_upper_level_without_a_counterpart(tmp_path):
    records = _levels(
        tmp_path,
        (f"{GAS}（市住建局牵头）", f"{FIRE}（市消防救援支队牵头）"),
        (f"{GAS}（县住建局牵头）", "宣传教育。办好安全生产月活动。（县应急局牵头）"),
    )
    [finding] = find("no-counterpart", *records)
    assert finding.subject == "大同市2026/一/（二）"
    assert finding.arguable


def test_places_that_do_not_belong_together_are_not_compared(tmp_path):
    records = (
        _notice(tmp_path, f"{GAS}（市住建局牵头）", place="大同市", year=2026, name="above"),
        _notice(tmp_path, f"{FIRE}（消防救援大队牵头）", place="安泽县", year=2026, name="below"),
    )
    assert find("no-counterpart", *records) == ()
    assert find("lead-changed", *records) == ()
