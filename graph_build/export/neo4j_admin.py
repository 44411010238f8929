"""Files with headers for `neo4j-admin database import`, and the script that calls it.

For a first load of millions into a database that nobody uses yet; what comes after it is
`dutygraph load`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from graph_build.graph.schema import Property, load_schema
from graph_build.graph.tables import GraphTables
from graph_build.store.neo4j import DEFAULT_CORPUS, row_digest

_TYPES = {
    "STRING": "string",
    "INT64": "long",
    "DOUBLE": "double",
    "BOOL": "boolean",
    "DATE": "date",
    "STRING[]": "string[]",
}

# No text of a notice holds it; a ; may stand in one and would cut an entry in two.
_BETWEEN = "\x1f"

_SCRIPT = """\
#!/bin/sh
# 把本文件夹的表导入一个新的 Neo4j 数据库（5.26 及以上）。导入前先停止数据库。
# 用法：./import.sh [数据库名] [neo4j-admin 的其他选项，如 --overwrite-destination]
# 程序不在 PATH 中时：NEO4J_ADMIN=/路径/neo4j-admin ./import.sh
# 导入后启动数据库，再运行一次 dutygraph load：建立约束和索引，补上 CSV 写不出的空列表。
set -eu
cd "$(dirname "$0")"
database="${1:-neo4j}"
[ $# -eq 0 ] || shift
"""
_CALL = (
    'exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$database"',
    "--array-delimiter=U+001F",
    "--multiline-fields=true",
    "--bad-tolerance=0",
)


def write_neo4j_admin(tables: GraphTables, folder: Path) -> None:
    """`nodes/LABEL.csv`, `edges/TYPE.FROM.TO.csv` and `import.sh` stand in `folder`.

    Every text is quoted, so that an empty one is not taken for none; ids are looked up in the
    group of their label. The entries of a list are parted by the unit separator, U+001F.

    Nodes and edges bear the marks of `dutygraph load`, for which they are a corpus that it loaded
    itself. A row that CSV can't hold has an empty digest, so that the next load mends it.
    """
    schema = load_schema()
    for part in ("nodes", "edges"):
        (folder / part).mkdir()
    for label, table in tables.nodes.items():
        key, *others = schema.nodes[label].properties
        head = [f"{key.name}:ID({label})", *map(_head, others), "_corpus:string"]
        rows = ((*row, DEFAULT_CORPUS, _digest(row)) for row in _rows(table))
        _write(folder / "nodes" / f"{label}.csv", head, rows)
    for (kind, start, end), table in tables.edges.items():
        head = [
            f":START_ID({start})",
            f":END_ID({end})",
            *map(_head, schema.edges[kind].properties),
        ]
        rows = ((*row, _digest(row)) for row in _rows(table))
        _write(folder / "edges" / f"{kind}.{start}.{end}.csv", head, rows)
    script = folder / "import.sh"
    script.write_text(_script(tables), encoding="utf-8", newline="\n")
    script.chmod(0o755)


def _head(entry: Property) -> str:
    return f"{entry.name}:{_TYPES[entry.type]}"


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    return (tuple(row.values()) for row in table.to_pylist())


def _digest(row: tuple[Any, ...]) -> str:
    """As the loader's, but empty where a list is empty, or an entry holds the separator."""
    lists = (value for value in row if isinstance(value, list))
    lost = any(not value or _BETWEEN in "".join(value) for value in lists)
    return "" if lost else row_digest(row)


def _write(path: Path, head: list[str], rows: Iterable[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join((*head, "_digest:string")) + "\n")
        for row in rows:
            file.write(",".join(map(_cell, row)) + "\n")


def _cell(value: Any) -> str:
    match value:
        case None | []:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case date():
            return value.isoformat()
        case list():
            return _quoted(_BETWEEN.join(entry.replace(_BETWEEN, " ") for entry in value))
        case _:
            return _quoted(str(value))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _script(tables: GraphTables) -> str:
    nodes = (f"--nodes={label}=nodes/{label}.csv" for label in tables.nodes)
    edges = (f"--relationships={key[0]}=edges/{'.'.join(key)}.csv" for key in tables.edges)
    return _SCRIPT + " \\\n  ".join((*_CALL, *nodes, *edges, '"$@"')) + "\n"
