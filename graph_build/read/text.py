"""Plain text and Markdown files, in the encodings that Chinese offices use."""

import codecs
import hashlib
import re
from pathlib import Path

from graph_build.errors import EmptyFileError, NotTextError, UnreadableFileError, reason
from graph_build.model import Document
from graph_build.read.names import file_name

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "PDF 文件"),
    (b"PK\x03\x04", "压缩包或 Word、Excel 文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word、Excel 文件"),
    (b"{\\rtf", "RTF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
)
_ODD = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
_SAVE_AS_TEXT = "请另存为纯文本（.txt）或 Markdown（.md）后重试"


def read_document(path: Path) -> Document:
    """Return the decoded text of `path`; a byte order mark is no part of it.

    Line ends stay as they are, so offsets count in what the bytes decode to.

    Raises:
        UnreadableFileError, EmptyFileError, NotTextError
    """
    data = _bytes_of(path)
    if not data.strip():
        raise EmptyFileError(where=str(path), what="文件是空的", todo="请确认文件已正确导出")
    text, encoding = _decode(path, data)
    if not text.strip("\ufeff\u200b\u200c\u200d\u2060 \t\r\n\f\u3000\xa0"):
        raise EmptyFileError(where=str(path), what="文件里没有文字", todo="请确认文件已正确导出")
    return Document(file_name(path), hashlib.sha256(data).hexdigest(), encoding, text)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _unreadable(path, "文件不存在", "请检查路径") from error
    except IsADirectoryError as error:
        raise _unreadable(path, "这是文件夹，不是文件", "请给出其中的文件") from error
    except OSError as error:
        raise _unreadable(path, f"无法读取（{reason(error)}）", "请检查权限") from error


def _unreadable(path: Path, what: str, todo: str) -> UnreadableFileError:
    return UnreadableFileError(where=str(path), what=what, todo=todo)


def _decode(path: Path, data: bytes) -> tuple[str, str]:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise NotTextError(where=str(path), what=f"这是{name}，不是文本", todo=_SAVE_AS_TEXT)
    named = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    for encoding in (named,) if named else ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_as_text(text):
            return text, encoding
    raise NotTextError(where=str(path), what="不是文本，或编码无法识别", todo=_SAVE_AS_TEXT)


def _reads_as_text(text: str) -> bool:
    """Text has no NUL and hardly any control, private or replacement character."""
    sample = text[:20000]
    return "\0" not in text and len(_ODD.findall(sample)) * 50 <= len(sample)
