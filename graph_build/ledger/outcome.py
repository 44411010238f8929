"""What came of each judgement in a build: what it changed, or that it met nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_build.ledger import Judgement, Key, Ledger
from graph_build.model import Judged, NoticeRecords


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judgement that stands, and the words that it decided on, notice by notice."""

    judgement: Judgement
    judged: tuple[Judged, ...]

    @property
    def changed(self) -> bool:
        """Whether any words mean another unit by it."""
        return any(one.unit.id != one.by_rules.id for one in self.judged)

    @property
    def overruled(self) -> tuple[str, ...]:
        """The organs that the lexicon names for the words, where the judgement says another."""
        return tuple(
            sorted(
                {
                    one.by_rules.canonical
                    for one in self.judged
                    if one.by_rules.in_lexicon
                    and not one.by_rules.is_set
                    and one.unit.id != one.by_rules.id
                }
            )
        )


def outcomes(ledger: Ledger, records: Iterable[NoticeRecords]) -> list[Outcome]:
    """The outcome of every judgement that stands, in the order of the lines."""
    found: dict[Key, list[Judged]] = {key: [] for key in ledger.standing}
    for notice in records:
        for one in notice.judged:
            found.get((one.name, one.place, one.notice), []).append(one)
    return [Outcome(entry, tuple(found[key])) for key, entry in ledger.standing.items()]
