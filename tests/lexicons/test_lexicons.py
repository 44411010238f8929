"""The lexicons are sorted, strict and agree with one another."""

import csv
import re
from collections import defaultdict
from importlib.resources import files
from typing import get_args

import pytest

from graph_build import lexicons, resources
from graph_build.errors import ResourceError
from graph_build.lexicons import (
    LEVEL_NAMES,
    division_codes,
    divisions,
    ending_of,
    endings,
    functions,
    predicates,
    role_words,
    stems,
    topics,
    unit_names,
)
from graph_build.model import Level, Role, UnitKind

_FOLDER = files("graph_build") / "lexicons"
_FILES = sorted(entry.name for entry in _FOLDER.iterdir() if entry.name.endswith(".csv"))
_KINDS = ("industry", "hazard", "campaign")
_LEVEL_COLUMNS = ("nation", "province", "city", "county")


def _lines(name: str) -> list[str]:
    return (_FOLDER / name).read_text(encoding="utf-8").split("\n")


def _units() -> list[dict[str, str]]:
    return list(csv.DictReader(_lines("units.csv")))


@pytest.mark.parametrize("name", _FILES)
def test_lexicon_is_sorted(name: str) -> None:
    entries = list(csv.reader(_lines(name)))[1:-1]
    assert entries == sorted(entries)


@pytest.mark.parametrize("name", _FILES)
def test_lexicon_ends_its_last_line_and_has_no_stray_blanks(name: str) -> None:
    lines = _lines(name)
    assert lines[-1] == ""
    cells = [cell for row in csv.reader(lines) for cell in row]
    assert [cell for cell in cells if cell != cell.strip()] == []


@pytest.mark.parametrize("name", [name for name in _FILES if name != "divisions.csv"])
def test_entry_has_a_source(name: str) -> None:
    rows = list(csv.DictReader(_lines(name)))
    assert [row for row in rows if not row.get("source")] == []


def test_every_lexicon_loads() -> None:
    loaded = [functions(), unit_names(), stems(), divisions(), division_codes(), endings()]
    loaded += [topics(kind) for kind in _KINDS]
    loaded += [role_words(position) for position in ("label", "tail", "between")]
    loaded += [predicates(kind) for kind in ("verb", "modal", "adverb", "pushing")]
    assert all(loaded)


# -- the loader --------------------------------------------------------------------------------


@pytest.fixture
def lexicon(tmp_path, monkeypatch):
    """Writes the lines of `words.csv` into a package folder of its own and reads them."""
    (tmp_path / "lexicons").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)

    def read(*lines: str, key: tuple[str, ...] = ("word",)) -> list[dict[str, str]]:
        file = tmp_path / "lexicons" / "words.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return list(resources.rows("words", ("word", "role"), key=key))

    return read


def test_good_rows_are_read_in_order(lexicon) -> None:
    assert lexicon("word,role", "牵头,lead", "配合,assist") == [
        {"word": "牵头", "role": "lead"},
        {"word": "配合", "role": "assist"},
    ]


def test_key_may_be_of_two_columns(lexicon) -> None:
    rows = lexicon("word,role", "牵头,joint", "牵头,lead", key=("word", "role"))
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        pytest.param(("word,role,colour", "牵头,lead,red"), 1, id="unknown-column"),
        pytest.param(("word", "牵头"), 1, id="missing-column"),
        pytest.param(("role,word", "lead,牵头"), 1, id="columns-in-another-order"),
        pytest.param(("word,role", "牵头,lead", "配合"), 3, id="short-row"),
        pytest.param(("word,role", "牵头,lead", "配合,assist,x"), 3, id="long-row"),
        pytest.param(("word,role", "牵头,lead", "牵头,joint"), 3, id="repeated-key"),
    ],
)
def test_malformed_row_is_refused_with_file_and_row(lexicon, lines, row: int) -> None:
    with pytest.raises(ResourceError) as caught:
        lexicon(*lines)
    assert caught.value.where == f"词典 words.csv 第 {row} 行"


