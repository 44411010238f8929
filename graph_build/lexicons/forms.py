"""Forms of a lexicon's values, where they can't be listed."""

import re


class Form:
    """The values that a pattern matches as a whole."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and self._pattern.fullmatch(value) is not None


WORD = Form(r"[\w（）]+")
"""A word that means itself in a pattern, of which it becomes a part."""

YEAR = Form(r"(?:\d{4})?")
"""A year, or none."""
