"""Loading a real Neo4j: the same rows as the tables, nothing twice, nobody else's touched."""

from dataclasses import replace
from datetime import date

import pytest

from graph_build.errors import CorpusError, ServerError
from graph_build.graph.assemble import assemble
from graph_build.graph.schema import load_schema
from graph_build.store.neo4j import Changes, Neo4jStore
from tests.records import KELAN_EMERGENCY, both, datong, kelan
from tests.store.neo4j.database import dump, facts, query


@pytest.fixture
def load(empty_neo4j):
    def _load(tables, corpus="dutygraph", **options):
        with Neo4jStore(empty_neo4j, corpus=corpus) as store:
            return store.update(tables, **options)

    return _load


def test_every_row_of_every_table_is_loaded(empty_neo4j, load, tables):
    changes = load(tables)
    counts = tables.counts()
    assert changes.nodes_created == sum(counts[label] for label in tables.nodes)
    assert changes.edges_created == sum(counts.values()) - changes.nodes_created
    with Neo4jStore(empty_neo4j) as store:
        assert store.counts() == counts


def test_facts_are_those_of_the_tables(empty_neo4j, load, tables):
    load(tables)
    for label, table in tables.nodes.items():
        key = load_schema().nodes[label].key
        stored = {row[0][key]: row[0] for row in query(empty_neo4j, f"MATCH (n:{label}) RETURN n")}
        for row in table.to_pylist():
            node = dict(stored[row[key]])
            del node["_corpus"], node["_digest"]
            for name in ("issued_on", "printed_on", "deadline"):
                if name in node:
                    node[name] = node[name].to_native()
            assert node == {name: value for name, value in row.items() if value is not None}


def test_dates_and_lists_are_dates_and_lists(empty_neo4j, load, tables):
    load(tables)
    [[days]] = query(
        empty_neo4j, "MATCH (d:Duty {id: '岢岚县2023/二/（二）'}) RETURN [d.deadline, d.deadlines]"
    )
    assert days[0].to_native() == date(2023, 6, 30)
    assert len(days[1]) == 3


def test_second_load_changes_nothing(empty_neo4j, load, tables):
    load(tables)
    before = dump(empty_neo4j)
    assert load(tables) == Changes()
    assert dump(empty_neo4j) == before


def test_what_is_gone_goes_and_what_is_new_comes(empty_neo4j, load, tables):
    load(tables)
    less = assemble([kelan()])
    changes = load(less)
    assert changes.nodes_removed == sum(
        tables.nodes[label].num_rows - less.nodes[label].num_rows for label in less.nodes
    )
    assert changes.edges_removed > 0
    alone = facts(empty_neo4j, "dutygraph")
    back = load(tables)
    assert back.nodes_created == changes.nodes_removed
    load(assemble([kelan()]))
    assert facts(empty_neo4j, "dutygraph") == alone


def test_changed_facts_are_changed_in_place(empty_neo4j, load, tables):
    load(tables)
    [[before]] = query(empty_neo4j, "MATCH (n:Notice {id: '大同市2026'}) RETURN elementId(n)")
    records = datong()
    renamed = replace(records, notice=replace(records.notice, title="新标题", printed_on=""))
    changes = load(assemble([renamed, kelan()]))
    assert (changes.nodes_created, changes.nodes_changed, changes.nodes_removed) == (0, 1, 0)
    assert query(
        empty_neo4j,
        "MATCH (n:Notice {id: '大同市2026'}) RETURN elementId(n), n.title, n.printed_on",
    ) == [[before, "新标题", None]]


def test_changed_edge_is_replaced(empty_neo4j, load, tables):
    load(tables)
    records = kelan()
    first, *others = records.assignments
    quoted = replace(first, evidence=replace(first.evidence, quote="县应急局牵头"))
    changes = load(assemble([datong(), replace(records, assignments=(quoted, *others))]))
    assert (changes.edges_created, changes.edges_removed) == (1, 1)
    assert query(
        empty_neo4j,
        "MATCH (:Department {id: $id})-[r:LEADS]->(:Duty {id: '岢岚县2023/一/（一）'}) "
        "RETURN r.quote",
        id=KELAN_EMERGENCY.id,
    ) == [["县应急局牵头"]]


def test_edge_that_came_twice_is_kept_once(empty_neo4j, load, tables):
    """As two loaders would leave it that know nothing of each other."""
    load(tables)
    query(
        empty_neo4j,
        "MATCH (u)-[r:LEADS]->(d) WITH u, r, d LIMIT 1 "
        "CREATE (u)-[s:LEADS]->(d) SET s = properties(r)",
    )
    assert load(tables) == Changes(edges_removed=1)


def test_what_is_a_users_stays_as_it_is(empty_neo4j, load, tables):
    """Nodes of our labels, even with our keys; properties and edges put on our nodes."""
    query(
        empty_neo4j,
        "CREATE (:Duty {id: '岢岚县2023/一/（一）', title: '我的'})-[:LEADS]->(:Duty {id: '丙'}), "
        "(:Department {note: '没有标识'}), (:备注 {text: '甲'})",
    )
    mine = dump(empty_neo4j)
    load(tables)
    query(
        empty_neo4j,
        "MATCH (d:Duty {id: '大同市2026/一/（二）'}), (b:备注) WHERE d._corpus IS NOT NULL "
        "SET d.已核对 = true CREATE (b)-[:LEADS {quote: '我说的'}]->(d)",
    )
    assert load(tables) == Changes()
    records = datong()
    changed = replace(records, duties=tuple(replace(d, title="改") for d in records.duties))
    load(assemble([changed, kelan()]))
    assert query(
        empty_neo4j,
        "MATCH (:备注)-[r:LEADS]->(d:Duty) RETURN r.quote, d.title, d.已核对",
    ) == [["我说的", "改", True]]
    gone = load(assemble([kelan()]))
    assert gone.foreign == 1
    kept = dump(empty_neo4j)
    assert set(map(repr, mine["nodes"])) <= set(map(repr, kept["nodes"]))
    assert set(map(repr, mine["edges"])) <= set(map(repr, kept["edges"]))


