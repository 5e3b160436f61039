"""Numbers: in digits or in words, with thousands and ranges, as exact values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.words import Word
from spec.value import Value

# A part of a token starts with what the part before cannot hold, so matching is linear.
_TOKEN = re.compile(
    r"(?<![\w.,])\d++(?:[.,'’]\d++)*+|[^\W\d_][^\W_]*+(?:['’-][^\W\d_]++)*+\.?|[<>≤≥]=?|[^\w\s]",
)
_GROUPED = re.compile(r"\d{1,3}(?:[,'’]\d{3})++(?:\.\d++)?|\d{1,3}(?:\.\d{3}){2,}+")
_DASHES = frozenset({"-", "–", "—"})
_RANGE = frozenset({*_DASHES, "to", "and", "till"})
_THOUSAND = 1000


class NumberLexicon(Value):
    """Numbers in words."""

    numerals: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    loose: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a line: its value, none where it is only roughly told, and where it stands."""

    value: Decimal | None
    start: int
    end: int
    upper: Decimal | None = None  # of a range

    @property
    def highest(self) -> Decimal | None:
        """The value, the upper one of a range."""
        return self.upper if self.upper is not None else self.value


@cached
def lexicon() -> NumberLexicon:
    """Numbers in words."""
    return lexicons.load("numbers", NumberLexicon)


def tokens(text: str) -> list[Word]:
    """The words, numbers and signs of a text; a number stands apart from the unit behind it."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text):
        raw = match.group()
        if raw.endswith(".") and len(raw) > 1:  # the end of a sentence
            raw = raw[:-1]
        low = raw.casefold().replace("’", "'")
        found.append(Word(raw, low, start=match.start(), end=match.start() + len(raw)))
    return found


def glued(line: Sequence[Word], at: int) -> bool:
    """Whether this stands directly behind the word before."""
    return 0 < at < len(line) and line[at].start == line[at - 1].end


@cached
def _openings() -> frozenset[str]:
    known = lexicon()
    return frozenset({*known.numerals, *known.loose, *known.scales, "half", "a", "an"})


def begins(word: Word) -> bool:
    """Whether a number may begin with this word."""
    low = word.low
    return low[0].isdigit() or low in _openings() or "-" in low


def number(line: Sequence[Word], at: int) -> Number | None:
    """The number that begins here, with the upper end of its range."""
    one = _single(line, at)
    if one is None or one.end + 1 >= len(line) or line[one.end].low not in _RANGE:
        return one
    other = _single(line, one.end + 1)
    if other is None or other.value is None or one.value is None or one.value >= other.value:
        return one
    joined = line[one.end].low in _DASHES or line[one.end].low != "and"
    between = at > 0 and line[at - 1].low == "between"
    if not (joined or between):
        return one
    lower = one.value
    if other.value >= _THOUSAND > lower and line[other.end - 1].low in lexicon().suffixes:
        lower *= lexicon().suffixes[line[other.end - 1].low]  # 5-10k
    return Number(lower, at, other.end, other.value)


def _single(line: Sequence[Word], at: int) -> Number | None:
    if at >= len(line):
        return None
    if line[at].low[0].isdigit():
        value = _digits(line[at].low)
        return None if value is None else _scaled(line, at, at + 1, value)
    return _loose(line, at) or _worded(line, at)


def _digits(low: str) -> Decimal | None:
    """The value of "1,000", "1.5", "1'000"; none of a version such as 1.2.3."""
    if _GROUPED.fullmatch(low):
        plain = low.replace(",", "").replace("'", "").replace("’", "")
        return Decimal(plain.replace(".", "") if plain.count(".") > 1 else plain)
    plain = low.replace(",", ".")
    return Decimal(plain) if plain.replace(".", "", 1).isdecimal() and plain.isascii() else None


def _scaled(line: Sequence[Word], at: int, end: int, value: Decimal) -> Number:
    """With what multiplies it: 12k, 3 million, 5 thousand."""
    scales, suffixes = lexicon().scales, lexicon().suffixes
    while end < len(line):
        low = line[end].low
        if low in scales:
            value *= scales[low]
        elif low in suffixes and glued(line, end) and _multiplies(line, end):
            value *= suffixes[low]
        else:
            break
        end += 1
    return Number(value, at, end)


def _multiplies(line: Sequence[Word], at: int) -> bool:
    """Whether "m" behind a number is a million: 5M, or 5m of something."""
    if line[at].text != "m":
        return True
    return at + 1 < len(line) and line[at + 1].low[0].isalpha() and line[at + 1].low.endswith("s")


def _loose(line: Sequence[Word], at: int) -> Number | None:
    """Reads "a couple of thousand", "hundreds of": told roughly, so without a value."""
    start, low = at, line[at].low
    if low in ("a", "an") and at + 1 < len(line):
        at, low = at + 1, line[at + 1].low
    if low not in lexicon().loose:
        return None
    at += 1
    while at < len(line) and (line[at].low == "of" or _is_scale(line[at].low)):
        at += 1
    return Number(None, start, at - 1 if line[at - 1].low == "of" else at)


def _is_scale(low: str) -> bool:
    return low in lexicon().scales or low in lexicon().loose


def _worded(line: Sequence[Word], at: int) -> Number | None:
    """Reads "two hundred and fifty", "twenty-four", "a thousand", "half a million"."""
    start = at
    if line[at].low in ("half", "a", "an"):
        half = line[at].low == "half"
        at += 2 if half and at + 1 < len(line) and line[at + 1].low in ("a", "an") else 1
        if at >= len(line) or line[at].low not in lexicon().scales:
            return Number(Decimal("0.5"), start, at) if half and at < len(line) else None
        return _scaled(line, start, at, Decimal("0.5") if half else Decimal(1))
    total, current, end = Decimal(0), Decimal(0), at
    while end < len(line):
        step = _numeral(line[end].low)
        if step is not None:
            current += step
        elif line[end].low in lexicon().scales and end > at:
            current *= lexicon().scales[line[end].low]
            if current >= _THOUSAND:
                total, current = total + current, Decimal(0)
        elif not (line[end].low == "and" and end > at and _follows(line, end)):
            break
        end += 1
    return Number(total + current, start, end) if end > at else None


def _follows(line: Sequence[Word], at: int) -> bool:
    """Whether the number goes on behind "and": "a hundred and fifty"."""
    before = line[at - 1].low in lexicon().scales
    return before and at + 1 < len(line) and _numeral(line[at + 1].low) is not None


def _numeral(low: str) -> int | None:
    parts = [lexicon().numerals.get(part) for part in low.split("-")]
    return sum(part for part in parts if part is not None) if None not in parts else None
