"""Files of gold and of records belong together by their names."""

from pathlib import Path

import pytest

from graph_build.errors import NoCounterpartError
from graph_build.evaluate import matched


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """Gold of 甲 and 乙; records of 甲 twice, of 乙 as a notice, and of 丙."""
    for name in (
        "gold/甲.jsonl", "gold/乙.jsonl", "gold/甲.notes.md",
        "records/甲.jsonl", "records/甲.txt", "records/乙.md", "records/丙.jsonl",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("gold", "records", "expected"),
    [
        pytest.param(
            "gold", "records",
            ["乙.jsonl 乙.md", "甲.jsonl 甲.jsonl"], id="two folders, records before notices",
        ),
        pytest.param("gold/乙.jsonl", "records", ["乙.jsonl 乙.md"], id="a file and a folder"),
        pytest.param("gold", "records/甲.txt", ["甲.jsonl 甲.txt"], id="a folder and a file"),
        pytest.param("gold/甲.jsonl", "records/丙.jsonl", ["甲.jsonl 丙.jsonl"], id="two files"),
        pytest.param("gold/甲.jsonl", "-", ["甲.jsonl -"], id="standard input"),
    ],
)  # fmt: skip
def test_files_are_matched(gold: str, records: str, expected: list[str], folders: Path) -> None:
    other = Path(records) if records == "-" else folders / records
    found = matched(folders / gold, other, notices=(".txt", ".md"))
    assert [f"{one.name} {two.name}" for one, two in found] == expected


@pytest.mark.parametrize(
    ("gold", "records", "message"),
    [
        ("records/丙.jsonl", "gold", "没有对应的文件（丙.jsonl、丙.txt）"),
        ("gold", "records/丙.jsonl", "没有对应的文件（丙.jsonl）"),
        (".", "records", "文件夹里没有 .jsonl 文件"),
    ],
)
def test_gold_without_counterpart_is_named(
    gold: str, records: str, message: str, folders: Path
) -> None:
    with pytest.raises(NoCounterpartError) as caught:
        matched(folders / gold, folders / records, notices=(".txt",))
    assert message in str(caught.value)
