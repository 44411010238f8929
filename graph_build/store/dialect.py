"""That a keyword of a typed statement stands only where a reading one may: for both engines.

A `Dialect` lists the words that may stand where a keyword must: at the start of the statement and
of a subquery, and where an expression or a pattern is complete.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph_build.store.tokens import Token, forbidden, is_name, is_property, read_tokens, text_at

# With these a pattern may open, which can stand alone in a subquery: `EXISTS { shortestPath(…) }`.
_PATTERN = {"SHORTESTPATH", "ALLSHORTESTPATHS", "SHORTEST", "ALL", "ANY"}

# Keywords after which an expression may be complete.
_VALUES = {"NULL", "TRUE", "FALSE", "END", "ASC", "DESC", "ASCENDING", "DESCENDING"}


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a statement of an engine may open with, go on with, and never hold as a bare word."""

    leading: frozenset[str]
    keywords: frozenset[str]
    """Words that may follow a complete expression or pattern; the leading ones are among them."""
    forbidden: Mapping[str, str]
    """Words with the reason, so that no gap of the other two lets one through."""


def read_statement(statement: str, dialect: Dialect) -> tuple[Token, ...]:
    """The tokens of the one statement, without the `;` at its end.

    Raises `ForbiddenStatementError`, with the word and the reason, if a keyword stands in it that
    is none of the dialect's.
    """
    tokens = tuple(read_tokens(statement))
    if tokens and tokens[-1].text == ";":
        tokens = tokens[:-1]
    if not tokens:
        raise forbidden("（空）", "没有语句")
    if tokens[0].upper not in dialect.leading:
        _check_forbidden(tokens, 0, dialect)
        raise forbidden(tokens[0].text, f"语句应以 {'、'.join(sorted(dialect.leading))} 之一开头")
    for index in range(len(tokens)):
        _check_token(tokens, index, dialect)
    return tokens


def _check_token(tokens: Sequence[Token], index: int, dialect: Dialect) -> None:
    token = tokens[index]
    if token.text == ";":
        raise forbidden(";", "一次只能运行一条语句")
    if token.kind != "word" or is_property(tokens, index):
        return
    _check_forbidden(tokens, index, dialect)
    allowed = dialect.keywords if _ends_value(tokens, index - 1, dialect) else None
    if _opens_subquery(tokens, index):
        allowed = dialect.leading | _PATTERN
    if allowed is not None and token.upper not in allowed:
        raise forbidden(token.text, "此处应为只读子句的关键字")


def _check_forbidden(tokens: Sequence[Token], index: int, dialect: Dialect) -> None:
    token = tokens[index]
    reason = dialect.forbidden.get(token.upper)
    if reason is not None and not is_name(tokens, index):
        raise forbidden(token.text, f"{reason}；若它是名称，请加反引号：`{token.text}`")


def _opens_subquery(tokens: Sequence[Token], index: int) -> bool:
    """True for `MATCH` in `{ MATCH … }`; not for a key, a fact of a projection, a path's name."""
    return text_at(tokens, index - 1) == "{" and text_at(tokens, index + 1) not in (*":,}=.",)


def _ends_value(tokens: Sequence[Token], index: int, dialect: Dialect) -> bool:
    """True if an expression or pattern may be complete at the token."""
    if index < 0:
        return False
    token = tokens[index]
    if token.kind == "mark":
        return token.text in (")", "]", "}") or (token.text == "*" and _is_star(tokens, index))
    return token.upper not in dialect.keywords - _VALUES or is_property(tokens, index)


def _is_star(tokens: Sequence[Token], index: int) -> bool:
    """True for the `*` of `RETURN *`, which is complete; the one of `a * b` is not."""
    return index > 0 and tokens[index - 1].upper in ("RETURN", "WITH", "DISTINCT", "YIELD")
