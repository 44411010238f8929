"""What Excel allows in a cell and as the name of a sheet."""

import re
import unicodedata
from collections.abc import Iterable

_MOST_TEXT = 32_767  # UTF-16 units
_CUT = "……（过长，已截断）"
_MOST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def cell_text(text: str) -> str:
    """The text as a cell can hold it: � for what XML forbids, a visible mark where it is cut."""
    text = xml_text(text)
    if _units(text) <= _MOST_TEXT:
        return text
    return _cut(text, _MOST_TEXT - len(_CUT)) + _CUT


def xml_text(text: str) -> str:
    """The text with � for every character that neither XML nor HTML allows, line ends as \\n."""
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def sheet_names(asked: Iterable[str]) -> list[str]:
    """Names that Excel takes, one for each: 31 characters, none that it forbids, no two alike."""
    given: list[str] = []
    taken = {"history"}  # Excel keeps this one for itself
    for name in asked:
        given.append(_free(_allowed(name), taken))
        taken.add(given[-1].casefold())
    return given


def lines_of(text: str, width: int) -> int:
    """How many lines the text takes where `width` digits stand in one."""
    return sum(max(1, -(-_digits(line) // width)) for line in text.split("\n"))


def _allowed(name: str) -> str:
    name = _NOT_IN_NAMES.sub(" ", xml_text(name)).strip("' ")
    return _cut(name, _MOST_NAME).strip("' ") or "表"


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        tail = f"（{number}）"
        free = _cut(name, _MOST_NAME - len(tail)) + tail
    return free


def _units(text: str) -> int:
    """Length as Excel counts it: a rare character outside the first plane is two."""
    return len(text) + sum(character > "\uffff" for character in text)


def _cut(text: str, units: int) -> str:
    text = text[:units]
    while _units(text) > units:
        text = text[:-1]
    return text


def _digits(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
