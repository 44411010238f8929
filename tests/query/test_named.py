from dataclasses import replace

import pytest

from graph_build.errors import ParameterError, ResourceError, UnknownQueryError
from graph_build.graph.assemble import assemble
from graph_build.query import bind, find_query, list_queries, run
from graph_build.query.named import read_folder
from graph_build.store.ladybug import LadybugStore
from graph_build.store.readonly import check_statement
from tests.records import kelan

EXAMPLES = {
    "campaign": "三个必须",
    "duty": "岢岚县2023/一/（一）",
    "function": "安监局",
    "hazard": "瓦斯",
    "industry": "煤炭",
    "notice": "同政发〔2026〕1号",
    "unit": "县应急局",
    "partner": "岢岚县住房和城乡建设管理局",
    "instrument": "安全生产",
}
# The small notices give 煤矿 a lead, and no third unit stands between two.
NOT_IN_THE_SMALL = {"industry-duties-without-lead", "units-between-two"}
WITHOUT_DEFAULT = [
    query for query in list_queries() if any(p.default is None for p in query.params)
]


def _given(query):
    return {p.name: EXAMPLES[p.name] for p in query.params if p.default is None}


def _ask(store, name, **given):
    return list(run(store, find_query(name), given).records())


def _column(rows, name):
    return [row[name] for row in rows]


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_query_answers_with_the_columns_of_its_header(store, query):
    answer = run(store, query, _given(query))
    assert answer.columns == query.returns
    assert bool(answer.rows) == (query.name not in NOT_IN_THE_SMALL)


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_query_reads_only_and_is_ordered(query):
    check_statement(query.statement)
    assert "ORDER BY" in query.statement
    assert query.title


@pytest.mark.parametrize("query", WITHOUT_DEFAULT, ids=lambda query: query.name)
def test_every_query_without_its_parameter_says_what_it_needs(query):
    with pytest.raises(ParameterError) as caught:
        bind(query, {})
    assert query.params[0].name in str(caught.value)


@pytest.mark.parametrize("alias", ["应急管理", "应急管理局", "应急局", "安监局"])
def test_function_is_found_by_any_alias_across_years_and_places(store, alias):
    rows = _ask(store, "function-duties", function=alias)
    assert {(row["year"], row["place"]) for row in rows} == {(2023, "岢岚县"), (2026, "大同市")}
    assert set(_column(rows, "role")) == {"牵头", "配合", "负责", "督促"}


def test_function_leads_only_what_it_leads(store):
    rows = _ask(store, "function-leads", function="应急局")
    assert _column(rows, "duty") == ["岢岚县2023/一/（一）", "岢岚县2023/二/（四）"]
    assert rows[0]["quote"] == "县应急局牵头，县住建局配合"


@pytest.mark.parametrize("unit", ["大同市应急管理局", "市应急局"])
def test_unit_is_found_by_full_name_and_as_written(store, unit):
    assert _column(_ask(store, "unit-duties", unit=unit), "role") == ["督促", "负责", "配合"]


def test_unit_of_another_year_holds_nothing(store):
    assert _ask(store, "unit-duties", unit="市应急局", year="2023") == []


def test_industry_is_found_by_another_name(store):
    rows = _ask(store, "industry-owners", industry="煤炭")
    assert [(row["role"], row["unit"]) for row in rows] == [
        ("牵头", "大同市能源局"),
        ("配合", "大同市应急管理局"),
    ]


def test_hazard_has_its_owners_with_both_quotes(store):
    [first, _] = _ask(store, "hazard-owners", hazard="瓦斯")
    assert first["quote"] == "市能源局牵头，市应急管理局配合"
    assert first["hazard_quote"] == "瓦斯"


def test_campaign_is_found_by_its_other_form(store):
    rows = _ask(store, "campaign-owners", campaign="三个必须")
    assert set(_column(rows, "campaign")) == {"三管三必须"}
    assert set(_column(rows, "year")) == {2023, 2026}


def test_duty_is_without_owner_only_if_nothing_covers_it(store):
    """Not the items below a clause with a list, not a restated clause, not the row itself."""
    rows = _ask(store, "duties-without-owner")
    assert _column(rows, "duty") == ["岢岚县2023/二/（三）"]


