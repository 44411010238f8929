"""Takes the pictures that the READMEs show: `python -m tests.screenshots` writes docs/pictures/.

They are the pages of the five notices in the system's own Chromium. What a browser leaves open is
settled (size of the window, scale, colours, hinting, motion), so that the same pages, browser and
fonts give the same picture.
"""

import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from graph_build.pipeline import build
from graph_build.view.site import AUDIT, EXPLORER, INDEX, MATRIX, TIMELINE, in_explorer
from graph_build.view.write import write_view
from tests.golden import NOTICES, ROOT
from tests.view.browser import MISSING, chromium, path_of_chromium, watched

FOLDER = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1366, 768
LARGEST = 200_000  # bytes of a picture
_COLOURS = 128
_SETTLED = (
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--force-device-scale-factor=1",
)
_DRAWN = "() => performance.getEntriesByName('drawn').length > 0"
_STILL = """() => document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page at an address, and words that stand on it then; `name` is its file's."""

    name: str
    address: str
    words: str


PICTURES = (
    Picture("overview", INDEX, "职责最多的单位"),
    Picture("explorer", EXPLORER, "单位与行业领域，括号内是职责项数"),
    Picture("unit", in_explorer("Department/140929/气象局"), "气象局牵头"),
    Picture("matrix", MATRIX, "职责矩阵：单位 × 行业领域"),
    Picture("timeline", TIMELINE, "怎样读这张图"),
    Picture("audit", f"{AUDIT}#several-leads", "不止一家牵头"),
)


def main() -> None:
    """Build the graph of the five notices, write its pages and take their pictures."""
    if path_of_chromium() is None:
        sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as name, chromium(*_SETTLED) as browser:
        graph, pages = Path(name) / "graph", Path(name) / "pages"
        build(NOTICES, graph)
        write_view(graph, pages)
        FOLDER.mkdir(exist_ok=True)
        for picture in PICTURES:
            taken = take(picture, pages, browser)
            path = FOLDER / f"{picture.name}.png"
            path.write_bytes(taken)
            print(f"{path.relative_to(ROOT)}  {len(taken) / 1000:.0f} KB")


def take(picture: Picture, pages: Path, browser: Browser) -> bytes:
    """The picture of the page in the folder `pages`, as PNG.

    Raises `RuntimeError` where the page says something to the console, and what Playwright raises
    where the words don't come.
    """
    file, _, link = picture.address.partition("#")
    with watched(browser, WIDTH, HEIGHT) as seen:
        seen.page.emulate_media(reduced_motion="reduce", color_scheme="light")
        seen.open(pages / file, link and f"#{link}")
        seen.page.get_by_text(picture.words).first.wait_for()
        if file == EXPLORER:
            seen.page.wait_for_function(_DRAWN)
        seen.page.evaluate(_STILL)
        if seen.said:
            raise RuntimeError(f"{picture.name}: {seen.said}")
        return _small(seen.page.screenshot(animations="disabled", caret="hide", scale="css"))


def _small(png: bytes) -> bytes:
    """The same picture with a palette of its own, which takes a third of the bytes."""
    small = io.BytesIO()
    with Image.open(io.BytesIO(png)) as whole:
        flat = whole.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        flat.save(small, "PNG", optimize=True)
    return small.getvalue()


if __name__ == "__main__":
    main()
