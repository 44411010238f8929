"""Paragraphs of a zone → numbered parts with their paths, in reading order.

The levels are those of the zone itself: a form of number (一、 （一） 1.) that was not yet used
opens a level below, one that is in use goes back to its level. A number that does not go on from
the one before, such as the quantity that opens `一、二级重大危险源`, is no number of a part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from graph_build.lexicons import ending_of, opening_word, predicates, role_words, unit_names
from graph_build.model import ClauseKind, Part, Row, Stretch, Unread
from graph_build.parse.cells import text_of
from graph_build.parse.clean import TextBuilder
from graph_build.parse.heads import is_head
from graph_build.parse.marks import trimmed
from graph_build.parse.numbering import Number
from graph_build.parse.paragraphs import Paragraph
from graph_build.parse.rows import Heading
from graph_build.parse.tables import Table
from graph_build.parse.titles import is_title
from graph_build.parse.zones import Zone

_LARGEST_GAP = 3
_HEADING_LENGTH = 60
_RUN_IN_LENGTH = 45
_LONGEST_STOPPED = 30
_LONGEST_BETWEEN = 40
_LINES_BETWEEN = 3
_BY_ANOTHER = re.compile(r"[：:\s]*由(?!于)")
_PLACE_TO_ENTER = re.compile(r"走?进(?:学校|校园|社区|企业|家庭|农村|机关|工地|场所|网络)")
_BLOCK = re.compile(r"([^，。；：:\s“”《》（(][^，。；：:\s“”《》]{2,40})[：:](?=.{4}|$)")
_SPACED = re.compile(r"([^，。；：:\s“”《》（(]{3,40})[ \u3000]+(?=[\u4e00-\u9fff])")
_ORGANS = re.compile(r"([^，。；：:\s“”《》（(]{2,90}?)(?:负责(?!人)|要(?!求)|应当)")
_STOP = re.compile(r"[。：:]")
_LIST = re.compile(r"[（(\[［【]|[^，。；：:]{2,8}(?:单位|部门|时限)[：:]")
_KINDS: tuple[ClauseKind, ...] = ("section", "clause", "item")
_COUNTED_ANYWHERE = ("decimal", "chapter", "article")
_ORDER = ("chapter", "article", "han", "han_bracket", "bare", "digit", "digit_bracket", "circle")
_NOT_ITEMS = ("", "annex", "block", "decimal", "chapter", "article")


@dataclass(slots=True)
class _Draft:
    """A part in the making; `own_end` and `end` are set when it is closed.

    `runs_on`: its first paragraph says more than a heading; `more`: where further ones begin,
    -1 for a list.
    """

    path: str
    parent: str
    kind: ClauseKind
    heading: str
    start: int
    heading_end: int
    scheme: str = ""
    own_end: int = -1
    end: int = -1
    runs_on: bool = False
    more: list[int] = field(default_factory=list)

    def part(self) -> Part:
        own_end = self.own_end if self.own_end >= 0 else self.end
        return Part(
            self.path,
            self.parent,
            self.kind,
            self.heading,
            self.start,
            self.heading_end,
            max(own_end, self.heading_end),
            self.end,
        )


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a zone, the rows of its tables, its loose words, the tables left unread."""

    parts: list[Part]
    rows: list[Row]
    loose: list[Stretch]
    unread: list[Unread]


def outline_of(zone: Zone, builder: TextBuilder, *, prefix: str, table_prefix: str) -> Outline:
    """Write the words of `zone` into `builder` and return what they are.

    `prefix` opens the path of every part, `table_prefix` that of every row.
    """
    numbers = (paragraph.number for paragraph in zone.paragraphs)
    seen = {(number.scheme, number.value) for number in numbers if number}
    walk = _Walk(builder, prefix, table_prefix, seen)
    if zone.label and (prefix or not any(p.number for p in zone.paragraphs)):
        walk.open_annex(prefix or table_prefix, zone.title)
    for index, paragraph in enumerate(zone.paragraphs):
        walk.take(paragraph, zone.paragraphs[index + 1 : index + 1 + _LINES_BETWEEN])
    walk.finish()
    loose = [*walk.loose, *_closing_words(walk.drafts)]
    return Outline([draft.part() for draft in walk.drafts], walk.rows, loose, walk.unread)


