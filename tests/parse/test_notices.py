"""What is known of the five notices, counted by hand."""

from itertools import pairwise
from pathlib import Path

import pytest

from graph_build.parse import parse
from graph_build.read import read_document

NOTICES = Path(__file__).parents[2] / "data" / "notices"
NAMES = ("anze-2025", "datong-2026", "kelan-2023", "shanxi-2020", "shanyin-2026")
HAN = "一二三四五六七八九十"


@pytest.fixture(scope="module")
def documents():
    return {name: read_document(NOTICES / f"{name}.txt") for name in NAMES}


@pytest.fixture(scope="module")
def notices(documents):
    return {name: parse(document) for name, document in documents.items()}


def _of_kind(notice, kind):
    return [part.path for part in notice.parts if part.kind == kind]


@pytest.mark.parametrize(
    ("name", "sections", "clauses"),
    [
        ("kelan-2023", 5, 19),
        ("datong-2026", 6, 26),
        ("anze-2025", 6, 26),
        ("shanxi-2020", 7, 28),
        ("shanyin-2026", 7, 23),
    ],
)
def test_sections_and_clauses_are_all_found(notices, name, sections, clauses):
    notice = notices[name]
    assert _of_kind(notice, "section") == list(HAN[:sections])
    assert len(_of_kind(notice, "clause")) == clauses


@pytest.mark.parametrize("name", ["kelan-2023", "datong-2026", "anze-2025", "shanxi-2020"])
def test_clauses_are_counted_through_all_sections(notices, name):
    numbers = [path.split("/")[1] for path in _of_kind(notices[name], "clause")]
    counted = [*HAN, *(f"十{d}" for d in HAN[:9]), "二十", *(f"二十{d}" for d in HAN[:9])]
    assert numbers == [f"（{each}）" for each in counted[: len(numbers)]]


@pytest.mark.parametrize(
    ("name", "clause", "items"),
    [
        ("shanyin-2026", "三/（二）", 16),
        ("shanyin-2026", "四/（二）", 4),
        ("kelan-2023", "三/（八）", 11),
        ("kelan-2023", "四/（十一）", 5),
        ("datong-2026", "四/（十八）", 5),
    ],
)
def test_items_of_a_clause_are_all_found(notices, name, clause, items):
    found = [p.path for p in notices[name].parts if p.parent == clause]
    assert found == [f"{clause}/{n}" for n in range(1, items + 1)]


@pytest.mark.parametrize("name", ["anze-2025", "shanxi-2020"])
def test_notice_without_items_has_none(notices, name):
    assert _of_kind(notices[name], "item") == []


def test_table_of_kelan_has_forty_numbers_and_fifty_duties(notices):
    rows = [row.path for row in notices["kelan-2023"].rows]
    numbers = {path.split("/")[1].split("-")[0] for path in rows}
    assert numbers == {str(n) for n in range(1, 41)}
    assert len(rows) == len(set(rows)) == 50
    assert rows == _of_kind(notices["kelan-2023"], "row")


@pytest.mark.parametrize(
    "paths",
    [
        ["附件/3-1", "附件/3-2", "附件/3-3", "附件/3-4", "附件/3-5"],
        ["附件/15-1", "附件/15-2"],
        ["附件/16-1", "附件/16-2"],
        [f"附件/30/{h}灾害" for h in ("水旱", "地震", "地质", "气象")],
        ["附件/30/森林草原火灾", "附件/30/水旱灾害"],
    ],
)
def test_rows_of_one_number_are_told_apart(notices, paths):
    assert set(paths) <= {row.path for row in notices["kelan-2023"].rows}


@pytest.mark.parametrize(
    ("path", "units"),
    [
        (
            "附件/3-2",
            "住建局、交通局、应急局、市场监管局、工信局、消防队等重点行业领域监管部门，各乡镇，开发区",
        ),
        ("附件/15-2", "应急局、人社局"),
        ("附件/16-2", "交通局牵头，公安局等部门配合，"),
        ("附件/27", "应急局牵头，教育局、财政局、行政审批局等部门分工负责，"),
        ("附件/30/地震灾害", "应急局牵头，住建局、交通局、农业农村局等部门分工负责，"),
        ("附件/34", "县有关部门，"),
    ],
)
def test_row_has_the_units_of_its_cell(notices, path, units):
    notice = notices["kelan-2023"]
    (cell,) = next(row.units for row in notice.rows if row.path == path)
    assert (cell.head, notice.text.text[cell.start : cell.end]) == ("责任单位", units)


@pytest.mark.parametrize(
    ("name", "path", "heading"),
    [
        ("anze-2025", "一", "强化思想认识，树牢安全发展理念"),
        ("anze-2025", "三/（九）", "强化党政领导责任"),
        ("datong-2026", "三/（七）", "打好治本攻坚收官战"),
        ("kelan-2023", "五/（十六）", "建立县、乡、村、企四级宣传体系，提高全民安全素养"),
        ("kelan-2023", "四/（十一）/1", "森林草原火灾"),
        ("kelan-2023", "附件", "重点工作分工"),
        ("shanxi-2020", "六/（二十四）", "推进应急管理体制机制建设"),
        ("shanyin-2026", "三/（二）", "狠抓重点行业领域“靶向治理”"),
        ("shanyin-2026", "三/（二）/16", "其他"),
        ("kelan-2023", "四/（十一）/3", "地震灾害"),
    ],
)
def test_heading_is_read(notices, name, path, heading):
    assert next(p.heading for p in notices[name].parts if p.path == path) == heading


