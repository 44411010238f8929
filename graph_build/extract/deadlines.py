"""Deadlines: the day by which something is to be done, and the time that it may take.

A day is a deadline by what stands beside it: `6月底前`, `到2025年，`, `一季度完成`,
`完成时限：2026年6月`, the bracket of a stage, `摸底阶段（5月）`, `摸底（5月至7月）`.
Any other day is none: of an accident (2月22日发生), a document (1月21日印发), a name (2·27), a
condition (`年底前未达标的，一律停产`).
A day of a year before the notice's is past (`2000年底前建成的小区`), and so is what was there by
then (`6月底前投入使用的电梯`).
"""

import re
from collections.abc import Iterator

from graph_build.extract.days import DAY, Calendar
from graph_build.extract.numerals import NUMBER, amount
from graph_build.model import Bound, BoundMention

_DONE = (
    r"(?:完成|实现|达到|建成|到位|销号|办结|结束|投用|投入使用|投入运行|投产|形成|清零|报送|上报|出台"
    r"|验收|见效|淘汰|退出)"
)
_DO = r"(?:组织|开展|召开|举办)"
_URGE = r"(?:要|须|必须|应|应当|均|都|都要|全部|全面|基本|务必|确保|力争|至少|如期|按期|集中|再)"
_PAST = r"(?!(?:已经?|投入|投用|取得|登记|出厂|发生|印发|批准)[^，。；\n]{0,20}的)"
_NO_CONDITION = (
    r"(?![^，,。；\n]{2,30}的(?:[，,]|给予|予以|一律|由|将|可|应|要|按|依)"
    r"|(?:仍|尚|还)?(?:未|没有|不能|逾期)[^，,。；\n]{1,24}的"
    r"|(?:已|新)?(?:完成|建成|排查出?|查出|检查出?|发现|整改|形成|达到|确定|下达|交办|移交)的)"
)
_SEASONS = "".join(f"(?<!{season})" for season in ("汛期", "火期", "暖期", "热期", "假期", "严期"))
_EVERY = re.compile(r"每(?:年|半年|季度|月)[^，。；\n]*$")
_BEFORE = r"(?:年?[底末终])?(?:下班|\d{1,2}[时点])?(?:之|以)?前(?![后期列三沿置往])"
_LABEL = r"(?:(?:完成|整改|办结|落实|实施)(?:时限|期限|时间)|时限要求|时间要求|时限|期限)[：:] ?"
_FROM = r"(?:\d{1,4}[年月日]?(?:\d{1,2}[月日]){0,2}[-—–－~～至到]+)?"
_LIST = r"(?:负责|牵头|单位|配合|落实)"
_ONGOING = r"(?:持续推进|长期坚持|常态化?推进|长期推进|持续开展|常年坚持|持续|长期|常态化)"
_AT_ONCE = r"(?:立即整改|立行立改|立即执行|立即|即日起)"
_SEASON = (
    r"(?:(?:主?汛期?|入汛|雨季|冬季|供[暖热][季期]|[取采]暖[季期]|封冻期?|春节|国庆节?|元旦|中秋节?"
    r"|五一|开学)(?:来临|到来|开始)?之?前(?![后夕期列往]))"
)
_DATED = re.compile(
    rf"(?<![每年])(?P<whole>(?P<till>(?<![达截收受])到)?{_FROM}{DAY}"
    rf"(?P<mark>{_BEFORE}{_PAST}{_NO_CONDITION}"
    rf"|(?:年?[底末终内])?(?={_URGE}{{0,3}}{_DONE}(?!的|情况|率))"
    rf"|内(?={_URGE}|{_DO})|止|年?[底末]?(?=[，,])))"
)
_LABELLED = re.compile(rf"{_LABEL}(?P<whole>{_FROM}{DAY}(?:年?[底末终])?(?:之?前)?)")
_STAGE = re.compile(rf"(?:阶段|步骤)[（(](?P<whole>{_FROM}{DAY}(?:年?[底末终])?)[）)]")
_SPAN = re.compile(
    rf"(?<=[\u4e00-\u9fff]){_SEASONS}[（(](?P<whole>(?=\d){_FROM[:-1]}{DAY}(?<=月|日))[）)]"
)
_UNDATED = re.compile(
    rf"(?:{_LABEL}(?P<label>{_ONGOING}|{_AT_ONCE})"
    rf"|[（(][^（()）\n]*{_LIST}[^（()）\n]*[，,；;] ?(?P<tail>{_ONGOING}|{_AT_ONCE})[。；;]?[）)])"
)
_NEAR = 16
_UNITS = {
    "分钟": "PT{}M",
    "小时": "PT{}H",
    "个小时": "PT{}H",
    "工作日": "",
    "个工作日": "",
    "日": "P{}D",
    "天": "P{}D",
    "周": "P{}W",
    "个月": "P{}M",
    "年": "P{}Y",
}
_ANSWER = (
    r"(?:报告|上报|报送|补报|续报|报|完成|整改|到达|赶到|到位|启动|响应|送达|提出|提交|反馈|处置|办结"
    r"|作出|公布|发布|举行|组织|召开|建立|实现|印发|修订|签署|备案)"
)
_WITHIN = re.compile(
    rf"(?<![近去前第])(?P<quantity>{NUMBER})(?P<unit>{'|'.join(sorted(_UNITS, key=len)[::-1])})"
    rf"(?:之|以)?内(?=(?:(?!发生|出现|[未不]|连续|再次|累计)[^，。；：\n]){{0,12}}?{_ANSWER})"
)


def deadlines(text: str, calendar: Calendar) -> Iterator[BoundMention]:
    """The deadlines of `text`, dated, undated and ongoing, then the limits of time."""
    for pattern in (_DATED, _LABELLED, _STAGE, _SPAN):
        for match in pattern.finditer(text):
            yield from _dated(match, calendar)
    for match in re.finditer(_SEASON, text):
        yield BoundMention(Bound("deadline"), *match.span())
    for match in _UNDATED.finditer(text):
        group = "label" if match["label"] else "tail"
        ongoing = re.match(_ONGOING, match[group]) is not None
        yield BoundMention(Bound("ongoing" if ongoing else "deadline"), *match.span(group))
    for match in _WITHIN.finditer(text):
        yield _within(match)


def _dated(match: re.Match[str], calendar: Calendar) -> Iterator[BoundMention]:
    day = calendar.last_day(match)
    if _EVERY.search(match.string, max(0, match.start() - _NEAR), match.start()):
        return  # `每年4月底前和10月底前各组织一次`
    if day and day.year >= calendar.year and _stands(match):
        yield BoundMention(Bound("deadline", date=day.isoformat()), *match.span("whole"))


def _stands(match: re.Match[str]) -> bool:
    """A day before a comma is one behind 到 or with 前: `到2025年，`, not `2026年，`."""
    groups = match.groupdict()
    closed = match.string[match.end() : match.end() + 1] in ("，", ",")
    return bool("till" not in groups or groups["till"] or not closed or "前" in groups["mark"])


def _within(match: re.Match[str]) -> BoundMention:
    quantity, unit = amount(match["quantity"]), match["unit"].removeprefix("个")
    period = _UNITS[match["unit"]].format(quantity)
    bound = Bound("within", comparison="<=", quantity=quantity, unit=unit, period=period)
    return BoundMention(bound, *match.span())
