"""A process that dies by SIGKILL after a step of a build: `python -m tests.store.killed …`.

build FOLDER STEP   builds 大同市2026 alone in FOLDER, dies once STEP is done
swap FOLDER NUMBER  mends FOLDER, dies once NUMBER steps are done
"""

import os
import signal
import sys
from pathlib import Path

from graph_build.store.swap import recovery_steps


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _build(folder: Path, last: str) -> None:
    from graph_build.graph.assemble import assemble
    from graph_build.store.folder import open_build
    from tests.records import DATONG_ORIGIN, datong, write_records

    tables = assemble([datong()])
    with open_build(folder) as build:
        print("building", flush=True)
        write_records(build.records, datong())
        if last == "records":
            _die()
        for step in build.steps(tables, DATONG_ORIGIN):
            if step == last:
                _die()


def _swap(folder: Path, number: int) -> None:
    for done, _ in enumerate(recovery_steps(folder), start=1):
        if done == number:
            _die()


if __name__ == "__main__":
    _, what, where, when = sys.argv
    if what == "build":
        _build(Path(where), when)
    else:
        _swap(Path(where), int(when))
