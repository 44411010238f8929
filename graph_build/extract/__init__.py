"""A parsed notice → what its words claim: units with roles, topics, bounds, instruments, gaps."""

from functools import cache

import spacy
from spacy.language import Language

from graph_build.extract import components
from graph_build.extract.characters import CharacterTokenizer
from graph_build.model import Extraction, ParsedNotice, Term

__all__ = ["extract", "pipeline"]

_COMPONENTS = (
    "dutygraph_lists",
    "dutygraph_blocks",
    "dutygraph_subjects",
    "dutygraph_topics",
    "dutygraph_instruments",
    "dutygraph_bounds",
)


@cache
def pipeline() -> Language:
    """The spaCy pipeline, with a token a character, so that every offset aligns."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for name in _COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def extract(parsed: ParsedNotice) -> Extraction:
    """Return the claims, terms and gaps of `parsed`, in clean offsets."""
    nlp = pipeline()
    doc = nlp.make_doc(parsed.text.text)
    components.set_outline(doc, parsed)
    doc = nlp(doc)
    return Extraction(
        components.claims_on(doc),
        tuple(Term(*values) for values in doc._.duty_terms),
        components.unread_on(doc),
        components.bounds_on(doc),
    )
