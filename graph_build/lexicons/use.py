"""Puts the users' lexicons in use: from then on all stages read ours and theirs."""

import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from graph_build.errors import ResourceError
from graph_build.lexicons import check
from graph_build.lexicons.added import AddedFile, added_files, replace_files

_TODO = "请检查 --lexicon 或 DUTYGRAPH_LEXICON 指定的文件夹"


def use_lexicons(folders: Iterable[Path | str]) -> None:
    """The lexicons of this process are ours and the CSV files in `folders`, in any order.

    What was worked out from others (names, patterns, pipelines) is forgotten.

    Raises:
        ResourceError: a folder or file can't be read, a row is malformed or contradicts another;
            then the lexicons are those of before.
    """
    paths = dict.fromkeys(Path(folder) for folder in folders)
    found = [file for folder in paths for file in _files_in(folder)]
    before = added_files()
    try:
        _replace(found)
        if added_files() != before:
            check()
    except ResourceError:
        _replace(before)
        raise


def _replace(found: Iterable[AddedFile]) -> None:
    before = added_files()
    replace_files(found)
    if added_files() != before:
        _forget()


def _forget() -> None:
    """Empty every cache of the package, for all of them hold what the lexicons said."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "graph_build":
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def _files_in(folder: Path) -> Iterator[AddedFile]:
    """The lexicon files of one folder; other files than CSV are nobody's business."""
    if not folder.is_dir():
        raise ResourceError(where=f"词典文件夹 {folder}", what="没有这个文件夹", todo=_TODO)
    ours = (files("graph_build") / "lexicons").iterdir()
    known = sorted(entry.name for entry in ours if entry.name.endswith(".csv"))
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv")
    for path in paths:
        if path.name not in known:
            what = f"没有这个名称的词典，可用的文件名：{'、'.join(known)}"
            raise ResourceError(where=f"词典 {path}", what=what, todo="请改正文件名后重试")
        yield AddedFile(path.stem, path, _content(path))
    if not paths:
        raise ResourceError(where=f"词典文件夹 {folder}", what="其中没有 CSV 文件", todo=_TODO)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"无法读取：{error.strerror or error}"
        raise ResourceError(where=f"词典 {path}", what=what, todo="请检查文件权限") from error
