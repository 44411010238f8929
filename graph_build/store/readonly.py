"""Only statements that read are let through to the database.

A store opened read-only still copies to files, loads from them and installs extensions, so what
a user types is checked against what a reading statement may consist of, before it runs:
a word where a keyword must stand is one of `_KEYWORDS`, `CALL` names one of `_FUNCTIONS`, and
nothing is passed that the check itself can't read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_build.errors import ForbiddenStatementError

_LEADING = frozenset({"MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "CALL"})

# Words that may follow a complete expression or pattern.
_KEYWORDS = _LEADING | {
    *("WHERE", "UNION", "ALL", "ORDER", "BY", "SKIP", "LIMIT", "AS", "DISTINCT", "YIELD"),
    *("AND", "OR", "XOR", "NOT", "IN", "STARTS", "ENDS", "CONTAINS", "IS", "NULL", "TRUE", "FALSE"),
    *("CASE", "WHEN", "THEN", "ELSE", "END", "ASC", "DESC", "ASCENDING", "DESCENDING"),
    *("EXISTS", "COUNT", "SHORTEST"),
}

_FUNCTIONS = frozenset(
    {"SHOW_TABLES", "TABLE_INFO", "SHOW_CONNECTION", "SHOW_FUNCTIONS", "SHOW_MACROS", "DB_VERSION"}
)

# Keywords after which an expression may be complete.
_VALUES = {"NULL", "TRUE", "FALSE", "END", "ASC", "DESC", "ASCENDING", "DESCENDING"}

_WRITES = "会改动图谱"
_FILES = "会读写文件"
_DATABASE = "会改动数据库或装载扩展"
_TRANSACTION = "只运行单条只读语句，不用事务"

# Refused wherever they stand as a bare word, so that no gap in the check above lets one through.
_FORBIDDEN = {
    **dict.fromkeys(("CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH"), _WRITES),
    **dict.fromkeys(("COPY", "LOAD", "EXPORT", "IMPORT"), _FILES),
    **dict.fromkeys(("DROP", "ALTER", "INSTALL", "UNINSTALL", "ATTACH", "USE"), _DATABASE),
    **dict.fromkeys(("BEGIN", "COMMIT", "ROLLBACK", "CHECKPOINT"), _TRANSACTION),
}

# What the engines take as blank, beyond what `\s` means.
_TOKEN = re.compile(
    r"""
    (?P<blank>   [\s\u180e]+ | //[^\r\n]* | /\*.*?\*/ )
  | (?P<string>  '(?:[^'\\]|\\[^u])*' | "(?:[^"\\]|\\[^u])*" )
  | (?P<quoted>  `[^`]+` )
  | (?P<param>   \$[^\W\d]\w* )
  | (?P<number>  \d+(?:\.\d+)?(?:[eE][+-]?\d+)? )
  | (?P<word>    [^\W\d]\w* )
  | (?P<mark>    (?!/\*)[()\[\]{}<>=~+\-*/%^.,:|;&!?] )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str

    @property
    def upper(self) -> str:
        return self.text.upper() if self.kind == "word" else ""


_START = _Token("start", "")


def check_statement(statement: str) -> None:
    """Raise `ForbiddenStatementError`, with the word and the reason, unless the statement reads."""
    tokens = list(_tokens(statement))
    if tokens and tokens[-1].text == ";":
        tokens.pop()
    if not tokens:
        raise _forbidden("（空）", "没有语句")
    if tokens[0].upper not in _LEADING:
        _check_forbidden(tokens[0])
        raise _forbidden(tokens[0].text, f"语句应以 {'、'.join(sorted(_LEADING))} 之一开头")
    for index in range(len(tokens)):
        _check_token(tokens, index)


def parameter_names(statement: str) -> frozenset[str]:
    """Names of the parameters `$name` that the statement uses."""
    return frozenset(token.text[1:] for token in _tokens(statement) if token.kind == "param")


def _tokens(statement: str) -> Iterator[_Token]:
    position = 0
    while position < len(statement):
        match = _TOKEN.match(statement, position)
        if match is None:
            raise _unreadable(statement[position])
        if match.lastgroup != "blank":
            yield _Token(str(match.lastgroup), match.group())
        position = match.end()


def _check_token(tokens: list[_Token], index: int) -> None:
    token = tokens[index]
    if token.text == ";":
        raise _forbidden(";", "一次只能运行一条语句")
    if token.kind != "word" or _is_property(tokens, index):
        return
    _check_forbidden(token)
    if _ends_value(tokens, index - 1) and token.upper not in _KEYWORDS:
        raise _forbidden(token.text, "此处应为只读子句的关键字")
    if token.upper == "CALL":
        _check_call(tokens, index)


def _check_forbidden(token: _Token) -> None:
    reason = _FORBIDDEN.get(token.upper)
    if reason is not None:
        raise _forbidden(token.text, f"{reason}；若它是名称，请加反引号：`{token.text}`")


def _check_call(tokens: list[_Token], index: int) -> None:
    name = tokens[index + 1] if index + 1 < len(tokens) else _START
    opening = tokens[index + 2].text if index + 2 < len(tokens) else ""
    if name.upper not in _FUNCTIONS or opening != "(":
        allowed = "、".join(sorted(function.lower() for function in _FUNCTIONS))
        raise _forbidden(f"CALL {name.text}", f"CALL 只可用于 {allowed}")


def _is_property(tokens: list[_Token], index: int) -> bool:
    """True for `set` in `n.set`, but not in `1.set` and `[*1..set]`."""
    return (
        index >= 2
        and tokens[index - 1].text == "."
        and (tokens[index - 2].kind in ("word", "quoted") or tokens[index - 2].text in (")", "]"))
    )


def _ends_value(tokens: list[_Token], index: int) -> bool:
    """True if an expression or pattern may be complete at the token."""
    if index < 0:
        return False
    token = tokens[index]
    if token.kind == "mark":
        return token.text in (")", "]", "}") or (token.text == "*" and _is_star(tokens, index))
    return token.upper not in _KEYWORDS - _VALUES or _is_property(tokens, index)


def _is_star(tokens: list[_Token], index: int) -> bool:
    """True for the `*` of `RETURN *`, which is complete; the one of `a * b` is not."""
    before = tokens[index - 1] if index else _START
    return before.upper in ("RETURN", "WITH", "DISTINCT", "YIELD")


def _unreadable(character: str) -> ForbiddenStatementError:
    if character in "'\"`":
        return _forbidden(character, "引号没有闭合，或字符串中有 \\u 转义")
    if character == "/":
        return _forbidden("/*", "注释没有闭合")
    return _forbidden(character, "语句中不能有这个字符")


def _forbidden(word: str, why: str) -> ForbiddenStatementError:
    return ForbiddenStatementError(
        where="查询语句", what=f"不允许 {word}：{why}", todo="只能查询，请改用 MATCH … RETURN …"
    )
