import csv
import io
import os
import subprocess
import sys
from datetime import date

import pytest
from rich.cells import cell_len

from graph_build.cli.output import as_text, print_rows, to_csv
from graph_build.cli.table import plain_table, terminal_table

LONG = "县应急局牵头，县住建局、县交通局、县公安局、县市场监管局按职责分工负责。" * 5


@pytest.fixture
def shown(capsys, monkeypatch):
    """What a terminal of `width` cells shows of one row."""

    def _shown(heads, row, width):
        monkeypatch.setenv("COLUMNS", str(width))
        terminal_table(heads, [row])
        return capsys.readouterr().out

    return _shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "是"),
        (False, "否"),
        (2026, "2026"),
        (0.97, "0.97"),
        (date(2026, 1, 5), "2026-01-05"),
        (["县应急局", "应急局"], "县应急局、应急局"),
        ({"_label": "Duty"}, '{"_label": "Duty"}'),
    ],
)
def test_value_is_written_as_a_person_does(value, text):
    assert as_text(value) == text


def test_csv_quotes_commas_and_line_ends():
    assert to_csv(("a",), [("甲,\n乙",)]) == 'a\n"甲,\n乙"\n'


def test_plain_columns_are_aligned_by_cells():
    lines = plain_table(["单位", "year"], [["应急管理局", "2023"], ["abc", "2026"]]).splitlines()
    starts = {
        cell_len(line[: line.index(last)])
        for line, last in zip(lines, ("year", "2023", "2026"), strict=True)
    }
    assert starts == {12}


def test_plain_table_keeps_long_text_on_one_line():
    table = plain_table(["原文", "年度"], [[LONG, "2023"]])
    assert LONG in table
    assert len(table.splitlines()) == 2


def test_terminal_folds_long_text_without_loss(shown):
    text = shown(["年度", "原文"], ["2023", LONG], 60)
    assert max(map(cell_len, text.splitlines())) <= 60
    assert LONG in "".join(text.replace("2023", "").split())


def test_terminal_too_narrow_for_the_columns_shows_blocks_without_loss(shown):
    heads = [f"列{number}" for number in range(8)]
    text = shown(heads, [LONG] * 8, 70)
    assert max(map(cell_len, text.splitlines())) <= 70
    assert all(head in text for head in heads)
    assert "".join(text.split()).count("县应急局牵头，") == 40


def test_brackets_are_no_markup(shown):
    assert "[bold]〔2026〕[/bold]" in shown(["文号"], ["[bold]〔2026〕[/bold]"], 60)


def test_table_without_rows_shows_its_heads():
    assert plain_table(["年度", "单位"], []) == "年度  单位\n"


FORMULAS = ("=1+1", "+86", "-5℃以下", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－1")


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_for_excel_holds_no_formula(capsysbinary, text):
    print_rows(["quote", text], [[text, -5], [[text, "乙"], "1-1"]], form="excel")
    written = capsysbinary.readouterr().out.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""))) == [
        ["原文", f"'{text}"],
        [f"'{text}", "-5"],
        [f"'{text}、乙", "1-1"],
    ]


def test_csv_for_programs_keeps_every_text(capsysbinary):
    print_rows(["quote"], [["=1+1"]], form="csv")
    assert capsysbinary.readouterr().out == b"quote\n=1+1\n"


LONG_OUTPUT = (
    ("query",),
    ("query", "--json"),
    ("query", "notices", "--csv", "--excel"),
    ("cypher", "MATCH (d:Duty) RETURN d.id"),
    ("names",),
    ("names", "--json"),
    ("audit",),
    ("audit", "--jsonl"),
    ("audit", "--rules"),
    ("matrix",),
    ("diff", "大同市2026", "岢岚县2023"),
    ("suggest", "--json"),
    ("schema",),
)


@pytest.mark.parametrize("words", LONG_OUTPUT, ids=" ".join)
def test_reader_that_goes_away_ends_the_command_in_silence(five_graph, words):
    code = _unread(words, five_graph)
    assert code == (141, b"")


def _unread(words, graph):
    """Exit code and stderr of a command whose output nobody reads."""
    env = os.environ | {"DUTYGRAPH_GRAPH": str(graph)}
    command = [sys.executable, "-m", "graph_build", *words]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    ) as process:
        process.stdout.close()
        said = process.stderr.read()
    return process.returncode, said
