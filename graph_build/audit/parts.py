"""Which organ is a part of which: 交警大队 of 公安局, a body's office of the body."""

from functools import cache

from graph_build.lexicons import functions, unit_names


def are_one_organ(one: str, other: str) -> bool:
    """True if one of two hands is a part of the other, by the names of their organs.

    公安局交通警察大队 opens with 公安局: what the one does, the other may be told to do.
    """
    return is_part(one, other) or is_part(other, one)


@cache
def is_part(part: str, whole: str) -> bool:
    """True if an organ of the hand `part` bears the name of one of `whole`, and more.

    A government is the whole of nothing: 国务院安委会 is no part of what acts for it.
    """
    known = functions().get(whole)
    if part == whole or (known and known.kind == "government"):
        return False
    return any(
        name.startswith(above) and name != above
        for name in _organs(part)
        for above in _organs(whole)
    )


@cache
def opens_with_organ(name: str, whole: str) -> bool:
    """True if the name opens with any name of the organ of the hand `whole`, and goes on.

    应急局执法队 is in no lexicon, and what it does 应急管理局 does.
    """
    known = functions().get(whole)
    if known is None or known.kind == "government":
        return False
    return any(name.startswith(each) and name != each for each in _written(whole))


def _written(hand: str) -> frozenset[str]:
    """All names of the hand's organs, short ones and former ones too, without their place."""
    entries = (entry for group in unit_names().values() for entry in group)
    return _organs(hand) | {entry.name for entry in entries if entry.function == hand}


def _organs(hand: str) -> frozenset[str]:
    """The names of the hand's organs at all levels, without their place."""
    known = functions().get(hand)
    return frozenset(filter(None, known.organs.values())) if known else frozenset({hand})
