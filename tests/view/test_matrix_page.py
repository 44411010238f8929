"""The matrix in a browser: a figure opens its own duties with the words that say so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph_build.matrix.layout import fold, lay_out
from graph_build.matrix.panels import spoken
from graph_build.matrix.selection import Selection
from graph_build.store.folder import read_all_records
from graph_build.view.matrices import matrices
from tests.view.browser import watched

MATRICES = ("matrix.html", "matrix-campaign.html", "matrix-hazard.html", "matrix-across.html")
_OPEN = """([row, column]) => {
  location.hash = `#p-r${row}c${column}`;
  dispatchEvent(new HashChangeEvent("hashchange"));
  const panel = document.querySelector(".panel.open");
  const lines = [...panel.querySelectorAll("li")].filter((line) => !line.hidden);
  return {
    title: panel.querySelector("h2").textContent,
    figures: panel.querySelector(".figures").textContent,
    duties: [...new Set(lines.map((line) => line.querySelector("small").textContent))].sort(),
    quotes: [...panel.querySelectorAll("li:not([hidden]) blockquote p")].map((p) => p.textContent),
    bare: lines.filter((line) => !line.querySelector("blockquote, .text")).length,
  };
}"""


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    with watched(browser) as seen:
        seen.open(site / "matrix.html")
        yield seen.page
        assert seen.said == []


def test_every_cell_opens_its_duties_with_their_quotes(page: Page, five_graph: Path) -> None:
    matrix = fold(lay_out(read_all_records(five_graph), "industry", Selection()), 30)
    for (row, name), held in matrix.cells.items():
        place = [matrix.rows.index(row), matrix.columns.index(name)]
        shown = page.evaluate(_OPEN, place)
        assert shown["title"] == f"{row.name} × {name}"
        assert shown["duties"] == sorted({each.duty.duty.id for each in held})
        told = {(e.duty.duty.id, a.evidence.quote) for e in held for a in e.assignments}
        assert len(shown["quotes"]) >= len(told)
        assert set(shown["quotes"]) == {quote for _, quote in told}
        assert shown["bare"] == 0


def test_figures_of_the_panel_are_those_of_the_cell(page: Page, five_graph: Path) -> None:
    matrix = fold(lay_out(read_all_records(five_graph), "industry", Selection()), 30)
    page.click("#r0 > a")
    assert page.inner_text(".panel.open .figures") == spoken(matrix.of_rows[matrix.rows[0]])
    assert page.inner_text(".panel.open h2") == f"{matrix.rows[0].name} × 全部"


def test_closing_leads_back_to_the_cell_and_back_opens_again(page: Page) -> None:
    page.locator(".matrix td[id*=c] > a").first.click()
    opened = page.evaluate("location.hash")
    assert re.fullmatch(r"#p-r\d+c\d+", opened)
    page.click(".panel.open .close")
    expect(page.locator(".panel.open")).to_have_count(0)
    assert page.evaluate("location.hash") == opened.replace("p-", "")
    page.go_back()
    assert page.locator(".panel.open blockquote").first.is_visible()


def test_open_panel_is_printed_as_a_part_of_the_page(page: Page) -> None:
    page.click("#r0 > a")
    page.emulate_media(media="print")
    style = "getComputedStyle(document.querySelector('.panel.open'))"
    assert page.evaluate(f"[{style}.position, {style}.display]") == ["static", "block"]


def test_without_a_script_a_figure_opens_its_row_and_a_duty_its_quotes(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    plain = context.new_page()
    plain.goto((site / "matrix.html").as_uri())
    plain.locator(".matrix td[id*=c] > a").first.click()
    panel = plain.locator(".panel:target")
    assert panel.locator("li").first.is_visible()
    panel.locator("li a").first.click()
    assert plain.locator(".panel:target .text").first.is_visible()
    assert plain.locator(".panel:target blockquote").first.is_visible()
    context.close()


@pytest.mark.parametrize("name", MATRICES)
def test_every_matrix_leads_to_the_others(name: str, browser: Browser, site: Path) -> None:
    with watched(browser) as seen:
        seen.open(site / name)
        links = seen.page.locator("nav[aria-label=各种矩阵] a")
        assert [link.get_attribute("href") for link in links.all()] == list(MATRICES)
        assert seen.page.locator("nav [aria-current=true]").get_attribute("href") == name
        assert seen.page.locator("nav [aria-current=page]").inner_text() == "职责矩阵"
        assert seen.said == []


def test_place_and_column_leave_their_own_rows_and_add_them_up(
    page: Page, five_graph: Path
) -> None:
    page.select_option("#place", "大同市")
    page.select_option("#topic", "消防")
    expect(page.locator("thead th:visible")).to_have_count(3)
    matrix = fold(lay_out(read_all_records(five_graph), "industry", Selection()), 30)
    held = [
        each
        for (row, name), some in matrix.cells.items()
        if row.group == "大同市" and name == "消防"
        for each in some
    ]
    names = page.locator("tr:visible th.name[scope=row]").all_inner_texts()[:-1]
    assert sorted(name.removesuffix(" 集") for name in names) == sorted(
        {each.row.name for each in held}
    )
    total = page.locator(".totals td:visible").all_inner_texts()
    assert total[1] == str(len({each.duty.duty.id for each in held}))
    assert page.inner_text("#count") == f"显示 {len(names)} / 共 {len(matrix.rows)} 行"


def test_all_rows_add_up_to_the_figures_that_the_page_came_with(
    browser: Browser, site: Path
) -> None:
    with watched(browser) as seen:
        figures = []
        for link in ("", "#unit="):
            seen.open(site / "matrix.html", link)
            seen.page.reload()
            figures.append(seen.page.locator(".totals td").all_text_contents())
        written = re.findall(r"<td>(\d+)</td>", (site / "matrix.html").read_text(encoding="utf-8"))
        assert figures[0] == figures[1] == written


def test_name_is_found_and_reset_shows_all(page: Page) -> None:
    before = page.inner_text("#count")
    page.fill("#unit", "没有这样的单位")
    assert page.is_visible("#nothing")
    page.fill("#unit", "应急管理")
    assert all(
        "应急管理" in each for each in page.locator("tr:visible th.name").all_inner_texts()[1:-1]
    )
    page.click("#reset")
    expect(page.locator("#count")).to_have_text(before)


def test_link_and_back_show_the_same_rows(page: Page, browser: Browser) -> None:
    page.select_option("#place", "岢岚县")
    page.select_option("#topic", "消防")
    with watched(browser) as other:
        other.page.goto(page.url)
        assert other.page.inner_text("#count") == page.inner_text("#count")
        assert other.page.input_value("#place") == "岢岚县"
    page.go_back()
    expect(page.locator("#topic")).to_have_value("")
    assert page.input_value("#place") == "岢岚县"


def test_panel_opens_over_chosen_rows_and_escape_leads_back(page: Page) -> None:
    page.select_option("#place", "岢岚县")
    shown = page.inner_text("#count")
    page.click("tbody:visible td a >> nth=0")
    page.wait_for_selector(".panel.open")
    page.keyboard.press("Escape")
    expect(page.locator(".panel.open")).to_have_count(0)
    assert page.inner_text("#count") == shown


def test_cell_leads_to_what_its_unit_and_topic_share_in_the_explorer(
    page: Page, site: Path
) -> None:
    page.click("td[id='r0c0'] > a")
    title = page.inner_text(".panel.open h2")
    quotes = set(page.locator(".panel.open li:not([hidden]) blockquote p").all_text_contents())
    page.click(".panel.open .explorer")
    page.wait_for_selector("#details h2")
    assert page.url.startswith((site / "explorer.html").as_uri())
    assert page.inner_text("#details h2") == title.replace(" × ", " 与 ")
    assert page.locator("#details blockquote").count() >= len(quotes)


@pytest.mark.parametrize(
    ("key", "page_name", "rows"),
    [
        ("Department/140200/应急管理局", "matrix.html", None),
        ("Industry/消防", "matrix.html", "消防"),
        ("Campaign/三管三必须", "matrix-campaign.html", "三管三必须"),
        ("Function/应急管理", "matrix-across.html", None),
    ],
)
def test_explorer_leads_to_the_row_or_column(
    key: str, page_name: str, rows: str | None, browser: Browser, site: Path
) -> None:
    with watched(browser) as seen:
        seen.open(site / "explorer.html", f"#view=near&of={key}&on={key}")
        seen.page.click("#details .actions a:text('在矩阵中看')")
        seen.page.wait_for_selector("#count:not(:empty)")
        assert seen.page.url.startswith((site / page_name).as_uri())
        if rows:
            assert seen.page.locator("thead th:visible").all_text_contents()[2:] == [rows]
        else:
            title = seen.page.inner_text(".panel.open h2")
            assert title.partition(" × ")[0].endswith(key.rpartition("/")[2])
        assert seen.said == []


def test_units_too_many_for_a_page_give_way_to_functions(monkeypatch, five_graph: Path) -> None:
    monkeypatch.setattr("graph_build.view.matrices.MOST_UNITS", 100)
    made = matrices(read_all_records(five_graph))
    assert list(made.pages) == list(MATRICES[:3])
    for text in made.pages.values():
        assert "一页列不下，所以各行是职能" in text
        assert "职责矩阵：职能 ×" in text
    assert "Department/140200/应急管理局" not in made.links
    assert made.links["Function/应急管理"].startswith("matrix.html#p-r")
