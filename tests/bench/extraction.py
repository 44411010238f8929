"""Files → records, and the start of the command."""

import resource
import subprocess
import sys

import jieba

from graph_build.extract import pipeline
from graph_build.extract.pieces import role_of
from graph_build.extract.units import is_name, is_unit, split_units
from graph_build.lexicons import ending_of
from graph_build.model import NoticeRecords
from graph_build.pipeline import records_of
from tests.bench.measure import in_turn, print_ratio
from tests.golden import NOTICES


def extraction() -> None:
    """Files → records, against `jieba.cut` over the same decoded texts."""
    jieba.setLogLevel(60)
    jieba.initialize()
    pipeline()
    texts = [path.read_text("utf-8") for path in NOTICES]
    ours, yardstick = in_turn(
        _forgetful_extraction,
        lambda: [list(jieba.cut(text)) for text in texts],
        runs=9,
    )
    size = sum(map(len, texts))
    print(f"抽取五份通知（{size} 字）/ extraction of the five notices ({size} characters)")
    print_ratio("dutygraph", ours, "jieba.cut", yardstick)


def _forgetful_extraction() -> list[NoticeRecords]:
    """The records of the five, with no name remembered from the run before."""
    for function in (is_name, is_unit, split_units, role_of, ending_of):
        function.cache_clear()
    return [records_of(path) for path in NOTICES]


def start_up() -> None:
    """CPU seconds of `dutygraph --help`, against those of an empty Python process."""
    ours = _cpu_seconds([sys.executable, "-m", "graph_build", "--help"])
    yardstick = _cpu_seconds([sys.executable, "-c", ""])
    print("启动 dutygraph --help（CPU 秒）/ start-up (CPU seconds)")
    print_ratio("dutygraph --help", [ours], "python -c ''", [yardstick])


def _cpu_seconds(command: list[str]) -> float:
    subprocess.run(command, capture_output=True, check=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(5):
        subprocess.run(command, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / 5
