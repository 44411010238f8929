"""Rows as aligned text, with Chinese characters two cells wide."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

_LONG = 40  # a plain column is padded to this width at most: longer cells run over
_NARROW = 24  # a column up to this width is never folded on a terminal
_FOLDED = 20  # the least width in which folded text can be read


def plain_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """One line a row, columns aligned and two blanks apart; line ends in a cell become blanks."""
    lines = [list(heads), *([" ".join(cell.split()) for cell in row] for row in rows)]
    widths = [min(_LONG, width) for width in _widths(lines)]
    return "".join(_plain_line(line, widths) + "\n" for line in lines)


def terminal_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table as wide as the terminal, or one block a row where the columns don't fit."""
    console = Console()
    widths = _widths([list(heads), *map(list, rows)])
    long = [width for width in widths if width > _NARROW]
    between = 3 * (len(heads) - 1)
    rest = console.width - between - (sum(widths) - sum(long))
    if rest < _FOLDED * len(long):
        _print_blocks(console, heads, rows)
    else:
        console.print(_grid(heads, rows, widths))


def _widths(lines: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(cell_len, column)) for column in zip(*lines, strict=True)]


def _plain_line(line: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        set_cell_size(cell, max(width, cell_len(cell)))
        for cell, width in zip(line, widths, strict=True)
    )
    return "  ".join(cells).rstrip()


def _grid(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    for head, width in zip(heads, widths, strict=True):
        narrow = width <= _NARROW
        table.add_column(
            Text(head), no_wrap=narrow, overflow="fold", min_width=width if narrow else _FOLDED
        )
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _print_blocks(console: Console, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    width = max(map(cell_len, heads))
    for number, row in enumerate(rows, start=1):
        console.rule(str(number), align="left", characters="─")
        block = Table.grid(padding=(0, 1))
        block.add_column(no_wrap=True, min_width=width, style="bold")
        block.add_column(overflow="fold")
        for head, cell in zip(heads, row, strict=True):
            block.add_row(Text(head), Text(cell))
        console.print(block)
