"""Which duty a list covers, and what a rule hands on: section Scope of the guide."""

import pytest

from graph_build.pipeline import records_of
from tests.notices import case, claims, document, extraction, records

_RULE = "以下均需县应急局、各乡镇负责，不再一一列出"


@pytest.mark.parametrize(
    "words",
    [
        case("own-sentence", "抓好甲。（县教育局牵头，县公安局配合）"),
        case("before-the-stop", "抓好甲（县教育局牵头，县公安局配合）。"),
        case("half-width", "抓好甲。(县教育局牵头，县公安局配合)"),
        case("labelled-bracket", "抓好甲。（牵头单位：县教育局；配合单位：县公安局）"),
        case("inside", "抓好甲。（牵头单位：县教育局；配合单位：县公安局）抓好乙。"),
        case("person-first", "抓好甲。（牵头领导：张三；牵头单位：县教育局；配合单位：县公安局）"),
        case("labelled-line", "抓好甲。\n牵头单位：县教育局；配合单位：县公安局"),
        case("short labels", "抓好甲。主办：县教育局；协办：县公安局。"),
        case("two-lines", "抓好甲。\n牵头单位：县教育局\n配合单位：县公安局"),
        case("line-half-width", "抓好甲。\n牵头单位: 县教育局\n配合单位: 县公安局"),
        case("run-in-label", "抓好甲。牵头单位：县教育局；配合单位：县公安局"),
        case("square-brackets", "抓好甲。【县教育局牵头，县公安局配合】"),
        case(
            "deadline-behind-and", "抓好甲。（县教育局牵头，县公安局配合，6月底前完成并长期坚持）"
        ),
    ],
)
def test_list_of_a_clause_covers_the_clause(words: str) -> None:
    found = claims(f"一、甲\n（一）乙。{words}\n（二）丙。抓好丙。", "stated")
    assert found == ["一/（一） 县教育局 lead", "一/（一） 县公安局 assist"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("named", "县应急局、县公安局", ["县应急局", "县公安局"]),
        case("stems", "应急、公安", ["应急", "公安"]),
        case("set", "各乡镇", ["各乡镇"]),
        case("set-last", "县应急局、各乡镇", ["县应急局", "各乡镇"]),
        case("sets", "各市（州）人民政府", ["各市（州）人民政府"]),
        case("departments", "县直有关部门", ["县直有关部门"]),
        case("etc-set", "县应急局、县公安局等成员单位", ["县应急局", "县公安局", "成员单位"]),
        case(
            "unknown-organ",
            "县应急局、龙山县里耶古城保护中心",
            ["县应急局", "龙山县里耶古城保护中心"],
        ),
    ],
)
def test_bare_list_in_a_closing_bracket_is_a_list(words: str, expected: list[str]) -> None:
    found = extraction(f"一、甲\n（一）乙。抓好甲。（{words}）").claims
    assert [claim.unit for claim in found] == expected


@pytest.mark.parametrize(
    "remark",
    [
        "试行",
        "含铁路",
        "含乡镇、街道",
        "2024—2026年",
        "以下简称“专委会”",
        "见附件1",
        "学校、医院",
        "矿山、危化品",
        "牵头领导：张三",
        "责任人：县应急局局长李四",
        "县政府分管负责人牵头",
        "联系人：县应急局王五",
    ],
)
def test_bracketed_remark_gives_no_record(remark: str) -> None:
    assert extraction(f"一、甲\n（一）乙。抓好甲。（{remark}）").claims == ()


def test_members_of_a_leading_group_have_no_record() -> None:
    body = "一、甲\n（一）成立领导小组。\n组长：张三 县长\n副组长：李四 县应急局局长\n成员：王五"
    assert extraction(body).claims == ()


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        case(
            "bracket-with-deadline",
            "一、甲\n（一）乙。（县应急局牵头，县公安局配合，6月底前完成）",
            {"县应急局牵头，县公安局配合，6月底前完成"},
        ),
        case(
            "bracket-with-label",
            "一、甲\n（一）乙。（牵头单位：县应急局；完成时限：6月底前）",
            {"牵头单位：县应急局；完成时限：6月底前"},
        ),
        case(
            "labelled-line",
            "一、甲\n（一）乙。抓乙。\n责任单位：县应急局、县公安局",
            {"责任单位：县应急局、县公安局"},
        ),
    ],
)
def test_quote_is_the_list_with_label_and_deadline(body: str, quotes: set[str]) -> None:
    found = records(body).assignments
    assert {record.evidence.quote for record in found} == quotes


