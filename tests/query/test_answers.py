"""Every named query, on the graph of the five notices, in a real LadybugDB."""

import pytest

from graph_build.query import find_query, list_queries, run
from graph_build.store.base import Answer
from graph_build.store.ladybug import LadybugStore
from tests.cookbook import GIVEN, PAGE, needed_by, page
from tests.golden import NOTICES, ROOT


@pytest.fixture(scope="module")
def store(five_store: LadybugStore) -> LadybugStore:
    return five_store


def _ask(store: LadybugStore, name: str, **params: str) -> Answer:
    return run(store, find_query(name), params)


@pytest.mark.parametrize("name", [query.name for query in list_queries()])
def test_query_returns_the_columns_of_its_header(name: str, store: LadybugStore) -> None:
    query = find_query(name)
    assert run(store, query, needed_by(query)).columns == tuple(query.returns)


@pytest.mark.parametrize("name", [query.name for query in list_queries()])
def test_query_answers_the_same_twice(name: str, store: LadybugStore) -> None:
    query = find_query(name)
    needed = needed_by(query)
    assert run(store, query, needed) == run(store, query, needed)


@pytest.mark.parametrize("alias", ["应急局", "应急管理局", "安监局", "应急管理", "市应急管理局"])
def test_function_is_found_by_any_alias(alias: str, store: LadybugStore) -> None:
    answer = _ask(store, "function-leads", function=alias)
    duties = {row["duty"]: row["quote"] for row in answer.records()}
    assert duties["岢岚县2023/附件/20"] == "应急局牵头，其他负有安全监管职责的部门配合，"
    assert "山阴县2026/七/（一）" in duties


def test_function_meets_across_four_places_and_four_years(store: LadybugStore) -> None:
    answer = _ask(store, "function-duties", function="应急管理局")
    where = {(row["year"], row["place"]) for row in answer.records()}
    assert where == {(2023, "岢岚县"), (2025, "安泽县"), (2026, "大同市"), (2026, "山阴县")}


@pytest.mark.parametrize(
    ("alias", "written"),
    [
        ("消防队", {"消防队", "消防救援大队", "市消防救援局"}),
        ("环保局", {"环保局", "生态环境局", "市生态环境局"}),
        ("市场局", {"市场局", "市场监管局", "市场监督管理局", "市市场监管局", "市场监管"}),
    ],
)
def test_ways_of_writing_meet_in_one_function(
    alias: str, written: set[str], store: LadybugStore
) -> None:
    answer = _ask(store, "function-duties", function=alias)
    assert {row["written"] for row in answer.records()} == written


def test_campaign_of_2020_is_the_principle_of_today(store: LadybugStore) -> None:
    rows = store.run(
        "MATCH (n:Notice)<-[:PART_OF*1..8]-(:Clause)<-[:STATED_IN]-(:Duty)-[r:IMPLEMENTS]->"
        "(c:Campaign) WHERE c.name = '三管三必须' AND n.year = 2020 RETURN r.quote AS quote"
    ).rows
    assert rows == (("三个必须",),)


def test_duty_without_owner_has_no_list_and_no_row(store: LadybugStore) -> None:
    notices = {row["duty"].split("/")[0] for row in _ask(store, "duties-without-owner").records()}
    assert notices == {"山西省2020", "山阴县2026"}


def test_clause_that_a_row_restates_is_not_without_owner(store: LadybugStore) -> None:
    ownerless = {row["duty"] for row in _ask(store, "duties-without-owner").records()}
    assert not [duty for duty in ownerless if duty.startswith("岢岚县2023")]


def test_evidence_leads_from_the_edge_to_its_place_in_the_file(store: LadybugStore) -> None:
    answer = _ask(store, "edge-evidence", unit=GIVEN["unit"], duty=GIVEN["duty"])
    row = list(answer.records())[-1]
    text = next(p for p in NOTICES if p.name == row["file"]).read_text("utf-8")
    assert text[row["span_start"] : row["span_end"]].replace("\n", "") == row["quote"]


