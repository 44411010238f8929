"""`audit` and `decide` as commands, on the two small notices and on the five."""

import json

import openpyxl
import pytest
from typer.testing import CliRunner

from graph_build.audit import RULES
from graph_build.cli import app
from tests.golden import NOTICES


@pytest.fixture
def run(five_graph):
    def _run(*words):
        env = {"DUTYGRAPH_GRAPH": str(five_graph), "DUTYGRAPH_BASELINE": ""}
        return CliRunner().invoke(app, list(map(str, words)), env=env)

    return _run


def _lines(result):
    return [json.loads(line) for line in result.stdout_bytes.decode().splitlines()]


def test_summary_opens_with_how_much_was_read(run):
    result = run("audit")
    assert result.exit_code == 1
    assert result.stdout.startswith("读取：文件 5 份；名单认出 126 处，均已读出；")
    assert "未处理的问题：高 " in result.stdout


def test_summary_names_the_files_that_are_not_in_it(tmp_path):
    (tmp_path / "无人.txt").write_text("关于开展活动的通知\n一、目标\n努力学习。\n", "utf-8")
    graph = str(tmp_path / "graph")
    names = [str(tmp_path / "无人.txt"), str(NOTICES[0])]
    assert CliRunner().invoke(app, ["build", *names, "--graph", graph]).exit_code == 1
    page = tmp_path / "审计.html"
    result = CliRunner().invoke(app, ["audit", "--graph", graph, "--html", str(page)])
    line = "未纳入：1 份文件（无人.txt：全文没有写明任何责任单位），其内容不在本报告内"
    assert line in result.stdout.splitlines()
    assert line.removeprefix("未纳入：") in page.read_text("utf-8")


def test_every_line_of_jsonl_is_a_finding_whose_quotes_can_be_found(run, five_graph):
    sources = {}
    for line in (five_graph / "records").glob("*.jsonl"):
        first = json.loads(line.read_text("utf-8").splitlines()[0])
        sources[first["id"]] = first["file"]
    texts = {path.name: path.read_text("utf-8") for path in NOTICES}
    rows = _lines(run("audit", "--jsonl", "--on", "2026-11-24"))
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        fields = {"id", "rule", "severity", "duty", "units", "quotes", "status", "arguable"}
        assert fields <= row.keys()
        assert row["quotes"]
        for quote in row["quotes"]:
            assert quote.keys() == {"notice", "clause", "quote", "start", "end"}
            text = texts[sources[quote["notice"]]][quote["start"] : quote["end"]]
            assert _bare(quote["quote"]) in _bare(text)


def _bare(text):
    return "".join(text.split())


def test_same_graph_gives_the_same_bytes(run):
    assert run("audit", "--jsonl").stdout_bytes == run("audit", "--jsonl").stdout_bytes


def test_filters(run):
    rows = _lines(run("audit", "--jsonl", "--rule", "无责任单位", "--jurisdiction", "山阴县"))
    assert [row["id"] for row in rows] == ["no-owner:山阴县2026"]
    rows = _lines(run("audit", "--jsonl", "--year", 2025, "--severity", "中"))
    assert {row["severity"] for row in rows} == {"medium"}
    assert {quote["notice"] for row in rows for quote in row["quotes"]} == {"安泽县2025"}


def test_nothing_found_is_exit_code_0(run):
    result = run("audit", "--rule", "assist-without-lead")
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("--rule", "没有"), "没有这条规则"),
        (("--severity", "很高"), "应为 高、中、低"),
        (("--year", "1999"), "图谱里没有这样的文件"),
        (("--on", "明天"), "--on"),
        (("--record",), "--baseline"),
    ],
)
def test_misuse_is_exit_code_2(run, words, what):
    result = run("audit", *words)
    assert result.exit_code == 2
    assert what in result.output


def test_rules_are_listed_without_a_graph(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["audit", "--rules"])
    assert result.exit_code == 0
    assert all(rule.title in result.stdout for rule in RULES)


def test_decided_findings_are_dealt_with(run, tmp_path):
    path = tmp_path / "底稿.toml"
    made = run("audit", "--baseline", path, "--record")
    assert f"已新建审计底稿 {path}" in made.stderr
    name = "no-owner:山阴县2026"
    decided = run("decide", name, "accepted", "--why", "另文分工", "--baseline", path)
    assert decided.exit_code == 0, decided.output
    only = ("audit", "--rule", "no-owner", "--jurisdiction", "山阴县", "--baseline", path)
    assert run(*only).exit_code == 0
    assert _lines(run(*only, "--jsonl"))[0]["status"] == "accepted"
    run("decide", name, "reopened", "--why", "又看了一遍", "--baseline", path)
    assert run(*only).exit_code == 1
    text = path.read_text(encoding="utf-8")
    assert text.count("[[decision]]") == 2


@pytest.mark.parametrize("words", [("audit",), ("decide", "no-owner:甲", "fixed", "--why", "x")])
def test_mistyped_baseline_is_an_error(run, tmp_path, words):
    path = tmp_path / "底搞.toml"
    result = run(*words, "--baseline", path)
    assert result.exit_code == 2
    assert f"{path}：没有这个审计底稿" in result.stderr
    assert not path.exists()


