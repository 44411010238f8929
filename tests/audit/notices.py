"""Small notices of invented places' years, written for one rule each, read by the real pipeline."""

from pathlib import Path

from graph_build.audit import RULES, Finding, Options, audit
from graph_build.model import NoticeRecords
from graph_build.pipeline import records_of

HEAD = "{place}人民政府关于做好{year}年安全生产工作的通知\n{number}\n各乡镇人民政府，县直各部门：\n"
TAIL = "\n{place}人民政府\n{year}年3月1日\n"


def read(
    folder: Path, body: str, *, place: str = "安泽县", year: int = 2025, name: str = "a"
) -> NoticeRecords:
    """The records of a notice with this body."""
    number = f"安政发〔{year}〕1号"
    text = (HEAD + body + TAIL).format(place=place, year=year, number=number)
    path = folder / f"{name}-{year}.txt"
    path.write_text(text, encoding="utf-8")
    return records_of(path)


def find(rule: str, *records: NoticeRecords, options: Options = Options()) -> tuple[Finding, ...]:  # noqa: B008
    """What one rule finds in the notices."""
    [chosen] = [each for each in RULES if each.name == rule]
    return audit(records, options, rules=[chosen]).findings