@pytest.mark.parametrize(
    "words",
    [
        case("unclosed-role", "县应急局牵头并组织实施"),
        case("must", "县应急局要牵头"),
        case("then-ongoing", "县应急局按职责分工负责，并持续推进"),
        case("main", "县应急局为主，县公安局配合"),
        case("guide", "县应急局指导"),
    ],
)
def test_bracket_is_never_part_of_a_unit(words: str) -> None:
    units = [claim.unit for claim in extraction(f"一、甲\n（一）乙。抓好甲。（{words}）").claims]
    assert [unit for unit in units if unit.startswith("（")] == []


@pytest.mark.parametrize(
    "words",
    [
        case(
            "unknown-words",
            "县应急局和谁谁谁牵头",
        ),
        case("label-without-colon", "牵头单位县应急局"),
        case("role-word-alone", "牵头负责"),
        case("empty-label", "责任单位："),
    ],
)
def test_list_that_is_not_read_is_a_gap(words: str) -> None:
    found = extraction(f"一、甲\n（一）乙。抓好甲。（{words}）")
    assert [claim for claim in found.claims if claim.basis == "stated"] or found.unread


def test_person_behind_a_label_is_no_gap() -> None:
    found = extraction("一、甲\n（一）乙。抓好甲。（责任单位：县应急局；责任人：张三）")
    assert [claim.unit for claim in found.claims] == ["县应急局"]


def test_person_is_not_reported_as_an_unread_unit() -> None:
    found = extraction("一、甲\n（一）乙。抓好甲。（责任单位：县应急局；责任人：张三）")
    assert found.unread == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        case(
            "last-sub-item",
            "一、甲\n（一）乙\n1.抓好甲。\n2.抓好乙。（县教育局负责）",
            ["一/（一） 县教育局 joint"],
        ),
        case(
            "bracketed-digits",
            "一、甲\n（一）乙\n（1）抓好甲。\n（2）抓好乙。（县教育局负责）",
            ["一/（一） 县教育局 joint"],
        ),
        case(
            "circled-digits",
            "一、甲\n（一）乙\n①抓好甲。\n②抓好乙。（县教育局负责）",
            ["一/（一） 县教育局 joint"],
        ),
        case(
            "each-its-own",
            "一、甲\n（一）乙\n1.抓好甲。（县公安局负责）\n2.抓好乙。（县教育局负责）",
            ["一/（一）/1 县公安局 joint", "一/（一）/2 县教育局 joint"],
        ),
        case(
            "not-the-last",
            "一、甲\n（一）乙\n1.抓好甲。（县公安局负责）\n2.抓好乙。",
            ["一/（一）/1 县公安局 joint"],
        ),
        case(
            "own-paragraph",
            "一、甲\n（一）乙\n1.抓好甲。\n2.抓好乙。\n（县教育局负责）",
            ["一/（一） 县教育局 joint"],
        ),
        case(
            "own-paragraph-behind-items-with-lists",
            "一、甲\n（一）乙\n1.甲。（县公安局负责）\n2.乙。（县教育局负责）\n（县应急局牵头）",
            [
                "一/（一）/1 县公安局 joint",
                "一/（一）/2 县教育局 joint",
                "一/（一） 县应急局 lead",
            ],
        ),
        case(
            "labelled-line-behind-items",
            "一、甲\n（一）乙\n1.抓好甲。\n2.抓好乙。\n责任单位：县教育局\n完成时限：2024年6月底前",
            ["一/（一） 县教育局 joint"],
        ),
        case(
            "two-labelled-lines-behind-items",
            "一、甲\n（一）乙\n1.抓好甲。\n2.抓好乙。\n牵头单位：县教育局\n配合单位：县公安局",
            ["一/（一） 县教育局 lead", "一/（一） 县公安局 assist"],
        ),
        case(
            "two-labelled-lines-of-each-item",
            "一、甲\n（一）乙\n1.甲。\n牵头单位：县应急局\n配合单位：县公安局\n"
            "2.乙。\n牵头单位：县教育局\n配合单位：县公安局",
            [
                "一/（一）/1 县应急局 lead",
                "一/（一）/1 县公安局 assist",
                "一/（一）/2 县教育局 lead",
                "一/（一）/2 县公安局 assist",
            ],
        ),
    ],
)
def test_list_of_the_last_item_covers_the_clause_where_it_is_alone(
    body: str, expected: list[str]
) -> None:
    assert claims(body, "stated") == expected


