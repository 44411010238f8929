"""From files to a graph folder: incremental, reproducible, and safe against bad input."""

import hashlib
import shutil
from pathlib import Path

import pytest

from graph_build.errors import (
    DuplicateNoticeError,
    EmptyFileError,
    GraphError,
    InputError,
    NotANoticeError,
    NotTextError,
    NoUnitError,
    UnreadableFileError,
)
from graph_build.ledger.file import read_ledger
from graph_build.pipeline import build, notice_files, records_of
from graph_build.store.folder import open_store, read_all_records
from graph_build.store.manifest import LeftOutEntry, read_manifest
from graph_build.store.records import read_records, write_records
from tests.golden import NOTICES

SMALL = """\
临河县人民政府关于做好2024年安全生产工作的通知

各乡镇人民政府：

一、落实责任

（一）压实监管责任。开展煤矿专项检查。（县应急局牵头，县公安局配合）

（二）加强宣传。开展安全生产月活动。（责任单位：各乡镇）

临河县人民政府

2024年3月1日
"""


@pytest.fixture
def notices(tmp_path: Path) -> Path:
    """A folder with the five notices, to be changed by a test."""
    folder = tmp_path / "notices"
    folder.mkdir()
    for notice in NOTICES:
        shutil.copy(notice, folder)
    return folder


