"""A program that knows spaCy alone finds the components and the tokenizer by their names."""

import json
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

from graph_build.extract.characters import TOKENIZER
from graph_build.extract.components import COMPONENTS, claims_on
from tests.notices import document, extraction

_BODY = "一、甲\n（一）燃气。整治城镇燃气。（县住建局牵头，县公安局配合）"
_PIPELINE = f"""
import json, sys, spacy
tokenizer = {{"@tokenizers": "{TOKENIZER}"}}
nlp = spacy.blank("zh", config={{"nlp": {{"tokenizer": tokenizer}}}})
for name in {COMPONENTS}:
    nlp.add_pipe(name)
"""
_ANSWER = """
doc = nlp(sys.argv[1])
print(json.dumps([list(map(list, doc._.duty_claims)), [token.text for token in doc][:4]]))
"""


def _run(code: str, *words: str) -> str:
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *words],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return result.stdout


def _expected() -> list[list[object]]:
    return [
        [c.duty, c.unit, c.unit_start, c.role, c.basis, c.rule, c.quote_start, c.quote_end]
        for c in extraction(_BODY).claims
    ]


def test_every_component_is_an_entry_point_of_spacy() -> None:
    points = entry_points(group="spacy_factories")
    ours = {point.name for point in points if point.value.startswith("graph_build.")}
    assert ours == set(COMPONENTS)


def test_a_program_without_our_package_reads_claims() -> None:
    claims, tokens = json.loads(_run(_PIPELINE + _ANSWER, document(_BODY).text))
    assert claims == _expected()
    assert all(len(token) == 1 for token in tokens)


def test_the_pipeline_survives_the_disk(tmp_path: Path) -> None:
    _run(_PIPELINE + "nlp.to_disk(sys.argv[1])", str(tmp_path / "nlp"))
    code = "import json, sys, spacy; nlp = spacy.load(sys.argv[2])" + _ANSWER
    claims, tokens = json.loads(_run(code, document(_BODY).text, str(tmp_path / "nlp")))
    assert claims == _expected()
    assert all(len(token) == 1 for token in tokens)


def test_spacys_own_tokenizer_gives_the_same_claims() -> None:
    import spacy

    nlp = spacy.blank("zh")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    assert claims_on(nlp(document(_BODY).text)) == extraction(_BODY).claims
