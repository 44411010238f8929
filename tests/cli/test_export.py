from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph_build.cli import app
from graph_build.export import FORMATS

FORMS = [*FORMATS, "neo4j-style"]


@pytest.fixture
def run(graph):
    def _run(form, out, *words, source=graph):
        words = ("export", form, "--out", str(out), "--graph", str(source), *words)
        return CliRunner().invoke(app, words)

    return _run


def _contents(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return {str(file.relative_to(path)): file.read_bytes() for file in files}


@pytest.mark.parametrize("form", FORMS)
def test_export_stands_where_it_is_wanted_the_same_twice(form, run, tmp_path):
    (tmp_path / "新的").mkdir()
    for name in ("one", "two"):
        result = run(form, tmp_path / "新的" / name)
        assert (result.exit_code, result.stderr) == (0, "")
    one, two = (_contents(tmp_path / "新的" / name) for name in ("one", "two"))
    assert one == two
    assert all(one.values())
    assert {path.name for path in (tmp_path / "新的").iterdir()} == {"one", "two"}


def test_numbers_of_nodes_and_edges_are_told(run, tables, tmp_path):
    nodes = sum(table.num_rows for table in tables.nodes.values())
    edges = sum(table.num_rows for table in tables.edges.values())
    assert f"节点 {nodes} 个，关系 {edges} 条" in run("jsonl", tmp_path / "g").stdout


def test_style_needs_no_graph(run, tmp_path):
    result = run("neo4j-style", tmp_path / "s.grass", source=tmp_path / "nothing")
    assert result.exit_code == 0
    assert "node.Duty" in (tmp_path / "s.grass").read_text("utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_there_is_replaced_by_force_alone(form, run, tmp_path):
    target = tmp_path / "g"
    run(form, target)
    before = _contents(target)
    some = target if target.is_file() else next(iter(sorted(target.rglob("*.csv"))))
    some.write_text("old", encoding="utf-8")
    refused = run(form, target)
    assert refused.exit_code == 1
    assert "已经存在" in refused.stderr
    assert "--force" in refused.stderr
    assert some.read_text("utf-8") == "old"
    assert run(form, target, "--force").exit_code == 0
    assert _contents(target) == before
    assert list(tmp_path.iterdir()) == [target]


def test_empty_folder_is_filled(run, tmp_path):
    (tmp_path / "g").mkdir()
    assert run("csv", tmp_path / "g").exit_code == 0
    assert (tmp_path / "g" / "nodes" / "Duty.csv").is_file()


def test_folder_with_files_of_others_is_kept_even_by_force(run, tmp_path):
    run("csv", tmp_path / "g")
    (tmp_path / "g" / "nodes" / "我的.csv").write_text("x", encoding="utf-8")
    before = _contents(tmp_path / "g")
    result = run("csv", tmp_path / "g", "--force")
    assert result.exit_code == 1
    assert "其中有别的文件：nodes/我的.csv" in result.stderr
    assert _contents(tmp_path / "g") == before
    assert list(tmp_path.iterdir()) == [tmp_path / "g"]


def test_file_is_not_put_over_a_folder_nor_a_folder_over_a_file(run, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    for form, name in (("jsonl", "folder"), ("csv", "file"), ("jsonl", "link")):
        result = run(form, tmp_path / name, "--force")
        assert result.exit_code == 1
        assert "不是" in result.stderr
    assert (tmp_path / "file").read_text("utf-8") == "x"


def test_folder_that_one_stands_in_is_not_taken_away(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("csv", ".")
    assert result.exit_code == 1
    assert "当前文件夹" in result.stderr


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_written_into_the_graph_folder(form, run, graph):
    before = _contents(graph)
    result = run(form, graph / "tables" / "x", "--force")
    assert result.exit_code == 1
    assert "图谱文件夹里面" in result.stderr
    assert _contents(graph) == before


@pytest.mark.parametrize("form", FORMS)
def test_place_that_cannot_be_written_is_said(form, run, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    result = run(form, tmp_path / "file" / "x")
    assert result.exit_code == 2
    assert f"没有文件夹 {tmp_path / 'file'}" in result.stderr


def test_failure_leaves_what_was_there(run, tmp_path, monkeypatch):
    """As on a full disk: the file can't grow as far as it should."""
    import resource

    (tmp_path / "g").write_text("old", encoding="utf-8")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        result = run("jsonl", tmp_path / "g", "--force")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert result.exit_code == 1
    assert "无法写入" in result.stderr
    assert _contents(tmp_path) == {"g": b"old"}


def test_unknown_format_is_misuse(run, tmp_path):
    result = run("xml", tmp_path / "g")
    assert result.exit_code == 2
    assert all(form in result.stderr for form in FORMS)


def test_folder_without_a_graph_is_said(run, tmp_path):
    result = run("csv", tmp_path / "g", source=tmp_path / "nothing")
    assert result.exit_code == 1
    assert "没有已建成的图谱" in result.stderr
    assert not (tmp_path / "g").exists()