def _hashes(folder: Path, *, but: str = "graph.lbug") -> dict[str, str]:
    """SHA-256 of everything but the database, whose file is the engine's own affair."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("graph.lbug", but)
    }


def _duty_count(folder: Path) -> int:
    with open_store(folder) as store:
        rows = store.run("MATCH (d:Duty) RETURN count(d) AS n", {}).rows
    return int(rows[0][0])


def test_five_notices_become_a_graph(notices: Path, tmp_path: Path) -> None:
    report = build([notices], tmp_path / "graph")
    assert [r.notice.id for r in report.records] == [
        "大同市2026",
        "安泽县2025",
        "山西省2020",
        "山阴县2026",
        "岢岚县2023",
    ]
    assert report.errors == []


def test_database_holds_every_row_of_the_tables(notices: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "graph")
    with open_store(tmp_path / "graph") as store:
        assert store.counts() == dict(read_manifest(tmp_path / "graph").counts)


def test_building_twice_gives_the_same_bytes(notices: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "one")
    build([notices], tmp_path / "two")
    assert _hashes(tmp_path / "one") == _hashes(tmp_path / "two")


def test_order_of_the_files_does_not_matter(notices: Path, tmp_path: Path) -> None:
    files = notice_files([notices])
    build(files, tmp_path / "one")
    build(files[::-1], tmp_path / "two")
    assert _hashes(tmp_path / "one") == _hashes(tmp_path / "two")


def test_rebuilding_takes_unchanged_notices_from_the_last_build(
    notices: Path, tmp_path: Path
) -> None:
    build([notices], tmp_path / "graph")
    first = _hashes(tmp_path / "graph")
    report = build([notices], tmp_path / "graph")
    assert report.reused == 5
    assert _hashes(tmp_path / "graph") == first


def test_changed_notice_is_read_again(notices: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "graph")
    changed = notices / "datong-2026.txt"
    changed.write_text(changed.read_text("utf-8").replace("市发改委", "市商务局"), "utf-8")
    report = build([notices], tmp_path / "graph")
    assert report.reused == 4
    units = {a.unit.canonical for r in report.records for a in r.assignments}
    assert "大同市发展和改革委员会" not in units


def test_notice_that_is_gone_leaves_nothing_behind(notices: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "graph")
    (notices / "datong-2026.txt").unlink()
    build([notices], tmp_path / "graph")
    build([notices], tmp_path / "fresh")
    assert _hashes(tmp_path / "graph") == _hashes(tmp_path / "fresh")
    with open_store(tmp_path / "graph") as store:
        left = store.run("MATCH (n) WHERE n.id CONTAINS '大同' RETURN n.id", {}).rows
    assert left == ()


def test_records_written_and_read_are_equal(tmp_path: Path) -> None:
    records = records_of(NOTICES[2])
    write_records(records, tmp_path / "records.jsonl")
    assert read_records(tmp_path / "records.jsonl") == records


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("empty.txt", b"", EmptyFileError),
        ("blank.txt", b" \n\n\t\n", EmptyFileError),
        ("scan.txt", b"%PDF-1.7\n\x00\x01", NotTextError),
        ("letter.txt", "您好，附上照片，请查收。".encode(), NotANoticeError),
        ("nobody.txt", "关于开展活动的通知\n一、目标\n努力学习。\n".encode(), NoUnitError),
    ],
)
def test_bad_file_is_reported_and_the_others_go_on(
    name: str, content: bytes, error: type[InputError], notices: Path, tmp_path: Path
) -> None:
    (notices / name).write_bytes(content)
    report = build([notices], tmp_path / "graph")
    assert [type(e) for e in report.errors] == [error]
    assert name in str(report.errors[0])
    assert len(report.records) == 5
    left_out = read_manifest(tmp_path / "graph").left_out
    assert left_out == (LeftOutEntry(name, report.errors[0].what),)


def test_missing_file_is_reported_and_the_others_go_on(notices: Path, tmp_path: Path) -> None:
    report = build([notices, tmp_path / "missing.txt"], tmp_path / "graph")
    assert [type(e) for e in report.errors] == [UnreadableFileError]
    assert len(report.records) == 5


def test_graph_stays_untouched_when_no_file_is_a_notice(notices: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "graph")
    before = _hashes(tmp_path / "graph")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    with pytest.raises(GraphError, match="没有一份可用的通知"):
        build([bad], tmp_path / "graph")
    assert _hashes(tmp_path / "graph") == before


def test_notice_whose_file_broke_keeps_its_last_records(notices: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "graph")
    before = _hashes(tmp_path / "graph", but="manifest.json")
    (notices / "datong-2026.txt").write_bytes(b"")
    report = build([notices], tmp_path / "graph")
    assert report.kept == ["datong-2026.txt"]
    assert _hashes(tmp_path / "graph", but="manifest.json") == before
    (left_out,) = read_manifest(tmp_path / "graph").left_out
    assert (left_out.file, left_out.kept) == ("datong-2026.txt", True)


def test_second_copy_of_a_notice_is_refused(notices: Path, tmp_path: Path) -> None:
    shutil.copy(notices / "datong-2026.txt", notices / "大同复印件.txt")
    report = build([notices], tmp_path / "graph")
    assert [type(e) for e in report.errors] == [DuplicateNoticeError]
    assert "datong-2026.txt" in str(report.errors[0])


def test_folder_gives_text_and_markdown_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.pdf", "sub/d.TXT"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", "utf-8")
    assert [path.name for path in notice_files([tmp_path])] == ["a.txt", "b.md", "d.TXT"]


def test_notice_of_an_unseen_place_is_read(tmp_path: Path) -> None:
    path = tmp_path / "临河.txt"
    path.write_text(SMALL, "utf-8")
    build([path], tmp_path / "graph")
    assert _duty_count(tmp_path / "graph") == 2


@pytest.mark.parametrize("broken", ["a", "b"])
def test_broken_file_keeps_its_notice_beside_one_of_the_same_name(
    broken: str, tmp_path: Path
) -> None:
    for name, notice in (("a", NOTICES[1]), ("b", NOTICES[2])):
        (tmp_path / name).mkdir()
        shutil.copy(notice, tmp_path / name / "n.txt")
    folders = [tmp_path / "a", tmp_path / "b"]
    build(folders, tmp_path / "graph")
    before = _hashes(tmp_path / "graph", but="manifest.json")
    (tmp_path / broken / "n.txt").write_bytes(b"")
    build(folders, tmp_path / "graph")
    assert _hashes(tmp_path / "graph", but="manifest.json") == before


def test_renamed_file_is_read_again(notices: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "graph")
    (notices / "datong-2026.txt").rename(notices / "大同.txt")
    report = build([notices], tmp_path / "graph")
    assert report.reused == 4
    assert "大同.txt" in {records.notice.file for records in report.records}


def test_records_of_a_built_graph_are_read_back(five_graph: Path) -> None:
    expected = sorted((records_of(path) for path in NOTICES), key=lambda each: each.notice.id)
    assert list(read_all_records(five_graph)) == expected


# -- the ledger of names -----------------------------------------------------------------------

_LEDGER = (
    "日期,判断,写法,地方,文件,单位,理由,判断人\n2026-03-01,分开,消防队,岢岚县,,,是政府专职消防队,\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger by which 消防队 in 岢岚县 is an organ of its own."""
    path = tmp_path / "names.csv"
    path.write_text(_LEDGER, encoding="utf-8")
    return path