def test_row_that_is_no_csv_is_refused_with_file_and_row(lexicon) -> None:
    with pytest.raises(ResourceError):
        lexicon("word,role", '"牵头"x,lead')


def test_rows_out_of_order_are_refused(lexicon) -> None:
    with pytest.raises(ResourceError):
        lexicon("word,role", "配合,assist", "牵头,lead")


def test_value_outside_its_vocabulary_is_refused(tmp_path, monkeypatch) -> None:
    (tmp_path / "lexicons").mkdir()
    text = "word,position,role,source\n牵头,tail,boss,guide\n"
    (tmp_path / "lexicons" / "roles.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    with pytest.raises(ResourceError):
        lexicons._role_words.__wrapped__()


def test_unit_of_an_unknown_function_is_refused(tmp_path, monkeypatch) -> None:
    (tmp_path / "lexicons").mkdir()
    text = "name,levels,standard,function,until,successor,source\n甲局,县,甲局,没有,,,guide\n"
    (tmp_path / "lexicons" / "units.csv").write_text(text, encoding="utf-8")
    functions()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    with pytest.raises(ResourceError, match="没有"):
        lexicons.unit_names.__wrapped__()


# -- what the lexicons say ---------------------------------------------------------------------


def test_levels_of_one_name_do_not_overlap() -> None:
    levels: defaultdict[str, list[str]] = defaultdict(list)
    for row in _units():
        levels[row["name"]].append(row["levels"])
    overlapping = [
        name
        for name, found in levels.items()
        if len("".join(found)) != len(set("".join(found))) or ("" in found and len(found) > 1)
    ]
    assert overlapping == []


def test_levels_are_known() -> None:
    assert {level for row in _units() for level in row["levels"]} <= set(LEVEL_NAMES)


def _written() -> set[str]:
    organs = {organ for function in functions().values() for organ in function.organs.values()}
    return set(unit_names()) | organs


def test_standard_name_of_a_unit_is_a_name_itself() -> None:
    missing = {row["standard"] for row in _units()} - _written() - {""}
    assert sorted(missing) == []


def test_successor_is_a_name_that_is_in_use_or_has_a_later_successor() -> None:
    successors = {row["successor"] for row in _units()} - {""}
    ended = {row["name"] for row in _units() if row["until"] and not row["successor"]}
    assert sorted(successors - _written()) == []
    assert sorted(successors & ended) == []


def test_successor_ends_later_than_the_name_it_took_over() -> None:
    last = {row["name"]: int(row["until"]) for row in _units() if row["until"]}
    wrong = [
        row["name"]
        for row in _units()
        if row["successor"] in last and last[row["successor"]] <= int(row["until"])
    ]
    assert wrong == []


def test_successor_comes_with_the_last_year_of_the_former_name() -> None:
    assert [row["name"] for row in _units() if row["successor"] and not row["until"]] == []


def test_function_of_a_unit_and_its_standard_is_the_same() -> None:
    functions_of = {
        name: {entry.function for entry in entries} for name, entries in unit_names().items()
    }
    wrong = [
        row["name"]
        for row in _units()
        if row["function"] not in functions_of.get(row["standard"], {row["function"]})
    ]
    assert wrong == []


def test_functions_of_stems_exist() -> None:
    assert set(stems().values()) - set(functions()) == set()


def test_function_has_units() -> None:
    used = {row["function"] for row in _units()}
    assert set(functions()) - used == set()


def test_function_kinds_are_known() -> None:
    assert {function.kind for function in functions().values()} <= set(get_args(UnitKind))


@pytest.mark.parametrize("kind", _KINDS)
def test_standard_name_of_a_topic_is_a_name_itself(kind) -> None:
    names = topics(kind)
    assert {topic.standard for topic in names.values()} - set(names) == set()
    assert all(names[topic.standard].standard == topic.standard for topic in names.values())


def test_kin_of_a_campaign_is_mutual() -> None:
    kin = {
        name: set(filter(None, topic.facts["kin"].split(";")))
        for name, topic in topics("campaign").items()
    }
    one_sided = [(a, b) for a, others in kin.items() for b in others if a not in kin.get(b, set())]
    assert one_sided == []


def test_kinds_of_topics_share_no_name_but_what_is_both() -> None:
    both = {
        name
        for kind in _KINDS
        for other in _KINDS
        if kind < other
        for name in set(topics(kind)) & set(topics(other))
    }
    assert both == {"九小场所"}


def test_no_name_of_a_unit_or_topic_is_a_place() -> None:
    names = set(unit_names()).union(*(topics(kind) for kind in _KINDS))
    assert sorted(names & set(division_codes())) == []


def test_name_of_a_unit_is_a_topic_only_where_it_is_a_place_of_work() -> None:
    assert sorted(set(unit_names()).intersection(*[set().union(*map(topics, _KINDS))])) == [
        "工业园区"
    ]


def test_name_and_stem_of_a_unit_have_one_function() -> None:
    several = [name for name, found in unit_names().items() if len({e.function for e in found}) > 1]
    apart = [
        stem
        for stem, function in stems().items()
        if stem in unit_names() and function != unit_names()[stem][0].function
    ]
    assert (several, apart) == ([], [])


@pytest.mark.parametrize("kind", ["hazard", "campaign"])
def test_other_form_has_the_class_of_its_standard(kind) -> None:
    facts = {"hazard": ("class", "scheme"), "campaign": ("kind",)}[kind]
    names = topics(kind)
    apart = [
        name
        for name, topic in names.items()
        if any(topic.facts[fact] != names[topic.standard].facts[fact] for fact in facts)
    ]
    assert apart == []


_DISASTERS = re.compile(
    r"(?:干旱|洪涝|台风|暴雨|大风|冰雹|雷电|低温|冰雪|高温|沙尘暴|大雾|地震|火山|崩塌|滑坡|泥石流"
    r"|地面塌陷|地面沉降|地裂缝|风暴潮|海浪|海冰|海啸|赤潮|气象水文|地质地震|海洋|生物|生态环境)灾害"
    r"|森林/草原火灾|植物病虫害"
)
_ACCIDENTS = re.compile(
    r"物体打击|(?:车辆|机械|起重|其他)伤害|触电|淹溺|灼烫|火灾|高处坠落|坍塌|冒顶片帮|透水|放炮"
    r"|(?:火药|瓦斯|锅炉|容器|其他)爆炸|中毒和窒息"
)
_FACTORS = re.compile(
    r"(?:物理性|化学性|生物性|行为性|心理、生理性)危险和有害因素|地下（含水下）作业环境不良"
)
_CLASSES = {
    "GB 6441": _ACCIDENTS,
    "GB/T 28921": _DISASTERS,
    "GB/T 13861": _FACTORS,
    "": re.compile(""),
}


@pytest.mark.parametrize("name", sorted(topics("hazard")))
def test_class_of_a_hazard_is_one_of_its_standard(name: str) -> None:
    facts = topics("hazard")[name].facts
    assert _CLASSES[facts["scheme"]].fullmatch(facts["class"])


@pytest.mark.parametrize(
    ("name", "standard"),
    [
        ("三个必须", "三管三必须"),
        ("8条硬措施", "八条硬措施"),
        ("15条硬措施", "十五条硬措施"),
        ("两客一危一重", "两客一危一重"),
        ("两客一危一货", "两客一危一货"),
        ("双控机制", "双重预防机制"),
    ],
)
def test_other_form_of_a_campaign_means_its_standard(name: str, standard: str) -> None:
    assert topics("campaign")[name].standard == standard


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("八条硬措施", "十五条硬措施"),
        ("两客一危一重", "两客一危一货"),
        ("失职追责", "党政同责、一岗双责"),
    ],
)
def test_kin_of_a_campaign_is_not_the_same(name: str, other: str) -> None:
    assert other in topics("campaign")[name].facts["kin"].split(";")
    assert topics("campaign")[name].standard != topics("campaign")[other].standard


