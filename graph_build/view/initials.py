"""拼音首字母: what a hand types that does not want to choose characters."""


def initials(name: str) -> str:
    """`czrq` for 城镇燃气: the first letter of each character; digits and Latin letters stay.

    Of a character with several readings the commonest of the word counts (银行 `yh`).
    """
    from pypinyin import Style, lazy_pinyin

    letters = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))
    return "".join(each for each in letters if each.isascii() and each.isalnum()).lower()
