"""What identifies a notice: its issuer and year, or its document number."""

import re

from graph_build.model import Document, Head, Jurisdiction, Notice
from graph_build.resolve.places import jurisdiction_of, place_at

_ANNUAL = re.compile(
    r"关于(?:切实)?做好(?:全[省市县区])?(?:19|20)\d{2}年(?:度)?(?:全[省市县区])?安全生产(?:重点)?工作的?(?:通知|意见)"
)

_GOVERNMENT = re.compile(r"(?:人民)?政府(?:办公[厅室])?$")


def notice_of(document: Document, head: Head, first_words: str) -> Notice:
    """The notice with its id and jurisdiction.

    The annual notice of a place is known by place and year (`大同市2026`), that of another body of
    the place by the body's name; any other document by its number (`国发〔2019〕3号`), and without
    one by its title. An id never depends on what else is in the batch.
    """
    place = jurisdiction_of(head.issuer, head.title, first_words)
    return Notice(
        id=_id(head, place, document.sha256),
        title=head.title or document.file,
        number=head.number,
        issuer=head.issuer,
        jurisdiction=place,
        year=head.year,
        issued_on=head.issued_on,
        printed_on=head.printed_on,
        addressees=head.addressees,
        copies=head.copies,
        file=document.file,
        sha256=document.sha256,
    )


def _id(head: Head, place: Jurisdiction, sha256: str) -> str:
    if _ANNUAL.search(head.title) and head.year:
        issuer = head.issuer[head.issuer.rfind(place.name) :].removeprefix("中共")
        _, end = place_at(issuer)
        return f"{place.name}{_GOVERNMENT.sub('', issuer[end:])}{head.year}"
    return (head.number or head.title or f"{place.name}·{sha256[:12]}").replace("/", "／")