def test_corpora_do_not_touch_each_other(empty_neo4j, load, tables):
    """They share the names of their departments and duties, and no node."""
    load(tables, "甲")
    before = dump(empty_neo4j, "甲")
    load(assemble([kelan()]), "乙")
    load(assemble(both()), "乙")
    with Neo4jStore(empty_neo4j, corpus="乙") as store:
        assert store.counts() == tables.counts()
        assert [(c.name, c.complete, c.notices) for c in store.corpora()] == [
            ("乙", True, 2),
            ("甲", True, 2),
        ]
        store.remove()
        assert [c.name for c in store.corpora()] == ["甲"]
    assert dump(empty_neo4j, "甲") == before
    assert dump(empty_neo4j, "乙") == {"nodes": [], "edges": []}
    assert query(empty_neo4j, "MATCH (l:DutygraphLock) RETURN l.corpus") == [["甲"]]


def test_unknown_corpus_cannot_be_removed(empty_neo4j):
    with (
        Neo4jStore(empty_neo4j, corpus="没有") as store,
        pytest.raises(CorpusError, match="没有语料"),
    ):
        store.remove()
    assert query(empty_neo4j, "MATCH (n) RETURN count(*)") == [[0]]


def test_graph_of_other_notices_does_not_replace_a_corpus_by_mistake(empty_neo4j, load):
    load(assemble([kelan()]))
    before = dump(empty_neo4j)
    with pytest.raises(CorpusError, match=r"现有 1 份通知（如 岢岚县2023）.*一份也没有"):
        load(assemble([datong()]))
    assert dump(empty_neo4j) == before
    assert load(assemble([datong()]), replace=True).nodes_removed > 0


def test_corpus_of_an_older_ontology_loses_what_is_abolished_and_keeps_the_users(
    empty_neo4j, load, tables
):
    load(tables)
    fresh = facts(empty_neo4j, "dutygraph")
    query(
        empty_neo4j,
        "MATCH (c:DutygraphCorpus) SET c.schema = 0, c.properties = c.properties + 'Notice.gone' "
        "CREATE (x:Abolished {_corpus: 'dutygraph', id: '1'}) "
        "WITH * MATCH (n:Notice {id: '大同市2026'}) SET n.gone = 1 "
        "CREATE (n)-[:WAS {_digest: 'x'}]->(x), (n)-[:LEADS {_digest: 'y'}]->(n)",
    )
    assert load(tables) == Changes()
    assert facts(empty_neo4j, "dutygraph") == fresh
    query(
        empty_neo4j,
        "MATCH (c:DutygraphCorpus) SET c.schema = 0 WITH * MATCH (n:Notice {id: '大同市2026'}) "
        "SET n:Mine, n.gone = 2 CREATE (n)-[:LEADS {quote: '我的'}]->(n), (n)-[:MINE]->(:Mine)",
    )
    before = dump(empty_neo4j)
    load(tables)
    assert dump(empty_neo4j)["edges"] == before["edges"]
    assert query(empty_neo4j, "MATCH (n:Notice:Mine) RETURN n.gone") == [[2]]
    assert query(empty_neo4j, "MATCH (c:DutygraphCorpus) RETURN c.schema, c.complete") == [
        [1, True]
    ]


def test_corpus_of_a_newer_program_is_refused(empty_neo4j, load, tables):
    load(tables)
    query(empty_neo4j, "MATCH (c:DutygraphCorpus) SET c.schema = 99")
    before = dump(empty_neo4j)
    with pytest.raises(CorpusError, match="更新版本"):
        load(assemble([kelan()]))
    assert dump(empty_neo4j) == before


def test_users_constraint_in_the_way_is_named(empty_neo4j, load, tables):
    query(empty_neo4j, "CREATE CONSTRAINT mine FOR (n:Notice) REQUIRE n.year IS UNIQUE")
    query(empty_neo4j, "CREATE (:Notice {year: 2026})")
    with pytest.raises(ServerError, match="与库中已有的约束冲突"):
        load(tables)


def test_progress_covers_every_row(load, tables):
    seen = []
    load(tables, progress=lambda name, rows: seen.append((name, rows)))
    assert dict(seen) == {name: count for name, count in tables.counts().items() if count}


def test_empty_graph_can_be_loaded(empty_neo4j, load):
    load(assemble([]))
    with Neo4jStore(empty_neo4j) as store:
        assert sum(store.counts().values()) == 0


def test_users_own_constraint_is_no_hindrance(empty_neo4j, load, tables):
    query(empty_neo4j, "CREATE CONSTRAINT mine FOR (n:Duty) REQUIRE n.id IS UNIQUE")
    load(tables)
    assert load(tables) == Changes()