def _reasons(graph: Path, written: str) -> set[str]:
    return {
        one.unit.reason
        for records in read_all_records(graph)
        for one in records.assignments
        if one.written == written
    }


def test_build_obeys_the_ledger_and_names_it(notices: Path, ledger: Path, tmp_path: Path) -> None:
    build([notices], tmp_path / "graph", ledger=read_ledger(ledger))
    [reason] = _reasons(tmp_path / "graph", "消防队")
    assert reason.startswith("人工：消防队单列为一个单位（是政府专职消防队）")
    with open_store(tmp_path / "graph") as store:
        found = store.run("MATCH (d:Department {id: '140929/消防队'}) RETURN d.name", {}).rows
    assert found == (("岢岚县消防队",),)
    [entry] = read_manifest(tmp_path / "graph").ledgers
    assert (entry.file, entry.sha256) == (
        "names.csv",
        hashlib.sha256(ledger.read_bytes()).hexdigest(),
    )


def test_judgement_changes_no_id_but_its_own(notices: Path, ledger: Path, tmp_path: Path) -> None:
    without = build([notices], tmp_path / "without").records
    judged = build([notices], tmp_path / "judged", ledger=read_ledger(ledger)).records
    changed = [
        (before.unit.id, after.unit.id)
        for one, other in zip(without, judged, strict=True)
        for before, after in zip(one.assignments, other.assignments, strict=True)
        if before != after
    ]
    assert changed == [("140929/消防救援大队", "140929/消防队")] * 8


def test_same_ledger_gives_the_same_bytes(notices: Path, ledger: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build([notices], tmp_path / name, ledger=read_ledger(ledger))
    first = _hashes(tmp_path / "one")
    assert first == _hashes(tmp_path / "two")
    assert build([notices], tmp_path / "one", ledger=read_ledger(ledger)).reused == 5
    assert _hashes(tmp_path / "one") == first


def test_notices_are_read_again_when_the_ledger_changes(
    notices: Path, ledger: Path, tmp_path: Path
) -> None:
    build([notices], tmp_path / "graph", ledger=read_ledger(ledger))
    undone = "2026-03-02,撤销,消防队,岢岚县,,,查明就是消防救援大队,\n"
    ledger.write_text(_LEDGER + undone, encoding="utf-8")
    assert build([notices], tmp_path / "graph", ledger=read_ledger(ledger)).reused == 0
    assert _reasons(tmp_path / "graph", "消防队") == {"词典：消防队→消防救援大队"}


def test_undone_judgement_leaves_nothing_in_records_and_tables(
    notices: Path, ledger: Path, tmp_path: Path
) -> None:
    undone = "2026-03-02,撤销,消防队,岢岚县,,,查明就是消防救援大队,\n"
    ledger.write_text(_LEDGER + undone, encoding="utf-8")
    build([notices], tmp_path / "undone", ledger=read_ledger(ledger))
    build([notices], tmp_path / "without")
    undone_hashes, without = _hashes(tmp_path / "undone"), _hashes(tmp_path / "without")
    assert {name for name in without if without[name] != undone_hashes[name]} == {"manifest.json"}


def test_build_says_that_the_last_one_had_a_ledger(
    notices: Path, ledger: Path, tmp_path: Path
) -> None:
    assert build([notices], tmp_path / "g", ledger=read_ledger(ledger)).left_ledger == ""
    assert build([notices], tmp_path / "g").left_ledger == "names.csv"
    assert build([notices], tmp_path / "g").left_ledger == ""


def test_records_with_judgements_written_and_read_are_equal(ledger: Path, tmp_path: Path) -> None:
    records = records_of(NOTICES[2], ledger=read_ledger(ledger))
    assert records.judged
    write_records(records, tmp_path / "records.jsonl")
    assert read_records(tmp_path / "records.jsonl") == records
