import pytest

from graph_build.errors import ForbiddenStatementError
from graph_build.store.readonly import check_statement, parameter_names

HOSTILE = [
    ("", "空"),
    ("  // 只有注释", "空"),
    (";", "空"),
    ("CREATE (:Duty {id: 'x'})", "CREATE"),
    ("create (:Duty {id: 'x'})", "create"),
    ("cReAtE (:Duty {id: 'x'})", "cReAtE"),
    ("/* 查询 */ CREATE (:Duty {id: 'x'})", "CREATE"),
    ("// MATCH\nCREATE (:Duty {id: 'x'})", "CREATE"),
    ("\u3000CREATE\u3000(:Duty {id: 'x'})", "CREATE"),
    ("\u180eDROP\u00a0TABLE LEADS", "DROP"),
    ("CREATE NODE TABLE X(id STRING, PRIMARY KEY(id))", "CREATE"),
    ("CREATE MACRO f(x) AS x", "CREATE"),
    ("CREATE SEQUENCE s", "CREATE"),
    ("MERGE (:Duty {id: 'x'})", "MERGE"),
    ("MATCH (t:Duty) SET t.title = ''", "SET"),
    ("MATCH (t:Duty)SET t.title = ''", "SET"),
    ("MATCH (t:Duty)/**/SET/**/t.title = ''", "SET"),
    ("MATCH (t:Duty) WITH * SET t.title = ''", "SET"),
    ("MATCH (t:Duty) WITH t AS `t`SET `t`.title = ''", "SET"),
    ("MATCH (t:Duty) WHERE t.year > 1.SET t.title = ''", "SET"),
    ("MATCH (t:Duty) WHERE t.id = 'a' SET t.title = 'b'", "SET"),
    ('MATCH (t:Duty) WHERE t.id = "a" SET t.title = "b"', "SET"),
    ("MATCH (t:Duty) WHERE t.id = 'a\\'' SET t.title = 'b'", "SET"),
    ("MATCH (t:Duty) WHERE t.id = 'a//' SET t.title = 'b'", "SET"),
    ("MATCH (t:Duty) WHERE t.id = '/*' SET t.title = '*/'", "SET"),
    ("MATCH (t:Duty) // '\nSET t.title = 'b'", "SET"),
    ("MATCH (t:Duty) WHERE t.id = '\\u0027 SET t.title=1 //'", "'"),
    ("MATCH (t:Duty) \\u0053ET t.title = ''", "\\"),
    ("MATCH (t:Duty) DELETE t", "DELETE"),
    ("MATCH (t:Duty) DETACH DELETE t", "DETACH"),
    ("MATCH (t:Duty) REMOVE t.title", "REMOVE"),
    ("MATCH (t:Duty) FOREACH (x IN [1] | SET t.year = x)", "FOREACH"),
    ("DROP TABLE LEADS", "DROP"),
    ("ALTER TABLE Duty ADD x STRING", "ALTER"),
    ("COMMENT ON TABLE Duty IS 'x'", "COMMENT"),
    ("COPY Duty FROM 'x.csv'", "COPY"),
    ("COPY (MATCH (t:Duty) RETURN t.id) TO 'out.csv'", "COPY"),
    ("LOAD FROM '/etc/passwd' RETURN *", "LOAD"),
    ("LOAD WITH HEADERS (a STRING) FROM '/etc/passwd' RETURN *", "LOAD"),
    ("LOAD EXTENSION httpfs", "LOAD"),
    ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD"),
    ("MATCH (t:Duty) WITH t LOAD FROM 'x.csv' RETURN *", "LOAD"),
    ("UNWIND ['a'] AS f LOAD FROM f RETURN *", "LOAD"),
    ("EXPORT DATABASE '/tmp/out'", "EXPORT"),
    ("IMPORT DATABASE '/tmp/out'", "IMPORT"),
    ("INSTALL httpfs", "INSTALL"),
    ("UNINSTALL httpfs", "UNINSTALL"),
    ("ATTACH 'other.lbug' AS other", "ATTACH"),
    ("DETACH other", "DETACH"),
    ("USE other", "USE"),
    ("BEGIN TRANSACTION", "BEGIN"),
    ("COMMIT", "COMMIT"),
    ("ROLLBACK", "ROLLBACK"),
    ("CHECKPOINT", "CHECKPOINT"),
    ("PROFILE MATCH (t:Duty) RETURN t", "PROFILE"),
    ("EXPLAIN MATCH (t:Duty) RETURN t", "EXPLAIN"),
    ("RETURN 1; DROP TABLE LEADS", ";"),
    ("RETURN 1; RETURN 2", ";"),
    ("RETURN 1;;", ";"),
    ("CALL timeout = 0", "CALL timeout"),
    ("CALL threads=4", "CALL threads"),
    ("CALL home_directory='/tmp'", "CALL home_directory"),
    ("CALL project_graph('g', ['Duty'], ['SAME_AS'])", "CALL project_graph"),
    ("CALL show_tables", "CALL show_tables"),
    ("CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value", "CALL apoc"),
    ("CALL { CREATE (:Duty {id: 'x'}) } RETURN 1", "CALL {"),
    ("CALL { MATCH (t:Duty) RETURN t } IN TRANSACTIONS RETURN 1", "CALL {"),
    ("MATCH (t:Duty) CALL read_csv_serial('/etc/passwd') RETURN *", "CALL read_csv_serial"),
    ("CALL", "CALL"),
    ("MATCH (t:Duty) RETURN t INTO OUTFILE 'x'", "INTO"),
    ("MATCH (t:Duty) USING INDEX t:Duty(id) RETURN t", "USING"),
    ("MATCH (t:Duty) FINISH", "FINISH"),
    ("SHOW TABLES", "SHOW"),
    ("TERMINATE TRANSACTION '1'", "TERMINATE"),
    ("查询 (t:Duty)", "查询"),
    ("SELECT * FROM Duty", "SELECT"),
    ("(t:Duty)", "("),
    ("'MATCH' CREATE (n)", "'MATCH'"),
    ("MATCH (t:Duty) RETURN t.title AS a UNION CREATE (:Duty {id: 'x'})", "CREATE"),
    ("MATCH (t:Duty) RETURN EXISTS { CREATE (:Duty {id: 'x'}) } AS x", "CREATE"),
    ("MATCH (t:Duty) RETURN 'a", "'"),
    ('MATCH (t:Duty) RETURN "a', '"'),
    ("MATCH (t:Duty) RETURN `a", "`"),
    ("MATCH (t:Duty) RETURN t /* 没完", "/*"),
    ("MATCH (t:Duty)\u200bSET t.title = ''", "\u200b"),
    ("MATCH (t:Duty) RETURN @@x", "@"),
    ("MATCH (t:Duty) RETURN t #", "#"),
]

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


@pytest.mark.parametrize(("statement", "named"), HOSTILE)
def test_statement_that_does_more_than_read_is_refused_by_the_word(statement, named):
    with pytest.raises(ForbiddenStatementError) as caught:
        check_statement(statement)
    assert named in caught.value.what


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
