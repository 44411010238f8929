"""What stands before the body and after the signature: number, title, issuer, dates, copies."""

import re

from graph_build.parse.numbering import han_value
from graph_build.parse.paragraphs import Paragraph

DOCUMENT_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,12}\s*[〔［\[（(【﹝]\s*((?:19|20)\d{2})\s*[〕］\]）)】﹞]\s*第?\s*\d{1,4}\s*号"
)
_TITLE_END = re.compile(
    r"(?:通知|意见|方案|预案|办法|规定|规则|决定|决议|通报|通告|公告|函|细则|计划|要点|规划|批复|措施|清单|分工|制度|任务)"
    r"(?:[（(][^（()）]{1,20}[）)])?$"
)
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
_DATE = re.compile(r"((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_HAN_DATE = re.compile(
    r"([二一][〇○ＯO零一二三四五六七八九]{3})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日"
)
_ABOUT = re.compile(r"关于|印发")
_DIGIT = {c: str(v) for v, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○ＯO", "0")


def is_title(text: str) -> bool:
    """The text ends as the name of an issued document does."""
    return _TITLE_END.search(text) is not None


def is_banner(text: str) -> bool:
    """The red head of the first page: the issuer and 文件."""
    return text.endswith("文件") and len(text) < 80 and "关于" not in text


def date_of(text: str) -> str:
    """The last date that `text` names, as ISO 8601, or an empty string."""
    arabic = _DATE.findall(text)
    if arabic:
        year, month, day = arabic[-1]
        return f"{year}-{int(month):02}-{int(day):02}"
    written = _HAN_DATE.findall(text)
    if written:
        year, month, day = written[-1]
        digits = "".join(_DIGIT[c] for c in year)
        return f"{digits}-{han_value(month):02}-{han_value(day):02}"
    return ""


def is_date(text: str) -> bool:
    """The paragraph is a date and nothing more."""
    stripped = "".join(text.split())
    match = _DATE.fullmatch(stripped) or _HAN_DATE.fullmatch(stripped)
    return match is not None


def is_imprint(text: str) -> bool:
    """A line of the imprint (版记): copies, the office that printed, when, how many."""
    flat = "".join(text.split())
    return bool(re.match(r"抄送|抄报|主送|分送|共印|印数|校对|公开方式|信息公开", flat)) or bool(
        re.search(r"日?印发$", flat) and len(flat) < 60
    )


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
    """The bodies on the copy line (抄送), as written."""
    for paragraph in tail:
        flat = "".join(paragraph.text.split())
        match = re.match(r"抄\s*送\s*[：:]?(.+)", flat)
        if match:
            return match.group(1)
    return ""
