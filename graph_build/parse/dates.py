"""The dates with which notices are signed: 2026年3月1日, 二〇二六年三月一日, 2026-03-01."""

import re

from graph_build.parse.numbering import han_value

_DATE = re.compile(
    r"((?:19|20)\d{2})(?:\s*年\s*|[-/.])(1[0-2]|0?[1-9])(?:\s*月\s*|[-/.])"
    r"(3[01]|[12]\d|0?[1-9])(?:\s*日|(?!\d))"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_SIGNED_DATE = re.compile(r"[^，。；：、]{4,30}\s+(?=(?:19|20)\d{2}\s*年)")
_HAN_DATE = re.compile(
    r"([二一][〇○ＯO零一二三四五六七八九]{3})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日"
)
_DIGIT = {c: str(v) for v, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○ＯO", "0")


def date_of(text: str) -> str:
    """The last date that `text` names, as ISO 8601, or an empty string."""
    text = text.translate(_FULL_WIDTH)
    arabic = _DATE.findall(text)
    if arabic:
        year, month, day = arabic[-1]
        return f"{year}-{int(month):02}-{int(day):02}"
    written = _HAN_DATE.findall("".join(text.split()))
    if written:
        year, month, day = written[-1]
        digits = "".join(_DIGIT[c] for c in year)
        return f"{digits}-{han_value(month):02}-{han_value(day):02}"
    return ""


def is_date(text: str) -> bool:
    """The paragraph is a date and nothing more, or a signature with its date."""
    text = text.translate(_FULL_WIDTH)
    signed = _SIGNED_DATE.match(text) if len(text) < 45 else None
    stripped = "".join(text[signed.end() if signed else 0 :].split())
    match = _DATE.fullmatch(stripped) or _HAN_DATE.fullmatch(stripped)
    return match is not None
