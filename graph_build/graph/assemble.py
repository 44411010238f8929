"""The records of all notices become one graph: nodes once, edges with their evidence."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from graph_build.graph.places import add_places
from graph_build.graph.requirements import requirement_facts
from graph_build.graph.tables import Draft, GraphTables
from graph_build.graph.topics import add_citation, add_topic
from graph_build.graph.units import Units
from graph_build.model import (
    Assignment,
    Clause,
    Duty,
    Evidence,
    Notice,
    NoticeRecords,
    Requirement,
    Restatement,
    Role,
)

_ROLE_EDGES: dict[Role, str] = {
    "lead": "LEADS",
    "assist": "ASSISTS",
    "joint": "RESPONSIBLE_FOR",
    "supervise": "SUPERVISES",
}


def assemble(records: Iterable[NoticeRecords]) -> GraphTables:
    """Tables in which every edge ends in a node and every row stands once, sorted by key.

    The order of `records` does not matter: notices are taken in the order of their ids, and of
    two edges that say the same the one that stands first in the text is kept.
    Raises `GraphError` where the records contradict each other.
    """
    draft = Draft()
    units = Units()
    for entry in sorted(records, key=lambda entry: entry.notice.id):
        _add_notice(draft, units, entry)
    units.add_to(draft)
    add_places(draft, units.jurisdictions)
    return draft.tables()


def evidence_facts(evidence: Evidence) -> dict[str, Any]:
    """The five columns of an edge that say where its words stand."""
    return {
        "notice": evidence.notice,
        "clause": evidence.clause,
        "quote": evidence.quote,
        "span_start": evidence.start,
        "span_end": evidence.end,
    }


def _add_notice(draft: Draft, units: Units, records: NoticeRecords) -> None:
    _add_head(draft, units, records)
    for clause in records.clauses:
        _add_clause(draft, clause)
    _add_duties(draft, records)
    for assignment in records.assignments:
        _add_assignment(draft, units, assignment)
    for topic in records.topics:
        add_topic(draft, topic, evidence_facts(topic.evidence))
    for citation in records.citations:
        add_citation(draft, citation, evidence_facts(citation.evidence))
    for restatement in records.restatements:
        _add_restatement(draft, restatement)


def _add_head(draft: Draft, units: Units, records: NoticeRecords) -> None:
    notice = records.notice
    draft.add_node("Notice", **_notice_facts(notice))
    issuer = units.add(records.issuer, notice.issuer)
    units.jurisdictions.append(notice.jurisdiction)
    facts = evidence_facts(records.title)
    draft.add_edge("ISSUED_BY", ("Notice", notice.id), issuer, **facts)
    place = ("Jurisdiction", notice.jurisdiction.code)
    draft.add_edge("APPLIES_TO", ("Notice", notice.id), place, **facts)


def _notice_facts(notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.id,
        "number": notice.number,
        "title": notice.title,
        "issuer": notice.issuer,
        "year": notice.year,
        "issued_on": _day(notice.issued_on),
        "printed_on": _day(notice.printed_on),
        "addressees": notice.addressees,
        "copies": notice.copies,
        "file": notice.file,
        "sha256": notice.sha256,
    }


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _add_clause(draft: Draft, clause: Clause) -> None:
    draft.add_node(
        "Clause",
        id=clause.id,
        path=clause.path,
        kind=clause.kind,
        heading=clause.heading,
        text=clause.text,
        span_start=clause.start,
        span_end=clause.end,
    )
    top = clause.parent in ("", clause.notice)
    whole = ("Notice", clause.notice) if top else ("Clause", clause.parent)
    draft.add_edge("PART_OF", ("Clause", clause.id), whole)


def _add_duties(draft: Draft, records: NoticeRecords) -> None:
    unread: defaultdict[str, list[str]] = defaultdict(list)
    for gap in records.gaps:
        unread[gap.duty].append(gap.evidence.quote)
    required: defaultdict[str, list[Requirement]] = defaultdict(list)
    for requirement in records.requirements:
        required[requirement.duty].append(requirement)
    for duty in records.duties:
        _add_duty(draft, duty, unread=unread[duty.id], **requirement_facts(required[duty.id]))


def _add_duty(draft: Draft, duty: Duty, **facts: Any) -> None:
    draft.add_node(
        "Duty",
        id=duty.id,
        path=duty.path,
        title=duty.title,
        text=duty.text,
        year=duty.year,
        **facts,
    )
    draft.add_edge("STATED_IN", ("Duty", duty.id), ("Clause", duty.clause))


def _add_assignment(draft: Draft, units: Units, assignment: Assignment) -> None:
    draft.add_edge(
        _ROLE_EDGES[assignment.role],
        units.add(assignment.unit, assignment.written),
        ("Duty", assignment.duty),
        basis=assignment.basis,
        written=assignment.written,
        rule=assignment.rule,
        **evidence_facts(assignment.evidence),
    )


def _add_restatement(draft: Draft, restatement: Restatement) -> None:
    """The row's duty is the same as the clause's, if the clause has a duty of its own."""
    if draft.has_node("Duty", restatement.clause):
        draft.add_edge(
            "SAME_AS",
            ("Duty", restatement.row),
            ("Duty", restatement.clause),
            similarity=restatement.similarity,
            **evidence_facts(restatement.evidence),
        )
