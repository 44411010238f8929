"""One record of the annotation guide, as a person or the program wrote it."""

from dataclasses import dataclass
from typing import Literal

from graph_build.model import Basis, NoticeRecords, Role, UnitKind

Key = tuple[str, str, Role]
"""Duty, unit and role together: what has to agree for two records to be the same."""

Writing = Literal["lists", "subject"]
"""The kind of writing: lists (`stated`, `inherited`) are regular, running prose is free."""

_BRACKETS = str.maketrans("()", "（）")


@dataclass(frozen=True, slots=True)
class Record:
    """This unit holds this role for this duty, and these words say so."""

    duty: str
    unit: str
    canonical: str
    kind: UnitKind
    role: Role
    basis: Basis
    quote: str

    @property
    def key(self) -> Key:
        """What the record is compared by; the unit is written plainly."""
        return self.duty, plain(self.unit), self.role

    @property
    def writing(self) -> Writing:
        """Whether a list or a sentence says so."""
        return "subject" if self.basis == "subject" else "lists"


def plain(words: str) -> str:
    """The words without blanks and line breaks, brackets full width, and nothing else changed.

    `市城管局 (市综合执法局)` is `市城管局（市综合执法局）`; 应急局 is not 应急管理局.
    """
    return "".join(words.split()).translate(_BRACKETS)


def of_notice(records: NoticeRecords) -> tuple[Record, ...]:
    """The extracted records of a notice, in the form in which they are compared."""
    return tuple(
        Record(
            duty=assignment.evidence.clause,
            unit=assignment.written,
            canonical=assignment.unit.canonical,
            kind=assignment.unit.kind,
            role=assignment.role,
            basis=assignment.basis,
            quote=assignment.evidence.quote,
        )
        for assignment in records.assignments
    )
