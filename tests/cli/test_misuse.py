"""Every kind of misuse of every command is told in Chinese and ends with 2, or 1."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph_build.cli import app

# What is left of English: names that a user types, values that may be given, names of formats.
_NAMES = re.compile(
    r"--?[a-z][a-z0-9-]*|dutygraph(-\w+)?( [a-z]+)*|\b[A-Z0-9]+(_[A-Z0-9]+)+\b|\[\[\w+\]\]"
    r"|\b(TOML|CSV|JSON|UTF-8|Markdown|Neo4j|Excel|WPS|MATCH|RETURN|ladybug|neo4j|verdict|env)\b"
    r"|\b(bolt|neo4j)(\+s|\+ssc)?://\S*|\$\w+|\.(txt|md|jsonl|toml|csv)\b"
)
_VALUES = {
    "accepted", "false-alarm", "fixed", "reopened", "industry", "campaign", "hazard", "instrument",
    "unit", "gap", "all", "graphml", "csv", "csv-excel", "jsonl", "neo4j-admin", "neo4j-style",
    "notices", "split", "audit", "said", "duty",
    "seen",
}  # fmt: skip

MISSING = (
    "build", "extract", "discover", "cypher", "decide", "decide 问题", "decide 问题 fixed", "diff",
    "diff 2025", "view", "export", "export csv", "score", "score 标注", "names split",
    "names split 局", "names join 局", "names join 局 某局", "names undo", "build 文件 --graph",
    "load --uri", "corpora --remove", "query -p", "audit --rule",
)  # fmt: skip
UNKNOWN = (
    "nope", "--nope", "build --grph x", "extract --jsn x", "discover --jsn x", "query --jsn",
    "cypher --jsn x", "audit --xx", "decide --xx", "diff --jsn", "suggest --al", "view --ot x",
    "matrix --bi x", "load --ur x", "corpora --remov x", "export --ot x", "schema --jsn",
    "components --jsn", "score --limt 1", "names --jsn", "names nope", "names split --pl x",
    "names log --jsn", "schema extra", "components extra", "names log extra", "suggest one two",
    "query notices extra", "extract 文件 --jsonl=1", "names --json split 局",
)  # fmt: skip
VALUES = (
    "query notices --on x", "query notices --timeout 0", "query notices --timeout x",
    "query notices --json --csv", "query notices --excel", "query function-leads -p x",
    "query notices --uri x", "query notices --on neo4j --uri x", "query nope",
    "query function-leads", "cypher 'RETURN 1' --limit 0", "cypher 'RETURN 1' --limit x",
    "cypher 'RETURN 1' --timeout -1", "cypher 'CREATE (n)'", "cypher 'RETURN $x'", "cypher ''",
    "discover 文件 --kind x", "discover 文件 --limit 0", "discover 文件 --context -1",
    "discover 文件 --min-count 1.5", "discover 文件 --jsonl --csv", "discover 文件 --paste",
    "audit --rule x", "audit --severity x", "audit --year x", "audit --year 1999", "audit --most 0",
    "audit --most x", "audit --on 明天", "audit --on 2026-13-01", "audit --record",
    "audit --place 火星", "decide 问题 nope --why 因 --baseline 底稿.toml",
    "decide 问题 fixed --why '' --baseline 底稿.toml",
    "decide 问题 fixed --why 因 --date x --baseline 底稿.toml", "diff 2025 1999",
    "diff 大同市 大同市", "diff 2023 2026 --year x", "diff 2023 2026 --only x", "suggest 火星",
    "matrix --by x", "matrix --role x", "matrix --basis x", "matrix --limit 0",
    "matrix --columns x", "matrix --year x", "matrix --place 火星", "load --corpus ''",
    "load --uri x", "corpora --uri x", "corpora --json --csv", "export nope --out x",
    "score 标注 记录 --limit x", "score 标注 记录 --min-f1 2", "score 标注 记录 --min-f1 x",
    "names --year x", "names --csv --json", "names split 局 --why 因",
    "names split 局 --why 因 --place 甲 --notice 乙",
    "names split 局 --why 因 --place 大同市 --date x", "names split 局 --why '' --place 大同市",
    "names join 局 局 --why 因 --place 大同市", "names undo 局 --why 因 --place 大同市",
)  # fmt: skip
PATHS = (
    "build 没有", "build 空夹", "build 乱码", "build 通知 --graph 文件",
    "build 通知 --lexicon 没有", "build 通知 --lexicon 空夹", "build 通知 --ledger 没有",
    "build 通知 --ledger 空夹", "build 通知 --ledger 乱码", "extract 没有", "extract 乱码",
    "discover 没有", "query notices --graph 没有", "query notices --graph 文件",
    "query notices --graph 空夹", "audit --graph 空夹", "diff 2025 2026 --graph 空夹",
    "suggest --graph 空夹", "view --out 网页 --graph 空夹", "matrix --graph 空夹",
    "load --graph 空夹", "export csv --out 表 --graph 空夹", "names --graph 空夹",
    "audit --baseline 没有", "audit --baseline 空夹", "audit --baseline 乱码",
    "audit --baseline 文件", "audit --baseline 坏底稿", "audit --xlsx 空夹", "audit --html 文件",
    "decide 问题 fixed --why 因 --baseline 空夹", "decide 问题 fixed --why 因 --baseline 没有",
    "matrix --html 空夹", "matrix --xlsx 文件", "view --out 文件", "view --out .",
    "export csv --out 文件", "export graphml --out 空夹", "export graphml --out 文件",
    "score 没有 没有", "score 空夹 空夹", "score 文件 文件", "score 坏.jsonl 坏.jsonl",
    "names --ledger 没有", "names log --ledger 空夹", "names log --ledger 乱码",
    "names split 局 --why 因 --place 大同市 --ledger 空夹",
)  # fmt: skip
NO_FOLDER = (
    "build 通知 --graph 无夹/图谱", "audit --xlsx 无夹/a.xlsx", "audit --html 无夹/a.html",
    "audit --markdown 无夹/a.md", "audit --baseline 无夹/底稿.toml --record",
    "matrix --xlsx 无夹/a.xlsx", "matrix --html 无夹/a.html", "view --out 无夹/网页",
    "export csv --out 无夹/表", "export graphml --out 无夹/a", "export neo4j-style --out 无夹/a",
    "names split 局 --why 因 --place 大同市 --ledger 无夹/台账.csv",
    "names join 局 某局 --why 因 --place 大同市 --ledger 无夹/台账.csv",
    "names undo 局 --why 因 --place 大同市 --ledger 无夹/台账.csv",
)  # fmt: skip


@pytest.fixture
def misused(five_graph, tmp_path, monkeypatch):
    """Runs a line in a folder with files of all kinds; exit code and what is said."""
    monkeypatch.chdir(tmp_path)
    Path("空夹").mkdir()
    Path("通知").mkdir()
    Path("文件").write_text("不是", encoding="utf-8")
    Path("乱码").write_bytes(b"\xff\xfe\x00\x81")
    Path("坏底稿").write_text('[[seen]]\nfinding = "a"\nsai = "b"\n', encoding="utf-8")
    Path("坏.jsonl").write_text('{"duty": 1}\n', encoding="utf-8")
    env = {"DUTYGRAPH_GRAPH": str(five_graph), "COLUMNS": "100", "NEO4J_PASSWORD": "x"}

    def run(line):
        before = sorted(Path().rglob("*"))
        result = CliRunner().invoke(app, shlex.split(line), env=env, prog_name="dutygraph")
        assert sorted(Path().rglob("*")) == before
        return result.exit_code, result.stderr

    return run


def _english(said, line):
    """Words of Latin letters that are neither names nor what the user typed."""
    given = {word for part in shlex.split(line) for word in re.findall("[A-Za-z]+", part)}
    words = set(re.findall("[A-Za-z]{2,}", _NAMES.sub(" ", _without(said, _VALUES))))
    return words - given


def _without(said, values):
    names = "|".join(sorted(values, key=len, reverse=True))
    return re.sub(rf"(?<![A-Za-z-])({names})(?![A-Za-z-])", " ", said)


@pytest.mark.parametrize("line", [*MISSING, *UNKNOWN, *VALUES, *PATHS, *NO_FOLDER])
def test_misuse_is_told_in_chinese(misused, line, five_graph):
    code, said = misused(line)
    assert code in (1, 2)
    assert "错误：" in said
    said = said.replace(str(five_graph), "").replace(str(Path().resolve()), "")
    assert not _english(said, line), said


@pytest.mark.parametrize("line", [*MISSING, *UNKNOWN])
def test_words_that_are_missing_or_unknown_are_misuse_with_the_way_to_help(misused, line):
    code, said = misused(line)
    assert code == 2
    assert re.search(r"用法见 dutygraph.* --help|dutygraph names split …", said), said


@pytest.mark.parametrize("line", NO_FOLDER)
def test_no_command_makes_a_folder_that_nobody_asked_for(misused, line):
    code, said = misused(line)
    assert code == 2
    assert "没有文件夹 无夹，请先建好" in said
    assert re.search("--(graph|xlsx|html|markdown|baseline|out|ledger) ", said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("decide 问题", "缺少 处理，可以是 accepted、false-alarm、fixed、reopened。"),
        ("decide 问题 fixed", "缺少 --baseline。"),
        ("query notices --on x", "--on 没有 x，可以是 ladybug、neo4j。"),
        ("audit --on 明天", "--on 的日期应写作 2026-03-01 的样子，不是 明天。"),
        ("audit --most x", "--most 的值应当是整数。"),
        ("audit --most 0", "--most 的值不能小于 1。"),
        ("view", "缺少 --out / -o。"),
        ("audit --baseline 坏底稿", "第 1 条 seen 的字段不对：缺 said。"),
    ],
)
def test_message_says_what_may_be_given(misused, line, said):
    assert said in misused(line)[1]
