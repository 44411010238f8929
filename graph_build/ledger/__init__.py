"""The ledger of names: what people judged about the unit that a writing means.

Lines are only ever added: a judgement is taken back by a line of its own, so that its history
stays. `file.py` reads and writes it, `resolve/judged.py` obeys it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from graph_build.errors import ResourceError
from graph_build.model import Notice

Act = Literal["join", "split", "undo"]
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the writing `name` means in the notices that `place` issued, or in `notice` alone.

    `join`: it is the organ `unit` (住保中心 is 龙山县住房和城乡建设局). `split`: it is an organ of
    its own, not the one it was joined to. `undo` takes back what was judged of the same name there.
    One of `place` and `notice` is empty, and so is `unit` but for `join`. `line` is 0 where the
    judgement stands in no file yet.
    """

    day: str
    act: Act
    name: str
    place: str
    notice: str
    unit: str
    reason: str
    by: str
    line: int = 0

    @property
    def key(self) -> Key:
        """What it is about; of one key one judgement stands at most."""
        return self.name, self.place, self.notice

    def covers(self, notice: Notice) -> bool:
        """Whether it holds in the notice; a place is known by its name or its code."""
        place = notice.jurisdiction
        return self.notice == notice.id if self.notice else self.place in (place.name, place.code)

    def agrees(self, other: "Judgement") -> bool:
        """Whether both say the same of a name."""
        return (self.act, self.unit) == (other.act, other.unit)

    def __str__(self) -> str:
        """The judgement as a sentence: 岢岚县的文件中，“消防队”单列为一个单位."""
        where = f"{self.notice} 中" if self.notice else f"{self.place}的文件中"
        said = {"join": f"并入“{self.unit}”", "split": "单列为一个单位", "undo": "的判断撤销"}
        return f"{where}，“{self.name}”{said[self.act]}"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of a ledger in order, checked, and the SHA-256 of the file; no path, no ledger.

    `standing` are the judgements that nobody took back; of two that say the same the first.
    """

    path: Path | None = None
    sha256: str = ""
    entries: tuple[Judgement, ...] = ()
    standing: Mapping[Key, Judgement] = field(default_factory=dict)

    def of(self, notice: Notice) -> Mapping[str, Judgement]:
        """The judgements that hold in a notice, by name; one on the notice before its place's.

        Raises:
            ResourceError: two on the place disagree, one by its name and one by its code.
        """
        holding = [entry for entry in self.standing.values() if entry.covers(notice)]
        found: dict[str, Judgement] = {}
        for entry in sorted(holding, key=lambda one: bool(one.notice)):
            rival = found.get(entry.name)
            if rival and not entry.notice and not entry.agrees(rival):
                what = f"两条判断不一致：{rival}；{entry}"
                raise self.error(what, "请撤销其中一条（dutygraph names undo）", rival, entry)
            found[entry.name] = entry
        return found

    def extended(self, entry: Judgement) -> "Ledger":
        """The ledger with one more line.

        Raises:
            ResourceError: the line contradicts one that stands, or takes back what does not.
        """
        rival = self.standing.get(entry.key)
        if entry.act == "undo" and rival is None:
            what = f"没有可以撤销的判断：{entry}"
            raise self.error(what, "请核对写法和范围：dutygraph names log", entry)
        if entry.act != "undo" and rival and not entry.agrees(rival):
            what = f"与第 {rival.line} 行不一致：第 {rival.line} 行说，{rival}；这里说，{entry}"
            raise self.error(what, "请先撤销前一条（dutygraph names undo），再记新的", entry)
        standing = {**self.standing, entry.key: rival or entry}
        if entry.act == "undo":
            del standing[entry.key]
        return replace(self, entries=(*self.entries, entry), standing=standing)

    def error(self, what: str, todo: str, *entries: Judgement) -> ResourceError:
        """What is wrong with lines of the ledger."""
        lines = "、".join(str(entry.line) for entry in entries if entry.line)
        where = f"名称台账 {self.path or ''}".strip() + (f" 第 {lines} 行" if lines else "")
        return ResourceError(where=where, what=what, todo=todo)


NO_LEDGER = Ledger()
