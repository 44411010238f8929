"""Puts a complete new graph in the place of the old one, so that a kill at any point is mended.

The new graph stands in `.next/`. Before `COMMIT` is there, the old graph counts and `.next/` is
rubbish; from then on the new one counts, and `COMMIT` says what is still to be moved and removed.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from graph_build.errors import GraphError
from graph_build.store.layout import (
    COMMIT,
    DATABASE,
    DATABASE_REMAINS,
    MANIFEST,
    MARK,
    NEXT,
    is_ours,
)
from graph_build.store.manifest import listed_files


def open_next(folder: Path) -> Path:
    """The fresh `.next/` of `folder`, marked as ours."""
    staged = folder / NEXT
    staged.mkdir(exist_ok=True)
    (staged / MARK).touch()
    return staged


def commit(folder: Path) -> None:
    """From now on the graph in `.next/` counts: it is on the disk, and `COMMIT` says so."""
    staged = folder / NEXT
    plan = {"move": _to_move(staged), "remove": _to_remove(folder, staged)}
    _sync_tree(staged)
    draft = staged / f"{COMMIT}.draft"
    draft.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    _sync(draft)
    os.replace(draft, staged / COMMIT)
    _sync(staged)


def recover(folder: Path) -> None:
    """`folder` holds one whole graph or none, and no `.next/`: a broken build is mended."""
    for _ in recovery_steps(folder):
        pass


def recovery_steps(folder: Path) -> Iterator[str]:
    """Roll a committed `.next/` forward and discard one that isn't; a name after each step."""
    staged = folder / NEXT
    if (staged / COMMIT).is_file():
        yield from _roll_forward(folder, staged)
    if staged.is_dir():
        yield from _discard(staged)


def _to_move(staged: Path) -> list[str]:
    """Files of the new graph: the database first, the manifest last."""
    paths = (path for path in staged.rglob("*") if path.is_file())
    names = filter(is_ours, (path.relative_to(staged).as_posix() for path in paths))
    return [DATABASE, *sorted(set(names) - {DATABASE, MANIFEST}), MANIFEST]


def _to_remove(folder: Path, staged: Path) -> list[str]:
    """Files that the manifest of the old graph lists and that of the new one doesn't."""
    return sorted(filter(is_ours, listed_files(folder) - listed_files(staged)))


def _roll_forward(folder: Path, staged: Path) -> Iterator[str]:
    plan = _read_plan(staged / COMMIT)
    for name in DATABASE_REMAINS:
        (folder / name).unlink(missing_ok=True)
    for name in plan["move"]:
        _move(staged / name, folder / name)
        yield f"move {name}"
    for name in plan["remove"]:
        _remove(folder, folder / name)
        yield f"remove {name}"
    for parent in {(folder / name).parent for name in plan["move"]}:
        _sync(parent)
    (staged / COMMIT).unlink()
    yield "done"


def _read_plan(path: Path) -> dict[str, list[str]]:
    try:
        plan: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
        names = [*plan["move"], *plan["remove"]]
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(path) from error
    if not all(map(is_ours, names)):
        raise _damaged(path)
    return plan


def _damaged(path: Path) -> GraphError:
    return GraphError(where=str(path), what="提交标记损坏", todo="请删除 .next 文件夹后重新构建")


def _move(source: Path, target: Path) -> None:
    """The file is in its place; one that is no longer in `.next/` was moved before the kill."""
    if source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, target)


def _remove(folder: Path, path: Path) -> None:
    """The file is gone, and its folder too if nothing else is in it."""
    if path.is_file():
        path.unlink()
    if path.parent != folder and path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()


def _discard(staged: Path) -> Iterator[str]:
    """`.next/` is gone; its mark goes last, so that the rest is known as ours until then."""
    for entry in sorted(set(staged.iterdir()) - {staged / MARK}):
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
        yield f"discard {entry.name}"
    (staged / MARK).unlink(missing_ok=True)
    yield "unmark"
    staged.rmdir()
    yield "discarded"


def _sync_tree(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        _sync(path)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
