"""How a predicate opens behind its subject, and when what looks like one orders nothing.

`县应急局要…`, `县应急局按照…`, `县应急局制定…` order; `县应急局可以…` permits; in
`各单位落实情况纳入考核` the verb belongs to a noun, in `企业发现隐患的，由…` to a condition.
"""

import re
from functools import cache

from graph_build.lexicons import predicates

_INSIDE = re.compile(
    r"应当|必须|务必|(?<![重主次需必首只摘提概纪机])要(?![害素求点地塞道闻])|(?<=[门位府局委])(?:将|应)"
)
_NOT_MODAL = "应[急用战答]|应对措施"
_NOUN = (
    r"(?:情况|结果|工作|职责|责任|方案|计划|措施|成效|进展|意见|问题|隐患"
    r"|经验|做法|机制|制度|体系|能力)"
)
_OF_NOUN = re.compile(
    rf"[^，]{{0,30}}?(?:{_NOUN}(?:要(?![点求素])|应|须|必须|纳入|列入|作为|由|均|一律)"
    r"|[\u4e00-\u9fff]{2,6}的[\u4e00-\u9fff]{1,10}?(?:要|应|须|必须|由|均))"
)
_CONDITION = re.compile(r"[^，]*(?:的|时|后|前|期间)$")
_ONE_BY_ONE = "逐[一个项条户线级步日月年区段片点村企]|[分按][类级期批片区]"
_WITH_B = "与(?=[^，]{2,40}?(?:协商|会商|商定|签订|签署|建立|对接|联动|协作))"
_OF_SYSTEM = re.compile(
    r"(?:牵头|主导|参与|统领|履职|尽责|负责|联动)[^，]*的[^，的]{0,16}(?:机制|体系|格局|局面|模式)"
)
_OF_PRINCIPLE = re.compile(r"[^，]*的(?:原则|方针|思路|精神|理念)")
_ANNOUNCED = re.compile(
    r"(?:主要|应当?|要|须)?(?:采取|履行|承担|负责|做好|开展|落实)(?:以下|下列)[^。，\n]{0,12}$"
)
_HEADED = re.compile(
    r"(?:[在对][^，]{2,30}的)?(?:具体|主要|工作|共同|安全|安全生产|监管|职责|任务|责任)*"
    r"(?:职责|分工|任务)(?:如下|分工)?"
)
_RATE = re.compile(
    r"[^，]{0,12}(?:率|比例|比重)(?:要|应|须)?(?:均|保持|稳定)?(?:在|达|为|大于|不低于|\d)"
)
_PROHIBITION = re.compile(
    r"(?:全年|当年度?|每年|最多|一律|均|都|今后|原则上|也|再|坚决|期间)*(?:不得|不准|不超过|严禁|禁止|不能|不应)"
)
_MEMBERS = re.compile(r"为[^，]{0,6}(?:成员|组长|召集人|联络|指挥长|总指挥|(?:办事|工作)机构)")
_TOPIC = re.compile(r"[^，]*的[\u4e00-\u9fff、]{1,14}")
_FREE = ("对", "在", "按", "根据", "结合", "针对", "依", "以", "将", "把", "就", "向", "从", "经")


def _any_of(*kinds: str) -> str:
    words = {word for kind in kinds for word in predicates(kind)}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@cache
def predicate() -> re.Pattern[str]:
    """Matches what may stand behind a subject: a modal, an adverb, a verb; `确定的` is none."""
    words = _any_of("modal", "adverb", "verb", "pushing", "opening")
    return re.compile(
        f"(?!负责人|负责同志|主要负责|主要领导|{_NOT_MODAL})(?:(?:{words}|{_ONE_BY_ONE})(?!的)|{_WITH_B})"
    )


@cache
def demand() -> re.Pattern[str]:
    """Matches a modal: 要, 应当, 必须, 负责."""
    return re.compile(f"(?!负责人|负责同志|要求|{_NOT_MODAL})(?:{_any_of('modal')})")


@cache
def permission() -> re.Pattern[str]:
    """Matches what permits and does not order: 可, 可以, 有权."""
    return re.compile(f"(?:也|还|均)?(?:{_any_of('permit')})")


def orders_nothing(text: str, start: int, end: int) -> bool:
    """What follows forbids or names members, and orders nothing: `全年不得…`, `…为成员单位`."""
    return bool(_PROHIBITION.match(text, start, end) or _MEMBERS.match(text, start, end))


def demands_inside(words: str) -> bool:
    """A modal stands in `words`, so that the name has ended before it."""
    return _INSIDE.search(words) is not None


def is_nominal(text: str, start: int, end: int) -> bool:
    """The verb at `start` belongs to a noun that has a predicate of its own."""
    if demand().match(text, start):
        return False
    if _RATE.match(text, start, end):
        return True
    if _OF_PRINCIPLE.fullmatch(text, start, end) or _OF_SYSTEM.fullmatch(text, start, end):
        return True
    if text.startswith(_FREE, start):
        return False
    return _OF_NOUN.match(text, start, end) is not None


def is_topic(text: str, start: int, end: int) -> bool:
    """The clause names things that are then spoken of: `企业从境外进口的货物，…`."""
    comma = text[end : end + 1] in ("，", ",") and not demand().match(text, start)
    return comma and _TOPIC.fullmatch(text, start, end) is not None


def announces(text: str, start: int, end: int) -> bool:
    """The clause announces items, each a duty of its own: `采取以下措施：`, `具体分工如下：`."""
    if _HEADED.fullmatch(text, start, end):
        return True
    return text[end : end + 1] in ("：", ":") and _ANNOUNCED.search(text, start, end) is not None


def is_condition(text: str, start: int, end: int) -> bool:
    """The clause only says when or in which case: `发现重大隐患的，…`, `接到报告后，…`."""
    return _CONDITION.fullmatch(text, start, end) is not None
