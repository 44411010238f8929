"""Pages in a real browser: how large, how soon the first picture, how smoothly it moves."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from playwright.sync_api import Browser, Page
from pyvis.network import Network

from graph_build.graph.assemble import assemble
from graph_build.graph.tables import GraphTables
from graph_build.model import NoticeRecords
from graph_build.view.explorer import explorer_page
from graph_build.view.kept import kept_positions
from graph_build.view.layout import Places, positions
from graph_build.view.things import Picture, picture
from graph_build.view.write import pages
from tests.bench.measure import in_turn, print_ratio
from tests.view.browser import MISSING, chromium, path_of_chromium, watched

_WHOLE = """async () => {
  const start = performance.now();
  document.getElementById("all").click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
_NOW = """() => new Promise((done) =>
  requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"""
_FRAMES = """() => { if (window.frames_ !== undefined) return; window.frames_ = 0;
  const count = () => { window.frames_ += 1; requestAnimationFrame(count); }; count(); }"""


def all_pages(records: tuple[NoticeRecords, ...]) -> None:
    """The bytes of every page of the notices, and how long the pages take beside the graph."""
    start = time.perf_counter()
    assemble(records)
    graph = time.perf_counter() - start
    with _no_positions_kept():
        start = time.perf_counter()
        made = pages(records)
        seconds = time.perf_counter() - start
    print("网页：五份通知 / pages of the five notices")
    for name, text in made.items():
        print(f"  {name:<22}{len(text.encode()) / 1e6:6.2f} MB")
    print(
        f"  写出 / written in {seconds:.2f} s    图谱的表 / tables of the graph {graph:.2f} s"
        f"    比 / ratio {seconds / graph:.1f}\n"
    )


def explorer(graphs: dict[str, GraphTables]) -> None:
    """Writing and opening the explorer of each graph, by its name, beside vis-network alone.

    The yardstick is pyvis's own page of the same things and ties in the same places: no names to
    search, no quotes, nothing to switch; but all ties, of which ours draws 25,000 at most. Both
    are open when a frame was drawn after all scripts had run: vis-network draws before that, too,
    while there are things and no ties yet.
    """
    if path_of_chromium() is None:
        print(f"{MISSING}\n")
        return
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        for name, tables in graphs.items():
            start = time.perf_counter()
            drawn = picture(tables)
            places = positions(drawn)
            laid_out = time.perf_counter() - start
            path = Path(folder) / "explorer.html"
            path.write_bytes(explorer_page(drawn, places).encode())
            seconds = time.perf_counter() - start
            print(f"网页：{name}（{len(drawn.things)} 个对象、{len(drawn.ties)} 条关系）/ explorer")
            print(
                f"  {path.stat().st_size / 1e6:.1f} MB    写出 / written in {seconds:.1f} s，"
                f"其中定位 / of which layout {laid_out:.1f} s"
            )
            _keeping(drawn)
            bare = Path(folder) / "bare.html"
            bare.write_text(_bare(drawn, places), encoding="utf-8")
            _open(browser, path, bare)


@contextmanager
def _no_positions_kept() -> Iterator[None]:
    """The folder for caches is an empty one (where XDG says which it is: Linux)."""
    with tempfile.TemporaryDirectory() as empty, patch.dict(os.environ, XDG_CACHE_HOME=empty):
        yield


def _keeping(drawn: Picture) -> None:
    """Positions that an earlier run has left, against computing them."""
    with _no_positions_kept():
        kept, computed = in_turn(lambda: kept_positions(drawn), lambda: positions(drawn), runs=1)
    print_ratio("存下的位置 / kept positions", kept, "rustworkx", computed)


def _bare(drawn: Picture, places: Places) -> str:
    """The page that pyvis writes by itself of what is drawn, without physics."""
    network = Network(cdn_resources="in_line", directed=True)  # else each edge looks at all others
    network.toggle_physics(False)
    network.add_nodes(
        range(len(drawn.things)),
        x=[x for x, _ in places],
        y=[y for _, y in places],
        label=[thing.name for thing in drawn.things],
    )
    network.node_ids = range(len(drawn.things))
    network.add_edges([(tie.start, tie.end) for tie in drawn.ties])
    return str(network.generate_html())


def _open(browser: Browser, path: Path, bare: Path) -> None:
    with watched(browser) as seen:
        seen.page.set_default_timeout(120_000)
        seen.open(path)
        first = seen.page.evaluate(_NOW) / 1000
        print(
            f"  第一幅图 / first picture {first:.2f} s    拖动 / drag {_drag(seen.page):.0f} 帧/秒"
        )
        if seen.page.is_visible("#all"):
            whole = seen.page.evaluate(_WHOLE) / 1000
            drag = _drag(seen.page)
            print(f"  全图 / whole graph {whole:.2f} s    拖动 / drag {drag:.0f} 帧/秒")
    with watched(browser) as seen:
        seen.page.set_default_timeout(120_000)
        seen.open(path, "#view=all")
        whole = seen.page.evaluate(_NOW) / 1000
        print(f"  由链接打开全图 / whole graph, opened by its link {whole:.2f} s")
    with watched(browser) as seen:
        seen.page.set_default_timeout(120_000)
        seen.page.goto(bare.as_uri())
        yardstick = seen.page.evaluate(_NOW) / 1000
        print(
            f"  只有 vis-network 的网页 / bare vis-network {yardstick:.2f} s"
            f"    打开之比 / ratio of opening {first / yardstick:.2f}、"
            f"全图 / whole {whole / yardstick:.2f}\n"
        )


def _drag(page: Page) -> float:
    """Frames a second while the picture is dragged for two seconds."""
    box = page.locator("#network").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 40
    page.evaluate(_FRAMES)
    page.mouse.move(x, y)
    page.mouse.down()
    start, before = time.perf_counter(), page.evaluate("frames_")
    step = 0
    while time.perf_counter() - start < 2:
        step += 1
        page.mouse.move(x + step % 200, y + step % 100)
    frames = page.evaluate("frames_") - before
    seconds = time.perf_counter() - start
    page.mouse.up()
    return frames / seconds
