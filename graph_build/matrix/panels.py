"""What opens on a click: the duties of a row, and each duty in full, its words once on the page.

A row's panel names its duties, with the columns in which they stand; the script of the page
narrows it to one cell and fetches the quotes from the duties' own panels.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_build.matrix.counted import Counted
from graph_build.matrix.grid import Held, Matrix, Row
from graph_build.matrix.tally import ROLES, Tally
from graph_build.matrix.words import TOPICS, About
from graph_build.model import Assignment, Evidence, Topic
from graph_build.report.page import Mark
from graph_build.report.words import BASES
from graph_build.report.words import ROLES as ROLE_WORDS

WHOLE = "全部"


@dataclass(frozen=True, slots=True)
class Line:
    """A duty in a row's panel: the unit's roles, and the `columns` in which it has them.

    `quotes` are the places of the words that say so among those of the duty's panel.
    """

    link: str
    title: str
    place: str
    marks: tuple[Mark, ...]
    columns: str
    quotes: str


@dataclass(frozen=True, slots=True)
class RowPanel:
    """The duties of a row; closing leads back to the cell of its total."""

    anchor: str
    back: str
    name: str
    figures: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A quote, and who has which part by it."""

    lines: tuple[tuple[str, str], ...]
    quote: Evidence


@dataclass(frozen=True, slots=True)
class DutyPanel:
    """A duty in full: its words, who shares it, and the quotes that say so."""

    anchor: str
    title: str
    place: str
    text: tuple[str, ...]
    said: tuple[Said, ...]
    lines: tuple[tuple[str, str], ...]


def row_panels(matrix: Matrix) -> Iterator[RowPanel]:
    """A panel for each row."""
    links = {duty: f"d{number}" for number, duty in enumerate(_duties(matrix))}
    columns = {name: number for number, name in enumerate(matrix.columns)}
    for number, row in enumerate(matrix.rows):
        lines = tuple(_lines(held_by(matrix, row), links, columns))
        figures = spoken(matrix.of_rows[row])
        yield RowPanel(f"p-{anchor(number)}", anchor(number), row.name, figures, lines)


def duty_panels(matrix: Matrix, what: About) -> Iterator[DutyPanel]:
    """A panel for each duty, in the order of the notices."""
    for number, counted in enumerate(_duties(matrix).values()):
        yield _of_duty(f"d{number}", counted, TOPICS[what.by])


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


def _duties(matrix: Matrix) -> dict[str, Counted]:
    return {held.duty.duty.id: held.duty for held in matrix.held}


def _lines(held: Iterable[Held], links: dict[str, str], columns: dict[str, int]) -> Iterator[Line]:
    """A line for each duty; one for each of its rows that is the unit's, where it is cut."""
    alike: dict[tuple[str, tuple[Assignment, ...]], list[Held]] = {}
    for each in held:
        alike.setdefault((each.duty.duty.id, each.assignments), []).append(each)
    for (duty, assignments), group in alike.items():
        first, places = group[0], _quotes(group[0].duty.assignments)
        quotes = dict.fromkeys(places.index(each.evidence) for each in assignments)
        yield Line(
            links[duty],
            _title(first.duty),
            duty,
            tuple(Mark(ROLE_WORDS[role], role) for role in first.roles),
            " ".join(str(columns[each.column]) for each in group),
            " ".join(map(str, quotes)),
        )


def _of_duty(link: str, counted: Counted, topic: str) -> DutyPanel:
    lines = (
        ("重述的表格行", "、".join(part.path for part in counted.parts[1:])),
        (topic, _topics(counted.topics)),
    )
    texts = dict.fromkeys(part.text for part in counted.parts)
    said = (_said(counted, quote) for quote in _quotes(counted.assignments))
    title, place = _title(counted), counted.duty.id
    return DutyPanel(link, title, place, tuple(texts), tuple(said), _filled(lines))


def _said(counted: Counted, quote: Evidence) -> Said:
    theirs = [each for each in counted.assignments if each.evidence == quote]
    roles = (
        (ROLE_WORDS[role], _listed(_named(each) for each in theirs if each.role == role))
        for role in ROLES
    )
    bases = ("依据", _listed(BASES[each.basis] for each in theirs))
    return Said(_filled((*roles, bases)), quote)


def _named(assignment: Assignment) -> str:
    """The unit, and how the notice writes it if otherwise: 大同市应急管理局（市应急局）."""
    name, written = assignment.unit.canonical, assignment.written
    return name if written == name else f"{name}（{written}）"


def _topics(topics: Iterable[Topic]) -> str:
    """The topics, each with the words that name it where they are others."""
    words: dict[str, list[str]] = {}
    for each in topics:
        words.setdefault(each.name, []).append(each.evidence.quote)
    shown = {name: _listed(each for each in said if each != name) for name, said in words.items()}
    return "、".join(f"{name}（{said}）" if said else name for name, said in shown.items())


def _title(counted: Counted) -> str:
    return counted.duty.title or counted.duty.path


def _quotes(assignments: Iterable[Assignment]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each.evidence for each in assignments))


def _filled(lines: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in lines if value)


def _listed(words: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(words))