class _Walk:
    """Goes through the paragraphs once; the stack holds the parts that are open."""

    def __init__(
        self, builder: TextBuilder, prefix: str, table_prefix: str, seen: set[tuple[str, int]]
    ) -> None:
        self.drafts: list[_Draft] = []
        self.rows: list[Row] = []
        self.loose: list[Stretch] = []
        self.unread: list[Unread] = []
        self._builder = builder
        self._prefix = prefix
        self._table_prefix = table_prefix
        self._stack: list[_Draft] = []
        self._last: dict[str, int] = {}
        self._table: Table | None = None
        self._parted: Table | None = None
        self._tables = 0
        self._seen = seen
        self._captions: set[str] = set()
        self._paths: set[str] = set()

    def open_annex(self, path: str, title: str) -> None:
        """Open the annex as the part that holds all others of its zone."""
        at = self._builder.length
        self._push(_Draft(path, "", "annex", title, at, at, "annex"))

    def take(self, paragraph: Paragraph, following: list[Paragraph]) -> None:
        """Add a paragraph to the part that it opens or goes on with, or a row to its table.

        A short line between two rows (（续表）, the table's name printed anew) is furniture; one
        with a number of its own (二、道路交通) heads the rows behind it.
        """
        if paragraph.cells:
            if self._table is None:
                parted = self._parted.rest(paragraph.cells) if self._parted else None
                self._table = parted or Table()
            self._table.add(paragraph.cells, ruled=paragraph.ruled, after_page=paragraph.after_page)
            return
        if self._table and self._table.head and self._is_between_rows(paragraph, following):
            if paragraph.number:
                self._table.add_heading((tuple(paragraph.pieces),))
            return
        self._end_table()
        self._take_words(paragraph)

    def _take_words(self, paragraph: Paragraph) -> None:
        start, end = self._builder.paragraph(trimmed(paragraph.pieces))
        if paragraph.gap:
            self.unread.append(Unread(self._here(), paragraph.gap, start, end))
        if is_title(paragraph.text):
            self._captions.add(paragraph.text)
        number = paragraph.number
        if number is not None and self._goes_on(number) and not self._is_used(number):
            self._close(self._level(number), start)
            self._open(paragraph.text, number, start, end)
        elif name := block_name(paragraph.text):
            self._open_block(name, start, end)
        elif self._stack and self._stack[-1].kind == "block" and self._leaves(paragraph.text):
            self._close(len(self._stack) - 1, start)
            self.loose.append(Stretch(self._here() or self._prefix, start, end))
        elif self._stack:
            self._stack[-1].more.append(start if not _LIST.match(paragraph.text) else -1)
        elif not is_title(paragraph.text):
            self.loose.append(Stretch(self._prefix, start, end))

    def _leaves(self, text: str) -> bool:
        """Other organs are the subject, so that the words are no more those of the block.

        `县教育局：负责…。` and then `县公安局、县交通运输局负责…。`
        """
        return self._stack[-1].runs_on and opens_with_organs(text)

    def _is_between_rows(self, paragraph: Paragraph, following: list[Paragraph]) -> bool:
        """The line stands inside the table, which goes on behind it."""
        lines = [paragraph]
        for row in following:
            if row.cells:
                anew = is_head(tuple(map(text_of, row.cells)))
                return all(self._is_inside(line, anew=anew) for line in lines)
            lines.append(row)
        return False

    def _is_inside(self, line: Paragraph, *, anew: bool) -> bool:
        """The line is short, and opens no part of the outline and no table of its own.

        Where the head is printed `anew` behind it, a number is a part's, and a name that was not
        seen before is another table's.
        """
        if len(line.text) > _LONGEST_BETWEEN or "。" in line.text:
            return False
        if not anew:
            return True
        known = "续" in line.text or line.text in self._captions
        return line.number is None and (known or not is_title(line.text))

    def _here(self) -> str:
        return self._stack[-1].path if self._stack else ""

    def finish(self) -> None:
        """Close the table and every part at the end of the zone."""
        self._end_table()
        self._close(0, self._builder.length)

    def _end_table(self) -> None:
        table, self._table = self._table, None
        if table is None:
            return
        parent = self._here()
        self._parted = table if table.head else self._parted
        if table.head:
            self._tables += not table.is_rest
            if self._stack and self._stack[-1].own_end < 0:
                self._stack[-1].own_end = self._builder.length - 1
        prefix = self._table_prefix
        prefix = f"{prefix}/表{self._tables}" if self._tables > 1 else prefix
        heading: _Draft | None = None
        for item in table.rows(prefix, self._builder):
            if isinstance(item, Heading):
                heading = _headed(item, parent)
                self.drafts.append(heading)
                continue
            self.rows.append(item)
            self.drafts.append(_row_part(item, heading.path if heading else parent))
            if heading:
                heading.end = item.text[1]

    def _goes_on(self, number: Number) -> bool:
        last = self._last.get(number.scheme, 0)
        if number.scheme in _COUNTED_ANYWHERE or last < number.value <= last + _LARGEST_GAP:
            return True
        if not last and (number.scheme == "han" or (number.scheme, number.value + 1) in self._seen):
            return True  # an extract that begins in the middle: （三十六）, then （三十七）
        is_top = bool(self._stack) and self._stack[0].scheme == number.scheme
        return number.value == 1 and not is_top

    def _is_used(self, number: Number) -> bool:
        """A part has this path already: by a slip the number stands twice, and its words go on
        with the part before."""
        return self._path(self._level(number), number) in self._paths

    def _path(self, level: int, number: Number) -> str:
        parent = self._stack[level - 1].path if level else ""
        above = self._prefix if number.scheme == "decimal" else parent or self._prefix
        return f"{above}/{number.segment}" if above else number.segment

    def _level(self, number: Number) -> int:
        """Depth of the part: a decimal by its dots, others by the forms that are open."""
        if number.scheme == "decimal":
            dots = number.segment.count(".")
            decimals = (level for level, draft in enumerate(self._stack) if _dots(draft) >= dots)
            above = [level for level, draft in enumerate(self._stack) if 0 < _dots(draft) < dots]
            return next(decimals, above[-1] + 1 if above else self._above_decimals())
        for level, draft in enumerate(self._stack):
            if draft.scheme == number.scheme:
                return level
        begun_before = number.value > 1 and not self._last.get(number.scheme)
        return self._above(number.scheme) if begun_before else len(self._stack)

    def _above(self, scheme: str) -> int:
        """Depth of a form that began before an extract does: above the forms that stand below it.

        `3、…` and then `（五）…`: the digits were items of （四）, which the extract lacks.
        """
        if scheme not in _ORDER:
            return len(self._stack)
        lower = _ORDER[_ORDER.index(scheme) + 1 :]
        deeper = (level for level, draft in enumerate(self._stack) if draft.scheme in lower)
        return next(deeper, len(self._stack))

    def _above_decimals(self) -> int:
        """Depth of the first decimal: below the annex and below a bare number or chapter."""
        tops = ("annex", "bare", "chapter", "digit", "han")
        return sum(draft.scheme in tops for draft in self._stack)

    def _open(self, text: str, number: Number, start: int, end: int) -> None:
        parent = self._stack[-1].path if self._stack else ""
        path = self._path(len(self._stack), number)
        heading = heading_of(text[number.width :])
        after = start + number.width
        depth = sum(draft.kind != "annex" for draft in self._stack)
        kind = _KINDS[min(depth, len(_KINDS) - 1)]
        heading_end = min(after + len(heading), end)
        self._last[number.scheme] = number.value
        if self._stack and self._stack[-1].own_end < 0:
            self._stack[-1].own_end = start - 1
        draft = _Draft(path, parent, kind, heading, after, heading_end, number.scheme)
        draft.runs_on = "，" in text or len(text) > _RUN_IN_LENGTH or heading_end < end - 1
        draft.runs_on = draft.runs_on or (text.endswith("。") and len(text) > _LONGEST_STOPPED)
        self._push(draft)

    def _open_block(self, name: str, start: int, end: int) -> None:
        """A line of its own that opens with a unit and a colon: `县教育局：负责…`."""
        blocks = (level for level, draft in enumerate(self._stack) if draft.kind == "block")
        self._close(next(blocks, len(self._stack)), start)
        if self._stack and self._stack[-1].own_end < 0:
            self._stack[-1].own_end = start - 1
        above = self._stack[-1].path if self._stack else self._prefix
        path = f"{above}/{name}" if above else name
        draft = _Draft(path, above, "block", name, start, start + len(name), "block")
        draft.runs_on = end > start + len(name) + 1
        self._push(draft)

    def _push(self, draft: _Draft) -> None:
        self._stack.append(draft)
        self.drafts.append(draft)
        self._paths.add(draft.path)

    def _close(self, level: int, at: int) -> None:
        while len(self._stack) > level:
            draft = self._stack.pop()
            draft.end = max(at - 1, draft.heading_end)


