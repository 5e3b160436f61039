"""Recipients: whether a system or a person is to be told something."""

import itertools
from collections.abc import Sequence

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.cues import CueIndex
from spec.reading.words import Word
from spec.value import Value

_BEFORE, _AFTER = 6, 5  # words around "is told" in which the recipient stands
_ACRONYM = 2  # capitals of the name of a system: CRM, ERP


class RecipientLexicon(Value):
    """Ways of telling, and who is told."""

    asking: tuple[str, ...]
    firmly: frozenset[str]
    system_ways: tuple[str, ...]
    person_ways: tuple[str, ...]
    systems: frozenset[str]
    persons: frozenset[str]
    person_endings: tuple[str, ...]


@cached
def lexicon() -> RecipientLexicon:
    """Ways of telling, and who is told."""
    return lexicons.load("recipients", RecipientLexicon)


@cached
def _ways() -> CueIndex:
    return CueIndex({"system": lexicon().system_ways, "person": lexicon().person_ways})


@cached
def _asking() -> CueIndex:
    return CueIndex({"asking": lexicon().asking})


def tellings(line: Sequence[Word], *, firmly: bool = False) -> list[int]:
    """Where it is said that somebody is to be told; firmly: by a word that means nothing else."""
    known = lexicon().firmly
    hits = [hit for hit in _asking().hits(line) if not hit.denied]
    return [hit.at for hit in hits if not firmly or line[hit.at].low in known]


def is_system(line: Sequence[Word]) -> bool | None:
    """Whether a system is told, or a person; None where it cannot be known."""
    ways = {hit.label for hit in _ways().hits(line) if not hit.denied}
    if "system" in ways:
        return True
    told = {True: False, False: False}
    for at in tellings(line):
        for word in (*line[max(0, at - _BEFORE) : at], *_told(line, at)):
            kind = _kind(word)
            if kind is not None:
                told[kind] = True
    if told[True]:
        return "person" not in ways or None
    return False if told[False] or "person" in ways else None


def _told(line: Sequence[Word], at: int) -> Sequence[Word]:
    """The words behind "told" up to "when", behind which it is said what happens."""
    ahead = line[at + 1 : at + _AFTER]
    when = lexicons.sentences().conditions
    return list(itertools.takewhile(lambda word: word.low not in when, ahead))


def _kind(word: Word) -> bool | None:
    """True for a system, False for a person."""
    if word.low in lexicon().systems or _is_acronym(word):
        return True
    person = word.low in lexicon().persons or word.low in lexicons.nouns().collectives
    if person or word.low.rstrip("s") in lexicons.nouns().people:
        return False
    return False if word.low.endswith(lexicon().person_endings) and word.low.isalpha() else None


def is_somebody(word: Word) -> bool:
    """Whether this names a person or a system."""
    return _kind(word) is not None


def _is_acronym(word: Word) -> bool:
    return word.text.isupper() and word.text.isalpha() and len(word.text) >= _ACRONYM