def test_code_of_an_industry_has_the_form_of_the_classification() -> None:
    codes = [topic.facts["code"] for topic in topics("industry").values() if topic.facts["code"]]
    assert [code for code in codes if not re.fullmatch(r"[A-T](?:\d{2,4})?", code)] == []


def test_division_lies_in_a_known_division() -> None:
    unknown = [d.name for code, d in divisions().items() if d.parent not in {"", *divisions()}]
    assert unknown == []
    assert {division.level for division in divisions().values()} <= set(get_args(Level))


def test_county_lies_in_a_division_of_its_code() -> None:
    counties = [d for d in divisions().values() if d.level == "county"]
    assert [d.name for d in counties if d.parent[:2] != d.code[:2]] == []


@pytest.mark.parametrize("position", ["label", "tail", "between"])
def test_roles_are_known(position: str) -> None:
    assert set(role_words(position).values()) <= set(get_args(Role))


@pytest.mark.parametrize(
    ("position", "word", "role"),
    [
        ("tail", "牵头", "lead"),
        ("tail", "负责牵头", "lead"),
        ("tail", "主责", "lead"),
        ("tail", "负总责", "lead"),
        ("tail", "总牵头", "lead"),
        ("label", "牵头单位", "lead"),
        ("between", "会同", "lead"),
        ("between", "商", "lead"),
        ("between", "联合", "lead"),
        ("tail", "配合", "assist"),
        ("tail", "协助", "assist"),
        ("tail", "协同", "assist"),
        ("tail", "参与", "assist"),
        ("tail", "参加", "assist"),
        ("label", "配合单位", "assist"),
        ("label", "协助单位", "assist"),
        ("label", "参加单位", "assist"),
        ("tail", "负责", "joint"),
        ("tail", "分工负责", "joint"),
        ("tail", "共同负责", "joint"),
        ("tail", "落实", "joint"),
        ("tail", "统筹协调", "joint"),
        ("tail", "组织领导", "joint"),
        ("label", "责任单位", "joint"),
        ("label", "实施单位", "joint"),
        ("label", "落实单位", "joint"),
        ("label", "承办单位", "joint"),
        ("tail", "督促企业落实", "supervise"),
        ("tail", "指导督促", "supervise"),
    ],
)
def test_role_word_has_the_role_of_the_guide(position: str, word: str, role: str) -> None:
    assert role_words(position)[word] == role


def test_daitou_is_no_role_word() -> None:
    assert not any("带头" in role_words(position) for position in ("label", "tail", "between"))


def test_ending_kinds_are_known() -> None:
    assert {ending.kind for ending in endings().values()} <= set(get_args(UnitKind))
    assert {ending.subject for ending in endings().values()} == {"yes", "no", "bound"}


def test_longest_ending_is_tried() -> None:
    name = max(endings(), key=len)
    assert ending_of(f"县{name}") == endings()[name]


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("县委宣传部", "宣传部"),
        ("县安委办", "安委办"),
        ("各乡镇人民政府（街道办事处）", "人民政府"),
        ("市应急局(市安委办)", "局"),
        ("煤矿安全", None),
        ("", None),
    ],
)
def test_ending_is_the_longest_and_passes_over_a_bracket(name: str, ending: str | None) -> None:
    found = ending_of(name)
    assert (found.ending if found else None) == ending


def test_shared_name_has_the_codes_of_all_its_places() -> None:
    assert division_codes()["鼓楼区"] == ("320106", "320302", "350102", "410204")


def test_level_columns_are_those_of_the_functions() -> None:
    assert all(set(function.organs) == set(_LEVEL_COLUMNS) for function in functions().values())
