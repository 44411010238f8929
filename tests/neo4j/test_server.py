import os

import pytest

from tests.neo4j import docker, maven, named, sources
from tests.neo4j.server import Contents, Server, UnavailableError, contents, empty

NOTHING = Contents(nodes=0, relationships=0, constraints=0, indexes=0)


@pytest.fixture
def filled(empty_neo4j) -> Server:
    """A database with a little of everything."""
    with empty_neo4j.driver() as driver:
        for statement in (
            "CREATE (:Duty {id: '甲'})-[:SAME_AS]->(:Duty {id: '乙'})",
            "CREATE CONSTRAINT FOR (t:Duty) REQUIRE t.id IS UNIQUE",
            "CREATE INDEX `年 度` FOR (t:Duty) ON (t.year)",
        ):
            driver.execute_query(statement, database_=empty_neo4j.database)
    return empty_neo4j


def test_server_is_neo4j_5_or_later(neo4j_server):
    with neo4j_server.driver() as driver:
        agent = driver.get_server_info().agent
    assert int(agent.removeprefix("Neo4j/").split(".")[0]) >= 5


def test_contents_are_counted(filled):
    assert contents(filled) == Contents(nodes=2, relationships=1, constraints=1, indexes=1)


def test_emptied_database_holds_nothing(filled):
    empty(filled)
    assert contents(filled) == NOTHING


def _name(monkeypatch, server: Server, **changed: str) -> None:
    """Let the environment name the server."""
    told = {"uri": server.uri, "username": server.username, "password": server.password}
    for key, value in (told | {"database": server.database} | changed).items():
        monkeypatch.setenv(f"NEO4J_{key.upper()}", value)


def test_named_database_is_used_and_left_empty(empty_neo4j, tmp_path, monkeypatch):
    _name(monkeypatch, empty_neo4j)
    with sources.first_available(tmp_path) as server:
        assert server == empty_neo4j
        with server.driver() as driver:
            driver.execute_query("CREATE (:Duty)", database_=server.database)
    assert contents(empty_neo4j) == NOTHING


def test_named_database_with_contents_is_refused_and_kept(filled, tmp_path, monkeypatch):
    before = contents(filled)
    _name(monkeypatch, filled)
    with pytest.raises(RuntimeError, match="not empty"), sources.first_available(tmp_path):
        pass
    assert contents(filled) == before


def test_named_database_that_refuses_is_an_error(neo4j_server, tmp_path, monkeypatch):
    _name(monkeypatch, neo4j_server, password="wrong-password")
    with pytest.raises(RuntimeError, match="can't be used"), sources.first_available(tmp_path):
        pass


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (named.named, "NEO4J_URI is not set"),
        (docker.container, "docker is not installed"),
        (maven.own, "Java 17 is not installed"),
    ],
)
def test_source_that_is_missing_says_so(source, reason, tmp_path, monkeypatch):
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnavailableError, match=reason), source(tmp_path / "home"):
        pass


def test_reasons_of_all_sources_are_given(tmp_path, monkeypatch):
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(sources.NoneAvailableError) as caught, sources.first_available(tmp_path):
        pass
    assert all(f"{name}: " in str(caught.value) for name in sources.SOURCES)


@pytest.fixture
def home(tmp_path):
    try:
        return maven.prepare(tmp_path / "home")
    except UnavailableError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))


def test_data_of_a_server_of_our_own_outlives_it(home):
    with maven.running(home) as server, server.driver() as driver:
        driver.execute_query("CREATE (:Duty)", database_=server.database)
    with maven.running(home) as server:
        assert contents(server).nodes == 1


def test_server_that_does_not_come_up_shows_its_log(home):
    with (home.folder / "conf" / "neo4j.conf").open("a", encoding="utf-8") as settings:
        settings.write("server.memory.pagecache.size=much\n")
    with pytest.raises(RuntimeError, match="pagecache"), maven.running(home):
        pass
