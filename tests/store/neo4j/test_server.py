"""A server that can't be used is refused with a word on what is wrong."""

import socket
from dataclasses import replace

import pytest

from graph_build.errors import (
    CredentialsError,
    ServerAwayError,
    ServerError,
    ServerVersionError,
)
from graph_build.store.neo4j import Neo4jStore, Target
from graph_build.store.neo4j.server import check_version

TARGET = Target("bolt://h:7687", "neo4j", "geheim")


def _open(target):
    with Neo4jStore(target):
        pytest.fail("the store is open")


def test_nobody_at_the_address():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        target = replace(TARGET, uri=f"bolt://127.0.0.1:{unused.getsockname()[1]}")
        with pytest.raises(ServerAwayError, match=r"连不上.*make neo4j-up"):
            _open(target)


def test_unknown_host():
    with pytest.raises(ServerAwayError, match="连不上"):
        _open(replace(TARGET, uri="bolt://nowhere.invalid:7687"))


def test_wrong_password(empty_neo4j):
    with pytest.raises(CredentialsError, match="密码不对") as caught:
        _open(replace(empty_neo4j, password="falsch-wrong"))
    assert "falsch-wrong" not in str(caught.value)


def test_unknown_database(empty_neo4j):
    with pytest.raises(ServerError, match=r"没有这个数据库.*--database"):
        _open(replace(empty_neo4j, database="nix"))


@pytest.mark.parametrize("agent", ["Neo4j/5.26.22", "Neo4j/5.27.0", "Neo4j/2026.10.0"])
def test_version_that_is_new_enough(agent):
    check_version(TARGET, agent)


@pytest.mark.parametrize("agent", ["Neo4j/4.4.40", "Neo4j/5.25.1", "Memgraph/v3", ""])
def test_version_that_is_too_old_or_other(agent):
    with pytest.raises(ServerVersionError, match=r"请升级到 Neo4j 5\.26"):
        check_version(TARGET, agent)
