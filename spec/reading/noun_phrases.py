"""Noun phrases: the thing a sentence is about, and whose it is."""

from collections.abc import Sequence

from spec.reading import compounds, determiners, lexicons, thing_names
from spec.reading.determiners import NounPhrase
from spec.reading.words import Word, find_phrase, said

__all__ = ["ME", "NounPhrase", "parse"]

ME = ("me",)  # the name of the one who calls
_ABOUT = frozenset({"of", "about", "for", "regarding", "on"})
_SHORT = 8  # words in which the caller is named


def parse(line: Sequence[Word], start: int) -> NounPhrase:
    """The noun phrase that begins here; without a name if there is none."""
    found = NounPhrase(end=start)
    listed = one = False
    at = _caller(line, start, found)
    if at > start:
        found.end = at
        return found
    for _ in range(4):  # "a list of the details of all …": few heads stand before the thing
        at = determiners.passed(line, at, found)
        after = _transparent(line, at)
        if after < 0:
            break
        listed = listed or line[at].low in lexicons.nouns().many_heads
        found.several = found.several or line[at].low in lexicons.nouns().spans
        one = line[at].low in lexicons.nouns().ones
        found.counted = found.counted or line[at].low in lexicons.nouns().counters
        found.many = found.definite = found.indefinite = found.specific = False
        found.bare = True
        at = after
    thing_names.read(line, at, found)
    found.many = (found.many or (listed and bool(found.name))) and not one
    return found


def _caller(line: Sequence[Word], at: int, found: NounPhrase) -> int:
    """Past "the currently logged in user": the one who calls, known as `me`."""
    begun, after = find_phrase(line[: at + _SHORT], compounds.lexicon().callers, at)
    while begun == at and after < len(line) and line[after].low in lexicons.nouns().trailing:
        after += 1
    if begun != at or (after < len(line) and line[after].is_word and not _ends(line[after])):
        return at
    found.name, found.title, found.definite, found.bare = ME, said(line[at:after]), True, False
    return after


def _ends(word: Word) -> bool:
    return word.low in lexicons.nouns().stops


def announces(line: Sequence[Word], at: int) -> bool:
    """Whether "list of", "details about" stands here, which only announces the thing."""
    return _transparent(line, at) > at


def _transparent(line: Sequence[Word], at: int) -> int:
    """Where the thing begins that "list of" announces, or -1."""
    if at + 1 >= len(line) or line[at].owner or line[at].low not in lexicons.nouns().transparent:
        return -1
    linking = _ABOUT | ({"to"} if line[at].low in ("change", "changes") else frozenset())
    return at + 2 if line[at + 1].low in linking else -1
