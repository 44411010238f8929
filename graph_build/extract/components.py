"""The spaCy components of the extraction, each a small step that says what it needs and gives.

A `Doc` carries plain tuples only, so that `to_bytes` and `n_process` work:
`doc._.duty_text`, `duty_parts`, `duty_rows` and `duty_loose` are what `parse` found,
`duty_calendar` the notice's year and month of issue; `duty_claims`, `duty_terms`, `duty_bounds` and
`duty_unread` what the components find, `duty_lists` the spans that are lists and no prose. A new
component gets its function here and its name in `COMPONENTS`; the tests then ask for its entry
point in `pyproject.toml` and its row in `docs/components.md`.
"""

from dataclasses import fields
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph_build.extract.assignments import claims_of, placed_lists
from graph_build.extract.blocks import block_claims
from graph_build.extract.bounds import bounds, cell_bounds
from graph_build.extract.characters import CharacterTokenizer
from graph_build.extract.days import Calendar
from graph_build.extract.prose import own_words
from graph_build.extract.subjects import subject_claims
from graph_build.extract.terms import TopicMatcher, instruments
from graph_build.model import (
    Bound,
    BoundMention,
    Cell,
    Claim,
    Document,
    ParsedNotice,
    Part,
    Row,
    Stretch,
    Term,
    Unread,
)
from graph_build.parse import parse

COMPONENTS = (
    "dutygraph_outline",
    "dutygraph_lists",
    "dutygraph_blocks",
    "dutygraph_subjects",
    "dutygraph_topics",
    "dutygraph_instruments",
    "dutygraph_bounds",
)
"""All components in the order in which they run."""

EXTENSIONS = (
    "duty_text",
    "duty_parts",
    "duty_rows",
    "duty_loose",
    "duty_claims",
    "duty_unread",
    "duty_lists",
    "duty_terms",
    "duty_calendar",
    "duty_bounds",
)

for _name in EXTENSIONS:
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())


def as_tuple(record: Any) -> tuple[Any, ...]:
    """The values of a flat record."""
    return tuple(getattr(record, field.name) for field in fields(record))


def outlined(vocab: Vocab, parsed: ParsedNotice) -> Doc:
    """A `Doc` of the clean text, a token a character, with the notice's outline as tuples."""
    text = parsed.text.text
    doc = CharacterTokenizer(vocab)(text)
    doc._.duty_text = text  # `doc.text` is slow
    doc._.duty_calendar = (parsed.head.year, int(parsed.head.issued_on[5:7] or 0))
    doc._.duty_parts = tuple(map(as_tuple, parsed.parts))
    doc._.duty_loose = tuple(map(as_tuple, parsed.loose))
    doc._.duty_rows = tuple(
        (
            row.path,
            row.title,
            row.text,
            tuple(map(as_tuple, row.units)),
            row.start,
            tuple(map(as_tuple, row.deadlines)),
        )
        for row in parsed.rows
    )
    doc._.duty_unread = tuple(map(as_tuple, parsed.unread))
    return doc


def _parts(doc: Doc) -> tuple[Part, ...]:
    return tuple(Part(*values) for values in doc._.duty_parts)


def _loose(doc: Doc) -> tuple[Stretch, ...]:
    return tuple(Stretch(*values) for values in doc._.duty_loose)


def _rows(doc: Doc) -> tuple[Row, ...]:
    return tuple(
        Row(path, title, (text[0], text[1]), _cells(units), start, _cells(deadlines))
        for path, title, text, units, start, deadlines in doc._.duty_rows
    )


def _cells(cells: tuple[tuple[str, int, int], ...]) -> tuple[Cell, ...]:
    return tuple(Cell(*cell) for cell in cells)


@Language.component(
    "dutygraph_outline",
    assigns=[
        "doc._.duty_text",
        "doc._.duty_parts",
        "doc._.duty_rows",
        "doc._.duty_loose",
        "doc._.duty_unread",
        "doc._.duty_calendar",
    ],
)
def read_outline(doc: Doc) -> Doc:
    """A doc of the notice's clean text with its outline, in which all offsets count.

    What has an outline already stays as it is. Raises `NotANoticeError` for other texts.
    """
    if doc._.duty_text:
        return doc
    return outlined(doc.vocab, parse(Document("", "", "", doc.text)))


