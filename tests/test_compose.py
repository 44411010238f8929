"""docker-compose.yml: the analysts' Neo4j, for this machine only, with a password of their own."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import neo4j
import pytest
import yaml
from neo4j.exceptions import ClientError

from tests.neo4j import maven
from tests.neo4j.docker import COMPOSE_FILE
from tests.neo4j.server import UnavailableError

ROOT = COMPOSE_FILE.parent
EXAMPLE = ROOT / ".env.example"


@pytest.fixture(scope="module")
def service() -> dict:
    return yaml.safe_load(COMPOSE_FILE.read_text(encoding="utf-8"))["services"]["neo4j"]


def test_every_port_is_bound_to_the_loopback(service):
    assert service["ports"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_password_is_required_and_none_is_given(service):
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?[^}]+\}", service["environment"]["NEO4J_AUTH"])
    assert EXAMPLE.read_text(encoding="utf-8").splitlines()[-1] == "NEO4J_PASSWORD="


def test_files_with_passwords_are_ignored_by_git():
    assert ".env" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_data_is_in_a_named_volume(service):
    composed = yaml.safe_load(COMPOSE_FILE.read_text(encoding="utf-8"))
    assert service["volumes"] == ["neo4j-data:/data"]
    assert "neo4j-data" in composed["volumes"]


def test_health_is_checked(service):
    assert "http://127.0.0.1:7474" in service["healthcheck"]["test"][1]


def test_image_is_the_version_of_the_tests(service):
    names = {"m": "http://maven.apache.org/POM/4.0.0"}
    version = ElementTree.parse(maven.POM).findtext(
        "m:properties/m:neo4j.version", namespaces=names
    )
    assert service["image"] == f"neo4j:{version}-community"


def _setting(name: str) -> str:
    """`NEO4J_server_memory_heap_max__size` → `server.memory.heap.max_size`."""
    return name.removeprefix("NEO4J_").replace("_", ".").replace("..", "_")


@pytest.fixture
def configured(service, tmp_path):
    """A server of our own with the settings of docker-compose.yml."""
    try:
        home = maven.prepare(tmp_path / "home")
    except UnavailableError as error:
        pytest.skip(str(error))
    path = home.folder / "conf" / "neo4j.conf"
    settings = dict(line.split("=") for line in path.read_text(encoding="utf-8").splitlines())
    for name, value in service["environment"].items():
        if name != "NEO4J_AUTH":
            settings[_setting(name)] = value
    text = "".join(f"{name}={value}\n" for name, value in settings.items())
    path.write_text(text, encoding="utf-8")
    with maven.running(home) as server:
        yield server


def test_server_takes_the_settings_and_reads_no_file(configured):
    with (
        configured.driver() as driver,
        pytest.raises(ClientError, match="allow_csv_import_from_file_urls"),
    ):
        driver.execute_query(
            "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
            routing_=neo4j.RoutingControl.READ,
            database_=configured.database,
        )


@pytest.fixture
def compose(tmp_path):
    """`docker compose config`, in a folder with the file and, if told, a password in .env."""
    if shutil.which("docker") is None or _compose(tmp_path, "version").returncode:
        pytest.skip("docker compose is not installed")
    shutil.copy(COMPOSE_FILE, tmp_path)

    def _config(dotenv: str) -> "subprocess.CompletedProcess[str]":
        (tmp_path / ".env").write_text(dotenv, encoding="utf-8")
        return _compose(tmp_path, "config")

    return _config


def _compose(folder: Path, word: str) -> "subprocess.CompletedProcess[str]":
    environment = {key: value for key, value in os.environ.items() if key != "NEO4J_PASSWORD"}
    words = ["docker", "compose", word]
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, encoding="utf-8")


def test_start_is_refused_without_a_password(compose):
    done = compose(EXAMPLE.read_text(encoding="utf-8"))
    assert done.returncode != 0
    assert ".env.example" in done.stderr


def test_password_of_the_file_is_taken(compose):
    done = compose("NEO4J_PASSWORD=Abcd1234\n")
    assert done.returncode == 0
    assert "neo4j/Abcd1234" in done.stdout
