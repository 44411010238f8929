"""Industries, hazards, campaigns and instruments that duties name."""

from typing import Any

from graph_build.graph.tables import Draft
from graph_build.graph.vocabulary import Entry, campaigns, hazards, industries, split
from graph_build.model import Citation, Topic

_UNKNOWN = Entry((), {})


def add_topic(draft: Draft, topic: Topic, evidence: dict[str, Any]) -> None:
    """The duty's topic is a node, with empty facts where the lexicon lacks it."""
    duty = ("Duty", topic.duty)
    match topic.kind:
        case "industry":
            _add_industry(draft, topic.name)
            draft.add_edge("IN_INDUSTRY", duty, ("Industry", topic.name), **evidence)
        case "hazard":
            _add_hazard(draft, topic.name)
            draft.add_edge("ADDRESSES", duty, ("Hazard", topic.name), **evidence)
        case "campaign":
            _add_campaign(draft, topic.name)
            draft.add_edge("IMPLEMENTS", duty, ("Campaign", topic.name), **evidence)


def add_citation(draft: Draft, citation: Citation, evidence: dict[str, Any]) -> None:
    """The instrument 《…》 is a node that the duty cites."""
    draft.add_node("Instrument", title=citation.title)
    draft.add_edge("CITES", ("Duty", citation.duty), ("Instrument", citation.title), **evidence)


def _add_industry(draft: Draft, name: str) -> None:
    entry = industries().get(name, _UNKNOWN)
    code = entry.facts.get("code", "")
    draft.add_node("Industry", name=name, code=code, aliases=list(entry.aliases))


def _add_hazard(draft: Draft, name: str) -> None:
    entry = hazards().get(name, _UNKNOWN)
    facts = {column: entry.facts.get(column, "") for column in ("class", "scheme")}
    draft.add_node("Hazard", name=name, aliases=list(entry.aliases), **facts)


def _add_campaign(draft: Draft, name: str) -> None:
    entry = campaigns().get(name, _UNKNOWN)
    draft.add_node(
        "Campaign",
        name=name,
        kind=entry.facts.get("kind", ""),
        aliases=list(entry.aliases),
        kin=sorted(split(entry.facts.get("kin", ""))),
    )
