"""Numbers as notices write them, 120, 1.5亿, 三, 一百二十, 3—5, → decimal text."""

import re
from decimal import Decimal

_ARABIC = r"\d+(?:\.\d+)?[十百千万亿]*"
_CHINESE = r"[〇零一二两三四五六七八九十百千]+[万亿]*"
NUMBER = rf"(?:{_ARABIC}|{_CHINESE})"
AMOUNT = rf"{NUMBER}(?: ?[-—–－~～至到]+ ?{NUMBER})?"
"""A number or a range of two, as a pattern without groups."""

_DIGITS = {sign: Decimal(value) for value, sign in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": Decimal(0), "两": Decimal(2)}
_PLACES = {"十": 10, "百": 100, "千": 1_000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_TOKEN = re.compile(r"\d+(?:\.\d+)?|\S")


def number(words: str) -> Decimal:
    """The value of `words`, which match `NUMBER`: `一百二十` is 120, `3亿5000万` 350000000."""
    total = section = digit = Decimal(0)
    largest = 1
    for token in _TOKEN.findall(words):
        if token in _PLACES:
            section += (digit or 1) * _PLACES[token]
            digit = Decimal(0)
        elif token in _MYRIADS:
            amount, scale = section + digit, _MYRIADS[token]
            total = (total + amount) * scale if scale > largest else total + amount * scale
            largest, section, digit = max(largest, scale), Decimal(0), Decimal(0)
        else:
            digit = _DIGITS[token] if token in _DIGITS else Decimal(token)
    return total + section + digit


def amount(words: str) -> str:
    """`words`, which match `AMOUNT`, as decimal text, a range with a hyphen: `1—2` is `1-2`."""
    return "-".join(format(number(each).normalize(), "f") for each in re.findall(NUMBER, words))
