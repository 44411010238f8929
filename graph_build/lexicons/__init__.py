"""The lexicons as typed entries: what the CSV files beside this module hold, checked.

Sources and licences are in `NOTICE.md`. Every function reads its file once, and with it the
files that users add (`added.py`, put in use by `use.py`).
"""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast, get_args

from graph_build.lexicons.added import rows
from graph_build.lexicons.forms import WORD, YEAR, Form
from graph_build.lexicons.places import NATION as NATION
from graph_build.lexicons.places import division_codes as division_codes
from graph_build.lexicons.places import divisions as divisions
from graph_build.lexicons.places import place_stem as place_stem
from graph_build.lexicons.places import place_stems as place_stems
from graph_build.model import Level, Role, TopicKind, UnitKind

LEVEL_NAMES: Mapping[str, Level] = {
    "国": "nation",
    "省": "province",
    "市": "city",
    "县": "county",
}
"""The sign by which the lexicon of units names a level."""

_LONGEST_ENDING = 9
_ROLES = frozenset(get_args(Role))
_KINDS = frozenset(get_args(UnitKind))
_Allowed = Mapping[str, Container[str]]
_SIGNS = Form(f"[{''.join(LEVEL_NAMES)}]*")


@dataclass(frozen=True, slots=True)
class Function:
    """A line of work and the standard organ name at each level, empty where there is none."""

    name: str
    kind: UnitKind
    organs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class UnitName:
    """One way to write an organ, without its place.

    `standard` is empty where the words leave open which organ of the function it is; `until` is
    the last year of a former name (0: in use), `successor` the organ that took over.
    """

    name: str
    levels: str
    standard: str
    function: str
    until: int
    successor: str


@dataclass(frozen=True, slots=True)
class TopicName:
    """One way to write an industry, hazard or campaign; `facts` are the other columns."""

    name: str
    standard: str
    facts: Mapping[str, str]


@cache
def functions() -> Mapping[str, Function]:
    """All functions by name."""
    columns = ("function", "kind", "nation", "province", "city", "county", "source")
    return {
        row["function"]: Function(
            row["function"],
            cast("UnitKind", row["kind"]),
            {level: row[level] for level in columns[2:6]},
        )
        for row in rows("functions", columns, key=("function",), allowed={"kind": _KINDS})
    }


_UNIT_COLUMNS = ("name", "levels", "standard", "function", "until", "successor", "source")


@cache
def unit_names() -> Mapping[str, tuple[UnitName, ...]]:
    """The entries of each written name; several where levels read it differently."""
    found: dict[str, tuple[UnitName, ...]] = {}
    allowed: _Allowed = {"levels": _SIGNS, "until": YEAR, "function": frozenset(functions())}
    for row in rows(
        "units", _UNIT_COLUMNS, key=("name", "levels"), levels="levels", allowed=allowed
    ):
        entry = UnitName(
            row["name"],
            row["levels"],
            row["standard"],
            row["function"],
            int(row["until"] or 0),
            row["successor"],
        )
        found[entry.name] = (*found.get(entry.name, ()), entry)
    return found


@cache
def stems() -> Mapping[str, str]:
    """Function of each bare stem (交通、公安、文旅等部门)."""
    columns = ("stem", "function", "source")
    allowed: _Allowed = {"function": frozenset(functions())}
    found = rows("stems", columns, key=("stem",), allowed=allowed)
    return {row["stem"]: row["function"] for row in found}


_TOPIC_VOCABULARIES = ("scheme", "kind")
_TOPIC_COLUMNS: Mapping[TopicKind, tuple[str, tuple[str, ...]]] = {
    "industry": ("industries", ("name", "standard", "code", "source")),
    "hazard": ("hazards", ("name", "standard", "class", "scheme", "source")),
    "campaign": ("campaigns", ("name", "standard", "kind", "kin", "source")),
}


def lexicon_columns(kind: TopicKind | Literal["unit"]) -> tuple[str, ...]:
    """The columns of the file that holds the names of `kind`."""
    return _UNIT_COLUMNS if kind == "unit" else _TOPIC_COLUMNS[kind][1]


@cache
def topics(kind: TopicKind) -> Mapping[str, TopicName]:
    """The entries of one kind of topic by written name."""
    file, columns = _TOPIC_COLUMNS[kind]
    closed = tuple(column for column in _TOPIC_VOCABULARIES if column in columns)
    return {
        row["name"]: TopicName(
            row["name"], row["standard"], {column: row[column] for column in columns[2:]}
        )
        for row in rows(file, columns, key=("name",), closed=closed)
    }


