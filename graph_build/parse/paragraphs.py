"""Lines → paragraphs: a line that a page or a column broke off is joined to its next.

Two habits are told apart by the widths of the lines. Where a converter kept the printed lines,
nearly all of them are equally wide, and a full line goes on. Elsewhere a line is a paragraph
unless it stops in the middle of a sentence, as at a page's foot.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_build.parse.cells import Words
from graph_build.parse.dates import is_date
from graph_build.parse.lines import Cells, Line
from graph_build.parse.marks import Piece
from graph_build.parse.numbering import Number, number_of
from graph_build.parse.titles import is_title

_STOPS = tuple("。！？；;：:")
_OPENS = re.compile(
    r"抄\s*送|附\s*件|附\s*[：:]|[（(]?此件|主\s*送|"
    r"(?:牵头|责任|配合|协助|参加|实施|落实|承办|主办|协办|主责)(?:单位|部门)\s*[：:]|"
    r"完成时限\s*[：:]|"
    r"[（(](?:牵头|责任|配合|主责|实施|落实)(?:单位|部门)|"
    r"(?:二〇|20)\S{2,3}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日"
)
_LABEL = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:措施|目标|重点|标准|时限|时间|范围|依据|方式|责任人|领导|联系人|任务)|职责)[：:]"
)
_MARKED = re.compile(r"[，。；：、！？,;:（）()“”]")
_PAIRS = {"（": ")", "(": ")", "《": "》"}
_CLOSES = {"）": ")", ")": ")", "》": "》"}
_WHOLE_BRACKET = re.compile(r"[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$")
_HEADING_END = re.compile(
    r"[^，。；：、]{1,14}(?:分工|职责|要求|任务|重点|安排|组织|领导|步骤|时间|目标|措施|范围|内容|体系"
    r"|机构|原则|保障|管理|宣传|处置)$"
)
_LONGEST_LIST = 400
_FEWEST_FULL = 3
_LONGEST_SIGNATURE = 24
_LONGEST_SHORT_HEADING = 12
_SHORTEST_HEAD = 6
_OPENING_PARAGRAPHS = 6


@dataclass(slots=True)
class Paragraph:
    """Joined lines, or one row of a table; `ruled`, `after_page` and `gap` are those of `Line`."""

    pieces: list[Piece]
    text: str
    number: Number | None = None
    marked: bool = False
    cells: Cells = ()
    ruled: bool = False
    after_page: bool = False
    gap: str = ""


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the file breaks its lines: at a printed `width`, and where headings stand alone.

    `indents`: a printed paragraph begins with blanks.
    """

    width: int
    alone: frozenset[str]
    indents: bool = False


def paragraphs_of(lines: Iterable[Line]) -> list[Paragraph]:
    """Join `lines` into paragraphs, in order; table rows pass through as they are."""
    lines = tuple(lines)
    layout = _layout(lines)
    joined: list[Paragraph] = []
    last: Line | None = None
    for line, following in zip(lines, (*lines[1:], None), strict=True):
        if joined and line.continues:
            joined[-1].cells = _continued(joined[-1].cells, line.cells)
            continue
        if joined and _is_head_of_page(joined, line, following):
            continue
        if last is not None and _goes_on(joined[-1], last, line, following, layout):
            joined[-1].pieces.extend(line.pieces)
            joined[-1].text += line.text
        else:
            joined.append(_opened(line))
        last = line
    return joined


def _opened(line: Line) -> Paragraph:
    number = None if line.cells else number_of(line.text)
    return Paragraph(
        list(line.pieces),
        line.text,
        number,
        line.marked,
        line.cells,
        line.ruled,
        line.after_page,
        line.gap,
    )


def _continued(cells: Cells, more: Cells) -> Cells:
    """The cells of a row with those of a line that goes on inside the last of them."""
    last: Words = (*cells[-1], *more[0])
    return (*cells[:-1], last, *more[1:])


