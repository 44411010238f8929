"""Everything that one notice says, with its names resolved: the canonical records."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph_build.errors import NotANoticeError, NoUnitError
from graph_build.ledger import NO_LEDGER, Ledger
from graph_build.lexicons import stems
from graph_build.model import (
    Assignment,
    BoundMention,
    Citation,
    Claim,
    Clause,
    CleanText,
    Document,
    Duty,
    Evidence,
    Extraction,
    Gap,
    Notice,
    NoticeRecords,
    ParsedNotice,
    Part,
    Requirement,
    Restatement,
    Term,
    Topic,
    Unit,
)
from graph_build.resolve.abbreviations import short_names
from graph_build.resolve.duties import duty_parts, owner_of, owning_duties
from graph_build.resolve.judged import JudgedUnits
from graph_build.resolve.notices import notice_of
from graph_build.resolve.prefixes import with_prefixes
from graph_build.resolve.restated import restated_rows
from graph_build.resolve.units import UnitResolver, zone_in


def resolve(
    document: Document,
    parsed: ParsedNotice,
    extraction: Extraction,
    *,
    ledger: Ledger = NO_LEDGER,
) -> NoticeRecords:
    """Return the canonical records of one notice; what the ledger says of a name comes first.

    Raises:
        NotANoticeError: nothing is numbered, and nothing names a unit.
        NoUnitError: nothing in the text names a unit.
        ResourceError: judgements of the ledger lead back to where they began.
    """
    if not extraction.claims and not parsed.parts:
        raise NotANoticeError(
            where=document.file,
            what="找不到编号的条款（一、（一）1.）或任务分工表",
            todo="请确认这是一份通知、方案或预案的全文",
        )
    if not extraction.claims:
        raise NoUnitError(
            where=document.file,
            what="全文没有写明任何责任单位",
            todo="请确认文件完整；如确无责任分工，不必纳入",
        )
    head = parsed.head
    notice = notice_of(document, head, parsed.text.text[:400])
    claimed = {claim.duty for claim in extraction.claims}
    return _Recorder(notice, _with_whole(parsed, claimed), ledger).records(extraction)


def _with_whole(parsed: ParsedNotice, claimed: set[str]) -> ParsedNotice:
    """The notice with a part of its own for its words under no number, if they claim something."""
    loose = [stretch for stretch in parsed.loose if not stretch.path]
    if "" not in claimed or not loose:
        return parsed
    start, end = loose[0].start, loose[0].end
    whole = Part("", "", "section", "", start, start, end, end)
    return replace(parsed, parts=(whole, *parsed.parts))


class _Recorder:
    """Turns clean offsets into evidence and words into units, for one notice."""

    def __init__(self, notice: Notice, parsed: ParsedNotice, ledger: Ledger) -> None:
        self._notice = notice
        self._parsed = parsed
        self._text: CleanText = parsed.text
        zone = zone_in(notice.addressees) or zone_in(parsed.text.text)
        shorts = short_names(parsed.text.text, notice.jurisdiction.name)
        units = UnitResolver(notice.jurisdiction, notice.year, zone, shorts)
        self._units = JudgedUnits(units, ledger, notice)
        self._parts = {part.path: part for part in parsed.parts}

    def records(self, extraction: Extraction) -> NoticeRecords:
        claimed = {claim.duty for claim in extraction.claims}
        covered = {claim.duty for claim in extraction.claims if claim.basis != "subject"}
        duties = duty_parts(self._parsed.parts, claimed, covered)
        owners = owning_duties(self._parsed.parts, {part.path for part in duties})
        lists = sorted({(claim.quote_start, claim.quote_end) for claim in extraction.claims
                        if claim.basis != "subject"})  # fmt: skip
        terms = tuple(self._owned(extraction.terms, owners, lists))
        return NoticeRecords(
            notice=self._notice,
            title=self._evidence(*self._parsed.head.title_span, ""),
            clauses=tuple(map(self._clause, self._parsed.parts)),
            duties=tuple(map(self._duty, duties)),
            assignments=tuple(self._assignments(extraction.claims)),
            topics=tuple(self._topics(terms)),
            citations=tuple(self._citations(terms)),
            gaps=tuple(
                Gap(
                    self._id(item.duty),
                    item.reason,
                    self._evidence(item.start, item.end, item.duty),
                )
                for item in extraction.unread
                if item.end > item.start
            ),
            restatements=tuple(self._restatements()),
            requirements=tuple(self._requirements(extraction.bounds, owners)),
            issuer=self._issuer(),
            judged=self._units.judged,
        )

    def _issuer(self) -> Unit:
        """The organ that issued the notice: one organ, whatever its name looks like."""
        name = self._notice.issuer or self._notice.jurisdiction.name
        return replace(self._units.resolve(name), is_set=False)

    def _id(self, path: str) -> str:
        return f"{self._notice.id}/{path}" if path else self._notice.id

    def _evidence(self, start: int, end: int, path: str) -> Evidence:
        first, last = self._text.raw_span(start, max(end, start + 1))
        quote = self._text.text[start:end].replace("\n", "")
        return Evidence(self._notice.id, path, first, last, quote)

    def _clause(self, part: Part) -> Clause:
        """The part as written; of a row its task alone, for a label may be merged with others."""
        start = part.heading_end if part.kind == "row" else part.start
        first, last = self._text.raw_span(start, max(part.own_end, start + 1))
        words = self._text.text[start : part.own_end]
        return Clause(
            self._id(part.path), self._notice.id, part.path, self._id(part.parent),
            part.kind, part.heading, words, first, last,
        )  # fmt: skip

    def _duty(self, part: Part) -> Duty:
        words = self._text.text[part.start : part.end]
        if not part.path:
            loose = (stretch for stretch in self._parsed.loose if not stretch.path)
            words = "\n".join(self._text.text[stretch.start : stretch.end] for stretch in loose)
        path = part.path
        title = part.heading or (words.split("。")[0][:30] if path else self._parsed.head.title)
        return Duty(
            self._id(path), self._notice.id, path, self._id(path), title, words, self._notice.year
        )

    def _assignments(self, claims: Iterable[Claim]) -> Iterator[Assignment]:
        """One record for each unit, role and basis of a duty, with the first quote.

        Stems are lines of work, and several of them may be one organ's today: 工商、质监.
        """
        seen: set[tuple[str, ...]] = set()
        for claim, written in with_prefixes(claims, self._notice.jurisdiction.name):
            unit = self._units.resolve(written)
            stem = claim.unit if claim.unit in stems() else ""
            key = (claim.duty, unit.id, stem, claim.role, claim.basis)
            if key not in seen:
                seen.add(key)
                evidence = self._evidence(claim.quote_start, claim.quote_end, claim.duty)
                yield Assignment(
                    self._id(claim.duty), claim.unit, unit, claim.role, claim.basis, claim.rule,
                    evidence,
                )  # fmt: skip

    def _owned(
        self,
        terms: Iterable[Term],
        owners: list[tuple[int, int, str]],
        lists: list[tuple[int, int]],
    ) -> Iterator[tuple[Term, str]]:
        """Each term outside the lists with the duty in whose words it stands, once a duty."""
        seen: set[tuple[str, str, str]] = set()
        list_starts = [start for start, _ in lists]
        for term in terms:
            duty = owner_of(owners, term.start, term.end)
            inside = bisect_right(list_starts, term.start) - 1
            listed = inside >= 0 and term.end <= lists[inside][1]
            key = (duty, term.kind, term.name)
            if duty and not listed and key not in seen:
                seen.add(key)
                yield term, duty

    def _topics(self, terms: Iterable[tuple[Term, str]]) -> Iterator[Topic]:
        for term, duty in terms:
            if term.kind != "instrument":
                evidence = self._evidence(term.start, term.end, duty)
                yield Topic(self._id(duty), term.kind, term.name, evidence)

    def _citations(self, terms: Iterable[tuple[Term, str]]) -> Iterator[Citation]:
        for term, duty in terms:
            if term.kind == "instrument":
                evidence = self._evidence(term.start, term.end, duty)
                yield Citation(self._id(duty), term.name.replace("\n", ""), evidence)

    def _requirements(
        self, mentions: Iterable[BoundMention], owners: list[tuple[int, int, str]]
    ) -> Iterator[Requirement]:
        """Each bound with the duty in whose words it stands, a list's bracket included, or in
        whose row."""
        duties = {duty for _, _, duty in owners}
        cells = (
            (cell.start, cell.end, row.path)
            for row in self._parsed.rows
            for cell in row.deadlines
            if row.path in duties
        )
        places = sorted((*owners, *cells))
        for mention in mentions:
            duty = owner_of(places, mention.start, mention.end)
            if duty:
                evidence = self._evidence(mention.start, mention.end, duty)
                yield Requirement(self._id(duty), mention.bound, evidence)

    def _restatements(self) -> Iterator[Restatement]:
        parsed = self._parsed
        for restated in restated_rows(self._text.text, parsed.parts, parsed.rows):
            clause = self._parts[restated.clause]
            end = max(clause.heading_end, clause.start + 1)
            evidence = self._evidence(clause.start, end, clause.path)
            yield Restatement(
                self._id(restated.row), self._id(restated.clause), restated.similarity, evidence
            )
