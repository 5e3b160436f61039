"""Environments: where the API can be tried, with which data and by which tests."""

from spec.reading import cues, moods
from spec.reading.facts import NamedFact
from spec.reading.sentences import Sentence

_UNWANTED = frozenset({"refused", "lacking", "elsewhere"})


def read(sentence: Sentence) -> list[NamedFact]:
    """The environments, data and tests that are named; "none" where none are wanted."""
    line = sentence.line
    whole = " ".join(word.low for word in line if word.is_word)
    if sentence.source.question == "testing" and whole in cues.lexicon().environments_short:
        return [NamedFact(sentence.source, "none", whole)]
    named = cues.index("environments").longest(line)
    found: dict[str, NamedFact] = {}
    for hit, mood in zip(named, moods.of(line, named), strict=True):
        if hit.label == "none" or mood not in _UNWANTED:
            found.setdefault(hit.label, NamedFact(sentence.source, hit.label, hit.cue))
    return list(found.values())
