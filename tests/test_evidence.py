"""The span of every record, read back from the file, is its quote."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_build.model import Evidence, NoticeRecords
from graph_build.pipeline import records_of
from tests.golden import NOTICES

_PAGE_NUMBER = re.compile(r"^[ \t]*[-—–][ \t]*\d{1,3}[ \t]*[-—–][ \t]*$", re.MULTILINE)
_MARKS = re.compile(r"</?p>|\*\*|#+ ")


def _evidences(records: NoticeRecords) -> Iterator[Evidence]:
    yield records.title
    for group in (
        records.assignments,
        records.topics,
        records.citations,
        records.gaps,
        records.restatements,
        records.requirements,
    ):
        for record in group:
            yield record.evidence


def _bare(text: str) -> str:
    """Without line breaks, blanks, page numbers and marks: what is left is what was written."""
    return "".join(_MARKS.sub("", _PAGE_NUMBER.sub("", text)).split())


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_span_read_back_is_the_quote(notice: Path) -> None:
    text = notice.read_bytes().decode("utf-8")
    wrong = [
        evidence
        for evidence in _evidences(records_of(notice))
        if _bare(text[evidence.start : evidence.end]) != "".join(evidence.quote.split())
    ]
    assert wrong == []


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_clause_span_read_back_is_its_text(notice: Path) -> None:
    text = notice.read_bytes().decode("utf-8")
    wrong = [
        clause.id
        for clause in records_of(notice).clauses
        if clause.text and _bare(text[clause.start : clause.end]) != "".join(clause.text.split())
    ]
    assert wrong == []


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_quote_names_the_unit(notice: Path) -> None:
    records = records_of(notice)
    assert [a for a in records.assignments if a.written not in a.evidence.quote] == []
