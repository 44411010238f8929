"""Texts that other pages would run are shown as text, and nothing leaves any page."""

from pathlib import Path

import pytest

from graph_build.graph.assemble import assemble
from graph_build.view.things import picture
from graph_build.view.write import pages
from tests.records import both
from tests.view.browser import watched
from tests.view.hostile import HOSTILE, Poison


@pytest.fixture(scope="module")
def poisoned():
    """Records of two notices, and the texts that are in them."""
    poison = Poison()
    return poison.records(both()), poison.used


@pytest.fixture(scope="module")
def hostile_site(poisoned, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in pages(poisoned[0]).items():
        (folder / name).write_bytes(text.encode())
    return folder


def test_fifty_hostile_texts_are_tried(poisoned):
    assert len(HOSTILE) >= 50
    assert len(poisoned[1]) >= 50


NAMES = (
    "index", "explorer", "matrix", "matrix-campaign", "matrix-hazard", "matrix-across",
    "timeline", "audit",
)  # fmt: skip


def test_every_page_is_tried(hostile_site):
    assert {path.stem for path in hostile_site.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", [f"{name}.html" for name in NAMES])
def test_hostile_texts_run_nowhere_and_fetch_nothing(name, hostile_site, browser):
    with watched(browser) as seen:
        seen.open(hostile_site / name)
        assert seen.page.evaluate("typeof hacked") == "undefined"
        assert seen.page.locator("img, iframe, object, embed, svg, form, base, link").count() == 0
        assert seen.said == []
        assert seen.requests == [(hostile_site / name).as_uri()]


def test_everything_hostile_is_shown_as_text_in_the_explorer(poisoned, hostile_site, browser):
    things = picture(assemble(poisoned[0])).things
    with watched(browser) as seen:
        seen.open(hostile_site / "explorer.html", "#view=all")
        seen.page.click("#shown summary")
        assert sorted(seen.shown()) == sorted(thing.name for thing in things)
        for place in range(len(things)):
            seen.page.evaluate(f"document.querySelectorAll('#shown li button')[{place}].click()")
            seen.page.wait_for_selector("#details h2")
        assert seen.page.evaluate("typeof hacked") == "undefined"
        assert (
            seen.page.locator(
                "#details :not(h2, h3, p, span, small, dl, dt, dd, div, button, "
                "blockquote, footer, mark)"
            ).count()
            == 0
        )
        assert seen.said == []


@pytest.mark.parametrize("name", ["matrix", "matrix-campaign", "matrix-hazard", "matrix-across"])
def test_every_cell_and_choice_of_a_matrix_shows_hostile_texts_as_text(name, hostile_site, browser):
    with watched(browser) as seen:
        seen.open(hostile_site / f"{name}.html")
        cells = seen.page.evaluate(
            "[...document.querySelectorAll('td[id] > a')].map((a) => a.hash)"
        )
        for link in cells:
            seen.page.evaluate(f"location.hash = {link!r}")
            seen.page.wait_for_selector(f".panel.open .close[href$='{link.replace('p-', '')}']")
        for topic in seen.page.locator("#topic option").all_text_contents()[1:]:
            seen.page.select_option("#topic", topic)
            assert seen.page.locator("thead th:visible").all_text_contents()[2:] == [topic]
        assert seen.page.evaluate("typeof hacked") == "undefined"
        assert seen.page.locator("img, iframe, object, embed, svg, form, base, link").count() == 0
        assert seen.said == []


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_typed_on_the_overview_is_text_in_the_explorer(words, hostile_site, browser):
    typed = words.strip("\u2028\u2029")
    with watched(browser) as seen:
        seen.open(hostile_site / "index.html")
        seen.page.fill("#words", typed)
        seen.page.click("#go")
        seen.page.wait_for_selector("#where:not(:empty)")
        assert seen.page.input_value("#search") in (typed, "")
        assert seen.page.evaluate("typeof hacked") == "undefined"
        assert seen.said == []


def test_saved_table_computes_nothing(hostile_site, browser):
    with watched(browser) as seen:
        seen.open(hostile_site / "explorer.html", "#view=all")
        with seen.page.expect_download() as download:
            seen.page.click("#csv")
        text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    cells = [cell for line in text.splitlines() for cell in line[1:-1].split('","')]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
