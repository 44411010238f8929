"""A file or a folder written aside and put in place at once, never over what isn't ours."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph_build.errors import ExportError, reason

_ELSEWHERE = "请换一个路径"


@contextmanager
def put_in_place(target: Path, *, folder: bool, force: bool) -> Iterator[Path]:
    """A path to write to, a folder if asked; when the block ends, it stands at `target`.

    If the block fails, `target` is as it was. With `force` a file is replaced, and a folder that
    holds no other files than the new one.
    Raises `ExportError` if `target` is there and may not be replaced, if the folder in which it
    would lie is not there, or it can't be written.
    """
    target = Path(os.path.abspath(target))
    _check_free(target, folder=folder, force=force)
    staged = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if folder:
            staged.mkdir()
        yield staged
        _put(staged, target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        _remove(staged)


def _check_free(target: Path, *, folder: bool, force: bool) -> None:
    if not target.parent.is_dir():
        raise ExportError(
            where=str(target.parent), what="没有这个文件夹", todo=f"请先建好，或{_ELSEWHERE[1:]}"
        )
    if not os.path.lexists(target):
        return
    if target.is_dir() != folder or target.is_symlink():
        raise _taken(target, "不是文件夹" if folder else "不是普通文件", _ELSEWHERE)
    if folder and (target.is_mount() or target.samefile(".")):  # neither can be moved aside
        raise _taken(target, "是当前文件夹或挂载点", _ELSEWHERE)
    if not force and not (folder and not any(target.iterdir())):
        raise _taken(target, "已经存在", f"{_ELSEWHERE}，或用 --force 替换")


def _put(staged: Path, target: Path) -> None:
    if not target.is_dir():
        os.replace(staged, target)
        return
    strange = _names(target) - _names(staged)
    if strange:
        raise _taken(target, f"其中有别的文件：{min(strange)}", _ELSEWHERE)
    old = target.with_name(f"{staged.name}.old")
    os.rename(target, old)
    os.rename(staged, target)
    shutil.rmtree(old)


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()


def _taken(target: Path, what: str, todo: str) -> ExportError:
    return ExportError(where=str(target), what=what, todo=todo)


def _unwritable(target: Path, error: OSError) -> ExportError:
    if isinstance(error, PermissionError) and target.is_file():  # Excel locks what it shows
        return ExportError(
            where=str(target),
            what="不允许写入，可能正在 Excel 或 WPS 中打开，或没有权限",
            todo=f"请关闭该文件后重试，或{_ELSEWHERE[1:]}",
        )
    return ExportError(
        where=str(target),
        what=f"无法写入：{reason(error)}",
        todo=f"请检查磁盘空间和文件夹权限，或{_ELSEWHERE[1:]}",
    )
