"""dutygraph: work-safety notices become a knowledge graph of who is responsible for what.

What stands in `__all__` is for programs that use the package; each name is loaded at its first
use, so that `import graph_build` is light.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from graph_build.connection import Connection, connect
    from graph_build.errors import DutyGraphError, GraphError, InputError, ResourceError
    from graph_build.export.network import to_networkx
    from graph_build.extract import pipeline as spacy_pipeline
    from graph_build.extract.components import bounds_on, claims_on, terms_on, unread_on
    from graph_build.ledger import Ledger
    from graph_build.ledger.file import read_ledger
    from graph_build.lexicons.use import use_lexicons
    from graph_build.model import Assignment, Claim, NoticeRecords, Part, Term, Unread
    from graph_build.pipeline import BuildReport, build, notice_files, records_of
    from graph_build.read import read_document

__all__ = [
    "Assignment",
    "BuildReport",
    "Claim",
    "Connection",
    "DutyGraphError",
    "GraphError",
    "InputError",
    "Ledger",
    "NoticeRecords",
    "Part",
    "ResourceError",
    "Term",
    "Unread",
    "__version__",
    "bounds_on",
    "build",
    "claims_on",
    "connect",
    "notice_files",
    "read_document",
    "read_ledger",
    "records_of",
    "spacy_pipeline",
    "terms_on",
    "to_networkx",
    "unread_on",
    "use_lexicons",
]

_HOMES = {
    "Assignment": "graph_build.model:Assignment",
    "BuildReport": "graph_build.pipeline:BuildReport",
    "Claim": "graph_build.model:Claim",
    "Connection": "graph_build.connection:Connection",
    "DutyGraphError": "graph_build.errors:DutyGraphError",
    "GraphError": "graph_build.errors:GraphError",
    "InputError": "graph_build.errors:InputError",
    "Ledger": "graph_build.ledger:Ledger",
    "NoticeRecords": "graph_build.model:NoticeRecords",
    "Part": "graph_build.model:Part",
    "ResourceError": "graph_build.errors:ResourceError",
    "Term": "graph_build.model:Term",
    "Unread": "graph_build.model:Unread",
    "bounds_on": "graph_build.extract.components:bounds_on",
    "build": "graph_build.pipeline:build",
    "claims_on": "graph_build.extract.components:claims_on",
    "connect": "graph_build.connection:connect",
    "notice_files": "graph_build.pipeline:notice_files",
    "read_document": "graph_build.read:read_document",
    "read_ledger": "graph_build.ledger.file:read_ledger",
    "records_of": "graph_build.pipeline:records_of",
    "spacy_pipeline": "graph_build.extract:pipeline",
    "terms_on": "graph_build.extract.components:terms_on",
    "to_networkx": "graph_build.export.network:to_networkx",
    "unread_on": "graph_build.extract.components:unread_on",
    "use_lexicons": "graph_build.lexicons.use:use_lexicons",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, attribute = _HOMES[name].partition(":")
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return __all__