def _closing_words(drafts: list[_Draft]) -> Iterator[Stretch]:
    """Paragraphs behind the last item that speak of the whole clause; the item ends before them.

    Where every item is one paragraph of running words, a second one behind the last is no longer
    the item's: `（2）健全…功能。` and then `有关部门应当结合各自职责，…`.
    """
    parents = {draft.parent for draft in drafts}
    siblings: dict[str, list[_Draft]] = {}
    for draft in drafts:
        siblings.setdefault(draft.parent, []).append(draft)
    for parent, items in siblings.items():
        *others, last = items
        whole = all(item.scheme not in _NOT_ITEMS and item.path not in parents for item in items)
        alone = whole and last.runs_on and not any(item.more for item in others)
        if others and alone and last.more and last.more[0] > 0:
            yield Stretch(parent, last.more[0], last.end)
            last.end = last.more[0] - 1


def _headed(heading: Heading, parent: str) -> _Draft:
    """The part that a heading inside a table opens."""
    start, end = heading.start, heading.end
    return _Draft(heading.path, parent, "section", heading.text, start, end, "", end, end)


def _row_part(row: Row, parent: str) -> _Draft:
    start, end = row.text
    return _Draft(row.path, parent, "row", row.title, row.start, start, "", end, end)


def block_name(text: str) -> str:
    """The unit with which a line opens that heads a block, or an empty string.

    Where a table lost its rules a blank stands for the colon: `市公安局 负责…`. Another is to act
    in `进社区：由各街道负责`, `医疗救治组：由市卫健委牵头`.
    """
    match = _BLOCK.match(text) or _spaced(text)
    if match is None or match[1].endswith(_labels()) or _opens_task(match[1]):
        return ""
    if _BY_ANOTHER.match(text, match.end()) or _PLACE_TO_ENTER.match(text):
        return ""
    *stems, last = match[1].split("、")
    shared = last.endswith("部门")
    named = all((shared and len(stem) < 7) or _ends_as_organ(stem) for stem in stems)
    return match[1] if named and _ends_as_organ(last) else ""


