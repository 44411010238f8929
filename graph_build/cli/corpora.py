"""`dutygraph corpora`: what is loaded in a Neo4j, and how it goes away again."""

from typing import Annotated

import typer

from graph_build.cli.failure import reported_errors
from graph_build.cli.options import CsvOption, ExcelOption, JsonOption
from graph_build.cli.output import choose_form, print_rows
from graph_build.cli.target import DatabaseOption, UriOption, server

RemoveOption = Annotated[
    str | None,
    typer.Option("--remove", metavar="名称", help="从库中删去这个语料", show_default=False),
]


def corpora(
    uri: UriOption = None,
    database: DatabaseOption = None,
    remove: RemoveOption = None,
    json_: JsonOption = False,
    csv_: CsvOption = False,
    excel: ExcelOption = False,
) -> None:
    """列出 Neo4j 中装入的语料，或删去其中一个。

    例：dutygraph corpora --remove 旧图谱
    """
    from graph_build.store.neo4j import Neo4jStore

    form = choose_form(json_=json_, csv_=csv_, excel=excel)
    with reported_errors():
        target = server(uri, database)
        if remove is not None:
            with Neo4jStore(target, corpus=remove) as store:
                removed = store.remove()
            typer.echo(f"已从 {target} 删去语料 {remove}：{removed} 个节点及其关系")
            return
        with Neo4jStore(target) as store:
            found = store.corpora()
    if not found and form == "table":
        typer.echo("库中没有装入语料；装入用 dutygraph load。", err=True)
        return
    rows = [(c.name, c.complete, c.notices, c.schema) for c in found]
    print_rows(("corpus", "complete", "notice_count", "schema"), rows, form=form)
