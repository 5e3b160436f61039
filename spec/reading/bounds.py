"""Bounds: which side of a figure is meant, from where it is cited, and what it bounds."""

import re
from collections.abc import Sequence

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.facts import Side
from spec.reading.quantities import Quantity
from spec.reading.words import Word, match_at, said
from spec.value import Value

_LONGEST = 3  # words of a comparison
_PERCENTILE = re.compile(r"p(?:50|75|90|95|98|99|999|99\.9)")
_BREAKS = (",", ";", ".", "(", ")")
_REPEATED = ("every", "each")
_REACH = 8  # words in front of a figure in which its percentile stands
_NAMED = 4  # words of what is bounded


class BoundLexicon(Value):
    """How bounds are said."""

    sides: dict[Side, tuple[str, ...]]
    behind: dict[Side, tuple[str, ...]]
    before_one: frozenset[str]
    verbs: frozenset[str]


@cached
def lexicon() -> BoundLexicon:
    """How bounds are said."""
    return lexicons.load("bounds", BoundLexicon)


@cached
def _phrases(table: str) -> dict[tuple[str, ...], Side]:
    listed: dict[Side, tuple[str, ...]] = getattr(lexicon(), table)
    return {tuple(phrase.split()): side for side, phrases in listed.items() for phrase in phrases}


def stands(line: Sequence[Word], found: Quantity) -> bool:
    """Whether it is a figure: "a second" is one behind a bound only."""
    plain = line[found.start].low in ("a", "an") and found.of == "time"
    if not plain or _in_front(line, found.start)[0]:
        return True
    return found.start > 0 and line[found.start - 1].low in lexicon().before_one


def cited(line: Sequence[Word], found: Quantity) -> tuple[int, int, Side]:
    """From where to where it is cited, with its bound, and which side is meant."""
    side, start = _in_front(line, found.start)
    after, end = _behind(line, found.end)
    before = line[start - 1].low if start else ""
    if _PERCENTILE.fullmatch(before) or (before in _REPEATED and found.of == "time"):
        start -= 1
    return start, end, side or after


def percentile(line: Sequence[Word], found: Quantity) -> str:
    """The percentile that stands in front of it or right behind it: "p95"."""
    at = found.start
    while at > max(0, found.start - _REACH) and line[at - 1].low not in _BREAKS:
        at -= 1
    near = (*line[at : found.start], *line[found.end : found.end + 3])
    return next((one.low for one in near if _PERCENTILE.fullmatch(one.low)), "")


def _in_front(line: Sequence[Word], start: int) -> tuple[Side, int]:
    """The comparison in front of a number, the longest that fits, and where it begins."""
    for length in range(_LONGEST, 0, -1):
        phrase = tuple(word.low for word in line[max(0, start - length) : start])
        side = _phrases("sides").get(phrase)
        if side and len(phrase) == length:
            return side, start - length
    return "", start


def _behind(line: Sequence[Word], end: int) -> tuple[Side, int]:
    for phrase, side in _phrases("behind").items():
        if match_at(line, end, phrase):
            return side, end + len(phrase)
    return "", end


def bounded(line: Sequence[Word], start: int, end: int) -> str:
    """What the figure from here to there bounds, as said: "for create", "files up to 2 GB"."""
    if end < len(line) and line[end].low in ("for", "on") and end + 1 < len(line):
        named = _forward(line, end + 1)
        if named:
            return named
    return _backward(line, start)


def _forward(line: Sequence[Word], at: int) -> str:
    taken: list[Word] = []
    for word in line[at : at + _NAMED + 2]:
        if not word.low[0].isalpha() or (taken and word.low in lexicon().verbs):
            break
        if word.low not in lexicon().verbs:
            taken.append(word)
    return said(taken[:_NAMED])


def _backward(line: Sequence[Word], start: int) -> str:
    taken: list[Word] = []
    for at in range(start - 1, max(0, start - _REACH) - 1, -1):
        word = line[at]
        if not word.low[0].isalpha() or (at and line[at - 1].low[0].isdigit()):
            break
        if word.low not in lexicon().verbs:
            taken.insert(0, word)
    return said(taken[-_NAMED:])