def test_rule_for_what_follows_is_stated_where_it_stands() -> None:
    found = claims(f"一、甲\n（一）乙。抓甲。（县教育局负责，{_RULE}）\n（二）丙。抓丙。", "stated")
    assert found == [
        "一/（一） 县教育局 joint",
        "一/（一） 县应急局 joint",
        "一/（一） 各乡镇 joint",
    ]


def test_rule_for_what_follows_is_inherited_by_every_later_clause() -> None:
    body = (
        f"一、甲\n（一）乙。抓甲。（县教育局负责，{_RULE}）\n（二）丙。抓丙。（县应急局牵头）\n"
        "二、丁\n（三）戊。抓戊。\n1.戊一。\n2.戊二。"
    )
    assert claims(body, "inherited") == [
        "一/（二） 县应急局 joint",
        "一/（二） 各乡镇 joint",
        "二/（三） 县应急局 joint",
        "二/（三） 各乡镇 joint",
    ]


def test_rule_for_what_follows_leaves_earlier_clauses_alone() -> None:
    body = f"一、甲\n（一）乙。抓乙。\n（二）丙。抓丙。（县教育局负责，{_RULE}）"
    assert claims(body, "inherited") == []


def test_rule_for_what_follows_holds_from_the_clause_that_its_list_covers() -> None:
    body = (
        "一、甲\n（一）乙\n1.抓甲。\n2.抓乙。（县教育局负责，以下均需县应急局负责，不再一一列出）\n"
        "（二）丙。抓丙。"
    )
    assert claims(body, "stated", "inherited") == [
        "一/（一） 县教育局 joint",
        "一/（一） 县应急局 joint",
        "一/（二） 县应急局 joint",
    ]


@pytest.mark.parametrize(
    "rule",
    [
        case("lie", "（县教育局、县公安局，列第一位者为牵头单位，下同）"),
        case("behind-stop", "（县教育局、县公安局。列第一位者为牵头单位，下同）"),
        case("pai", "（县教育局、县公安局负责，排名第一的为牵头单位，下同）"),
        case("first-place", "（县教育局、县公安局，列首位的为牵头单位，下同）"),
        case("first-unit", "（县教育局、县公安局，第一个单位为牵头单位，下同）"),
    ],
)
def test_rule_of_position_makes_the_first_unit_lead(rule: str) -> None:
    body = f"一、甲\n（一）乙。抓乙。{rule}\n（二）丙。抓丙。（县应急局、各乡镇负责）"
    assert claims(body, "stated") == [
        "一/（一） 县教育局 lead",
        "一/（一） 县公安局 joint",
        "一/（二） 县应急局 lead",
        "一/（二） 各乡镇 joint",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        case("bracket", "一、甲（列第一位者为牵头单位，下同）"),
        case("sentence", "一、甲\n以下任务，列第一位者为牵头单位。"),
    ],
)
def test_rule_of_position_holds_also_where_it_stands_without_a_list(heading: str) -> None:
    found = claims(f"{heading}\n（一）乙。抓乙。（县教育局、县公安局负责）", "stated")
    assert found == ["一/（一） 县教育局 lead", "一/（一） 县公安局 joint"]


def test_rule_of_position_starts_where_it_is_stated() -> None:
    body = (
        "一、甲\n（一）乙。抓乙。（县应急局、县公安局负责）\n"
        "（二）丙。抓丙。（县教育局、县公安局，列第一位者为牵头单位，下同）"
    )
    assert claims(body, "stated")[0] == "一/（一） 县应急局 joint"


