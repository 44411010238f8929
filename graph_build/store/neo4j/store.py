"""Neo4j as a `Store`: filled from the tables of a graph folder, asked in read transactions."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self

import neo4j

from graph_build.errors import CorpusError, ServerAwayError
from graph_build.graph.schema import load_schema
from graph_build.graph.tables import GraphTables
from graph_build.store.base import Answer, Limits, check_counts
from graph_build.store.neo4j import statements
from graph_build.store.neo4j.asking import ask, explain
from graph_build.store.neo4j.corpus import CorpusState, forget, list_corpora, locked, mark
from graph_build.store.neo4j.loading import Changes, Loading, Progress
from graph_build.store.neo4j.readonly import check_plan, check_text
from graph_build.store.neo4j.server import open_driver, server_errors
from graph_build.store.neo4j.target import Target, find_target
from graph_build.store.neo4j.upgrade import properties, upgrade

DEFAULT_CORPUS = "dutygraph"


def _silent(_table: str, _rows: int) -> None:
    pass


class Neo4jStore:
    """The methods of a `Store` on one database of a server; `corpus` is what it loads and counts.

    A statement sees the whole database: all corpora, and what the user keeps there.
    """

    def __init__(self, target: Target, *, corpus: str = DEFAULT_CORPUS) -> None:
        self._target = target
        self._corpus = corpus
        self._driver = open_driver(target)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, tables: GraphTables) -> None:
        """The corpus holds the tables, counted."""
        self.update(tables)

    def update(
        self, tables: GraphTables, *, progress: Progress = _silent, replace: bool = False
    ) -> Changes:
        """The corpus holds the rows of `tables` and no others; what was written for that.

        Raises:
            CorpusError: the corpus holds notices and none of them is in `tables`: a graph is being
                loaded under the name of another. `replace` allows it.
            GraphBusyError: another load of this corpus is running.
            CountMismatchError: rows were lost.
            ServerError: the server went away or refused.
        """
        with _told_to_resume(), server_errors(self._target), self._session() as session:
            for statement in statements.schema_statements():
                session.run(statement).consume()
            with locked(self._driver, self._target, self._corpus):
                if not replace:
                    self._check_notices(session, tables)
                changes = self._load(session, tables, progress)
        return changes

    def remove(self) -> int:
        """Nothing of the corpus is left in the database; how many nodes went.

        Raises `CorpusError` if the database has no such corpus.
        """
        with server_errors(self._target), self._session() as session:
            if self._state(session) is None:
                raise CorpusError(
                    where=str(self._target),
                    what=f"没有语料 {self._corpus}",
                    todo="请用 dutygraph corpora 查看有哪些",
                )
            with locked(self._driver, self._target, self._corpus):
                self._mark(session, complete=False)
                summary = session.run(statements.REMOVE_CORPUS, corpus=self._corpus).consume()
            forget(session, self._corpus)
        return summary.counters.nodes_deleted

    def corpora(self) -> tuple[CorpusState, ...]:
        """What the database says of its corpora, by name."""
        with server_errors(self._target), self._session(neo4j.READ_ACCESS) as session:
            return list_corpora(session)

    def check(self, statement: str) -> None:
        """Raise `ForbiddenStatementError` unless text and plan only read; nothing is run."""
        check_text(statement)
        with server_errors(self._target), self._session(neo4j.READ_ACCESS) as session:
            check_plan(*explain(session, statement))

    def run(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limits: Limits = Limits(),  # noqa: B008 - frozen
    ) -> Answer:
        """The statement's answer, cut after `limits.rows` rows, in a READ transaction."""
        with server_errors(self._target), self._session(neo4j.READ_ACCESS) as session:
            return ask(session, statement, parameters or {}, limits)

    def counts(self) -> dict[str, int]:
        """Rows of every table of the ontology in the corpus, by table name."""
        parameters = {"corpus": self._corpus}
        return {
            name: int(self.run(statement, parameters, limits=Limits(seconds=None)).rows[0][0])
            for name, statement in statements.count_statements()
        }

    def close(self) -> None:
        """All connections are closed."""
        self._driver.close()

    def _session(self, mode: str = neo4j.WRITE_ACCESS) -> neo4j.Session:
        return self._driver.session(database=self._target.database, default_access_mode=mode)

    def _load(self, session: neo4j.Session, tables: GraphTables, progress: Progress) -> Changes:
        """Under the lock: write what differs, and say that it is whole once the counts agree."""
        before = self._state(session)

        def begin() -> None:
            self._mark(session, complete=False)

        if before and self._is_old(before):
            begin()
            upgrade(session, self._corpus)
        changes = Loading(session, self._corpus, begin, progress).run(tables)
        check_counts(self, tables, todo="请再运行一次 dutygraph load")
        if changes or before is None or not before.complete or self._is_old(before):
            self._mark(session, complete=True)
        return changes

    def _is_old(self, corpus: CorpusState) -> bool:
        """True if an older program made the corpus; raises `CorpusError` if a newer one did."""
        ours = load_schema().version
        if corpus.schema > ours:
            raise CorpusError(
                where=str(self._target),
                what=f"语料 {corpus.name} 由更新版本的 dutygraph 装入（图谱定义 {corpus.schema}，"
                f"本程序 {ours}）",
                todo="请升级 dutygraph，或用 --corpus 另取名称",
            )
        return corpus.schema < ours

    def _mark(self, session: neo4j.Session, *, complete: bool) -> None:
        schema, ours = load_schema().version, properties()
        mark(session, self._corpus, complete=complete, schema=schema, properties=ours)

    def _state(self, session: neo4j.Session) -> CorpusState | None:
        return next((c for c in list_corpora(session) if c.name == self._corpus), None)

    def _check_notices(self, session: neo4j.Session, tables: GraphTables) -> None:
        notice = load_schema().nodes["Notice"]
        rows = session.run(statements.known_nodes(notice), corpus=self._corpus)
        known = {str(row[0]) for row in rows}
        if known and known.isdisjoint(tables.nodes["Notice"].column(notice.key).to_pylist()):
            raise CorpusError(
                where=str(self._target),
                what=f"语料 {self._corpus} 现有 {len(known)} 份通知（如 {min(known)}），"
                "这次的图谱一份也没有",
                todo="若是另一个图谱，请用 --corpus 另取名称；若确要换掉，请加 --replace",
            )


@contextmanager
def _told_to_resume() -> Iterator[None]:
    """A server that goes away during a load leaves a corpus that the next load completes."""
    try:
        yield
    except ServerAwayError as error:
        todo = "服务器恢复后，再运行一次 dutygraph load 即可补全"
        raise ServerAwayError(where=error.where, what=error.what, todo=todo) from error


def open_neo4j(uri: str | None = None, database: str | None = None) -> Neo4jStore:
    """The store of the server at `uri`, else at `NEO4J_URI`, with what the environment says.

    Raises `CredentialsError` without `NEO4J_PASSWORD`, and the errors of `open_driver`.
    """
    return Neo4jStore(find_target(uri, database))
