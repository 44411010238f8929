"""`dutygraph names` as a user meets it: what is listed and judged, and what the build then says."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_NOTICE = """\
龙山县人民政府
关于做好{year}年安全生产工作的通知

一、甲

（一）乙。（县应急局牵头，县公安局、县消防队配合）

（二）丙。（应急管理局负责）

（三）丁。（县住保中心负责）
"""
_DAY = ("--date", "2026-03-01")
_HERE = ("--place", "龙山县", *_DAY)


class Folder:
    """A working folder with notices of 2024 and 2025, in which commands run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ledger = path / "dutygraph-names.csv"
        (path / "notices").mkdir()
        for year in (2024, 2025):
            (path / "notices" / f"{year}.txt").write_text(_NOTICE.format(year=year), "utf-8")

    def run(self, *words: str, ledger: str = "") -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "DUTYGRAPH_LEDGER": ledger, "COLUMNS": "100"}
        return subprocess.run(
            [sys.executable, "-m", "graph_build", *words],
            cwd=self.path, env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def build(self, *words: str) -> str:
        return self.run("build", "notices", *words).stdout

    def listed(self, *words: str) -> list[tuple[str, str, int, str]]:
        result = self.run("names", "--json", *words)
        return [
            (line["unit"], line["written"], line["count"], line["notice"])
            for line in json.loads(result.stdout)
        ]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def built(folder: Folder) -> Folder:
    folder.build()
    return folder


# -- what is listed ----------------------------------------------------------------------------


def test_unit_has_its_writings_with_place_and_reason(built: Folder) -> None:
    result = built.run("names", "--unit", "应急", "--year", "2024", "--json")
    lines = json.loads(result.stdout)
    text = (built.path / "notices" / "2024.txt").read_text("utf-8")
    assert [(line["written"], line["clause"], line["reason"]) for line in lines] == [
        ("县应急局", "一/（一）", "词典：应急局→应急管理局"),
        ("应急管理局", "一/（二）", "词典：应急管理局→应急管理局"),
    ]
    for line in lines:
        assert line["unit"] == "龙山县应急管理局"
        assert text[line["start"] : line["end"]] == line["quote"]


def test_table_is_for_people(built: Folder) -> None:
    shown = built.run("names", "--unit", "消防").stdout
    assert shown.splitlines()[0].split() == ["单位", "原文写法", "次数", "出处", "原文", "理由"]
    assert "龙山县2024/一/（一）" in shown
    assert "词典：消防队→消防救援大队" in shown


def test_unit_is_found_by_its_writing(built: Folder) -> None:
    assert {unit for unit, *_ in built.listed("--unit", "消防队")} == {"龙山县消防救援大队"}


@pytest.mark.parametrize(
    ("filter_", "count"),
    [
        (("--year", "2025"), 6),
        (("--year", "1999"), 0),
        (("--place", "龙山县"), 12),
        (("--place", "433130"), 12),
        (("--place", "大同市"), 0),
        (("--unknown",), 2),
    ],
)
def test_filters_leave_what_fits(filter_: tuple[str, ...], count: int, built: Folder) -> None:
    assert len(built.listed(*filter_)) == count


def test_unknown_are_those_that_the_lexicon_lacks(built: Folder) -> None:
    assert [line[:2] for line in built.listed("--unknown")] == [
        ("龙山县住保中心", "县住保中心")
    ] * 2


def test_csv_for_excel_has_chinese_heads(built: Folder) -> None:
    shown = built.run("names", "--csv", "--excel").stdout
    heads = next(csv.reader(shown.removeprefix("\ufeff").splitlines()))
    assert heads == ["单位", "类别", "词典收录", "原文写法", "次数", "文件", "条款", "原文", "起点",
                     "终点", "理由"]  # fmt: skip


def test_nothing_found_is_said(built: Folder) -> None:
    result = built.run("names", "--unit", "火星局")
    assert (result.returncode, result.stdout) == (0, "")
    assert "没有这样的写法" in result.stderr


def test_without_a_graph_it_is_said(folder: Folder) -> None:
    result = folder.run("names")
    assert result.returncode == 1
    assert "请先运行 dutygraph build" in result.stderr


# -- what is judged ----------------------------------------------------------------------------


def test_split_is_recorded_and_the_next_build_obeys(built: Folder) -> None:
    result = built.run("names", "split", "消防队", *_HERE, "--why", "专职队", "--by", "李某")
    assert result.stdout.splitlines() == [
        "已记入 dutygraph-names.csv 第 2 行：龙山县的文件中，“消防队”单列为一个单位",
        "  图谱中有 2 处，由 龙山县消防救援大队 改认作 龙山县消防队",
        "  下次 dutygraph build 起生效。",
    ]
    assert built.ledger.read_text("utf-8-sig").splitlines()[1:] == [
        "2026-03-01,分开,消防队,龙山县,,,专职队,李某"
    ]
    summary = built.build()
    assert "名称台账    dutygraph-names.csv：有效的判断 1 条，用上 1 条" in summary
    assert "第 2 行 与词典不同（词典认作 龙山县消防救援大队）" in summary
    assert {line[0] for line in built.listed("--unit", "消防")} == {"龙山县消防队"}


def test_join_in_one_notice_leaves_the_others(built: Folder) -> None:
    built.run("names", "join", "住保中心", "龙山县住建局", "--notice", "龙山县2025", *_DAY,
              "--why", "合署")  # fmt: skip
    built.build()
    assert [(unit, notice) for unit, written, _, notice in built.listed() if "住保" in written] == [
        ("龙山县住保中心", "龙山县2024"),
        ("龙山县住房和城乡建设局", "龙山县2025"),
    ]


def test_undo_takes_back_and_history_stays(built: Folder) -> None:
    built.run("names", "split", "消防队", *_HERE, "--why", "专职队")
    result = built.run("names", "undo", "消防队", *_HERE, "--why", "查明是大队")
    assert "撤销的是第 2 行：龙山县的文件中，“消防队”单列为一个单位（专职队）" in result.stdout
    built.build()
    assert {line[0] for line in built.listed("--unit", "消防")} == {"龙山县消防救援大队"}
    lines = json.loads(built.run("names", "log", "--json").stdout)
    assert [(line["line"], line["act"], line["stands"]) for line in lines] == [
        (2, "split", False),
        (3, "undo", False),
    ]


def test_log_is_for_people_too(built: Folder) -> None:
    assert "还没有判断" in built.run("names", "log").stderr
    built.run("names", "split", "消防队", *_HERE, "--why", "专职队")
    line = built.run("names", "log").stdout.splitlines()[1]
    assert line.split() == ["2", "2026-03-01", "分开", "消防队", "龙山县", "专职队", "是"]


def test_same_judgement_is_recorded_once(built: Folder) -> None:
    words = ("names", "split", "消防队", *_HERE, "--why", "专职队")
    built.run(*words)
    before = built.ledger.read_bytes()
    result = built.run(*words)
    assert (result.returncode, built.ledger.read_bytes()) == (0, before)
    assert "第 2 行已经这样判断，没有再记" in result.stdout


def test_contrary_judgement_is_refused(built: Folder) -> None:
    built.run("names", "split", "消防队", *_HERE, "--why", "专职队")
    before = built.ledger.read_bytes()
    result = built.run("names", "join", "消防队", "县公安局", *_HERE, "--why", "并入")
    assert (result.returncode, built.ledger.read_bytes()) == (1, before)
    assert "与第 2 行不一致" in result.stderr
    assert "请先撤销前一条" in result.stderr


def test_judgements_that_lead_round_are_refused(built: Folder) -> None:
    built.run("names", "join", "消防队", "县住保中心", *_HERE, "--why", "甲")
    before = built.ledger.read_bytes()
    result = built.run("names", "join", "住保中心", "县消防队", *_HERE, "--why", "乙")
    assert (result.returncode, built.ledger.read_bytes()) == (1, before)
    assert "判断兜了圈子" in result.stderr


def test_undo_of_nothing_is_refused(built: Folder) -> None:
    result = built.run("names", "undo", "消防队", *_HERE, "--why", "记错")
    assert result.returncode == 1
    assert "没有可以撤销的判断" in result.stderr
    assert not built.ledger.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("split", "消防队", "--why", "甲"), "请用 --place 或 --notice 指明范围，选一个"),
        (("split", "消防队", "--place", "甲县", "--notice", "甲", "--why", "乙"), "选一个"),
        (("split", "消防队", "--place", "甲县"), "缺少 --why"),
        (("split", "消防队", "--place", "甲县", "--why", " "), "写法和理由不能空着"),
        (("split", "消防队", *_HERE, "--why", "甲", "--date", "昨天"), "日期应写作 2026-03-01"),
        (("join", "消防队", "消防队", "--place", "甲县", "--why", "乙"), "写法和单位相同"),
        (("--year", "2024", "log"), "选项请写在 log 之后"),
    ],
)
def test_wrong_use_is_said(words: tuple[str, ...], message: str, folder: Folder) -> None:
    result = folder.run("names", *words)
    assert result.returncode == 2
    assert message in result.stderr
    assert not folder.ledger.exists()


