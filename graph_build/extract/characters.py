"""A tokenizer that makes every character a token, blanks too.

A phrase of a lexicon then always aligns, and the token at `i` is the character at offset `i`.
spaCy's own Chinese tokenizer folds blanks into the token before them, which shifts the two apart.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

TOKENIZER = "dutygraph_characters"


def character_tokenizer() -> Callable[[Language], "CharacterTokenizer"]:
    """What spaCy makes the tokenizer of a pipeline from, by the name in its config."""
    return lambda nlp: CharacterTokenizer(nlp.vocab)


registry.tokenizers.register(TOKENIZER, func=character_tokenizer)


class CharacterTokenizer:
    """Text → `Doc` with a token a character, so that `doc.text` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        return Doc(self._vocab, words=list(text), spaces=[False] * len(text))

    def pipe(self, texts: Iterable[str], batch_size: int = 64) -> Iterator[Doc]:
        """The `Doc` of each text, as spaCy asks of a tokenizer."""
        return map(self, texts)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing is learned, so nothing is kept."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: object) -> "CharacterTokenizer":
        """The tokenizer itself."""
        return self

    def to_disk(self, _path: str | Path, **_kwargs: object) -> None:
        """Nothing is learned, so nothing is written."""

    def from_disk(self, _path: str | Path, **_kwargs: object) -> "CharacterTokenizer":
        """The tokenizer itself."""
        return self
