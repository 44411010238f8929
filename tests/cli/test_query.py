import csv
import io
import json

import pytest
from typer.testing import CliRunner

from graph_build.cli import app
from graph_build.cli.columns import HEADS
from graph_build.query import list_queries


def _run(*words, graph=None, **options):
    env = {"DUTYGRAPH_GRAPH": str(graph)} if graph else {}
    return CliRunner().invoke(app, ["query", *words], env=env, **options)


def test_without_a_name_all_queries_are_listed_and_no_graph_is_needed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = _run()
    assert result.exit_code == 0
    assert all(query.name in result.stdout for query in list_queries())
    assert "function（文字，必填）" in result.stdout


def test_answer_in_a_pipe_is_an_aligned_table_with_chinese_heads(graph):
    result = _run("function-leads", "--param", "function=应急局", "--graph", str(graph))
    head, first, _ = result.stdout.splitlines()
    assert head.split() == ["年度", "地方", "职责", "标题", "单位", "原文写法", "依据", "原文"]
    assert first.endswith("县应急局牵头，县住建局配合")


def test_every_column_of_a_named_query_has_a_chinese_head():
    columns = {column for query in list_queries() for column in query.returns}
    assert columns <= HEADS.keys()


def test_graph_may_come_from_the_environment(graph):
    assert _run("notices", graph=graph).exit_code == 0


def test_json_keeps_names_and_numbers(graph):
    result = _run("notices", "--json", graph=graph)
    first = json.loads(result.stdout_bytes)[0]
    assert first["notice"] == "岢岚县2023"
    assert first["issued_on"] == "2023-02-10"
    assert first["duties"] == 7


def test_csv_is_utf8_with_names_as_heads(graph):
    rows = list(csv.DictReader(io.StringIO(_run("notices", "--csv", graph=graph).stdout)))
    assert rows[1]["title"] == "大同市人民政府关于做好2026年安全生产工作的通知"


def test_csv_for_excel_begins_with_a_mark(graph):
    assert _run("notices", "--csv", "--excel", graph=graph).stdout_bytes.startswith(b"\xef\xbb\xbf")


def test_csv_without_excel_has_no_mark(graph):
    assert _run("notices", "--csv", graph=graph).stdout_bytes.startswith(b"year,")


@pytest.mark.parametrize("options", [("--json", "--csv"), ("--excel",), ("--json", "--excel")])
def test_options_that_contradict_each_other_are_misuse(graph, options):
    assert _run("notices", *options, graph=graph).exit_code == 2


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("function-lead",), "function-leads"),
        (("function-leads",), "缺少参数 function"),
        (("function-leads", "--param", "unit=局"), "没有参数 unit"),
        (("function-leads", "--param", "应急局"), "没有等号"),
        (("unit-duties", "-p", "unit=局", "-p", "year=今年"), "year 应为整数"),
    ],
)
def test_misuse_ends_with_two_and_one_chinese_message(graph, words, named):
    result = _run(*words, graph=graph)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert named in result.stderr
    assert "Traceback" not in result.stderr


def test_missing_graph_ends_with_one_and_says_what_to_do(tmp_path):
    result = _run("notices", graph=tmp_path / "none")
    assert result.exit_code == 1
    assert "dutygraph build" in result.stderr
