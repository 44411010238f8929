"""Rows, columns, cells and totals of the two small notices."""

from dataclasses import replace

import pytest

from graph_build.errors import ParameterError
from graph_build.matrix.grid import NO_TOPIC, NOBODY, UNREAD, Matrix, count
from graph_build.matrix.layout import fold, lay_out
from graph_build.matrix.selection import Selection
from graph_build.model import TopicKind
from tests.records import both, datong, kelan, topic

ALL = Selection()


def figures(matrix: Matrix) -> dict[tuple[str, str], str]:
    return {(row.name, name): count(held).short for (row, name), held in matrix.cells.items()}


def matrix(by: TopicKind = "industry", selection: Selection = ALL, **options: bool) -> Matrix:
    return lay_out(both(), by, selection, **options)


def test_cells_say_who_does_what_in_which_industry() -> None:
    assert figures(matrix()) == {
        ("大同市安委会有关成员单位", NO_TOPIC): "责1",
        ("大同市应急管理局", NO_TOPIC): "责1 督1",
        ("大同市应急管理局", "煤矿"): "配1",
        ("大同市能源局", "煤矿"): "牵1",
        ("大同营地大同站", NO_TOPIC): "责1",
        ("岢岚县住房和城乡建设管理局", "城镇燃气"): "牵1",
        ("岢岚县住房和城乡建设管理局", NO_TOPIC): "配1",
        ("岢岚县应急管理局", NO_TOPIC): "牵2",
        ("岢岚县消防救援大队", NO_TOPIC): "牵1",
        ("没有写明责任单位", NO_TOPIC): "3",
    }


def test_rows_stand_by_place_with_sets_behind_and_what_has_no_unit_at_the_end() -> None:
    assert [(row.group, row.name) for row in matrix().rows] == [
        ("大同市", "大同市应急管理局"),
        ("大同市", "大同市能源局"),
        ("大同市", "大同市安委会有关成员单位"),
        ("岢岚县", "岢岚县住房和城乡建设管理局"),
        ("岢岚县", "岢岚县应急管理局"),
        ("岢岚县", "岢岚县消防救援大队"),
        ("大同营地", "大同营地大同站"),
        ("没有责任单位", "没有写明责任单位"),
    ]


def test_columns_stand_by_their_duties_with_no_topic_at_the_end() -> None:
    assert matrix().columns == ("城镇燃气", "煤矿", NO_TOPIC)


def test_a_duty_with_two_topics_counts_in_both_columns_and_once_in_the_totals() -> None:
    records = datong()
    it = records.notice.id
    more = replace(records, topics=(*records.topics, topic(it, "一/（二）", "industry", "消防")))
    found = lay_out((more,), "industry", ALL)
    energy = next(row for row in found.rows if row.name == "大同市能源局")
    assert [name for row, name in found.cells if row == energy] == ["煤矿", "消防"]
    assert found.of_rows[energy].short == "牵1"
    assert found.of_rows[energy].duties == 1
    assert sum(each.duties for each in found.of_columns.values()) == 4
    assert found.total.duties == 3


def test_a_duty_of_several_units_counts_once_in_its_column() -> None:
    found = matrix()
    assert found.of_columns["煤矿"].duties == 1
    assert found.of_columns["煤矿"].short == "牵1 配1"


def test_total_is_every_duty_with_a_clause_and_its_row_once() -> None:
    found = matrix()
    duties = sum(len(each.duties) for each in both())
    assert found.total.duties == duties - 1


def test_what_could_not_be_read_is_not_counted_as_without_owner() -> None:
    records = kelan()
    none = replace(records, assignments=())
    found = lay_out((none,), "industry", ALL)
    assert found.of_rows[UNREAD].duties == 1  # the row 附件/1 with its clause
    assert found.of_rows[NOBODY].duties == 5


def test_across_places_the_rows_are_functions() -> None:
    found = matrix(across=True)
    names = [(row.group, row.name) for row in found.rows]
    assert names[0] == ("职能", "应急管理")
    assert ("没有对应职能的单位", "安委会有关成员单位") in names
    assert found.of_rows[found.rows[0]].short == "牵2 配1 责1 督1"
    assert found.total == matrix().total


@pytest.mark.parametrize(
    ("selection", "duties"),
    [
        (Selection(places=("大同市",)), 3),
        (Selection(places=("140200",)), 3),
        (Selection(years=(2023,)), 6),
        (Selection(places=("大同市", "岢岚县"), years=(2026,)), 3),
        (Selection(roles=("supervise",)), 1),
        (Selection(bases=("inherited", "subject")), 2),
        (Selection(places=("大同市",), roles=("lead",)), 1),
    ],
)
def test_selection_narrows(selection: Selection, duties: int) -> None:
    assert matrix(selection=selection).total.duties == duties


def test_a_duty_whose_units_are_not_selected_is_not_called_ownerless() -> None:
    found = matrix(selection=Selection(roles=("supervise",)))
    assert all(row.is_unit for row in found.rows)


def test_a_place_or_year_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(ParameterError, match=r"太原市、2024：没有这样的通知.*大同市 2026、岢岚"):
        matrix(selection=Selection(places=("太原市",), years=(2024,)))


def test_small_columns_are_folded_and_their_duties_count_once_a_row() -> None:
    whole = matrix("campaign")
    assert whole.columns == ("三管三必须", "未收录的专项行动", NO_TOPIC)
    records = datong()
    more = (topic(records.notice.id, "一/（一）", "campaign", name) for name in ("甲", "乙"))
    wide = lay_out((replace(records, topics=(*records.topics, *more)), kelan()), "campaign", ALL)
    narrow = fold(wide, 1)
    assert narrow.columns == ("三管三必须", "其余 3 个", NO_TOPIC)
    assert narrow.of_columns["其余 3 个"].duties == 1
    row = next(row for row in narrow.rows if row.name == "大同市应急管理局")
    (held,) = narrow.cells[row, "其余 3 个"]
    assert [each.name for each in held.topics] == ["未收录的专项行动", "甲", "乙"]
    assert narrow.total == wide.total


def test_one_column_too_many_is_not_folded_into_one() -> None:
    assert fold(matrix(), 1) == matrix()


def test_order_of_notices_does_not_matter() -> None:
    assert lay_out(both()[::-1], "industry", ALL) == matrix()
