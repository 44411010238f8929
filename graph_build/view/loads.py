"""Who holds how many duties: a clause and the rows that say it again count once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph_build.matrix.counted import counted_duties
from graph_build.model import NoticeRecords, Role, Unit
from graph_build.report.words import ROLES

_ROLES: tuple[Role, ...] = ("lead", "assist", "joint", "supervise")


@dataclass(frozen=True, slots=True)
class Load:
    """The duties of one unit, and in how many of them it has which role."""

    unit: Unit
    duties: int
    roles: tuple[tuple[Role, int], ...]

    @property
    def said(self) -> str:
        """`19 项：牵头 3、负责 17`."""
        return f"{self.duties} 项：" + "、".join(f"{ROLES[role]} {n}" for role, n in self.roles)


def loads(records: Iterable[NoticeRecords]) -> tuple[Load, ...]:
    """The load of every organ, the largest first; sets of organs (成员单位) are left out."""
    held = [
        (each.unit, each.role, duty.duty.id)
        for notice in records
        for duty in counted_duties(notice, "industry")
        for each in duty.assignments
        if not each.unit.is_set
    ]
    units = {unit.id: unit for unit, _, _ in held}
    duties = Counter(unit for unit, _ in {(unit.id, duty) for unit, _, duty in held})
    roles = Counter((unit, role) for unit, role, _ in {(u.id, role, d) for u, role, d in held})
    return tuple(
        Load(
            units[unit],
            count,
            tuple((role, roles[unit, role]) for role in _ROLES if roles[unit, role]),
        )
        for unit, count in sorted(duties.items(), key=lambda each: (-each[1], each[0]))
    )
