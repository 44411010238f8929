"""The ledger as a file: what it says, what is wrong with a line, and that history stays."""

from pathlib import Path

import pytest

from graph_build.errors import ResourceError
from graph_build.ledger import Judgement
from graph_build.ledger.file import append, checked, read_ledger
from tests.notices import case

HEAD = "日期,判断,写法,地方,文件,单位,理由,判断人\n"
_JOIN = "2026-03-01,合并,住保中心,龙山县,,龙山县住房和城乡建设局,合署办公,李某\n"
_SPLIT = "2026-03-02,分开,市场局,,龙山县2024,,印章不同,\n"
_UNDO = "2026-03-03,撤销,住保中心,龙山县,,,已经分设,\n"


@pytest.fixture
def ledger(tmp_path: Path):
    """Writes the lines of a ledger below the header and reads them."""

    def read(*lines: str, mark: str = ""):
        path = tmp_path / "names.csv"
        path.write_text(mark + HEAD + "".join(lines), encoding="utf-8")
        return read_ledger(path)

    return read


def _entry(**facts: str) -> Judgement:
    given = {"day": "2026-03-01", "act": "split", "name": "市场局", "place": "龙山县", "notice": "",
             "unit": "", "reason": "印章不同", "by": ""} | facts  # fmt: skip
    return Judgement(**given)


def test_lines_are_judgements(ledger) -> None:
    one, other = ledger(_JOIN, _SPLIT).entries
    assert one == Judgement(
        "2026-03-01",
        "join",
        "住保中心",
        "龙山县",
        "",
        "龙山县住房和城乡建设局",
        "合署办公",
        "李某",
        2,
    )
    assert str(one) == "龙山县的文件中，“住保中心”并入“龙山县住房和城乡建设局”"
    assert str(other) == "龙山县2024 中，“市场局”单列为一个单位"


def test_what_is_undone_stands_no_more_but_stays(ledger) -> None:
    read = ledger(_JOIN, _SPLIT, _UNDO)
    assert [entry.name for entry in read.standing.values()] == ["市场局"]
    assert [entry.act for entry in read.entries] == ["join", "split", "undo"]


def test_what_is_undone_may_be_judged_anew(ledger) -> None:
    other = _JOIN.replace("住房和城乡建设局", "应急管理局")
    [standing] = ledger(_JOIN, _UNDO, other).standing.values()
    assert standing.unit == "龙山县应急管理局"


def test_same_judgement_twice_counts_once(ledger) -> None:
    [standing] = ledger(_JOIN, _JOIN.replace("李某", "王某")).standing.values()
    assert standing.by == "李某"


def test_spreadsheet_may_have_saved_it(ledger) -> None:
    saved = _JOIN.replace("2026-03-01", "2026/3/1").replace("\n", "\r\n")
    [entry] = ledger(saved, mark="\ufeff").entries
    assert entry.day == "2026-03-01"


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        case("date", [_JOIN.replace("2026-03-01", "去年")], 2, "日期应写作 2026-03-01：“去年”"),
        case("no-such-day", [_JOIN.replace("03-01", "13-01")], 2, "日期应写作"),
        case("act", [_JOIN.replace("合并", "并")], 2, "判断 不能是“并”，可以是 分开、合并、撤销"),
        case("scope", [_JOIN.replace("龙山县,,", ",,")], 2, "地方和文件须填一个，且只填一个"),
        case(
            "scopes", [_JOIN.replace("县,,", "县,龙山县2024,")], 2, "地方和文件须填一个，且只填一个"
        ),
        case("no-unit", [_JOIN.replace("合并", "分开")], 2, "分开不填单位"),
        case("unit", [_SPLIT, _SPLIT.replace("分开", "合并")], 3, "合并须写明并入哪个单位"),
        case("itself", [_JOIN.replace("住保中心", "龙山县住房和城乡建设局")], 2, "写法和单位相同"),
        case("no-reason", [_JOIN.replace("合署办公", "")], 2, "写法和理由不能空着"),
        case("columns", [_JOIN.replace(",李某", "")], 2, "应有 8 列"),
        case("blank", [_JOIN.replace("李某", " 李某")], 2, "判断人 的首尾有空格"),
        case("nothing-to-undo", [_UNDO], 2, "没有可以撤销的判断"),
        case("undone-twice", [_JOIN, _UNDO, _UNDO], 4, "没有可以撤销的判断"),
        case(
            "contradiction",
            [_JOIN, _SPLIT, _JOIN.replace("合并", "分开").replace("龙山县住房和城乡建设局", "")],
            4,
            "与第 2 行不一致：第 2 行说，龙山县的文件中，“住保中心”并入“龙山县住房和城乡建设局”",
        ),
    ],
)
def test_wrong_line_is_said_with_file_and_line(ledger, lines, line, message) -> None:
    with pytest.raises(ResourceError, match=message) as raised:
        ledger(*lines)
    assert raised.value.where.endswith(f"names.csv 第 {line} 行")
    assert raised.value.todo


def test_wrong_header_is_said(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("日期,写法\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="第 1 行：表头应为 日期,判断,写法"):
        read_ledger(path)


def test_file_that_is_missing_or_no_utf8_is_said(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="没有这个文件"):
        read_ledger(tmp_path / "none.csv")
    path = tmp_path / "names.csv"
    path.write_bytes((HEAD + _JOIN).encode("gbk"))
    with pytest.raises(ResourceError, match="请另存为 UTF-8 编码的 CSV"):
        read_ledger(path)


def test_first_line_makes_a_file_that_spreadsheets_open(tmp_path: Path) -> None:
    append(_entry(reason="印章不同，各有“三定”"), tmp_path / "names.csv")
    assert (tmp_path / "names.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    [entry] = read_ledger(tmp_path / "names.csv").entries
    assert (entry.name, entry.reason, entry.line) == ("市场局", "印章不同，各有“三定”", 2)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False], ids=["ended", "open"])
def test_line_is_added_and_no_other_is_changed(tmp_path: Path, end: str, last: bool) -> None:
    path = tmp_path / "names.csv"
    before = (HEAD + _JOIN).replace("\n", end).encode()
    before = before if last else before.removesuffix(end.encode())
    path.write_bytes(before)
    append(_entry(), path)
    assert path.read_bytes().startswith(before)
    assert path.read_bytes().count(end.encode()) == 3
    assert [entry.line for entry in read_ledger(path).entries] == [2, 3]


def test_words_of_a_judgement_are_brought_into_one_form() -> None:
    entry = checked(_entry(name="城管局 (执法局)", reason=" 印章\n不同 ", day="2026-3-1"))
    assert (entry.name, entry.reason, entry.day) == ("城管局（执法局）", "印章 不同", "2026-03-01")
