"""Positions are the same every time; an earlier run's are used if they are whole and of today."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph_build.view.kept import MOST_FILES, kept_positions
from graph_build.view.layout import MOST, positions
from graph_build.view.things import Picture, Thing, picture
from graph_build.view.write import write_view
from tests.golden import ROOT

_ANEW = """
import json, sys
from pathlib import Path
from graph_build.store.folder import read_graph
from graph_build.view.layout import positions
from graph_build.view.things import picture
print(json.dumps(positions(picture(read_graph(Path(sys.argv[1]))))))
"""


@pytest.fixture
def drawn(tables) -> Picture:
    return picture(tables)


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    """The folder of kept positions, which isn't there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "dutygraph" / "positions"


@pytest.fixture
def computed(monkeypatch) -> list[Picture]:
    """The pictures whose positions were computed, not found."""
    seen = []

    def positions_seen(picture):
        seen.append(picture)
        return positions(picture)

    monkeypatch.setattr("graph_build.view.kept.positions", positions_seen)
    return seen


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("seed", ["1", "2"])
def test_positions_are_the_same_in_another_process(five_graph, five_tables, seed):
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(paths)}
    told = subprocess.run(
        [sys.executable, "-c", _ANEW, str(five_graph)],
        env=surroundings,
        check=True,
        capture_output=True,
    )
    assert tuple(map(tuple, json.loads(told.stdout))) == positions(picture(five_tables))


def test_positions_are_computed_once(drawn, cache, computed):
    assert kept_positions(drawn) == kept_positions(drawn) == positions(drawn)
    assert len(computed) == len(_files(cache)) == 1


def test_names_of_things_do_not_move_them_but_ties_do(drawn, cache, computed):
    kept_positions(drawn)
    kept_positions(replace(drawn, things=(replace(drawn.things[0], name="甲"), *drawn.things[1:])))
    assert len(computed) == 1
    for other in (
        replace(drawn, ties=drawn.ties[1:]),
        replace(drawn, things=(*drawn.things, Thing("Year/1900", "Year", "1900年"))),
    ):
        assert kept_positions(other) == positions(other)
    assert len(computed) == len(_files(cache)) == 3


def test_positions_of_another_rustworkx_are_not_used(drawn, cache, computed, monkeypatch):
    kept_positions(drawn)
    monkeypatch.setattr("graph_build.view.kept.version", lambda name: "0.0.1")
    kept_positions(drawn)
    assert len(computed) == len(_files(cache)) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-20],
        lambda content: content.replace(b"1", b"2", 1),
        lambda content: content[:-10] + content[-10:].replace(b"]", b"["),
        lambda content: b"\xff\xfe" + content,
        lambda content: b"[[0, 0]]",
    ],
)
def test_damaged_positions_are_computed_and_written_anew(drawn, cache, computed, damage):
    kept_positions(drawn)
    [(name, content)] = _files(cache).items()
    (cache / name).write_bytes(damage(content))
    assert kept_positions(drawn) == positions(drawn)
    assert _files(cache) == {name: content}
    assert len(computed) == 2


def test_where_nothing_can_be_written_positions_are_computed(drawn, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert kept_positions(drawn) == positions(drawn)
    assert _files(tmp_path) == {"file": b""}


def test_a_folder_in_the_place_of_the_file_is_left_alone(drawn, cache):
    kept_positions(drawn)
    [name] = _files(cache)
    (cache / name).unlink()
    (cache / name).mkdir()
    assert kept_positions(drawn) == positions(drawn)
    assert _files(cache) == {}


def test_without_a_home_nothing_is_written_where_one_stands(drawn, tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: Path("~/.cache/dutygraph"))
    monkeypatch.chdir(tmp_path)
    assert kept_positions(drawn) == positions(drawn)
    assert _files(tmp_path) == {}


def test_only_the_newest_files_stay(drawn, cache):
    kept_positions(drawn)
    [newest] = _files(cache)
    for number in range(MOST_FILES + 3):
        (cache / f"{number}.json").write_bytes(b"")
        os.utime(cache / f"{number}.json", (number, number))
    (cache / newest).unlink()
    kept_positions(drawn)
    assert set(_files(cache)) == {newest} | {f"{n}.json" for n in range(4, MOST_FILES + 3)}


def test_what_is_not_drawn_whole_leaves_no_file(cache):
    many = tuple(Thing(f"Duty/{each}", "Duty", "职责") for each in range(MOST + 1))
    assert kept_positions(Picture(many, (), ())) == ()
    assert not cache.exists()


def test_pages_are_the_same_with_kept_positions_and_the_graph_is_left_as_it_was(
    five_graph, tmp_path, cache, computed
):
    before = _files(five_graph)
    for name in ("first", "second"):
        write_view(five_graph, tmp_path / name)
    assert len(computed) == 1
    assert _files(tmp_path / "first") == _files(tmp_path / "second")
    assert _files(five_graph) == before
