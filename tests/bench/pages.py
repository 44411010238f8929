"""Pages in a real browser: how large, how soon the first picture, how smoothly it moves."""

import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page

from graph_build.graph.tables import GraphTables
from graph_build.view.explorer import explorer_page
from graph_build.view.things import picture
from tests.view.browser import MISSING, chromium, path_of_chromium, watched

_DRAWN = "performance.getEntriesByName('drawn')[0].startTime"
_WHOLE = """async () => {
  const start = performance.now();
  document.getElementById("all").click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
_FRAMES = """() => { if (window.frames_ !== undefined) return; window.frames_ = 0;
  const count = () => { window.frames_ += 1; requestAnimationFrame(count); }; count(); }"""


def explorer(graphs: dict[str, GraphTables]) -> None:
    """Writing and opening the explorer of each graph, by its name."""
    if path_of_chromium() is None:
        print(f"{MISSING}\n")
        return
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        for name, tables in graphs.items():
            start = time.perf_counter()
            drawn = picture(tables)
            path = Path(folder) / "explorer.html"
            path.write_bytes(explorer_page(drawn).encode())
            seconds = time.perf_counter() - start
            print(f"网页：{name}（{len(drawn.things)} 个对象、{len(drawn.ties)} 条关系）/ explorer")
            print(f"  {path.stat().st_size / 1e6:.1f} MB    写出 / written in {seconds:.1f} s")
            _open(browser, path)


def _open(browser: Browser, path: Path) -> None:
    with watched(browser) as seen:
        seen.page.set_default_timeout(120_000)
        seen.open(path)
        first = seen.page.evaluate(_DRAWN) / 1000
        print(
            f"  第一幅图 / first picture {first:.2f} s    拖动 / drag {_drag(seen.page):.0f} 帧/秒"
        )
        if seen.page.is_visible("#all"):
            whole = seen.page.evaluate(_WHOLE) / 1000
            print(f"  全图 / whole graph {whole:.2f} s    拖动 / drag {_drag(seen.page):.0f} 帧/秒")
    print()


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
