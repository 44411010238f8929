"""Address and credentials come from the environment or a prompt, and are never repeated."""

import pytest

from graph_build.errors import CredentialsError, ServerError
from graph_build.store.neo4j import Target, find_target

NAMES = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_environment_names_all(monkeypatch):
    for name, value in zip(NAMES, ("neo4j+s://h:7687", "u", "geheim", "d"), strict=True):
        monkeypatch.setenv(name, value)
    assert find_target() == Target("neo4j+s://h:7687", "u", "geheim", "d")


def test_what_is_given_wins_over_the_environment(monkeypatch):
    for name, value in zip(NAMES, ("bolt://h", "u", "geheim", "d"), strict=True):
        monkeypatch.setenv(name, value)
    target = find_target("bolt://other:1", "e")
    assert (target.uri, target.database) == ("bolt://other:1", "e")


def test_defaults_are_those_of_a_neo4j_on_this_machine(monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim")
    assert find_target() == Target("bolt://localhost:7687", "neo4j", "geheim", "neo4j")


def test_password_is_asked_for_only_without_one(monkeypatch):
    asked = []
    assert find_target(ask=lambda question: asked.append(question) or "x").password == "x"
    assert asked == ["bolt://localhost:7687 上用户 neo4j 的密码"]
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim")
    assert find_target(ask=pytest.fail).password == "geheim"


def test_without_a_password_the_variable_is_named():
    with pytest.raises(CredentialsError, match="NEO4J_PASSWORD"):
        find_target()


def test_password_is_in_no_text_of_a_target():
    target = Target("bolt://h", "u", "geheim", "d")
    assert "geheim" not in f"{target} {target!r}"


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("localhost:7687", "应以 bolt://"),
        ("http://localhost:7474", "应以 bolt://"),
        ("bolt://", "应写作"),
        ("bolt://h/db", "应写作"),
        ("bolt://h:99999", "端口"),
        ("bolt://h:abc", "端口"),
        ("bolt://u:geheim@h", "不能写用户名和密码"),
        ("neo4j://geheim@h", "不能写用户名和密码"),
    ],
)
def test_bad_address_is_refused_without_a_secret_in_the_words(address, what):
    with pytest.raises(ServerError, match=what) as caught:
        find_target(address)
    assert "geheim" not in str(caught.value)
