"""Words that name a unit → one organ of one jurisdiction, or a set, with the reason.

A place before the name is taken off: a full place name (太原市), or 省, 市, 县, 区 for the notice's
own jurisdiction or the one above it. The rest is looked up in the lexicon, which knows short and
former names; a former name in a later document means the organ that took over.
Sets keep their words; what has a name of its own (大同站, 国网…公司) takes no place.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from graph_build.lexicons import (
    LEVEL_NAMES,
    NATION,
    UnitName,
    functions,
    place_stem,
    stems,
    unit_names,
)
from graph_build.model import Jurisdiction, Level, Unit, UnitKind
from graph_build.resolve.abbreviations import ShortName, written_out
from graph_build.resolve.kinds import is_named_by_itself, is_set, kind_of, opens_with_a_place
from graph_build.resolve.places import ancestors, is_unplaced, place_at

_LEVELS: dict[Level, str] = {"unknown": "", **{name: sign for sign, name in LEVEL_NAMES.items()}}
_SIGN = re.compile(r"(?:我|全|本)?(自治区|自治州|自治县|自治旗|师市|地区|[省市县区州旗盟])(?=.)")
_PREFIXES = re.compile(_SIGN.pattern + r"(?![省市县区乡镇])")
_BELOW = {
    "nation": "省市县区州旗乡镇",
    "province": "市县区州旗乡镇",
    "city": "县区旗乡镇",
    "county": "乡镇",
}
_SECOND_NAME = re.compile(
    r"^(?!各)(.{3,}?)(?<!政府)（([^（）]*(?:局|办|委|队|中心|会|室|站|院))）$"
)
_NAMED_WITH_PLACE = ("zone", "enterprise")  # 大同经开区管委会, 龙岩供电公司
_SLIPS = {"部们": "部门"}
_BARE_ZONE = re.compile(
    r"^(?:经济技术|经济|高新技术产业|高新)?(?:开发区|经开区|高新区)(?:管委会|管理委员会)?"
)
_COMMITTEE = re.compile(r"^中共(.+[省市县区州旗盟])委员会$")
_CORPS = re.compile(r"^(?:新疆生产建设)?兵团(?=.)")
_XPCC = Jurisdiction("新疆生产建设兵团", "新疆生产建设兵团", "province", "650000")
_DEPARTMENT = re.compile(r"(?:主管)?(?:部门|机关)$")
_OFFICES = (
    "部门", "主管部门", "机关", "行政部门", "行政主管部门", "管理部门", "行政管理部门",
    "监督管理部门", "执法部门", "行政执法部门",
)  # fmt: skip
_FULL_WIDTH = str.maketrans("()", "（）")


@dataclass(slots=True)
class UnitResolver:
    """Resolves the units of one notice; `zone` is its one development zone, if it names one, and
    `shorts` are the short names that its text defines.

    `within` is the jurisdiction that issued the notice, `year` decides about former names.
    """

    within: Jurisdiction
    year: int
    zone: str = ""
    shorts: Mapping[str, ShortName] = field(default_factory=dict)
    _known: dict[str, Unit] = field(default_factory=dict)

    def resolve(self, written: str) -> Unit:
        """The unit that `written` names; always the same for the same words."""
        unit = self._known.get(written)
        if unit is None:
            unit = self._known[written] = self._with_level(
                written, self._meant(normalized(written))
            )
        return unit

    def _with_level(self, written: str, unit: Unit) -> Unit:
        """Where nothing tells the place, its level at least: 市应急局 is 市应急管理局."""
        sign = _SIGN.match(written) if is_unplaced(self.within) else None
        if sign is None or unit.canonical.startswith(sign[1]) or unit.kind == "enterprise":
            return unit
        prefix = "中共" if unit.kind == "party" else ""
        return replace(unit, canonical=prefix + sign[1] + unit.canonical)

    def on_its_own(self, name: str) -> Unit:
        """The unit that bears `name` for its own; kind, function and place are those of the rules.

        消防队, which the lexicon reads as 消防救援大队, is 龙山县消防队.
        """
        read = self.resolve(name)
        if read.canonical == name:
            return read
        return _unit(
            self._own_words(name.removeprefix("中共")), read.kind, read.function,
            read.jurisdiction, "单列为一个单位", is_set=read.is_set, in_lexicon=read.in_lexicon,
        )  # fmt: skip

    def behind_own_place(self, name: str) -> str:
        """The words behind the notice's own place (龙山县市场局, 县市场局), else all of them."""
        place, end = place_at(name, within=self._scope())
        if place == self.within:
            return name[end:]
        sign = _SIGN.match(name)
        return name[sign.end() :] if sign and self._is_own(sign[1]) else name

    def _own_words(self, name: str) -> str:
        """The words without the place before them; 市场局 has none."""
        if name in unit_names() or _stem_function(name):
            return name
        rest = self.behind_own_place(name)
        return rest if rest != name else self._place(name)[1]

    def _meant(self, name: str) -> Unit:
        short = written_out(name, self.shorts)
        if short is None:
            return self._resolve(name)
        if short.several:
            reason = f"文中统称：{short.full}"
            return _unit(name, "group", "", self.within, reason, is_set=True)
        return replace(self._resolve(normalized(short.full)), reason=f"文中简称：{short.full}")

    def _resolve(self, name: str) -> Unit:
        second = _SECOND_NAME.match(name)
        name = second[1] if second else name
        name = _COMMITTEE.sub(r"\1委", name)
        name = name.removeprefix("中共") if len(name) > 3 else name
        zone = _BARE_ZONE.match(name)
        if zone and self.zone:
            return self._of_zone(name[zone.end() :])
        if self._is_below(name):
            return self._of_lower_level(name)
        known = self._by_lexicon(name)
        if known:
            return known
        place, rest = self._place(name)
        return self._by_form(name, rest, place)

    def _by_lexicon(self, name: str) -> Unit | None:
        """The organ that the lexicon knows by the whole name, or by what stands behind a place."""
        entry = self._entry(name, self.within)
        if entry:
            return self._organ(entry, name, self._place_of(entry))
        if of_line := self._of_line(name, self.within):
            return of_line
        place, rest = self._place(name)
        entry = self._entry(rest, place) if rest != name else None
        return self._organ(entry, rest, place) if entry else self._of_line(rest, place)

    def _of_line(self, name: str, place: Jurisdiction) -> Unit | None:
        """The organ that is meant by its line of work: 交通, 应急管理部门.

        A line written as the name of a bureau is that bureau in its day (工商行政管理部门).
        """
        function = _stem_function(name)
        core = _DEPARTMENT.sub("", name)
        entry = self._entry(f"{core}局", place) if core != name else None
        if entry and (not function or (entry.until and core.endswith("管理"))):
            return self._organ(entry, f"{core}局", place)
        return self._standard(function, name, place) if function else None

    def _place(self, name: str) -> tuple[Jurisdiction, str]:
        """The jurisdiction that the words before a name mean, and the rest of the words."""
        corps = _CORPS.match(name)
        if corps:
            return _XPCC, name[corps.end() :]
        place, end = place_at(name, within=self._scope())
        if place is not None and end < len(name):
            return place, name[end:]
        if len(name) > 2 and name[0] == self.within.name[-1] and name[0] in "乡镇":
            return self.within, name[1:]
        prefix = _PREFIXES.match(name)
        if prefix is None:
            return self.within, name
        rest = name[prefix.end() :]
        if self._is_own(prefix[1]):
            return self.within, rest
        for above in ancestors(self.within):
            if _LEVELS[above.level] == prefix[1] or above.name.endswith(prefix[1]):
                return above, rest
        return self.within, rest

    def _is_own(self, sign: str) -> bool:
        return self.within.name.endswith(sign) or _LEVELS[self.within.level] == sign

    def _scope(self) -> str:
        """The province that holds the jurisdiction, within which a place's name is looked for."""
        chain = (self.within, *ancestors(self.within))
        return next((place.code for place in chain if place.level == "province"), "")

    def _place_of(self, entry: UnitName) -> Jurisdiction:
        """The nearest jurisdiction at whose level the organ exists (应急管理部: the nation)."""
        chain = (self.within, *ancestors(self.within))
        fitting = (place for place in chain if _LEVELS[place.level] in entry.levels)
        return next(fitting, self.within) if entry.levels else self.within

    def _is_below(self, name: str) -> bool:
        """`县应急局` in a city's notice: the organs of all its counties, not the city's own."""
        own = self.within.name.endswith(name[0]) or name in unit_names() or _stem_function(name)
        below = not own and name[0] in _BELOW.get(self.within.level, "")
        return below and place_at(name)[0] is None and not opens_with_a_place(name)  # 镇江新区

    def _of_lower_level(self, name: str) -> Unit:
        rest = name[1:].removeprefix("级")
        entry = self._entry(rest, self.within)
        function = entry.function if entry else _stem_function(rest)
        kind = functions()[function].kind if function else kind_of(name)
        return _unit(name, kind, "", self.within, "下级单位的统称", is_set=True)

    def _entry(self, name: str, place: Jurisdiction) -> UnitName | None:
        entries = unit_names().get(name, ())
        level = _LEVELS[place.level] or "县"  # a town's 安委会 is named as a county's
        fitting = [entry for entry in entries if not entry.levels or level in entry.levels]
        return next(iter(fitting or entries), None)

    def _organ(self, entry: UnitName, name: str, place: Jurisdiction) -> Unit:
        taken_over = self._successor(entry, place)
        if taken_over:
            unit = self._organ(taken_over, entry.successor, place)
            return replace(unit, reason=f"词典：{name}（至{entry.until}年）→{entry.successor}")
        function = functions()[entry.function]
        standard = entry.standard or function.organs.get(place.level, "") or name
        reason = f"词典：{name}→{standard}"
        return _unit(standard, function.kind, function.name, place, reason, in_lexicon=True)

    def _successor(self, entry: UnitName, place: Jurisdiction) -> UnitName | None:
        """The organ that took over before the notice's year; it may be a former one by then."""
        if not (entry.until and self.year > entry.until and entry.successor):
            return None
        bare = UnitName(entry.successor, "", entry.successor, entry.function, 0, "")
        return self._entry(entry.successor, place) or bare

    def _standard(self, function: str, name: str, place: Jurisdiction) -> Unit:
        known = functions()[function]
        standard = known.organs.get(place.level, "")
        if not standard and name in stems() and place.level != "unknown":
            return self._by_form(name, name, place)
        if not standard:
            reason = f"词典：{name}→{function}"
            return _unit(name, known.kind, function, place, reason, in_lexicon=True)
        reason = f"词典：{name}→{standard}"
        return _unit(standard, known.kind, function, place, reason, in_lexicon=True)

    def _of_zone(self, rest: str) -> Unit:
        if not rest:
            reason = f"本文件所称开发区：{self.zone}"
            return _unit(self.zone, "zone", "", self.within, reason, in_lexicon=True, own_name=True)
        inner = UnitResolver(self.within, self.year).resolve(rest)
        place = self.zone.removesuffix("管委会").removesuffix("管理委员会")
        name = place + inner.canonical.removeprefix(self.within.name)
        kind: UnitKind = inner.kind
        return Unit(
            f"{self.within.code}/{name}", name, kind, inner.function, self.within,
            inner.is_set, inner.in_lexicon, f"开发区单位；{inner.reason}",
        )  # fmt: skip

    def _by_form(self, name: str, rest: str, place: Jurisdiction) -> Unit:
        kind = kind_of(rest)
        if is_set(name):
            full = place.name + rest if kind == "enterprise" and rest != name else rest
            return _unit(full, kind, "", place, "按性质指称的一组单位", is_set=True)
        bare = name.removeprefix(place_stem(self.within.name))
        known = self._entry(bare, place)
        if known and bare != name and functions()[known.function].kind not in _NAMED_WITH_PLACE:
            return self._organ(known, bare, self.within)
        placed = rest != name and kind not in _NAMED_WITH_PLACE  # 市公安局秦州分局
        if not placed and is_named_by_itself(name, kind, self.within.name):
            return _unit(
                name, kind, known.function if known else "", self.within, "有自己名称的单位",
                own_name=True, in_lexicon=known is not None,
            )  # fmt: skip
        entry = self._entry(rest[1:], place) if len(rest) > 3 else None
        if entry:
            unit = self._organ(entry, rest[1:], place)
            return replace(unit, reason=f"疑有衍字“{rest[0]}”；{unit.reason}")
        return _unit(rest, kind, "", place, "词典未收录，按名称形式识别")


