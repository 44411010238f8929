"""`dutygraph export`: the graph as files for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import DEFAULT_GRAPH, GraphOption, in_a_folder
from graph_build.errors import ParameterError

_STYLE = "neo4j-style"

FormatArgument = Annotated[
    str,
    typer.Argument(
        metavar="格式", help="graphml、csv、csv-excel、jsonl、neo4j-admin、neo4j-style 之一"
    ),
]
OutOption = Annotated[
    Path, typer.Option("--out", "-o", metavar="路径", help="写到哪里", callback=in_a_folder)
]
ForceOption = Annotated[bool, typer.Option("--force", help="替换已有的文件，或以前导出的文件夹")]


def export(
    form: FormatArgument,
    out: OutOption,
    graph: GraphOption = DEFAULT_GRAPH,
    force: ForceOption = False,
) -> None:
    """把图谱导出为其他程序能读的文件。

    graphml 供 Gephi 打开，一个文件。

    csv 每种节点、每种关系一个文件，写入文件夹；csv-excel 供 Excel 打开：有 BOM，= + - @ 开头的文字前加 '。

    jsonl 每行一个节点或一条关系，一个文件。

    neo4j-admin 供 neo4j-admin database import 导入新的数据库，写入文件夹，附脚本 import.sh。

    neo4j-style 是 Neo4j Browser 的样式（颜色与标注），一个 .grass 文件，不需要图谱。

    例：dutygraph export graphml --out 责任图谱.graphml
    """  # noqa: E501 - a paragraph of the help screen
    with reported_errors():
        if form == _STYLE:
            _export_style(out, force)
        else:
            _export_graph(form, out, graph, force)


def _export_style(out: Path, force: bool) -> None:
    from graph_build.export import export_style

    export_style(out, force=force)
    typer.echo(f"样式已写入 {out}；在 Neo4j Browser 中把它拖进窗口，或把内容粘贴到 :style。")


def _export_graph(form: str, out: Path, graph: Path, force: bool) -> None:
    from graph_build.export import FORMATS, export_graph

    if form not in FORMATS:
        raise ParameterError(
            where=f"格式 {form}",
            what="没有这种格式",
            todo=f"可以是 {'、'.join((*FORMATS, _STYLE))}",
        )
    tables = export_graph(graph, out, FORMATS[form], force=force)
    nodes = sum(table.num_rows for table in tables.nodes.values())
    edges = sum(table.num_rows for table in tables.edges.values())
    typer.echo(f"已导出到 {out}：节点 {nodes} 个，关系 {edges} 条。")
    if form == "neo4j-admin":
        typer.echo(f"停止数据库，运行 {out}/import.sh 数据库名，启动后再运行一次 dutygraph load。")
