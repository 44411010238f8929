"""A local habit: `挂点联系：县住保中心—城关镇、县应急局—东河镇` pairs units and townships.

The unit before the dash is responsible for the clause, the township behind it is not.
"""

import re
from collections.abc import Iterator
from dataclasses import astuple

from spacy.language import Language
from spacy.tokens import Doc

from graph_build import Claim, Part

NAME = "local_contacts"
_LINE = re.compile(r"挂点联系[：:](?P<pairs>[^。；\n]+)")
_UNIT = re.compile(r"(?P<unit>[^、，—\s]+)—+[^、，—]+")


@Language.component(
    NAME,
    requires=["doc._.duty_text", "doc._.duty_parts", "doc._.duty_claims"],
    assigns=["doc._.duty_claims"],
)
def read_contacts(doc: Doc) -> Doc:
    """Claims of the units that a line 挂点联系 names before its dashes."""
    found = (astuple(claim) for claim in _claims(doc._.duty_text, doc._.duty_parts))
    doc._.duty_claims = (*doc._.duty_claims, *found)
    return doc


def _claims(text: str, parts: tuple[tuple, ...]) -> Iterator[Claim]:
    for part in (Part(*values) for values in parts):
        for line in _LINE.finditer(text, part.start, part.own_end):
            for unit in _UNIT.finditer(text, *line.span("pairs")):
                yield Claim(
                    duty=part.path,
                    unit=unit["unit"],
                    unit_start=unit.start("unit"),
                    role="joint",
                    basis="stated",
                    rule=NAME,
                    quote_start=line.start(),
                    quote_end=line.end(),
                )