def _unit(
    standard: str,
    kind: UnitKind,
    function: str,
    place: Jurisdiction,
    reason: str,
    *,
    is_set: bool = False,
    in_lexicon: bool = False,
    own_name: bool = False,
) -> Unit:
    """A unit with its full name: place and standard name, `中共` before a party organ's."""
    placed = place.code != NATION.code and not is_unplaced(place)
    prefix = place.name if placed and not own_name and kind != "enterprise" else ""
    if kind == "party" and prefix:
        prefix = f"中共{prefix}"
    return Unit(
        f"{place.code}/{standard}", prefix + standard, kind, function, place,
        is_set, in_lexicon or is_set, reason,
    )  # fmt: skip


def normalized(written: str) -> str:
    """The words without blanks, brackets full width, plain slips of the scan mended."""
    name = "".join(written.split()).translate(_FULL_WIDTH)
    for slip, meant in _SLIPS.items():
        name = name.replace(slip, meant)
    return name


def _stem_function(name: str) -> str:
    """The function of a bare stem (交通), or of one with 部门 (应急管理部门)."""
    for suffix in ("", *_OFFICES):
        if name.endswith(suffix) and (function := _line(name.removesuffix(suffix))):
            return function
    return ""


def _line(stem: str) -> str:
    """The function of a stem, of the last one where two are joined (公安交警)."""
    joined = (at for at in range(2, len(stem) - 1) if {stem[:at], stem[at:]} <= stems().keys())
    last = next(joined, 0)
    return stems().get(stem, "") or stems().get(stem[last:], "")


def zone_in(text: str) -> str:
    """The one development zone that `text` names in full, or an empty string."""
    named = {
        match.group()
        for match in re.finditer(
            r"[\u4e00-\u9fff]{2,6}?(?:经济技术|经济|高新技术产业|高新|工业)?(?:开发区|经开区|高新区)(?:管委会|管理委员会)",
            text,
        )
    }
    return named.pop() if len(named) == 1 else ""
