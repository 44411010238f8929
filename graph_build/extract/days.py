"""Days as notices write them → the last day that is meant, in ISO.

A day without a year is of the notice's year: 年底 in a notice of 2026 is 2026-12-31. A month, a
quarter, a half or a year stands for its last day: `2026年第一季度` is 2026-03-31.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from graph_build.extract.numerals import number

_NEAR = {"今年": 0, "本年": 0, "明年": 1, "次年": 1, "翌年": 1}
_THIRDS = {"上": 10, "中": 20}
_YEAR = rf"(?:(?P<year>20\d\d) ?年度?|(?P<near>{'|'.join(_NEAR)})度?)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十]) ?月份?"
_DAY = r"(?: ?(?P<day>3[01]|[12]\d|0?[1-9]) ?[日号]| ?(?P<third>[上中下])旬)?"
_QUARTER = r"第?(?P<quarter>[一二三四1-4]) ?季度"
_HALF = r"(?P<half>[上下])半年"
_PLAN = r"“?(?P<plan>十[三四五六七八])五”?(?:规划)?(?:时期|期)?(?=[末底])"
DAY = (
    rf"(?:(?P<stated>{_YEAR})? ?(?:(?<!\d){_MONTH}{_DAY}|{_QUARTER}|{_HALF}"
    r"|(?<![\d一二两三四五六七八九十几半多百近])年(?=[底末终内])|(?(stated)|(?!)))"
    rf"|{_PLAN}|(?P<this>本月)(?=[底末内]))"
).replace(" ", "[ \u3000]*")
"""A day, month, quarter, half or year, without 底, 末 or 前, as a pattern with named groups."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the days of a notice are counted from: its year and month of issue, 0 where unknown."""

    year: int = 0
    month: int = 0

    def last_day(self, match: re.Match[str]) -> date | None:
        """The last day that a match of `DAY` means; None if there is no such day."""
        if match["plan"]:
            return date(1955 + 5 * int(number(match["plan"])), 12, 31)
        near = self.year and self.year + _NEAR.get(match["near"] or "", 0)
        year = int(match["year"] or near)
        month = self.month if match["this"] else _month(match)
        return _day(year, month, match["day"], match["third"]) if year and month else None


def _month(match: re.Match[str]) -> int:
    if match["month"]:
        return int(number(match["month"]))
    if match["quarter"]:
        return 3 * int(number(match["quarter"]))
    return 6 if match["half"] == "上" else 12


def _day(year: int, month: int, day: str | None, third: str | None) -> date | None:
    last = monthrange(year, month)[1]
    wanted = int(day) if day else _THIRDS.get(third or "", last)
    return date(year, month, wanted) if wanted <= last else None
