"""Print all measurements: `make bench`.

With the word `small`, on a small corpus; with the word `pages`, of the pages alone.
"""

import sys

import ladybug
import pyarrow as pa

from graph_build.graph.assemble import assemble
from graph_build.pipeline import records_of
from tests.bench.embedded import embedded_load
from tests.bench.extraction import extraction, start_up
from tests.bench.neo4j import on_neo4j
from tests.bench.pages import all_pages, explorer
from tests.bench.synthetic import copies
from tests.golden import NOTICES

# 468 copies have 100,152 duties.
_COPIES, _FEW = 468, 20
_WIDE = 42  # copies that have 10,000 things to look at


def main(*, small: bool) -> None:
    """From reading files to asking databases, in the order of the data."""
    extraction()
    tables = assemble(map(records_of, NOTICES))
    embedded_load("五份通知 / the five notices", tables, runs=7)
    number = _FEW if small else _COPIES
    synthetic = assemble(copies(number))
    embedded_load(f"五份通知的 {number} 份副本 / {number} copies of them", synthetic, runs=3)
    of_pages()
    on_neo4j(synthetic, runs=1)
    start_up()


def of_pages() -> None:
    """The pages of the five notices, and the explorer of 10,000 things."""
    all_pages(tuple(map(records_of, NOTICES)))
    explorer({f"{number} 份副本 / copies": assemble(copies(number)) for number in (1, _WIDE)})


if __name__ == "__main__":
    print(f"Python {sys.version.split()[0]}, ladybug {ladybug.version}, pyarrow {pa.__version__}\n")
    if "pages" in sys.argv[1:]:
        of_pages()
    else:
        main(small="small" in sys.argv[1:])
