"""`docs/components.md` tells the truth, and its example works as a package of its own."""

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from graph_build.extract import pipeline
from graph_build.extract.components import EXTENSIONS
from graph_build.model import Bound, Claim, Part, Row, Stretch, Term, Unread
from graph_build.store.folder import open_store
from tests.components_doc import EXAMPLE, ROOT, blocks, quoted, shown_files, table
from tests.packages import run_with

_LEXICON = ("--lexicon", str(EXAMPLE / "lexicon"))
_NOTICE = str(EXAMPLE / "notice.txt")


def test_table_of_components_is_that_of_the_pipeline() -> None:
    summary = pipeline().analyze_pipes()["summary"]
    shown = [
        (*quoted(name), [f"doc._.{word}" for word in quoted(reads)],
         [f"doc._.{word}" for word in quoted(gives)])
        for name, reads, gives, _ in table("component")
    ]  # fmt: skip
    assert shown == [(name, facts["requires"], facts["assigns"]) for name, facts in summary.items()]


def test_rules_live_where_the_table_says() -> None:
    lexicons = ROOT / "graph_build" / "lexicons"
    for *_, places in table("component"):
        for place in quoted(places):
            assert (ROOT / place if "/" in place else lexicons / f"{place}.csv").exists(), place


def test_every_attribute_is_explained_with_its_fields() -> None:
    shown = {quoted(name)[0]: quoted(entry) for name, entry, _ in table("attribute")}
    records = {
        "parts": Part, "rows": Row, "loose": Stretch,
        "claims": Claim, "terms": Term, "unread": Unread,
    }  # fmt: skip
    assert set(shown) == set(EXTENSIONS)
    for name, record in records.items():
        assert shown[f"duty_{name}"] == [", ".join(field.name for field in fields(record))]
    bound = [*(field.name for field in fields(Bound)), "start", "end"]
    assert shown["duty_bounds"] == [", ".join(bound)]


def test_every_lexicon_is_named() -> None:
    shown = {name for cell, _ in table("file") for name in quoted(cell)}
    assert shown == {path.name for path in (ROOT / "graph_build" / "lexicons").glob("*.csv")}


@pytest.mark.parametrize("code", blocks("python"))
def test_shown_program_runs_and_prints_claims(code: str) -> None:
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert "joint" in result.stdout


# -- the example -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the example is installed, by pip and as a user does it."""
    folder = tmp_path_factory.mktemp("site")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation",
         "--disable-pip-version-check", "--target", str(folder), str(EXAMPLE)],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder


def test_shown_files_are_those_of_the_example() -> None:
    names = [path for path in sorted(EXAMPLE.rglob("*")) if path.is_file()]
    files = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in names
             if "__pycache__" not in path.parts}  # fmt: skip
    assert shown_files() == files


def test_example_prints_what_the_doc_shows(site: Path) -> None:
    (shown,) = blocks("console")
    command, output = shown.split("\n", 2)[1:]
    assert command.startswith("$ dutygraph extract examples/local-habits/notice.txt --lexicon ")
    assert run_with(site, "extract", _NOTICE, *_LEXICON).stdout == output


def test_edges_name_the_rule_that_made_them(site: Path, tmp_path: Path) -> None:
    run_with(site, "build", _NOTICE, *_LEXICON, "--graph", str(tmp_path / "graph"))
    with open_store(tmp_path / "graph") as store:
        rows = store.run(
            "MATCH (u:Department)-[r:RESPONSIBLE_FOR]->(t:Duty) WHERE r.rule = 'local_contacts' "
            "RETURN u.name AS unit, t.path AS duty, r.quote AS quote ORDER BY unit",
            {},
        ).rows
    quote = "挂点联系：县住保中心—城关镇、县应急局—东河镇"
    assert rows == (
        ("龙山县住房保障服务中心", "一/（一）", quote),
        ("龙山县应急管理局", "一/（一）", quote),
    )


def test_manifest_names_what_the_user_added_and_no_place(site: Path, tmp_path: Path) -> None:
    run_with(site, "build", _NOTICE, *_LEXICON, "--graph", str(tmp_path / "graph"))
    text = (tmp_path / "graph" / "manifest.json").read_text("utf-8")
    facts = json.loads(text)
    assert [entry["file"] for entry in facts["lexicons"]] == ["units.csv"]
    assert [(e["name"], e["package"], e["version"]) for e in facts["components"]] == [
        ("local_contacts", "local-habits", "1.0.0")
    ]
    assert str(ROOT) not in text
    assert str(site) not in text


def test_without_the_package_the_clause_has_nobody() -> None:
    result = run_with(ROOT, "extract", _NOTICE, *_LEXICON)
    assert "挂点联系" not in result.stdout
