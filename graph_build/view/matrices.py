"""The matrices among the pages: units by industry, campaign and hazard, and functions over years.

Where there are more units than a page can show, the rows of all are functions, which are hardly
more for a hundred notices than for ten, and the page says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph_build.matrix.beside import Beside, addresses
from graph_build.matrix.grid import Matrix
from graph_build.matrix.layout import fold, lay_out
from graph_build.matrix.page import matrix_page
from graph_build.matrix.selection import Selection
from graph_build.matrix.words import TOPICS, About, about
from graph_build.model import NoticeRecords, TopicKind
from graph_build.report.page import Door
from graph_build.view.site import (
    MATRIX,
    MATRIX_ACROSS,
    MATRIX_CAMPAIGN,
    MATRIX_HAZARD,
    doors,
    in_explorer,
)

MOST_UNITS = 1_000
_COLUMNS = 30  # what a screen shows
_COMMAND = (
    "只看一个地方、一年的通知，或者多列几列，可用命令另写一张，如 "
    "dutygraph matrix --place 岢岚县 --year 2023 --columns 50 --html 矩阵.html；"
    "--xlsx 写成工作簿，各列全有。"
)
_MANY = "单位有 {} 个，一页列不下，所以各行是职能；一个地方的各个单位，用下面的命令看。"


@dataclass(frozen=True, slots=True)
class Matrices:
    """The pages by file name; `names` are what each is of, `links` the place of each thing."""

    pages: Mapping[str, str]
    names: Mapping[str, str]
    links: Mapping[str, str]


def matrices(records: tuple[NoticeRecords, ...]) -> Matrices:
    """All matrices of the notices, each with links to the others and into the explorer."""
    units = sum(row.is_unit for row in lay_out(records, "industry", Selection()).rows)
    many = units > MOST_UNITS
    made = dict(_made(records, many=many))
    names = {file: _name(what) for file, (_, what) in made.items()}
    note = _MANY.format(units) + _COMMAND if many else _COMMAND
    links: dict[str, str] = {}
    pages: dict[str, str] = {}
    for file, (matrix, what) in made.items():
        pages[file] = matrix_page(matrix, what, _beside(file, names, note))
        for key, address in addresses(matrix, what):
            links.setdefault(key, f"{file}#{address}")
    return Matrices(pages, names, links)


def _made(
    records: tuple[NoticeRecords, ...], *, many: bool
) -> Iterator[tuple[str, tuple[Matrix, About]]]:
    kinds: list[tuple[str, TopicKind, bool]] = [
        (MATRIX, "industry", many),
        (MATRIX_CAMPAIGN, "campaign", many),
        (MATRIX_HAZARD, "hazard", many),
    ]
    if not many:
        kinds.append((MATRIX_ACROSS, "industry", True))
    for file, by, across in kinds:
        matrix = lay_out(records, by, Selection(), across=across)
        what = about(records, by, Selection(), across=across)
        yield file, (fold(matrix, _COLUMNS), what)


def _name(what: About) -> str:
    return f"{what.row_head} × {TOPICS[what.by]}" + ("（跨地方、跨年度）" if what.across else "")


def _beside(here: str, names: Mapping[str, str], note: str) -> Beside:
    row = tuple(Door(name, file, file == here) for file, name in names.items())
    return Beside(doors(here), row, in_explorer, note)
