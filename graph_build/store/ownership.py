"""Whether a folder is ours: nothing that dutygraph didn't make is ever written over or removed."""

from pathlib import Path

from graph_build.errors import GraphError
from graph_build.store.layout import COMMIT, LOCK, MARK, NEXT
from graph_build.store.manifest import is_manifest


def check_ours(folder: Path) -> None:
    """Raise `GraphError` if a build in `folder` could meet files that are not dutygraph's."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise _not_ours(folder, "不是文件夹")
    if not _next_is_ours(folder / NEXT):
        raise _not_ours(folder / NEXT, "不是 dutygraph 建立的文件夹")
    others = {entry.name for entry in folder.iterdir()} - {LOCK, NEXT}
    if others and not _is_graph(folder):
        raise _not_ours(folder, "文件夹非空，且不是 dutygraph 的图谱")


def _next_is_ours(folder: Path) -> bool:
    return not folder.exists() or (folder / MARK).is_file() or not any(folder.iterdir())


def _is_graph(folder: Path) -> bool:
    return (folder / NEXT / COMMIT).is_file() or is_manifest(folder)


def _not_ours(path: Path, what: str) -> GraphError:
    return GraphError(where=str(path), what=what, todo="请换一个空的或新的文件夹（--graph 文件夹）")
