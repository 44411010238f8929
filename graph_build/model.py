"""The records that the stages hand on: frozen, small, and always with their evidence.

Offsets are counted in Unicode characters. `start`/`end` in an `Evidence` point into the *decoded
file*; offsets inside a `CleanText` (what `parse` hands to `extract`) are called clean offsets.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

Role = Literal["lead", "assist", "joint", "supervise"]
Basis = Literal["stated", "inherited", "subject"]
UnitKind = Literal[
    "department", "government", "zone", "body", "team", "party", "mass", "enterprise", "group"
]
Level = Literal["nation", "province", "city", "county", "unknown"]
TopicKind = Literal["industry", "hazard", "campaign"]
ClauseKind = Literal["section", "clause", "item", "annex", "row", "block"]
BoundKind = Literal["deadline", "ongoing", "within", "frequency", "target"]
Comparison = Literal["", "=", ">=", "<="]


# -- read: a file ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """A file's decoded text, exactly as decoded: offsets of all evidence count in `text`."""

    file: str
    sha256: str
    encoding: str
    text: str


# -- parse: text with its outline --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text without page furniture, that still knows where each character stood in the file.

    `clean_starts[i]` is the clean offset at which the i-th run of adjacent file characters
    begins, `raw_starts[i]` the file offset of its first character.
    A character that the file lacks (the joint between two paragraphs) belongs to no run.
    `widths[i]` is 1, or the length of the entity (`&ldquo;`) for which the run's one character
    stands.
    """

    text: str
    clean_starts: tuple[int, ...]
    raw_starts: tuple[int, ...]
    widths: tuple[int, ...]

    def raw_offset(self, clean: int) -> int:
        """File offset of the character at the clean offset `clean`."""
        run = bisect_right(self.clean_starts, clean) - 1
        return self.raw_starts[run] + clean - self.clean_starts[run]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """File span `[start, end)` of a non-empty clean span."""
        run = bisect_right(self.clean_starts, end - 1) - 1
        return self.raw_offset(start), self.raw_offset(end - 1) + self.widths[run]


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of a notice, or a row of its table, in clean offsets.

    `start` is where its text begins after the number, `heading_end` the end of its heading,
    `own_end` where its first sub-part begins (or `end`), `end` where the part and all its
    sub-parts end.
    """

    path: str
    parent: str
    kind: ClauseKind
    heading: str
    start: int
    heading_end: int
    own_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words under no number of their own, in clean offsets, and the part that encloses them.

    Paragraphs before the first number or behind the last item of a clause; `path` is empty where
    the notice itself encloses them.
    """

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell in clean offsets, with the column head that it stands under."""

    head: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row (or one paired paragraph of a row) of a table: a duty with its unit cells."""

    path: str
    title: str
    text: tuple[int, int]
    units: tuple[Cell, ...]
    start: int = -1
    """Where the words of the row begin: with its title cell, or a label merged with rows above."""

    deadlines: tuple[Cell, ...] = ()
    """The cells of columns such as 完成时限."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head and tail of an issued document say, as written.

    `title` is without blanks; `title_span` and `issuer_span` are clean spans. Dates are ISO
    (`2023-03-29`) or empty. `year` is the year that the title names, else that of issue.
    """

    title: str
    title_span: tuple[int, int]
    number: str
    issuer: str
    issuer_span: tuple[int, int]
    year: int
    issued_on: str
    printed_on: str
    addressees: str
    copies: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A list, cell or role word that could not be read: kept, never counted as unassigned."""

    duty: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParsedNotice:
    """A notice with its clean text, its outline in reading order, and its table rows.

    `loose` are the stretches that stand in no part's own words, `unread` the tables that could
    not be read.
    """

    head: Head
    text: CleanText
    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    loose: tuple[Stretch, ...]
    unread: tuple[Unread, ...] = ()


# -- extract: mentions, in clean offsets -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claim:
    """What the words say, before any name is resolved: a unit, a role, a duty."""

    duty: str
    unit: str
    unit_start: int
    role: Role
    basis: Basis
    rule: str
    quote_start: int
    quote_end: int


