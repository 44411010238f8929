"""Clause against table, sentence against list."""

import pytest

from tests.audit.notices import find, read

TASK = "燃气安全。排查老旧管网，完成更新改造任务，消除重大隐患。"
TABLE = (
    "附件\n任务分工表\n| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n| 1 | {task} | {units} |\n"
)


def _both(tmp_path, clause, row):
    return read(
        tmp_path,
        f"一、重点工作\n（一）{TASK}（{clause}）\n（二）消防安全。开展检查。（消防救援大队负责）\n"
        + TABLE.format(task=TASK, units=row),
    )


def test_other_lead_in_the_table(tmp_path):
    records = _both(tmp_path, "住建局牵头，公安局配合", "水利局牵头，公安局配合")
    [finding] = find("table-differs", records)
    assert finding.subject == "安泽县2025/一/（一）"
    assert not finding.arguable
    assert {quote.quote for quote in finding.quotes} == {
        "住建局牵头，公安局配合",
        "水利局牵头，公安局配合",
    }


def test_one_unit_more_in_the_table_is_arguable(tmp_path):
    [finding] = find("table-differs", _both(tmp_path, "住建局负责", "住建局、公安局负责"))
    assert finding.arguable
    assert "表中有安泽县公安局，正文没有" in finding.said


DIVIDED = "住建局负责居民用户，城管局负责餐饮用户"


@pytest.mark.parametrize(
    ("clause", "row", "told"),
    [
        (DIVIDED, DIVIDED, []),
        (DIVIDED, "住建局负责", ["table-differs:安泽县2025/一/（一）"]),
        (DIVIDED, "住建局牵头，城管局配合", []),
        ("住建局牵头", "住建局、公安局负责", ["table-differs:安泽县2025/一/（一）"]),
        ("住建局、城管局负责", "住建局、城管局负责", ["no-lead:安泽县2025/一/（一）"]),
    ],
    ids=["divided", "one of them", "lead in the table", "lead in the clause", "both lack it"],
)
def test_one_fact_is_told_by_one_rule(tmp_path, clause, row, told):
    records = _both(tmp_path, clause, row)
    found = [*find("no-lead", records), *find("table-differs", records)]
    assert [finding.id for finding in found] == told


@pytest.mark.parametrize(
    ("clause", "row"),
    [
        ("住建局负责", "住房和城乡建设局负责"),
        ("应急局负责", "安监局负责"),
        ("住建局、有关部门负责", "住建局、公安局负责"),
    ],
    ids=["short name", "former name", "a set may hold it"],
)
def test_same_organ_or_a_set_is_no_difference(tmp_path, clause, row):
    assert find("table-differs", _both(tmp_path, clause, row)) == ()


def test_sentence_that_orders_a_unit_outside_the_list(tmp_path):
    records = read(
        tmp_path,
        "一、重点工作\n（一）燃气安全。市场监管局要检查钢瓶。（住建局、公安局负责）\n",
    )
    [finding] = find("outside-list", records)
    assert finding.units == ("安泽县市场监督管理局",)
    assert finding.arguable


@pytest.mark.parametrize(
    "body",
    [
        "（一）燃气安全。住房城乡建设部门要检查钢瓶。（住建局、公安局负责）",
        "（一）燃气安全。市场监管局要检查钢瓶。（住建局、有关部门负责）",
        "（一）燃气安全。燃气企业要检查钢瓶。（住建局负责）",
        "（一）燃气安全。住建局要督促市场监管局检查钢瓶。（住建局负责）",
        "（一）燃气安全。各部门要检查钢瓶。（住建局负责）",
        "（一）燃气安全。市场监管局要检查钢瓶。",
        "（一）矿山安全。以下均需市场监管局负责，不再一一列出。（应急局负责）\n"
        "（二）燃气安全。市场监管局要检查钢瓶。（住建局负责）",
        "（一）统筹。各项工作均由应急管理局统筹，下同。\n（二）燃气安全。\n"
        "1.钢瓶。应急管理局要检查钢瓶。（住建局负责）",
        "（一）文物。县文物局要检查文物建筑。（县文化和旅游局（县文物局）负责）",
        "（一）宣传。应急局要组织开展宣传活动。（教育局、公安局配合）",
        "（一）执法。应急局执法队要检查。（应急管理局负责）",
    ],
    ids=[
        "other name",
        "set in the list",
        "enterprise",
        "object",
        "set",
        "no list",
        "rule adds",
        "rule adds above",
        "second name",
        "only assistants",
        "its own team",
    ],
)
def test_who_is_in_the_list_or_no_organ_is_no_stranger(tmp_path, body):
    assert find("outside-list", read(tmp_path, f"一、重点工作\n{body}\n")) == ()


def test_second_party_of_a_sentence_is_no_stranger(tmp_path):
    body = "（一）燃气安全。住建局会同市场监管局检查钢瓶。（住建局负责）"
    assert find("outside-list", read(tmp_path, f"一、重点工作\n{body}\n")) == ()
