"""The baseline keeps what was seen and decided, for people to read, and loses nothing."""

from dataclasses import replace
from datetime import date

import pytest

from graph_build.audit import Finding
from graph_build.audit.baseline import (
    Baseline,
    Decision,
    Seen,
    read_baseline,
    write_baseline,
)
from graph_build.errors import BaselineError

ONE = Finding(rule="no-owner", subject="甲县2025/一", title="燃气", said="没有写明责任单位。")
TWO = Finding(rule="no-lead", subject="甲县2025/二", title="", said="没有写明谁牵头。")


def _decision(verdict, finding=ONE, day=1):
    return Decision(finding.id, verdict, date(2025, 7, day), "张三", "理由", finding.title)


def test_finding_is_new_then_open():
    baseline = Baseline()
    assert baseline.status(ONE) == "new"
    assert baseline.with_seen([ONE]).status(ONE) == "open"


def test_last_decision_holds_and_the_others_stay():
    baseline = Baseline().with_decision(_decision("accepted"))
    baseline = baseline.with_decision(_decision("false-alarm", day=2))
    assert baseline.status(ONE) == "false-alarm"
    assert [each.verdict for each in baseline.decisions] == ["accepted", "false-alarm"]


def test_decision_is_taken_back_and_its_history_stays():
    baseline = Baseline().with_seen([ONE]).with_decision(_decision("false-alarm"))
    baseline = baseline.with_decision(_decision("reopened", day=2))
    assert baseline.status(ONE) == "open"
    assert len(baseline.decisions) == 2


def test_what_was_fixed_and_is_found_again_is_told():
    assert Baseline().with_decision(_decision("fixed")).status(ONE) == "found-again"


def test_gone_is_what_was_seen_under_the_rules_that_ran():
    baseline = Baseline().with_seen([ONE, TWO])
    assert [each.finding for each in baseline.gone([ONE], ["no-owner", "no-lead"])] == [TWO.id]
    assert baseline.gone([ONE], ["no-owner"]) == ()


def test_file_reads_back_and_has_the_same_bytes(tmp_path):
    strange = Seen("no-owner:甲", '引号" 反斜\\ 换行\n 删除\x7f 控制\x01')
    baseline = Baseline((_decision("accepted"),), (strange,))
    path = tmp_path / "底稿.toml"
    write_baseline(path, baseline)
    first = path.read_bytes()
    assert read_baseline(path) == baseline
    write_baseline(path, read_baseline(path))
    assert path.read_bytes() == first
    assert [entry.name for entry in tmp_path.iterdir()] == ["底稿.toml"]


def test_missing_file_is_an_empty_baseline(tmp_path):
    assert read_baseline(tmp_path / "none.toml") == Baseline()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("x = ", "读不了"),
        ("[[verdict]]", "不认识 verdict"),
        ('[[seen]]\nfinding = "a"', "字段不对"),
        (
            '[[decision]]\nfinding = "a"\nverdict = "ok"\non = 2025-01-01\nby = ""\nwhy = ""',
            "第 1 条 decision 的 verdict",
        ),
        (
            '[[decision]]\nfinding = "a"\nverdict = "fixed"\non = "heute"\nby = ""\nwhy = ""',
            "on 应为日期",
        ),
    ],
)
def test_broken_file_is_told_and_kept(tmp_path, text, what):
    path = tmp_path / "底稿.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BaselineError, match=what):
        read_baseline(path)
    assert path.read_text(encoding="utf-8") == text


def test_decision_is_not_about_another_duty_that_has_the_number_now():
    baseline = Baseline().with_seen([ONE]).with_decision(_decision("false-alarm"))
    other = replace(ONE, title="宣传教育")
    assert baseline.status(ONE) == "false-alarm"
    assert baseline.status(other) == "new"
    assert [each.title for each in baseline.gone([other], ["no-owner"])] == ["燃气"]
