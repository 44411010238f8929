"""Which notices and which parts of units a matrix is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_build.errors import ParameterError
from graph_build.matrix.counted import Counted
from graph_build.model import Assignment, Basis, NoticeRecords, Role


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; an empty filter lets everything through.

    A place is the notice's, by name or code.
    """

    places: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    roles: tuple[Role, ...] = ()
    bases: tuple[Basis, ...] = ()

    @property
    def narrows(self) -> bool:
        """Some units of a duty may be left out, so that their absence says nothing."""
        return bool(self.roles or self.bases)

    def notices(self, records: Iterable[NoticeRecords]) -> tuple[NoticeRecords, ...]:
        """The notices of the places and years, by id.

        Raises `ParameterError` where there are none.
        """
        records = sorted(records, key=lambda each: each.notice.id)
        found = tuple(each for each in records if self._has(each))
        if not found:
            raise _nothing(self, records)
        return found

    def assignments(self, duty: Counted) -> tuple[Assignment, ...]:
        """Those of the duty's assignments that have one of the roles on one of the bases."""
        return tuple(
            each
            for each in duty.assignments
            if (not self.roles or each.role in self.roles)
            and (not self.bases or each.basis in self.bases)
        )

    def _has(self, records: NoticeRecords) -> bool:
        notice = records.notice
        place = notice.jurisdiction
        return (not self.places or bool({place.name, place.code} & set(self.places))) and (
            not self.years or notice.year in self.years
        )


def _nothing(selection: Selection, records: Iterable[NoticeRecords]) -> ParameterError:
    asked = "、".join((*selection.places, *map(str, selection.years)))
    there = "、".join(
        dict.fromkeys(f"{each.notice.jurisdiction.name} {each.notice.year}" for each in records)
    )
    return ParameterError(
        where=asked or "图谱", what="没有这样的通知", todo=f"图谱中有：{there or '（无）'}"
    )
