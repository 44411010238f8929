"""Rules on whose duty it is, each with the sentence that it finds and those that it must not."""

import pytest

from graph_build.audit import Options
from tests.audit.notices import find, read

OWNED = "（二）消防安全。开展消防安全检查。（消防救援大队牵头，住建局配合）\n"


def _read(tmp_path, *clauses):
    return read(tmp_path, "一、重点工作\n" + "\n".join(clauses))


def _paths(findings):
    return [each.subject.split("/", 1)[1] if "/" in each.subject else "" for each in findings]


# -- no owner ----------------------------------------------------------------------------------


def test_clause_that_names_nobody_has_no_owner(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。排查老旧管网，更新改造。", OWNED)
    [finding] = find("no-owner", records)
    assert finding.subject == "安泽县2025/一/（一）"
    assert finding.id == "no-owner:安泽县2025/一/（一）"
    [quote] = finding.quotes
    assert "排查老旧管网" in quote.quote


@pytest.mark.parametrize(
    "clause",
    [
        "（一）燃气安全。排查老旧管网。\n（住建局负责）",
        "（一）燃气安全。\n1.排查老旧管网。\n2.更新改造。（住建局负责）",
        "（一）燃气安全。排查老旧管网，更新改造。（住建局、市场监\n- 2 -\n管局负责）",
        "（一）燃气安全。住建局要排查老旧管网。",
        "（一）燃气安全。排查老旧管网。（各有关部门负责）",
        "（一）燃气安全。排查老旧管网。\n责任单位：住建局",
    ],
    ids=["next line", "last item", "page break", "sentence", "set", "label"],
)
def test_duty_whose_owner_stands_elsewhere_is_not_ownerless(tmp_path, clause):
    assert find("no-owner", _read(tmp_path, clause, OWNED)) == ()


def test_duty_whose_row_names_the_owner_is_not_ownerless(tmp_path):
    records = read(
        tmp_path,
        "一、重点工作\n（一）燃气安全。排查老旧管网，完成更新改造任务。\n"
        + OWNED
        + "附件\n任务分工表\n"
        "| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n"
        "| 1 | 燃气安全。排查老旧管网，完成更新改造任务。 | 住建局 |\n",
    )
    assert find("no-owner", records) == ()


def test_unread_list_is_no_lack_of_an_owner(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。排查老旧管网。（甲乙丙丁牵头负责）", OWNED)
    assert find("no-owner", records) == ()
    assert [each.subject for each in find("not-read", records)] == ["安泽县2025/一/（一）"]


def test_notice_without_lists_is_one_finding(tmp_path):
    clauses = [f"（{n}）做好第{n}项工作，落实各项措施。" for n in "一二三四"]
    records = _read(tmp_path, *clauses, "（五）消防救援大队要开展检查。")
    [finding] = find("no-owner", records)
    assert finding.subject == "安泽县2025"
    assert len(finding.duties) == 4
    assert "4 项没有写明责任单位" in finding.said
    assert "通篇没有责任名单" in finding.said


# -- no lead -----------------------------------------------------------------------------------

SHARED = "（一）燃气安全。排查老旧管网。（住建局、市场监管局分工负责）"


def test_several_departments_without_a_lead(tmp_path):
    [finding] = find("no-lead", _read(tmp_path, SHARED, OWNED))
    assert _paths([finding]) == ["一/（一）"]
    assert "共 2 家分工负责" in finding.said
    assert len(finding.units) == 2


@pytest.mark.parametrize(
    "clause",
    [
        "（一）燃气安全。排查老旧管网。（住建局牵头，市场监管局配合）",
        "（一）燃气安全。排查老旧管网。（住建局负责）",
        "（一）燃气安全。排查老旧管网。（住建局、各乡镇负责）",
        "（一）燃气安全。由住建局牵头排查老旧管网。（住建局、市场监管局分工负责）",
        "（一）检查。开展商超检查（县商务局负责），开展加油站检查（县应急局负责）。",
    ],
    ids=["lead", "one", "each in its own part", "lead in the sentence", "an action each"],
)
def test_lead_or_sole_department_is_no_finding(tmp_path, clause):
    assert find("no-lead", _read(tmp_path, clause, OWNED)) == ()


def test_only_the_list_of_several_is_shared(tmp_path):
    clause = "（一）检查。开展商超检查（县商务局、公安局负责），开展加油站检查（县应急局负责）。"
    [finding] = find("no-lead", _read(tmp_path, clause, OWNED))
    assert finding.units == ("安泽县商务局", "安泽县公安局")


@pytest.mark.parametrize(
    "lists",
    ["（住建局负责）（水利局负责）", "\n责任单位：住建局\n责任单位：水利局"],
    ids=["brackets", "labels"],
)
def test_lists_side_by_side_are_one(tmp_path, lists):
    clause = f"（一）燃气安全。排查老旧管网。{lists}"
    assert len(find("no-lead", _read(tmp_path, clause, OWNED))) == 1


def test_cells_of_a_row_are_one_list(tmp_path):
    table = "附件\n任务分工表\n| 序号 | 工作任务 | 责任部门 | 责任单位 |\n|---|---|---|---|\n"
    row = "| 1 | 燃气老旧管网更新改造。 | 住建局 | 水利局 |\n"
    assert len(find("no-lead", _read(tmp_path, OWNED + table + row))) == 1


def test_notice_that_names_no_lead_anywhere_is_one_finding(tmp_path):
    clauses = [f"（{n}）第{n}项工作。落实措施。（住建局、水利局负责）" for n in "一二三"]
    [finding] = find("no-lead", _read(tmp_path, *clauses))
    assert finding.subject == "安泽县2025"
    assert "3 项由两家以上分工负责" in finding.said


def test_first_of_a_list_leads_only_by_a_rule(tmp_path):
    by_rule = _read(
        tmp_path,
        "（一）燃气安全。排查老旧管网。（住建局、市场监管局负责，列第一位者为牵头单位，下同）",
        "（二）消防安全。开展检查。（消防救援大队、公安局负责）",
    )
    assert find("no-lead", by_rule) == ()


# -- several leads -----------------------------------------------------------------------------


def test_two_leads_in_one_list(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。排查管网。（住建局、水利局牵头，公安局配合）")
    [finding] = find("several-leads", records)
    assert not finding.arguable
    assert len(finding.units) == 2


def test_two_leads_under_one_head_of_a_column(tmp_path):
    table = "附件\n任务分工表\n| 序号 | 工作任务 | 牵头单位 | 配合单位 |\n|---|---|---|---|\n"
    row = "| 1 | 燃气安全检查整治。 | 住建局、公安局 | 水利局 |\n"
    [finding] = find("several-leads", _read(tmp_path, OWNED + table + row))
    assert finding.said == "同一处写有 2 个牵头单位：安泽县住房和城乡建设局、安泽县公安局。"
    assert not finding.arguable


def test_two_leads_of_two_actions_are_arguable_at_most(tmp_path):
    records = _read(
        tmp_path, "（一）燃气安全。排查管网，检查钢瓶。（住建局牵头排查，市场监管局牵头检查）"
    )
    assert [each.arguable for each in find("several-leads", records)] == [True]


def test_two_sentences_with_a_lead_each_are_no_contradiction(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。由住建局牵头排查管网。由市场监管局牵头检查钢瓶。")
    assert find("several-leads", records) == ()


# -- sets, assistants, numbers -----------------------------------------------------------------


def test_vague_set_alone(tmp_path):
    [finding] = find(
        "collective-only", _read(tmp_path, "（一）燃气安全。排查管网。（各有关部门负责）", OWNED)
    )
    assert finding.units == ("安泽县各有关部门",)


@pytest.mark.parametrize("owners", ["各乡镇", "各有关部门、住建局"])
def test_set_that_can_be_counted_or_an_organ_beside_it_is_no_finding(tmp_path, owners):
    records = _read(tmp_path, f"（一）燃气安全。排查管网。（{owners}负责）", OWNED)
    assert find("collective-only", records) == ()


def test_assistant_without_a_lead(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。排查管网。\n配合单位：住建局、公安局", OWNED)
    [finding] = find("assist-without-lead", records)
    assert "没有写明配合谁" in finding.said


@pytest.mark.parametrize(
    "clause",
    [
        "（一）消防（消防救援大队牵头）\n1.高层建筑治理。开展检查。（住建局配合）",
        "（一）消防。由消防救援大队牵头开展检查。\n1.高层建筑治理。开展检查。（住建局配合）",
        "（一）燃气安全。排查管网。（住建局负责，公安局配合）",
        "（一）燃气安全。密切配合，形成合力，配合执法检查。（住建局负责）",
        "（一）燃气安全。公安局要配合开展执法检查。",
    ],
    ids=["list above", "sentence above", "responsible", "verb of the task", "verb of a sentence"],
)
def test_assistance_with_somebody_or_as_a_verb_is_no_finding(tmp_path, clause):
    assert find("assist-without-lead", _read(tmp_path, clause, OWNED)) == ()


def test_more_units_than_allowed(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。排查管网。（住建局、公安局、水利局、各乡镇负责）")
    assert find("too-many", records, options=Options(most_units=3)) == ()
    [finding] = find("too-many", records, options=Options(most_units=2))
    assert "3 个单位，多于 2 个" in finding.said


def test_items_of_one_clause_without_owners_are_one_finding(tmp_path):
    items = "（一）燃气安全。\n1.排查老旧管网。\n2.检查钢瓶。\n3.更新改造。\n"
    records = read(
        tmp_path, "一、重点工作\n" + items + OWNED + "二、保障\n（一）加强宣传。（住建局负责）"
    )
    [finding] = find("no-owner", records)
    assert finding.subject == "安泽县2025/一/（一）"
    assert "3 项都没有写明责任单位" in finding.said


@pytest.mark.parametrize(
    "clause",
    [
        "（一）应急响应。有下列情形之一的，应急局应当启动响应：\n1.发生较大事故；\n2.发生险情。",
        "（一）责任追究。对下列行为追究责任。（纪委监委负责）\n1.拒不执行指令的；\n2.瞒报事故的。",
    ],
    ids=["introduced", "described case"],
)
def test_case_under_words_that_order_somebody_is_no_ownerless_task(tmp_path, clause):
    assert find("no-owner", _read(tmp_path, clause, OWNED)) == ()


def test_lead_by_convention_alone_is_arguable(tmp_path):
    records = _read(tmp_path, "（一）燃气安全。排查管网。（住建局、水利局会同有关部门负责）")
    [finding] = find("several-leads", records)
    assert finding.arguable
    assert "没有“牵头”二字" in finding.said


@pytest.mark.parametrize(
    "clause",
    [
        "（一）燃气安全。排查管网。\n（三）办公用房。装修。（其余各项任务由市安委办负责落实）",
        "（一）燃气安全。年底前将总结报县安委会办公室。",
        "（一）落实责任。党政主要负责人要每季度研究一次安全生产。",
        "（一）燃气安全。请对照附件分工抓好落实。",
    ],
    ids=["list that reaches back", "organ in the words", "persons", "annex"],
)
def test_owner_that_the_words_nearby_may_hold_makes_it_arguable(tmp_path, clause):
    found = find("no-owner", _read(tmp_path, clause, OWNED))
    assert [each.arguable for each in found] == [True]


@pytest.mark.parametrize(
    ("clause", "heading"),
    [
        ("二、实施步骤\n（一）宣传发动。制定方案，层层发动。", "实施步骤"),
        ("二、安排\n（一）动员部署阶段（3月）。制定方案，层层发动。", "动员部署阶段（3月）"),
        ("二、工作要求\n（一）提高认识。层层压实责任。", "工作要求"),
        ("二、保障措施\n（一）加大投入。保障经费。", "保障措施"),
    ],
    ids=["steps", "phase", "requirements", "means"],
)
def test_phases_and_requirements_beside_tasks_with_lists_are_arguable(tmp_path, clause, heading):
    body = f"（一）燃气安全。排查管网。（住建局负责）\n{OWNED}{clause}\n"
    [finding] = find("no-owner", _read(tmp_path, body))
    assert finding.arguable
    assert f"“{heading}”讲的是步骤或要求" in finding.said


def test_task_that_only_speaks_of_a_phase_is_firmly_ownerless(tmp_path):
    clause = "（一）阶段性检查。制定方案，排查隐患。"
    assert [each.arguable for each in find("no-owner", _read(tmp_path, clause, OWNED))] == [False]


def test_standard_in_an_annex_is_arguable(tmp_path):
    annex = "附件\n技术要求\n一、架设要求\n1.网线必须捆扎，不下垂。\n"
    records = read(tmp_path, f"一、重点工作\n（一）整治。开展整治。（住建局负责）\n{OWNED}" + annex)
    assert [each.arguable for each in find("no-owner", records)] == [True]


def test_last_of_a_list_of_offences_and_the_commencement_are_no_tasks(tmp_path):
    records = _read(
        tmp_path,
        "（一）责任追究。有下列行为的追究责任：\n1.拒不执行指令的；\n2.其他违反规定的行为。",
        "（二）附则。本通知自印发之日起施行。",
        OWNED.replace("二", "三"),
    )
    assert find("no-owner", records) == ()


def test_enterprises_that_are_told_do_not_hide_a_vague_set(tmp_path):
    clause = "（一）标准化。高危行业企业要达到三级标准。（各有关部门负责）"
    assert len(find("collective-only", _read(tmp_path, clause, OWNED))) == 1


def test_task_beside_a_described_case_is_still_looked_at(tmp_path):
    items = "1.排查老旧管网。\n2.瞒报事故的，查处瞒报事故的。\n3.更新改造钢瓶。"
    records = _read(tmp_path, f"（一）燃气安全。\n{items}", OWNED)
    duties = {duty for each in find("no-owner", records) for duty in each.duties}
    assert {"安泽县2025/一/（一）/1", "安泽县2025/一/（一）/3"} <= duties


def test_row_below_one_of_its_number_is_arguable(tmp_path):
    table = (
        "附件\n任务清单\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n"
        "| 1 | 开展整治。 | 住建局 |\n| | 更新管网。 | |\n| 2 | 抓好演练。 | |\n"
    )
    found = find("no-owner", read(tmp_path, f"一、重点工作\n（一）整治。（住建局负责）\n{table}"))
    assert {each.subject.rpartition("/")[2]: each.arguable for each in found} == {
        "1-2": True,
        "2": False,
    }


def test_chapter_that_hands_out_the_tasks_makes_it_arguable(tmp_path):
    body = "一、重点工作\n（一）煤矿。抓煤矿。\n（二）燃气。抓燃气。\n二、责任分工\n"
    prose = "煤矿安全由能源局牵头，燃气安全由住建局牵头。"
    found = find("no-owner", read(tmp_path, body + prose))
    assert found
    assert all(each.arguable and "责任分工" in each.said for each in found)
