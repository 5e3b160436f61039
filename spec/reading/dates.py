"""Dates by which something is to be done, as said."""

import re
from collections.abc import Sequence

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.cues import CueIndex
from spec.reading.facts import Figure
from spec.reading.sentences import Sentence
from spec.reading.words import Word
from spec.value import Value

_NUMERIC = re.compile(r"\b(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/\d{1,2}/\d{4})\b")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE = 4  # words in which "by" or "go live" stands in front of a date
_CLOCK = frozenset({":", "am", "pm", "o'clock", "h", "utc", "cet", "noon", "midnight"})
_TIED = frozenset({"of", "the", "end", "start", "beginning", "mid", "early", "late"})


class DateLexicon(Value):
    """How dates are said."""

    due: tuple[str, ...]
    months: frozenset[str]
    relative: tuple[str, ...]
    schedules: tuple[str, ...]
    unscheduled: frozenset[str]


@cached
def lexicon() -> DateLexicon:
    """How dates are said."""
    return lexicons.load("dates", DateLexicon)


@cached
def _due() -> CueIndex:
    return CueIndex({"due": lexicon().due})


@cached
def _relative() -> CueIndex:
    return CueIndex({"date": lexicon().relative})


@cached
def _schedules() -> CueIndex:
    return CueIndex({"schedule": lexicon().schedules})


def schedules(sentence: Sentence, line: Sequence[Word]) -> list[Figure]:
    """How often something is done, each as said: "nightly at 02:00"."""
    found: list[Figure] = []
    last = 0
    for hit in _schedules().hits(line):
        after = line[hit.end].low if hit.end < len(line) else ""
        if hit.at >= last and after not in lexicon().unscheduled:
            last = _timed(line, hit.end)
            told = sentence.text[line[hit.at].start : line[last - 1].end]
            found.append(Figure(sentence.source, told, "schedule"))
    return found


def _timed(line: Sequence[Word], end: int) -> int:
    """Past the time of day: "at 02:00", "at 6 am"."""
    if end + 1 >= len(line) or line[end].low not in ("at", "around", "by"):
        return end
    at = end + 1
    while at < len(line) and (line[at].low[0].isdigit() or line[at].low in _CLOCK):
        at += 1
    return at if at > end + 1 else end


def deadlines(sentence: Sentence, line: Sequence[Word]) -> list[Figure]:
    """The deadlines of a sentence, each as said."""
    found: dict[int, tuple[int, int]] = {}
    for begin, end in _spans(sentence.text, line):
        first = next((at for at, word in enumerate(line) if word.end > begin), len(line))
        if any(_due().hits(line[max(0, first - _BEFORE) : first])):
            start = _widened(line, first)
            known = found.get(start)
            found[start] = (line[start].start, max(end, known[1] if known else 0))
    return [
        Figure(sentence.source, sentence.text[begin:end].strip(), "deadline")
        for begin, end in found.values()
    ]


def _spans(text: str, line: Sequence[Word]) -> list[tuple[int, int]]:
    """Where dates stand: in figures, with the name of a month, or in words."""
    spans = [match.span() for match in _NUMERIC.finditer(text)]
    for at, word in enumerate(line):
        if word.low in lexicon().months and (word.text[0].isupper() or _beside_day(line, at)):
            spans.append(_month(line, at))
    spans += [(line[hit.at].start, line[hit.end - 1].end) for hit in _relative().hits(line)]
    return spans


def _beside_day(line: Sequence[Word], at: int) -> bool:
    return any(
        _DAY.fullmatch(word.low) for word in (*line[max(0, at - 1) : at], *line[at + 1 : at + 2])
    )


def _month(line: Sequence[Word], at: int) -> tuple[int, int]:
    """The month with its day and its year: "1 March 2027", "March 1st"."""
    start, end = at, at
    if at and _DAY.fullmatch(line[at - 1].low):
        start = at - 1
    while end + 1 < len(line) and (
        _DAY.fullmatch(line[end + 1].low)
        or _YEAR.fullmatch(line[end + 1].low)
        or line[end + 1].low in ("st", "nd", "rd", "th")
    ):
        end += 1
    return line[start].start, line[end].end


def _widened(line: Sequence[Word], at: int) -> int:
    """From "the end of" on."""
    while at and line[at - 1].low in _TIED:
        at -= 1
    return at
