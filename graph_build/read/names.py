"""The name of a file as text, whatever machine it comes from."""

import os
from pathlib import Path

_FOREIGN = ("utf-8", "gb18030")


def file_name(path: Path) -> str:
    """The last part of the path, which can be written in UTF-8 and compared.

    Linux knows names as bytes. What was unpacked from a Windows archive bears the bytes of GBK,
    what was copied to a GBK machine those of UTF-8; Python holds either as lone surrogates, which
    no file takes. Such a name is read as a notice's text is; what is in neither has � in it.
    """
    name = path.name
    if not any("\ud800" <= letter <= "\udfff" for letter in name):
        return name
    data = os.fsencode(name)
    for encoding in _FOREIGN:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
