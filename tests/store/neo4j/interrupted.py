"""A load that dies by SIGKILL after some tables: `python -m tests.store.neo4j.interrupted NUMBER`.

With the number 0 it holds the lock until it is killed. The server is that of the environment.
"""

import os
import signal
import sys
import time

from graph_build.graph.assemble import assemble
from graph_build.store.neo4j import Neo4jStore, find_target
from tests.records import both


def main(number: int) -> None:
    """Load both small notices and die once `number` tables are written."""
    seen = 0

    def progress(_table: str, _rows: int) -> None:
        nonlocal seen
        seen += 1
        if number == 0:
            print("loading", flush=True)
            time.sleep(600)
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    with Neo4jStore(find_target()) as store:
        store.update(assemble(both()), progress=progress)


if __name__ == "__main__":
    main(int(sys.argv[1]))
