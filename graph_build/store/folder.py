"""Building in a graph folder: one at a time, aside, and put in place at once.

with open_build(folder) as build:
    …write one file a notice into build.records, reading those of the last build…
    build.finish(assemble(records), Origin(version, rules, notices))
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from graph_build.errors import GraphBusyError, GraphError, reason
from graph_build.graph.parquet import read_tables, write_tables
from graph_build.graph.schema import load_schema
from graph_build.graph.tables import GraphTables
from graph_build.model import NoticeRecords
from graph_build.store.ladybug import ENGINE, LadybugStore
from graph_build.store.layout import (
    COMMIT,
    DATABASE,
    LOCK,
    MANIFEST,
    NEXT,
    README,
    README_TEXT,
    RECORDS,
    TABLES,
    database_path,
)
from graph_build.store.manifest import Manifest, Origin, hash_files, read_manifest
from graph_build.store.ownership import check_ours
from graph_build.store.records import read_records
from graph_build.store.swap import commit, open_next, recover, recovery_steps


@dataclass(frozen=True, slots=True)
class Build:
    """A graph that is being built in `folder`, aside, under the folder's lock."""

    folder: Path
    staged: Path

    @property
    def records(self) -> Path:
        """Where the records of this build go, one file a notice."""
        return self.staged / RECORDS

    @property
    def previous_records(self) -> Path:
        """Records of the graph that was built before; to be copied, not linked."""
        return self.folder / RECORDS

    def finish(self, tables: GraphTables, origin: Origin) -> None:
        """The folder answers from the new graph, and nothing of the old one is left."""
        for _ in self.steps(tables, origin):
            pass

    def steps(self, tables: GraphTables, origin: Origin) -> Iterator[str]:
        """The steps of `finish`, by name, each done when its name is yielded."""
        with _disk_errors(self.folder):
            write_tables(tables, self.staged / TABLES)
            yield "tables"
            _write_database(tables, self.staged / DATABASE)
            yield "database"
            _write_manifest(self.staged, tables, origin)
            yield "manifest"
            commit(self.folder)
            yield "commit"
            yield from recovery_steps(self.folder)


@contextmanager
def open_build(folder: Path) -> Iterator[Build]:
    """A build in `folder`, which is made if it isn't there; a broken one is mended first.

    If the block ends without `finish`, the folder is as it was.
    Raises `GraphBusyError` if another process builds there, and `GraphError` if the folder
    holds other files than a graph or can't be written.
    """
    with _disk_errors(folder):
        check_ours(folder)
        folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder):
        with _disk_errors(folder):
            recover(folder)
            build = Build(folder, open_next(folder))
            build.records.mkdir()
        try:
            yield build
        finally:
            with _disk_errors(folder):
                recover(folder)


def open_store(folder: Path) -> LadybugStore:
    """The read-only store of the graph in `folder`."""
    return LadybugStore(database_path(folder))


def read_graph(folder: Path) -> GraphTables:
    """The tables of the graph in `folder`, all of one build.

    Raises `GraphNotFoundError` if there is none, `GraphBusyError` if another is being put in its
    place meanwhile, `GraphError` if a file is not the one that was built.
    """
    database_path(folder)
    before = _state(folder)
    if not before[0]:
        tables = read_tables(folder / TABLES)
        if before == _state(folder):
            _check_files(folder, TABLES)
            return tables
    raise _being_replaced(folder)


def read_all_records(folder: Path) -> tuple[NoticeRecords, ...]:
    """The records of every notice of the graph in `folder`, by the notice's id, all of one build.

    Raises as `read_graph`; `GraphError` if a file of records is missing or of another version.
    """
    database_path(folder)
    before = _state(folder)
    if not before[0]:
        entries = read_manifest(folder).notices
        records = tuple(read_records(folder / RECORDS / entry.records) for entry in entries)
        if before == _state(folder):
            _check_files(folder, RECORDS)
            return records
    raise _being_replaced(folder)


def _check_files(folder: Path, part: str) -> None:
    """Raise `GraphError` unless the files of the part are those that the build left."""
    files = read_manifest(folder).files
    listed = {name: digest for name, digest in files.items() if name.startswith(f"{part}/")}
    found = hash_files(folder, (part,))
    strange = sorted(
        name for name in listed.keys() | found.keys() if listed.get(name) != found.get(name)
    )
    if strange:
        raise GraphError(
            where=str(folder / strange[0]),
            what="与清单不符，文件被改动过、缺失或多出",
            todo="请重新运行 dutygraph build",
        )


def _being_replaced(folder: Path) -> GraphBusyError:
    return GraphBusyError(
        where=str(folder), what="新的图谱正在启用", todo="请稍后重试；构建中断过的，请重新构建"
    )


def _state(folder: Path) -> tuple[bool, bytes]:
    """Whether pieces of a new graph may stand beside old ones, and which graph it is."""
    manifest = folder / MANIFEST
    return (folder / NEXT / COMMIT).is_file(), manifest.read_bytes() if manifest.is_file() else b""


def _write_database(tables: GraphTables, path: Path) -> None:
    with LadybugStore(path, read_only=False) as store:
        store.load(tables)


def _write_manifest(staged: Path, tables: GraphTables, origin: Origin) -> None:
    manifest = Manifest(
        dutygraph=origin.version,
        rules=origin.rules,
        schema=load_schema().version,
        engine=ENGINE,
        lexicons=origin.lexicons,
        components=origin.components,
        ledgers=origin.ledgers,
        notices=tuple(sorted(origin.notices, key=lambda notice: notice.id)),
        left_out=tuple(sorted(origin.left_out, key=lambda entry: (entry.file, entry.what))),
        counts=tables.counts(),
        files=hash_files(staged),
    )
    (staged / README).write_text(README_TEXT, encoding="utf-8")
    (staged / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise GraphBusyError(
            where=str(folder), what="另一个构建正在写入此文件夹", todo="请等它结束后重试"
        ) from error
    except OSError as error:
        raise _disk_error(folder, error) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _disk_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _disk_error(folder, error) from error


def _disk_error(folder: Path, error: OSError) -> GraphError:
    return GraphError(
        where=str(error.filename or folder),
        what=f"无法写入：{reason(error)}",
        todo="请检查磁盘空间和文件夹权限后重试",
    )
