"""The matrix in a browser: a figure opens its own duties with the words that say so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from graph_build.matrix.layout import fold, lay_out
from graph_build.matrix.panels import spoken
from graph_build.matrix.selection import Selection
from graph_build.store.folder import read_all_records
from tests.view.browser import watched

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
    assert page.locator(".panel.open").count() == 0
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
