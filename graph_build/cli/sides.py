"""Which notices a word on the command line means: a notice, a place, a year, or both."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph_build.errors import ParameterError

if TYPE_CHECKING:
    from graph_build.model import NoticeRecords


def meant_by(word: str, records: "Sequence[NoticeRecords]") -> "list[NoticeRecords]":
    """The notices of that id, else those of that place and year (大同市2026), place, or year.

    Raises:
        ParameterError: there is none.
    """
    ids = [each for each in records if each.notice.id == word]
    found = ids or [each for each in records if word in _names(each)]
    if not found:
        known = "、".join(each.notice.id for each in records)
        todo = f"请写文件标识、地方、年度或地方加年度；图谱里的文件有 {known}"
        raise ParameterError(where=word, what="图谱里没有这样的文件", todo=todo)
    return found


def _names(records: "NoticeRecords") -> tuple[str, ...]:
    notice = records.notice
    place = notice.jurisdiction.name
    return f"{place}{notice.year}", place, str(notice.year)
