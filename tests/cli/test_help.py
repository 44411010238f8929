"""Help is in Chinese, each with an example, and does not load the heavy libraries."""

import subprocess
import sys

import pytest

COMMANDS = (
    "build",
    "extract",
    "diff",
    "discover",
    "query",
    "matrix",
    "cypher",
    "export",
    "schema",
    "suggest",
    "components",
    "score",
    "names",
    "view",
)
JUDGING = ("join", "split", "undo", "log")


def _help(*words: str) -> str:
    result = subprocess.run(
        [sys.executable, "-m", "graph_build", *words, "--help"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_has_an_example(command: str) -> None:
    assert f"dutygraph {command}" in _help(command).split("例：", 1)[1]


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_has_no_english_left(command: tuple[str, ...]) -> None:
    shown = _help(*command)
    english = ("Usage", "Options", "Show", "Commands", "<bool>", "<str>", "<path>", "<int>")
    assert not [word for word in english if word in shown]


@pytest.mark.parametrize("act", JUDGING)
def test_help_of_each_judgement_is_chinese_with_an_example(act: str) -> None:
    shown = _help("names", act)
    assert f"dutygraph names {act}" in shown.split("例：", 1)[1]
    assert not [word for word in ("Usage", "Options", "Show") if word in shown]


def test_help_lists_the_commands() -> None:
    shown = _help()
    assert all(name in shown for name in COMMANDS)


def test_wrong_use_is_said_in_chinese_and_ends_with_two() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "graph_build", "extract", "--jsnl", "x"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 2
    assert "没有这个选项" in result.stderr
    assert "--jsonl" in result.stderr


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys, graph_build.cli; "
        "print([m for m in ('spacy', 'ladybug', 'pyarrow', 'numpy', 'jieba') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.strip() == "[]"
