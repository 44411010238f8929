"""Who holds the counterpart of a duty without an owner."""

from dataclasses import replace

from graph_build.counterparts import Suggestions, suggest
from graph_build.counterparts.suggest import Organ
from graph_build.model import Evidence, Gap
from tests.counterparts.notices import city, county


def _for_county(units: str, *more: str) -> Suggestions:
    own = county("", *more)
    return suggest([city(units), own], only=[own.notice.id])


def test_functions_of_the_counterpart_become_organs_of_the_own_place() -> None:
    [found] = _for_county("市应急管理局、市农业农村局").found
    assert found.organs == (
        Organ("襄垣县应急管理局", "应急管理", is_named=False),
        Organ("襄垣县农业农村局", "农业农村", is_named=True),
    )


def test_suggestion_quotes_the_counterpart() -> None:
    [found] = _for_county("市应急管理局").found
    assert (found.duty.title, found.counterpart.notice) == ("煤矿", "长治市2024")
    assert [entry.evidence.quote for entry in found.holders] == ["责任单位：市应急管理局"]


def test_duty_with_a_list_gets_no_suggestion() -> None:
    assert {found.duty.title for found in _for_county("市应急管理局").found} == {"煤矿"}


def test_duty_whose_row_names_the_owner_is_not_ownerless() -> None:
    table = (
        "渔船。检验船只，发放救生衣，取缔无证捕捞。（责任单位：县水利局）\n附件\n\n任务分工表\n\n"
        "| 序号 | 工作任务 | 具体内容 | 责任单位 |\n|---|---|---|---|\n"
        "| 1 | 煤矿 | 推进矿井智能化改造，治理瓦斯和水害，严禁超层越界开采。 | 县公安局 |\n"
    )
    found = _for_county("市应急管理局", table)
    assert (found.found, found.without, found.unread) == ((), (), ())


def test_duty_without_counterpart_is_named() -> None:
    found = _for_county("市应急管理局", "电梯。公布维保记录，张贴标志。")
    assert [duty.title for duty in found.without] == ["电梯"]


def test_duty_whose_list_could_not_be_read_is_not_ownerless() -> None:
    own = county("")
    [coal] = [duty for duty in own.duties if duty.title == "煤矿"]
    gap = Gap(coal.id, "名单读不出", Evidence(own.notice.id, coal.path, 1, 5, "（……）"))
    found = suggest([city("市应急管理局"), replace(own, gaps=(gap,))], only=[own.notice.id])
    assert ([duty.title for duty in found.unread], found.found) == (["煤矿"], ())


def test_set_names_no_organ() -> None:
    [found] = _for_county("市安委会成员单位").found
    assert (found.organs, found.is_firm) == ((), False)


def test_foremost_are_those_that_name_an_organ() -> None:
    own = county("")
    other = replace(city("市安委会成员单位"), notice=replace(city("").notice, id="长治市乙"))
    both = suggest([city("市应急管理局"), own, _renamed(other)], only=[own.notice.id])
    assert [bool(each.organs) for each in both.foremost()] == [True]


def _renamed(records):
    """The same notice with ids of its own."""
    duties = tuple(replace(duty, id=f"乙{duty.id}") for duty in records.duties)
    held = tuple(replace(entry, duty=f"乙{entry.duty}") for entry in records.assignments)
    clauses = tuple(
        replace(clause, id=f"乙{clause.id}", parent=f"乙{clause.parent}")
        for clause in records.clauses
    )
    return replace(records, duties=duties, assignments=held, clauses=clauses)
