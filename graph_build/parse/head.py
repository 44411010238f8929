"""What stands before the body and after the signature: number, title, issuer, dates, copies."""

import re

from graph_build.parse.paragraphs import Paragraph

DOCUMENT_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,12}\s*[〔［\[（(【﹝]\s*((?:19|20)\d{2})\s*[〕］\]）)】﹞]\s*第?\s*\d{1,4}\s*号"
)
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
_ABOUT = re.compile(r"关于|印发")


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
