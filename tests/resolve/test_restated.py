"""Table rows that say again what a clause says."""

from graph_build.resolve.restated import restated_rows
from tests.notices import parsed, records

_CLAUSES = (
    "一、甲\n（一）燃气整治。全面排查城镇燃气隐患，加快改造老旧管道。（县住建局负责）\n"
    "（二）消防整治。打通生命通道，检查高层建筑消防设施。（县消防救援大队负责）"
)


def _with_rows(*tasks: str) -> str:
    rows = [f"{number}\t{task}\t县应急局" for number, task in enumerate(tasks, start=1)]
    head = ["龙山县人民政府", "2024年1月5日", "附件", "任务分工表", "序号\t主要内容\t责任单位"]
    return "\n".join([_CLAUSES, *head, *rows])


def _restated(*tasks: str) -> dict[str, str]:
    notice = parsed(_with_rows(*tasks))
    found = restated_rows(notice.text.text, notice.parts, notice.rows)
    return {restated.row: restated.clause for restated in found}


def test_row_is_joined_to_the_clause_that_it_repeats() -> None:
    assert _restated(
        "打通生命通道，检查高层建筑消防设施。", "全面排查城镇燃气隐患，加快改造老旧管道。"
    ) == {"附件/1": "一/（二）", "附件/2": "一/（一）"}


def test_half_of_a_clause_is_found() -> None:
    assert _restated("加快改造老旧管道。") == {"附件/1": "一/（一）"}


def test_row_of_its_own_repeats_nothing() -> None:
    assert _restated("组织防汛演练，储备抢险物资。") == {}


def test_notice_without_a_table_restates_nothing() -> None:
    notice = parsed(_CLAUSES)
    assert list(restated_rows(notice.text.text, notice.parts, notice.rows)) == []


def test_similarity_of_the_same_words_is_one() -> None:
    [restatement] = records(_with_rows("全面排查城镇燃气隐患，加快改造老旧管道。")).restatements
    assert restatement.similarity == 1


def test_restatement_quotes_the_heading_of_the_clause() -> None:
    [restatement] = records(_with_rows("加快改造老旧管道。")).restatements
    assert restatement.evidence.quote == "燃气整治"


def test_restatement_hands_no_role_on() -> None:
    found = records(_with_rows("加快改造老旧管道。")).assignments
    held = [record.unit.canonical for record in found if record.evidence.clause == "附件/1"]
    assert held == ["龙山县应急管理局"]
