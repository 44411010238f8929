"""A graph folder becomes a folder of pages that open with a double click."""

from datetime import date
from pathlib import Path

from graph_build.audit import Options, audit
from graph_build.audit.baseline import Baseline
from graph_build.audit.page import to_page
from graph_build.audit.report import report
from graph_build.errors import ExportError
from graph_build.export.aside import put_in_place
from graph_build.graph.assemble import assemble
from graph_build.model import NoticeRecords
from graph_build.store.folder import read_all_records
from graph_build.store.manifest import LeftOutEntry, read_manifest
from graph_build.view.explorer import explorer_page
from graph_build.view.kept import kept_positions
from graph_build.view.matrices import matrices
from graph_build.view.overview import overview_page
from graph_build.view.site import AUDIT, EXPLORER, INDEX, TIMELINE, doors
from graph_build.view.things import picture
from graph_build.view.timeline.page import timeline_page


def write_view(
    graph: Path,
    out: Path,
    *,
    force: bool = False,
    baseline: Baseline = Baseline(),  # noqa: B008 - frozen
    on: date | None = None,
) -> tuple[Path, ...]:
    """The pages of the graph in the folder `graph` stand in the folder `out`; their paths.

    The audit page tells what people decided and what is new since the `baseline`, and which
    deadlines have come by the day `on`. The same graph, baseline and day give the same bytes, in
    UTF-8, whatever the machine's own encoding is. A failure leaves `out` as it was.

    Raises:
        ExportError: `out` is there and may not be replaced, lies in the graph folder, or can't
            be written.
        GraphError: there is no whole graph in the folder.
    """
    if out.resolve().is_relative_to(graph.resolve()):
        raise ExportError(where=str(out), what="在图谱文件夹里面", todo="请把 --out 指到别的文件夹")
    left_out = read_manifest(graph).left_out
    made = pages(read_all_records(graph), baseline, on, left_out)
    with put_in_place(out, folder=True, force=force) as staged:
        for name, text in made.items():
            (staged / name).write_bytes(text.encode())
    return tuple(out / name for name in made)


def pages(
    records: tuple[NoticeRecords, ...],
    baseline: Baseline = Baseline(),  # noqa: B008 - frozen
    on: date | None = None,
    left_out: tuple[LeftOutEntry, ...] = (),
) -> dict[str, str]:
    """The text of every page by its file name, the overview first."""
    drawn = picture(assemble(records))
    found = report(audit(records, Options(on=on)), baseline, left_out=left_out)
    tabled = matrices(records)
    return {
        INDEX: overview_page(records, drawn, found, tabled.names),
        EXPLORER: explorer_page(drawn, kept_positions(drawn), tabled.links),
        **tabled.pages,
        TIMELINE: timeline_page(records),
        AUDIT: to_page(found, doors(AUDIT)),
    }
