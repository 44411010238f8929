"""Positions that an earlier run computed, read again: ten thousand things take half a minute.

They stand in the user's folder for caches, not in the graph's, which `view` only reads. A file is
named by a hash of all that decides positions, so it is the right one or isn't found, and holds
numbers alone. Nothing depends on it: one that was damaged is written anew, and where none can be
written the next run computes again.
"""

import hashlib
import json
from contextlib import suppress
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from graph_build.errors import ExportError
from graph_build.export.aside import put_in_place
from graph_build.view.layout import Places, is_drawn_whole, positions
from graph_build.view.things import Picture

MOST_FILES = 20  # of the newest; one of 10,000 things has 130 KB


def kept_positions(picture: Picture) -> Places:
    """The `positions` of the picture, and the next run finds them."""
    folder = _folder()
    if not folder.is_absolute() or not is_drawn_whole(picture):  # `~` is nobody's home
        return positions(picture)
    path = folder / f"{_name(picture)}.json"
    places = _read(path)
    if places is None:
        places = positions(picture)
        _keep(places, path)
    return places


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("dutygraph", appauthor=False) / "positions"


def _name(picture: Picture) -> str:
    """A hash of what is laid out, and of what lays it out."""
    ends = [(tie.start, tie.end) for tie in picture.ties]
    drawn = json.dumps([version("rustworkx"), len(picture.things), ends])
    code = (files("graph_build.view") / "layout.py").read_bytes()
    return _hash(code + drawn.encode())


def _read(path: Path) -> Places | None:
    """What `_keep` wrote; None if it isn't there or isn't what was written."""
    with suppress(OSError):
        digest, _, numbers = path.read_bytes().partition(b"\n")
        if digest == _hash(numbers).encode():
            return tuple((x, y) for x, y in json.loads(numbers))
    return None


def _keep(places: Places, path: Path) -> None:
    numbers = json.dumps(places).encode()
    with suppress(OSError, ExportError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with put_in_place(path, folder=False, force=True) as staged:
            staged.write_bytes(_hash(numbers).encode() + b"\n" + numbers)
        _forget_old(path.parent)


def _forget_old(folder: Path) -> None:
    by_age = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    for path in by_age[:-MOST_FILES]:
        path.unlink()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
