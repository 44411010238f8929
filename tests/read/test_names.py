"""Names of files as they come from other machines."""

import os
from pathlib import Path

import pytest

from graph_build.pipeline import build
from graph_build.read import file_name
from graph_build.store.manifest import read_manifest


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("岢岚县.md".encode(), "岢岚县.md"),
        ("岢岚县.md".encode("gbk"), "岢岚县.md"),
        (b"\xff\xfe.md", "��.md"),
    ],
)
def test_name_is_read_as_utf_8_or_gbk(written, read):
    assert file_name(Path(os.fsdecode(written))) == read


def test_notice_unpacked_from_a_windows_archive_is_built(tmp_path: Path):
    notice = "大同市人民政府关于2026年安全生产的通知\n\n一、管好燃气。（责任单位：市应急局）\n"
    path = os.path.join(os.fsencode(tmp_path), "大同市2026.md".encode("gbk"))
    with open(path, "wb") as file:
        file.write(notice.encode())
    build([tmp_path], tmp_path / "graph")
    assert [each.file for each in read_manifest(tmp_path / "graph").notices] == ["大同市2026.md"]
