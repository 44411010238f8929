"""The Chinese words of a matrix, the same in the workbook, on the page and on the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_build.matrix.grid import NO_TOPIC, NOBODY, UNREAD, Held, Matrix, Row, count
from graph_build.matrix.selection import Selection
from graph_build.model import Notice, NoticeRecords, TopicKind
from graph_build.report.words import BASES, KINDS, ROLES

TOPICS: dict[TopicKind, str] = {
    "industry": "行业领域",
    "campaign": "行动或制度",
    "hazard": "危险有害因素",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a matrix is of: its columns, the notices, what was selected, and how its rows are."""

    by: TopicKind
    notices: tuple[Notice, ...]
    selection: Selection
    across: bool
    gaps: int

    @property
    def row_head(self) -> str:
        """What the rows are."""
        return "职能" if self.across else "单位"

    @property
    def title(self) -> str:
        """`职责矩阵：单位 × 行业领域（岢岚县，2023）`."""
        places = "、".join(dict.fromkeys(each.jurisdiction.name for each in self.notices))
        years = "、".join(map(str, sorted({each.year for each in self.notices})))
        return f"职责矩阵：{self.row_head} × {TOPICS[self.by]}（{places}，{years}）"


def about(
    records: tuple[NoticeRecords, ...], by: TopicKind, selection: Selection, *, across: bool
) -> About:
    """What the matrix of the selected notices is of."""
    chosen = selection.notices(records)
    gaps = sum(len(each.gaps) for each in chosen)
    return About(by, tuple(each.notice for each in chosen), selection, across, gaps)


def facts(matrix: Matrix, what: About) -> Iterator[tuple[str, str]]:
    """The figures that stand above every matrix."""
    yield "通知", f"{len(what.notices)} 份"
    yield "职责", f"{matrix.total.duties} 项"
    units = [row for row in matrix.rows if row.is_unit]
    if what.across:
        yield "职能", f"{sum(row.kind is None for row in units)} 个"
        yield "没有对应职能的单位", f"{sum(row.kind is not None for row in units)} 个"
    else:
        yield "单位", f"{len(units)} 个"
    yield TOPICS[what.by], _topics(matrix)
    if what.selection.narrows:
        yield "筛选", _narrowed(what.selection)
    else:
        yield NOBODY.name, f"{_duties(matrix, NOBODY)} 项"
        yield UNREAD.name, f"{_duties(matrix, UNREAD)} 项"
    yield "通知中未能识别", f"{what.gaps} 处"


def _topics(matrix: Matrix) -> str:
    """`134 个`, and how many of them have columns of their own where not all have."""
    names = {topic.name for held in matrix.held for topic in held.topics}
    own = len(names & set(matrix.columns))
    return f"{len(names)} 个" + (f"（列出 {own} 个）" if own < len(names) else "")


def _narrowed(selection: Selection) -> str:
    return "；".join(
        filter(
            None,
            (
                "、".join(ROLES[role] for role in selection.roles),
                "、".join(BASES[basis] for basis in selection.bases),
            ),
        )
    )


def _duties(matrix: Matrix, row: Row) -> int:
    return matrix.of_rows[row].duties if row in matrix.of_rows else 0


def explanations(what: About) -> Iterator[str]:
    """How the figures are to be read, a paragraph each."""
    topic = TOPICS[what.by]
    yield (
        "数字都是职责的项数。牵＝牵头，配＝配合，责＝负责（没有写明谁牵头），督＝督促企业等落实；"
        "如“牵2 责5”：牵头 2 项，负责 5 项。"
        "一个单位在一项职责中兼有两种角色的，两处都计，职责只计一项。"
    )
    yield (
        "正文条款与重述它的表格行合为一项，按条款计；两处写明的单位都算。"
        f"一条拆成几行的，各行的单位只归入自己那一行写到的{topic}，以及各行都没有写到的。"
    )
    yield (
        f"一项职责写到几个{topic}，就在几列中各计一次，合计中只计一次，所以各列相加大于合计；"
        f"没有写到的列入“{NO_TOPIC}”。{topic}按职责的原文和词典认定，写到不等于专为它而设。"
    )
    yield from _rows(what)


def _rows(what: About) -> Iterator[str]:
    if what.across:
        yield (
            "各行是职能（如“应急管理”），各地各年的机构名称不同也归在一行；"
            "格中每年一行，可看出同一职能在各年增减了什么。没有对应职能的单位按去掉地名的名称归行。"
        )
    yield "标有“集”的是一组单位（如“有关部门”“各乡镇”），其中每个单位没有另行计入。"
    if what.selection.narrows:
        yield "只列出所选角色或依据的分工，所以没有责任单位的职责不在其中。"
    else:
        yield (
            f"“{NOBODY.name}”是读完全文也没有见到单位的职责；"
            f"“{UNREAD.name}”是写有名单而没能读出单位的职责，不能当作没有责任单位。"
        )


def kind(row: Row) -> str:
    """`部门`; `政府（集）` for a set; empty where there is none."""
    if row.kind is None:
        return ""
    return f"{KINDS[row.kind]}（集）" if row.is_set else KINDS[row.kind]


def cell(held: tuple[Held, ...], *, across: bool) -> str:
    """`牵2 责5`, a line for each year where years are compared."""
    if not across:
        return count(held).short
    years = sorted({each.duty.notice.year for each in held})
    return "\n".join(
        f"{year} {count(each for each in held if each.duty.notice.year == year).short}"
        for year in years
    )
