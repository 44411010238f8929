import csv

import pytest

from graph_build.export.csvs import write_csv, write_excel_csv
from tests.export.conftest import CONTROLS, FORMULA, UGLY


def _rows(path, encoding="utf-8"):
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def plain(awkward, tmp_path):
    write_csv(awkward, tmp_path)
    return tmp_path


@pytest.fixture
def excel(awkward, tmp_path):
    write_excel_csv(awkward, tmp_path)
    return tmp_path


def test_each_table_is_a_file_with_a_row_for_each_of_its_rows(tables, tmp_path):
    write_csv(tables, tmp_path)
    assert {path.stem: len(_rows(path)) for path in tmp_path.rglob("*.csv")} == tables.counts()


def test_table_without_rows_has_its_header(plain):
    assert (plain / "nodes" / "Hazard.csv").read_text("utf-8") == "name,class,scheme,aliases\n"


def test_values_are_read_back(plain):
    [notice] = _rows(plain / "nodes" / "Notice.csv")
    assert (notice["title"], notice["year"], notice["issued_on"]) == (UGLY, "2025", "2025-03-05")
    assert (notice["issuer"], notice["number"]) == ("", "")
    assert [duty["title"] for duty in _rows(plain / "nodes" / "Duty.csv")] == [CONTROLS, FORMULA]


def test_lists_are_joined(plain):
    first, second = _rows(plain / "nodes" / "Duty.csv")
    assert first["deadlines"] == "2025-06-30｜6月底前,“完成”〔1-5〕；持续\x1f推进；\n不停"
    assert second["deadlines"] == ""


def test_edges_carry_their_quotes(plain):
    rows = _rows(plain / "edges" / "LEADS.Department.Duty.csv")
    assert [(row["from"], row["to"], row["quote"]) for row in rows] == [
        ("1/甲局", "甲县2025/0", UGLY),
        ("1/甲局", "甲县2025/0", CONTROLS),
    ]


def test_excel_gets_a_byte_order_mark_and_no_formula(excel):
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in excel.rglob("*.csv"))
    duties = _rows(excel / "nodes" / "Duty.csv", "utf-8-sig")
    assert [duty["title"] for duty in duties] == [CONTROLS, f"'{FORMULA}"]
    [unit] = _rows(excel / "nodes" / "Department.csv", "utf-8-sig")
    assert (unit["name"], unit["in_lexicon"]) == ("'-5℃以下", "false")
    [same] = _rows(excel / "edges" / "SAME_AS.Duty.Duty.csv", "utf-8-sig")
    assert (same["quote"], same["similarity"]) == ("'=1+1", "0.5")


@pytest.mark.parametrize("first", "=+-@＝＋－＠\t\r\n")
def test_no_text_opens_as_a_formula_does(first, tables, tmp_path):
    renamed = tables.nodes["Function"].to_pylist()
    renamed[0]["name"] = f"{first}1+1"
    changed = type(tables.nodes["Function"]).from_pylist(
        renamed, schema=tables.nodes["Function"].schema
    )
    write_excel_csv(type(tables)({**tables.nodes, "Function": changed}, tables.edges), tmp_path)
    assert _rows(tmp_path / "nodes" / "Function.csv", "utf-8-sig")[0]["name"] == f"'{first}1+1"
