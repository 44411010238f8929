"""What opens on a click: the duties of a row or a cell, and a duty with all who share it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_build.matrix.counted import Counted
from graph_build.matrix.grid import Held, Matrix, Row, count, gather
from graph_build.matrix.tally import ROLES, Tally
from graph_build.matrix.words import TOPICS, About
from graph_build.model import Assignment, Evidence
from graph_build.report.page import Item, Mark
from graph_build.report.words import BASES
from graph_build.report.words import ROLES as ROLE_WORDS

WHOLE = "全部"
_SHORT = 100


@dataclass(frozen=True, slots=True)
class Panel:
    """Duties under a title; `back` is where closing leads, `text` the words of a duty in full."""

    anchor: str
    back: str
    title: str
    figures: str
    items: tuple[Item, ...]
    text: tuple[str, ...] = ()


def panels(matrix: Matrix, what: About) -> Iterator[Panel]:
    """A panel for each row, each cell and each duty."""
    duties = {held.duty.duty.id: held.duty for held in matrix.held}
    links = {duty: f"d{number}" for number, duty in enumerate(duties)}
    for number, row in enumerate(matrix.rows):
        whole = gather(held_by(matrix, row), WHOLE)
        yield _of_cell(anchor(number), row, WHOLE, whole, what, links)
        for index, name in enumerate(matrix.columns):
            if held := matrix.cells.get((row, name)):
                yield _of_cell(anchor(number, index), row, name, held, what, links)
    for duty, link in links.items():
        yield _of_duty(link, duties[duty], TOPICS[what.by])


def anchor(row: int, column: int | None = None) -> str:
    """The anchor of a cell, or of a row's total."""
    return f"r{row}" if column is None else f"r{row}c{column}"


def held_by(matrix: Matrix, row: Row) -> tuple[Held, ...]:
    """What stands in the row, column by column."""
    return tuple(held for name in matrix.columns for held in matrix.cells.get((row, name), ()))


def spoken(figures: Tally) -> str:
    """`3 项职责，牵头 2，负责 1`: what a screen reader says of a cell."""
    roles = (f"{ROLE_WORDS[role]} {number}" for role, number in figures.roles)
    return "，".join((f"{figures.duties} 项职责", *roles))


def _of_cell(
    at: str, row: Row, column: str, held: tuple[Held, ...], what: About, links: dict[str, str]
) -> Panel:
    items = tuple(_item(each, TOPICS[what.by], links[each.duty.duty.id]) for each in held)
    return Panel(f"p-{at}", at, f"{row.name} × {column}", spoken(count(held)), items)


def _item(held: Held, topic: str, link: str) -> Item:
    """A duty with the unit's roles and quotes, or its own first words where nobody is named."""
    duty = held.duty.duty
    written = _listed(each.written for each in held.assignments)
    bases = _listed(BASES[each.basis] for each in held.assignments)
    words = _listed(each.evidence.quote for each in held.topics)
    lines = (("职责", duty.id), ("原文写法", written), ("依据", bases), (topic, words))
    return Item(
        duty.title or duty.path,
        marks=tuple(Mark(ROLE_WORDS[role], role) for role in held.roles),
        lines=_filled((*lines, ("内容", "" if held.assignments else _shortened(duty.text)))),
        quotes=_quotes(held.assignments),
        links=(("全文和全部单位", link),),
    )


def _of_duty(link: str, counted: Counted, topic: str) -> Panel:
    """The duty in full: who has which role, by which words."""
    duty = counted.duty
    units = (
        (
            ROLE_WORDS[role],
            _listed(each.unit.canonical for each in counted.assignments if each.role == role),
        )
        for role in ROLES
    )
    rows = "、".join(part.path for part in counted.parts[1:])
    topics = _listed(each.name for each in counted.topics)
    lines = (*units, ("重述的表格行", rows), (topic, topics))
    whole = Item("单位与原文", lines=_filled(lines), quotes=_quotes(counted.assignments))
    texts = dict.fromkeys(part.text for part in counted.parts)
    return Panel(link, "content", duty.title or duty.path, duty.id, (whole,), tuple(texts))


def _filled(lines: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in lines if value)


def _quotes(assignments: Iterable[Assignment]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each.evidence for each in assignments))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}……"


def _listed(words: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(words))
