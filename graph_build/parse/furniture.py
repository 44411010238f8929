"""What printing left between the lines: page numbers, rules, heads that every page repeats."""

import re
from collections import Counter
from collections.abc import Iterable

from graph_build.parse.numbering import number_of

_DASHES = r"[-—–－─―‐•·~～*\\\s]"
_OF = r"(?:共\s*\d{1,3}\s*页)"
_PAGE_NUMBER = re.compile(
    rf"(?:{_DASHES}+\d{{1,3}}{_DASHES}*|\d{{1,3}}{_DASHES}*"
    rf"|{_OF}?[\s，,/]*第\s*[\d一二三四五六七八九十]{{1,3}}\s*页[\s，,/]*{_OF}?"
    r"|\d{1,3}\s*/\s*\d{1,3}|[Pp]age\s*\d{1,3}(?:\s*of\s*\d{1,3})?)$"
)
_RULE = re.compile(r"(?:[-—*_=]\s*){3,}$|!\[[^\]]*\]\([^)]*\)$")
_LONGEST_HEAD = 40
_WORDS = re.compile(r"[：:。；;，、]")


def is_page_number(line: str) -> bool:
    """The line, outer blanks off, is `- 2 -`, `第3页 共5页` or another number of a page."""
    return len(line) <= _LONGEST_HEAD and _PAGE_NUMBER.match(line) is not None


def is_rule(line: str) -> bool:
    """The line is a rule, an image, or marks without words."""
    return _RULE.match(line) is not None or not line.strip("#")


def running_heads(beside_pages: Iterable[str]) -> frozenset[str]:
    """Lines that stand beside the ends of two pages or more, say nothing and number nothing."""
    counted = Counter(beside_pages)
    return frozenset(
        line
        for line, count in counted.items()
        if count > 1
        and 1 < len(line) <= _LONGEST_HEAD
        and not _WORDS.search(line)
        and number_of(line) is None
    )