def test_nothing_is_recorded_where_a_report_could_not_be_written(run, tmp_path):
    path, taken = tmp_path / "底稿.toml", tmp_path / "审计.xlsx"
    taken.write_bytes(b"mine")
    assert run("audit", "--baseline", path, "--record", "--xlsx", taken).exit_code == 2
    assert not path.exists()


def test_gone_is_counted_within_the_filters_only(run, tmp_path):
    path = tmp_path / "底稿.toml"
    run("audit", "--baseline", path, "--record", "--on", "2026-11-24")
    assert "上次有、这次没有" not in run("audit", "--baseline", path).stdout
    with path.open("a", encoding="utf-8") as file:
        file.write('\n[[seen]]\nfinding = "no-owner:大同市2026/九"\nsaid = "x"\n')
    for words, told in (
        ((), True),
        (("--jurisdiction", "大同市"), True),
        (("--jurisdiction", "岢岚县"), False),
        (("--year", 2023), False),
        (("--year", 2026, "--severity", "高"), True),
        (("--severity", "低"), False),
        (("--rule", "no-owner"), True),
        (("--rule", "several-leads"), False),
    ):
        said = "上次有、这次没有：1 条" in run("audit", "--baseline", path, *words).stdout
        assert said == told, words


def test_decision_on_what_was_never_found_is_refused(run, tmp_path):
    path = tmp_path / "底稿.toml"
    run("audit", "--baseline", path, "--record")
    before = path.read_bytes()
    result = run("decide", "no-owner:没有", "fixed", "--why", "x", "--baseline", path)
    assert result.exit_code == 2
    assert "底稿里没有这个问题" in result.stderr
    assert path.read_bytes() == before


def test_markdown_holds_every_finding_and_no_live_mark(run, tmp_path):
    path = tmp_path / "审计.md"
    run("audit", "--markdown", path)
    text = path.read_text(encoding="utf-8")
    assert all(row["id"] in text for row in _lines(run("audit", "--jsonl")))
    assert text.startswith("# 安全生产责任审计\n\n- 读取：文件 5 份；")


def test_workbook_has_a_sheet_a_rule_and_no_formula(run, tmp_path):
    path = tmp_path / "审计.xlsx"
    run("audit", "--xlsx", path, "--on", "2026-11-24")
    rows = _lines(run("audit", "--jsonl", "--on", "2026-11-24"))
    book = openpyxl.load_workbook(path)
    found = {row["rule_title"] for row in rows}
    titles = [rule.title for rule in RULES if rule.title in found]
    assert book.sheetnames == ["汇总", "读取情况", *titles, "原文"]
    for title in found:
        sheet = book[title]
        mine = [row for row in rows if row["rule_title"] == title]
        heads = next(
            number for number, cells in enumerate(sheet.values, start=1) if cells[0] == "状态"
        )
        table = list(sheet.iter_rows(min_row=heads + 1, values_only=True))
        assert [cells[10] for cells in table] == [row["id"] for row in mine]
        assert [cells[8] for cells in table] == [len(row["quotes"]) for row in mine]
        assert mine[0]["quotes"][0]["quote"][:20] in table[0][6]
        assert sheet.freeze_panes == f"A{heads + 1}"
        assert sheet.auto_filter.ref
    cells = (cell for sheet in book for line in sheet.iter_rows() for cell in line)
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


def test_no_quote_of_the_workbook_is_hidden_by_a_row_too_low(run, tmp_path):
    """Excel shows 409 points of a row, 27 lines; the quotes of 山阴县2026 fill many."""
    path = tmp_path / "审计.xlsx"
    run("audit", "--xlsx", path)
    book = openpyxl.load_workbook(path)
    for sheet in book:
        assert all((height.height or 0) < 409 for height in sheet.row_dimensions.values())
    heads, *table = [cells for cells in book["原文"].values if cells[1] is not None]
    assert heads[3:] == ("原文", "出处", "标识")
    told = [
        (quote["quote"], f"{quote['notice']} {quote['clause']}〔{quote['start']}-{quote['end']}〕")
        for row in _lines(run("audit", "--jsonl"))
        for quote in row["quotes"]
    ]
    assert [(cells[3], cells[4]) for cells in table] == told
    [mark] = [cell for cell in book["无责任单位"]["I"] if cell.value == 34]
    row = book["原文"][mark.hyperlink.location.split("!A")[1]]
    assert row[2].value == 1
    assert row[5].value == "no-owner:山阴县2026"


def test_page_holds_every_finding_and_fetches_nothing(run, tmp_path):
    path = tmp_path / "审计.html"
    run("audit", "--html", path)
    text = path.read_text(encoding="utf-8")
    assert all(row["id"] in text for row in _lines(run("audit", "--jsonl")))
    assert "<script" not in text
    assert "http" not in text.replace("http-equiv", "")


def test_existing_file_is_replaced_only_on_demand(run, tmp_path):
    path = tmp_path / "审计.html"
    path.write_text("我的", encoding="utf-8")
    refused = run("audit", "--html", path)
    assert refused.exit_code == 2
    assert "已经存在" in refused.stderr
    assert path.read_text(encoding="utf-8") == "我的"
    run("audit", "--html", path, "--force")
    assert "无责任单位" in path.read_text(encoding="utf-8")
