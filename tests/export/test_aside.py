"""A file that a program holds open."""

import os
from pathlib import Path

import pytest

from graph_build.errors import ExportError
from graph_build.export.aside import put_in_place


def test_a_file_that_excel_holds_is_named_with_what_to_do(tmp_path: Path, monkeypatch) -> None:
    """On Windows a workbook that Excel shows can't be replaced."""

    def held(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    target = tmp_path / "职责矩阵.xlsx"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", held)
    with (
        pytest.raises(ExportError, match=r"可能正在 Excel 或 WPS 中打开.*请关闭该文件后重试"),
        put_in_place(target, folder=False, force=True) as staged,
    ):
        staged.write_bytes(b"new")
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["职责矩阵.xlsx"]
