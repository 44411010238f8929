"""A judgement on what nobody knows is most often a slip: it is refused, and near names are told."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from graph_build.errors import ParameterError

if TYPE_CHECKING:
    from graph_build.ledger import Judgement, Ledger
    from graph_build.model import NoticeRecords

_ALIKE = 0.5
_SHOWN = 3


def check_known(
    entry: "Judgement", ledger: "Ledger", records: "Sequence[NoticeRecords] | None"
) -> None:
    """Nothing, if the graph, the lexicons or the ledger know the words; names need a graph.

    Raises:
        ParameterError: a place, a notice, a writing or a unit that none of them has.
    """
    _check_place(entry.place, records or ())
    if records is None:
        return
    if entry.notice and entry.notice not in {each.notice.id for each in records}:
        ids = [each.notice.id for each in records]
        raise _unknown(f"--notice {entry.notice}", "图谱中没有这份文件", entry.notice, ids)
    known = _Names(entry, ledger, records)
    for name, what in ((entry.name, "写法"), (entry.unit, "单位")):
        if name and not known.has(name):
            said = f"图谱和词典中都没有这个{what}"
            raise _unknown(f"{what} {name}", said, name, known.names)


def _check_place(place: str, records: "Sequence[NoticeRecords]") -> None:
    from graph_build.lexicons.places import division_codes, divisions

    if not place or place in division_codes() or place in divisions():
        return
    places = [each.notice.jurisdiction for each in records]
    if not any(place in (each.name, each.code) for each in places):
        here = [each.name for each in places]
        near = here if _alike(place, here) else division_codes()
        raise _unknown(f"--place {place}", "图谱和词典中都没有这个地方", place, near)


class _Names:
    """The names that the graph and the ledger have, and those of the lexicon, for one judgement."""

    def __init__(
        self, entry: "Judgement", ledger: "Ledger", records: "Sequence[NoticeRecords]"
    ) -> None:
        from graph_build.naming import writings
        from graph_build.resolve.units import UnitResolver, normalized

        found = [one for each in records for one in writings(each)]
        judged = [word for each in ledger.entries for word in (each.name, each.unit) if word]
        shown = (name for one in found for name in (one.written, one.unit.canonical))
        self.names = tuple(dict.fromkeys((*shown, *judged)))
        meant = [each.notice for each in records if entry.covers(each.notice)]
        notices = meant or [each.notice for each in records]
        self._units = [UnitResolver(each.jurisdiction, each.year) for each in notices]
        self._normalized = normalized
        self._known = {normalized(name) for name in self.names}

    def has(self, name: str) -> bool:
        """True of a name that stands in the graph, behind a place or not, or in the lexicon."""
        words = self._normalized(name)
        return (
            words in self._known
            or any(each.resolve(words).in_lexicon for each in self._units)
            or any(
                words == each.behind_own_place(one) for each in self._units for one in self._known
            )
        )


def _unknown(where: str, what: str, word: str, known: Iterable[str]) -> ParameterError:
    near = _alike(word, known)
    hint = f"是不是 {'、'.join(near)}？" if near else ""
    return ParameterError(where=where, what=what, todo=f"{hint}请核对；确要这样记，请加 --force")


def _alike(word: str, known: Iterable[str]) -> list[str]:
    return get_close_matches(word, list(dict.fromkeys(known)), _SHOWN, _ALIKE)