def _layout(lines: tuple[Line, ...]) -> _Layout:
    prose = [line for line in lines if not line.cells and not line.marked]
    widths = sorted(_width(line.text) for line in prose)
    if not widths:
        return _Layout(0, frozenset())
    widest = widths[len(widths) * 9 // 10]
    full = [line.text for line in prose if widest - 6 <= _width(line.text) <= widest + 4]
    most = len(full) * 2 > len(widths)
    wrapped = most or (widths[-1] <= widest + 8 and _are_broken(full, len(widths)))
    width = widest if wrapped and 36 <= widest <= 110 else 0
    numbered = [line.indented for line in prose if number_of(line.text)]
    indents = bool(width) and sum(numbered) * 5 > len(numbered) * 4
    return _Layout(width, frozenset(_standing_alone(prose)), indents)


def _are_broken(full: list[str], lines: int) -> bool:
    """Among short paragraphs too: the widest lines are a fifth, and most stop inside a sentence."""
    open_ = sum(not text.endswith((*_STOPS, "）", ")")) for text in full)
    return len(full) > _FEWEST_FULL and len(full) * 5 >= lines and open_ * 5 >= len(full) * 3


def _standing_alone(lines: list[Line]) -> Iterator[str]:
    """The numbering schemes whose headings fill a line of their own, without a full stop."""
    tally: dict[str, int] = {}
    for line in lines:
        number = number_of(line.text)
        if number:
            closed = "。" in line.text or "：" in line.text or len(line.text) > 45
            tally[number.scheme] = tally.get(number.scheme, 0) + (-1 if closed else 1)
    return (scheme for scheme, balance in tally.items() if balance > 0)


def _width(text: str) -> int:
    """Printed width in half-width columns: a Chinese character takes two, as it does in GBK."""
    return len(text.encode("gbk", "replace"))


def _is_cut(last: Line, layout: _Layout) -> bool:
    """The printed line is full and stops inside a sentence, as at a page's foot."""
    return _width(last.text) >= layout.width - 8 and not last.text.endswith((*_STOPS, "）", ")"))


def _is_head_of_page(joined: list[Paragraph], line: Line, following: Line | None) -> bool:
    """What a page prints above or below its text, once, in the middle of a bracket.

    Beside a page's number, without a mark, the banner or words of the document's opening.
    """
    beside = line.after_page or (following is not None and following.after_page)
    if not beside or len(line.text) < _SHORTEST_HEAD or _MARKED.search(line.text):
        return False
    opening = "".join(paragraph.text for paragraph in joined[:_OPENING_PARAGRAPHS])
    named = line.text.endswith("文件") or line.text in opening
    return named and not line.cells and _is_open(joined[-1].text)


def _goes_on(
    paragraph: Paragraph, last: Line, line: Line, following: Line | None, layout: _Layout
) -> bool:
    """Whether `line` continues the paragraph that `last` is the end of."""
    if last.cells or line.cells or last.gap or line.gap or _dates(paragraph, line, following):
        return False
    if _is_open(paragraph.text) and not _starts_section(line):
        return True
    if layout.indents and line.indented and not _is_cut(last, layout):
        return False
    if not layout.width and _LABEL.match(line.text):
        return False
    if last.marked or line.marked or _OPENS.match(line.text) or _starts_part(line, paragraph):
        return False
    if paragraph.number is None and is_title(paragraph.text) and len(paragraph.text) < 120:
        return False
    if layout.width:
        return _goes_on_printed(paragraph, last, layout) and not _signs(paragraph, line)
    return not (_is_whole(paragraph, layout) or _is_short_heading(paragraph, line))


def _starts_section(line: Line) -> bool:
    number = number_of(line.text)
    return number is not None and number.scheme.startswith(("han", "chapter", "article"))


def _starts_part(line: Line, paragraph: Paragraph) -> bool:
    number = number_of(line.text)
    if number is None:
        return False
    if number.scheme in ("bare", "decimal"):
        return paragraph.text.endswith(_STOPS) or len(line.text) < 30
    return True


def _is_open(text: str) -> bool:
    """Since the last full stop a bracket or a title mark was opened and is not closed yet."""
    depth = {")": 0, "》": 0}
    tail = text[-_LONGEST_LIST:]
    for character in tail[tail.rfind("。") + 1 :]:
        if character in _PAIRS:
            depth[_PAIRS[character]] += 1
        elif character in _CLOSES:
            closing = _CLOSES[character]
            depth[closing] = max(0, depth[closing] - 1)
    return any(depth.values())


def _goes_on_printed(paragraph: Paragraph, last: Line, layout: _Layout) -> bool:
    """A printed line that falls short of the width ends its paragraph, but for a broken heading."""
    if _width(last.text) >= layout.width - 8:
        return True
    if paragraph.text.endswith(_STOPS) or _WHOLE_BRACKET.search(paragraph.text[-_LONGEST_LIST:]):
        return False
    return paragraph.number is not None and paragraph.number.scheme not in layout.alone


def _signs(paragraph: Paragraph, line: Line) -> bool:
    """A short line without any punctuation behind a full stop: the signature."""
    short = len(line.text) < _LONGEST_SIGNATURE and not _MARKED.search(line.text)
    return short and paragraph.text.endswith("。")


def _dates(paragraph: Paragraph, line: Line, following: Line | None) -> bool:
    """A short line without any punctuation and the date under it: the signature."""
    if following is None or len(line.text) >= _LONGEST_SIGNATURE or _MARKED.search(line.text):
        return False
    return is_date(following.text) and not paragraph.text.endswith(("、", "，"))


def _is_short_heading(paragraph: Paragraph, line: Line) -> bool:
    """`（一）危险化学品` in a line of its own, which no page's end broke off."""
    number = paragraph.number
    if number is None or line.after_page:
        return False
    heading = re.sub("[“”]", "", paragraph.text[number.width :])
    return len(heading) <= _LONGEST_SHORT_HEADING and not _MARKED.search(heading)


def _is_whole(paragraph: Paragraph, layout: _Layout) -> bool:
    text = paragraph.text
    if text.endswith(_STOPS) or _WHOLE_BRACKET.search(text[-_LONGEST_LIST:]):
        return True
    if paragraph.number is None:
        return len(text) < 30 and "，" not in text and "、" not in text
    if len(text) > 45:
        return False
    if _HEADING_END.fullmatch(text[paragraph.number.width :].strip()):
        return True
    return paragraph.number.scheme in layout.alone