@dataclass(frozen=True, slots=True)
class Term:
    """An industry, hazard, campaign or instrument, where it is written."""

    kind: Literal["industry", "hazard", "campaign", "instrument"]
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Coinage:
    """A term that its form shows and a lexicon may lack, where it is written.

    `kind` is the lexicon that it would go into, `type` the class there as well as the words tell
    it: `campaign`, `principle`, `violation`, `object`, `system`, the kind itself, or `?`.
    """

    kind: Literal["campaign", "hazard", "industry", "instrument"]
    type: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bound:
    """What bounds a duty in time or amount, normalised; what the words leave open is empty.

    - `deadline` (年底前): `date`, the last day in ISO, empty where no calendar gives it (汛期前).
    - `ongoing` (持续推进 in the place of a deadline): nothing else.
    - `within` (2小时内报告): `quantity`, `unit`, and `period` where ISO 8601 has it.
    - `frequency` (每季度至少一次): `period`, and how often in it; `每年12月底前` has the day of
      each period in `date` (`--12-31`, of a month `---25`).
    - `target` (再建成1座煤矿, 覆盖率达到95%以上): `action`, `quantity`, `unit`, `thing`.

    `quantity` is a decimal number or a range (`3-5`); `period` an ISO 8601 duration, or the word
    for what has none (班, 学期).
    """

    kind: BoundKind
    date: str = ""
    comparison: Comparison = ""
    quantity: str = ""
    unit: str = ""
    period: str = ""
    action: str = ""
    thing: str = ""

    @property
    def normal(self) -> str:
        """The values in one line: `2025-06-30`, `>=1次/P3M`, `P1Y--12-31`, `建成 1座 煤矿`."""
        sign = self.comparison.removeprefix("=")
        amount = f"{sign}{self.quantity}{self.unit}"
        match self.kind:
            case "frequency":
                return f"{amount}/{self.period}" if amount else f"{self.period}{self.date}"
            case "within":
                return self.period or f"<={self.quantity}{self.unit}"
            case "target":
                return " ".join(filter(None, (self.action, amount, self.thing)))
        return self.date


@dataclass(frozen=True, slots=True)
class BoundMention:
    """A bound, where it is written."""

    bound: Bound
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one notice says, in reading order."""

    claims: tuple[Claim, ...]
    terms: tuple[Term, ...]
    unread: tuple[Unread, ...]
    bounds: tuple[BoundMention, ...]


# -- the canonical records ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """行政区划; `code` is GB/T 2260, or the name itself where no code is known."""

    code: str
    name: str
    level: Level
    parent: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the words stand that say so: the file span, line breaks left out, reads `quote`."""

    notice: str
    clause: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One issued document; `id` is what identifies it, such as `大同市2026`."""

    id: str
    title: str
    number: str
    issuer: str
    jurisdiction: Jurisdiction
    year: int
    issued_on: str
    printed_on: str
    addressees: str
    copies: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered part, as it goes into the graph."""

    id: str
    notice: str
    path: str
    parent: str
    kind: ClauseKind
    heading: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to be done that has, or should have, its own owner."""

    id: str
    notice: str
    path: str
    clause: str
    title: str
    text: str
    year: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A resolved unit: one organ, or (`is_set`) a set of organs named by a property.

    `reason` says in Chinese which lexicon row, form or prefix led to the name.
    """

    id: str
    canonical: str
    kind: UnitKind
    function: str
    jurisdiction: Jurisdiction
    is_set: bool
    in_lexicon: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """One unit's part in one duty, as the notice words it."""

    duty: str
    written: str
    unit: Unit
    role: Role
    basis: Basis
    rule: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Topic:
    """A duty's industry, hazard or campaign, with the word that says so."""

    duty: str
    kind: TopicKind
    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Citation:
    """An instrument 《…》 that a duty cites."""

    duty: str
    title: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that stands there and could not be read (未能识别), with its place."""

    duty: str
    reason: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Restatement:
    """A table row that says again what a clause of the same notice says."""

    row: str
    clause: str
    similarity: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Requirement:
    """A duty's deadline, frequency or target, with the words that say so."""

    duty: str
    bound: Bound
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Judged:
    """Words of a notice whose unit a person decided, with the unit that the rules read in them.

    `name`, and `place` or `notice`, are those of the judgement in the ledger of names.
    """

    written: str
    name: str
    place: str
    notice: str
    unit: Unit
    by_rules: Unit


@dataclass(frozen=True, slots=True)
class NoticeRecords:
    """Everything known of one notice; the graph is made of these alone."""

    notice: Notice
    title: Evidence
    clauses: tuple[Clause, ...]
    duties: tuple[Duty, ...]
    assignments: tuple[Assignment, ...]
    topics: tuple[Topic, ...]
    citations: tuple[Citation, ...]
    gaps: tuple[Gap, ...]
    restatements: tuple[Restatement, ...]
    requirements: tuple[Requirement, ...]
    issuer: Unit
    judged: tuple[Judged, ...] = ()
