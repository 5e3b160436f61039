"""Figures: numbers with their units, as said; and numbers whose unit is missing."""

import re
from collections.abc import Iterator
from functools import cache

from spec.reading import lexicons
from spec.reading.facts import Figure, FigureKind, Vague
from spec.reading.sentences import Sentence
from spec.value import Value

_PERCENTILE = re.compile(r"(p\d{2,3})\s{0,9}[<>≤≥=]{0,2}\s{0,9}$", re.IGNORECASE)
_FRONT = 60  # characters before a number that may tell what it bounds


class FigureLexicon(Value):
    """Units by what they bound."""

    latency: frozenset[str]
    throughput: frozenset[str]
    retention: frozenset[str]
    availability: frozenset[str]
    volume: frozenset[str]
    keeping: frozenset[str]
    comparing: frozenset[str]
    answering: frozenset[str]
    demanding: frozenset[str]
    numerals: dict[str, str]


@cache
def _number() -> re.Pattern[str]:
    """A number, perhaps with k or m, then perhaps a unit; each run is possessive."""
    numerals = "|".join(lexicon().numerals)
    return re.compile(
        rf"(?<![\w.,])(\d++(?:[.,']\d++)*+|(?:{numerals})s?\b)\s?([kKmM](?![a-zA-Z]))?"
        r"\s?(%|[a-zA-Zµ]++(?:/[a-zA-Z]++)?)?",
        re.IGNORECASE,
    )


@cache
def lexicon() -> FigureLexicon:
    """The units."""
    return lexicons.load("figures", FigureLexicon)


def read(sentence: Sentence) -> tuple[tuple[Figure, ...], tuple[Vague, ...]]:
    """The figures of a sentence, and the numbers that only look like one."""
    figures: list[Figure] = []
    vague: list[Vague] = []
    kept = bool(set(_WORD.findall(sentence.text.casefold())) & lexicon().keeping)
    for text, before, number, unit in _numbers(sentence.text):
        kind = _kind(number, unit, kept)
        if kind is not None:
            figures.append(Figure(sentence.source, text, kind))
        elif not unit and _bounds(before):
            vague.append(Vague(sentence.source, text, "performance"))
    return tuple(figures), tuple(vague)


def _numbers(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Each number: as it is to be cited, what stands before it, its digits, its unit."""
    for match in _number().finditer(text):
        before = text[max(0, match.start() - _FRONT) : match.start()]
        percentile = _PERCENTILE.search(before)
        begin = match.start() - (len(before) - percentile.start() if percentile else 0)
        end = match.end() if match.group(3) is None else match.start(3)
        unit = (match.group(3) or "").casefold()
        rate = _rate(text, end) or _rate(text, match.end())
        if rate:
            yield text[begin:rate].strip(), before, match.group(1), "rps"
        elif unit in _units() or unit.rstrip("s") in _units():
            yield text[begin : match.end()].strip(), before, match.group(1), unit
        else:
            yield text[begin:end].strip(), before, match.group(1), ""


def _rate(text: str, at: int) -> int:
    """Where "/s", " per second" ends if it stands here, else 0."""
    match = _PER.match(text, at)
    return match.end() if match else 0


_PER = re.compile(
    r"\s?(?:/\s?(?:s|sec|second|min|minute|h|hour|day)\b|(?:per|a|an)\s(?:second|minute|hour|day)\b)"
)


@cache
def _units() -> dict[str, FigureKind]:
    units = lexicon()
    kinds: dict[FigureKind, frozenset[str]] = {
        "volume": units.volume,
        "retention": units.retention,
        "throughput": units.throughput,
        "latency": units.latency,
        "availability": units.availability,
    }
    return {unit: kind for kind, listed in kinds.items() for unit in listed}


def _kind(number: str, unit: str, kept: bool) -> FigureKind | None:
    if not unit:
        return "availability" if number.startswith("99") and "." in number else None
    kind = _units().get(unit) or _units().get(unit.rstrip("s"))
    if kind == "availability" and not number.startswith(("9", "100")):
        return "other"
    return "other" if kind == "retention" and not kept else kind


_WORD = re.compile(r"\w+")


def _bounds(before: str) -> bool:
    words = before.casefold().split()
    return bool(set(words[-3:]) & lexicon().comparing) and bool(set(words) & lexicon().answering)
