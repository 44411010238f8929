"""`index.html`: what was read, how surely, who holds most, what nobody holds; links to the rest."""

from collections.abc import Mapping

from graph_build.audit.report import Report
from graph_build.audit.wording import COVERAGE, reading
from graph_build.model import NoticeRecords
from graph_build.report.page import (
    Block,
    Fact,
    Leads,
    LinkLine,
    Paragraph,
    Section,
    TableBlock,
    render,
)
from graph_build.view.loads import loads
from graph_build.view.site import (
    AUDIT,
    EXPLORER,
    INDEX,
    TIMELINE,
    doors,
    in_explorer,
)
from graph_build.view.things import Picture

_LARGEST = 15
_MOST = 30
_MOST_NAMES = 3_000
_ASKED = ("Industry", "Department", "Function", "Campaign", "Hazard")
_NO_OWNER = "no-owner"
_COUNTED: Mapping[str, str] = {
    "Department": "单位",
    "Industry": "行业领域",
    "Campaign": "行动与制度",
    "Hazard": "危险与灾种",
}
_READ = (
    "没有读出的不等于没有写明：未能识别的绝不算作无责任单位。",
    "各页的职责都按项数：条款与重述它的表格行算一项；图谱里各画一个点，所以点比项多。",
)
_ALL_READ = "名单全部读出，没有因未能识别而漏列的。"


def overview_page(
    records: tuple[NoticeRecords, ...],
    picture: Picture,
    found: Report,
    matrices: Mapping[str, str],
) -> str:
    """The page that leads to the others; the same graph gives the same text.

    `matrices` tells what the page of each file name is a matrix of.
    """
    summary = (
        Fact("通知", f"{len(records)} 份"),
        Fact("职责", f"{sum(each.duties for each in found.coverage)} 项"),
        *(_count(picture, kind, name) for kind, name in _COUNTED.items()),
    )
    sections = (
        _pages(matrices),
        _notices(records),
        _read(found),
        _largest(records),
        _unowned(found),
    )
    return render(
        "overview.html",
        scripts=("overview.js",),
        title="安全生产责任总览",
        summary=summary,
        sections=sections,
        doors=doors(INDEX),
        names=_names(picture),
        places=sorted({thing.place for thing in picture.things if thing.place}),
    )


def _names(picture: Picture) -> tuple[str, ...]:
    """What the search box suggests; too many names are left to the explorer, whose box sorts."""
    things = [thing.name for thing in picture.things if thing.kind in _ASKED]
    return tuple(dict.fromkeys(things)) if len(things) <= _MOST_NAMES else ()


def _quiet(text: str) -> Paragraph:
    return Paragraph(text, quiet=True)


def _count(picture: Picture, kind: str, name: str) -> Fact:
    return Fact(name, f"{sum(thing.kind == kind for thing in picture.things)} 个")


def _pages(matrices: Mapping[str, str]) -> Section:
    lines = (
        LinkLine("责任图谱", EXPLORER, "点开单位、行业、地方、年度，看职责和原文"),
        *(
            LinkLine(f"职责矩阵：{name}", file, "各有几项职责，点数字看职责和原文")
            for file, name in matrices.items()
        ),
        LinkLine("专项行动时间线", TIMELINE, "哪些行动、哪年见于哪里的通知，哪些后来未见"),
        LinkLine("责任审计", AUDIT, "没人管的、多头管的、前后不一的"),
    )
    return Section("各页", "pages", (Leads(lines),))


def _notices(records: tuple[NoticeRecords, ...]) -> Section:
    notices = [each.notice for each in records]
    rows = tuple(
        (each.id, each.title, each.number, each.issuer, each.issued_on, each.file)
        for each in notices
    )
    heads = ("文件", "标题", "文号", "发文机关", "成文日期", "来源文件名")
    return Section("依据的通知", "notices", (TableBlock(heads, rows),))


def _read(found: Report) -> Section:
    rows = tuple((each.notice, *map(str, each.counts)) for each in found.coverage)
    table = TableBlock(("文件", *COVERAGE), rows)
    return Section(
        "读取情况", "read", (*map(Paragraph, reading(found)), table, *map(_quiet, _READ))
    )


def _largest(records: tuple[NoticeRecords, ...]) -> Section:
    found = loads(records)
    lines = tuple(
        LinkLine(each.unit.canonical, in_explorer(f"Department/{each.unit.id}"), each.said)
        for each in found
    )
    note = _quiet(f"共 {len(found)} 个单位，列出职责最多的；成组的单位不计。")
    return Section("职责最多的单位", "largest", (Leads(lines[:_LARGEST]), note))


def _unowned(found: Report) -> Section:
    entries = [each.finding for each in found.entries if each.rule.name == _NO_OWNER]
    rows = tuple((each.duty, each.title, each.said) for each in entries[:_MOST])
    unread = sum(each.unread for each in found.coverage)
    note = _quiet(f"另有 {unread} 处没有读出单位，不在此列。") if unread else _quiet(_ALL_READ)
    blocks: tuple[Block, ...] = (Paragraph("没有。"), note)
    if entries:
        line = LinkLine(f"全部 {len(entries)} 条及其原文", f"{AUDIT}#{_NO_OWNER}", "在审计页")
        blocks = (TableBlock(("职责", "标题", "说明"), rows), Leads((line,)), note)
    return Section("无责任单位的职责", "unowned", blocks)
