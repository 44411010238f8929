"""What a spreadsheet would take for a formula, in every CSV that is written for one."""

_OPENINGS = tuple("=+-@＝＋－＠\t\r\n")


def as_words(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would compute it: `'-5℃以下`.

    That is so of what opens with = + - @, of either width, or with a tab or a line break.
    """
    return f"'{text}" if text.startswith(_OPENINGS) else text
