"""Measures against named yardsticks, in one run: `make bench`.

Each pair of figures is taken in turn, A B A B …, and the medians are compared, so that a machine
whose speed drifts does not favour one side. What is printed are ratios; no test depends on them.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jieba
import ladybug
import pyarrow as pa

from graph_build.extract import pipeline
from graph_build.extract.pieces import role_of
from graph_build.extract.units import is_name, is_unit, split_units
from graph_build.graph.assemble import assemble
from graph_build.graph.tables import GraphTables
from graph_build.lexicons import ending_of
from graph_build.model import Evidence, NoticeRecords
from graph_build.pipeline import records_of
from graph_build.store.ladybug import LadybugStore
from graph_build.store.ladybug_ddl import create_statements, load_statements
from tests.golden import NOTICES

_COPIES = 200


def main() -> None:
    """Print all measurements."""
    _extraction()
    tables = assemble(map(records_of, NOTICES))
    _load("五份通知 / the five notices", tables, runs=7)
    synthetic = assemble(_copies(_COPIES))
    _load(f"五份通知的 {_COPIES} 份副本 / {_COPIES} copies of them", synthetic, runs=3)
    _start_up()


def _extraction() -> None:
    """Files → records, against `jieba.cut` over the same decoded texts."""
    jieba.setLogLevel(60)
    jieba.initialize()
    pipeline()
    texts = [path.read_text("utf-8") for path in NOTICES]
    ours, yardstick = _in_turn(
        _forgetful_extraction,
        lambda: [list(jieba.cut(text)) for text in texts],
        runs=9,
    )
    size = sum(map(len, texts))
    print(f"抽取五份通知（{size} 字）/ extraction of the five notices ({size} characters)")
    _print_ratio("dutygraph", ours, "jieba.cut", yardstick)


def _forgetful_extraction() -> list[NoticeRecords]:
    """The records of the five, with no name remembered from the run before."""
    for function in (is_name, is_unit, split_units, role_of, ending_of):
        function.cache_clear()
    return [records_of(path) for path in NOTICES]


def _load(name: str, tables: GraphTables, *, runs: int) -> None:
    """Tables → a fresh LadybugDB file, against bare `CREATE` and `COPY` of the same tables."""
    rows = sum(tables.counts().values())
    with tempfile.TemporaryDirectory() as folder:
        paths = iter(Path(folder) / f"{number}.lbug" for number in range(10_000))
        ours, yardstick = _in_turn(
            lambda: _our_load(tables, next(paths)),
            lambda: _bare_copy(tables, next(paths)),
            runs=runs,
        )
    print(f"装入 LadybugDB：{name}（{rows} 行）/ load into LadybugDB ({rows} rows)")
    _print_ratio("dutygraph", ours, "COPY", yardstick)


def _our_load(tables: GraphTables, path: Path) -> None:
    with LadybugStore(path, read_only=False) as store:
        store.load(tables)


def _bare_copy(tables: GraphTables, path: Path) -> None:
    database = ladybug.Database(path, max_num_threads=1)
    connection = ladybug.Connection(database)
    for statement in create_statements():
        if "TABLE" in statement:
            connection.execute(statement)
    for statement, table in load_statements(tables):
        connection.execute(statement, {"rows": table})
    connection.close()
    database.close()


def _copies(number: int) -> list[NoticeRecords]:
    """The records of the five notices, `number` times, as if of so many years."""
    originals = [records_of(path) for path in NOTICES]
    return [_moved(records, copy) for copy in range(number) for records in originals]


def _moved(records: NoticeRecords, copy: int) -> NoticeRecords:
    """The same records under another notice id."""
    old, new = records.notice.id, f"{records.notice.id}·{copy}"

    def renamed(value: str) -> str:
        return new + value.removeprefix(old)

    def evidence(value: Evidence) -> Evidence:
        return replace(value, notice=new)

    return replace(
        records,
        notice=replace(records.notice, id=new),
        title=evidence(records.title),
        clauses=tuple(
            replace(c, id=renamed(c.id), notice=new, parent=renamed(c.parent))
            for c in records.clauses
        ),
        duties=tuple(
            replace(d, id=renamed(d.id), notice=new, clause=renamed(d.clause))
            for d in records.duties
        ),
        assignments=tuple(
            replace(a, duty=renamed(a.duty), evidence=evidence(a.evidence))
            for a in records.assignments
        ),
        topics=tuple(
            replace(t, duty=renamed(t.duty), evidence=evidence(t.evidence)) for t in records.topics
        ),
        citations=tuple(
            replace(c, duty=renamed(c.duty), evidence=evidence(c.evidence))
            for c in records.citations
        ),
        gaps=(),
        restatements=tuple(
            replace(r, row=renamed(r.row), clause=renamed(r.clause), evidence=evidence(r.evidence))
            for r in records.restatements
        ),
    )


def _start_up() -> None:
    """CPU seconds of `dutygraph --help`, against those of an empty Python process."""
    ours = _cpu_seconds([sys.executable, "-m", "graph_build", "--help"])
    yardstick = _cpu_seconds([sys.executable, "-c", ""])
    print("启动 dutygraph --help（CPU 秒）/ start-up (CPU seconds)")
    _print_ratio("dutygraph --help", [ours], "python -c ''", [yardstick])


def _cpu_seconds(command: list[str]) -> float:
    subprocess.run(command, capture_output=True, check=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(5):
        subprocess.run(command, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / 5


def _in_turn(
    one: Callable[[], object], other: Callable[[], object], *, runs: int
) -> tuple[list[float], list[float]]:
    """Wall seconds of `one` and `other`, run in turn, after one run of each that is not counted."""
    seconds: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for index, action in enumerate((one, other)):
            start = time.perf_counter()
            action()
            if run:
                seconds[index].append(time.perf_counter() - start)
    return seconds


def _print_ratio(name: str, ours: list[float], other_name: str, other: list[float]) -> None:
    a, b = statistics.median(ours), statistics.median(other)
    print(f"  {name} {a:.3f} s    {other_name} {b:.3f} s    比 / ratio {a / b:.2f}\n")


if __name__ == "__main__":
    print(f"Python {sys.version.split()[0]}, ladybug {ladybug.version}, pyarrow {pa.__version__}\n")
    main()
