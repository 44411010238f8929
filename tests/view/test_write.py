"""The folder of pages: every link leads somewhere, and the bytes depend on the graph alone."""

import os
import re
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, unquote

import pytest

from graph_build.audit import audit
from graph_build.audit.baseline import Baseline, Decision, Seen
from graph_build.errors import ExportError
from graph_build.store.folder import read_all_records
from graph_build.store.manifest import LeftOutEntry
from graph_build.view.loads import loads
from graph_build.view.write import pages, write_view
from tests.golden import ROOT
from tests.view.browser import watched

PAGES = ("index", "explorer", "matrix", "timeline", "audit")
_HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5")].map((h) => h.tagName)"""


def _links(page: str) -> list[tuple[str, str]]:
    found = re.findall(r'href="([^"#]*)(?:#([^"]*))?"', page)
    return [(file, link.replace("&amp;", "&")) for file, link in found if file]


def test_every_link_of_the_overview_leads_somewhere(site):
    links = _links((site / "index.html").read_text(encoding="utf-8"))
    assert {file for file, _ in links} == {path.name for path in site.iterdir()}
    for file, link in links:
        page = (site / file).read_text(encoding="utf-8")
        if file == "explorer.html" and link:
            assert f'"{parse_qs(link)["of"][0]}"' in page
        elif link:
            assert f'id="{unquote(link)}"' in page


def test_overview_names_notices_loads_and_what_nobody_holds(site, browser):
    with watched(browser) as seen:
        seen.open(site / "index.html")
        text = seen.page.inner_text("body")
        assert "同政发〔2026〕1号" in text
        assert "岢岚县应急管理局" in seen.page.inner_text("#largest")
        assert seen.page.locator("#unowned tbody tr").count() > 0
        seen.page.click("#largest a >> nth=0")
        seen.page.wait_for_selector("#details h2")
        assert seen.said == []


@pytest.mark.parametrize(
    ("typed", "place", "opened"),
    [
        ("城镇燃气", "大同市", "“城镇燃气”周围 1 步"),
        ("大同市应急管理局", "", "“大同市应急管理局”周围 1 步"),
    ],
)
def test_name_typed_on_the_overview_opens_its_words_in_the_explorer(
    typed, place, opened, site, browser
):
    with watched(browser) as seen:
        seen.open(site / "index.html")
        seen.page.fill("#words", typed)
        seen.page.select_option("#place", place)
        seen.page.press("#words", "Enter")
        seen.wait_for(opened)
        assert seen.page.input_value("#place") == place
        assert seen.page.locator("#details blockquote mark").count() > 0
        seen.page.go_back()
        assert seen.page.inner_text("h1") == "安全生产责任总览"
        assert seen.said == []


def test_who_answers_for_gas_in_datong_is_three_steps_from_the_overview(site, browser):
    with watched(browser) as seen:
        seen.open(site / "index.html")
        seen.page.fill("#words", "城镇燃气")
        seen.page.select_option("#place", "大同市")
        seen.page.click("#go")
        seen.wait_for("大同市")
        tie = seen.page.locator("#details .tie", has_text="大同市城市管理局 → 城镇燃气安全保障")
        assert tie.locator("mark").all_text_contents() == ["市城市管理局"]
        assert tie.is_visible()


def test_words_that_name_nothing_are_left_to_the_suggestions(site, browser):
    with watched(browser) as seen:
        seen.open(site / "index.html")
        seen.page.fill("#words", "应急局")
        seen.page.click("#go")
        seen.page.wait_for_selector("#found li")
        assert seen.page.input_value("#search") == "应急局"
        assert "大同市应急管理局" in seen.page.inner_text("#found")
        seen.page.press("#search", "Enter")
        seen.page.wait_for_selector("#details h2")
        assert seen.said == []