def test_rule_of_position_leaves_written_roles_alone() -> None:
    body = (
        "一、甲\n（一）乙。抓乙。（县教育局、县公安局，列第一位者为牵头单位，下同）\n"
        "（二）丙。抓丙。（县公安局配合，县应急局牵头）"
    )
    assert claims(body, "stated")[2:] == ["一/（二） 县公安局 assist", "一/（二） 县应急局 lead"]


@pytest.mark.parametrize(
    "words",
    ["按照职责分工抓好落实。", "要按照工作分工，层层压实责任。", "对照清单，按照职责分工推进。"],
)
def test_passing_mention_of_the_division_of_labour_hands_nothing_on(words: str) -> None:
    assert extraction(f"一、甲\n（一）乙。{words}\n（二）丙。抓丙。").claims == ()


def test_closing_chapter_hands_nothing_on() -> None:
    body = "一、甲\n（一）乙。抓乙。\n二、保障\n各单位要加强领导，按照职责分工落实。"
    assert claims(body, "stated", "inherited", "subject") == ["二 各单位 joint"]


def test_head_and_tail_give_no_records() -> None:
    body = (
        "现将方案印发给你们，请认真贯彻执行。\n一、甲\n（一）乙。抓乙。（县应急局负责）\n"
        "龙山县人民政府\n2024年1月5日\n抄送：县委办，县公安局。\n县政府办公室 2024年1月5日印发"
    )
    assert claims(body, "stated", "inherited", "subject") == ["一/（一） 县应急局 joint"]


def _table(*rows: str) -> str:
    return "\n".join(
        [
            "一、甲",
            "（一）乙。抓乙。",
            "龙山县人民政府",
            "2024年1月5日",
            "附件",
            "任务分工表",
            *rows,
        ]
    )


_LEAD_HEAD = "序号\t主要内容\t牵头单位\t配合/责任单位"
_HEAD = "序号\t主要内容\t责任单位"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        case(
            "bare-list",
            (_HEAD, "1\t排查燃气隐患。\t县住建局、县公安局"),
            ["附件/1 县住建局 joint", "附件/1 县公安局 joint"],
        ),
        case(
            "role-words",
            (_HEAD, "1\t排查燃气隐患。\t县住建局牵头，县公安局配合"),
            ["附件/1 县住建局 lead", "附件/1 县公安局 assist"],
        ),
        case(
            "supervise",
            (_HEAD, "1\t排查燃气隐患。\t负有安全监管职责的部门督促企业落实"),
            ["附件/1 负有安全监管职责的部门 supervise"],
        ),
        case(
            "blank",
            (_HEAD, "1\t排查燃气隐患。\t县住建局 县公安局"),
            ["附件/1 县住建局 joint", "附件/1 县公安局 joint"],
        ),
        case(
            "break",
            (_HEAD, "1\t排查燃气隐患。\t县住建局<br>县公安局"),
            ["附件/1 县住建局 joint", "附件/1 县公安局 joint"],
        ),
        case(
            "lead-column",
            (_LEAD_HEAD, "1\t排查燃气隐患。\t县住建局\t县公安局、各乡镇"),
            ["附件/1 县住建局 lead", "附件/1 县公安局 assist", "附件/1 各乡镇 assist"],
        ),
        case(
            "empty-lead",
            (
                _LEAD_HEAD,
                "1\t排查燃气隐患。\t县住建局\t县公安局",
                "2\t排查消防隐患。\t\t县消防救援大队、县公安局",
            ),
            [
                "附件/1 县住建局 lead",
                "附件/1 县公安局 assist",
                "附件/2 县消防救援大队 joint",
                "附件/2 县公安局 joint",
            ],
        ),
        case(
            "goes-on",
            (_HEAD, "1\t排查燃气隐患。\t县住建局", "\t排查管道隐患。\t县公安局"),
            ["附件/1-1 县住建局 joint", "附件/1-2 县公安局 joint"],
        ),
        case(
            "paired-paragraphs",
            (
                _HEAD,
                "1\t<p>排查燃气隐患。</p><p>排查管道隐患。</p>\t<p>县住建局</p><p>县公安局</p>",
            ),
            ["附件/1-1 县住建局 joint", "附件/1-2 县公安局 joint"],
        ),
        case(
            "markdown",
            (
                "| 序号 | 主要内容 | 责任单位 |",
                "| --- | --- | --- |",
                "| 1 | 排查燃气隐患。 | 县住建局 |",
            ),
            ["附件/1 县住建局 joint"],
        ),
    ],
)
def test_cell_of_units_covers_its_row(rows: tuple[str, ...], expected: list[str]) -> None:
    assert claims(_table(*rows), "stated") == expected


