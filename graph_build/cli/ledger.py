"""The ledger of names that a command obeys: one that is named, or the one that lies here."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph_build.cli.options import in_a_folder

if TYPE_CHECKING:
    from graph_build.ledger import Ledger

DEFAULT_LEDGER = Path("dutygraph-names.csv")

LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger",
        envvar="DUTYGRAPH_LEDGER",
        metavar="文件",
        help=f"名称台账；不指定时，用当前文件夹中的 {DEFAULT_LEDGER}（如有）",
        show_default=False,
    ),
]
WrittenLedgerOption = Annotated[
    Path,
    typer.Option(
        "--ledger",
        envvar="DUTYGRAPH_LEDGER",
        metavar="文件",
        help="名称台账，没有就新建",
        callback=in_a_folder,
    ),
]


def ledger_in_use(named: Path | None) -> "Ledger":
    """The ledger at `named`, which must be there; else the one of the working folder, or none.

    Raises:
        ResourceError: the ledger can't be read, or one of its lines is wrong.
    """
    from graph_build.ledger import NO_LEDGER
    from graph_build.ledger.file import read_ledger

    if named is None and not DEFAULT_LEDGER.exists():
        return NO_LEDGER
    return read_ledger(named or DEFAULT_LEDGER)


def ledger_at(path: Path) -> "Ledger":
    """The ledger to which a line is to be added; it need not be there yet.

    Raises:
        ResourceError: as `ledger_in_use`.
    """
    from graph_build.ledger import Ledger
    from graph_build.ledger.file import read_ledger

    return read_ledger(path) if path.exists() else Ledger(path)
