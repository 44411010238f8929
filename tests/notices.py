"""Small notices for tests: the words of a notice → what the stages make of them."""

import hashlib
from typing import Any

import pytest

from graph_build.extract import extract
from graph_build.ledger import NO_LEDGER, Ledger
from graph_build.model import Basis, Document, Extraction, NoticeRecords, ParsedNotice
from graph_build.parse import parse
from graph_build.resolve import resolve

HEAD = """龙山县人民政府
关于做好2024年安全生产工作的通知

各乡镇人民政府，县直各单位：
"""


def case(name: str, *values: Any, wrong: str = "") -> Any:
    """A row of a table of sentences; `wrong` says why the code does not read it so today."""
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(*values, id=name, marks=marks)


def document(body: str, *, head: str = HEAD) -> Document:
    """The file of a notice, a paragraph a line."""
    text = "\n\n".join([head.rstrip("\n"), *body.strip("\n").splitlines()]) + "\n"
    return Document("notice.txt", hashlib.sha256(text.encode()).hexdigest(), "utf-8", text)


def parsed(body: str, *, head: str = HEAD) -> ParsedNotice:
    """The notice with its outline."""
    return parse(document(body, head=head))


def extraction(body: str, *, head: str = HEAD) -> Extraction:
    """What the words of the notice claim."""
    return extract(parsed(body, head=head))


def claims(body: str, *bases: Basis) -> list[str]:
    """`duty unit role` of each claim with one of `bases`, in reading order."""
    found = extraction(body).claims
    return [f"{claim.duty} {claim.unit} {claim.role}" for claim in found if claim.basis in bases]


def records(body: str, *, head: str = HEAD, ledger: Ledger = NO_LEDGER) -> NoticeRecords:
    """The canonical records of the notice."""
    file = document(body, head=head)
    notice = parse(file)
    return resolve(file, notice, extract(notice), ledger=ledger)
