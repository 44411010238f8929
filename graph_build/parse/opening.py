"""The opening of a document: banner, number, title, addressees, until the body begins."""

import re
from dataclasses import dataclass, field

from graph_build.parse.head import DOCUMENT_NUMBER
from graph_build.parse.paragraphs import Paragraph
from graph_build.parse.titles import is_banner, is_title

_HEAD_LIMIT = 14
_LONGEST_TITLE = 60
_FACT = re.compile(
    r"\d{3,}$|(?:机密|秘密|绝密|特急|加急|急件|平急)[★☆]?\S{0,4}$"
    r"|(?:签发人|索引号|发文机关|发布机构|成文日期|发布日期|主题分类|主题词|文号|标题|来源|公开方式|有效性)[：:]"
)
_ANNEX = re.compile(r"附件[一二三四五六七八九十\d]{0,2}[：:]?")
_ISSUER = re.compile(r"(?:人民政府|委员会|局|厅|部|办公室|办公厅|指挥部|委|办)$")


@dataclass(slots=True)
class Opening:
    """What stands before the body, as written."""

    number: str = ""
    banner: str = ""
    title: list[Paragraph] = field(default_factory=list)
    addressees: str = ""


def read_opening(paragraphs: list[Paragraph]) -> tuple[Opening, int]:
    """The opening of a document and the index of the paragraph with which its body begins."""
    opening, index = Opening(), 0
    for index, paragraph in enumerate(paragraphs[:_HEAD_LIMIT]):
        text = "".join(paragraph.text.split())
        if _is_number(opening, text):
            continue
        if _is_complete(opening.title):
            ends = text.endswith(("：", ":"))
            opening.addressees = text[:-1] if ends else ""
            opening.title = _without_page(opening.title)
            return opening, index + ends
        if _takes(opening, text):
            continue
        if paragraph.cells or len(text) > 120 or (paragraph.number and not is_title(text)):
            break
        opening.title.append(paragraph)
    else:
        index = min(len(paragraphs), _HEAD_LIMIT)
    if not _is_complete(opening.title):
        opening.title = [p for p in opening.title if len(p.text) <= _LONGEST_TITLE][:1]
    return opening, index


def _is_complete(title: list[Paragraph]) -> bool:
    return bool(title) and is_title("".join(paragraph.text for paragraph in title))


def _is_number(opening: Opening, text: str) -> bool:
    """The line is the document's number, above or below the title."""
    number = DOCUMENT_NUMBER.search(text)
    if number is None or len(text) - len(number.group()) >= 12:
        return False
    opening.number = number.group()
    return True


def _takes(opening: Opening, text: str) -> bool:
    """The line is the banner, one of the facts that stand above a title, or `附件1` alone."""
    if opening.title:
        return False
    if is_banner(text):
        opening.banner = text
        return True
    return _FACT.match(text) is not None or _ANNEX.fullmatch(text) is not None


def _without_page(title: list[Paragraph]) -> list[Paragraph]:
    """The title without what a web page printed above it: from 关于 back over the issuers."""
    about = [index for index, paragraph in enumerate(title) if "关于" in paragraph.text]
    start = about[-1] if about else 0
    while start and _ISSUER.search("".join(title[start - 1].text.split())):
        start -= 1
    return title[start:]
