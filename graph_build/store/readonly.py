"""Only statements that read are let through to LadybugDB.

A store opened read-only still copies to files, loads from them and installs extensions, so what
a user types is checked against what a reading statement may consist of, before it runs:
a word where a keyword must stand is one of `_KEYWORDS`, `CALL` names one of `_FUNCTIONS`, and
nothing is passed that the check itself can't read.
"""

from collections.abc import Sequence

from graph_build.store.dialect import Dialect, read_statement
from graph_build.store.tokens import Token, forbidden, is_name, read_tokens

_LEADING = frozenset({"MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "CALL"})

_KEYWORDS = _LEADING | {
    *("WHERE", "UNION", "ALL", "ORDER", "BY", "SKIP", "LIMIT", "AS", "DISTINCT", "YIELD"),
    *("AND", "OR", "XOR", "NOT", "IN", "STARTS", "ENDS", "CONTAINS", "IS", "NULL", "TRUE", "FALSE"),
    *("CASE", "WHEN", "THEN", "ELSE", "END", "ASC", "DESC", "ASCENDING", "DESCENDING"),
    *("EXISTS", "COUNT", "SHORTEST"),
}

_WRITES = "会改动图谱"
_FILES = "会读写文件"
_DATABASE = "会改动数据库或装载扩展"
_TRANSACTION = "只运行单条只读语句，不用事务"

_DIALECT = Dialect(
    leading=_LEADING,
    keywords=_KEYWORDS,
    forbidden={
        **dict.fromkeys(("CREATE", "MERGE", "SET", "DELETE", "DETACH"), _WRITES),
        **dict.fromkeys(("REMOVE", "FOREACH", "NEXTVAL"), _WRITES),
        **dict.fromkeys(("COPY", "LOAD", "EXPORT", "IMPORT"), _FILES),
        **dict.fromkeys(("DROP", "ALTER", "INSTALL", "UNINSTALL", "ATTACH", "USE"), _DATABASE),
        **dict.fromkeys(("BEGIN", "COMMIT", "ROLLBACK", "CHECKPOINT"), _TRANSACTION),
    },
)

_FUNCTIONS = frozenset(
    {"SHOW_TABLES", "TABLE_INFO", "SHOW_CONNECTION", "SHOW_FUNCTIONS", "SHOW_MACROS", "DB_VERSION"}
)


def check_statement(statement: str) -> None:
    """Raise `ForbiddenStatementError`, with the word and the reason, unless the statement reads."""
    tokens = read_statement(statement, _DIALECT)
    for index, token in enumerate(tokens):
        if token.upper == "CALL" and not is_name(tokens, index):
            _check_call(tokens[index + 1 : index + 3])


def parameter_names(statement: str) -> frozenset[str]:
    """Names of the parameters `$name` that the statement uses."""
    return frozenset(token.text[1:] for token in read_tokens(statement) if token.kind == "param")


def _check_call(following: Sequence[Token]) -> None:
    name, opening = (*following, Token("end", ""), Token("end", ""))[:2]
    if name.upper not in _FUNCTIONS or opening.text != "(":
        allowed = "、".join(sorted(function.lower() for function in _FUNCTIONS))
        raise forbidden(f"CALL {name.text}", f"CALL 只可用于 {allowed}")
