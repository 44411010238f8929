"""The tables of a graph become the things, ties and quotes that the explorer shows.

Clauses are left out: a duty is tied to its notice, its place and its year at once, for that is
what a reader goes by (大同市, 2026年), and its number stands among its facts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph_build.export.look import load_look
from graph_build.graph.schema import load_schema
from graph_build.graph.tables import GraphTables
from graph_build.view.facts import facts

YEAR = "Year"
KINDS = (
    "Department", "UnitGroup", "Duty", "Industry", "Campaign", "Hazard", "Instrument", "Function",
    "Notice", "Jurisdiction", YEAR,
)  # fmt: skip

Quote = tuple[str, str, str]  # notice, its clause, the words


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that can be looked at; `key` names it in links: `Industry/城镇燃气`.

    `year` and `place` are a duty's or a notice's; `same` is the key of the clause that a row of a
    table says again.
    """

    key: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    text: str = ""
    year: int = 0
    place: str = ""
    same: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie between the things at two places of the list, with its quote's place, or -1.

    `words` are those of the quote that name the unit or the topic.
    """

    start: int
    end: int
    kind: str
    quote: int = -1
    words: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the explorer knows."""

    things: tuple[Thing, ...]
    ties: tuple[Tie, ...]
    quotes: tuple[Quote, ...]


def picture(tables: GraphTables) -> Picture:
    """The things of the tables by kind and key, their ties by type and ends, each quote once."""
    drawing = _Drawing(tables)
    things = tuple(drawing.things())
    at = {thing.key: place for place, thing in enumerate(things)}
    quotes: dict[Quote, int] = {}
    ties = tuple(_tie(at, quotes, row) for row in drawing.ties())
    return Picture(things, ties, tuple(quotes))


def _tie(at: dict[str, int], quotes: dict[Quote, int], row: dict[str, Any]) -> Tie:
    place = -1
    if row.get("quote"):
        quote = (row["notice"], row["clause"], row["quote"])
        place = quotes.setdefault(quote, len(quotes))
    words = row.get("written") or (row["quote"] if row.get("quote") else "")
    return Tie(at[row["from"]], at[row["to"]], row["type"], place, words, row.get("basis") or "")


class _Drawing:
    """The tables, with what is found by way of the notices."""

    def __init__(self, tables: GraphTables) -> None:
        self._tables = tables
        self._notices = {row["id"]: row for row in tables.nodes["Notice"].to_pylist()}
        places = {row["code"]: row["name"] for row in tables.nodes["Jurisdiction"].to_pylist()}
        applies = tables.edges["APPLIES_TO", "Notice", "Jurisdiction"].to_pylist()
        self._codes = {row["from"]: row["to"] for row in applies}
        self._places = {notice: places[code] for notice, code in self._codes.items()}
        same = tables.edges["SAME_AS", "Duty", "Duty"].to_pylist()
        self._same = {row["from"]: f"Duty/{row['to']}" for row in same}

    def things(self) -> Iterator[Thing]:
        for label in KINDS[:-1]:
            key, caption = load_schema().nodes[label].key, load_look().nodes[label].caption
            for row in self._tables.nodes[label].to_pylist():
                yield self._thing(label, f"{label}/{row[key]}", row[caption], row)
        for year in sorted({row["year"] for row in self._notices.values()}):
            yield Thing(f"{YEAR}/{year}", YEAR, f"{year}年")

    def _thing(self, label: str, key: str, name: str, row: dict[str, Any]) -> Thing:
        notice = self._notice_of(row) if label == "Duty" else row.get("id", "")
        return Thing(
            key,
            label,
            name,
            names=tuple(row.get("names") or row.get("aliases") or ()),
            facts=tuple(facts(label, row)),
            text=row.get("text") or "",
            year=row.get("year") or 0,
            place=self._places.get(notice, ""),
            same=self._same.get(row.get("id", ""), "") if label == "Duty" else "",
        )

    def _notice_of(self, row: dict[str, Any]) -> str:
        """`大同市2026` of `大同市2026/三/（八）`."""
        return str(row["id"].removesuffix(f"/{row['path']}"))

    def ties(self) -> Iterator[dict[str, Any]]:
        """Rows of edges whose ends are keys of things."""
        for (kind, start, end), table in self._tables.edges.items():
            if "Clause" not in (start, end):
                for row in table.to_pylist():
                    ends = {"from": f"{start}/{row['from']}", "to": f"{end}/{row['to']}"}
                    yield row | ends | {"type": kind}
        for row in self._tables.nodes["Duty"].to_pylist():
            yield from self._of_duty(row)
        for notice, row in self._notices.items():
            yield _plain(f"Notice/{notice}", f"{YEAR}/{row['year']}", "IN_YEAR")

    def _of_duty(self, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
        duty, notice = f"Duty/{row['id']}", self._notice_of(row)
        yield _plain(duty, f"Notice/{notice}", "STATED_IN")
        yield _plain(duty, f"{YEAR}/{row['year']}", "IN_YEAR")
        if notice in self._codes:
            yield _plain(duty, f"Jurisdiction/{self._codes[notice]}", "APPLIES_TO")


def _plain(start: str, end: str, kind: str) -> dict[str, Any]:
    return {"from": start, "to": end, "type": kind}
