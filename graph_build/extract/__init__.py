"""A parsed notice → what its words claim: units with roles, topics, bounds, instruments, gaps."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph_build.extract import components, local
from graph_build.extract.characters import TOKENIZER
from graph_build.extract.checks import run_checked
from graph_build.model import Extraction, ParsedNotice

__all__ = ["extract", "pipeline"]


@cache
def pipeline() -> Language:
    """The spaCy pipeline: a token a character, our components, then the users' by name.

    Raises:
        ComponentError: a user's component can't be loaded.
    """
    found = local.loaded()
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    for name in components.COMPONENTS:
        nlp.add_pipe(name)
    for component in found:
        local.add(nlp, component)
    return nlp


def extract(parsed: ParsedNotice) -> Extraction:
    """Return the claims, terms and gaps of `parsed`, in clean offsets.

    Raises:
        LocalRuleError: a user's component fails on it, or leaves what is no claim.
    """
    doc = _through(pipeline(), parsed)
    return Extraction(
        components.claims_on(doc),
        components.terms_on(doc),
        components.unread_on(doc),
        components.bounds_on(doc),
    )


def _through(nlp: Language, parsed: ParsedNotice) -> Doc:
    doc = components.outlined(nlp.vocab, parsed)
    for name, component in nlp.pipeline:
        is_ours = name in components.COMPONENTS
        doc = component(doc) if is_ours else run_checked(name, component, doc)
    return doc
