"""Every control of the explorer does what it says, in a real browser."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import expect

from graph_build.view.explorer import explorer_page
from graph_build.view.layout import positions
from graph_build.view.things import picture
from tests.view.browser import Watched, watched

GAS = "#view=near&of=Industry/城镇燃气&on=Industry/城镇燃气"
ONLY_THE_MIDDLE = (
    GAS + "&off=Department.UnitGroup.Duty.Campaign.Hazard.Instrument.Function.Notice.Jurisdiction"
)


def _counts(seen: Watched) -> tuple[int, int]:
    """The N and the M of `显示 N / 共 M`."""
    shown, _, total = seen.count.removeprefix("显示 ").partition("，")[0].partition(" / 共 ")
    return int(shown), int(total)


def _follow(seen: Watched, site: Path, link: str) -> None:
    seen.open(site / "explorer.html", link)
    seen.page.reload()


def _saved(seen: Watched, button: str) -> bytes:
    with seen.page.expect_download() as download:
        seen.page.click(button)
    return Path(download.value.path()).read_bytes()


def test_first_picture_is_of_units_and_industries_by_duties(explorer):
    assert explorer.title.startswith("单位与行业领域")
    assert "岢岚县应急管理局" in explorer.shown()
    assert "城镇燃气" in explorer.shown()
    shown, total = _counts(explorer)
    assert shown == 44 < total


def test_more_of_the_first_picture_is_shown_when_asked_for(explorer):
    explorer.page.click("#more")
    expect(explorer.page.locator("#shown li")).to_have_count(88)
    assert _counts(explorer)[0] == 88


@pytest.mark.parametrize("typed", ["城镇燃气", "czrq", "供气企业"])
def test_search_finds_names_other_names_and_initials(explorer, typed):
    explorer.page.fill("#search", typed)
    assert "城镇燃气" in explorer.page.inner_text("#found [aria-selected=true]")
    explorer.page.press("#search", "Enter")
    explorer.page.wait_for_selector("#details h2")
    assert "城镇燃气" in explorer.page.inner_text("#details h2")
    assert explorer.title == "“城镇燃气”周围 1 步"


@pytest.mark.parametrize("typed", ["应急局", "安监局", "yjj"])
def test_search_finds_a_unit_by_what_its_like_is_called_elsewhere(explorer, typed):
    explorer.page.fill("#search", typed)
    assert "大同市应急管理局" in explorer.page.inner_text("#found")


def test_search_offers_the_units_of_the_chosen_place_first(explorer):
    explorer.page.select_option("#place", "大同市")
    explorer.page.fill("#search", "应急局")
    explorer.page.wait_for_selector("#found li")
    assert "大同市应急管理局" in explorer.page.locator("#found li").first.inner_text()


def test_search_says_when_nothing_is_found_and_closes_on_escape(explorer):
    explorer.page.fill("#search", "没有这样的单位")
    assert explorer.page.inner_text("#found") == "没有找到"
    explorer.page.press("#search", "Escape")
    assert explorer.page.is_hidden("#found")


def test_search_is_used_by_keyboard_alone(explorer):
    explorer.page.keyboard.press("/")
    explorer.page.keyboard.type("应急管理局")
    first = explorer.page.get_attribute("#search", "aria-activedescendant")
    explorer.page.keyboard.press("ArrowDown")
    assert explorer.page.get_attribute("#search", "aria-activedescendant") != first
    chosen = explorer.page.inner_text("#found [aria-selected=true]").split("\n")[0]
    explorer.page.keyboard.press("Enter")
    explorer.page.wait_for_selector("#details h2")
    assert explorer.page.inner_text("#details h2").split()[-1] in chosen


def test_who_is_responsible_for_gas_in_datong_is_told_with_the_words(explorer):
    explorer.find("城镇燃气")
    explorer.page.select_option("#place", "大同市")
    explorer.wait_for("大同市")
    ties = explorer.page.locator("#details .tie", has_text="大同市城市管理局 → 城镇燃气安全保障")
    assert ties.locator("mark").all_text_contents() == ["市城市管理局"]
    assert "责任单位：" in ties.locator("blockquote p").text_content()
    assert ties.locator("footer").text_content() == "大同市2026　三/（十三）　2026年"


def test_place_and_year_leave_only_their_own_duties(explorer, site):
    _follow(explorer, site, GAS + "&place=岢岚县")
    assert all(not name.startswith("大同") for name in explorer.shown())
    explorer.page.select_option("#year", "2026")
    explorer.wait_for("岢岚县、2026年")
    assert explorer.shown() == ["城镇燃气"]


def test_switch_of_a_role_takes_its_ties_and_units_away(explorer, site):
    _follow(explorer, site, GAS)
    assert "大同市城市管理局" in explorer.shown()
    explorer.page.click("[data-name=RESPONSIBLE_FOR]")
    explorer.page.wait_for_selector("[data-name=RESPONSIBLE_FOR][aria-pressed=false]")
    assert "大同市城市管理局" not in explorer.shown()
    explorer.page.click("[data-name=RESPONSIBLE_FOR]")
    explorer.page.wait_for_selector("[data-name=RESPONSIBLE_FOR][aria-pressed=true]")
    assert "大同市城市管理局" in explorer.shown()


def test_switch_of_a_kind_takes_its_things_away_and_keeps_the_focus(explorer):
    explorer.page.focus("[data-name=UnitGroup]")
    explorer.page.keyboard.press("Enter")
    explorer.page.wait_for_selector("[data-name=UnitGroup][aria-pressed=false]")
    assert "一组单位 0/" in explorer.page.inner_text("[data-name=UnitGroup]")
    assert explorer.page.evaluate("document.activeElement.dataset.name") == "UnitGroup"


def test_more_steps_reach_more(explorer, site):
    _follow(explorer, site, GAS)
    reached = []
    for steps in ("1", "2", "3"):
        explorer.page.click(f"[data-steps='{steps}']")
        explorer.page.wait_for_selector(f"[data-steps='{steps}'][aria-pressed=true]")
        reached.append(_counts(explorer)[1])
    assert reached == sorted(set(reached))


def test_back_and_forward_lead_through_what_was_seen(explorer):
    explorer.find("城镇燃气")
    explorer.wait_for("城镇燃气")
    explorer.find("学校")
    explorer.wait_for("学校")
    explorer.page.go_back()
    explorer.wait_for("城镇燃气")
    explorer.page.go_forward()
    explorer.wait_for("学校")


def test_link_reopens_the_same_view_elsewhere(explorer, browser, site):
    explorer.find("城镇燃气")
    explorer.page.select_option("#place", "大同市")
    explorer.wait_for("大同市")
    with watched(browser) as other:
        other.page.goto(explorer.page.url)
        assert (other.title, other.count) == (explorer.title, explorer.count)
        assert other.shown() == explorer.shown()
        assert other.page.inner_text("#details") == explorer.page.inner_text("#details")


@pytest.mark.parametrize(
    "link", ["#view=near", "#view=near&of=__proto__", "#view=nonsense&steps=x", "#%", "#off=x.y"]
)
def test_broken_link_opens_the_first_picture(explorer, site, link):
    _follow(explorer, site, link)
    assert explorer.title.startswith("单位与行业领域")


def test_reset_leads_back_to_the_first_picture(explorer, site):
    _follow(explorer, site, GAS + "&place=大同市&off=LEADS")
    explorer.page.click("#reset")
    explorer.wait_for("单位与行业领域")
    assert explorer.page.input_value("#place") == ""
    assert explorer.page.locator("#legend [aria-pressed=false]").count() == 0


def test_click_on_the_picture_shows_the_words(explorer, site):
    _follow(explorer, site, ONLY_THE_MIDDLE.replace("&on=Industry/城镇燃气", ""))
    assert explorer.shown() == ["城镇燃气"]
    explorer.page.click("#network")
    explorer.page.wait_for_selector("#details h2")
    assert "城镇燃气" in explorer.page.inner_text("#details h2")


def test_double_click_puts_a_thing_into_the_middle(explorer, site):
    kinds = "Department.UnitGroup.Duty.Industry.Campaign.Hazard.Instrument.Function"
    _follow(explorer, site, f"#view=all&place=大同市&off={kinds}.Jurisdiction.Year")
    assert explorer.shown() == ["大同市2026"]
    explorer.page.dblclick("#network")
    explorer.wait_for("“大同市2026”周围")


def test_click_on_a_line_shows_the_words_that_it_stands_for(explorer, site):
    _follow(explorer, site, "#view=path&of=Notice/大同市2026&to=Jurisdiction/140200")
    explorer.page.click("#network")  # the line's middle is the picture's
    explorer.page.wait_for_selector("#details blockquote")
    assert explorer.page.inner_text("#details h2") == "大同市2026 与 大同市"
    assert "大同市人民政府" in explorer.page.inner_text("#details mark")


def test_way_between_two_things_is_shown(explorer, site):
    _follow(explorer, site, GAS.replace("on=Industry/城镇燃气", "on=Industry/学校"))
    explorer.page.click("text=之间的路径")
    explorer.wait_for("最短的路径")
    assert {"城镇燃气", "学校"} < set(explorer.shown())


def test_two_things_without_a_way_between_are_said_to_have_none(explorer, site):
    ends = "#view=path&of=Industry/城镇燃气&to=Industry/学校"
    _follow(explorer, site, ends + "&off=Duty")
    assert explorer.title == "“城镇燃气”与“学校”之间没有路径"


def test_whole_graph_is_drawn_at_once(explorer):
    explorer.page.click("#all")
    explorer.wait_for("全图")
    shown, total = _counts(explorer)
    assert shown == total > 800


def test_table_of_what_is_shown_quotes_the_words(explorer, site):
    _follow(explorer, site, GAS + "&place=大同市")
    text = _saved(explorer, "#csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    found = [row for row in rows if row["名称"] == "大同市城市管理局"]
    assert [(row["关系"], row["对方"], row["通知"]) for row in found] == [
        ("负责", "城镇燃气安全保障", "大同市2026")
    ]
    assert "市城市管理局" in found[0]["原文"]


def test_picture_is_saved_as_png(explorer):
    assert _saved(explorer, "#png").startswith(b"\x89PNG")


def test_keys_move_and_zoom_the_picture(explorer):
    before = explorer.page.locator("#network").screenshot()
    explorer.page.focus("#network")
    explorer.page.keyboard.press("+")
    moved = explorer.page.locator("#network").screenshot()
    explorer.page.keyboard.press("0")
    assert moved != before


def test_page_fits_a_phone(browser, site):
    with watched(browser, 390, 844) as seen:
        seen.open(site / "explorer.html", GAS)
        wide = seen.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390
        assert seen.page.locator("#network canvas").bounding_box()["height"] > 300
        assert seen.said == []


def test_paper_holds_the_picture_and_the_words_but_no_buttons(explorer, site):
    _follow(explorer, site, GAS)
    explorer.page.emulate_media(media="print")
    assert explorer.page.is_hidden("#reset")
    assert explorer.page.is_hidden("#search")
    expect(explorer.page.locator("#network canvas")).to_have_css("object-fit", "contain")
    assert explorer.page.is_visible("#details blockquote >> nth=0")


def test_graph_too_large_to_be_drawn_whole_offers_no_button_for_it(
    tables, browser, tmp_path, monkeypatch
):
    monkeypatch.setattr("graph_build.view.layout.MOST", 5)
    path = tmp_path / "explorer.html"
    drawn = picture(tables)
    path.write_bytes(explorer_page(drawn, positions(drawn)).encode())
    with watched(browser) as seen:
        seen.open(path, "#view=all")
        assert seen.title.startswith("单位与行业领域")
        assert seen.page.is_hidden("#all")
        assert seen.said == []


def test_legend_counts_duties_as_the_overview_and_the_matrix_do(explorer, site):
    overview = (site / "index.html").read_text(encoding="utf-8")
    matrix = (site / "matrix.html").read_text(encoding="utf-8")
    duties = explorer.page.inner_text("[data-name=Duty]").rpartition("/")[2]
    for page in (overview, matrix):
        assert f"<dt>职责</dt><dd>{duties} 项</dd>" in page
    explorer.page.click("#all")
    explorer.wait_for("全图")
    assert explorer.page.inner_text("[data-name=Duty]").endswith(f"职责 {duties}/{duties}")