def test_overview_names_the_files_that_are_not_in_the_graph(five_graph):
    left_out = (LeftOutEntry("扫描件.pdf", "没有文字层", kept=False),)
    made = pages(read_all_records(five_graph), left_out=left_out)
    assert "未纳入：1 份文件（扫描件.pdf：没有文字层）" in made["index.html"]


def test_loads_count_a_clause_and_its_rows_once(five_graph):
    found = {each.unit.canonical: each for each in loads(read_all_records(five_graph))}
    office = found["大同市城市管理局"]
    assert (office.duties, office.said.partition("：")[2]) == (
        office.duties,
        f"负责 {office.duties}",
    )
    sizes = [each.duties for each in found.values()]
    assert sizes == sorted(sizes, reverse=True)


def test_same_graph_gives_the_same_bytes_where_the_machine_writes_gbk(five_graph, site, tmp_path):
    """Nothing of ours leaves the encoding of a file to the machine, and the terminal is GBK."""
    surroundings = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        "PYTHONIOENCODING": "gbk",
        "PYTHONHASHSEED": "7",
        "PYTHONWARNDEFAULTENCODING": "1",
    }
    command = [sys.executable, "-W", "default", "-m", "graph_build", "view"]
    told = subprocess.run(
        [*command, "--graph", str(five_graph), "--out", str(tmp_path / "pages")],
        env=surroundings,
        check=True,
        capture_output=True,
    )
    assert "双击打开" in told.stdout.decode("gbk")
    warned = [line for line in told.stderr.decode("gbk").splitlines() if "EncodingWarning" in line]
    assert not [line for line in warned if "graph_build" in line]
    for path in site.iterdir():
        assert (tmp_path / "pages" / path.name).read_bytes() == path.read_bytes()


def test_folder_that_holds_something_is_not_replaced_unasked(five_graph, tmp_path: Path):
    write_view(five_graph, tmp_path / "pages")
    with pytest.raises(ExportError, match="已经存在"):
        write_view(five_graph, tmp_path / "pages")
    write_view(five_graph, tmp_path / "pages", force=True)


def test_pages_are_not_written_into_the_graph(graph):
    with pytest.raises(ExportError, match="图谱文件夹里面"):
        write_view(graph, graph / "pages")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_leads_to_the_others_and_is_in_order(name, site, browser):
    with watched(browser) as seen:
        seen.open(site / f"{name}.html")
        doors = seen.page.locator("header nav.doors a")
        files = [link.get_attribute("href") for link in doors.all()]
        assert files == [f"{each}.html" for each in PAGES]
        assert seen.page.locator("[aria-current=page]").get_attribute("href") == f"{name}.html"
        assert seen.page.get_attribute("html", "lang") == "zh-CN"
        assert seen.page.locator("header h1, main").count() == 2
        levels = [int(tag[1]) for tag in seen.page.evaluate(_HEADINGS)]
        assert levels[0] == 1
        assert all(after - before < 2 for before, after in pairwise(levels))
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.className") == "skip"


def test_audit_page_shows_decisions_news_and_deadlines(five_graph, site, tmp_path, browser):
    found = audit(read_all_records(five_graph)).findings
    decided = Decision(found[0].id, "accepted", date(2026, 11, 2), "审计科", "另文分工", "")
    baseline = Baseline((decided,), (Seen(found[1].id, found[1].said, found[1].title),))
    write_view(five_graph, tmp_path / "pages", baseline=baseline, on=date(2026, 12, 31))
    with watched(browser) as seen:
        seen.open(tmp_path / "pages" / "audit.html")
        text = seen.page.inner_text("main")
        assert "2026-11-02 另文分工（审计科）" in text
        assert "待处理" in seen.page.locator(f"[id='{found[1].id}']").inner_text()
        assert "新发现" in seen.page.locator(f"[id='{found[2].id}']").inner_text()
        assert seen.page.locator("#deadline-past .item").count() > 0
    plain = (site / "audit.html").read_text(encoding="utf-8")
    assert 'id="deadline-past"' not in plain
