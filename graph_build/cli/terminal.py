"""Words for a terminal of any encoding: a command never dies of a character."""

import codecs
import io
import sys

_HANDLER = "dutygraph"


def speak_any_encoding() -> None:
    """What stdout and stderr can't write stands there as `<U+20BB7>`.

    A terminal that speaks GBK (Chinese Windows and its intranets, zh_CN.GBK) lacks rare characters
    of names, 𠮷, and all signs like 🔥; Python would end the command there. Files, JSON and CSV
    are UTF-8 and lose nothing.
    """
    codecs.register_error(_HANDLER, _number)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _number(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(f"<U+{ord(letter):04X}>" for letter in lacking), error.end
