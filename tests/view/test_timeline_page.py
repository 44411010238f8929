"""Every control of the timeline does what it says, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.view.browser import watched

ALL = "#kind=all"


@pytest.fixture
def page(browser, site):
    """The timeline of the five notices, just opened; nothing may leave it and nothing go wrong."""
    with watched(browser) as seen:
        seen.open(site / "timeline.html")
        yield seen.page
        assert seen.said == []
        assert {url.partition("#")[0] for url in seen.requests} <= {
            (site / "timeline.html").as_uri(),
            (site / "explorer.html").as_uri(),
        }


def _names(page) -> list[str]:
    return page.locator("tbody:visible tr.first .name").all_inner_texts()


def test_years_are_columns_and_those_without_a_notice_stand_between(page):
    heads = page.locator("thead th").all_inner_texts()
    assert heads[2:-1] == [str(year) for year in range(2020, 2027)]
    row = page.locator("tr", has_text="安全生产月").filter(has_text="山西省")
    assert row.locator("td").all_inner_texts()[1:8] == ["●1", "", "", "", "", "", ""]


def test_only_actions_are_shown_first_and_all_kinds_when_asked_for(page):
    assert "安全生产月" in _names(page)
    assert "三管三必须" not in _names(page)
    page.select_option("#kind", "all")
    expect(page.locator("#count")).to_have_text("显示 192 / 共 192 个")
    assert "三管三必须" in _names(page)


@pytest.mark.parametrize("typed", ["治本攻坚三年", "aqsczbgj"])
def test_name_is_found_by_its_letters_and_initials(page, typed):
    page.fill("#name", typed)
    assert "安全生产治本攻坚三年行动" in _names(page)
    assert len(_names(page)) < 5


def test_place_leaves_its_own_rows_and_each_keeps_its_name(page):
    page.select_option("#place", "岢岚县")
    places = page.locator("tbody tr:visible td:nth-child(2)").all_inner_texts()
    assert set(places) == {"岢岚县"}
    assert all(_names(page))
    assert len(_names(page)) == len(places)


def test_what_later_notices_lack_is_called_unseen_and_never_ended(page):
    page.select_option("#fate", "gone")
    said = page.locator("tbody:visible tr.first .said").all_inner_texts()
    assert said
    assert all("后来未见" in each for each in said)
    assert "结束" not in page.locator("table").inner_text()


def test_nothing_found_is_said_and_reset_leads_back(page):
    before = page.inner_text("#count")
    page.fill("#name", "没有这样的行动")
    assert page.is_visible("#nothing")
    page.click("#reset")
    expect(page.locator("#count")).to_have_text(before)
    assert page.is_hidden("#nothing")


def test_link_reopens_the_same_rows_and_back_undoes_a_choice(page, browser):
    page.select_option("#place", "大同市")
    page.select_option("#kind", "all")
    with watched(browser) as other:
        other.page.goto(page.url)
        assert _names(other.page) == _names(page)
    page.go_back()
    expect(page.locator("#kind")).to_have_value("campaign")
    assert page.input_value("#place") == "大同市"


def test_mark_opens_its_duties_by_keyboard_with_units_and_every_quote(page):
    page.fill("#name", "化工园区整治提升")
    page.select_option("#place", "岢岚县")
    page.focus("tr:visible td a")
    page.keyboard.press("Enter")
    panel = page.locator(".panel:target")
    assert panel.locator("h2").inner_text() == "化工园区整治提升：岢岚县 2023 年"
    assert panel.locator("blockquote mark").all_inner_texts() == ["化工园区整治提升"]
    text = panel.inner_text()
    assert "岢岚县工业和信息化局" in text
    assert "岢岚县2023 " in panel.locator("footer").first.inner_text()
    page.keyboard.press("Escape")
    expect(page.locator(".panel:target")).to_have_count(0)
    assert _names(page) == ["化工园区整治提升"]


def test_name_and_mark_lead_into_the_explorer_at_the_same_campaign(page, site, browser):
    page.click("tbody:visible .name a >> nth=0")
    page.wait_for_selector("#details h2")
    assert page.url.startswith((site / "explorer.html").as_uri())
    assert "危化品本质安全三年提升行动" in page.inner_text("#details h2")
    with watched(browser) as seen:
        seen.open(site / "timeline.html", "#p-t0")
        seen.page.click(".panel:target header a >> nth=1")
        seen.page.wait_for_selector("#details h2")
        assert seen.page.input_value("#place") == "山西省"
        assert seen.page.input_value("#year") == "2020"


def test_explorer_leads_to_the_campaign_in_the_timeline(site, browser):
    with watched(browser) as seen:
        key = "Campaign/三管三必须"
        seen.open(site / "explorer.html", f"#view=near&of={key}&on={key}")
        seen.page.click("#details .actions a")
        seen.page.wait_for_selector("tbody:visible")
        assert _names(seen.page) == ["三管三必须"]
        assert seen.said == []


def test_page_fits_a_phone_and_prints_its_rows_and_legend(browser, site):
    with watched(browser, 390, 844) as seen:
        seen.open(site / "timeline.html")
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390
        seen.page.emulate_media(media="print")
        assert seen.page.is_hidden("#filters")
        assert seen.page.is_visible("text=没有这一年的通知 >> nth=-1")
        assert seen.page.is_visible("tbody:visible .name >> nth=0")


def test_without_a_script_everything_can_still_be_read(browser, site):
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto((site / "timeline.html").as_uri())
    assert page.locator("tbody:visible").count() == 192
    assert page.is_hidden("#filters")
    page.click("tbody td a >> nth=0")
    assert page.is_visible(".panel:target h2")
    context.close()