def _spaced(text: str) -> re.Match[str] | None:
    """`市公安局 负责现场警戒。`, and no two organs side by side (`市公安局 市交通局`)."""
    match = _SPACED.match(text)
    if match is None or not text.endswith(("。", "；")):
        return None
    tasks = ("verb", "opening", "modal", "pushing", "adverb")
    return match if opening_word(text, *tasks, at=match.end()) else None


def opens_with_organs(text: str) -> bool:
    """The sentence begins with the organs that it orders: `县公安局、县交通运输局负责…`."""
    match = _ORGANS.match(text)
    return match is not None and all(map(_ends_as_organ, re.split("[、和]", match[1])))


def _opens_task(words: str) -> bool:
    """A verb opens `words`, and not as part of a name: 教育部门 is one."""
    word = next((word for word in _openers() if words.startswith(word)), "")
    return bool(word) and not (word in predicates("naming") and len(words) - len(word) < 6)


def _ends_as_organ(name: str) -> bool:
    """`name` is an organ's by the lexicon or by its ending; a mine or a plant is none."""
    ending = ending_of(name)
    bound = ending is not None and ending.subject == "bound" and ending.kind != "enterprise"
    return name in unit_names() or bound or (ending is not None and ending.subject == "yes")


@cache
def _labels() -> tuple[str, ...]:
    return tuple(word for word in role_words("label") if len(word) > 2)


@cache
def _openers() -> tuple[str, ...]:
    """Verbs that open a task: `成立领导小组：…` is no block of a unit."""
    return tuple(word for kind in ("verb", "opening") for word in predicates(kind) if len(word) > 1)


def heading_of(text: str) -> str:
    """The heading that opens a part's words: up to the first full stop or colon, if short.

    `煤矿。持续抓好…` has the heading 煤矿, `森林草原火灾：严格落实…` the heading 森林草原火灾;
    a paragraph that is short as a whole and has no stop is a heading. The words of a bracket that
    the stop stands in are none of it: `道路交通（牵头单位：…）`.
    """
    stop = _STOP.search(text)
    if stop and 0 < stop.start() <= _RUN_IN_LENGTH:
        heading = text[: stop.start()]
        opened = max(heading.rfind("（"), heading.rfind("("))
        inside = opened > 0 and not {"）", ")"} & set(heading[opened:])
        return heading[:opened] if inside else heading
    return text if not stop and len(text) <= _HEADING_LENGTH and "；" not in text else ""


def _dots(draft: _Draft) -> int:
    return draft.path.rsplit("/", 1)[-1].count(".") if draft.scheme == "decimal" else 0