def test_what_the_graph_does_not_show_is_said(built: Folder) -> None:
    result = built.run("names", "split", "消防大队", *_HERE, "--why", "甲")
    assert "范围内的文件没有这个写法" in result.stdout
    summary = built.build()
    assert "第 2 行 没有用上" in summary
    assert "“消防大队”单列为一个单位" in summary


def test_unit_that_is_new_is_said(built: Folder) -> None:
    result = built.run(
        "names", "join", "住保中心", "县公房调配中心", *_HERE, "--why", "更名", "--force"
    )
    assert "词典和图谱中都没有 龙山县公房调配中心" in result.stdout


def test_judgement_without_a_graph_is_recorded(folder: Folder) -> None:
    result = folder.run("names", "split", "消防队", *_HERE, "--why", "专职队")
    assert "没有图谱可以核对" in result.stdout
    assert "用上 1 条" in folder.build()


def test_judgement_that_agrees_with_the_rules_is_said(built: Folder) -> None:
    words = ("names", "join", "应急局", "龙山县应急管理局", *_HERE, "--why", "核对过")
    assert "图谱中有 2 处，本来就认作 龙山县应急管理局" in built.run(*words).stdout
    assert "第 2 行 没有改变什么" in built.build()


# -- which ledger ------------------------------------------------------------------------------


