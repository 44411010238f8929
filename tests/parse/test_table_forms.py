"""One table in the forms in which it comes: the records are the same, and each span reads back."""

import html
import random
import re
from dataclasses import dataclass

import pytest

from graph_build.extract import extract
from graph_build.model import Document, NoticeRecords
from graph_build.parse import parse
from graph_build.resolve import resolve
from tests.parse.test_tables import LETTER

TASKS = ("整治瓦斯隐患", "排查燃气管网", "打击超限超载", "检查高层建筑“三通”", "加固水库堤坝")
UNITS = ("市能源局", "市应急管理局", "市公安局", "市交通运输局", "市水利局", "市教育局")
HEAD = ("序号", "重点任务", "牵头单位", "配合单位", "完成时限")
DEADLINES = ("2025年6月底前", "长期坚持", "")


@dataclass(frozen=True)
class Row:
    number: str
    task: str
    lead: str
    assist: str
    deadline: str

    @property
    def cells(self) -> tuple[str, ...]:
        return self.number, self.task, self.lead, self.assist, self.deadline


def _table(seed: int) -> list[Row]:
    pick = random.Random(seed)
    rows = []
    for number in range(1, pick.randint(2, 7)):
        task = "、".join(pick.sample(TASKS, pick.randint(1, 3)))
        lead, *assist = pick.sample(UNITS, pick.randint(1, 4))
        deadline = pick.choice(DEADLINES)
        rows.append(Row(str(number), task, lead, "、".join(assist), deadline))
    return rows


def _pipes(rows: list[Row]) -> str:
    body = "".join(f"| {' | '.join(row.cells)} |\n" for row in rows)
    return f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}\n{body}"


def _tabs(rows: list[Row]) -> str:
    return "".join("\t".join(cells) + "\n" for cells in (HEAD, *(row.cells for row in rows)))


def _html(rows: list[Row]) -> str:
    body = "".join(
        "<tr>" + "".join(f"<td>{_escaped(cell)}</td>" for cell in cells) + "</tr>"
        for cells in (HEAD, *(row.cells for row in rows))
    )
    return f'<div><table border="1"><tbody>{body}</tbody></table></div>\n'


def _escaped(cell: str) -> str:
    return cell.replace("“", "&ldquo;").replace("”", "&#8221;")


def _aligned(rows: list[Row], *, wide: bool) -> str:
    """Printed in columns that are as wide as their widest cell, but for the task, which breaks."""
    lines = [HEAD]
    for row in rows:
        parts = [row.task[at : at + 12] for at in range(0, len(row.task), 12)]
        lines.append((row.number, parts[0], *row.cells[2:]))
        lines.extend(("", part, "", "", "") for part in parts[1:])
    size = _printed if wide else len
    widths = [max(size(line[column]) for line in lines) + 3 for column in range(len(HEAD))]
    return "".join(
        "".join(c + " " * (w - size(c)) for c, w in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def _printed(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text)


FORMS = {
    "pipes": _pipes,
    "tabs": _tabs,
    "html": _html,
    "printed columns": lambda rows: _aligned(rows, wide=True),
    "columns of characters": lambda rows: _aligned(rows, wide=False),
}


def _records(text: str) -> NoticeRecords:
    document = Document("通知.md", "0" * 64, "utf-8", text)
    notice = parse(document)
    return resolve(document, notice, extract(notice))


def _stated(records: NoticeRecords) -> list[tuple[str, str, str]]:
    return [
        (record.evidence.clause, record.written, record.role)
        for record in records.assignments
        if record.rule == "table-cell"
    ]


def _expected(rows: list[Row]) -> list[tuple[str, str, str]]:
    found = []
    for row in rows:
        found.append((f"附件/{row.number}", row.lead, "lead"))
        found.extend(
            (f"附件/{row.number}", unit, "assist") for unit in row.assist.split("、") if unit
        )
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", range(8))
def test_records_are_those_of_the_table_in_each_form(form: str, seed: int) -> None:
    rows = _table(seed)
    assert _stated(_records(LETTER + FORMS[form](rows))) == _expected(rows)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", range(4))
def test_words_of_each_duty_are_those_of_its_task(form: str, seed: int) -> None:
    rows = _table(seed)
    notice = parse(Document("通知.md", "0" * 64, "utf-8", LETTER + FORMS[form](rows)))
    words = [notice.text.text[slice(*row.text)] for row in notice.rows]
    assert words == [row.task for row in rows]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", range(4))
def test_deadline_is_kept_beside_the_words(form: str, seed: int) -> None:
    rows = _table(seed)
    notice = parse(Document("通知.md", "0" * 64, "utf-8", LETTER + FORMS[form](rows)))
    found = [[notice.text.text[c.start : c.end] for c in row.deadlines] for row in notice.rows]
    assert found == [[row.deadline] if row.deadline else [] for row in rows]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", range(8))
def test_spans_read_back(form: str, seed: int) -> None:
    """What the span holds besides the quote is tags, blanks and, where a cell is printed over
    several lines, the other columns between them."""
    text = LETTER + FORMS[form](_table(seed))
    records = _records(text)
    for record in (*records.assignments, *records.topics):
        evidence = record.evidence
        read = html.unescape(re.sub(r"<[^<>]*>", "", text[evidence.start : evidence.end]))
        assert read[0] + read[-1] == evidence.quote[0] + evidence.quote[-1]
        if "columns" in form:
            letters = iter(read)
            assert all(character in letters for character in evidence.quote)
        else:
            assert read == evidence.quote
    for clause in records.clauses:
        read = iter(html.unescape(text[clause.start : clause.end]))
        assert all(character in read for character in "".join(clause.text.split()))


@pytest.mark.parametrize("seed", range(6))
def test_merged_units_cover_each_row_of_an_html_table(seed: int) -> None:
    rows = _table(seed)
    first = rows[0]
    merged = [Row(row.number, row.task, first.lead, first.assist, row.deadline) for row in rows]
    cells = "".join(
        f"<tr><td>{row.number}</td><td>{row.task}</td>"
        + (
            f'<td rowspan="{len(rows)}">{row.lead}</td><td rowspan={len(rows)}>{row.assist}</td>'
            if row is rows[0]
            else ""
        )
        + f"<td>{row.deadline}</td></tr>"
        for row in rows
    )
    head = "".join(f"<th>{cell}</th>" for cell in HEAD)
    records = _records(f"{LETTER}<table><tr>{head}</tr>{cells}</table>\n")
    assert _stated(records) == _expected(merged)
    spans = {
        (r.written, r.evidence.start, r.evidence.end)
        for r in records.assignments
        if r.rule == "table-cell"
    }
    assert len(spans) == len({written for written, _, _ in spans})
