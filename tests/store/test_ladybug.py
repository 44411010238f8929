from datetime import date

import pyarrow as pa
import pytest

from graph_build.errors import (
    CountMismatchError,
    GraphError,
    GraphNotFoundError,
    QueryTimeoutError,
    StatementError,
)
from graph_build.graph.assemble import assemble
from graph_build.graph.tables import GraphTables
from graph_build.store.base import Limits, check_counts
from graph_build.store.ladybug import LadybugStore

PRODUCT = "MATCH (a:Clause), (b:Clause), (c:Clause), (d:Clause), (e:Clause), (f:Clause)"


def _load(path, tables):
    with LadybugStore(path, read_only=False) as store:
        store.load(tables)


def test_every_row_of_every_table_is_loaded(store, tables):
    assert store.counts() == tables.counts()


def test_empty_tables_are_loaded(tmp_path):
    tables = assemble([])
    _load(tmp_path / "a.lbug", tables)
    with LadybugStore(tmp_path / "a.lbug") as store:
        assert store.counts() == tables.counts()


def test_only_the_database_file_is_left(tables, tmp_path):
    _load(tmp_path / "a.lbug", tables)
    with LadybugStore(tmp_path / "a.lbug") as store:
        store.run("MATCH (n) RETURN count(*) AS n")
        assert [path.name for path in tmp_path.iterdir()] == ["a.lbug"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.lbug"]


def test_lost_rows_are_noticed(store, tables):
    less = tables.nodes["Duty"].slice(1)
    fewer = GraphTables({**tables.nodes, "Duty": less}, tables.edges)
    with pytest.raises(CountMismatchError, match="Duty 应有 9 行，实有 10 行"):
        check_counts(store, fewer)


def test_values_are_plain(store):
    answer = store.run(
        "MATCH (n:Notice {id: '大同市2026'}) RETURN n.issued_on AS day, n.year AS year, "
        "sum(n.year) AS total, n.printed_on IS NULL AS missing, [n.id] AS ids, avg(1) AS mean"
    )
    assert answer.columns == ("day", "year", "total", "missing", "ids", "mean")
    assert answer.rows == ((date(2026, 1, 5), 2026, 2026, False, ["大同市2026"], 1.0),)


def test_node_edge_and_path_are_dictionaries(store):
    [row] = store.run(
        "MATCH p = (u:Department {name: '大同市能源局'})-[r:LEADS]->(t:Duty) RETURN u, r, p"
    ).rows
    assert row[0] == {
        "_label": "Department",
        "id": "140200/能源局",
        "name": "大同市能源局",
        "kind": "department",
        "names": ["市能源局"],
        "in_lexicon": True,
    }
    assert row[1]["_type"] == "LEADS"
    assert [node["_label"] for node in row[2]["nodes"]] == ["Department", "Duty"]


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("toString(2026)", "2026"),
        ("head(['a', 'b'])", "a"),
        ("last(['a', 'b'])", "b"),
        ("last(split('三/（八）', '/'))", "（八）"),
    ],
)
def test_macro_answers_as_in_neo4j(store, expression, value):
    assert store.run(f"RETURN {expression} AS value").rows == ((value,),)


def test_type_of_an_edge_is_its_type(store):
    answer = store.run(
        "MATCH (:Department)-[r]->(:Function) RETURN DISTINCT type(r) AS type ORDER BY type"
    )
    assert answer.rows == (("PERFORMS",),)


def test_rows_beyond_the_limit_are_cut(store):
    answer = store.run("MATCH (t:Duty) RETURN t.id AS id", limits=Limits(rows=3))
    assert len(answer.rows) == 3
    assert answer.cut


def test_as_many_rows_as_the_limit_are_not_cut(store):
    answer = store.run("MATCH (t:Duty) RETURN t.id AS id", limits=Limits(rows=10))
    assert len(answer.rows) == 10
    assert not answer.cut


def test_parameter_is_bound(store):
    answer = store.run("MATCH (t:Duty) WHERE t.year = $year RETURN count(*) AS n", {"year": 2026})
    assert answer.rows == ((3,),)


def test_computing_too_long_is_a_timeout(store):
    with pytest.raises(QueryTimeoutError, match=r"0\.2 秒"):
        store.run(
            "MATCH (a)-[*1..30]-(b) RETURN count(*) AS n",
            limits=Limits(seconds=0.2),
        )


def test_unfolding_too_long_is_a_timeout(store):
    with pytest.raises(QueryTimeoutError):
        store.run(f"{PRODUCT} RETURN a.id AS a, f.id AS f", limits=Limits(seconds=0.2))


def test_huge_product_under_a_row_limit_is_answered(store):
    answer = store.run(f"{PRODUCT} RETURN a.id AS a, f.id AS f", limits=Limits(rows=2))
    assert len(answer.rows) == 2


def test_asking_for_too_much_memory_is_an_error_and_the_store_lives_on(store):
    with pytest.raises(StatementError, match="内存超过 1 GB"):
        store.run("RETURN repeat('x', 2000000000) AS text")
    assert store.run("RETURN 1 AS one").rows == ((1,),)


def test_wrong_syntax_is_reported_with_the_engines_words(store):
    with pytest.raises(StatementError, match="Parser exception"):
        store.run("MATCH (a RETURN a")


def test_unknown_property_is_reported_by_name(store):
    with pytest.raises(StatementError, match="colour"):
        store.run("MATCH (t:Duty) RETURN t.colour AS colour")


def test_several_statements_are_refused(store):
    with pytest.raises(StatementError, match="一条"):
        store.run("RETURN 1 AS a; RETURN 2 AS b;")


def test_store_opened_to_read_does_not_write(store):
    with pytest.raises(StatementError, match="read-only"):
        store.run("CREATE (:Function {name: '新'})")


def test_two_readers_at_once_are_answered(store, graph):
    with LadybugStore(graph / "graph.lbug") as other:
        assert other.counts() == store.counts()


def test_missing_file_is_not_found_and_not_made(tmp_path):
    with pytest.raises(GraphNotFoundError):
        LadybugStore(tmp_path / "none.lbug")
    assert not any(tmp_path.iterdir())


def test_file_of_another_kind_is_refused(tmp_path):
    (tmp_path / "a.lbug").write_bytes(b"no database at all" * 1000)
    with pytest.raises(GraphError, match="打不开"):
        LadybugStore(tmp_path / "a.lbug")


def test_chinese_of_any_plane_survives(tmp_path):
    tables = assemble([])
    function = pa.table(
        {"name": ["𠮷、“引号”'\"\\`"], "aliases": [["〔2026〕", ""]]},
        schema=tables.nodes["Function"].schema,
    )
    _load(tmp_path / "a.lbug", GraphTables({**tables.nodes, "Function": function}, tables.edges))
    with LadybugStore(tmp_path / "a.lbug") as store:
        answer = store.run("MATCH (f:Function) RETURN f.name AS name, f.aliases AS aliases")
    assert answer.rows == (("𠮷、“引号”'\"\\`", ["〔2026〕", ""]),)
