from contextlib import suppress

import neo4j
import pytest
from neo4j.exceptions import ClientError

from graph_build.errors import ForbiddenStatementError, StatementError
from graph_build.store.neo4j.asking import explain
from graph_build.store.neo4j.readonly import check_plan, check_text
from tests.neo4j.server import contents
from tests.store.hostile import aimed, read_hostile
from tests.store.neo4j.canary import open_canary

HOSTILE = read_hostile("neo4j")

# What the plan alone must refuse as well, if the server makes one.
PLANNED = read_hostile("neo4j", "files", "hidden", "writes", "schema", "procedures", "server")

HONEST = [
    "MATCH (n) RETURN n;",
    "match (d:Department)-[r:LEADS]->(t:Duty) where r.basis = 'stated' return d.name as d skip 1",
    "MATCH (t:Duty) RETURN t.title AS title ORDER BY title DESCENDING OFFSET 1 LIMIT 2",
    "MATCH (t:Duty) RETURN t.year AS y UNION ALL MATCH (n:Notice) RETURN n.year AS y",
    "MATCH (t:Duty) RETURN t.year AS y UNION DISTINCT MATCH (n:Notice) RETURN n.year AS y",
    "// LOAD CSV\nMATCH (t) /* CREATE */ RETURN 'SET; DROP; LOAD CSV FROM \"x\"' AS s // 完",
    "RETURN 'it\\'s a \\\\ \"quote\"' AS s, 'a' || 'b' AS z",
    "CALL { MATCH (t:Duty) RETURN count(t) AS n } RETURN n",
    "MATCH (t:Duty) CALL (t) { MATCH (t)<-[:LEADS]-() RETURN count(*) AS n } RETURN t.id AS id, n",
    "MATCH (t:Duty) CALL (*) { WITH t MATCH (t)-->(m) RETURN m UNION MATCH (m) RETURN m } RETURN m",
    "MATCH (t:Duty) OPTIONAL CALL (t) { MATCH (t)-->(x) RETURN x } RETURN t.id AS id, x",
    "RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x ^ 2] AS odd, [1, 2, 3][0..2] AS two",
    "MATCH (d:Department) RETURN [(d)-[:LEADS]->(t:Duty) WHERE t.year > 2020 | t.title] AS titles",
    "MATCH (d:Department) WHERE EXISTS { (d)-[:LEADS]->(:Duty) } RETURN d.name AS name",
    "MATCH (d) WHERE EXISTS { MATCH (d)-[:LEADS]->(t) WHERE t.year = 2023 RETURN t } RETURN d",
    "MATCH (d) WHERE COUNT { (d)-[:LEADS|ASSISTS]->(:Duty) } > 3 RETURN d",
    "MATCH (d) RETURN COLLECT { MATCH (d)-->(t) RETURN t.title ORDER BY t.id LIMIT 3 } AS titles",
    "RETURN [x IN [1] | COLLECT { CALL db.labels() YIELD label RETURN label }] AS hidden",
    "MATCH p = shortestPath((a:Department {name: '甲'})-[*..5]-(b:Duty)) RETURN length(p) AS n",
    "MATCH p = allShortestPaths((a:Duty)-[:LEADS*1..4]-(b:Duty)) WHERE a.id < b.id RETURN p",
    "MATCH p = ALL SHORTEST (a:Duty)-[:LEADS]-+(b:Duty) WHERE a.id < b.id RETURN p",
    "MATCH p = ANY SHORTEST (a:Duty)-->{1,3}(b) RETURN [x IN nodes(p) | labels(x)[0]] AS labels",
    "MATCH p = SHORTEST 2 PATHS (a:Duty)-->+(b) RETURN p",
    "MATCH p = SHORTEST 1 PATH GROUPS (a:Duty)-->+(b) RETURN p",
    "MATCH (c:Clause) ((a)-[:PART_OF]->(b)){1,5} (n:Notice) RETURN c.id, [x IN b | x.id] AS up",
    "MATCH (t:Duty) RETURN t {.title, .year, leads: [(t)<-[:LEADS]-(d) | d.name]} AS t",
    "MATCH (t:Duty) WITH t, 1 AS x RETURN t {.*, x, id: null} AS t",
    "MATCH (n:Notice) WHERE n.issued_on >= date('2026-01-01') RETURN n.issued_on.year AS year",
    "RETURN date.truncate('month', date()) AS d, duration.between(date(), date()).months AS n",
    "RETURN datetime.realtime() AS now, `datetime`.fromEpochMillis(0) AS then",
    "RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS five",
    "RETURN vector.similarity.cosine([1.0], [2.0]) AS s, toInteger('3') AS i, randomUUID() AS u",
    "MATCH (t:Duty) RETURN CASE t.year WHEN 2023 THEN '甲' WHEN 2024, 2025 THEN '乙' ELSE '' END",
    "MATCH (t:(Duty|Clause)&!Notice) WHERE t.title =~ '.*安全.*' RETURN t",
    "MATCH (t IS Duty)-[r IS LEADS|ASSISTS]-(n WHERE n.year > 2000) RETURN type(r) AS type",
    "MATCH (n:$('Duty')) RETURN n.id AS id",
    "MATCH (d) WHERE any(x IN d.names WHERE x ENDS WITH '局') XOR d.name STARTS WITH '大' RETURN d",
    "MATCH (d) RETURN reduce(s = '', x IN d.names | s + x) AS s, percentileCont(d.year, 0.5) AS m",
    "UNWIND ['甲', '乙'] AS name MATCH (d:Department {name: name}) RETURN DISTINCT d",
    "MATCH (n:Set)-[:USE]->(m:Load) WHERE n.set = 1 RETURN {load: 1, `create`: 2}, m.load AS y",
    "MATCH (t) WHERE t.year IS :: INTEGER NOT NULL OR t.year IS TYPED ZONED DATETIME RETURN t",
    "MATCH (t) WHERE t.title IS NORMALIZED RETURN trim(BOTH 'x' FROM 'xax') AS t",
    "MATCH (a:Duty), (b:Duty) USING SCAN a:Duty WHERE a.id < b.id RETURN a LIMIT 1",
    "MATCH (a:Duty) USING INDEX a:Duty(id) WHERE a.id = 'x' RETURN a",
    "MATCH (t:Duty) RETURN t.title AS `标题`, t.year AS 年度 ORDER BY 年度",
    "RETURN COUNT { MATCH (n) } AS c, NOT EXISTS { p = (a)-->(b) } AS e, EXISTS { (a)-->() } AS f",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.relationshipTypes()",
    "CALL db.propertyKeys",
    "CALL db.schema.visualization()",
    "MATCH (t:Duty) FINISH",
]


