"""A parsed notice → what its words claim: units with roles, topics, instruments, gaps."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph_build.extract import components
from graph_build.extract.characters import TOKENIZER
from graph_build.model import Extraction, ParsedNotice

__all__ = ["extract", "pipeline"]


@cache
def pipeline() -> Language:
    """The spaCy pipeline, with a token a character, so that every offset aligns."""
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    for name in components.COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def extract(parsed: ParsedNotice) -> Extraction:
    """Return the claims, terms and gaps of `parsed`, in clean offsets."""
    nlp = pipeline()
    doc = nlp(components.outlined(nlp.vocab, parsed))
    return Extraction(
        components.claims_on(doc), components.terms_on(doc), components.unread_on(doc)
    )
