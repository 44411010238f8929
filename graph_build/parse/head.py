"""What stands before the body and after the signature: number, title, issuer, dates, copies."""

import re

from graph_build.parse.numbering import han_value
from graph_build.parse.paragraphs import Paragraph

DOCUMENT_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,12}\s*[〔［\[（(【﹝]\s*((?:19|20)\d{2})\s*[〕］\]）)】﹞]\s*第?\s*\d{1,4}\s*号"
)
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
_DATE = re.compile(
    r"((?:19|20)\d{2})(?:\s*年\s*|[-/.])(1[0-2]|0?[1-9])(?:\s*月\s*|[-/.])"
    r"(3[01]|[12]\d|0?[1-9])(?:\s*日|(?!\d))"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_SIGNED_DATE = re.compile(r"[^，。；：、]{4,30}\s+(?=(?:19|20)\d{2}\s*年)")
_HAN_DATE = re.compile(
    r"([二一][〇○ＯO零一二三四五六七八九]{3})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日"
)
_ABOUT = re.compile(r"关于|印发")
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


def is_imprint(text: str) -> bool:
    """A line of the imprint (版记): copies, the office that printed, when, how many."""
    flat = "".join(text.split())
    opening = r"[（(]?(?:抄送|抄报|主送|分送|共印|印数|校对|打字|公开方式|信息公开|主动公开[）)]?$)"
    return bool(re.match(opening, flat)) or bool(re.search(r"日?印发$", flat) and len(flat) < 60)


def issuer_of(title: str, banner: str) -> str:
    """The name of the issuer: what the title says before 关于, else the banner without 文件."""
    about = _ABOUT.search(title)
    if about and about.start() > 1:
        return title[: about.start()].removesuffix("印发")
    return banner.removesuffix("文件")


def year_of(title: str, issued_on: str, number: str) -> int:
    """The year that a title speaks of, else the year of issue; 0 where neither is known."""
    named = _YEAR.search(title) or re.match(r"((?:19|20)\d{2})", issued_on)
    named = named or re.search(r"((?:19|20)\d{2})", number)
    return int(named.group(1)) if named else 0


def copies_of(tail: list[Paragraph]) -> str:
    """The bodies on the copy line (抄送), as written, and in the lines that go on with it."""
    copies = ""
    for paragraph in tail:
        flat = "".join(paragraph.text.split())
        match = re.match(r"抄\s*送\s*[：:]?(.+)", flat)
        if match:
            copies = match.group(1)
        elif copies and (flat.endswith("。") or not copies.endswith("。")):
            copies += flat
        elif copies:
            break
    return copies
