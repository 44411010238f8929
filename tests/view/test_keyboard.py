"""The pages without a mouse, without colours, without good eyes."""

import pytest
from playwright.sync_api import expect

from graph_build.view import dress
from tests.view.browser import watched

GAS = "#view=near&of=Industry/城镇燃气"
PAGES = ("index", "explorer", "matrix", "timeline", "audit")
_NAMED = """() => { const at = document.activeElement; return at.id || at.dataset.name ||
  at.dataset.steps || at.className || at.textContent }"""
_OUTLINE = "() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
_CONTROLS = "a[href], button:enabled, input, select, summary, [tabindex='0']"
_MOVING = """() => [...document.querySelectorAll("*")].map((each) => getComputedStyle(each))
  .filter((style) => style.animationName !== "none" || style.scrollBehavior !== "auto"
    || style.transitionDuration !== "0s").length"""


def _tabbed(page, most: int) -> list[str]:
    """What Tab leads to from the top, until it leaves the page; each has a visible outline."""
    names = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert page.evaluate(_OUTLINE) > 0, page.evaluate(_NAMED)
        names.append(page.evaluate(_NAMED))
    return names


def test_tab_leads_through_all_controls_in_the_order_of_the_page(explorer, site):
    explorer.page.goto("about:blank")
    explorer.open(site / "explorer.html", GAS)
    names = _tabbed(explorer.page, 60)
    order = ["skip", "总览", "search", "place", "year", "1", "2", "3", "overview", "all", "reset"]
    order += ["csv", "png", "network", "LEADS", "Duty", "数字怎样数"]
    assert [name for name in names if name in order] == order
    assert len(names) == explorer.page.locator(_CONTROLS).locator("visible=true").count()


@pytest.mark.parametrize("name", PAGES)
def test_focus_is_seen_on_every_page(name, site, browser):
    with watched(browser) as seen:
        seen.open(site / f"{name}.html")
        assert len(_tabbed(seen.page, 15)) == 15


def test_skip_link_leads_to_the_words(explorer):
    explorer.page.keyboard.press("Tab")
    explorer.page.keyboard.press("Enter")
    assert explorer.page.evaluate("document.activeElement.id") == "pane"


