"""A large corpus: the records of the five notices, many times, as if of so many years."""

from dataclasses import replace

from graph_build.model import Evidence, NoticeRecords
from graph_build.pipeline import records_of
from tests.golden import NOTICES


def copies(number: int) -> list[NoticeRecords]:
    """The records of the five notices, `number` times."""
    originals = [records_of(path) for path in NOTICES]
    return [_moved(records, copy) for copy in range(number) for records in originals]


def _moved(records: NoticeRecords, copy: int) -> NoticeRecords:
    """The same records under another notice id; the first copy keeps its own."""
    old = records.notice.id
    new = f"{old}·{copy}" if copy else old

    def renamed(value: str) -> str:
        return new + value.removeprefix(old)

    def evidence(value: Evidence) -> Evidence:
        return replace(value, notice=new)

    return replace(
        records,
        notice=replace(records.notice, id=new),
        title=evidence(records.title),
        clauses=tuple(
            replace(c, id=renamed(c.id), notice=new, parent=renamed(c.parent))
            for c in records.clauses
        ),
        duties=tuple(
            replace(d, id=renamed(d.id), notice=new, clause=renamed(d.clause))
            for d in records.duties
        ),
        assignments=tuple(
            replace(a, duty=renamed(a.duty), evidence=evidence(a.evidence))
            for a in records.assignments
        ),
        topics=tuple(
            replace(t, duty=renamed(t.duty), evidence=evidence(t.evidence)) for t in records.topics
        ),
        citations=tuple(
            replace(c, duty=renamed(c.duty), evidence=evidence(c.evidence))
            for c in records.citations
        ),
        gaps=(),
        restatements=tuple(
            replace(r, row=renamed(r.row), clause=renamed(r.clause), evidence=evidence(r.evidence))
            for r in records.restatements
        ),
    )
