"""The matrix as a page: each figure opens its duties, closing leads back, text is text."""

from dataclasses import replace

import pytest

from graph_build.matrix.layout import lay_out
from graph_build.matrix.page import matrix_page
from graph_build.matrix.selection import Selection
from graph_build.matrix.words import about
from graph_build.model import NoticeRecords
from tests.records import both, datong
from tests.report.test_page import HOSTILE, Reader

ALL = Selection()


def page(*records: NoticeRecords, across: bool = False) -> str:
    chosen = records or both()
    matrix = lay_out(chosen, "industry", ALL, across=across)
    return matrix_page(matrix, about(chosen, "industry", ALL, across=across))


def test_figures_stand_above_the_matrix() -> None:
    words = Reader(page()).text
    assert "职责矩阵：单位 × 行业领域（大同市、岢岚县，2023、2026）" in words
    assert "职责9 项" in words
    assert "没有写明责任单位3 项" in words


def test_every_figure_leads_to_a_panel_and_back() -> None:
    read = Reader(page())
    ids = read.values("id")
    assert len(ids) == len(set(ids))
    opened = {link[1:] for link in read.values("href") if link.startswith(("#p-", "#d"))}
    assert opened == {each for each in ids if each.startswith(("p-", "d"))}
    assert len(opened) == 8 + 9
    assert {link[1:] for link in read.values("href")} <= set(ids)


def test_a_row_lists_its_duties_with_roles_and_columns() -> None:
    shown = page()
    at = shown.index(">大同市能源局 × <")
    panel = shown[at : shown.index("</section>", at)]
    words = Reader(panel).text
    for each in ("1 项职责，牵头 1", "整治煤矿瓦斯", "牵头", "大同市2026/一/（二）"):
        assert each in words
    [columns] = Reader(panel).values("data-c")
    heads = [each.partition("：")[0] for each in Reader(page()).values("aria-label")]
    assert "大同市能源局，煤矿" in heads
    assert columns.split() == ["1"]


def test_the_words_of_a_duty_stand_once() -> None:
    shown = page()
    assert shown.count("<p>市能源局牵头，市应急管理局配合</p>") == 1
    assert shown.count('<p class="text">') == 9
    assert shown.count('<p class="text">落实部门责任。</p>') == 1


def test_a_duty_in_full_shows_all_who_share_it() -> None:
    shown = page()
    at = shown.index("<p>岢岚县2023/一/（一）</p>")
    panel = Reader(shown[at : shown.index("</section>", at)]).text
    assert "落实部门责任。" in panel
    assert "牵头岢岚县应急管理局（县应急局）\n" in panel
    assert "配合岢岚县住房和城乡建设管理局（县住建局）\n" in panel
    assert panel.count("县应急局牵头，县住建局配合") == 1


def test_screen_readers_are_told_what_a_cell_says() -> None:
    labels = Reader(page()).values("aria-label")
    assert "大同市应急管理局，未涉及：2 项职责，负责 1，督促 1" in labels


def test_sets_are_marked() -> None:
    assert 'title="一组单位（集）">集</span>' in page()


def test_across_years_a_cell_has_a_line_for_each_year() -> None:
    words = Reader(page(across=True)).text.replace("\n", "")
    assert "2023牵2" in words
    assert "2026责1督1" in words


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_of_a_notice_are_shown_and_do_nothing(words: str) -> None:
    records = datong()
    told = records.assignments[2]
    hostile = replace(
        records,
        notice=replace(records.notice, title=words, file=words),
        duties=tuple(replace(each, title=words, text=words) for each in records.duties),
        assignments=(
            replace(
                told,
                written=words,
                unit=replace(told.unit, canonical=words),
                evidence=replace(told.evidence, quote=words),
            ),
        ),
        topics=tuple(replace(each, name=words) for each in records.topics[:1]),
    )
    read = Reader(page(hostile))
    assert {tag for tag, _ in read.tags} <= {tag for tag, _ in Reader(page()).tags}
    assert not [name for _, attrs in read.tags for name in attrs if name.startswith("on")]
    assert read.text.count(words) >= 8
