"""A container of the image of docker-compose.yml, on a free port of the loopback."""

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from tests.neo4j.server import Server, UnavailableError, wait_until_up

COMPOSE_FILE = Path(__file__).parents[2] / "docker-compose.yml"
_SECONDS = 120.0


@contextmanager
def container(_folder: Path) -> Iterator[Server]:
    """A server in a new container, which is removed at the end with all that it holds."""
    _check_daemon()
    server = Server("", "neo4j", secrets.token_hex(12), "neo4j")
    name = _start(server.password)
    try:
        port = _docker("port", name, "7687/tcp").rpartition(":")[2]
        server = Server(f"bolt://127.0.0.1:{port}", server.username, server.password, "neo4j")
        if not wait_until_up(server, seconds=_SECONDS, alive=lambda: _is_running(name)):
            raise RuntimeError(f"Neo4j in Docker did not come up:\n{_log(name)}")
        yield server
    finally:
        _docker("rm", "--force", "--volumes", name)


def image() -> str:
    """The image that docker-compose.yml runs."""
    composed = yaml.safe_load(COMPOSE_FILE.read_text(encoding="utf-8"))
    return str(composed["services"]["neo4j"]["image"])


def _check_daemon() -> None:
    if shutil.which("docker") is None:
        raise UnavailableError("docker is not installed")
    try:
        _docker("version", "--format", "{{.Server.Version}}", seconds=20)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise UnavailableError("the Docker daemon does not answer") from error


def _start(password: str) -> str:
    """The id of a new container; the password is on no command line."""
    secret = {"NEO4J_AUTH": f"neo4j/{password}"}
    words = ("run", "--detach", "--publish", "127.0.0.1::7687", "--env", "NEO4J_AUTH", image())
    try:
        return _docker(*words, environment=secret, seconds=900)
    except subprocess.CalledProcessError as error:
        raise UnavailableError(f"docker run {image()}: {error.stderr.strip()}") from error


def _is_running(name: str) -> bool:
    return _docker("inspect", "--format", "{{.State.Running}}", name) == "true"


def _log(name: str) -> str:
    shown = subprocess.run(
        ["docker", "logs", "--tail", "40", name],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return shown.stdout


def _docker(*words: str, environment: dict[str, str] | None = None, seconds: float = 60) -> str:
    done = subprocess.run(
        ["docker", *words],
        env=os.environ | (environment or {}),
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
    )
    return done.stdout.strip()
