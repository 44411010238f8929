"""Notices in small: what the tests of parsing are made of."""

from graph_build.model import Document, ParsedNotice
from graph_build.parse import parse

PROSE = (
    "各级各部门要坚持人民至上、生命至上，统筹发展和安全，"
    "把重大事故隐患排查治理贯穿工作全过程各方面，逐条整改到位，坚决防范遏制较大以上事故发生。"
)
"""A paragraph wider than any printed line: its file has a paragraph to a line."""

HEAD = f"平安市人民政府关于做好2025年安全生产工作的通知\n各县（区）人民政府：\n{PROSE}\n"
SIGNED = "平安市人民政府\n2025年3月5日\n"


def parsed(text: str) -> ParsedNotice:
    """The notice that a file with this text holds."""
    return parse(Document("通知.txt", "0" * 64, "utf-8", text))


def paths(text: str) -> list[str]:
    """The paths of all parts of `text`, in reading order."""
    return [part.path for part in parsed(text).parts]
