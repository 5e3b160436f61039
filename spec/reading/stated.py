"""Facts that one cue tells: style, audience, ways in, promises, data, regimes, environments."""

from collections.abc import Iterable, Sequence
from functools import cache

import yaml
from pydantic import TypeAdapter

from spec.model import DataClass
from spec.reading import cues, lexicons
from spec.reading.cues import CueIndex, Hit
from spec.reading.facts import (
    DataFact,
    NamedFact,
    RegimeFact,
    StyleFact,
    Vague,
)
from spec.reading.sentences import Sentence
from spec.reading.words import Word
from spec.value import Value

_SHOUTED = frozenset({"rest"})  # elsewhere than under its own question only in capitals
_PLACE = 3  # words in which a place follows "stays in"


class Regime(Value):
    """A rule book."""

    name: str
    cues: tuple[str, ...]
    classes: tuple[DataClass, ...]
    brings: str


@cache
def regimes() -> dict[str, Regime]:
    """The rule books by name."""
    text = (lexicons.FOLDER / "regimes.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    found = TypeAdapter(tuple[Regime, ...]).validate_python(loaded)
    return {regime.name: regime for regime in found}


@cache
def _regime_index() -> CueIndex:
    return CueIndex({name: regime.cues for name, regime in regimes().items()})


def styles(sentence: Sentence) -> list[StyleFact]:
    """The architectures that are named."""
    line = sentence.line
    asked = sentence.source.question == "style"
    return [
        StyleFact(sentence.source, hit.label)  # type: ignore[arg-type]
        for hit in cues.index("styles").hits(line)
        if not hit.denied and (asked or _loud(line, hit))
    ]


def _loud(line: Sequence[Word], hit: Hit) -> bool:
    word = line[hit.at]
    return word.low not in _SHOUTED or word.text == "REST"


def named(table: str, sentence: Sentence) -> list[NamedFact]:
    """What the table of cues with this name tells: audience, environments, context, promises."""
    line = sentence.line
    found: dict[str, NamedFact] = {}
    for hit in cues.index(table).hits(line):
        if hit.denied and hit.label not in ("none", "never twice", "no loss"):
            continue
        if hit.label != "residency" or _placed(line, hit):
            found.setdefault(hit.label, NamedFact(sentence.source, hit.label, hit.cue))
    return list(found.values())


def _placed(line: Sequence[Word], hit: Hit) -> bool:
    """Whether a place follows "stays in"; a system is none."""
    if not hit.cue.casefold().endswith(" in"):
        return True
    after = line[hit.end : hit.end + _PLACE]
    named = bool(after) and after[0].text[:1].isupper()
    return named or any(cues.index("places").hits(after))


def vague(sentence: Sentence) -> list[Vague]:
    """Words that nobody can test."""
    hits = cues.index("vague").hits(sentence.line)
    return [
        Vague(sentence.source, hit.cue, hit.label)  # type: ignore[arg-type]
        for hit in hits
        if not hit.denied or "no " in hit.cue.casefold()
    ]


def regulated(sentence: Sentence) -> list[RegimeFact]:
    """Rule books that are named."""
    line = sentence.line
    named_here = dict.fromkeys(hit.label for hit in _regime_index().hits(line) if not hit.denied)
    return [RegimeFact(sentence.source, name) for name in named_here]


def by_regime(facts: Iterable[RegimeFact]) -> list[DataFact]:
    """The classes of data that the rule books are about."""
    return [
        DataFact(fact.source, data_class, fact.regime)
        for fact in facts
        for data_class in regimes()[fact.regime].classes
    ]