def role_words(position: str) -> Mapping[str, Role]:
    """The role words of one position: `label`, `tail` of a list, `between` two units."""
    return _role_words()[position]


@cache
def _role_words() -> Mapping[str, Mapping[str, Role]]:
    columns = ("word", "position", "role", "source")
    found: dict[str, dict[str, Role]] = {}
    allowed: _Allowed = {"role": _ROLES, "word": WORD}
    key = ("word", "position")
    for row in rows("roles", columns, key=key, allowed=allowed, closed=("position",)):
        found.setdefault(row["position"], {})[row["word"]] = cast("Role", row["role"])
    return found


@dataclass(frozen=True, slots=True)
class Ending:
    """How the names of a kind of unit end.

    `subject` says whether such a name can be the subject of an order in prose: `yes`, `no`, or
    `bound`: only where the words bind it (`煤矿必须达到二级标准`).
    """

    ending: str
    kind: UnitKind
    subject: str


@cache
def endings() -> Mapping[str, Ending]:
    """The endings of unit names."""
    columns = ("ending", "kind", "subject", "source")
    allowed: _Allowed = {"kind": _KINDS, "ending": Form(rf"\w{{1,{_LONGEST_ENDING}}}")}
    found = rows("endings", columns, key=("ending",), allowed=allowed, closed=("subject",))
    return {
        row["ending"]: Ending(row["ending"], cast("UnitKind", row["kind"]), row["subject"])
        for row in found
    }


_BRACKET = re.compile(r"[（(](?:[^（()）]|[（(][^（()）]*[）)]){1,30}[）)]$")


@lru_cache(maxsize=1 << 14)
def ending_of(name: str) -> Ending | None:
    """The longest known ending of `name`; a bracket behind it is passed over."""
    bare = _BRACKET.sub("", name)
    for length in range(min(_LONGEST_ENDING, len(bare)), 0, -1):
        ending = endings().get(bare[-length:])
        if ending is not None:
            return ending
    return None


def predicates(kind: str) -> tuple[str, ...]:
    """Words that open a predicate: `modal`, `adverb`, `verb`; or heads of objects: `pushing`."""
    return _predicates()[kind]


def opening_word(text: str, *kinds: str, at: int = 0) -> str:
    """The longest word of `kinds` that `text` has at the offset `at`, or an empty string."""
    words, longest = _words_of(kinds)
    for length in range(min(longest, len(text) - at), 0, -1):
        word = text[at : at + length]
        if word in words:
            return word
    return ""


@cache
def _words_of(kinds: tuple[str, ...]) -> tuple[frozenset[str], int]:
    words = frozenset(word for kind in kinds for word in predicates(kind))
    return words, max(map(len, words))


@cache
def _predicates() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    columns, key = ("word", "kind", "source"), ("word", "kind")
    for row in rows("predicates", columns, key=key, allowed={"word": WORD}, closed=("kind",)):
        found[row["kind"]] = (*found.get(row["kind"], ()), row["word"])
    return found


def coinage_words(kind: str) -> tuple[str, ...]:
    """Words that tell where a name begins and whether it is one, the longest first.

    `governing` words stand before a name (开展…行动), of which `inner` ones may also be part of it
    (改革深化提升行动); `leading` words open it without being part of it (全市); `edge` words stand
    before the name of an industry or hazard. `generic` words alone make no name
    (重点领域专项整治), `ordinary` ones make an action a common noun (救援行动), `programme` words
    make 工程 a programme, not a building (加固工程).
    """
    return _coinage_words()[kind]


@cache
def _coinage_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    columns, key = ("word", "kind", "source"), ("word", "kind")
    for row in rows("coinages", columns, key=key, allowed={"word": WORD}, closed=("kind",)):
        found.setdefault(row["kind"], []).append(row["word"])
    return {kind: tuple(sorted(words, key=len, reverse=True)) for kind, words in found.items()}


def check() -> None:
    """Every lexicon is read, so that a malformed row is known before a notice is.

    Raises:
        ResourceError: a row is malformed, contradicts another, or names what is nowhere.
    """
    from graph_build.lexicons.homes import homes  # it needs the functions of this module

    readers = (functions, unit_names, stems, place_stems, endings, homes)
    for read in (*readers, _role_words, _predicates, _coinage_words):
        read()
    for kind in _TOPIC_COLUMNS:
        topics(kind)
