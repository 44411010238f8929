"""A city's and a county's notice with one task in common, and who is to do it there."""

from graph_build.model import NoticeRecords
from tests.matching.notices import CITY_HEAD, COUNTY_HEAD
from tests.notices import records

TASK = "煤矿。推进矿井智能化改造，治理瓦斯和水害，严禁超层越界开采。"


def city(units: str, *more: str) -> NoticeRecords:
    """The city's notice: the task with its list, a clause of its own, and `more` clauses."""
    return city_with(_with(units), *more)


def city_with(task: str, *more: str) -> NoticeRecords:
    """The city's notice with the task in these words."""
    own = "桥梁。检查护栏，更换支座，限制超重车辆。（责任单位：市交通运输局）"
    return _notice(CITY_HEAD, task, own, *more)


def county(units: str, *more: str) -> NoticeRecords:
    """The county's notice, alike."""
    own = "渔业。检验船只，发放救生衣，取缔无证捕捞。（责任单位：县农业农村局）"
    return _notice(COUNTY_HEAD, _with(units), own, *more)


def _with(units: str) -> str:
    return f"{TASK}（责任单位：{units}）" if units else TASK


def _notice(head: str, *clauses: str) -> NoticeRecords:
    numbered = (
        f"（{number}）{clause}" for number, clause in zip("一二三四五", clauses, strict=False)
    )
    return records("一、工作\n" + "\n".join(numbered), head=head)
