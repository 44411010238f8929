"""Records read strictly: a broken line is named by file and number, with what to do."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from graph_build.errors import InputError, RecordLineError
from graph_build.evaluate import of_notice, parse_lines, read_lines
from graph_build.pipeline import records_of
from tests.evaluate.records import HELP, LEAD, record
from tests.golden import NOTICES, ROOT, golden_file

GOOD = asdict(record(LEAD))


def _line(**changed: Any) -> str:
    return json.dumps({**GOOD, **changed}, ensure_ascii=False)


def _without(name: str) -> str:
    return json.dumps({key: value for key, value in GOOD.items() if key != name})


def test_lines_become_records_and_blank_lines_are_skipped() -> None:
    text = f"{_line()}\n\n{json.dumps(asdict(record(HELP)))}\r\n"
    assert parse_lines(text, where="甲") == (record(LEAD), record(HELP))


def test_other_fields_are_not_looked_at() -> None:
    assert parse_lines(_line(start=1, rule="bracket", note=None), where="甲") == (record(LEAD),)


def test_line_separator_inside_a_quote_ends_no_line() -> None:
    (found,) = parse_lines(_line(quote="县应急局\u2028负责"), where="甲")
    assert found.quote == "县应急局\u2028负责"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        pytest.param("县应急局牵头", "不是一条完整的 JSON", id="text"),
        pytest.param(_line()[:-5], "不是一条完整的 JSON", id="cut off"),
        pytest.param("[" * 100_000, "不是一条完整的 JSON", id="nested too deep"),
        pytest.param("1" * 5_000, "不是一条完整的 JSON", id="endless number"),
        pytest.param("[]", "不是 JSON 对象", id="list"),
        pytest.param("null", "不是 JSON 对象", id="null"),
        *(pytest.param(_without(name), f"缺少字段 {name}", id=f"no {name}") for name in GOOD),
        pytest.param(_line(role="牵头"), "字段 role 不能是“牵头”，只能是 lead", id="wrong role"),
        pytest.param(_line(kind="office"), "字段 kind 不能是“office”", id="wrong kind"),
        pytest.param(_line(basis="list"), "字段 basis 不能是“list”", id="wrong basis"),
        pytest.param(_line(unit=" "), "字段 unit 是空的", id="no unit"),
        pytest.param(_line(unit=7), "字段 unit 应当是文字", id="number"),
        pytest.param(_line(role=["lead"]), "字段 role 应当是文字", id="list of roles"),
        pytest.param(_line(quote=None), "字段 quote 应当是文字", id="no quote"),
        pytest.param(
            _line().replace("县应急局负责", "\\ud800"),
            "字段 quote 应当是文字",
            id="half a character",
        ),
    ],
)
def test_broken_line_is_named_with_what_to_do(line: str, what: str) -> None:
    with pytest.raises(RecordLineError) as caught:
        parse_lines(f"{_line()}\n\n{line}\n", where="甲.jsonl")
    assert str(caught.value).startswith(f"甲.jsonl 第 3 行：{what}")
    assert "请按 dutygraph extract --jsonl 输出的格式改正这一行" in str(caught.value)


def test_two_notices_in_one_file_are_refused() -> None:
    text = "\n".join(_line(notice=notice) for notice in ("龙山县2024", "龙山县2024", "龙山县2025"))
    with pytest.raises(RecordLineError, match="第 3 行：混有两份通知（龙山县2024、龙山县2025）"):
        parse_lines(text, where="甲")


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_empty_file_claims_nothing(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "空.jsonl"
    path.write_bytes(content)
    assert read_lines(path) == ()


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"\x00\x01\x02"])
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "坏.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"坏\.jsonl"):
        read_lines(path)


@pytest.mark.parametrize("notice", NOTICES, ids=lambda path: path.stem)
def test_gold_and_golden_records_are_read(notice: Path) -> None:
    assert read_lines(ROOT / "data" / "gold" / f"{notice.stem}.jsonl")
    assert read_lines(golden_file(notice)) == of_notice(records_of(notice))