def test_duty_under_a_mere_subject_is_without_owner(tmp_path):
    records = kelan()
    subject = tuple(replace(each, basis="subject") for each in records.assignments)
    with LadybugStore(tmp_path / "a.lbug", read_only=False) as writer:
        writer.load(assemble([replace(records, assignments=subject)]))
    with LadybugStore(tmp_path / "a.lbug") as store:
        assert "岢岚县2023/一/（一）/1" in _column(_ask(store, "duties-without-owner"), "duty")


def test_duty_of_two_responsible_units_is_without_lead(store):
    rows = _ask(store, "duties-without-lead")
    assert set(_column(rows, "duty")) == {"大同市2026/一/（一）"}
    assert _column(rows, "units") == [2, 2]


def test_duty_with_several_leads_names_each_with_its_quote(store):
    rows = _ask(store, "duties-with-several-leads", year="2023")
    assert _column(rows, "quote") == ["应急管理局牵头组织检查", "消防队牵头"]


def test_load_counts_each_duty_once_a_role(store):
    [row] = _ask(store, "unit-load-by-year", unit="岢岚县应急管理局")
    assert (row["leads"], row["duties"]) == (2, 2)


def test_campaigns_by_year_name_who_carries_them(store):
    rows = _ask(store, "campaigns-by-year", year="2023")
    assert [(row["campaign"], row["unit"], row["leads"]) for row in rows] == [
        ("三管三必须", "岢岚县住房和城乡建设管理局", 0),
        ("三管三必须", "岢岚县应急管理局", 1),
    ]


def test_evidence_leads_from_the_edge_up_to_the_notice(store):
    rows = _ask(store, "edge-evidence", unit="县应急局", duty="岢岚县2023/一/（一）")
    assert _column(rows, "clause") == ["一", "一/（一）"]
    assert set(_column(rows, "quote")) == {"县应急局牵头，县住建局配合"}
    assert set(_column(rows, "number")) == {"岢安发〔2023〕1号"}


def test_notices_count_their_duties_and_those_with_an_owner(store):
    rows = _ask(store, "notices")
    assert [(row["notice"], row["duties"], row["assigned"]) for row in rows] == [
        ("岢岚县2023", 7, 3),
        ("大同市2026", 3, 3),
    ]


def test_duties_of_a_notice_are_listed_also_without_a_unit(store):
    rows = _ask(store, "duties-of-notice", notice="岢岚县2023")
    assert {row["duty"] for row in rows if row["unit"] is None} == {
        "岢岚县2023/一/（一）/1",
        "岢岚县2023/一/（一）/2",
        "岢岚县2023/二/（二）",
        "岢岚县2023/二/（三）",
    }


@pytest.mark.parametrize(("words", "found"), [("", 1), ("安委会", 1), ("乡镇", 0)])
def test_groups_are_found_by_words_of_their_name(store, words, found):
    assert len(_ask(store, "group-duties", words=words)) == found


def test_quotes_in_a_parameter_stay_text(store):
    assert _ask(store, "unit-duties", unit="' OR 1=1 //") == []


def test_default_is_bound_where_nothing_is_given():
    assert bind(find_query("duties-without-owner"), {}) == {"year": 0}


def test_number_is_bound_as_a_number():
    assert bind(find_query("duties-without-owner"), {"year": "2023"}) == {"year": 2023}


@pytest.mark.parametrize(
    ("given", "named"),
    [({"year": "去年"}, "year 应为整数，给的是 去年"), ({"jahr": "1"}, "没有参数 jahr")],
)
def test_wrong_parameter_is_named(given, named):
    with pytest.raises(ParameterError, match=named):
        bind(find_query("duties-without-owner"), given)


def test_unknown_query_names_similar_ones():
    with pytest.raises(UnknownQueryError, match="function-leads"):
        find_query("function-lead")


def test_query_that_returns_other_columns_than_its_header_is_reported(store, tmp_path):
    (tmp_path / "a.cypher").write_text(
        "// title: 甲\n// returns: b\nRETURN 1 AS a", encoding="utf-8"
    )
    [query] = read_folder(tmp_path)
    with pytest.raises(ResourceError, match=r"a\.cypher"):
        run(store, query)


def test_name_that_comes_twice_is_reported(tmp_path):
    for subject in ("a", "b"):
        (tmp_path / subject).mkdir()
        (tmp_path / subject / "q.cypher").write_text(
            "// title: 甲\n// returns: a\nRETURN 1 AS a", encoding="utf-8"
        )
    with pytest.raises(ResourceError, match="名称重复"):
        read_folder(tmp_path)
