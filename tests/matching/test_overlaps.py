"""Duties of one notice that are alike, and what is never an overlap."""

from graph_build.matching import overlaps
from graph_build.model import NoticeRecords
from tests.matching.notices import CITY, COUNTY
from tests.notices import records

_ALIKE = "修订完善安全生产专家管理办法及议事协调机构工作规则。"
_BODY = f"""一、健全机制
（一）完善机制。设立减灾委员会，明确灾种指挥部。{_ALIKE}
（二）规范检查。严控入企人员，减少检查频次。{_ALIKE}
二、治理隐患
（三）消防。检修喷淋设施，清理疏散通道，拆除违规彩钢板。（责任单位：县消防救援大队）
"""
_TABLE = """附件

重点任务分工表

| 序号 | 工作任务 | 具体内容 | 责任单位 |
|---|---|---|---|
| 1 | 消防 | 检修喷淋设施，清理疏散通道，拆除违规彩钢板。 | 住建局 |
| 2 | 机制 | 设立减灾委员会，明确灾种指挥部，制定年度计划。 | 应急局 |
"""


def _pairs(notice: NoticeRecords) -> list[tuple[str, str]]:
    paths = {duty.id: duty.path for duty in notice.duties}
    return [(paths[match.left], paths[match.right]) for match in overlaps(notice)]


def test_two_clauses_with_one_sentence_overlap() -> None:
    [match] = overlaps(records(_BODY))
    assert (match.left[-5:], match.right[-5:]) == ("一/（一）", "一/（二）")
    assert "议事协调机构工作规则" in match.words[0]


def test_row_is_no_overlap_with_the_clause_that_it_restates() -> None:
    notice = records(_BODY + _TABLE)
    assert {entry.row[-4:] for entry in notice.restatements} == {"附件/1", "附件/2"}
    assert _pairs(notice) == [("一/（一）", "一/（二）")]


def test_item_is_no_overlap_with_the_clause_that_holds_it() -> None:
    notice = records(
        "一、工作\n（一）防火。全面做好防火。\n1. 清除林缘可燃物，开设防火隔离带，县林业局牵头。\n"
        "2. 严管野外用火，增设检查卡口。\n（责任单位：县应急局）"
    )
    assert {duty.path for duty in notice.duties} == {"一/（一）", "一/（一）/1"}
    assert _pairs(notice) == []


def test_decimal_number_is_no_overlap_with_the_one_that_holds_it() -> None:
    task = "建立加工网络，扶持靠近粮源的企业，储备包装材料。"
    notice = records(
        f"5 保障\n5.2 供应。县应急局负责供应。{task}\n5.2.1 加工。{task}\n5.2.2 县交通局负责运输。"
    )
    assert [duty.path for duty in notice.duties] == ["5.2", "5.2.1", "5.2.2"]
    assert _pairs(notice) == []


_ROW = "检修喷淋设施，清理疏散通道，拆除违规彩钢板。"
_ROWS = f"""一、工作
（一）培训。组织考试，颁发证书，建立档案。
（二）演练。联合医院开展拉练，评估效果。
附件

重点任务分工表

| 序号 | 工作任务 | 具体内容 | 责任单位 |
|---|---|---|---|
| 1 | 消防 | {_ROW} | 住建局 |
"""


def test_rows_alike_overlap() -> None:
    assert _pairs(records(f"{_ROWS}| 2 | 消防 | {_ROW} | 应急局 |")) == [("附件/1", "附件/2")]


def test_paragraphs_of_one_row_are_no_overlap() -> None:
    notice = records(f"{_ROWS}|  |  | {_ROW} | 应急局 |")
    assert [duty.path for duty in notice.duties][-2:] == ["附件/1-1", "附件/1-2"]
    assert _pairs(notice) == []


def test_different_clauses_of_a_notice_are_no_overlap() -> None:
    assert _pairs(CITY) == []
    assert _pairs(COUNTY) == []
