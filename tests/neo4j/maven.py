"""A Neo4j of our own from its Maven artifacts, on Java 17, and its `neo4j-admin`.

home = prepare(folder)                     # conf, data, logs; a random password; a free port
admin(home, "database", "import", "full", "neo4j", …)
with running(home) as server: …            # again and again over the same data
"""

import hashlib
import os
import re
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from tests.neo4j.server import Server, UnavailableError, wait_until_up

POM = Path(__file__).parent / "pom.xml"
KEPT = Path(__file__).parents[2] / ".neo4j"
_JAVA = 17
_SECONDS = 120.0

# By default a server waits ten seconds for connections that may still come before it stops.
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.heap.initial_size=256m
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""
_JVM = (
    "-Xmx1g",
    "-XX:+UseG1GC",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of a server with its configuration, data and logs."""

    folder: Path
    port: int
    password: str

    @property
    def server(self) -> Server:
        """What the server is reached by while it runs."""
        return Server(f"bolt://127.0.0.1:{self.port}", "neo4j", self.password, "neo4j")


@contextmanager
def own(folder: Path) -> Iterator[Server]:
    """A new server whose data is in `folder`."""
    with running(prepare(folder)) as server:
        yield server


def prepare(folder: Path) -> Home:
    """The home of a new server; raises `UnavailableError` where it can't be had."""
    jars()
    for name in ("conf", "data", "logs"):
        (folder / name).mkdir(parents=True)
    home = Home(folder, _free_port(), secrets.token_hex(12))
    (folder / "conf" / "neo4j.conf").write_text(_SETTINGS.format(port=home.port), encoding="utf-8")
    admin(home, "dbms", "set-initial-password", home.password)
    return home


def admin(home: Home, *words: str | Path) -> str:
    """What `neo4j-admin` printed; the server of `home` must not be running."""
    done = subprocess.run(
        [*_java(), "org.neo4j.cli.AdminTool", *words],
        env=os.environ | {"NEO4J_HOME": str(home.folder), "NEO4J_CONF": str(home.folder / "conf")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"neo4j-admin {' '.join(map(str, words[:3]))} failed:\n{done.stdout}")
    return done.stdout


@contextmanager
def running(home: Home) -> Iterator[Server]:
    """The server of `home`, which is stopped at the end; its data stays."""
    folders = (f"--home-dir={home.folder}", f"--config-dir={home.folder / 'conf'}")
    with (home.folder / "logs" / "console.log").open("wb") as console:
        process = subprocess.Popen(
            [*_java(), "org.neo4j.server.CommunityEntryPoint", *folders],
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=console,
        )
    try:
        if not wait_until_up(home.server, seconds=_SECONDS, alive=lambda: process.poll() is None):
            raise RuntimeError(f"Neo4j did not come up:\n{_logs(home)}")
        yield home.server
    finally:
        _stop(process)


def jars() -> Path:
    """The folder of the jars of pom.xml, fetched if it is not there yet."""
    _check_java()
    folder = KEPT / f"jars-{hashlib.sha256(POM.read_bytes()).hexdigest()[:12]}"
    KEPT.mkdir(exist_ok=True)
    with FileLock(KEPT / "lock"):
        if not folder.is_dir():
            _fetch(folder)
    return folder


def _fetch(folder: Path) -> None:
    if shutil.which("mvn") is None:
        raise UnavailableError("mvn is not installed")
    unfinished = folder.with_name("unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    goal = ("dependency:copy-dependencies", "-DincludeScope=runtime")
    done = subprocess.run(
        ["mvn", "-q", "-B", "-f", POM, *goal, f"-DoutputDirectory={unfinished}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if done.returncode:
        raise UnavailableError(f"mvn could not fetch Neo4j:\n{done.stdout[-2000:]}")
    unfinished.rename(folder)


def _java() -> list[str]:
    return ["java", *_JVM, "-cp", f"{jars()}/*"]


def _check_java() -> None:
    if shutil.which("java") is None:
        raise UnavailableError(f"Java {_JAVA} is not installed")
    told = subprocess.run(["java", "-version"], capture_output=True, encoding="utf-8").stderr
    version = re.search(r'version "(\d+)', told)
    if version is None or int(version[1]) < _JAVA:
        raise UnavailableError(f"Java {_JAVA} is needed, and here is: {told.strip()}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _logs(home: Home) -> str:
    """The ends of what the server and its Java machine wrote."""
    files = sorted((home.folder / "logs").glob("*.log"))
    wanted = [path for path in files if path.name in ("console.log", "neo4j.log")]
    return "\n".join(
        f"{path}:\n{path.read_text(encoding='utf-8', errors='replace')[-3000:]}" for path in wanted
    )
