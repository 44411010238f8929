"""What a rule found: the duty, the units, the words, and why it is worth a look."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from graph_build.model import Evidence

if TYPE_CHECKING:
    from graph_build.audit.case import Case

Severity = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `subject` is the id of a duty, a notice or a unit, `key` tells two apart.

    `said` is a Chinese sentence about this case. An `arguable` one is such that reasonable auditors
    may differ. `duties` are all duties that it is about.
    """

    rule: str
    subject: str
    title: str
    said: str
    units: tuple[str, ...] = ()
    quotes: tuple[Evidence, ...] = ()
    duties: tuple[str, ...] = ()
    key: str = ""
    arguable: bool = False

    @property
    def id(self) -> str:
        """Stable and readable: `no-owner:山阴县2026/三/（一）`."""
        return ":".join(filter(None, (self.rule, self.subject, self.key)))

    @property
    def duty(self) -> str:
        """The duty, of several the first; the notice where it is one finding of the notice."""
        if self.subject in self.duties or not self.duties:
            return self.subject
        first = self.duties[0]
        return self.subject if first.startswith(f"{self.subject}/") else first


@dataclass(frozen=True, slots=True)
class Options:
    """What the auditor sets: how many units are too many, and the day that counts as today."""

    most_units: int = 10
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its words for the reader; `find` is pure.

    `folded` is the sentence of the one finding that stands for all of a notice, with `{count}`
    findings of `{duties}` duties, where the notice does throughout what the rule looks for;
    `folded_below` the same of a clause with several items.
    `uncertain` rules tell of the reading, not of the notice: they are counted apart. One that
    `needs_day` finds nothing unless the auditor gives it.
    """

    name: str
    title: str
    severity: Severity
    about: str
    todo: str
    find: Callable[["Case", Options], Iterator[Finding]]
    folded: str = ""
    folded_below: str = ""
    uncertain: bool = False
    needs_day: bool = False
