"""The roles that the words of an ordered action give to its subject."""

import re
from collections.abc import Iterator

from graph_build.extract.partners import partners
from graph_build.extract.prose import Span, clauses
from graph_build.lexicons import predicates, role_words
from graph_build.model import Role

_ADVERBS = re.compile(
    r"^(?:(?:按照?|根据|依据?)[^，]{0,16}?(?:分工|职责|要求|规定|请求|需要)+"
    r"|视情|分别|共同|并|要|应当|应|必须|还要|也要|同时|依法|及时|都|均)+"
)
_BARE = re.compile(r"(?:积极|主动|密切)?(?P<role>牵头|负责|配合|协助)(?=[，,；;])")
_LEADS = re.compile(
    r"(?:负责)?牵头|[^，]{0,6}?(?:做好|发挥|履行|承担|抓好)[^，]{0,4}牵头|[^，]{0,30}负总责"
)
_ASSISTS = re.compile(
    r"(?:积极|负责|主动|全力|密切|支持|协作)*(?:配合|协助|协同)|应?予以?(?:积极)?配合"
    r"|(?:积极|主动)?(?:做好|给予|抓好)[^，]{0,12}配合"
)
_SUPERVISES = re.compile(
    r"(?:负责)?(?:加强|强化|加大)?(?:指导|监督|检查)?督促|推动企业"
    r"|(?:负责)?督导[^，。；]{0,12}(?:企业|单位|公司|旅行社|场所)|监督[^，。；]{0,12}企业"
    r"|指导(?!各?(?:乡|镇|县|市|区|村|街道|基层|地方))[^，。；]{0,20}企业"
)
ADJUNCT = re.compile(
    r"(?:要|应当?)?(?:在|按照?|根据|依据|依照|结合|围绕|针对|接到)[^，]*"
    r"(?:下|要求|分工|规定|实际|需要|情况|后|时|原则|职责|意见|精神)"
)
_MUTUAL = ("密切配合", "协调配合", "通力配合", "相互配合", "加强配合")
_TAKES_PART = re.compile("参加|参与")
_ANEW = re.compile("并|对|同时|及时|依法|定期|负责|加强")
_LABELLED: tuple[tuple[str, Role], ...] = (
    ("牵头单位", "lead"),
    ("牵头部门", "lead"),
    ("配合单位", "assist"),
    ("配合部门", "assist"),
    ("参与单位", "assist"),
    ("参与部门", "assist"),
)


def label_role(subject: str) -> Role | None:
    """The role of units that are named by their label: `应急、公安等“七进”牵头单位要…`."""
    return next((role for label, role in _LABELLED if subject.endswith(label)), None)


def action_roles(text: str, start: int, end: int, *, sentences: bool = False) -> tuple[Role, ...]:
    """The roles that the clauses of an action give, each once, in order; `joint` for plain verbs.

    `组织召开现场警示会，督促同行业企业…` gives joint and supervise; 指导 of governments is joint.
    Who acts with others leads (`会同B制定…`), and what follows is done together, unless 负责 opens
    it. With `sentences` a plain verb counts only where it opens a sentence, as in a unit's block.
    """
    bare = _BARE.match(text, start, end)
    if bare and not sentences:
        return (role_words("tail")[bare["role"]],)
    roles: list[Role] = []
    together = False
    for rank, (first, last) in _ranked(text, start, end):
        if ADJUNCT.fullmatch(text, first, last) and last < end:
            continue
        if roles and text[first:last] in _MUTUAL:
            continue
        rank = rank if sentences else 0
        words = _ADVERBS.sub("", text[first:last])
        with_others = bool(partners(text, first, last, organised=True))
        role = "lead" if with_others else _clause_role(words)
        together = together or with_others
        hangs_on = roles[-1:] in (["supervise"], ["assist"]) and not sentences
        again = _ANEW.match(text, first) if hangs_on else True
        orders = again and _orders(words, rank, alone=not together or sentences)
        if role != "joint" or not roles or orders:
            roles.append(role)
    return tuple(dict.fromkeys(roles))


def takes_part(text: str, start: int, end: int) -> bool:
    """The action is 参加 or 参与, which assists where another unit has the task."""
    return _TAKES_PART.match(_ADVERBS.sub("", text[start:end])) is not None


def _ranked(text: str, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """The clauses, each with its place in its sentence; a semicolon ends a sentence here."""
    rank, last = 0, start
    for clause in clauses(text, start, end):
        rank = 0 if re.search(r"[；;。\n]", text[last : clause[0]]) else rank
        yield rank, clause
        rank, last = rank + 1, clause[1]


def _orders(words: str, rank: int, *, alone: bool) -> bool:
    if not alone:
        return words.startswith("负责") and not words.startswith("负责人")
    return rank == 0 and words.startswith((*predicates("verb"), "对", "在", "负责"))


def _clause_role(words: str) -> Role:
    if _LEADS.match(words):
        return "lead"
    if _ASSISTS.match(words):
        return "assist"
    return "supervise" if _SUPERVISES.match(words) else "joint"
