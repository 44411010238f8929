"""The baseline keeps what was seen and decided, for people to read, and loses nothing."""

from dataclasses import replace
from datetime import date

import pytest

from graph_build.audit import Finding
from graph_build.audit.baseline import Baseline, Decision, Seen
from graph_build.audit.baseline_file import read_baseline, write_baseline
from graph_build.errors import BaselineError

ONE = Finding(rule="no-owner", subject="甲县2025/一", title="燃气", said="没有写明责任单位。")
TWO = Finding(rule="no-lead", subject="甲县2025/二", title="", said="没有写明谁牵头。")
RULES = ("no-owner", "no-lead")


def _decision(verdict, finding=ONE, day=1):
    return Decision(finding.id, verdict, date(2025, 7, day), "张三", "理由", finding.title)


def test_finding_is_new_then_open():
    baseline = Baseline()
    assert baseline.status(ONE) == "new"
    assert baseline.with_seen([ONE], RULES).status(ONE) == "open"


def test_last_decision_holds_and_the_others_stay():
    baseline = Baseline().with_decision(_decision("accepted"))
    baseline = baseline.with_decision(_decision("false-alarm", day=2))
    assert baseline.status(ONE) == "false-alarm"
    assert [each.verdict for each in baseline.decisions] == ["accepted", "false-alarm"]


def test_decision_is_taken_back_and_its_history_stays():
    baseline = Baseline().with_seen([ONE], RULES).with_decision(_decision("false-alarm"))
    baseline = baseline.with_decision(_decision("reopened", day=2))
    assert baseline.status(ONE) == "open"
    assert len(baseline.decisions) == 2


def test_what_was_fixed_and_is_found_again_is_told():
    assert Baseline().with_decision(_decision("fixed")).status(ONE) == "found-again"


def test_gone_is_what_was_seen_under_the_rules_that_ran():
    baseline = Baseline().with_seen([ONE, TWO], RULES)
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


def test_missing_file_is_said(tmp_path):
    with pytest.raises(BaselineError, match=r"没有这个审计底稿.*--record"):
        read_baseline(tmp_path / "none.toml")


COMMENTED = '''\
# 我们科的底稿

# 会议纪要第 3 号
[[decision]]
finding = "no-lead:甲县2025/二"   # 张三提出
verdict = "accepted"
on = 2025-07-01
by = "张三"
why = """
[[seen]] 只是一句话
"""

# 问题清单，先急后缓

# 局长要看
[[seen]]
finding = "no-owner:甲县2025/一"
said = "没有写明责任单位。"
title = "燃气"

[[seen]]
finding = "no-lead:甲县2025/二"
said = "没有写明谁牵头。"
title = ""
# 到此为止
'''


def test_decision_is_added_and_every_line_that_people_wrote_stays(tmp_path):
    path = tmp_path / "底稿.toml"
    path.write_text(COMMENTED, encoding="utf-8")
    baseline = read_baseline(path).with_decision(_decision("fixed"))
    write_baseline(path, baseline)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    before = COMMENTED.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line != before[number])
    added = len(lines) - len(before)
    assert before == lines[:at] + lines[at + added :]
    assert read_baseline(path).decisions == baseline.decisions


def test_recording_keeps_comments_and_order_of_what_is_still_found(tmp_path):
    path = tmp_path / "底稿.toml"
    path.write_text(COMMENTED, encoding="utf-8")
    three = replace(TWO, subject="甲县2025/三")
    write_baseline(path, read_baseline(path).with_seen([TWO, three], RULES))
    text = path.read_text("utf-8")
    for comment in ("# 我们科的底稿", "# 会议纪要第 3 号", "# 张三提出", "# 问题清单，先急后缓",
                    "# 局长要看", "# 到此为止"):  # fmt: skip
        assert comment in text
    assert "# 以前记的，关于 no-owner:甲县2025/一：\n# 局长要看" in text
    assert {each.finding for each in read_baseline(path).seen} == {TWO.id, three.id}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_file_of_any_editor_can_be_added_to(tmp_path, end, mark):
    path = tmp_path / "底稿.toml"
    path.write_bytes(mark + COMMENTED.rstrip("\n").replace("\n", end).encode())
    write_baseline(path, read_baseline(path).with_decision(_decision("fixed")))
    assert [each.verdict for each in read_baseline(path).decisions] == ["accepted", "fixed"]
    assert "# 局长要看" in path.read_text("utf-8")


def test_entries_written_in_another_way_are_refused_not_lost(tmp_path):
    path = tmp_path / "底稿.toml"
    path.write_text('seen = [{finding = "no-owner:甲", said = "x"}]\n', encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(BaselineError, match="写法特殊"):
        write_baseline(path, read_baseline(path).with_seen([ONE], RULES))
    assert path.read_bytes() == before


def test_gone_counts_only_the_notices_that_are_asked_for():
    old = Seen("no-owner:甲县2025/三", "x")
    baseline = replace(Baseline().with_seen([ONE, TWO], RULES), seen=(old,))
    assert baseline.gone([], RULES, frozenset({"乙县2025"})) == ()
    assert baseline.gone([], RULES, frozenset({"甲县2025"})) == (old,)
    assert baseline.gone([], RULES, frozenset({"甲县202"})) == ()
    quoted = replace(old, finding="unit-dropped:140929/公安局:2026", notices=("甲县2026",))
    assert quoted.is_about(frozenset({"甲县2026"}))
    assert not quoted.is_about(frozenset({"甲县2025"}))


def test_what_a_rule_found_that_did_not_run_is_not_gone():
    baseline = Baseline().with_seen([ONE, TWO], RULES)
    assert baseline.with_seen([ONE], ["no-owner"]).seen == baseline.seen


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("x = ", "读不了：文件末尾不合 TOML 的写法"),
        ("x = y\n", "读不了：第 1 行第 5 列附近不合 TOML 的写法"),
        ("[[verdict]]", "不认识 verdict"),
        ('[[seen]]\nfinding = "a"', "第 1 条 seen 的字段不对：缺 said"),
        ('[[seen]]\nfinding = "a"\nsaid = "b"\nwer = "c"', "不认识 wer"),
        ("seen = 1", r"应写作 \[\[seen\]\]"),
        (
            '[[decision]]\nfinding = "a"\nverdict = "ok"\non = 2025-01-01\nby = ""\nwhy = ""',
            "第 1 条 decision 的 verdict 不认识：ok",
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
    baseline = Baseline().with_seen([ONE], RULES).with_decision(_decision("false-alarm"))
    other = replace(ONE, title="宣传教育")
    assert baseline.status(ONE) == "false-alarm"
    assert baseline.status(other) == "new"
    assert [each.title for each in baseline.gone([other], ["no-owner"])] == ["燃气"]
