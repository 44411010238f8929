"""What sort of thing a term is: by its own form, and by the words around it.

The sorts are those of the lexicons: campaign, principle, violation, object, system; hazard and
industry; of an instrument its kind. `?` where neither form nor neighbours tell (“最后一公里”).
"""

import re
from collections.abc import Callable, Iterator

_N = r"[一二三四五六七八九十两双百千万\d]"
_OTHER = r"[^、一二三四五六七八九十两双百千万\d]{1,3}"
_DONE = r"(?:[查罚报案策清控审督测巡档册]|一批)"
_Table = tuple[tuple[str, str], ...]

_SURE: _Table = (
    (r"^\d+[·.]\d+$|^[省市县区乡镇村街道、]+$", "?"),
    (r"谁.{1,6}谁", "principle"),
    (r"(?:事故|灾害|火灾|爆炸|泄漏|坍塌|中毒|踩踏)$", "hazard"),
    (r"(?:行业领域|行业|领域)$|^[^、]{2,6}企业$", "industry"),
    (r"(?:行动|攻坚战?|会战|整治|治理|排查|大检查|计划|攻势)$", "campaign"),
    (r"大(?:排查|检查|督查|整治|起底)", "campaign"),
    (r"(?:宣传|活动)?[月周日年]$|(?:万里行|专项行)$|杯$|示范岗$", "campaign"),
    (rf"^{_N}进$|^反{_N}违$|^平安.{{2,4}}$|^打.治.", "campaign"),
    (r"工程$", "system"),
    (rf"^{_N}(?:违|超|假|瞒|非|乱|险)|^违|^(?:非法|违法|违规)", "violation"),
    (r"^(?:黑(?!名单)[^、]{1,3}(?:、|$))+|^小[^、]{1,3}$|^[占堵封锁].{1,3}通道$", "violation"),
    (r"必须|一律|不放过|同责|双责|第一|至上|为先|不过夜|零容忍|^人人", "principle"),
    (rf"^{_N}个(?:不|严禁|坚持|确保)", "principle"),
    (r"(?:机制|制度|体系|平台|系统|[清名]单|台账|模式|工作法|大脑|地图|标准|办法|哨兵|围栏|赋?码)$",
     "system"),
    (rf"^一[^、]{{1,2}}一.{{1,2}}$|^{_N}个?(?:统一|到位|落实|能力|红线|预防)$", "system"),
    (rf"^{_N}客{_N}危|(?:[货客罐校]车|车辆|场所|房屋|人员|船舶|三轮|点位)$", "object"),
    (r"^.合一$|中[厂店库]$|上宅$|楼中楼$", "object"),
)  # fmt: skip
_AFTER: _Table = (
    (r"(?:安全生产|安全|等|专项|集中|系列|铁锤|主题|宣传)*"
     r"(?:行动|整治|治理|攻坚|活动|竞赛|会战|计划)", "campaign"),
    (r"(?:工作)?(?:制度|机制|体系|平台|系统|模式|工作法|管理|执法|清单|台账|措施|工程|监管|双控|大?模型|应用)",
     "system"),
    (r"(?:的)?(?:原则|理念)", "principle"),
    (r"等?(?:违法|违规|非法|突出)*(?:行为|现象|乱象)", "violation"),
    (r"等?(?:重点)?(?:[货客]?车|场所|房屋|企业|人员|单位|区域|部位|小区|建筑)", "object"),
    (r"等?(?:行业|领域)", "industry"),
    (r"等?(?:事故|灾害)", "hazard"),
)  # fmt: skip
_LIKELY: _Table = (
    (rf"^{_N}不|^不.{{1,4}}不", "principle"),
    (rf"^{_N}{_OTHER}{_N}{_DONE}$|.[+＋].|^[^、]{{1,6}}制$", "system"),
)
_BEFORE: _Table = (
    (r"(?:坚持|按照|遵循|本着|贯彻|秉持|树牢)$", "principle"),
    (r"(?:严查|查处|打击|严打|严禁|杜绝|整治|取缔|纠正)$", "violation"),
    (r"开展$", "campaign"),
    (r"(?:实行|推行|建立|健全|完善|推广|运用|用好)$", "system"),
)
_INSTRUMENTS: _Table = (
    (r"预案$", "预案"),
    (r"(?:规划|计划|方案|要点|纲要|行动)$", "规划方案"),
    (r"条例$", "条例"),
    (r"(?:标准|规范|规程|准则|导则|指南)$", "标准规范"),
    (r"(?:规定|办法|细则|规则|制度)$", "规章制度"),
    (r"法$", "法律"),
    (r"(?:通知|意见|决定|措施|通报|批复|建议|备忘录|分工|函|公告|清单|目录|通告)$", "文件"),
)
_BRACKET = re.compile(r"[（(][^（()）]*[）)]$")


def sort_of(name: str, before: str = "", after: str = "") -> str:
    """The sort of the quoted term `name` that stands between the words `before` and `after`."""
    steps = (
        (_SURE, re.search, name),
        (_AFTER, re.match, after),
        (_LIKELY, re.search, name),
        (_BEFORE, re.search, before),
    )
    return next((sort for step in steps for sort in _sorts(*step)), "?")


def instrument_kind(title: str) -> str:
    """法律, 条例, 规章制度, 标准规范, 预案, 规划方案 or 文件, by the end of the title; else `?`."""
    return next(_sorts(_INSTRUMENTS, re.search, _BRACKET.sub("", title)), "?")


def _sorts(
    table: _Table, find: Callable[[str, str], re.Match[str] | None], words: str
) -> Iterator[str]:
    return (sort for pattern, sort in table if find(pattern, words))
