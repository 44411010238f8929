"""A real Chromium, the system's own; what happens on its pages is written down."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "没有 Chromium：Debian 上 apt-get install chromium fonts-noto-cjk，再运行这些测试"


@dataclass
class Watched:
    """A page, and what it did that a page must not: requests, messages, errors, dialogs."""

    page: Page
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, path: Path, link: str = "") -> None:
        """The file is open at the link."""
        self.page.goto(path.as_uri() + link)

    @property
    def title(self) -> str:
        return self.page.inner_text("#where")

    @property
    def count(self) -> str:
        return self.page.inner_text("#count")

    def shown(self) -> list[str]:
        """Names of all that is drawn, as the list beside the picture has them."""
        return self.page.locator("#shown li button").all_text_contents()

    def wait_for(self, words: str) -> None:
        """The words stand in the title of the view."""
        expect(self.page.locator("#where")).to_contain_text(words)

    def find(self, typed: str) -> None:
        """What the search box suggests first is in the middle."""
        self.page.fill("#search", typed)
        self.page.press("#search", "Enter")


def path_of_chromium() -> str | None:
    """Where the system's Chromium is; None if there is none."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


@contextmanager
def chromium(*settings: str) -> Iterator[Browser]:
    """The browser, with settings of its command line; without one, CI fails and others skip."""
    found = path_of_chromium()
    if found is None and os.environ.get("CI"):
        pytest.fail(MISSING, pytrace=False)
    if found is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(settings))
        yield browser
        browser.close()


@contextmanager
def watched(browser: Browser, width: int = 1366, height: int = 768) -> Iterator[Watched]:
    """A page of a browser without a network, in a window of its own."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, offline=True, accept_downloads=True
    )
    seen = Watched(context.new_page())
    seen.page.set_default_timeout(20_000)
    seen.page.on("request", lambda request: seen.requests.append(request.url))
    seen.page.on("console", lambda message: seen.said.append(message.text))
    seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
    seen.page.on("dialog", lambda dialog: (seen.said.append(dialog.message), dialog.dismiss()))
    yield seen
    context.close()
