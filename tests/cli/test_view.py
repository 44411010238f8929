from typer.testing import CliRunner

from graph_build.cli import app


def test_view_names_the_pages_that_it_wrote(five_graph, tmp_path):
    out = tmp_path / "网页"
    result = CliRunner().invoke(app, ["view", "--graph", str(five_graph), "--out", str(out)])
    assert result.exit_code == 0
    assert {path.name for path in out.iterdir()} == {
        "audit.html", "explorer.html", "index.html", "timeline.html",
        "matrix.html", "matrix-campaign.html", "matrix-hazard.html", "matrix-across.html",
    }  # fmt: skip
    assert result.stdout.endswith(f"双击打开 {out / 'index.html'}。\n")


def test_view_without_a_graph_says_what_to_do(tmp_path):
    words = ["view", "--graph", str(tmp_path / "none"), "--out", str(tmp_path / "pages")]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 1
    assert "dutygraph build" in result.stderr
    assert not (tmp_path / "pages").exists()


def test_view_refuses_a_baseline_that_is_not_there(five_graph, tmp_path):
    out = tmp_path / "pages"
    words = ["view", "--graph", str(five_graph), "--out", str(out)]
    result = CliRunner().invoke(app, [*words, "--baseline", str(tmp_path / "none.toml")])
    assert result.exit_code != 0
    assert "none.toml" in result.stderr
    assert not out.exists()


def test_view_with_a_day_tells_what_is_due(five_graph, tmp_path):
    out = tmp_path / "pages"
    words = ["view", "--graph", str(five_graph), "--out", str(out), "--on", "2026-12-31"]
    assert CliRunner().invoke(app, words).exit_code == 0
    assert 'id="deadline-past"' in (out / "audit.html").read_text(encoding="utf-8")
