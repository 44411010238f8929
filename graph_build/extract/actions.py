"""The roles that the words of an ordered action give to its subject."""

import re

from graph_build.lexicons import predicates, role_words
from graph_build.model import Role

_ADVERBS = re.compile(r"^(?:并|要|应|应当|必须|还要|也要|同时|依法|及时|都|均)+")
_LEADS = re.compile(r"(?:负责)?牵头|(?:会同|联合|商)(?=.{2,40}?(?:局|委|办|部门|单位|公司|政府))")
_SUPERVISES = re.compile(
    r"(?:指导)?督促|推动企业|监督[^，。；]{0,12}企业"
    r"|指导(?!各?(?:乡|镇|县|市|区|村|街道|基层|地方))[^，。；]{0,20}企业"
)
_LABELLED: tuple[tuple[str, Role], ...] = (
    ("牵头单位", "lead"),
    ("牵头部门", "lead"),
    ("配合单位", "assist"),
    ("配合部门", "assist"),
)


def label_role(subject: str) -> Role | None:
    """The role of units that are named by their label: `应急、公安等“七进”牵头单位要…`."""
    return next((role for label, role in _LABELLED if subject.endswith(label)), None)


def action_roles(action: str, *, sentences: bool = False) -> tuple[Role, ...]:
    """The roles that the clauses of `action` give, each once, in order; `joint` for plain verbs.

    `组织召开现场警示会，督促同行业企业…` gives joint and supervise; 指导 of governments is joint.
    With `sentences` a plain verb counts only where it opens a sentence, as in a unit's block.
    """
    bare = re.match(r"(?:牵头|负责|配合|协助)(?=[，,；;])", action)
    if bare and not sentences:
        return (role_words("tail")[bare.group()],)
    roles: list[Role] = []
    for sentence in re.split(r"[；;。\n]", action) if sentences else (action,):
        for rank, clause in enumerate(re.split(r"[，；,;]", sentence)):
            words = _ADVERBS.sub("", clause)
            role = _clause_role(words)
            if role != "joint" or not roles or _orders(words, rank if sentences else 0):
                roles.append(role)
    return tuple(dict.fromkeys(roles))


def _orders(words: str, rank: int) -> bool:
    return rank == 0 and words.startswith((*predicates("verb"), "对", "在"))


def _clause_role(words: str) -> Role:
    if _LEADS.match(words):
        return "lead"
    if words.startswith(("配合", "协助", "积极配合", "负责配合")):
        return "assist"
    return "supervise" if _SUPERVISES.match(words) else "joint"
