"""Which parts of a notice are duties."""

import pytest

from graph_build.errors import NoUnitError
from graph_build.resolve.duties import owning_duties
from tests.notices import case, parsed, records


def _duties(body: str) -> list[str]:
    return [duty.path for duty in records(body).duties]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        case(
            "clauses",
            "一、甲\n（一）乙。抓乙。（县应急局负责）\n（二）丙。抓丙。",
            ["一/（一）", "一/（二）"],
        ),
        case(
            "items",
            "一、甲\n（一）乙。县应急局要开会。\n1.抓甲。\n2.抓乙。",
            ["一/（一）", "一/（一）/1", "一/（一）/2"],
        ),
        case(
            "items-of-a-clause-with-a-list",
            "一、甲\n（一）乙\n1.抓甲。\n2.抓乙。（县应急局负责）",
            ["一/（一）"],
        ),
        case(
            "items-with-lists",
            "一、甲\n（一）乙\n1.抓甲。（县应急局负责）\n2.抓乙。（县公安局负责）",
            ["一/（一）/1", "一/（一）/2"],
        ),
        case("section-without-clauses", "一、甲\n抓甲。\n二、乙\n县应急局要抓乙。", ["一", "二"]),
        case(
            "aims",
            "一、指导思想\n坚持安全第一。\n二、工作目标\n减少事故。\n三、任务\n（一）乙。（县应急局负责）",
            ["三/（一）"],
        ),
        case(
            "below-aims",
            "一、总体要求\n（一）坚持底线。守住底线。\n二、任务\n（二）乙。（县应急局负责）",
            ["二/（二）"],
        ),
    ],
)
def test_duty_is_what_has_or_should_have_an_owner(body: str, expected: list[str]) -> None:
    assert _duties(body) == expected


def test_duty_without_an_owner_stays_a_duty() -> None:
    found = records("一、甲\n（一）乙。抓乙。（县应急局负责）\n（二）丙。抓丙。")
    owned = {assignment.duty for assignment in found.assignments}
    assert [duty.path for duty in found.duties if duty.id not in owned] == ["一/（二）"]


def test_title_of_a_duty_is_its_heading() -> None:
    [duty] = records("一、甲\n（一）强化燃气监管。抓好排查。（县应急局负责）").duties
    assert (duty.title, duty.year) == ("强化燃气监管", 2024)


def test_words_belong_to_the_lowest_duty_above_them() -> None:
    parts = parsed("一、甲\n（一）乙。抓乙。\n1.抓甲。\n2.抓丙。").parts
    owners = [duty for _, _, duty in owning_duties(parts, {"一/（一）", "一/（一）/2"})]
    assert owners == ["一/（一）", "一/（一）", "一/（一）/2"]


def test_topic_goes_to_the_duty_of_its_words() -> None:
    found = records("一、甲\n（一）乙。整治城镇燃气。（县住建局负责）\n（二）丙。整治有限空间。")
    topics = [(topic.evidence.clause, topic.name) for topic in found.topics]
    assert topics == [("一/（一）", "城镇燃气"), ("一/（二）", "有限空间")]


def test_words_of_a_list_are_no_topic() -> None:
    found = records("一、甲\n（一）乙。抓乙。（交通运输、公安等部门负责）")
    assert found.topics == ()


def test_citation_is_recorded_once_a_duty() -> None:
    found = records("一、甲\n（一）乙。落实《消防法》《消防法》。（县应急局负责）")
    assert [citation.title for citation in found.citations] == ["消防法"]


def test_notice_without_a_unit_is_refused() -> None:
    with pytest.raises(NoUnitError):
        records("一、甲\n（一）乙。抓好落实。")


def test_words_under_no_number_are_a_duty_where_they_order() -> None:
    items = "一、抓好甲，按时完成。\n二、抓好乙，按时完成。"
    body = f"现就有关事项通知如下。\n{items}\n县应急局要跟踪落实。"
    found = records(body)
    duty = next(duty for duty in found.duties if duty.path == "")
    assert duty.id == found.notice.id
    assert duty.title == found.notice.title
    assert duty.text.splitlines() == ["现就有关事项通知如下。", "县应急局要跟踪落实。"]
    assert [a.duty for a in found.assignments] == [duty.id]


def test_words_under_no_number_that_order_nothing_are_no_duty() -> None:
    found = records("现就有关事项通知如下。\n一、甲\n（一）乙。县应急局要开会。")
    assert [duty.path for duty in found.duties] == ["一/（一）"]
