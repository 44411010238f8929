"""Files with headers for `neo4j-admin database import`, and the script that calls it.

For a first load of millions into a database that nobody uses yet.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from graph_build.graph.schema import Property, load_schema
from graph_build.graph.tables import GraphTables

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
    """
    schema = load_schema()
    for part in ("nodes", "edges"):
        (folder / part).mkdir()
    for label, table in tables.nodes.items():
        key, *others = schema.nodes[label].properties
        head = [f"{key.name}:ID({label})", *map(_head, others)]
        _write(folder / "nodes" / f"{label}.csv", head, table.to_pylist())
    for (kind, start, end), table in tables.edges.items():
        head = [f":START_ID({start})", f":END_ID({end})"]
        head += map(_head, schema.edges[kind].properties)
        _write(folder / "edges" / f"{kind}.{start}.{end}.csv", head, table.to_pylist())
    script = folder / "import.sh"
    script.write_text(_script(tables), encoding="utf-8", newline="\n")
    script.chmod(0o755)


def _head(entry: Property) -> str:
    return f"{entry.name}:{_TYPES[entry.type]}"


def _write(path: Path, head: list[str], rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(head) + "\n")
        for row in rows:
            file.write(",".join(map(_cell, row.values())) + "\n")


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
