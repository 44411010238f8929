"""Two small notices of two places and two years, as records: something for every table.

岢岚县2023: 一/（一） has a lead and an assistant, its items 一/（一）/1 and 2 none of their own;
row 附件/1 says 二/（二） again; nobody is named for 二/（三）; 二/（四） has two leads.
大同市2026: a group, an enterprise that is supervised, two units of which none leads.
"""

from pathlib import Path

from graph_build.model import (
    Assignment,
    Basis,
    Bound,
    Citation,
    Clause,
    Duty,
    Evidence,
    Gap,
    Jurisdiction,
    Notice,
    NoticeRecords,
    Requirement,
    Restatement,
    Role,
    Topic,
    TopicKind,
    Unit,
    UnitKind,
)
from graph_build.store.manifest import NoticeEntry, Origin

KELAN = Jurisdiction("140929", "岢岚县", "county", "140900")
DATONG = Jurisdiction("140200", "大同市", "city", "140000")
CAMP = Jurisdiction("大同营地", "大同营地", "unknown", "")


def unit(
    place: Jurisdiction,
    name: str,
    *,
    function: str = "",
    kind: UnitKind = "department",
    is_set: bool = False,
    in_lexicon: bool = True,
) -> Unit:
    """A unit whose canonical name is the place and the name."""
    return Unit(
        id=f"{place.code}/{name}",
        canonical=f"{place.name}{name}",
        kind=kind,
        function=function,
        jurisdiction=place,
        is_set=is_set,
        in_lexicon=in_lexicon,
        reason=f"词典：{name}",
    )


KELAN_OFFICE = unit(KELAN, "安全生产委员会办公室", kind="body")
KELAN_EMERGENCY = unit(KELAN, "应急管理局", function="应急管理")
KELAN_HOUSING = unit(KELAN, "住房和城乡建设管理局", function="住房和城乡建设")
KELAN_FIRE = unit(KELAN, "消防救援大队", function="消防救援", kind="team")
DATONG_GOVERNMENT = unit(DATONG, "人民政府", kind="government")
DATONG_EMERGENCY = unit(DATONG, "应急管理局", function="应急管理")
DATONG_ENERGY = unit(DATONG, "能源局", function="能源")
DATONG_STATION = unit(CAMP, "大同站", kind="enterprise", in_lexicon=False)
DATONG_MEMBERS = unit(DATONG, "安委会有关成员单位", kind="group", is_set=True)


def evidence(notice: str, clause: str, quote: str) -> Evidence:
    """Evidence at a made-up place of the file."""
    return Evidence(notice, clause, 100, 100 + len(quote), quote)


def clause(notice: str, path: str, heading: str, *, parent: str = "") -> Clause:
    """A clause whose text is its heading; `parent` is a path, or empty for the notice."""
    above = f"{notice}/{parent}" if parent else notice
    return Clause(f"{notice}/{path}", notice, path, above, "clause", heading, heading, 10, 20)


def duty(notice: str, path: str, title: str, year: int) -> Duty:
    """The duty of the clause with the same path."""
    return Duty(f"{notice}/{path}", notice, path, f"{notice}/{path}", title, f"{title}。", year)


def assignment(
    notice: str,
    path: str,
    who: Unit,
    written: str,
    role: Role = "joint",
    *,
    basis: Basis = "stated",
    quote: str = "",
) -> Assignment:
    """The unit's part in the duty at `path`."""
    words = quote or f"责任单位：{written}"
    return Assignment(
        f"{notice}/{path}", written, who, role, basis, "list", evidence(notice, path, words)
    )


def topic(notice: str, path: str, kind: TopicKind, name: str) -> Topic:
    """The topic of the duty at `path`, written by its standard name."""
    return Topic(f"{notice}/{path}", kind, name, evidence(notice, path, name))


def requirement(notice: str, path: str, bound: Bound, quote: str) -> Requirement:
    """What bounds the duty at `path`."""
    return Requirement(f"{notice}/{path}", bound, evidence(notice, path, quote))


