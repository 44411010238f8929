import hashlib
from pathlib import Path

import pytest

from graph_build.errors import ForbiddenStatementError
from graph_build.store.folder import open_store
from graph_build.store.readonly import check_statement, parameter_names
from tests.store.hostile import aimed, read_hostile

HOSTILE = read_hostile("ladybug")

HARMLESS = [
    "RETURN 'create' AS word",
    "RETURN 'SET; DROP TABLE LEADS' AS word;",
    'RETURN "it is not \\"DELETE\\"" AS word',
    "RETURN 'a\\'b -- // /* CREATE' AS word",
    "RETURN 1 AS `set`",
    "MATCH (t:Duty) WITH {`set`: t.title} AS x RETURN x.`set` AS title",
    "MATCH (t:Duty) WITH {`set`: t.title} AS x RETURN x.set AS title",
    "match (t:Duty) return t.title as title order by title desc limit 2",
    "MATCH\u3000(t:Duty)\u3000RETURN\u3000t.title\u3000AS\u3000title",
    "// 全部文件\nMATCH (n:Notice) /* CREATE */ RETURN n.id AS id // 完",
    "MATCH (n:Notice) RETURN *",
    "MATCH (n:Notice) WITH * ORDER BY n.id LIMIT 1 RETURN n.id AS id",
    "MATCH (t:Duty) RETURN count(*) AS n, 2 * count(*) AS twice",
    "MATCH (t:Duty) OPTIONAL MATCH (t)-[:CITES]->(i:Instrument) RETURN t.id AS id, i.title AS i",
    "MATCH (t:Duty) WHERE NOT EXISTS { MATCH (t)<-[:LEADS]-() } RETURN t.id AS id",
    "MATCH (t:Duty) RETURN t.id AS id, COUNT { MATCH (t)<-[:LEADS|ASSISTS]-() } AS n",
    "MATCH (c:Clause)-[:PART_OF*1..8]->(n:Notice) RETURN c.id AS c, n.id AS n",
    "MATCH (c:Clause)-[p:PART_OF* SHORTEST 1..3]->(n:Notice) RETURN c.id AS c, n.id AS n",
    "MATCH (u:Department)-[:`IN`]->(j:Jurisdiction) RETURN u.name AS u, j.name AS j",
    "MATCH (u:Department) WHERE u.name STARTS WITH '大同' AND u.name ENDS WITH '局' RETURN u.name",
    "MATCH (u:Department) WHERE u.name CONTAINS '局' XOR u.in_lexicon RETURN DISTINCT u.name",
    "MATCH (u:Department) WHERE any(x IN u.names WHERE x =~ '.*局') RETURN u.name SKIP 1 LIMIT 2",
    "MATCH (u:Department) RETURN CASE WHEN u.in_lexicon THEN '有' ELSE NULL END AS x, u.kind AS y",
    "MATCH (n:Notice) WHERE n.printed_on IS NOT NULL AND n.issued_on >= date('2026-01-01') "
    "RETURN n.id AS id",
    "MATCH (n:Notice) RETURN n.id AS id UNION ALL MATCH (t:Duty) RETURN t.id AS id",
    "UNWIND [1, 2.5, -3e2] AS x RETURN x % 2 AS x, x <> 1 AS y",
    "WITH 1 AS one RETURN one",
    "MATCH (start)-[r]->(stop:Duty) RETURN start.name AS a, type(r) AS b, stop.id AS c LIMIT 3",
    "CALL show_tables() RETURN name, type",
    "CALL table_info('LEADS') RETURN *",
    "CALL show_connection('LEADS') RETURN *",
    "CALL show_functions() RETURN name LIMIT 1",
    "CALL show_macros() RETURN name",
    "CALL db_version() RETURN version",
]


@pytest.mark.parametrize(("word", "statement"), HOSTILE)
def test_statement_that_does_more_than_read_is_refused_by_the_word(word, statement):
    with pytest.raises(ForbiddenStatementError) as caught:
        check_statement(statement)
    assert f"不允许 {word}" in caught.value.what


def _digests(folder: Path) -> dict[Path, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_nothing_is_changed_or_written_by_what_is_refused(graph, tmp_path):
    before = _digests(graph)
    with open_store(graph) as store:
        counts = store.counts()
        for _, statement in HOSTILE:
            with pytest.raises(ForbiddenStatementError):
                check_statement(
                    aimed(statement, file=graph / "manifest.json", out=tmp_path / "out")
                )
        assert store.counts() == counts
    assert _digests(graph) == before
    assert not list(tmp_path.iterdir())


def test_engine_that_is_opened_to_read_would_write_a_file_all_the_same(store, tmp_path):
    store.run(f"COPY (MATCH (t:Duty) RETURN t.id) TO '{tmp_path / 'out.csv'}'")
    assert (tmp_path / "out.csv").is_file()


@pytest.mark.parametrize("statement", HARMLESS)
def test_statement_that_reads_is_let_through_and_answered(store, statement):
    check_statement(statement)
    assert store.run(statement).columns


def test_refusal_of_a_name_says_to_quote_it():
    with pytest.raises(ForbiddenStatementError, match="`load`"):
        check_statement("MATCH (t:Duty) RETURN count(*) AS load")


def test_parameters_are_found_outside_of_strings_and_comments():
    statement = "MATCH (t:Duty) WHERE t.id = $id /* $no */ RETURN '$none' AS x, $y AS `$z`"
    assert parameter_names(statement) == {"id", "y"}