def test_load_counts_duties_as_the_notice_states_them(store: LadybugStore) -> None:
    rows = {
        (row["year"], row["unit"]): row
        for row in _ask(store, "unit-load-by-year", unit="岢岚县应急管理局").records()
    }
    load = rows[2023, "岢岚县应急管理局"]
    assert (load["leads"], load["assists"]) == (6, 4)


def test_every_query_file_is_listed() -> None:
    files = (ROOT / "queries").rglob("*.cypher")
    assert {path.stem for path in files} == {query.name for query in list_queries()}


@pytest.mark.parametrize("place", ["岢岚县", "岢岚"])
def test_industry_is_found_in_the_title_of_a_row(place: str, store: LadybugStore) -> None:
    answer = _ask(store, "industry-owners", industry="冶金工贸", place=place)
    leads = [row["unit"] for row in answer.records() if row["role"] == "牵头"]
    assert leads == ["岢岚县应急管理局"]


def test_short_name_finds_the_units_of_all_places(store: LadybugStore) -> None:
    units = {row["unit"] for row in _ask(store, "unit-duties", unit="应急局").records()}
    assert {"岢岚县应急管理局", "安泽县应急管理局", "大同市应急管理局"} <= units


@pytest.mark.parametrize(
    ("hazard", "lead"), [("森林草原火灾", "岢岚县林业局"), ("水旱灾害", "岢岚县水利局")]
)
def test_hazard_is_found_in_the_label_of_a_row(hazard: str, lead: str, store: LadybugStore) -> None:
    rows = _ask(store, "hazard-owners", hazard=hazard, place="岢岚县").records()
    assert lead in {row["unit"] for row in rows if row["role"] == "牵头"}


def test_campaign_that_nobody_carries_is_listed(store: LadybugStore) -> None:
    rows = _ask(store, "campaigns-by-year", year="2020").records()
    assert ("三管三必须", None) in {(row["campaign"], row["unit"]) for row in rows}


def test_deadlines_of_a_year_stand_in_order(store: LadybugStore) -> None:
    rows = list(_ask(store, "deadlines-by-date", year="2025").records())
    days = [row["deadline"] for row in rows]
    assert days == ["2025-06-30", "2025-12-31", "2025-12-31"]
    assert rows[0]["quote"].startswith("2025年6月底前〔")


def test_target_is_found_with_its_words(store: LadybugStore) -> None:
    rows = _ask(store, "targets-and-frequencies", place="山阴县").records()
    found = {(row["kind"], row["value"]) for row in rows}
    assert found == {("指标", "建成 1座 智能化煤矿"), ("频次", "P3M")}


def _past(store: LadybugStore, day: str) -> set[str]:
    return {row["duty"] for row in _ask(store, "deadlines-by-date", until=day).records()}


@pytest.mark.parametrize(
    ("duty", "why"),
    [
        ("大同市2026/三/（七）", "每月调度 is a monthly duty"),
        ("安泽县2025/五/（十九）", "3个月之内发生2起 is a condition"),
        ("安泽县2025/三/（九）", "每半年至少召开一次 is a frequency"),
        ("山阴县2026/三/（二）/1", "年底前 in a notice of 2026 is not past in June of that year"),
    ],
)
def test_past_deadline_is_not_mistaken(duty: str, why: str, store: LadybugStore) -> None:
    assert duty not in _past(store, "2026-06-30"), why


def test_name_with_figures_is_no_deadline(store: LadybugStore) -> None:
    rows = store.run("MATCH (t:Duty) WHERE t.text CONTAINS '“31631”' RETURN t.deadlines AS x").rows
    assert {tuple(row[0]) for row in rows} == {()}


def test_deadline_of_the_year_is_past_when_the_year_is(store: LadybugStore) -> None:
    assert "山阴县2026/三/（二）/1" in _past(store, "2026-12-31")
    assert "安泽县2025/二/（七）" in _past(store, "2025-06-30")


def test_list_of_deadlines_is_searched_in_place(store: LadybugStore) -> None:
    rows = store.run(
        "MATCH (t:Duty) WHERE any(x IN t.deadlines WHERE x STARTS WITH '2025-06') RETURN t.id AS id"
    ).rows
    assert rows == (("安泽县2025/二/（七）",),)


