"""`dutygraph view`: pages that open with a double click, without a network."""

from pathlib import Path
from typing import Annotated

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import DEFAULT_GRAPH, GraphOption, in_a_folder

OutOption = Annotated[
    Path,
    typer.Option("--out", "-o", metavar="文件夹", help="写到哪个文件夹", callback=in_a_folder),
]
ForceOption = Annotated[bool, typer.Option("--force", help="替换以前写的网页")]


def view(out: OutOption, graph: GraphOption = DEFAULT_GRAPH, force: ForceOption = False) -> None:
    """写成双击就能打开的网页：总览、责任图谱、职责矩阵、责任审计，不用联网，不用安装。

    例：dutygraph view --out 网页
    """
    with reported_errors():
        from graph_build.view.write import write_view

        written = write_view(graph, out, force=force)
        for path in written:
            typer.echo(f"已写入 {path}")
        typer.echo(f"双击打开 {written[0]}。")