@pytest.fixture(scope="module")
def server(neo4j_of_module):
    """A database with a little of everything."""
    with neo4j_of_module.driver() as driver:
        for statement in (
            "CREATE (:Department {name: '甲'})-[:LEADS {basis: 'stated'}]->(:Duty {id: '一'})",
            "CREATE CONSTRAINT duty_id FOR (t:Duty) REQUIRE t.id IS UNIQUE",
            "CREATE INDEX duty_year FOR (t:Duty) ON (t.year)",
        ):
            driver.execute_query(statement, database_=neo4j_of_module.database)
    return neo4j_of_module


@pytest.fixture(scope="module")
def session(server):
    """A session that reads, as the product's own."""
    with (
        server.driver() as driver,
        driver.session(database=server.database, default_access_mode=neo4j.READ_ACCESS) as opened,
    ):
        yield opened


@pytest.fixture
def canary():
    with open_canary() as listening:
        yield listening


def _check(session: neo4j.Session, statement: str) -> None:
    check_text(statement)
    check_plan(*explain(session, statement))


@pytest.mark.parametrize(("word", "statement"), HOSTILE)
def test_statement_that_does_more_than_read_is_refused_by_the_word(word, statement):
    with pytest.raises(ForbiddenStatementError) as caught:
        check_text(statement)
    assert f"不允许 {word}" in caught.value.what


@pytest.mark.parametrize(("word", "statement"), PLANNED)
def test_statement_that_the_text_would_let_through_is_refused_by_its_plan(session, word, statement):
    try:
        query_type, plan = explain(session, statement)
    except StatementError:
        return  # the server itself does not take it
    with pytest.raises(ForbiddenStatementError):
        check_plan(query_type, plan)


def test_nothing_is_changed_or_read_by_what_is_refused(server, session, canary, tmp_path):
    before = contents(server)
    for _, statement in HOSTILE:
        with pytest.raises(ForbiddenStatementError):
            _check(session, aimed(statement, url=canary.url, file=tmp_path.as_uri()))
    assert contents(server) == before
    assert canary.asked == []


def test_plan_is_made_without_reading_anything(server, session, canary):
    before = contents(server)
    for _, statement in PLANNED:
        with suppress(StatementError):
            explain(session, aimed(statement, url=canary.url))
    assert contents(server) == before
    assert canary.asked == []


def test_server_would_ask_an_address_for_a_reader_all_the_same(session, canary):
    statement = f"RETURN [x IN [1] | COLLECT {{ LOAD CSV FROM '{canary.url}' AS l RETURN l }}] AS y"
    try:
        session.run(statement).consume()
    except ClientError as error:
        pytest.skip(f"the server can't reach this machine: {error.message}")
    assert canary.asked


@pytest.mark.parametrize("statement", HONEST)
def test_statement_that_reads_is_let_through_and_answered(session, statement):
    _check(session, statement)
    with session.begin_transaction() as transaction:
        transaction.run(statement).consume()


@pytest.mark.parametrize(
    ("query_type", "plan"), [(None, {}), ("r", {}), ("rw", {"operatorType": "X"})]
)
def test_statement_without_a_reading_plan_is_refused(query_type, plan):
    with pytest.raises(ForbiddenStatementError):
        check_plan(query_type, plan)


def test_step_deep_in_the_plan_is_found():
    plan = {"operatorType": "LoadCSV@neo4j", "args": {"Details": "l"}}
    for _ in range(5_000):
        plan = {"operatorType": "Apply@neo4j", "args": {}, "children": [plan]}
    with pytest.raises(ForbiddenStatementError, match="LoadCSV"):
        check_plan("r", plan)


def test_words_in_quotes_of_a_plan_are_no_steps():
    details = '[x IN xs | "LOAD CSV"] AS y, `ResolvedCall(db.ping(` AS z'
    check_plan("r", {"operatorType": "Projection@neo4j", "args": {"Details": details}})
