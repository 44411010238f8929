"""Targets: an amount that an action is to reach, `再建成1座智能化煤矿`, `覆盖率达到95%以上`.

The figure must be what the action makes or reaches. A figure that describes is none: 3人以上死亡,
`整治3层及以上自建房`, `高度不低于100米的建筑`, `规定的11项职责`; nor is a name (八条硬措施).
"""

import re
from collections.abc import Iterator

from graph_build.extract.frequencies import AT_LEAST
from graph_build.extract.numerals import AMOUNT, amount
from graph_build.model import Bound, BoundMention, Comparison

_COUNTERS = (
    r"(?:座|处|个|家|项|公里|千米|米|台套|台|套|辆|名|人次|人|栋|幢|户|所|条|支|场|次|万?亩"
    r"|平方米|平方公里|吨|学时|课时|件|部|艘|眼|盏|块|元|对|只|具)"
)
_MAKING = (
    r"建成|新建|改建|扩建|建设|建立|打造|创建|新增|增设|配备|配齐|安装|设立|组建|储备|购置"
    r"|培训|培养|选树|评选|举办|开展|组织|召开|制定|编制|出台|拍摄|发放|完成|解决"
)
_CHANGING = (
    r"改造|更新|整治|治理|检查|抽查|排查|淘汰|关闭|退出|搬迁|化解|清理|拆除|修复|加固|推进|实施"
)
_WORK = r"(?:建设|改造|整治|治理|更新|工程|项目)"
_OVER = r"(?:及|或者?[\u4e00-\u9fff]{0,4})?以上"
_COUNT = re.compile(
    rf"(?:(?P<before>{AT_LEAST})(?:要|应)?)?(?:研究|组织)?"
    rf"(?P<action>(?:{_MAKING}|{_CHANGING})(?:{_CHANGING})?)(?!发现|[了出])"
    rf"(?P<object>[^，,。；;：:、\d（()）“”《》\n的]{{0,12}}?)(?P<least>{AT_LEAST})?[约共]?"
    rf"(?P<quantity>{AMOUNT}) ?(?P<unit>{_COUNTERS})(?!·)(?P<more>{_OVER})?"
    r"(?P<thing>[^，,。；;：:、（()）“”《》\n\d]{0,20})"
)
_SUBJECT = re.compile(r"(?!的)[^，,。；;：:、（()）“”\n]{0,24}\Z")
_MODALS = re.compile(r"(?:必须|要|须|应|均|全部|总体|分别|力争|确保)+\Z")
_REACHED = re.compile(
    rf"(?P<action>达到|不低于|不少于|不得低于|不得少于|提高到|提高至|提升到|提升至|降低到|降至"
    rf"|下降到|控制在|压减到|稳定在|保持在|扩大到|增加到|(?:达|实现)(?=[\d.]+[%％]))"
    rf"(?P<quantity>{AMOUNT}) ?"
    rf"(?P<unit>[%％]|个百分点|级|星级|起|{_COUNTERS}|[万亿]?千瓦|小时|分钟|天)"
    rf"(?P<more>{_OVER})?(?P<most>以内|以下)?(?!的|者)"
)
_SHARED = re.compile(rf"(?:、|和|及|以及)(?P<quantity>{AMOUNT})(?P<unit>[%％])(?P<more>以上)?")
_MOVED = re.compile(
    rf"(?P<action>下降|降低|减少|压减|压降|增长|提高|提升|上升)(?P<quantity>{AMOUNT}) ?"
    rf"(?P<unit>[%％]|个百分点)(?P<more>{_OVER})?"
)
_CONDITION = re.compile(r"^[如若当对]|超过|[未没]|不$")
_HARM = re.compile(r"死|伤|损失|造成|失踪|中毒|受灾")
_REPORT = re.compile(r"(?:截至|已经?|[省市县区，]共)[^。；\n]*\Z")


def targets(text: str) -> Iterator[BoundMention]:
    """The targets of `text`, of actions that make or change, then of figures to be reached."""
    for match in _COUNT.finditer(text):
        if _is_reached(match) and not _is_report(text, match.start()):
            thing = match["thing"] or match["object"]
            yield BoundMention(_bound(match, thing), *match.span())
    for pattern in (_REACHED, _MOVED):
        for match in pattern.finditer(text):
            subject = _SUBJECT.search(text, max(0, match.start() - 24), match.start())
            if subject and _is_aim(match, subject[0]) and not _is_report(text, match.start()):
                yield BoundMention(_bound(match, subject[0]), subject.start(), match.end())
                yield from _shared(match)


def _is_report(text: str, start: int) -> bool:
    """What stands behind 截至, 已 or 共 in the sentence has been done: `截至3月底，共检查120家`."""
    return _REPORT.search(text, max(0, start - 60), start) is not None


def _is_aim(match: re.Match[str], subject: str) -> bool:
    """`死亡人数下降15%` is an aim; `死亡人数达到30人` and `对整改率低于95%的` are conditions."""
    harm = match["action"] == "达到" and _HARM.search(subject)
    return not harm and not _CONDITION.search(subject)


def _is_reached(match: re.Match[str]) -> bool:
    """The figure is the action's own: it follows at once, or closes the clause, or is a least.

    `推进我县4座煤矿智能化建设` says how much of the work; `借鉴3个课题成果` has no such action.
    """
    direct = not match["object"]
    closes = not match["thing"] or (_is_change(match) and re.search(_WORK, match["thing"]))
    return _is_figure(match) and not _says_which(match) and bool(direct or match["least"] or closes)


def _is_figure(match: re.Match[str]) -> bool:
    """一次, 一批 without 至少 are no figures, and of 三, 两 only what is made (创建三座)."""
    if match["least"] or match["before"] or match["quantity"][0].isdigit():
        return True
    return not _is_change(match) and match["quantity"] != "一" and not match["object"]


def _says_which(match: re.Match[str]) -> bool:
    """`排查3层以上自建房` says which; `配备2名以上安全员` how many."""
    provides = not _is_change(match) and match["action"] not in ("完成", "解决")
    return bool(match["more"] and match["thing"]) and not (provides and not match["object"])


def _is_change(match: re.Match[str]) -> bool:
    return re.match(_CHANGING, match["action"]) is not None


def _shared(match: re.Match[str]) -> Iterator[BoundMention]:
    """The second figure of `分别达到65%和55%`."""
    more = _SHARED.match(match.string, match.end())
    if more:
        comparison: Comparison = ">=" if more["more"] else "="
        quantity, action = amount(more["quantity"]), match["action"]
        bound = Bound("target", "", comparison, quantity, "%", action=action)
        yield BoundMention(bound, more.start("quantity"), more.end())


def _bound(match: re.Match[str], thing: str) -> Bound:
    return Bound(
        "target",
        comparison=_comparison(match.groupdict()),
        quantity=amount(match["quantity"]),
        unit=match["unit"].replace("％", "%"),
        action=match["action"],
        thing=_MODALS.sub("", thing).removeprefix("的").strip(),
    )


def _comparison(groups: dict[str, str | None]) -> Comparison:
    action = groups["action"] or ""
    if groups.get("most") or action == "控制在":
        return "<="
    least = groups.get("least") or groups.get("before") or groups.get("more")
    return ">=" if least or action in re.findall(r"\w+", AT_LEAST) else "="
