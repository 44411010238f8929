"""Text → a notice: head, outline of numbered parts, table rows."""

from collections.abc import Iterator

from graph_build.errors import NotANoticeError
from graph_build.model import Document, Head, ParsedNotice, Part, Row, Stretch, Unread
from graph_build.parse import head
from graph_build.parse.clean import TextBuilder
from graph_build.parse.dates import date_of, is_date
from graph_build.parse.inline import with_items
from graph_build.parse.lines import lines_of
from graph_build.parse.marks import trimmed
from graph_build.parse.outline import outline_of
from graph_build.parse.paragraphs import paragraphs_of
from graph_build.parse.zones import Zone, Zones, zones_of

__all__ = ["parse"]


def parse(document: Document) -> ParsedNotice:
    """Return the notice that `document` holds, in clean offsets.

    Raises:
        NotANoticeError: there are no words behind the title.
    """
    zones = zones_of(list(with_items(paragraphs_of(lines_of(document.text)))))
    builder = TextBuilder(document.text)
    title_span = builder.paragraph(
        trimmed(piece for paragraph in zones.opening.title for piece in paragraph.pieces)
    )
    parts: list[Part] = []
    rows: list[Row] = []
    loose: list[Stretch] = []
    unread: list[Unread] = []
    for zone, prefix, table_prefix in _prefixed(zones.body):
        found = outline_of(zone, builder, prefix=prefix, table_prefix=table_prefix)
        parts.extend(found.parts)
        rows.extend(found.rows)
        loose.extend(found.loose)
        unread.extend(found.unread)
    if not parts and not loose:
        raise NotANoticeError(
            where=document.file,
            what="标题之外没有正文",
            todo="请确认这是一份通知、方案或预案的全文",
        )
    text = builder.build()
    return ParsedNotice(
        _head(zones, text.text, title_span),
        text,
        tuple(_distinct(parts)),
        tuple(rows),
        tuple(loose),
        tuple(unread),
    )


def _prefixed(zones: list[Zone]) -> Iterator[tuple[Zone, str, str]]:
    """Each zone with what opens the paths of its parts and of its table rows.

    A notice's own numbers stand bare; so do those of the plan that a cover letter carries.
    Annexes beside them carry their label.
    """
    main = next((zone for zone in zones if any(p.number for p in zone.paragraphs)), zones[0])
    annexes = [zone for zone in zones if zone.label and zone is not main]
    beside = len(annexes) > 1 or any(paragraph.cells for paragraph in main.paragraphs)
    for zone in zones:
        label = zone.label if beside and zone.label else "附件"
        yield zone, "" if zone is main or not zone.label else label, label


def _head(zones: Zones, text: str, title_span: tuple[int, int]) -> Head:
    written = text[title_span[0] : title_span[1]]
    title = "".join(written.split())
    signed = ("".join(p.text.split()) for p in zones.signature if not is_date(p.text))
    issuer = head.issuer_of(title, zones.opening.banner) or next(signed, "")
    at = written.find(issuer)
    issued_on = next((date for p in zones.signature if (date := date_of(p.text))), "")
    printed_on = next((date for p in zones.tail if (date := date_of(p.text))), "")
    return Head(
        title=title,
        title_span=title_span,
        number=zones.opening.number,
        issuer=issuer,
        issuer_span=(title_span[0] + at, title_span[0] + at + len(issuer))
        if at >= 0
        else title_span,
        year=head.year_of(title, issued_on or printed_on, zones.opening.number),
        issued_on=issued_on,
        printed_on=printed_on,
        addressees=zones.opening.addressees,
        copies=head.copies_of(zones.tail),
    )


def _distinct(parts: list[Part]) -> Iterator[Part]:
    """Parts whose path is new: of two blocks that one unit opens, or two zones alike, the first."""
    seen: set[str] = set()
    for part in parts:
        if part.path not in seen:
            seen.add(part.path)
            yield part
