"""Options that several commands share, with their Chinese help."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer


def in_a_folder(path: Path | None) -> Path | None:
    """The path to write to, if the folder in which it lies is there.

    No command makes a folder that nobody asked for: it is most often a slip (`--xlsx 报表/…`).
    """
    if path is not None and not path.absolute().parent.is_dir():
        raise typer.BadParameter(f"没有文件夹 {path.parent}，请先建好，或换一个路径")
    return path


GraphOption = Annotated[
    Path,
    typer.Option(
        "--graph",
        envvar="DUTYGRAPH_GRAPH",
        metavar="文件夹",
        help="图谱文件夹",
        rich_help_panel="图谱",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="输出 JSON（UTF-8）")]
CsvOption = Annotated[bool, typer.Option("--csv", help="输出 CSV（UTF-8）")]
ExcelOption = Annotated[
    bool,
    typer.Option("--excel", help="与 --csv 同用，供 Excel 打开：有 BOM，= + - @ 开头的文字前加 '"),
]
TimeoutOption = Annotated[
    float, typer.Option("--timeout", metavar="秒", min=0.001, help="运行时限")
]

LexiconOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon",
        envvar="DUTYGRAPH_LEXICON",
        metavar="文件夹",
        help="自己的词典：文件夹中的 CSV 与自带词典同名同列，可给多次",
    ),
]

PlaceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--place", "--jurisdiction", metavar="地方", help="只看这些地方的文件，如 大同市，可给多次"
    ),
]
YearOption = Annotated[
    list[int] | None, typer.Option("--year", metavar="年度", help="只看这些年度的文件，可给多次")
]
WorkbookOption = Annotated[
    Path | None,
    typer.Option("--xlsx", metavar="文件", help="写成 Excel 工作簿", callback=in_a_folder),
]
PageOption = Annotated[
    Path | None,
    typer.Option("--html", metavar="文件", help="写成一个离线网页，可打印", callback=in_a_folder),
]
DayOption = Annotated[
    datetime | None,
    typer.Option(
        "--on", metavar="日期", formats=["%Y-%m-%d"], help="核对到期时限的日期，如 2026-06-30"
    ),
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        envvar="DUTYGRAPH_BASELINE",
        metavar="文件",
        help="审计底稿：上次的问题和处理意见；还没有的，用 audit --record 新建",
        show_default=False,
        callback=in_a_folder,
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="替换已有的文件")]

DEFAULT_GRAPH = Path("dutygraph-graph")