def test_ledger_is_named_by_option_or_variable(built: Folder) -> None:
    own = str(built.path / "own.csv")
    built.run("names", "split", "消防队", *_HERE, "--why", "专职队", ledger=own)
    assert not built.ledger.exists()
    assert "own.csv：有效的判断 1 条，用上 1 条" in built.build("--ledger", own)
    shown = built.run("extract", "notices", ledger=own).stdout
    assert "龙山县消防队" in shown
    assert "龙山县消防队" not in built.run("extract", "notices").stdout


def test_ledger_that_is_named_must_be_there(folder: Folder) -> None:
    result = folder.run("build", "notices", "--ledger", "none.csv")
    assert result.returncode == 1
    assert "名称台账 none.csv：没有这个文件" in result.stderr


def test_wrong_line_stops_the_build_and_leaves_the_graph(built: Folder) -> None:
    manifest = (built.path / "dutygraph-graph" / "manifest.json").read_bytes()
    built.ledger.write_text(
        "日期,判断,写法,地方,文件,单位,理由,判断人\n昨天,分开,a,b,,,c,\n", "utf-8"
    )
    result = built.run("build", "notices")
    assert result.returncode == 1
    assert "名称台账 dutygraph-names.csv 第 2 行：日期应写作 2026-03-01" in result.stderr
    assert (built.path / "dutygraph-graph" / "manifest.json").read_bytes() == manifest


def test_build_without_the_ledger_of_the_last_one_says_so(built: Folder) -> None:
    built.run("names", "split", "消防队", *_HERE, "--why", "专职队")
    built.build()
    built.ledger.rename(built.path / "aside.csv")
    assert "上次构建所用的 dutygraph-names.csv，这次没有用" in built.build()


def test_list_says_when_the_ledger_is_newer_than_the_graph(built: Folder) -> None:
    assert built.run("names").stderr == ""
    built.run("names", "split", "消防队", *_HERE, "--why", "专职队")
    assert "名称台账与构建时不同" in built.run("names").stderr
    built.build()
    assert built.run("names").stderr == ""


def test_unit_that_a_person_judged_is_discovered_no_more(built: Folder) -> None:
    assert "住保中心" in built.run("discover", "notices", "--kind", "unit").stdout
    built.run("names", "join", "住保中心", "县住建局", *_HERE, "--why", "合署")
    assert "住保中心" not in built.run("discover", "notices", "--kind", "unit").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("split", "消防队", "--place", "火星县"), "--place 火星县：图谱和词典中都没有"),
        (("split", "消防队", "--place", "龙上县"), "是不是 龙山县"),
        (("split", "消防队", "--notice", "龙山县2026"), "没有这份文件。是不是 龙山县2025、"),
        (("split", "火星人", "--place", "龙山县"), "写法 火星人：图谱和词典中都没有"),
        (("join", "消防队", "火星人", "--place", "龙山县"), "单位 火星人：图谱和词典中都没有"),
        (("join", "住保中心", "县住保中新", "--place", "龙山县"), "是不是 县住保中心"),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_refused_unless_forced(built: Folder, words, said: str) -> None:
    words = ("names", *words, "--why", "核对过", *_DAY)
    refused = built.run(*words)
    assert refused.returncode == 2
    assert said in refused.stderr
    assert "--force" in refused.stderr
    assert not built.ledger.exists()
    forced = built.run(*words, "--force")
    assert forced.returncode == 0, forced.stderr
    assert built.ledger.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("split", "消防队", "--place", "龙山县"),
        ("split", "县消防队", "--notice", "龙山县2024"),
        ("split", "财政局", "--place", "龙山县"),
        ("split", "消防队", "--place", "140900"),
        ("join", "住保中心", "龙山县住房和城乡建设局", "--place", "龙山县"),
    ],
)
def test_what_graph_or_lexicon_knows_needs_no_force(built: Folder, words) -> None:
    result = built.run("names", *words, "--why", "核对过", *_DAY)
    assert result.returncode == 0, result.stderr
