"""Typer speaks Chinese: help screens and the messages of wrong use.

Typer's own words are English and it has no catalogue of translations; the few that a user meets
are replaced here.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

_USAGE_ERROR: Any = typer.BadParameter.__mro__[1]
_NOBODY_READS = 128 + 13  # SIGPIPE
_HELP = "显示本帮助"
_OPTION_HELPS = {
    "install_completion": "安装命令行自动补全",
    "show_completion": "显示自动补全脚本",
    "help": _HELP,
}
_SCREEN = {
    "ARGUMENTS_PANEL_TITLE": "参数",
    "OPTIONS_PANEL_TITLE": "选项",
    "COMMANDS_PANEL_TITLE": "命令",
    "DEFAULT_STRING": "[缺省：{}]",
    "ENVVAR_STRING": "[环境变量：{}]",
    "REQUIRED_LONG_STRING": "[必填]",
}
_SAID_BESIDE = re.compile(r" \(env var: [^)]*\)|Value error, ")
_QUOTED = re.compile(r"'([^']*)'")
_MESSAGES = (
    (r"No such option: (\S+).*", r"没有这个选项：\1"),
    (r"No such command (.+?)\.", r"没有这个命令：\1"),
    (r"Missing command\.", "缺少命令"),
    (r"Missing \w+ (.+?)\. Choose from:\s*(.+)", r"缺少 \1，可以是 \2"),
    (r"Missing (?:argument|option|parameter) ?(.*?)\.$", r"缺少 \1"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", r"多余的参数：\1"),
    (r"Option (.+) requires an argument\.", r"选项 \1 后面要有值"),
    (r"Option (.+) does not take a value\.", r"选项 \1 不带值"),
    (r"Invalid value for (.+?): Input should be .*number", r"\1 的值应当是数"),
    (r"Invalid value for (.+?): Input should be .*integer", r"\1 的值应当是整数"),
    (r"Invalid value for (.+?): Input should be greater than .*?([\d.]+)", r"\1 的值不能小于 \2"),
    (r"Invalid value for (.+?): Input should be less than .*?([\d.]+)", r"\1 的值不能大于 \2"),
    (r"Invalid value for (.+?): (.+) is not one of (.+?)\.*$", r"\1 没有 \2，可以是 \3"),
    (r"Invalid value for (.+?): (.+) does not match the formats '%Y-%m-%d'.*",
     r"\1 的日期应写作 2026-03-01 的样子，不是 \2"),
    (r"Invalid value for (.+?): (.+)", r"\1 的值不对：\2"),
    (r"Invalid value: (.+)", r"\1"),
)  # fmt: skip


class _Chinese:
    """What a command and the group of commands say alike."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options_metavar: str | None = "[选项]"
        self.subcommand_metavar = "命令 [参数]…"

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, Typer's own with Chinese help."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        return _with_chinese_help(params)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line of usage."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), "用法：")

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help screen."""
        _set_screen_words()
        super().format_help(ctx, formatter)  # type: ignore[misc]


class ChineseCommand(_Chinese, TyperCommand):
    """A subcommand whose help screen is Chinese."""


class ChineseGroup(_Chinese, TyperGroup):
    """The command itself; wrong use of it or of a subcommand ends with 2 and a Chinese message.

    Where nobody reads the output on (`dutygraph … | head`), it ends as a program does that the
    signal SIGPIPE ends: without a word, with 141.
    """

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """Read the command line; help is written while it is read."""
        with _ended_pipe():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        """Run the subcommand."""
        with _ended_pipe():
            return super().invoke(ctx)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and say what was wrong with the words of the command line."""
        if not kwargs.get("standalone_mode", True):
            return super().main(*args, **kwargs)
        kwargs["standalone_mode"] = False
        try:
            sys.exit(super().main(*args, **kwargs) or 0)
        except _USAGE_ERROR as error:
            typer.echo(_wrong_use(error), err=True)
            sys.exit(2)
        except typer.Abort:
            typer.echo("已中止。", err=True)
            sys.exit(130)


@contextmanager
def _ended_pipe() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):  # Python would write what is left when it ends
            os.dup2(nowhere, stream.fileno())
        sys.exit(_NOBODY_READS)


def _with_chinese_help(params: list[Any]) -> list[Any]:
    for param in params:
        if param.name in _OPTION_HELPS:
            param.help = _OPTION_HELPS[param.name]
        if param.metavar is None or param.param_type_name == "argument":
            param.display_type_rich = _no_type
    return params


def _no_type(**_: Any) -> None:
    """Typer's own names of types say nothing in Chinese: `<bool>`, `<str>`."""


def _set_screen_words() -> None:
    from typer import rich_utils

    for name, words in _SCREEN.items():
        setattr(rich_utils, name, words)


def _wrong_use(error: Any) -> str:
    """The message of a usage error in Chinese, and where help is."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(error.format_message())
    command = error.ctx.command_path if error.ctx else "dutygraph"
    near = getattr(error, "possibilities", None)
    hint = f"（是不是 {'、'.join(sorted(near))}？）" if near else ""
    return f"错误：{_translated(error.format_message())}{hint}。用法见 {command} --help"


def _translated(message: str) -> str:
    """The message in Chinese; one that is not in the table keeps its words, which is said."""
    message = _SAID_BESIDE.sub("", message)
    for pattern, words in _MESSAGES:
        if match := re.match(pattern, message, re.DOTALL):
            return _listed(match.expand(words))
    return message if re.search("[\u4e00-\u9fff]", message) else f"用法不对（{message}）"


def _listed(message: str) -> str:
    """Values without their quotes, several of them by 、: `可以是 accepted、fixed`."""
    message = re.sub(r"',? '|,\s+(?=[\w-]+)", lambda found: "、", message)
    return _QUOTED.sub(r"\1", message)
