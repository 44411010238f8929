"""Rows of a table → the duties that they hold, each with its unit cells.

Conversion shifts the cells of a table pasted with tabs: a row that goes on may lose an empty cell,
a page may gain a column, and the head is printed anew on every page. So a numbered row with as
many cells as the head is read by its columns, any other from its end. Where bars or tags part the
cells (`ruled`) nothing slides: cells that are missing at the end are empty.
"""

from collections.abc import Iterator

from graph_build.model import Row
from graph_build.parse.breaks import ends_open, goes_on_with, list_joined
from graph_build.parse.cells import Words, joined, text_of
from graph_build.parse.clean import TextBuilder
from graph_build.parse.columns import row_number
from graph_build.parse.heads import Head, head_of, is_head, parted
from graph_build.parse.rows import Entry, Group, Heading, written
from graph_build.parse.table_row import (
    TableRow,
    filled_up,
    is_heading,
    kind_of,
    put_in_place,
    unit_cells,
    unit_columns,
)

_TITLE_LENGTH = 40
_LABEL_LENGTH = 20
_MOST_ROWS = 50
"""No duty is broken over more rows than this."""


class Table:
    """Rows that follow one another under one head; `add` takes them as they come."""

    def __init__(self) -> None:
        self.head: Head | None = None
        self.is_rest = False
        self._items: list[Entry | Group] = []
        self._headless: list[Words] = []
        self._count = 0
        self._above: tuple[Words, ...] = ()
        self._at_head = False
        self._head_again = False
        self._folded = 0

    def rest(self, cells: tuple[Words, ...]) -> "Table | None":
        """The table that goes on with `cells` behind words that parted it, its head unprinted.

        The row has all columns, and its number counts on from the last.
        """
        head, last = self.head, self._last
        if head is None or last is None or len(cells) != len(head.cells) or head.number < 0:
            return None
        number = row_number(text_of(cells[head.number]))
        if not (number.isdigit() and last.number.isdigit()) or int(number) != int(last.number) + 1:
            return None
        table = Table()
        table.head, table.is_rest = head, True
        return table

    def add(
        self, cells: tuple[Words, ...], *, ruled: bool = False, after_page: bool = False
    ) -> None:
        """Take one row; `after_page`: a page ended between it and the row before.

        A table printed in two halves side by side (序号 | 单位 twice) has two rows in a line.
        """
        half = len(cells) // 2
        if self.head is None and _is_folded(tuple(map(text_of, cells))):
            self._folded, cells = len(cells), cells[:half]
        elif self._folded == len(cells):
            for part in (cells[:half], cells[half:]):
                if any(part):
                    self._add(part, ruled=ruled, after_page=after_page)
            return
        self._add(cells, ruled=ruled, after_page=after_page)

    def _add(self, cells: tuple[Words, ...], *, ruled: bool, after_page: bool) -> None:
        row = self._row(cells, ruled, after_page or self._head_again)
        if self.head is not None:
            row = put_in_place(self.head, row)
        above, self._above = self._above, row.cells
        second = parted(self.head, row.own, row.flat) if self._at_head and self.head else None
        if second is not None:
            self.head = second
        elif is_head(row.flat) and self._may_be_head(row.flat):
            self._head_again = bool(self._items)
            self.head, self._at_head = head_of(row.flat), True
        elif self.head is None:
            self._headless.extend(row.cells)
        else:
            self._at_head = self._head_again = False
            self._take(self.head, row, above)

    def _may_be_head(self, flat: tuple[str, ...]) -> bool:
        """Below a head another one has some of its names; `各单位 | 落实工作职责` is a row."""
        return self.head is None or bool(set(flat) & set(self.head.cells) - {""})

    def add_heading(self, words: Words) -> None:
        """Take a line between two rows that heads those behind it."""
        self._items.append(Group(words))

    def _row(self, cells: tuple[Words, ...], ruled: bool, after_page: bool) -> TableRow:
        columns = len(self.head.cells) if self.head else 0
        if ruled and len(cells) > columns > 0 and not any(cells[columns:]):
            cells = cells[:columns]
        flat = tuple(map(text_of, cells))
        own = tuple(i for i, words in enumerate(cells) if words and not self._is_merged(cells, i))
        return TableRow(cells, flat, own, ruled, after_page)

    def _is_merged(self, cells: tuple[Words, ...], index: int) -> bool:
        words = cells[index]
        from_above = index < len(self._above) and words is self._above[index]
        return from_above or (index > 0 and words is cells[index - 1])

    def _take(self, head: Head, row: TableRow, above: tuple[Words, ...]) -> None:
        if not row.own:
            return
        if is_heading(head, row):
            self._items.append(Group(row.cells[row.own[0]]))
            return
        if self._completes(head, row, above):
            last = above[-1]
            self._items.pop()
            self._above = (*above[:-1], joined(last, row.cells[0]), *row.cells[1:])
            row = self._row_again(row)
        entry = self._entry(head, filled_up(head, row))
        if not self._goes_on(entry, row):
            self._items.append(entry)

    def _row_again(self, row: TableRow) -> TableRow:
        cells = self._above
        flat = tuple(map(text_of, cells))
        own = tuple(index for index, words in enumerate(cells) if words)
        return TableRow(cells, flat, own, row.ruled, row.after_page)

    def _completes(self, head: Head, row: TableRow, above: tuple[Words, ...]) -> bool:
        """The row is what a line end inside a cell tore off the numbered row above."""
        last = self._last
        if last is None or self._items[-1] is not last or not last.fresh or 0 not in row.own:
            return False
        short = len(above) < len(head.cells) == len(above) + len(row.cells) - 1
        return short and head.number == 0 and bool(above[-1]) and not row_number(row.flat[0])

    @property
    def _last(self) -> Entry | None:
        return next((item for item in reversed(self._items) if isinstance(item, Entry)), None)

    def _goes_on(self, entry: Entry, row: TableRow) -> bool:
        """Whether the row only goes on with the one above, which then has its words and units.

        A row without a number is a duty of its own (guide). But one without any words is none,
        and neither is one that a page broke off in the middle of a sentence.
        """
        last = self._items[-1] if self._items else None
        if not isinstance(last, Entry) or entry.fresh or last.rows >= _MOST_ROWS:
            return False
        if entry.texts and not self._is_broken_off(last, entry, row):
            return False
        for words in entry.texts:
            last.texts[last.body] = joined(last.texts[last.body], words)
        for unit in entry.units:
            if not unit.merged:
                last.units = list_joined(last.units, unit, after_page=row.after_page)
        last.deadlines.extend(entry.deadlines)
        last.rows += 1
        return True

    def _is_broken_off(self, last: Entry, entry: Entry, row: TableRow) -> bool:
        if len(entry.texts) != 1 or not last.texts or last.columns[last.body] != entry.columns[0]:
            return False
        if not ends_open(text_of(last.texts[last.body]), after_page=row.after_page):
            return False
        own = [unit for unit in entry.units if not unit.merged]
        return all(goes_on_with(last.units, unit) for unit in own)

    def _entry(self, head: Head, row: TableRow) -> Entry:
        at, number = self._number(head, row)
        filled = [index for index in row.own if index != at]
        units = unit_columns(head, row, filled, numbered=bool(number))
        last = self._last
        entry = Entry(number or (last.number if last else "0"), fresh=bool(number))
        entry.units = unit_cells(row, units)
        kinds = dict(enumerate(head.kinds)) if len(row.flat) == len(head.kinds) else {}
        entry.deadlines = [
            (head.cells[i] if kinds else "", row.cells[i])
            for i in (range(len(row.cells)) if kinds else filled)
            if row.flat[i] and kind_of(kinds, row.flat, i) == "deadline" and i not in units
        ]
        entry.columns = [
            i for i in filled if i not in units and kind_of(kinds, row.flat, i) == "words"
        ]
        entry.texts = [row.cells[index] for index in entry.columns]
        entry.labels = [
            row.cells[i]
            for i, kind in kinds.items()
            if kind == "words"
            and 0 < len(row.flat[i]) <= _TITLE_LENGTH
            and i not in row.own
            and row.cells[i] is not row.cells[i - 1]
        ]
        self._name(entry, [row.flat[index] for index in entry.columns])
        return entry

    def _number(self, head: Head, row: TableRow) -> tuple[int, str]:
        """Where the row's number stands, and what it is; rows without such a column are counted."""
        at = head.number if head.number >= 0 and len(row.flat) == len(head.cells) else 0
        written = row.flat[at] if at in row.own else ""
        number = row_number(written)
        if number or head.number >= 0 or 0 not in row.own:
            return (at if number else -1), number
        self._count += 1
        return -1, str(self._count)

    def _name(self, entry: Entry, texts: list[str]) -> None:
        """Title and label of a row; one that goes on without a title has the one above it."""
        if len(texts) > 1 and len(texts[0]) <= _TITLE_LENGTH:
            entry.title = texts[0]
        if entry.fresh and len(texts) > 2 and len(texts[1]) <= _LABEL_LENGTH:
            entry.label = texts[1]
        elif not entry.fresh and entry.title and len(entry.title) <= _LABEL_LENGTH:
            entry.label = entry.title
        if not entry.title and not entry.fresh and self._last:
            entry.title = self._last.title

    def rows(self, prefix: str, builder: TextBuilder) -> Iterator[Row | Heading]:
        """Write the words into `builder` and yield the duties that the rows hold, in order.

        Words of a table whose head names no units are written and hold no duties.
        """
        for words in self._headless:
            for text in words:
                builder.paragraph(text)
        yield from written(self._items, prefix, builder)


def _is_folded(flat: tuple[str, ...]) -> bool:
    """The same head stands twice beside itself."""
    half = len(flat) // 2
    return half > 1 and flat[:half] == flat[half:] and is_head(flat[:half])
