"""Runs what a user typed in a process of its own, which is killed when the time is up.

The engine's own timeout does not interrupt every function, and one huge value can take minutes to
convert; a process can always be ended, and nothing of it is left behind.
"""

import multiprocessing
from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection

from graph_build.errors import DutyGraphError, StatementError
from graph_build.store.base import Answer, Limits, Store, timeout_error

_GRACE = 1.0


def run_guarded(open_: Callable[[], Store], statement: str, *, limits: Limits) -> Answer:
    """The statement's answer from the store that `open_` opens, within `limits`, if it only reads.

    `open_` is called in the other process, so it is something that can be pickled.

    Raises:
        QueryError: as the store's `check` and `run`; `QueryTimeoutError` also where the engine
            does not stop.
        GraphError, ServerError: as `open_`.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(theirs, open_, statement, limits), daemon=True)
    process.start()
    theirs.close()
    try:
        return _received(ours, limits)
    finally:
        process.kill()
        process.join()


def _received(pipe: Connection, limits: Limits) -> Answer:
    try:
        pipe.recv()  # the store is open: from here the statement's own time counts
        if limits.seconds is not None and not pipe.poll(limits.seconds + _GRACE):
            raise timeout_error(limits.seconds)
        result = pipe.recv()
    except EOFError as error:
        raise StatementError(
            where="查询语句", what="数据库进程意外退出，可能是内存不足", todo="请缩小匹配范围"
        ) from error
    if isinstance(result, Answer):
        return result
    kind, where, what, todo = result
    raise kind(where=where, what=what, todo=todo)


def _answer(pipe: Connection, open_: Callable[[], Store], statement: str, limits: Limits) -> None:
    """In the other process: send word when the store is open, then the answer or what failed.

    The check counts into the statement's time: a server may take long to plan it.
    """
    try:
        with closing(open_()) as store:
            pipe.send("open")
            store.check(statement)
            pipe.send(store.run(statement, {}, limits=limits))
    except DutyGraphError as error:
        failure = (type(error), error.where, error.what, error.todo)
        pipe.send(failure)
        pipe.send(failure)
