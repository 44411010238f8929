"""Pages as a browser reads them: text is text, nothing is fetched, every link leads somewhere."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from jinja2 import UndefinedError

from graph_build.model import Evidence
from graph_build.report.colours import style_sheet
from graph_build.report.page import (
    Fact,
    Item,
    Leads,
    LinkLine,
    Mark,
    Paragraph,
    Section,
    TableBlock,
    render,
    report_page,
    role_mark,
)

HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- 注释",
    "&lt;b&gt;",
    "javascript:alert(1)",
)  # fmt: skip


class Reader(HTMLParser):
    """Tags with their attributes, and the text outside of the style sheet."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attrs in self.tags if (value := attrs.get(attribute)) is not None]


def page(words: str) -> str:
    """A page that holds the words in every place where a text can stand."""
    quote = Evidence(words, words, 1, 2, words)
    item = Item(
        words,
        (Mark(words, "lead"),),
        ((words, words),),
        (quote,),
        anchor=words,
        links=((words, words),),
    )
    table = TableBlock((words, words), ((words, words),))
    section = Section(words, words, (Paragraph(words), Paragraph(words, quiet=True), table, item))
    return report_page(words, summary=(Fact(words, words),), sections=(section,))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_and_do_nothing(words: str) -> None:
    harmless, hostile = Reader(page("无害")), Reader(page(words))
    assert [tag for tag, _ in hostile.tags] == [tag for tag, _ in harmless.tags]
    assert [set(attrs) for _, attrs in hostile.tags] == [set(attrs) for _, attrs in harmless.tags]
    assert hostile.text.count(words) == harmless.text.count("无害")


def test_nothing_is_fetched() -> None:
    shown = page("无害")
    assert not re.search(r"https?:|@import|url\(|<script|<link|src=", shown)
    read = Reader(shown)
    assert {value[0] for value in read.values("href")} == {"#"}
    assert read.values("src") == []


def test_policy_allows_the_style_sheet_and_nothing_else() -> None:
    policy = Reader(page("无害")).values("content")[0]
    digest = base64.b64encode(hashlib.sha256(style_sheet().encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "unsafe" not in policy
    assert f"<style>{style_sheet()}</style>" in page("无害")
    assert Reader(page("无害")).values("style") == []


def test_links_lead_to_anchors() -> None:
    read = Reader(page("锚"))
    assert {value[1:] for value in read.values("href")} <= set(read.values("id"))


def test_characters_that_html_forbids_are_shown_as_unreadable() -> None:
    assert "\x00" not in page("甲\x00乙")
    assert "甲�乙" in page("甲\x00乙")


def test_a_role_is_named_beside_its_colour() -> None:
    mark = role_mark("lead")
    item = Item("职责", (mark,))
    shown = report_page("题", summary=(), sections=(Section("节", "a", (item,)),))
    assert '<span class="mark tone-lead">牵头</span>' in shown
    assert ".tone-lead { background" in shown


def test_a_name_that_a_template_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("sections.html", title="题", summary=())


def test_a_page_beside_this_one_is_linked_by_its_name() -> None:
    leads = Leads((LinkLine("甲<乙", 'b.html#"x', "丙"),))
    shown = report_page("题", summary=(), sections=(Section("节", "a", (leads,)),))
    read = Reader(shown)
    assert 'b.html#"x' in read.values("href")
    assert "甲<乙　丙" in read.text