@pytest.mark.parametrize(
    ("name", "title", "number", "issued_on", "printed_on"),
    [
        ("anze-2025", "安泽县人民政府", "安政发〔2025〕1号", "2025-03-05", "2025-03-05"),
        ("datong-2026", "大同市人民政府", "同政发〔2026〕1号", "2026-03-26", "2026-03-26"),
        ("kelan-2023", "岢岚县人民政府", "岢政发〔2023〕1号", "", "2023-03-29"),
        ("shanxi-2020", "山西省人民政府", "晋政发〔2020〕1号", "2020-02-26", "2020-02-26"),
        ("shanyin-2026", "山阴县人民政府", "山政发〔2026〕1号", "2026-04-28", "2026-04-28"),
    ],
)
def test_head_is_read(notices, name, title, number, issued_on, printed_on):
    head = notices[name].head
    year = name.rpartition("-")[2]
    assert head.title == f"{title}关于做好{year}年安全生产工作的通知"
    assert (head.issuer, head.number, head.year) == (title, number, int(year))
    assert (head.issued_on, head.printed_on) == (issued_on, printed_on)


@pytest.mark.parametrize(
    ("name", "addressees"),
    [
        ("anze-2025", "安泽经济技术开发区管委会，各镇人民政府，县安委会各成员单位"),
        ("shanxi-2020", "各市、县人民政府，省人民政府各委、办、厅、局"),
        ("kelan-2023", "各乡（镇）人民政府、岢岚经济技术开发区管委会、县安委会有关成员单位"),
        ("shanyin-2026", "各乡（镇）人民政府、山阴经济技术开发区管委会、县直各相关单位"),
    ],
)
def test_addressees_are_read(notices, name, addressees):
    assert notices[name].head.addressees == addressees


@pytest.mark.parametrize(
    ("name", "copies"),
    [
        ("anze-2025", ""),
        ("kelan-2023", "县委办公室，县人大常委会办公室，县政协办公室，县法院，县检察院。"),
    ],
)
def test_copies_are_read(notices, name, copies):
    assert notices[name].head.copies == copies


def test_copies_go_on_in_a_second_paragraph(notices):
    assert notices["shanxi-2020"].head.copies.endswith("各民主党派山西省委。")


@pytest.mark.parametrize("name", NAMES)
def test_every_character_stood_where_the_clean_text_says(documents, notices, name):
    raw, clean = documents[name].text, notices[name].text
    wrong = [
        (at, character)
        for at, character in enumerate(clean.text)
        if character != "\n" and raw[clean.raw_offset(at)] != character
    ]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_no_character_of_the_file_is_used_twice(notices, name):
    clean = notices[name].text
    used = [clean.raw_offset(at) for at, c in enumerate(clean.text) if c != "\n"]
    assert len(used) == len(set(used))


@pytest.mark.parametrize("name", NAMES)
def test_clean_text_has_no_mark_or_tag(notices, name):
    assert not set("#*<>\t") & set(notices[name].text.text)


@pytest.mark.parametrize("name", ["anze-2025", "datong-2026", "shanxi-2020", "shanyin-2026"])
def test_no_word_between_the_first_part_and_the_last_is_lost(documents, notices, name):
    raw, notice = documents[name].text, notices[name]
    start, end = notice.text.raw_span(notice.parts[0].start, notice.parts[-1].end)
    kept = {notice.text.raw_offset(at) for at, c in enumerate(notice.text.text) if c != "\n"}
    lost = {raw[at] for at in range(start, end) if at not in kept}
    assert not [character for character in lost if "\u4e00" <= character <= "\u9fff"]


@pytest.mark.parametrize("name", NAMES)
def test_spans_of_a_part_are_in_order(notices, name):
    for part in notices[name].parts:
        assert part.start <= part.heading_end <= part.own_end <= part.end, part.path


@pytest.mark.parametrize("name", NAMES)
def test_part_lies_inside_its_parent(notices, name):
    parts = {part.path: part for part in notices[name].parts}
    for part in parts.values():
        if part.parent:
            parent = parts[part.parent]
            assert parent.own_end <= part.start <= part.end <= parent.end, part.path


@pytest.mark.parametrize("name", NAMES)
def test_parts_with_one_parent_do_not_overlap(notices, name):
    for first, second in pairwise(notices[name].parts):
        if first.parent == second.parent:
            assert first.end <= second.start, second.path


@pytest.mark.parametrize("name", NAMES)
def test_no_two_parts_share_a_path(notices, name):
    found = [part.path for part in notices[name].parts]
    assert len(found) == len(set(found))
