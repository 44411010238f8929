"""Two actions in turn, A B A B …, and the ratio of their medians.

A machine whose speed drifts does so for both. What is printed are ratios; no test depends on them.
"""

import statistics
import time
from collections.abc import Callable


def in_turn(
    one: Callable[[], object],
    other: Callable[[], object],
    *,
    runs: int,
    before: Callable[[], object] = lambda: None,
) -> tuple[list[float], list[float]]:
    """Wall seconds of `one` and `other`, run in turn, after one run of each that is not counted.

    `before` is done before each, and not measured.
    """
    seconds: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for index, action in enumerate((one, other)):
            before()
            start = time.perf_counter()
            action()
            if run:
                seconds[index].append(time.perf_counter() - start)
    return seconds


def print_ratio(name: str, ours: list[float], other_name: str, other: list[float]) -> None:
    """The medians of both, and ours as a multiple of the other's."""
    a, b = statistics.median(ours), statistics.median(other)
    print(f"  {name} {a:.3f} s    {other_name} {b:.3f} s    比 / ratio {a / b:.2f}\n")
