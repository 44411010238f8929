"""Frequencies: what is to be done again and again, `每季度至少组织一次`, `每月25日前报送`.

Only 每 and 全年 give one: a period alone (季度分析机制, 月调度) orders nothing. Without a count
(`每月调度通报`) only the period is known.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache

from graph_build.extract.numerals import AMOUNT, NUMBER, amount
from graph_build.lexicons import predicates
from graph_build.model import Bound, BoundMention, Comparison

AT_LEAST = r"(?:至少|不少于|不低于|不得少于|不得低于|最少)"
_AT_MOST = r"(?:不超过|不得超过|不多于|至多|最多)"
_PERIODS = {
    "半年": "P6M", "半个?月": "P15D", "年度?": "P{}Y", "季度?": "P{}M", "个?月": "P{}M",
    "旬": "P10D", "(?:周|个?星期)": "P{}W", "[日天]": "P{}D", "个?小时": "PT{}H",
    "(?:个?班次?|轮班)": "班", "学期": "学期",
}  # fmt: skip
_COMMON_YEAR = 2023
_EACH = rf"每一?(?P<times>{NUMBER})?(?P<period>{'|'.join(_PERIODS)})"
_OCCASIONS = r"(?:次|场|期|轮|遍|回)"
_AMOUNTS = rf"(?:{_OCCASIONS}|个?学时|个?课时|项|个|件|条|处|家|名|篇|小时|天)"
_GAP = r"[^，,。；：\n每第]{0,40}?"
_COUNTED = re.compile(
    rf"(?:{_EACH}|(?P<whole>全年)){_GAP}"
    rf"(?:(?P<least>{AT_LEAST})|(?P<most>{_AT_MOST}))[^，。；：\n每]{{0,15}}?"
    rf"(?P<quantity>{AMOUNT}) ?(?P<unit>{_AMOUNTS})(?P<more>(?:及|或)?以上)?"
)
_TIMES = re.compile(
    rf"{_EACH}{_GAP}(?P<quantity>{AMOUNT}) ?(?P<unit>{_OCCASIONS})(?P<more>(?:及|或)?以上)?"
)
_DAY = re.compile(
    r"每(?P<period>年|季度|月|周)(?:年?[底末])?(?:(?P<month>1[0-2]|[1-9])月)?月?"
    r"(?:(?P<day>3[01]|[12]\d|[1-9])[日号]|[底末])?(?:之|以)?前(?![后期列])"
)


def frequencies(text: str) -> Iterator[BoundMention]:
    """The frequencies of `text`; of those at one place the most telling comes first."""
    for match in _DAY.finditer(text):
        yield BoundMention(_recurring(match), *match.span())
    for pattern in (_COUNTED, _TIMES):
        for match in pattern.finditer(text):
            yield BoundMention(_counted(match), *match.span())
    for match in _bare().finditer(text):
        yield BoundMention(Bound("frequency", period=_period(match)), *match.span())


def _recurring(match: re.Match[str]) -> Bound:
    """`每年12月底前` is --12-31, `每月25日前` ---25; of `每季度末前` only the period is known."""
    day = int(match["day"] or 0)
    if match["period"] == "年":
        month = int(match["month"] or 12)
        date = f"--{month:02}-{day or monthrange(_COMMON_YEAR, month)[1]:02}"
    else:
        date = f"---{day:02}" if day and match["period"] == "月" else ""
    return Bound("frequency", date=date, period=_period(match))


def _counted(match: re.Match[str]) -> Bound:
    groups = match.groupdict()
    comparison: Comparison = ">=" if groups.get("least") or match["more"] else "="
    if groups.get("most"):
        comparison = "<="
    unit = match["unit"].removeprefix("个") or "个"
    return Bound("frequency", comparison=comparison, quantity=amount(match["quantity"]), unit=unit,
                 period="P1Y" if groups.get("whole") else _period(match))  # fmt: skip


def _period(match: re.Match[str]) -> str:
    """ISO 8601: 每两年 is P2Y, 每季度 P3M; 班 and 学期 have no length of their own."""
    form = next(f for words, f in _PERIODS.items() if re.fullmatch(words, match["period"]))
    times = int(amount(match.groupdict().get("times") or "1"))
    return form.format(3 * times if match["period"].startswith("季") else times)


@cache
def _bare() -> re.Pattern[str]:
    """A period that a verb follows, `每月调度`, or a second period, `每季度、每月至少…`."""
    verbs = "|".join(sorted(predicates("verb"), key=lambda word: (-len(word), word)))
    adverbs = "|".join((*predicates("adverb"), *predicates("modal")))
    to = "(?:[对向就][^，。；：\n]{1,20}?)?"
    return re.compile(rf"{_EACH}(?:(?:{adverbs})*{to}(?:{verbs}|巡回|轮训|演练|清理)|(?=、))")
