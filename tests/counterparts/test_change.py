"""What counts as a change of hands or roles, and what does not."""

import pytest

from graph_build.counterparts import diff
from graph_build.counterparts.change import Change
from graph_build.lexicons.homes import homes
from tests.counterparts.notices import TASK, city, city_with, county
from tests.notices import case

_HAS_ENERGY = "电力。巡检线路，更换变压器，清理树障。（责任单位：县能源局）"


def _change(left: str, right: str, *more: str) -> Change:
    return diff([city(left)], [county(right, *more)])[0].change


@pytest.mark.parametrize(
    ("left", "right"),
    [
        case("levels", "市应急管理局", "县应急管理局"),
        case("short name", "市住房和城乡建设局", "县住建局"),
        case("former name", "市生态环境局", "县环保局"),
        case("name by level", "市消防救援支队", "县消防救援大队"),
        case(
            "governments act in their own part", "市公安局，各县（区）人民政府", "县公安局，各乡镇"
        ),
        case("zones do too", "市公安局，市经开区管委会", "县公安局"),
        case("a set may hold the other", "市应急管理局，其他有关部门", "县应急管理局、县公安局"),
        case("a set by any filler", "市安委会有关成员单位", "县安委会成员单位"),
        case("order", "市公安局、市教育局", "县教育局、县公安局"),
    ],
)
def test_nothing_has_changed(left: str, right: str) -> None:
    assert _change(left, right).kind == "unchanged"


@pytest.mark.parametrize(
    ("left", "right", "kind", "lost", "gained"),
    [
        case("another organ", "市住建局", "县城管局", "hands", ("住房城乡建设",), ("城市管理",)),
        case(
            "one for one", "市公安局、市教育局", "县公安局、县水利局", "hands", ("教育",), ("水利",)
        ),
        case("one more", "市公安局", "县公安局、县教育局", "more", (), ("教育",)),
        case("one less", "市公安局、市教育局", "县公安局", "fewer", ("教育",), ()),
    ],
)
def test_hands_have_changed(
    left: str, right: str, kind: str, lost: tuple[str, ...], gained: tuple[str, ...]
) -> None:
    change = _change(left, right)
    assert (change.kind, change.lost, change.gained) == (kind, lost, gained)


@pytest.mark.parametrize(
    ("left", "right", "remark"),
    [
        case("its police", "市公安局", "县交警大队", "公安交管是公安的一部分"),
        case("and back", "市交警支队", "县公安局", "公安交管是公安的一部分"),
        case("its office", "市安委会", "县安委办", "安委会办公室是安全生产委员会的一部分"),
        case("beside it", "市公安局", "县公安局、县交警大队", "公安交管是公安的一部分"),
    ],
)
def test_part_of_the_same_organ_is_no_change_and_arguable(
    left: str, right: str, remark: str
) -> None:
    change = _change(left, right)
    assert change.kind == "unchanged"
    assert f"{remark}，不算换了单位，可商榷" in change.remarks


def test_part_does_not_hide_another_change() -> None:
    change = _change("市公安局、市教育局", "县交警大队、县水利局")
    assert (change.kind, change.lost, change.gained) == ("hands", ("教育",), ("水利",))


def test_unit_that_no_lexicon_knows_is_arguable() -> None:
    change = _change("市公安局", "县公安局、县燃气热力保障中心")
    assert change.kind == "more"
    assert "词典没有襄垣县燃气热力保障中心，可能是别称，可商榷" in change.remarks


def test_organ_that_does_the_work_of_a_function_without_one_is_no_change() -> None:
    change = _change("市能源局", "县发改局")
    assert (change.kind, change.remarks) == ("unchanged", ("能源与发展改革视为同一职能",))


def test_function_that_has_its_organ_there_has_changed_hands() -> None:
    assert _change("市能源局", "县发改局", _HAS_ENERGY).kind == "hands"


def test_homes_are_functions_of_the_lexicon() -> None:
    assert homes()["能源"] == "发展改革"


def test_role_has_changed_where_both_name_a_lead() -> None:
    change = _change("市公安局牵头，市教育局配合", "县教育局牵头，县公安局配合")
    assert change.kind == "role"
    assert change.remarks[0] == "公安：牵头→配合"


def test_set_that_may_hold_the_other_is_told() -> None:
    change = _change("市应急管理局，其他有关部门", "县应急管理局、县公安局")
    assert change.remarks == ("公安可能在前者所写的“长治市其他有关部门”之中",)


def test_owners_named_by_a_sentence_are_told() -> None:
    told = city_with(f"{TASK}市公安局要推进巡查。")
    change = diff([told], [county("县公安局")])[0].change
    assert (change.kind, change.remarks) == ("unchanged", ("前者的单位出自句中，不是名单",))


def test_supervising_is_another_role() -> None:
    change = _change("市应急管理局督促企业落实", "县应急管理局负责")
    assert (change.kind, change.remarks) == ("role", ("应急管理：督促→负责",))


def test_lead_that_one_side_does_not_name_is_told_and_no_change() -> None:
    change = _change("市公安局牵头，市教育局配合", "县公安局、县教育局")
    assert change.kind == "unchanged"
    assert change.remarks == ("前者写明了牵头单位，后者没有写明",)


@pytest.mark.parametrize(
    ("left", "right", "remark"),
    [
        case("none", "市公安局", "", "后者没有写明责任单位"),
        case("set", "市公安局", "县安委会成员单位",
             "后者只写“襄垣县安委会成员单位”，看不出是哪些单位"),
        case("governments", "各县（区）人民政府", "县公安局", "前者只写了政府、开发区或企业等"),
    ],
)  # fmt: skip
def test_what_is_not_named_is_not_compared(left: str, right: str, remark: str) -> None:
    change = _change(left, right)
    assert (change.kind, change.remarks) == ("unclear", (remark,))
