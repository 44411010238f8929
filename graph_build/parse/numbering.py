"""The numbers that open a part: 一、 （一） 1. （1） ① 2.2.3 第三章 第四条.

Brackets come full and half width, the dot as `.`, `．` or `、`, and OCR puts blanks between.
"""

import re
from dataclasses import dataclass

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_HAN = "[一二三四五六七八九十百零]{1,5}"
_YEAR = r"(?:19|20)\d\d\s*年"
_MONTH = r"\d{1,2}\s*月(?:\d{1,2}日|[份底初末中上下前])"
_MEASURES = "%％米元万亿吨度千倍版个项月日年"

_FORMS = re.compile(
    rf"(?P<chapter>第\s*{_HAN}\s*[章节篇])\s*"
    rf"|(?P<article>第\s*{_HAN}\s*条)\s*"
    rf"|(?P<han>{_HAN})\s*[、．.，]\s*"
    rf"|[（(]\s*(?P<han_bracket>{_HAN})\s*[）)]\s*、?"
    rf"|(?P<decimal>\d{{1,2}}(?:[.．][1-9１-９]\d?){{1,4}})[.．、]?\s*(?=[^\d\s.．{_MEASURES}])"
    rf"|(?P<digit>\d{{1,3}})\s*(?:[.．、](?!\s*\d)|[.．、](?=\s*{_YEAR})|[.．](?=\s*{_MONTH}))\s*"
    r"|[（(]\s*(?P<digit_bracket>\d{1,2})\s*[）)]\s*"
    r"|(?P<half_bracket>\d{1,2})\s*[）)]\s*"
    r"|(?P<circle>[①-⑳])\s*"
    r"|(?P<sign>[⑴-⒇㈠-㈩])\s*"
    r"|(?P<bare>\d{1,2})[ \u3000](?=[\u4e00-\u9fff])"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_QUANTITY = re.compile(r"[一二三四五六七八九十]{1,3}(?:级|类|等|档|期|批|季度|层|产业)")
_DAYS = re.compile(r"(?:5[.．]12|11[.．]9|12[.．]4)")


@dataclass(frozen=True, slots=True)
class Number:
    """`scheme` names the form, `value` counts, `segment` is the path's part, `width` its length."""

    scheme: str
    value: int
    segment: str
    width: int


def number_of(text: str) -> Number | None:
    """The number that `text` opens with, or None."""
    match = _FORMS.match(text)
    if match is None:
        return None
    scheme = match.lastgroup or ""
    if scheme == "han" and _QUANTITY.match(text, match.end()):
        return None
    written = match[scheme].translate(_FULL_WIDTH)
    if scheme == "decimal":
        if _DAYS.match(written):
            return None
        return Number(scheme, int(written.rsplit(".", 1)[1]), written, match.end())
    if scheme == "sign":
        return _sign(written, match.end())
    value = _value(scheme, written)
    if scheme == "half_bracket":
        return Number("digit_bracket", value, f"（{written}）", match.end())
    segment = f"（{written}）" if scheme.endswith("bracket") else "".join(written.split())
    return Number(scheme, value, segment, match.end())


def _sign(written: str, width: int) -> Number:
    """⑴ and ㈠ are brackets that stand in one character."""
    if written >= "㈠":
        value = ord(written) - ord("㈠") + 1
        return Number("han_bracket", value, f"（{'一二三四五六七八九十'[value - 1]}）", width)
    value = ord(written) - ord("⑴") + 1
    return Number("digit_bracket", value, f"（{value}）", width)


def _value(scheme: str, written: str) -> int:
    if scheme == "circle":
        return ord(written) - ord("①") + 1
    if scheme.startswith(("digit", "bare", "half")):
        return int(written)
    return han_value(re.sub(r"[第章节篇条\s]", "", written))


def han_value(written: str) -> int:
    """The value of a Chinese number below one thousand: 二十六 → 26, 一百零三 → 103."""
    total = unit = 0
    for character in written:
        if character == "百":
            total, unit = total + (unit or 1) * 100, 0
        elif character == "十":
            total, unit = total + (unit or 1) * 10, 0
        else:
            unit = _DIGITS.get(character, 0)
    return total + unit
