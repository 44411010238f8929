"""A typed statement as tokens; what can't be read as such is refused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_build.errors import ForbiddenStatementError

# What the engines take as blank, beyond what `\s` means.
_TOKEN = re.compile(
    r"""
    (?P<blank>   [\s\u180e]+ | //[^\r\n]* | /\*.*?\*/ )
  | (?P<string>  '(?:[^'\\]|\\[^u])*' | "(?:[^"\\]|\\[^u])*" )
  | (?P<quoted>  `[^`]+` )
  | (?P<param>   \$[^\W\d]\w* )
  | (?P<number>  \d+(?:\.\d+)?(?:[eE][+-]?\d+)? )
  | (?P<word>    [^\W\d]\w* )
  | (?P<mark>    (?!/\*)[()\[\]{}<>=~+\-*/%^.,:|;&!?] | \$(?=\() )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a statement: string, quoted (in backticks), param, number, word or mark."""

    kind: str
    text: str

    @property
    def upper(self) -> str:
        """The text of a word in upper case; of anything else, nothing."""
        return self.text.upper() if self.kind == "word" else ""


def read_tokens(statement: str) -> Iterator[Token]:
    """The tokens but for blanks and comments; raises `ForbiddenStatementError` at what is none."""
    position = 0
    while position < len(statement):
        match = _TOKEN.match(statement, position)
        if match is None:
            raise _unreadable(statement[position])
        if match.lastgroup != "blank":
            yield Token(str(match.lastgroup), match.group())
        position = match.end()


def is_property(tokens: Sequence[Token], index: int) -> bool:
    """True for `set` in `n.set`, but not in `1.set` and `[*1..set]`."""
    return (
        index >= 2
        and tokens[index - 1].text == "."
        and (tokens[index - 2].kind in ("word", "quoted") or tokens[index - 2].text in (")", "]"))
    )


def is_name(tokens: Sequence[Token], index: int) -> bool:
    """True where no clause can stand: a property, a label or type (`:Set`), a key (`set:`)."""
    around = (text_at(tokens, index - 1), text_at(tokens, index + 1))
    return is_property(tokens, index) or ":" in around


def text_at(tokens: Sequence[Token], index: int) -> str:
    """The token's text; before the first and after the last, nothing."""
    return tokens[index].text if 0 <= index < len(tokens) else ""


def forbidden(word: str, why: str) -> ForbiddenStatementError:
    """The error that refuses the statement for `word`."""
    return ForbiddenStatementError(
        where="查询语句", what=f"不允许 {word}：{why}", todo="只能查询，请改用 MATCH … RETURN …"
    )


def _unreadable(character: str) -> ForbiddenStatementError:
    if character in "'\"`":
        return forbidden(character, "引号没有闭合，或字符串中有 \\u 转义")
    if character == "/":
        return forbidden("/*", "注释没有闭合")
    return forbidden(character, "语句中不能有这个字符")
