"""axe-core finds nothing to object to on any page, in each of its main states, wide and narrow.

axe runs by `evaluate`, which the pages' policy (CSP) doesn't bind: they are looked at as they are.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.view.browser import watched

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
GAS = "#view=near&of=Industry/城镇燃气"

Act = Callable[[Page], object]


def _as_opened(page: Page) -> None:
    pass


def _type(words: str) -> Act:
    return lambda page: page.fill("#search", words)


def _click(*places: str) -> Act:
    return lambda page: [page.click(place) for place in places]


STATES: dict[str, tuple[str, str, Act]] = {
    "overview": ("index", "", _as_opened),
    "first picture": ("explorer", "", _as_opened),
    "lists open": ("explorer", "", _click("#shown summary", "#lines summary")),
    "unit open": ("explorer", "#on=Department/140200/应急管理局", _as_opened),
    "pair open": ("explorer", "#on=Department/140200/应急管理局&with=Industry/煤矿", _as_opened),
    "around an industry": ("explorer", f"{GAS}&on=Industry/城镇燃气", _as_opened),
    "kind and role off": ("explorer", f"{GAS}&off=UnitGroup.LEADS", _as_opened),
    "path": ("explorer", "#view=path&of=Industry/城镇燃气&to=Industry/学校", _as_opened),
    "whole graph": ("explorer", "#view=all", _as_opened),
    "suggestions": ("explorer", "", _type("应急")),
    "no suggestion": ("explorer", "", _type("没有这样的单位")),
    "matrix": ("matrix", "", _as_opened),
    "matrix cell open": ("matrix", "", _click(".matrix td a >> nth=5")),
    "timeline": ("timeline", "", _as_opened),
    "timeline mark open": ("timeline", "", _click(".timeline tbody:visible td a >> nth=0")),
    "timeline, nothing found": ("timeline", "#name=没有", _as_opened),
    "audit": ("audit", "", _as_opened),
}


def _told(violations: list[dict]) -> list[str]:
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in violations]


@pytest.mark.parametrize("width", [1366, 390])
@pytest.mark.parametrize("state", STATES)
def test_axe_objects_to_nothing(state, width, browser, site: Path):
    name, link, act = STATES[state]
    with watched(browser, width, 844) as seen:
        seen.open(site / f"{name}.html", link)
        act(seen.page)
        assert _told(Axe().run(seen.page, options=OPTIONS).response["violations"]) == []
        assert seen.said == []


def test_axe_sees_what_is_wrong(browser, site):
    """Else nothing would be proven by its silence."""
    with watched(browser) as seen:
        seen.open(site / "index.html")
        seen.page.evaluate("document.documentElement.removeAttribute('lang')")
        seen.page.evaluate("document.querySelector('h1').style.color = '#cccccc'")
        found = Axe().run(seen.page, options=OPTIONS).response["violations"]
        assert {each["id"] for each in found} == {"html-has-lang", "color-contrast"}
