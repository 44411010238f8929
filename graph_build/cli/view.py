"""`dutygraph view`: pages that open with a double click, without a network."""

from pathlib import Path
from typing import Annotated

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import (
    DEFAULT_GRAPH,
    BaselineOption,
    DayOption,
    GraphOption,
    in_a_folder,
)

OutOption = Annotated[
    Path,
    typer.Option("--out", "-o", metavar="文件夹", help="写到哪个文件夹", callback=in_a_folder),
]
ForceOption = Annotated[bool, typer.Option("--force", help="替换以前写的网页")]


def view(
    out: OutOption,
    graph: GraphOption = DEFAULT_GRAPH,
    baseline: BaselineOption = None,
    on: DayOption = None,
    force: ForceOption = False,
) -> None:
    """写成双击就能打开的网页，不用联网，不用安装。

    有总览、责任图谱、职责矩阵、专项行动时间线、责任审计。给出审计底稿，审计页
    就写明处理意见、新发现的、上次有这次没有的；给出日期，就列出到期的时限。

    例：dutygraph view --out 网页 --baseline 底稿.toml --on 2026-06-30
    """
    with reported_errors():
        from graph_build.audit.baseline import Baseline
        from graph_build.audit.baseline_file import read_baseline
        from graph_build.view.write import write_view

        known = read_baseline(baseline) if baseline else Baseline()
        day = on.date() if on else None
        written = write_view(graph, out, force=force, baseline=known, on=day)
        for path in written:
            typer.echo(f"已写入 {path}")
        typer.echo(f"双击打开 {written[0]}。")
