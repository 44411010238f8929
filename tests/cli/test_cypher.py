import json

import pytest
from typer.testing import CliRunner

from graph_build.cli import app
from tests.store.hostile import aimed

DUTIES = "MATCH (t:Duty) RETURN t.id AS id ORDER BY id"


@pytest.fixture
def run(graph):
    def _run(*words, **options):
        return CliRunner().invoke(app, ["cypher", *words, "--graph", str(graph)], **options)

    return _run


def test_typed_statement_is_answered(run):
    result = run("MATCH (n:Notice) RETURN n.id AS id, n.year AS year ORDER BY year", "--csv")
    assert result.stdout == "id,year\n岢岚县2023,2023\n大同市2026,2026\n"


def test_statement_is_read_from_stdin(run):
    assert json.loads(run("-", "--json", input=DUTIES).stdout)[0] == {"id": "大同市2026/一/（一）"}


def test_node_is_shown_with_its_label_and_facts(run):
    [row] = json.loads(run("MATCH (f:Function {name: '能源'}) RETURN f", "--json").stdout)
    assert row["f"]["_label"] == "Function"


def test_rows_beyond_the_limit_are_cut_and_it_is_said(run):
    result = run(DUTIES, "--limit", "3", "--csv")
    assert len(result.stdout.splitlines()) == 4
    assert "前 3 行" in result.stderr


def test_nothing_is_said_where_nothing_is_cut(run):
    assert run(DUTIES, "--limit", "10").stderr == ""


def test_statement_that_runs_too_long_ends_with_one(run):
    result = run("MATCH (a)-[*1..30]-(b) RETURN count(*) AS n", "--timeout", "0.2")
    assert result.exit_code == 1
    assert "0.2 秒" in result.stderr


def test_statement_that_writes_is_misuse(run):
    result = run("MATCH (t:Duty) DETACH DELETE t")
    assert result.exit_code == 2
    assert "DETACH" in result.stderr


@pytest.mark.parametrize(
    ("word", "statement"),
    [
        ("COPY", "COPY (MATCH (t:Duty) RETURN t.id) TO '{out}'"),
        ("EXPORT", "EXPORT DATABASE '{out}'"),
        ("LOAD", "LOAD FROM '{file}' RETURN *"),
        ("LOAD", "MATCH (t:Duty) RETURN t.id AS id UNION LOAD FROM '{file}' RETURN a AS id"),
        ("CALL read_csv_serial", "CALL read_csv_serial('{file}') RETURN *"),
        ("INSTALL", "INSTALL httpfs"),
    ],
)
def test_statement_that_reaches_beyond_the_graph_is_misuse(run, tmp_path, word, statement):
    file, out = tmp_path / "in.csv", tmp_path / "out.csv"
    file.write_text("a\n机密\n", encoding="utf-8")
    result = run(aimed(statement, file=file, out=out))
    assert result.exit_code == 2
    assert f"不允许 {word}：" in result.stderr
    assert "机密" not in result.output
    assert not out.exists()


def test_parameter_without_a_value_is_misuse(run):
    result = run("MATCH (t:Duty) WHERE t.year = $year RETURN t.id AS id")
    assert result.exit_code == 2
    assert "$year" in result.stderr


def test_wrong_syntax_ends_with_one_and_the_engines_words(run):
    result = run("MATCH (t:Duty RETURN t")
    assert result.exit_code == 1
    assert "Parser exception" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("option", [("--limit", "0"), ("--timeout", "0")])
def test_limit_of_nothing_is_misuse(run, option):
    assert run(DUTIES, *option).exit_code == 2
