import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph_build.errors import GraphBusyError, GraphError, GraphNotFoundError
from graph_build.graph.assemble import assemble
from graph_build.store.folder import open_build, open_store
from graph_build.store.manifest import read_manifest
from tests.records import DATONG_ORIGIN, ORIGIN, both, datong, write_records

ROOT = Path(__file__).parents[2]


def _build(folder, tables, origin=ORIGIN, records=None):
    with open_build(folder) as build:
        write_records(build.records, *(both() if records is None else records))
        build.finish(tables, origin)


def _contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_folder_is_made_with_its_parents(tables, tmp_path):
    _build(tmp_path / "a" / "b", tables)
    with open_store(tmp_path / "a" / "b") as store:
        assert store.counts() == tables.counts()


def test_graph_folder_holds_what_its_readme_says(graph):
    names = {path.name for path in graph.iterdir()}
    text = (graph / "README.txt").read_text(encoding="utf-8")
    assert names - {"README.txt"} == {"graph.lbug", "manifest.json", "records", "tables", ".lock"}
    assert all(name in text for name in names - {"README.txt"})


def test_manifest_names_versions_notices_counts_and_hashes(graph, tables):
    manifest = read_manifest(graph)
    assert manifest.engine == "ladybug 0.22.0"
    assert manifest.schema == 1
    assert [notice.id for notice in manifest.notices] == ["大同市2026", "岢岚县2023"]
    assert manifest.counts == tables.counts()
    assert "tables/edges/LEADS.Department.Duty.parquet" in manifest.files


def test_same_input_gives_the_same_bytes_but_for_the_database(graph, tables, tmp_path):
    _build(tmp_path, tables)
    ours, theirs = _contents(tmp_path), _contents(graph)
    del ours["graph.lbug"], theirs["graph.lbug"]
    assert ours == theirs


def test_notice_that_is_gone_leaves_nothing_behind(tables, tmp_path):
    _build(tmp_path, tables)
    _build(tmp_path, assemble([datong()]), DATONG_ORIGIN, [datong()])
    assert [path.name for path in (tmp_path / "records").iterdir()] == [f"{'b' * 64}.json"]
    with open_store(tmp_path) as store:
        assert store.run("MATCH (n:Notice) RETURN n.id AS id").rows == (("大同市2026",),)


def test_previous_records_can_be_read_while_building(graph, tmp_path):
    folder = shutil.copytree(graph, tmp_path / "graph")
    with open_build(folder) as build:
        assert (build.previous_records / f"{'a' * 64}.json").read_text("utf-8") == "岢岚县2023"


def test_build_that_is_given_up_leaves_the_folder_as_it_was(graph, tables, tmp_path):
    folder = shutil.copytree(graph, tmp_path / "graph")
    before = _contents(folder)
    with open_build(folder) as build:
        (build.records / "x.json").write_text("{}")
    assert _contents(folder) == before


def test_build_that_fails_leaves_the_folder_as_it_was(graph, tmp_path):
    folder = shutil.copytree(graph, tmp_path / "graph")
    before = _contents(folder)
    with pytest.raises(ZeroDivisionError), open_build(folder):
        raise ZeroDivisionError
    assert _contents(folder) == before


def test_files_of_the_user_stay(tables, tmp_path):
    _build(tmp_path, tables)
    mine = [tmp_path / "我的.txt", tmp_path / "records" / "我的.txt", tmp_path / "tables" / "x.txt"]
    for path in mine:
        path.write_text("我的", encoding="utf-8")
    _build(tmp_path, assemble([datong()]), DATONG_ORIGIN, [datong()])
    assert all(path.read_text(encoding="utf-8") == "我的" for path in mine)


def test_folder_with_other_files_is_refused(tmp_path):
    (tmp_path / "论文.docx").write_text("x")
    with pytest.raises(GraphError, match="文件夹非空"), open_build(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["论文.docx"]


def test_manifest_of_another_program_is_refused(tmp_path):
    (tmp_path / "manifest.json").write_text('{"name": "app"}')
    with pytest.raises(GraphError, match="文件夹非空"), open_build(tmp_path):
        pass


def test_next_of_another_program_is_refused_and_kept(tmp_path):
    (tmp_path / ".next").mkdir()
    (tmp_path / ".next" / "server.js").write_text("x")
    with pytest.raises(GraphError, match=r"\.next"), open_build(tmp_path):
        pass
    assert (tmp_path / ".next" / "server.js").is_file()


def test_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "graph").write_text("x")
    with pytest.raises(GraphError, match="不是文件夹"), open_build(tmp_path / "graph"):
        pass


def test_manifest_of_another_version_is_built_over(tables, tmp_path):
    _build(tmp_path, tables)
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    (tmp_path / "records" / "old.xml").write_text("x")
    old = {"format": "dutygraph", "tool": "9", "files": {"records/old.xml": "0"}}
    (tmp_path / "manifest.json").write_text(json.dumps(old))
    _build(tmp_path, tables)
    assert json.loads((tmp_path / "manifest.json").read_text("utf-8")) == manifest
    assert not (tmp_path / "records" / "old.xml").exists()


@pytest.mark.parametrize(
    "name", ["../victim.txt", "records/../../victim.txt", "/victim.txt", "x", "records"]
)
def test_manifest_that_lists_files_elsewhere_removes_none(tables, tmp_path, name):
    folder = tmp_path / "graph"
    _build(folder, tables)
    victim = tmp_path / "victim.txt"
    victim.write_text("x")
    listed = {"format": "dutygraph", "files": {name: "0"}}
    (folder / "manifest.json").write_text(json.dumps(listed))
    _build(folder, tables)
    assert victim.is_file()
    assert read_manifest(folder).counts == tables.counts()


def test_damaged_commit_is_reported(tables, tmp_path):
    _build(tmp_path, tables)
    (tmp_path / ".next").mkdir()
    (tmp_path / ".next" / "dutygraph").touch()
    (tmp_path / ".next" / "COMMIT").write_text('{"move": ["../x"], "remove": []}')
    with pytest.raises(GraphError, match="提交标记损坏"), open_build(tmp_path):
        pass


def test_second_build_at_a_time_is_refused(tmp_path):
    script = (
        "import sys; from pathlib import Path; from graph_build.store.folder import open_build\n"
        "with open_build(Path(sys.argv[1])): print('in', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout.readline()
        with pytest.raises(GraphBusyError), open_build(tmp_path):
            pass
        other.stdin.close()
    with open_build(tmp_path):
        pass


def test_reader_opened_before_a_build_goes_on_answering_from_the_old_graph(tables, tmp_path):
    _build(tmp_path, tables)
    with open_store(tmp_path) as store:
        _build(tmp_path, assemble([datong()]), DATONG_ORIGIN, [datong()])
        assert store.counts() == tables.counts()


def test_log_left_by_another_program_does_not_meet_the_new_database(tables, tmp_path):
    _build(tmp_path, tables)
    (tmp_path / "graph.lbug.wal").write_bytes(b"\x00" * 64)
    _build(tmp_path, tables)
    assert not (tmp_path / "graph.lbug.wal").exists()


@pytest.mark.parametrize("name", ["none", "empty"])
def test_folder_without_a_graph_says_so(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(GraphNotFoundError, match="dutygraph build"):
        open_store(tmp_path / name)


def test_notices_stand_in_the_manifest_in_the_order_of_their_ids(tables, tmp_path):
    _build(tmp_path, tables, replace(ORIGIN, notices=ORIGIN.notices[::-1]))
    assert [notice.id for notice in read_manifest(tmp_path).notices] == ["大同市2026", "岢岚县2023"]
