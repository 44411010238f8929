"""CSV (RFC 4180): a file for each label and each kind of edge, for Excel if asked."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from graph_build.export.formulas import as_words
from graph_build.graph.tables import GraphTables

_BETWEEN = "；"


def write_csv(tables: GraphTables, folder: Path) -> None:
    """`nodes/LABEL.csv` and `edges/TYPE.FROM.TO.csv` stand in `folder`, in UTF-8."""
    _write(tables, folder, excel=False)


def write_excel_csv(tables: GraphTables, folder: Path) -> None:
    """As `write_csv`, with a byte order mark, and no text that a spreadsheet would compute."""
    _write(tables, folder, excel=True)


def _write(tables: GraphTables, folder: Path, *, excel: bool) -> None:
    for part in ("nodes", "edges"):
        (folder / part).mkdir()
    for name, table in tables.named():
        part = "nodes" if name in tables.nodes else "edges"
        encoding = "utf-8-sig" if excel else "utf-8"
        path = folder / part / f"{name}.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file)
            writer.writerow(table.column_names)
            for row in table.to_pylist():
                writer.writerow([_cell(value, excel=excel) for value in row.values()])


def _cell(value: Any, *, excel: bool) -> str | int | float:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case None:
            return ""
        case date():
            return value.isoformat()
        case _:
            text = _BETWEEN.join(value) if isinstance(value, list) else str(value)
            return as_words(text) if excel else text
