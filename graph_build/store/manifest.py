"""`manifest.json`: what a graph was made from and by, without times or places."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graph_build.errors import GraphError, GraphNotFoundError
from graph_build.store.layout import MANIFEST, RECORDS, TABLES

_FORMAT = "dutygraph"


@dataclass(frozen=True, slots=True)
class NoticeEntry:
    """One notice of the graph: its source file, and the file of its records in `records/`."""

    id: str
    file: str
    sha256: str
    records: str


@dataclass(frozen=True, slots=True)
class LeftOutEntry:
    """A file that was named and could not be used: its bare name, and what is wrong with it.

    `kept`: the records that it had in the build before are still in the graph.
    """

    file: str
    what: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A user's lexicon file that the build read beside ours; `file` is a bare name."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """The ledger of names that the build obeyed; `file` is a bare name."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ComponentEntry:
    """A user's component that ran in the build, and the package that it came with."""

    name: str
    package: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What a build is made of: version of the program, hash of the rules, the notices.

    `left_out` are the files that were named and are no notices of the graph.
    `rules` covers the lexicons, components and ledger of the user, which are named beside it.
    """

    version: str
    rules: str
    notices: tuple[NoticeEntry, ...]
    lexicons: tuple[LexiconEntry, ...] = ()
    components: tuple[ComponentEntry, ...] = ()
    ledgers: tuple[LedgerEntry, ...] = ()
    left_out: tuple[LeftOutEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that is known of a built graph; `files` holds the SHA-256 of tables and records.

    There is one ledger or none.
    """

    dutygraph: str
    rules: str
    schema: int
    engine: str
    lexicons: tuple[LexiconEntry, ...]
    components: tuple[ComponentEntry, ...]
    ledgers: tuple[LedgerEntry, ...]
    notices: tuple[NoticeEntry, ...]
    left_out: tuple[LeftOutEntry, ...]
    counts: Mapping[str, int]
    files: Mapping[str, str]

    def to_json(self) -> str:
        """The text of `manifest.json`: the same graph gives the same bytes."""
        return json.dumps({"format": _FORMAT, **asdict(self)}, ensure_ascii=False, indent=2) + "\n"


_ENTRIES: tuple[tuple[str, type], ...] = (
    ("lexicons", LexiconEntry),
    ("components", ComponentEntry),
    ("ledgers", LedgerEntry),
    ("notices", NoticeEntry),
    ("left_out", LeftOutEntry),
)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the graph in `folder`.

    Raises `GraphNotFoundError` if there is none and `GraphError` if it isn't one of dutygraph's.
    """
    facts = _read_facts(folder)
    try:
        del facts["format"]
        for name, kind in _ENTRIES:
            facts[name] = tuple(kind(**entry) for entry in facts[name])
        return Manifest(**facts)
    except (KeyError, TypeError) as error:
        raise _unreadable(folder / MANIFEST) from error


def is_manifest(folder: Path) -> bool:
    """True if the folder's manifest is dutygraph's, of this or another version."""
    try:
        return bool(_read_facts(folder))
    except GraphError:
        return False


def listed_files(folder: Path) -> set[str]:
    """Names of the tables and records that the folder's manifest lists, of whatever version."""
    return set(_read_facts(folder).get("files", ())) if is_manifest(folder) else set()


def hash_files(folder: Path, parts: Iterable[str] = (TABLES, RECORDS)) -> dict[str, str]:
    """SHA-256 of every file under `tables/` and `records/`, by relative name, sorted."""
    paths = [path for part in parts for path in _files(folder / part)]
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(paths)
    }


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _read_facts(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise GraphNotFoundError(
            where=str(folder), what="这里没有已建成的图谱", todo="请先运行 dutygraph build"
        ) from error
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error
    if not isinstance(facts, dict) or facts.get("format") != _FORMAT:
        raise _unreadable(path)
    return facts


def _unreadable(path: Path) -> GraphError:
    return GraphError(
        where=str(path), what="不是本版本 dutygraph 的清单", todo="请换一个文件夹重新构建"
    )
