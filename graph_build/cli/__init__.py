"""The command `dutygraph`: one module for each subcommand, heavy imports only when they run."""

from typing import Annotated

import typer

from graph_build import __version__
from graph_build.cli import (
    audit,
    build,
    components,
    corpora,
    cypher,
    decide,
    diff,
    discover,
    export,
    extract,
    load,
    matrix,
    names,
    query,
    schema,
    score,
    suggest,
    view,
)
from graph_build.cli.chinese import ChineseCommand, ChineseGroup
from graph_build.cli.terminal import speak_any_encoding

_EPILOG = (
    "示例：dutygraph build data/notices && dutygraph query function-leads --param function=应急局"
)

app = typer.Typer(
    name="dutygraph",
    cls=ChineseGroup,
    help="把安全生产通知变成责任知识图谱：谁牵头、谁配合、谁负责，每一条都引原文为证。",
    epilog=_EPILOG,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(show: bool) -> None:
    if show:
        typer.echo(f"dutygraph {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="显示版本"),
    ] = False,
) -> None:
    pass


_COMMANDS = (
    build.build,
    extract.extract,
    discover.discover,
    query.query,
    cypher.cypher,
    audit.audit,
    decide.decide,
    diff.diff,
    suggest.suggest,
    view.view,
    matrix.matrix,
    load.load,
    corpora.corpora,
    export.export,
    schema.schema,
    components.components,
    score.score,
)
for _command in _COMMANDS:
    app.command(cls=ChineseCommand)(_command)
app.add_typer(names.app, name="names")


def main() -> None:
    """Run the command."""
    speak_any_encoding()
    app()