def test_rule_below_the_head_of_a_markdown_table_is_no_duty() -> None:
    rows = ("| 序号 | 主要内容 | 责任单位 |", "| --- | --- | --- |", "| 1 | 排查。 | 县住建局 |")
    assert "附件/0/---" not in [duty.path for duty in records(_table(*rows)).duties]


@pytest.mark.parametrize("mark", ["/", "——", "-", "无"])
def test_mark_for_nobody_in_a_cell_is_no_gap(mark: str) -> None:
    found = extraction(f"附件\n任务清单\n{_HEAD}\n1\t抓甲。\t{mark}\n2\t抓乙。\t县应急局")
    assert [claim.duty for claim in found.claims] == ["附件/2"]
    assert found.unread == ()


def test_row_without_units_is_not_assigned_by_its_neighbour() -> None:
    """The cell is empty: nothing stands there that could not be read, so there is no gap."""
    found = extraction(_table(_HEAD, "1\t排查燃气隐患。\t县住建局", "2\t排查消防隐患。\t"))
    assert found.unread == ()
    assert {claim.duty for claim in found.claims} == {"附件/1"}


def test_row_that_repeats_a_clause_hands_nothing_on() -> None:
    body = _table(_HEAD, "1\t抓乙。\t县住建局").replace("抓乙。\n", "抓乙。（县应急局负责）\n", 1)
    assert claims(body, "stated", "inherited") == [
        "一/（一） 县应急局 joint",
        "附件/1 县住建局 joint",
    ]


def test_file_of_a_notice_gives_the_same_records(tmp_path) -> None:
    body = "一、甲\n（一）乙。抓乙。（县应急局负责）"
    file = tmp_path / "notice.txt"
    file.write_text(document(body).text, encoding="utf-8")
    assert records_of(file) == records(body)


def test_departments_of_a_table_of_duties_have_them() -> None:
    table = "| 序号 | 涉及部门 | 职责分工 |\n|---|---|---|\n| 1 | 县公安局 | 负责运输许可。 |"
    assert claims(f"一、甲\n（一）乙。抓好乙。\n{table}", "stated") == ["附件/1 县公安局 joint"]


def test_rule_behind_a_number_holds_for_later_clauses() -> None:
    body = "一、甲\n（一）以下均需各乡镇负责，不再一一列出。\n（二）乙。抓好乙。"
    assert claims(body, "stated", "inherited") == [
        "一/（一） 各乡镇 joint",
        "一/（二） 各乡镇 joint",
    ]


def test_stems_of_one_organ_today_are_records_of_their_own() -> None:
    found = records("一、甲\n（一）乙。抓好乙。（工商、质监、食药等部门负责）")
    assert [a.written for a in found.assignments] == ["工商", "质监", "食药"]
    assert len({a.unit.id for a in found.assignments}) == 1


def test_head_of_a_table_that_is_not_read_is_a_gap() -> None:
    table = "序号 任务 牵头单位 配合单位\n1 抓好甲 县应急局 县公安局"
    found = extraction(f"一、甲\n（一）乙。抓好乙。\n{table}")
    assert found.claims == ()
    assert [gap.reason for gap in found.unread] == ["像是表头（牵头单位 配合单位），而表格读不出来"]


def test_label_in_marks_heads_no_block() -> None:
    body = "一、甲\n（一）[牵头单位：县住建局；责任单位：各乡镇]"
    assert claims(body, "stated") == ["一/（一） 县住建局 lead", "一/（一） 各乡镇 joint"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1.县交通局<br>2.县海事局", ["县交通局", "县海事局"]),
        ("县交通局*、县公安局", ["县交通局", "县公安局"]),
    ],
)
def test_numbers_and_marks_in_a_cell_belong_to_no_unit(cell: str, expected: list[str]) -> None:
    table = f"| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 查船员 | {cell} |"
    found = extraction(f"一、甲\n（一）乙。抓好乙。\n{table}").claims
    assert [claim.unit for claim in found] == expected
