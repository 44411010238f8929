"""How many duties, and in how many of them somebody leads, assists, is responsible, supervises."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from graph_build.model import Role

ROLES: tuple[Role, ...] = get_args(Role)
SHORT: dict[Role, str] = {"lead": "牵", "assist": "配", "joint": "责", "supervise": "督"}


@dataclass(frozen=True, slots=True)
class Tally:
    """All figures count duties; one in which a unit has two roles counts under both."""

    duties: int
    roles: tuple[tuple[Role, int], ...]

    @property
    def short(self) -> str:
        """`牵2 责5`, or the number of duties where nobody has a role."""
        return " ".join(f"{SHORT[role]}{count}" for role, count in self.roles) or str(self.duties)

    def of(self, role: Role) -> int:
        """In how many duties the role is held."""
        return dict(self.roles).get(role, 0)


def tally(held: Iterable[tuple[str, tuple[Role, ...]]]) -> Tally:
    """The figures over pairs of a duty's id and the roles that are held in it."""
    duties: set[str] = set()
    roles: dict[Role, set[str]] = {role: set() for role in ROLES}
    for duty, names in held:
        duties.add(duty)
        for role in names:
            roles[role].add(duty)
    return Tally(len(duties), tuple((role, len(ids)) for role, ids in roles.items() if ids))
