"""read → parse → extract → resolve → graph → store: the way of the data as code."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph_build import __version__
from graph_build.errors import DuplicateNoticeError, GraphError, InputError
from graph_build.extract import extract
from graph_build.extract.local import local_components
from graph_build.graph.assemble import assemble
from graph_build.ledger import NO_LEDGER, Ledger
from graph_build.lexicons.added import added_files
from graph_build.model import NoticeRecords, ParsedNotice
from graph_build.parse import parse
from graph_build.read import file_name, read_document
from graph_build.resolve import resolve
from graph_build.resources import rule_files
from graph_build.store.folder import open_build
from graph_build.store.manifest import (
    ComponentEntry,
    LedgerEntry,
    LeftOutEntry,
    LexiconEntry,
    NoticeEntry,
    Origin,
    read_manifest,
)
from graph_build.store.records import read_records, write_records

NOTICE_SUFFIXES = (".txt", ".md", ".markdown")
_LONGEST_NAME = 150
_UNSAFE = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))

Progress = Callable[[Path, InputError | None], None]
"""Told of each file when it is done, and what was wrong with it."""


def records_of(path: Path, *, ledger: Ledger = NO_LEDGER) -> NoticeRecords:
    """The canonical records of the notice in the file `path`; the ledger's judgements hold.

    Raises:
        InputError: the file is unreadable, empty, not text, no notice, or names no unit, or a
            user's component failed on it.
        ComponentError: a user's component can't be loaded.
        ResourceError: judgements of the ledger lead back to where they began.
    """
    return notice_of(path, ledger=ledger)[1]


def notice_of(path: Path, *, ledger: Ledger = NO_LEDGER) -> tuple[ParsedNotice, NoticeRecords]:
    """The notice in the file `path`, as parsed and as canonical records.

    Raises:
        DutyGraphError: as `records_of` does.
    """
    document = read_document(path)
    try:
        parsed = parse(document)
        return parsed, resolve(document, parsed, extract(parsed), ledger=ledger)
    except InputError as error:
        raise type(error)(where=str(path), what=error.what, todo=error.todo) from error


def notice_files(paths: Iterable[Path]) -> list[Path]:
    """The files that `paths` name: files as they are, of folders all text and Markdown in them."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = (
                p for p in path.rglob("*") if p.suffix.lower() in NOTICE_SUFFIXES and p.is_file()
            )
            found.update(dict.fromkeys(sorted(inside)))
        else:
            found[path] = None
    return list(found)


@dataclass(slots=True)
class BuildReport:
    """What a build made: the records of its notices, in the order of their ids.

    `reused` counts notices taken from the last build, `errors` what was wrong, `left_out` the files
    of these errors; `lexicons`, `components` and `ledger` are the user's own that it was made with.
    `left_ledger` names the ledger that the last build had, where this one has none.
    """

    records: list[NoticeRecords] = field(default_factory=list)
    lexicons: tuple[LexiconEntry, ...] = ()
    components: tuple[ComponentEntry, ...] = ()
    ledger: Ledger = NO_LEDGER
    left_ledger: str = ""
    reused: int = 0
    errors: list[InputError] = field(default_factory=list)
    left_out: list[LeftOutEntry] = field(default_factory=list)

    @property
    def kept(self) -> list[str]:
        """The files that could not be read now and whose records of the last build were kept."""
        return [entry.file for entry in self.left_out if entry.kept]


def build(
    paths: Sequence[Path],
    folder: Path,
    *,
    ledger: Ledger = NO_LEDGER,
    progress: Progress | None = None,
) -> BuildReport:
    """The graph in `folder` is that of the notices in `paths`, and of no others.

    A file that can't be used is reported and the others go on; if it was part of the graph
    before, its notice stays as it was. Without a single notice the folder is left untouched.

    Raises:
        GraphError: the folder can't be used, or no file is a notice.
        ComponentError: a user's component can't be loaded.
        ResourceError: judgements of the ledger lead back to where they began.
    """
    report = BuildReport(lexicons=_added_lexicons(), components=_added_components(), ledger=ledger)
    with open_build(folder) as open_:
        last = _LastBuild.of(folder, open_.previous_records, ledger)
        report.left_ledger = "" if ledger.path else last.ledger
        _read_all(paths, last, report, progress)
        report.records.sort(key=lambda records: records.notice.id)
        entries = tuple(_write(records, open_.records) for records in report.records)
        origin = Origin(
            __version__, last.rules, entries, report.lexicons, report.components,
            _ledger_entries(ledger), tuple(report.left_out),
        )  # fmt: skip
        open_.finish(assemble(report.records), origin)
    return report