def kelan() -> NoticeRecords:
    """岢岚县2023."""
    it = "岢岚县2023"
    head = Notice(
        it, "岢岚县2023年安全生产工作要点", "岢安发〔2023〕1号", "岢岚县安全生产委员会办公室",
        KELAN, 2023, "2023-02-10", "", "各乡镇", "", "kelan-2023.txt", "a" * 64,
    )  # fmt: skip
    paths = (
        ("一", "", "压实责任"),
        ("一/（一）", "一", "落实部门责任"),
        ("一/（一）/1", "一/（一）", "制定年度清单"),
        ("一/（一）/2", "一/（一）", "开展督导检查"),
        ("二", "", "专项整治"),
        ("二/（二）", "二", "整治燃气隐患"),
        ("二/（三）", "二", "整治有限空间"),
        ("二/（四）", "二", "整治消防隐患"),
        ("附件/1", "", "整治燃气隐患"),
    )
    quote = "县应急局牵头，县住建局配合"
    return NoticeRecords(
        notice=head,
        title=evidence(it, "", head.title),
        clauses=tuple(clause(it, path, text, parent=parent) for path, parent, text in paths),
        duties=tuple(
            duty(it, path, text, 2023) for path, _, text in paths if path not in ("一", "二")
        ),
        assignments=(
            assignment(it, "一/（一）", KELAN_EMERGENCY, "县应急局", "lead", quote=quote),
            assignment(it, "一/（一）", KELAN_HOUSING, "县住建局", "assist", quote=quote),
            assignment(it, "一/（一）", KELAN_EMERGENCY, "应急局", "lead", quote="应急局牵头"),
            assignment(it, "附件/1", KELAN_HOUSING, "住建局", "lead", quote="住建局"),
            assignment(it, "二/（四）", KELAN_FIRE, "消防队", "lead", quote="消防队牵头"),
            assignment(
                it,
                "二/（四）",
                KELAN_EMERGENCY,
                "应急管理局",
                "lead",
                basis="subject",
                quote="应急管理局牵头组织检查",
            ),
        ),
        topics=(
            topic(it, "二/（二）", "industry", "城镇燃气"),
            topic(it, "二/（三）", "hazard", "有限空间"),
            topic(it, "一/（一）", "campaign", "三管三必须"),
        ),
        citations=(
            Citation(
                f"{it}/一/（一）/1", "安全生产法", evidence(it, "一/（一）/1", "《安全生产法》")
            ),
        ),
        gaps=(Gap(f"{it}/附件/1", "单位读不出来", evidence(it, "附件/1", "（负责）")),),
        restatements=(
            Restatement(
                f"{it}/附件/1", f"{it}/二/（二）", 0.97, evidence(it, "附件/1", "整治燃气隐患")
            ),
            Restatement(f"{it}/附件/1", f"{it}/二", 0.8, evidence(it, "附件/1", "整治燃气隐患")),
        ),
        requirements=(
            requirement(it, "二/（二）", Bound("deadline", date="2023-06-30"), "6月底前"),
            requirement(it, "二/（二）", Bound("deadline", date="2023-03-31"), "一季度完成"),
            requirement(it, "二/（二）", Bound("deadline"), "汛期前"),
            requirement(it, "二/（三）", Bound("frequency", period="P1M"), "每月调度"),
        ),
        issuer=KELAN_OFFICE,
    )


def datong() -> NoticeRecords:
    """大同市2026."""
    it = "大同市2026"
    head = Notice(
        it, "大同市人民政府关于做好2026年安全生产工作的通知", "同政发〔2026〕1号", "大同市人民政府",
        DATONG, 2026, "2026-01-05", "2026-01-06", "各县（区）人民政府", "市委", "datong-2026.txt",
        "b" * 64,
    )  # fmt: skip
    paths = (
        ("一", "", "筑牢防线"),
        ("一/（一）", "一", "压实领导责任"),
        ("一/（二）", "一", "整治煤矿瓦斯"),
        ("一/（三）", "一", "管好站场"),
    )
    return NoticeRecords(
        notice=head,
        title=evidence(it, "", head.title),
        clauses=tuple(clause(it, path, text, parent=parent) for path, parent, text in paths),
        duties=tuple(duty(it, path, text, 2026) for path, _, text in paths if path != "一"),
        assignments=(
            assignment(it, "一/（一）", DATONG_MEMBERS, "市安委会有关成员单位"),
            assignment(it, "一/（一）", DATONG_EMERGENCY, "市应急局", basis="inherited"),
            assignment(
                it,
                "一/（二）",
                DATONG_ENERGY,
                "市能源局",
                "lead",
                quote="市能源局牵头，市应急管理局配合",
            ),
            assignment(
                it,
                "一/（二）",
                DATONG_EMERGENCY,
                "市应急管理局",
                "assist",
                quote="市能源局牵头，市应急管理局配合",
            ),
            assignment(
                it,
                "一/（三）",
                DATONG_EMERGENCY,
                "市应急管理局",
                "supervise",
                quote="市应急管理局督促企业落实",
            ),
            assignment(it, "一/（三）", DATONG_STATION, "大同站"),
        ),
        topics=(
            topic(it, "一/（二）", "industry", "煤矿"),
            topic(it, "一/（二）", "hazard", "瓦斯"),
            topic(it, "一/（一）", "campaign", "三管三必须"),
            topic(it, "一/（一）", "campaign", "未收录的专项行动"),
        ),
        citations=(),
        gaps=(),
        restatements=(),
        requirements=(),
        issuer=DATONG_GOVERNMENT,
    )


def both() -> tuple[NoticeRecords, NoticeRecords]:
    """Both notices, later year first."""
    return datong(), kelan()


def _origin(*records: NoticeRecords) -> Origin:
    entries = (
        NoticeEntry(each.notice.id, each.notice.file, each.notice.sha256, records_file(each))
        for each in records
    )
    return Origin(version="0.0.0", rules="0" * 64, notices=tuple(entries))


def records_file(records: NoticeRecords) -> str:
    """Name of the notice's file in `records/`."""
    return f"{records.notice.sha256}.json"


def write_records(folder: Path, *records: NoticeRecords) -> None:
    """Stand-ins for the files that the pipeline writes."""
    for each in records:
        (folder / records_file(each)).write_text(each.notice.id, encoding="utf-8")


ORIGIN = _origin(*both())
DATONG_ORIGIN = _origin(datong())
