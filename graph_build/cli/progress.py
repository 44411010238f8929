"""Progress on a terminal, silence in a pipe; messages go to stderr either way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

Step = Callable[[str, str], None]
"""Called when a file is done, with its name and a message, which may be empty."""


@contextmanager
def progress_over(title: str, total: int) -> Iterator[Step]:
    """A function to call once for each of `total` files; it moves the bar and prints messages."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(title, total=total)

        def step(name: str, message: str) -> None:
            if message:
                bar.stop()
                typer.echo(message, err=True)
                bar.start()
            bar.update(task, advance=1, description=f"{title} {name}")

        yield step


@contextmanager
def rows_progress(title: str, total: int) -> Iterator[Callable[[str, int], None]]:
    """A function to call with the name of a table and how many of its rows are done."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns,
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        task = bar.add_task(title, total=total)
        yield lambda name, rows: bar.update(task, advance=rows, description=f"{title} {name}")
