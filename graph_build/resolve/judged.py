"""A person's judgement before the rules: the units of one notice as the ledger of names has them.

A judgement on 消防队 holds for these words and for the same behind the notice's own place
(县消防队, 龙山县消防队); one on 县消防队 for no others. In `平城区应急局、住建局` the second is
平城区住建局, for the prefix holds for the list.
"""

from dataclasses import replace

from graph_build.ledger import Judgement, Ledger
from graph_build.model import Judged, Notice, Unit
from graph_build.resolve.units import UnitResolver, normalized


class JudgedUnits:
    """Resolves the units of one notice, and keeps what was judged beside what the rules read."""

    def __init__(self, units: UnitResolver, ledger: Ledger, notice: Notice) -> None:
        self._units = units
        self._ledger = ledger
        self._by_name = {normalized(name): entry for name, entry in ledger.of(notice).items()}
        self._judged: dict[str, Judged] = {}

    @property
    def judged(self) -> tuple[Judged, ...]:
        """What was judged so far, in the order in which it was asked for."""
        return tuple(self._judged.values())

    def resolve(self, written: str) -> Unit:
        """The unit that `written` names; always the same for the same words.

        Raises:
            ResourceError: judgements lead back to where they began.
        """
        name = normalized(written)
        judgement = self.judgement(name)
        if judgement is None:
            return self._units.resolve(written)
        if name not in self._judged:
            self._judged[name] = self._decided(name, judgement)
        return self._judged[name].unit

    def judgement(self, name: str) -> Judgement | None:
        """The judgement that decides on the words, blanks taken out; most have none."""
        if not self._by_name:
            return None
        return self._by_name.get(name) or self._by_name.get(self._units.behind_own_place(name))

    def _decided(self, name: str, judgement: Judgement) -> Judged:
        by_rules, unit = self._units.resolve(name), self._meant(name)
        reason = f"{_said(name, judgement, unit)}；{_instead(unit, by_rules)}"
        return Judged(name, *judgement.key, replace(unit, reason=reason), by_rules)

    def _meant(self, name: str, *before: Judgement) -> Unit:
        """The unit of the words; of what is joined, the unit that the other name has here."""
        judgement = self.judgement(name)
        if judgement is None:
            return self._units.resolve(name)
        if judgement in before:
            what = f"判断兜了圈子，“{judgement.name}”又并回自己"
            todo = "请撤销其中一条；要单列为一个单位，请用 dutygraph names split"
            raise self._ledger.error(what, todo, *dict.fromkeys(before))
        if judgement.act == "split":
            return self._units.on_its_own(name)
        return self._meant(normalized(judgement.unit), *before, judgement)


def _said(name: str, judgement: Judgement, unit: Unit) -> str:
    """The judgement with its reason, and what its unit is today: 安监局 is 应急管理局."""
    if judgement.act == "split":
        return f"人工：{name}单列为一个单位（{judgement.reason}）"
    said = f"人工：{name}→{judgement.unit}（{judgement.reason}）"
    return (
        said if unit.canonical == judgement.unit else f"{said}，即{unit.canonical}（{unit.reason}）"
    )


def _instead(unit: Unit, by_rules: Unit) -> str:
    if unit.id == by_rules.id:
        return "规则也这样认"
    return f"规则认作{by_rules.canonical}（{by_rules.reason}）"