def test_list_opens_what_the_picture_opens_and_escape_leads_back(explorer):
    page = explorer.page
    page.focus("#shown summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_selector("#details h2")
    assert page.evaluate("document.activeElement.textContent").endswith(name)
    assert page.evaluate("document.activeElement.tagName") == "H2"
    assert name in page.inner_text("#said")
    page.keyboard.press("Escape")
    expect(page.locator("#details h2")).to_have_count(0)
    assert page.evaluate("document.activeElement.textContent") == name


def test_every_line_stands_in_the_list_and_opens_its_words(explorer, site):
    explorer.page.click("#lines summary")
    lines = explorer.page.locator("#lines li button")
    drawn = int(explorer.count.partition("，线 ")[2].partition(" /")[0])
    assert lines.count() == drawn
    said = lines.first.inner_text()
    lines.first.press("Enter")
    explorer.page.wait_for_selector("#details blockquote")
    unit, _, topic = said.partition("：")[0].partition(" 与 ")
    assert explorer.page.inner_text("#details h2") == f"{unit} 与 {topic}"
    assert explorer.page.evaluate("document.activeElement.tagName") == "H2"


def test_line_between_two_things_names_the_role(explorer, site):
    explorer.open(site / "explorer.html", f"{GAS}&place=大同市")
    explorer.wait_for("大同市")
    said = explorer.page.locator("#lines li").all_text_contents()
    assert "大同市城市管理局 → 负责 → 城镇燃气安全保障" in said


def test_focus_goes_on_from_a_name_that_is_replaced(explorer, site):
    explorer.open(site / "explorer.html", f"{GAS}&on=Industry/城镇燃气")
    explorer.wait_for("城镇燃气")
    name = explorer.page.locator("#details .tie .name").first
    said = name.inner_text()
    name.press("Enter")
    expect(explorer.page.locator("#details h2")).to_contain_text(said)
    assert explorer.page.evaluate("document.activeElement.tagName") == "H2"


def test_more_quotes_are_gone_on_with_by_keyboard(explorer, site):
    explorer.page.goto("about:blank")
    explorer.open(site / "explorer.html", "#on=Industry/煤矿")
    more = explorer.page.locator("#details > button.actions:visible").first
    before = explorer.page.locator("#details .tie").count()
    more.press("Enter")
    assert explorer.page.locator("#details .tie").count() > before
    assert explorer.page.evaluate("document.activeElement.className") == "name"
    assert explorer.page.evaluate("document.activeElement.closest('.tie') !== null")


def test_last_more_button_does_not_take_the_focus_with_it(explorer):
    more = explorer.page.locator("#more")
    for _ in range(20):
        more.press("Enter")
        explorer.page.wait_for_timeout(50)
        if more.is_hidden():
            break
    assert more.is_hidden()
    assert explorer.page.evaluate("document.activeElement.id") == "network"


def test_what_changes_is_said(explorer):
    page = explorer.page
    assert page.get_attribute("#count", "aria-live") == "polite"
    assert page.get_attribute("#said", "role") == "status"
    page.fill("#search", "应急管理")
    assert page.inner_text("#said") == "找到 12 项，上下键选择"
    page.fill("#search", "没有这样的单位")
    assert page.inner_text("#said") == "没有找到"


def test_arrow_keys_go_round_the_suggestions(explorer):
    page = explorer.page
    page.fill("#search", "城镇燃气")
    lines = page.locator("#found [role=option]")
    for key, place in (("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", lines.count() - 1)):
        page.press("#search", key)
        assert page.get_attribute("#search", "aria-activedescendant") == f"found-{place}"
        assert lines.nth(place).get_attribute("aria-selected") == "true"


def test_escape_closes_a_cell_of_the_matrix_and_tab_goes_on_from_there(browser, site):
    with watched(browser) as seen:
        seen.open(site / "matrix.html")
        cell = seen.page.locator(".matrix td a").nth(5)
        cell.press("Enter")
        seen.page.wait_for_selector(".panel.open")
        assert seen.page.evaluate("document.activeElement.classList.contains('panel')")
        seen.page.keyboard.press("Escape")
        expect(seen.page.locator(".panel.open")).to_have_count(0)
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.closest('.matrix') !== null")


@pytest.mark.parametrize(("width", "height"), [(683, 384), (390, 844)])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_no_wider_than_the_window_at_twice_the_size_and_on_a_phone(
    name, width, height, site, browser
):
    """A browser at 200 % of 1366 × 768 has 683 × 384 of its own pixels."""
    with watched(browser, width, height) as seen:
        seen.open(site / f"{name}.html")
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        for control in seen.page.locator("header").locator(_CONTROLS).locator("visible=true").all():
            if control.get_attribute("class") != "skip":
                place = control.bounding_box()
                assert place["x"] >= 0
                assert place["x"] + place["width"] <= width
                assert place["height"] >= 24


@pytest.mark.parametrize(("width", "height"), [(683, 384), (390, 844)])
def test_words_of_what_is_clicked_come_into_sight_on_a_small_screen(width, height, site, browser):
    with watched(browser, width, height) as seen:
        seen.open(site / "explorer.html", "#view=path&of=Notice/大同市2026&to=Jurisdiction/140200")
        seen.page.click("#network")
        expect(seen.page.locator("#details h2")).to_be_in_viewport()
        seen.page.click("text=回到图")
        expect(seen.page.locator("#network")).to_be_in_viewport(ratio=0.7)
        assert seen.page.evaluate("document.activeElement.id") == "network"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_by_itself(name, site, browser):
    """So there is nothing to slow down for who asked for less motion."""
    with watched(browser) as seen:
        seen.open(site / f"{name}.html")
        assert seen.page.evaluate(_MOVING) == 0


def test_nothing_is_told_by_colour_alone():
    kinds, roles = dress.kinds(), [tie for tie in dress.ties() if tie["short"]]
    assert len({kind["mark"] for kind in kinds}) == len(kinds)
    assert len({tie["short"] for tie in roles}) == len(roles) == 4
    assert len({str(tie["dashes"]) for tie in roles}) == len(roles)


def test_switch_that_is_off_is_struck_through_and_dashed(explorer):
    off = explorer.page.locator("[data-name=LEADS]")
    off.click()
    expect(off).to_have_attribute("aria-pressed", "false")
    expect(off).to_have_css("text-decoration-line", "line-through")
    expect(off).to_have_css("border-top-style", "dashed")
