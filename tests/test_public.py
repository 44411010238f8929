"""What programs may use of the package: a flat surface, loaded when it is used."""

import subprocess
import sys

import pytest

import graph_build


def test_exported_members_are_in_order() -> None:
    assert graph_build.__all__ == sorted(graph_build.__all__)


@pytest.mark.parametrize("name", graph_build.__all__)
def test_exported_member_is_there(name: str) -> None:
    assert getattr(graph_build, name) is not None


def test_nothing_is_reachable_that_is_not_exported() -> None:
    assert set(graph_build._HOMES) | {"__version__"} == set(graph_build.__all__)
    assert dir(graph_build) == graph_build.__all__


def test_unknown_name_is_no_member() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = graph_build.no_such_name


def test_import_is_light() -> None:
    code = (
        "import sys, graph_build; "
        "heavy = ('spacy', 'ladybug', 'pyarrow', 'networkx', 'typer'); "
        "print([m for m in heavy if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.strip() == "[]"
