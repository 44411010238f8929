"""What bounds the duties in time and amount: deadlines, frequencies, targets, in reading order."""

from collections.abc import Iterable, Iterator

from graph_build.extract.days import Calendar
from graph_build.extract.deadlines import deadlines
from graph_build.extract.frequencies import frequencies
from graph_build.extract.targets import targets
from graph_build.model import BoundMention, Cell

_LABEL = "完成时限："


def bounds(text: str, calendar: Calendar) -> tuple[BoundMention, ...]:
    """The bounds of `text`, none of which overlap.

    What is done again and again comes first: the 12月底前 of `每年12月底前` is no deadline, the
    两次 of `每年至少检查两次` no target.
    """
    free = [True] * len(text)
    found = sorted(_distinct(text, calendar, free), key=lambda mention: mention.start)
    return tuple(found)


def _distinct(text: str, calendar: Calendar, free: list[bool]) -> Iterator[BoundMention]:
    for finder in (frequencies(text), deadlines(text, calendar), targets(text)):
        for mention in finder:
            if all(free[mention.start : mention.end]):
                free[mention.start : mention.end] = [False] * (mention.end - mention.start)
                yield mention


def cell_bounds(text: str, cells: Iterable[Cell], calendar: Calendar) -> Iterator[BoundMention]:
    """The bounds of cells of a table under a head such as 完成时限, which stands for the label.

    So `2026年6月` and `长期坚持` are one there, which in running words are none.
    """
    for cell in cells:
        shift = cell.start - len(_LABEL)
        for mention in bounds(_LABEL + text[cell.start : cell.end], calendar):
            yield BoundMention(mention.bound, mention.start + shift, mention.end + shift)