@Language.component(
    "dutygraph_lists",
    requires=["doc._.duty_text", "doc._.duty_parts", "doc._.duty_rows", "doc._.duty_loose"],
    assigns=["doc._.duty_claims", "doc._.duty_lists", "doc._.duty_unread"],
)
def read_lists(doc: Doc) -> Doc:
    """Claims of the lists of responsible units: brackets, labelled lines, cells; their scope."""
    parts = _parts(doc)
    lists, unread = placed_lists(doc._.duty_text, parts, _rows(doc), _loose(doc))
    doc._.duty_lists = tuple((item.start, item.end) for item in lists)
    doc._.duty_claims = tuple(map(as_tuple, claims_of(doc._.duty_text, lists, parts)))
    doc._.duty_unread = (*doc._.duty_unread, *map(as_tuple, unread))
    return doc


@Language.component(
    "dutygraph_blocks",
    requires=["doc._.duty_text", "doc._.duty_parts"],
    assigns=["doc._.duty_claims"],
)
def read_blocks(doc: Doc) -> Doc:
    """Claims of the blocks that open with a unit."""
    found = block_claims(doc._.duty_text, _parts(doc))
    doc._.duty_claims = (*doc._.duty_claims, *map(as_tuple, found))
    return doc


@Language.component(
    "dutygraph_subjects",
    requires=["doc._.duty_text", "doc._.duty_parts", "doc._.duty_loose", "doc._.duty_lists"],
    assigns=["doc._.duty_claims"],
)
def read_subjects(doc: Doc) -> Doc:
    """Claims of the sentences that order a named unit to act."""
    words = own_words(_parts(doc), _loose(doc))
    found = subject_claims(doc._.duty_text, words, doc._.duty_lists)
    doc._.duty_claims = (*doc._.duty_claims, *map(as_tuple, found))
    return doc


@Language.factory("dutygraph_topics", requires=["doc._.duty_text"], assigns=["doc._.duty_terms"])
def topic_component(nlp: Language, name: str) -> TopicMatcher:
    """Industries, hazards and campaigns of the lexicons."""
    return TopicMatcher(nlp)


@Language.component(
    "dutygraph_instruments", requires=["doc._.duty_text"], assigns=["doc._.duty_terms"]
)
def read_instruments(doc: Doc) -> Doc:
    """The laws, rules and plans that the text cites between title marks."""
    doc._.duty_terms = (*doc._.duty_terms, *map(as_tuple, instruments(doc._.duty_text)))
    return doc


@Language.component(
    "dutygraph_bounds",
    requires=["doc._.duty_text", "doc._.duty_calendar", "doc._.duty_rows"],
    assigns=["doc._.duty_bounds"],
)
def read_bounds(doc: Doc) -> Doc:
    """Deadlines, frequencies and targets; in the cells of a table the head is their label."""
    text, calendar = doc._.duty_text, Calendar(*doc._.duty_calendar)
    cells = {cell.start: cell for row in _rows(doc) for cell in row.deadlines}
    in_cells = [*cell_bounds(text, cells.values(), calendar)]
    taken = {at for cell in cells.values() for at in range(cell.start, cell.end)}
    elsewhere = (mention for mention in bounds(text, calendar) if mention.start not in taken)
    found = sorted((*elsewhere, *in_cells), key=lambda mention: mention.start)
    doc._.duty_bounds = tuple((*as_tuple(m.bound), m.start, m.end) for m in found)
    return doc


def claims_on(doc: Doc) -> tuple[Claim, ...]:
    """The claims that the components left on `doc`."""
    return tuple(Claim(*values) for values in doc._.duty_claims)


def terms_on(doc: Doc) -> tuple[Term, ...]:
    """The topics and instruments that the components left on `doc`."""
    return tuple(Term(*values) for values in doc._.duty_terms)


def unread_on(doc: Doc) -> tuple[Unread, ...]:
    """What the components could not read."""
    return tuple(Unread(*values) for values in doc._.duty_unread)


def bounds_on(doc: Doc) -> tuple[BoundMention, ...]:
    """The deadlines, frequencies and targets that the components left on `doc`."""
    return tuple(
        BoundMention(Bound(*values), start, end) for *values, start, end in doc._.duty_bounds
    )
