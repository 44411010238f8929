"""Two sides, task by task."""

from graph_build.counterparts import diff
from tests.counterparts.notices import city, county
from tests.matching.notices import CITY, COUNTY


def test_duties_without_counterpart_are_dropped_or_new() -> None:
    found = diff([city("市公安局")], [county("县公安局")])
    assert [(entry.change.kind, _title(entry.left), _title(entry.right)) for entry in found] == [
        ("unchanged", "煤矿", "煤矿"),
        ("dropped", "桥梁", None),
        ("new", None, "渔业"),
    ]


def _title(task) -> str | None:
    return task and task.duty.title


def test_every_duty_of_both_sides_is_there() -> None:
    found = diff([COUNTY], [CITY])
    lefts = {entry.left.duty.id for entry in found if entry.left}
    rights = {entry.right.duty.id for entry in found if entry.right}
    assert lefts == {duty.id for duty in COUNTY.duties}
    assert rights == {duty.id for duty in CITY.duties}


def test_duty_without_counterpart_says_where_to_look() -> None:
    own = "考核。公布排名，约谈负责人，核查整改结果，追究瞒报。（责任单位：市应急管理局）"
    other = "培训。编印教材，组织考试，轮训负责人，建立档案。（责任单位：县应急管理局）"
    found = diff([city("市公安局", own)], [county("县公安局", other)])
    [alone] = [entry for entry in found if _title(entry.left) == "考核"]
    assert alone.change.kind == "dropped"
    assert "襄垣县2024/一/（三）“培训”" in alone.change.remarks[0]


def test_part_stands_beside_what_it_is_a_part_of() -> None:
    found = diff([COUNTY], [CITY])
    [flood] = [entry for entry in found if entry.left and entry.left.duty.title == "水旱灾害"]
    assert (flood.change.kind, _title(flood.right)) == ("partly", "重点灾种")


def test_list_of_a_restating_row_is_the_clauses() -> None:
    table = (
        "渔船。检验船只，发放救生衣，取缔无证捕捞。\n附件\n\n任务分工表\n\n"
        "| 序号 | 工作任务 | 具体内容 | 责任单位 |\n|---|---|---|---|\n"
        "| 1 | 煤矿 | 推进矿井智能化改造，治理瓦斯和水害，严禁超层越界开采。 | 县公安局 |\n"
    )
    [first, *rest] = diff([city("市公安局")], [county("", table)])
    assert first.change.kind == "unchanged"
    assert not [entry for entry in rest if entry.right and "附件" in entry.right.duty.path]


def test_several_notices_may_stand_on_a_side() -> None:
    found = diff([city("市公安局")], [COUNTY, county("县公安局")])
    coal = [entry for entry in found if _title(entry.left) == "煤矿"]
    assert [entry.change.kind for entry in coal] == ["unchanged", "unclear"]
    assert len({entry.right.duty.id for entry in found if entry.right}) >= len(COUNTY.duties)


def test_quotes_of_both_sides_are_there() -> None:
    [same, *_] = diff([city("市公安局")], [county("县公安局")])
    quotes = [task.holding.assignments[0].evidence.quote for task in (same.left, same.right)]
    assert quotes == ["责任单位：市公安局", "责任单位：县公安局"]