def _read_all(
    paths: Sequence[Path], last: "_LastBuild", report: BuildReport, progress: Progress | None
) -> None:
    """Fill the report with the notices of `paths`; raise `GraphError` if there is none."""
    named = "、".join(map(str, paths))
    files = notice_files(paths)
    if not files:
        what, todo = "文件夹里没有 .txt 或 .md 文件", "请把通知另存为纯文本放进去"
        raise GraphError(where=named, what=what, todo=todo)
    broken: dict[Path, InputError] = {}
    for path in files:
        error = _take(path, last, report)
        if error:
            broken[path] = error
        if progress:
            progress(path, error)
    for path, error in broken.items():
        kept = not isinstance(error, DuplicateNoticeError) and _keep(path, last, report)
        report.left_out.append(LeftOutEntry(file_name(path), error.what, kept))
    if not report.records:
        what, todo = "没有一份可用的通知", "请检查上面列出的文件；图谱文件夹没有改动"
        raise GraphError(where=named, what=what, todo=todo)


def _write(records: NoticeRecords, folder: Path) -> NoticeEntry:
    """The notice's entry in the manifest, once its records are written."""
    notice = records.notice
    name = _record_file(notice.id)
    write_records(records, folder / name)
    return NoticeEntry(notice.id, notice.file, notice.sha256, name)


def _record_file(notice: str) -> str:
    """A file name that every file system takes: short, different for each id, writable in GBK."""
    name = notice.translate(_UNSAFE).encode("gbk", "xmlcharrefreplace").decode("gbk")
    if len(name.encode()) > _LONGEST_NAME:
        digest = hashlib.sha256(notice.encode()).hexdigest()[:12]
        name = f"{name.encode()[:_LONGEST_NAME].decode(errors='ignore')}-{digest}"
    return f"{name}.jsonl"


def rules_version(ledger: Ledger = NO_LEDGER) -> str:
    """A hash of all code, lexicons and judgements, the user's too, that decide on the records."""
    digest = hashlib.sha256()
    for name, content in rule_files():
        digest.update(name.encode() + b"\0" + content + b"\0")
    added = (_added_lexicons(), _added_components(), _ledger_entries(ledger))
    digest.update(repr(added).encode())
    return digest.hexdigest()


def _added_lexicons() -> tuple[LexiconEntry, ...]:
    return tuple(
        LexiconEntry(file.path.name, hashlib.sha256(file.content).hexdigest())
        for file in added_files()
    )


def _added_components() -> tuple[ComponentEntry, ...]:
    return tuple(
        ComponentEntry(found.name, found.package, found.version, found.sha256)
        for found in local_components()
    )


def _ledger_entries(ledger: Ledger) -> tuple[LedgerEntry, ...]:
    return (LedgerEntry(file_name(ledger.path), ledger.sha256),) if ledger.path else ()


@dataclass(frozen=True, slots=True)
class _LastBuild:
    """What the folder holds from the last build: by content, if the rules are the same, and
    by file name in any case."""

    rules: str
    by_sha256: dict[str, Path]
    by_file: dict[str, list[Path]]
    ledger: str = ""

    @classmethod
    def of(cls, folder: Path, records: Path, ledger: Ledger) -> "_LastBuild":
        rules = rules_version(ledger)
        try:
            manifest = read_manifest(folder)
        except GraphError:
            return cls(rules, {}, {})
        paths = {entry: records / entry.records for entry in manifest.notices}
        same = manifest.rules == rules
        by_file: dict[str, list[Path]] = {}
        for entry, path in paths.items():
            by_file.setdefault(entry.file, []).append(path)
        by_sha256 = {entry.sha256: path for entry, path in paths.items() if same}
        former = "".join(entry.file for entry in manifest.ledgers)
        return cls(rules, by_sha256, by_file, former)

    def unchanged(self, path: Path) -> NoticeRecords | None:
        """The records of the last build if the bytes of `path` and the rules are the same."""
        try:
            known = self.by_sha256.get(hashlib.sha256(path.read_bytes()).hexdigest())
            records = read_records(known) if known else None
        except (OSError, GraphError):
            return None
        return records if records and records.notice.file == file_name(path) else None

    def kept(self, path: Path) -> list[NoticeRecords]:
        """The records that files of this name had in the last build."""
        try:
            return [read_records(known) for known in self.by_file.get(file_name(path), ())]
        except GraphError:
            return []


def _take(path: Path, last: _LastBuild, report: BuildReport) -> InputError | None:
    """Add the notice in `path` to the report, or return what is wrong with it."""
    try:
        records = last.unchanged(path)
        report.reused += records is not None
        _add(records or records_of(path, ledger=report.ledger), path, report)
    except InputError as error:
        report.errors.append(error)
        return error
    return None


def _keep(path: Path, last: _LastBuild, report: BuildReport) -> bool:
    """Add the notice of the last build whose file can't be read now; False if there is none."""
    known = {records.notice.id for records in report.records}
    former = next((each for each in last.kept(path) if each.notice.id not in known), None)
    report.records.extend([former] if former else [])
    return former is not None


def _add(records: NoticeRecords, path: Path, report: BuildReport) -> None:
    for other in report.records:
        if other.notice.id == records.notice.id:
            raise DuplicateNoticeError(
                where=str(path),
                what=f"与 {other.notice.file} 是同一份通知（{records.notice.id}）",
                todo="请只保留其中一份",
            )
    report.records.append(records)
