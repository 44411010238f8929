"""A report becomes one HTML page that opens offline: nothing is fetched, no stranger's script runs.

A page is a title, facts at the top, and sections of paragraphs, tables and items; an item is a
duty or a finding with its quotes. Text is always text: Jinja2 escapes it, and the page forbids
all scripts to itself but its own, which only the matrix and the timeline have.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from graph_build.model import Evidence, Role
from graph_build.report.cells import xml_text
from graph_build.report.colours import style_sheet
from graph_build.report.words import ROLES
from graph_build.resources import report_text

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure or a word at the top of the page: `职责`, `214 项`."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A word in a coloured frame: a role, a severity. `tone` is a role, `high`, `medium`, `low`."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of the report's own; `quiet` ones are in small print."""

    kind: ClassVar[str] = "paragraph"
    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Heads and rows; the first column names the row."""

    kind: ClassVar[str] = "table"
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One duty or finding: what it is, marks, named lines, and the words that say so.

    `links` are words with the anchors on the page that they lead to.
    """

    kind: ClassVar[str] = "item"
    title: str
    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    quotes: tuple[Evidence, ...] = ()
    anchor: str = ""
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LinkLine:
    """Words that lead to another page beside this one, and what is there."""

    text: str
    href: str
    about: str


@dataclass(frozen=True, slots=True)
class Leads:
    """A list of links to other pages."""

    kind: ClassVar[str] = "leads"
    lines: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """A link at the top of a page to one of the pages beside it; `here` is the page itself."""

    text: str
    href: str
    here: bool = False


Block = Paragraph | TableBlock | Item | Leads


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; a table of contents leads to its anchor."""

    heading: str
    anchor: str
    blocks: tuple[Block, ...]


def report_page(
    title: str,
    *,
    summary: tuple[Fact, ...],
    sections: tuple[Section, ...],
    doors: tuple[Door, ...] = (),
) -> str:
    """A page of sections, as the audit's report is."""
    return render("sections.html", title=title, summary=summary, sections=sections, doors=doors)


def role_mark(role: Role) -> Mark:
    """The role's name in the role's colour."""
    return Mark(ROLES[role], role)


def render(
    template: str, *, scripts: tuple[str, ...] = (), doors: tuple[Door, ...] = (), **values: Any
) -> str:
    """The page that the packaged template gives; `base.html` is what all of them extend.

    `doors` lead to the pages beside this one; a page that stands alone has none. The policy of
    the page allows its style sheet and the packaged `scripts`, if any, as one, and nothing else.
    """
    style, code = style_sheet(), "".join(map(report_text, scripts))
    allowed = f"style-src {source_hash(style)}"
    if code:
        allowed += f"; script-src {source_hash(code)}"
    made = _environment().get_template(template)
    return made.render(style=style, script=code, allowed=allowed, doors=doors, **values)


def doors_row(doors: tuple[Door, ...]) -> str:
    """The links to the pages beside this one as markup, for a page of another template."""
    return _environment().get_template("doors.html").render(doors=doors)


def source_hash(text: str) -> str:
    """How a policy (CSP) names a script or a style sheet that it allows."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@cache
def _environment() -> "Environment":
    """Templates that escape every text and refuse a name that isn't given."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(report_text),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _finalize(value: Any) -> Any:
    """A text without the characters that HTML forbids; markup is left to Jinja2."""
    return xml_text(value) if type(value) is str else value
