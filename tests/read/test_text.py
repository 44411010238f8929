import codecs
import hashlib
import random

import pytest

from graph_build.errors import (
    EmptyFileError,
    InputError,
    NotTextError,
    UnreadableFileError,
)
from graph_build.read import read_document

TEXT = "平安市人民政府\r\n关于做好安全生产工作的通知\r\n\r\n　　一、总体要求\r\n"


def _file(folder, data: bytes):
    path = folder / "通知.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("gbk"), "gb18030"),
    ],
    ids=["utf-8", "utf-8 with BOM", "utf-16-le", "utf-16-be", "gb18030", "gbk"],
)
def test_text_is_the_same_in_every_encoding(tmp_path, data, encoding):
    document = read_document(_file(tmp_path, data))
    assert (document.text, document.encoding) == (TEXT, encoding)


@pytest.mark.parametrize("name", ["𡎚水县", "㕔", "岢岚县", "①②③", "№1"])
def test_rare_characters_are_read_from_gb18030(tmp_path, name):
    text = f"{name}人民政府关于做好安全生产工作的通知"
    assert read_document(_file(tmp_path, text.encode("gb18030"))).text == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_count_as_decoded(tmp_path, end):
    text = f"甲{end}乙{end}"
    document = read_document(_file(tmp_path, text.encode()))
    assert document.text.index("乙") == 1 + len(end)


def test_byte_order_mark_is_no_character_of_the_text(tmp_path):
    assert read_document(_file(tmp_path, TEXT.encode("utf-8-sig"))).text[0] == "平"


def test_hash_is_that_of_the_bytes(tmp_path):
    data = TEXT.encode("gb18030")
    assert read_document(_file(tmp_path, data)).sha256 == hashlib.sha256(data).hexdigest()


def test_document_is_named_by_its_file_without_folders(tmp_path):
    assert read_document(_file(tmp_path, TEXT.encode())).file == "通知.txt"


def test_a_private_character_in_a_page_is_still_text(tmp_path):
    text = TEXT * 10 + "\ue5e5"
    assert read_document(_file(tmp_path, text.encode("gb18030"))).text == text


def test_missing_file_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFileError, match="文件不存在"):
        read_document(tmp_path / "没有.txt")


def test_folder_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFileError, match="文件夹"):
        read_document(tmp_path)


def test_file_below_a_file_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFileError):
        read_document(_file(tmp_path, b"x") / "通知.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b" \t\r\n\x0c",
        "\u3000\n".encode(),
        codecs.BOM_UTF8,
        codecs.BOM_UTF16_LE,
        "\u3000\n".encode("gb18030"),
        "\u00a0\u200b\n".encode(),
    ],
    ids=["nothing", "ends", "blanks", "full width", "BOM", "BOM 16", "gb18030", "web"],
)
def test_file_without_a_visible_character_is_empty(tmp_path, data):
    with pytest.raises(EmptyFileError):
        read_document(_file(tmp_path, data))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"%PDF-1.4 all of it is ASCII", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "Word"),
        (b"PK\x03\x04 an archive", "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Word"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "图片"),
        (rb"{\rtf1\ansi\deff0 \u23433?\u27901?}", "RTF"),
    ],
    ids=["pdf", "ascii pdf", "docx", "zip", "doc", "png", "jpeg", "rtf"],
)
def test_file_of_another_format_is_named_as_such(tmp_path, data, what):
    with pytest.raises(NotTextError, match=what):
        read_document(_file(tmp_path, data))


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x00\x00",
        b"\x7fELF\x02\x01\x01\x00",
        b"\x1f\x8b\x08\x00\x00\x00",
        b"Rar!\x1a\x07\x00",
        ("通知\0" * 3).encode(),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-32"),
        bytes(range(256)) * 4,
    ],
    ids=["nul", "elf", "gzip", "rar", "nul in text", "no BOM", "utf-32", "all bytes"],
)
def test_binary_is_not_text(tmp_path, data):
    with pytest.raises(NotTextError):
        read_document(_file(tmp_path, data))


@pytest.mark.parametrize("size", [40, 200, 2000, 30000])
@pytest.mark.parametrize("seed", range(10))
def test_random_bytes_are_not_text(tmp_path, size, seed):
    with pytest.raises(NotTextError):
        read_document(_file(tmp_path, random.Random(seed).randbytes(size)))


@pytest.mark.parametrize("data", [b"", b"\n", b"%PDF-1.7", b"PK\x03\x04", b"\x00\x01", None])
def test_message_names_the_file_and_says_what_to_do(tmp_path, data):
    path = tmp_path / "没有.txt" if data is None else _file(tmp_path, data)
    with pytest.raises(InputError) as caught:
        read_document(path)
    message = str(caught.value)
    assert str(path) in message
    assert caught.value.todo in message
    assert caught.value.todo.startswith("请")
