"""Only statements that read are let through to Neo4j.

A session in READ mode refuses writes, but reads the server's files (`LOAD CSV`), and so may a
function of a plug-in. `EXPLAIN` tells of the first, yet not of one inside a list expression, such
as `[x IN xs | COLLECT { LOAD CSV … }]`: its plan has no operator for it. So `check_text` reads the
statement before anything is sent, and `check_plan` what the server made of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph_build.store.dialect import Dialect, read_statement
from graph_build.store.tokens import Token, forbidden, is_name, text_at

_LEADING = frozenset({"MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "CALL"})

_KEYWORDS = _LEADING | {
    *("WHERE", "UNION", "ALL", "ORDER", "BY", "SKIP", "OFFSET", "LIMIT", "AS", "DISTINCT", "YIELD"),
    *("AND", "OR", "XOR", "NOT", "IN", "STARTS", "ENDS", "CONTAINS", "IS", "NULL", "TRUE", "FALSE"),
    *("CASE", "WHEN", "THEN", "ELSE", "END", "ASC", "DESC", "ASCENDING", "DESCENDING"),
    *("EXISTS", "COUNT", "COLLECT", "FINISH", "FROM", "NORMALIZED", "TYPED", "DATETIME", "TIME"),
    *("SHORTEST", "PATH", "PATHS", "GROUP", "GROUPS"),
    *("USING", "INDEX", "RANGE", "TEXT", "POINT", "SEEK", "SCAN", "JOIN", "ON"),
}

_WRITES = "会改动图谱"
_FILES = "会读写文件"
_SERVER = "会查看或改动服务器"
_DATABASE = "只在指定的数据库中查询"
_TRANSACTION = "只运行单条只读语句，不分事务"

_DIALECT = Dialect(
    leading=_LEADING,
    keywords=_KEYWORDS,
    forbidden={
        **dict.fromkeys(("CREATE", "MERGE", "INSERT", "SET", "DELETE", "DETACH"), _WRITES),
        **dict.fromkeys(("NODETACH", "REMOVE", "FOREACH", "DROP"), _WRITES),
        **dict.fromkeys(("LOAD", "EXPORT", "IMPORT"), _FILES),
        **dict.fromkeys(("SHOW", "TERMINATE", "ALTER", "GRANT", "DENY", "REVOKE"), _SERVER),
        "USE": _DATABASE,
        **dict.fromkeys(("TRANSACTION", "TRANSACTIONS"), _TRANSACTION),
    },
)

_PROCEDURES = (
    *("db.labels", "db.relationshipTypes", "db.propertyKeys"),
    *("db.schema.visualization", "db.schema.nodeTypeProperties", "db.schema.relTypeProperties"),
    *("db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships"),
)

# A plug-in can't define functions without a name space: those are all Neo4j's own.
_TEMPORAL = ("date", "datetime", "localdatetime", "time", "localtime")
_CLOCKS = ("realtime", "statement", "transaction", "truncate")
_FUNCTIONS = frozenset(
    {
        *(f"{kind}.{how}" for kind in _TEMPORAL for how in _CLOCKS),
        *("datetime.fromepoch", "datetime.fromepochmillis"),
        *(f"duration.{how}" for how in ("between", "indays", "inmonths", "inseconds")),
        *("point.distance", "point.withinbbox"),
        *("vector.similarity.cosine", "vector.similarity.euclidean"),
    }
)

# Of what a plan says: text in quotes, and what is called by an expression that it does not unfold.
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`[^`]*`', re.DOTALL)
_HIDDEN_CALL = re.compile(r"ResolvedCall\(([^(]*)\(")
_REFUSED = ("LoadCSV", "Show", "Terminate", "Transaction", "Administration")


def check_text(statement: str) -> None:
    r"""Raise `ForbiddenStatementError`, with the word and the reason, unless the statement reads.

    Neo4j replaces `\u000a` by its character before it looks for comments and quotes.
    """
    if "\\u" in statement.lower():
        raise forbidden("\\u", "语句中不能有 \\u 转义，请直接写这个字符")
    tokens = read_statement(statement, _DIALECT)
    for index, token in enumerate(tokens):
        if token.upper == "CALL" and not is_name(tokens, index):
            _check_call(tokens, index + 1)
        elif token.text == "(":
            _check_function(tokens, index)


def check_plan(query_type: str | None, plan: Mapping[str, Any]) -> None:
    """Raise `ForbiddenStatementError` unless `EXPLAIN` says that the statement reads only.

    `query_type` is `r` for reading; `plan` is what the driver gives as `summary.plan`.
    """
    if query_type != "r" or not plan:
        raise forbidden(f"类型 {query_type} 的语句", "数据库说它不只是查询")
    for operator, details in _operators(plan):
        if operator.startswith(_REFUSED):
            raise forbidden(operator, "执行计划中有读文件或管理服务器的步骤")
        if operator == "ProcedureCall":
            _check_procedure(details.partition("(")[0])
        _check_details(_QUOTED.sub("", details))


def _check_call(tokens: Sequence[Token], start: int) -> None:
    """After `CALL` stands a subquery, `{ … }` or `(n) { … }`, or the name of a procedure."""
    if text_at(tokens, start) in ("{", "("):
        return
    end = start + 1
    while text_at(tokens, end) == ".":
        end += 2
    _check_procedure(_name(tokens[start:end]))


def _check_function(tokens: Sequence[Token], opening: int) -> None:
    """Before the bracket stands no function of a plug-in; what `CALL` names is checked apart."""
    start = opening - 1
    while text_at(tokens, start - 1) == ".":
        start -= 2
    name = _name(tokens[max(start, 0) : opening])
    if "." in name and name.lower() not in _FUNCTIONS and name not in _PROCEDURES:
        raise forbidden(name, "只可用 Neo4j 自带的、只计算不读文件的函数")


def _name(tokens: Sequence[Token]) -> str:
    """`db`, `.` and `labels`, with or without backticks → `db.labels`."""
    return "".join(token.text for token in tokens).replace("`", "")


def _check_procedure(name: str) -> None:
    if name not in _PROCEDURES:
        raise forbidden(f"CALL {name}", f"CALL 只可用于子查询和 {'、'.join(_PROCEDURES)}")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and details of every step of the plan: `LoadCSV@neo4j` → `LoadCSV`."""
    steps = [plan]
    while steps:
        step = steps.pop()
        steps.extend(step.get("children", ()))
        details = step.get("args", {}).get("Details", "")
        yield str(step["operatorType"]).partition("@")[0], str(details)


def _check_details(details: str) -> None:
    """In an expression that the plan does not unfold, nothing else is read or called either."""
    if "LOAD CSV" in details:
        raise forbidden("LOAD CSV", _FILES)
    for name in _HIDDEN_CALL.findall(details):
        _check_procedure(name)
