"""Regimes: which rule books are named, and which data they are about."""

from collections.abc import Iterable

from pydantic import TypeAdapter

from spec.model import DataClass
from spec.own_words import cached
from spec.reading import lexicons, moods, people
from spec.reading.cues import CueIndex
from spec.reading.facts import DataFact, RegimeFact
from spec.reading.sentences import Sentence
from spec.value import Value


class Regime(Value):
    """A rule book."""

    name: str
    cues: tuple[str, ...]
    classes: tuple[DataClass, ...]
    brings: str


@cached
def regimes() -> dict[str, Regime]:
    """The rule books by name."""
    found = TypeAdapter(tuple[Regime, ...]).validate_python(lexicons.raw("regimes"))
    return {regime.name: regime for regime in found}


@cached
def _index() -> CueIndex:
    return CueIndex({name: regime.cues for name, regime in regimes().items()})


def read(sentence: Sentence) -> list[RegimeFact]:
    """The rule books that are named and not said to be none of our concern."""
    line = sentence.line
    named = _index().longest(line)
    doubted = sentence.text.rstrip(" )*_").endswith("?") or people.is_unsure(sentence)
    found: dict[str, RegimeFact] = {}
    for hit, mood in zip(named, moods.of(line, named), strict=True):
        if mood not in ("refused", "lacking", "elsewhere"):
            sure = mood != "doubtful" and not doubted
            found.setdefault(hit.label, RegimeFact(sentence.source, hit.label, sure))
    return list(found.values())


def by_regime(facts: Iterable[RegimeFact]) -> list[DataFact]:
    """The classes of data that the rule books are about."""
    return [
        DataFact(fact.source, data_class, fact.regime, "stated" if fact.sure else "implied")
        for fact in facts
        for data_class in regimes()[fact.regime].classes
    ]
