"""`load`, `corpora` and `--on neo4j` on a real Neo4j, as commands."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import neo4j
import pytest
from typer.testing import CliRunner

from graph_build.cli import app
from tests.store.hostile import aimed
from tests.store.neo4j.canary import open_canary
from tests.store.neo4j.database import query

ROOT = Path(__file__).parents[2]


def _environment(target):
    return {
        "NEO4J_URI": target.uri,
        "NEO4J_USERNAME": target.username,
        "NEO4J_PASSWORD": target.password,
        "NEO4J_DATABASE": target.database,
    }


@pytest.fixture
def run(empty_neo4j):
    def _run(*words, **environment):
        env = _environment(empty_neo4j) | environment
        return CliRunner().invoke(app, list(map(str, words)), env=env)

    return _run


def test_load_says_what_was_written(run, graph, tables):
    result = run("load", "--graph", graph)
    assert result.exit_code == 0
    assert f"共 {sum(tables.counts().values())} 行" in result.stdout
    assert "更新 0、删除 0" in result.stdout
    again = run("load", "--graph", graph)
    assert "与上次相同，没有改动" in again.stdout


def test_password_is_never_printed(run, graph, empty_neo4j):
    result = run("load", "--graph", graph)
    assert empty_neo4j.password not in result.output
    assert "--password" not in run("load", "--help").output


def test_query_and_cypher_run_there(run, graph):
    run("load", "--graph", graph)
    for words in (
        ("query", "function-leads", "-p", "function=应急局", "--json"),
        ("cypher", "MATCH (t:Duty) RETURN t.id AS id ORDER BY id", "--json"),
    ):
        here = run(*words, "--graph", graph)
        there = run(*words, "--on", "neo4j")
        assert there.exit_code == 0, there.output
        assert json.loads(there.stdout_bytes) == json.loads(here.stdout_bytes)


def test_corpora_are_listed_and_removed(run, graph, empty_neo4j):
    run("load", "--graph", graph, "--corpus", "甲")
    [row] = json.loads(run("corpora", "--json").stdout_bytes)
    assert row == {"corpus": "甲", "complete": True, "notice_count": 2, "schema": 1}
    assert "已从" in run("corpora", "--remove", "甲").stdout
    assert query(empty_neo4j, "MATCH (n) RETURN count(*)") == [[0]]
    gone = run("corpora", "--remove", "甲")
    assert gone.exit_code == 1
    assert "没有语料 甲" in gone.stderr


def test_typed_write_is_refused(run, graph):
    run("load", "--graph", graph)
    result = run("cypher", "MATCH (t:Duty) DELETE t", "--on", "neo4j")
    assert result.exit_code == 2
    assert "不允许" in result.stderr


@pytest.mark.parametrize(
    ("word", "statement"),
    [
        ("LOAD", "LOAD CSV FROM '{url}' AS l RETURN l"),
        ("LOAD", "RETURN [x IN [1] | COLLECT { LOAD CSV FROM '{url}' AS l RETURN l }] AS y"),
        ("\\u", "// \\u000aLOAD CSV FROM '{url}' AS l RETURN l"),
    ],
)
def test_typed_statement_that_asks_an_address_is_refused(run, word, statement):
    with open_canary() as canary:
        result = run("cypher", aimed(statement, url=canary.url), "--on", "neo4j")
    assert result.exit_code == 2
    assert f"不允许 {word}：" in result.stderr
    assert canary.asked == []


def test_time_that_the_server_takes_to_plan_counts(run):
    chain = "".join(f"-[:R{number}]-(x{number}:L{number})" for number in range(60))
    slow = run(
        "cypher", f"MATCH (a){chain} RETURN count(*) AS n", "--on", "neo4j", "--timeout", 0.5
    )
    assert slow.exit_code == 1
    assert "运行超过 0.5 秒" in slow.stderr


def test_typed_statement_has_limits(run, graph):
    run("load", "--graph", graph)
    cut = run("cypher", "MATCH (t:Duty) RETURN t.id", "--on", "neo4j", "--limit", 2)
    assert "只输出了前 2 行" in cut.stderr
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n"
    slow = run("cypher", endless, "--on", "neo4j", "--timeout", 0.5)
    assert slow.exit_code == 1
    assert "运行超过 0.5 秒" in slow.stderr


def test_wrong_password_is_told(run, graph):
    result = run("load", "--graph", graph, NEO4J_PASSWORD="wrong-wrong")
    assert result.exit_code == 1
    assert "密码不对" in result.stderr


def test_missing_password_is_told_where_nobody_can_be_asked(run, graph):
    result = run("load", "--graph", graph, NEO4J_PASSWORD="")
    assert result.exit_code == 1
    assert "请设置环境变量 NEO4J_PASSWORD" in result.stderr


def test_missing_graph_is_told_before_the_server_is_asked(run, tmp_path):
    result = run("load", "--graph", tmp_path / "none", NEO4J_PASSWORD="")
    assert result.exit_code == 1
    assert "dutygraph build" in result.stderr


def test_server_options_without_the_engine_are_misuse(run, graph):
    result = run("query", "notices", "--graph", graph, "--uri", "bolt://h")
    assert result.exit_code == 2
    assert "--on neo4j" in result.stderr


def test_interrupt_says_how_to_go_on(run, graph, empty_neo4j):
    """Another transaction's lock holds the load up until it is interrupted."""
    run("load", "--graph", graph)
    command = [sys.executable, "-m", "graph_build", "load", "--graph", str(graph)]
    with (
        neo4j.GraphDatabase.driver(
            empty_neo4j.uri, auth=(empty_neo4j.username, empty_neo4j.password)
        ) as driver,
        driver.session(database=empty_neo4j.database) as session,
        session.begin_transaction() as holder,
    ):
        holder.run("MATCH (n:Notice) SET n._digest = ''").consume()
        holder.commit()
        blocker = session.begin_transaction()
        blocker.run("MATCH (n:Notice) SET n.held = true").consume()
        with subprocess.Popen(
            command, cwd=ROOT, env=os.environ | _environment(empty_neo4j),
            stderr=subprocess.PIPE, text=True,
        ) as process:  # fmt: skip
            time.sleep(3)
            process.send_signal(signal.SIGINT)
            blocker.rollback()
            _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "再运行一次 dutygraph load" in said
    assert run("load", "--graph", graph).exit_code == 0