def test_page_shows_every_query_with_its_answer(store: LadybugStore) -> None:
    assert PAGE.read_text("utf-8") == page(store), "make cookbook"


# Nothing to show: all lists of the five are read.
EMPTY = {"duties-not-read"}


@pytest.mark.parametrize("name", [query.name for query in list_queries()])
def test_query_has_an_answer_in_the_five(name: str, store: LadybugStore) -> None:
    query = find_query(name)
    assert bool(run(store, query, needed_by(query)).rows) == (name not in EMPTY)


@pytest.mark.parametrize(
    ("name", "params", "rows"),
    [
        (
            "duties-with-most-units",
            {"year": "2026"},
            {("大同市2026/三/（十三）", "城镇燃气安全保障", 14)},
        ),
        (
            "units-not-in-lexicon",
            {},
            {("大同站", "交通运输安全提升"), ("山西省17个专项指挥部", "做好事故灾害应急准备")},
        ),
        ("duties-citing-instrument", {"instrument": "煤矿安全规程"}, {("煤矿安全规程",)}),
        (
            "rows-and-their-clauses",
            {"notice": "岢岚县2023"},
            {("岢岚县2023/附件/1", "岢岚县2023/一/（一）")},
        ),
        (
            "clause-path",
            {"duty": "大同市2026/三/（八）"},
            {("三", "攻坚重点行业领域，破解安全发展难题"), ("三/（八）", "煤矿安全专项治理")},
        ),
        (
            "duties-of-two-units",
            {"unit": "大同市应急管理局", "partner": "大同市消防救援局"},
            {("大同市2026/三/（十三）", "负责", "负责"), ("大同市2026/三/（十五）", "负责")},
        ),
        (
            "duties-of-two-units",
            {"unit": "岢岚县交通运输局", "partner": "岢岚县公安局"},
            {("岢岚县2023/附件/16-2", "牵头", "配合")},
        ),
        ("campaigns-only-in-year", {"year": "2025", "other_year": "2023"}, {("八条硬措施", 2025)}),
        ("campaigns-by-first-year", {"kind": "principle"}, {("三管三必须", 2020, 2026)}),
        ("functions-by-level", {"function": "应急局"}, {("县", 2023, "岢岚县", 6)}),
        ("industry-by-level", {"industry": "城镇燃气"}, {("市", "大同市", "城市管理", "负责")}),
        (
            "industry-duties-without-lead",
            {"industry": "城镇燃气"},
            {("大同市2026/三/（十三）", "城镇燃气安全保障")},
        ),
    ],
)
def test_answer_holds_what_the_notice_says(
    name: str, params: dict[str, str], rows: set[tuple[object, ...]], store: LadybugStore
) -> None:
    """Each of `rows` stands in one row of the answer; that stand in the notices."""
    answer = _ask(store, name, **params).rows
    assert all(any(set(expected) <= set(row) for row in answer) for expected in rows)


def test_unit_is_no_partner_of_itself(store: LadybugStore) -> None:
    for name in ("unit-partners", "pairs-that-share-most", "units-between-two"):
        query = find_query(name)
        rows = list(run(store, query, needed_by(query)).records())
        assert not [row for row in rows if row["unit"] == row["partner"]]


def test_campaign_of_both_years_is_not_listed(store: LadybugStore) -> None:
    rows = _ask(store, "campaigns-only-in-year", year="2026", other_year="2020").records()
    assert "三管三必须" not in {row["campaign"] for row in rows}


def test_clause_is_not_without_lead_if_its_row_has_one(store: LadybugStore) -> None:
    """消防 of 岢岚县2023: the row 附件/19 names 消防队 as lead, the clause names nobody."""
    rows = store.run(
        "MATCH (:Department)-[:LEADS]->(t:Duty)-[:SAME_AS]-(s:Duty)"
        " WHERE t.id = '岢岚县2023/附件/19' RETURN s.id AS duty"
    ).rows
    answer = _ask(store, "industry-duties-without-lead", industry="消防")
    listed = {row["duty"] for row in answer.records()}
    assert rows
    assert listed
    assert not listed & {duty for (duty,) in rows}
