"""How the title of an issued document ends, and the red head above it."""

import re

_TITLE_END = re.compile(
    r"(?:通知|意见|方案|预案|办法|规定|规则|条例|决定|决议|通报|通告|公告|函|细则|计划|要点|规划|批复|"
    r"措施|清单|名单|分工|分工表|任务表|分解表|责任表|明细表|一览表|汇总表|台账|规程|指南|制度|任务)(?:[（(][^（()）]{1,20}[）)])?$"
)


def is_title(text: str) -> bool:
    """The text ends as the name of an issued document does."""
    return _TITLE_END.search(text) is not None


def is_banner(text: str) -> bool:
    """The red head of the first page: the issuer and 文件."""
    return text.endswith("文件") and len(text) < 80 and "关于" not in text
