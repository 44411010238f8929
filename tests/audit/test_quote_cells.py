"""Quotes in a workbook: what does not fit beside a finding is whole on the sheet of quotes."""

from graph_build.audit import RULES, Finding
from graph_build.audit.quote_cells import quote_cells, quotes_sheet, rows_of
from graph_build.audit.report import Entry
from graph_build.model import Evidence


def _quotes(*lengths):
    return tuple(Evidence("甲县2025", "一", 0, n, "查" * n) for n in lengths)


def test_few_short_quotes_are_beside_the_finding_numbered_like_their_places():
    words, places = quote_cells(_quotes(3, 4))
    assert words == "〔1〕查查查\n〔2〕查查查查"
    assert places == "〔1〕甲县2025 一〔0-3〕\n〔2〕甲县2025 一〔0-4〕"


def test_many_quotes_are_cut_where_they_are_whole_and_say_so():
    words, places = quote_cells(_quotes(*[300] * 10))
    assert words.endswith("……共 10 处，全文见“原文”表")
    assert len(words.split("\n")) - 1 == len(places.split("\n")) == 2


def test_one_very_long_quote_goes_on_in_further_rows():
    finding = Finding("no-owner", "甲县2025/一", "排查", "没有。", quotes=_quotes(3000))
    entry = Entry(finding, RULES[0], "new", None)
    rows = quotes_sheet([entry], [0]).rows
    assert len(rows) == rows_of(entry) == 3
    assert "".join(row[3] for row in rows) == "查" * 3000
    assert [row[2] for row in rows] == [1, "1（续）", "1（续）"]
    words, _ = quote_cells(finding.quotes)
    assert words.endswith("……共 1 处，全文见“原文”表")
