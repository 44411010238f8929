"""What the engine returns, as plain Python values that JSON, CSV and a table can show."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """The value as str, int, float, bool, None, date, datetime, list or dict.

    A node loses its internal id and the properties of other labels; `sum` is a number again.
    """
    match value:
        case None | str() | bool() | int() | float() | date() | datetime():
            return value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case list() | tuple():
            return [plain(entry) for entry in value]
        case dict():
            return _plain_dict(value)
        case _:
            return str(value)


def _plain_dict(value: dict[str, Any]) -> dict[str, Any]:
    if "_NODES" in value and "_RELS" in value:
        return {"nodes": plain(value["_NODES"]), "edges": plain(value["_RELS"])}
    if "_SRC" in value and "_LABEL" in value:
        return {"_type": value["_LABEL"], **_facts(value)}
    if "_ID" in value and "_LABEL" in value:
        return {"_label": value["_LABEL"], **_facts(value)}
    return {str(key): plain(entry) for key, entry in value.items()}


def _facts(value: dict[str, Any]) -> dict[str, Any]:
    return {
        key: plain(entry)
        for key, entry in value.items()
        if entry is not None and key not in ("_ID", "_LABEL", "_SRC", "_DST")
    }
