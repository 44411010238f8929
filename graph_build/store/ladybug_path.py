"""A path that LadybugDB understands: it takes every path for UTF-8, whatever the locale says."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def engine_path(path: Path) -> Iterator[Path]:
    """A path of ASCII to the same file while the block lasts, where UTF-8 would name another.

    Linux under a GBK locale knows 图谱 by the bytes of GBK. The folder is opened here, by the
    right bytes, and the engine goes through the opened one; the file's own name is ours, ASCII.
    """
    if os.fsencode(path) == str(path).encode("utf-8", "surrogatepass"):
        yield path
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        yield Path(f"/proc/self/fd/{folder}") / path.name
    finally:
        os.close(folder)
