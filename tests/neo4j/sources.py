"""The first Neo4j that is to be had, or the reasons why none is."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.neo4j.docker import container
from tests.neo4j.maven import own
from tests.neo4j.named import named
from tests.neo4j.server import Server, UnavailableError

SOURCES = {"NEO4J_URI": named, "Docker": container, "Maven": own}


class NoneAvailableError(Exception):
    """No Neo4j is to be had here; the text gives the reason of each source."""


@contextmanager
def first_available(folder: Path) -> Iterator[Server]:
    """A server whose database is empty, until the block ends; its data may be in `folder`."""
    with ExitStack() as stack:
        yield _entered(stack, folder)


def _entered(stack: ExitStack, folder: Path) -> Server:
    reasons = []
    for name, source in SOURCES.items():
        try:
            return stack.enter_context(source(folder / name))
        except UnavailableError as error:
            reasons.append(f"{name}: {error}")
    raise NoneAvailableError(
        "no Neo4j to test with; any one of these is enough: Java 17 and mvn; Docker; "
        f"NEO4J_URI of an empty database. {'; '.join(reasons)}"
    )
