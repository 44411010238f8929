"""How a command fails: one Chinese message on stderr and an exit code, no traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from graph_build.errors import (
    DutyGraphError,
    ForbiddenStatementError,
    ParameterError,
    UnknownQueryError,
)

FAILED = 1
MISUSED = 2
INTERRUPTED = 130

_MISUSE = (UnknownQueryError, ParameterError, ForbiddenStatementError)


@contextmanager
def reported_errors(failed: int | None = None) -> Iterator[None]:
    """An error that the project raises on purpose ends the command with its message.

    `failed` is the exit code where 1 means something else, as for `audit`: there are findings.
    """
    try:
        yield
    except DutyGraphError as error:
        typer.echo(f"错误：{error}", err=True)
        raise typer.Exit(failed or exit_code(error)) from None
    except BrokenPipeError:  # nobody reads on: `dutygraph … | head`
        raise
    except OSError as error:
        where = f"{error.filename}：" if error.filename else ""
        typer.echo(
            f"错误：{where}{error.strerror or error}。请检查磁盘空间和权限后重试。", err=True
        )
        raise typer.Exit(failed or FAILED) from None


def exit_code(error: DutyGraphError) -> int:
    """2 if the command was used wrongly, 1 if the data or the engine failed."""
    return MISUSED if isinstance(error, _MISUSE) else FAILED
