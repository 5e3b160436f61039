"""Sentences by their id, their places filled."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent


class Wording:
    """The sentences of one language."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self._sentences = sentences

    def __call__(self, sentence_id: str, /, **values: object) -> str:
        """The sentence with its places filled; raises KeyError for an unknown id or place."""
        return self._sentences[sentence_id].format_map({k: str(v) for k, v in values.items()})

    def count(self, sentence_id: str, count: int) -> str:
        """So many of something; languages tell one from several."""
        return self(f"{sentence_id}_one" if count == 1 else sentence_id, count=count)

    def ids(self) -> frozenset[str]:
        """The ids of all sentences."""
        return frozenset(self._sentences)


@cache
def load(language: str = "en") -> Wording:
    """The wording of a language; raises FileNotFoundError if there is none."""
    text = (_FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    return Wording(yaml.load(text, Loader=yaml.CSafeLoader))


def languages() -> frozenset[str]:
    """The languages that there is a wording of."""
    return frozenset(path.stem for path in _FOLDER.glob("*.yaml"))
