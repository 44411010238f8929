"""`dutygraph decide`: what a person decided about a finding goes into the baseline."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from graph_build.cli.failure import MISUSED, reported_errors
from graph_build.errors import BaselineError

FindingArgument = Annotated[
    str, typer.Argument(metavar="问题", help="问题的标识，如 no-owner:山阴县2026/三/（一）")
]
VerdictArgument = Annotated[
    Literal["accepted", "false-alarm", "fixed", "reopened"],
    typer.Argument(
        metavar="处理",
        help="accepted 属实、已受理；false-alarm 误报；fixed 已改正；reopened 撤销以前的处理",
    ),
]
WhyOption = Annotated[str, typer.Option("--why", metavar="理由", help="为什么这样处理")]
ByOption = Annotated[str, typer.Option("--by", metavar="何人", help="谁决定的")]
WhenOption = Annotated[
    datetime | None,
    typer.Option("--date", metavar="日期", formats=["%Y-%m-%d"], help="哪天决定的，缺省今天"),
]
FileOption = Annotated[
    Path,
    typer.Option(
        "--baseline", envvar="DUTYGRAPH_BASELINE", metavar="文件", help="审计底稿，TOML 文件"
    ),
]


def decide(
    finding: FindingArgument,
    verdict: VerdictArgument,
    baseline: FileOption,
    why: WhyOption,
    by: ByOption = "",
    when: WhenOption = None,
) -> None:
    """登记对一个审计问题的处理意见。

    以前的意见留作历史；reopened 撤销。问题须在底稿里（先运行 dutygraph audit --record）。

    例：dutygraph decide no-owner:山阴县2026 accepted --why 另文分工 --baseline 底稿.toml
    """
    from graph_build.audit.baseline import Decision
    from graph_build.audit.baseline_file import read_baseline, write_baseline

    if not why.strip():
        raise typer.BadParameter("--why 不能是空的")
    with reported_errors(MISUSED):
        known = read_baseline(baseline)
        titles = {each.finding: each.title for each in known.decisions}
        titles |= {each.finding: each.title for each in known.seen}
        if finding not in titles:
            raise BaselineError(
                where=f"{baseline} 中的 {finding}",
                what="底稿里没有这个问题",
                todo="请核对标识，或先运行 dutygraph audit --baseline … --record",
            )
        day = when.date() if when else date.today()
        decision = Decision(finding, verdict, day, by.strip(), why.strip(), titles[finding])
        write_baseline(baseline, known.with_decision(decision))
    typer.echo(f"已登记：{finding} {verdict}")
