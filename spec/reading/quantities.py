"""Quantities: numbers with their units, the time in which they are reached, and for whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from spec.own_words import cached
from spec.reading import lexicons, nouns, numbers
from spec.reading.words import Word, find_phrase
from spec.value import Value

Measure = Literal["time", "size", "share", "rate", "money", "count"]
_REACH = 3  # words between a number and what it counts: "500 concurrent users"
_FAR = 8  # words between what is counted and "every 5 s"
_WRITTEN_OUT = 13  # smaller numbers are written in words
_AHEAD = 4  # words in which "per merchant" follows


class Unit(Value):
    """A unit: what it measures, and how many of the base unit one of it is."""

    of: Measure
    factor: Decimal
    written: tuple[str, ...]


class UnitLexicon(Value):
    """Units and what stands around them."""

    units: dict[str, Unit]
    currencies: dict[str, tuple[str, ...]]
    per: tuple[str, ...]
    scope: tuple[str, ...]
    between: frozenset[str]
    counted: frozenset[str]
    uncounted: frozenset[str]
    versioned: frozenset[str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: its value in the base unit (s, byte, %, 1/s), where it stands."""

    of: Measure
    value: Decimal | None
    unit: str
    start: int
    end: int
    thing: str = ""  # what is counted
    scope: str = ""  # "per merchant"
    period: Decimal | None = None  # of a rate, in seconds


@cached
def lexicon() -> UnitLexicon:
    """Units and what stands around them."""
    return lexicons.load("units", UnitLexicon)


@cached
def _units() -> dict[str, tuple[str, Unit]]:
    return {word: (name, unit) for name, unit in lexicon().units.items() for word in unit.written}


@cached
def words_of_time() -> frozenset[str]:
    """The units of time, as written."""
    return frozenset(word for word, (_, unit) in _units().items() if unit.of == "time")


@cached
def _currencies() -> dict[str, str]:
    return {word: code for code, written in lexicon().currencies.items() for word in written}


def is_sign(word: Word) -> bool:
    """Whether this is the sign of a currency."""
    return not word.low[0].isalnum() and word.low in _currencies()


def quantity(line: Sequence[Word], at: int) -> Quantity | None:
    """The quantity that begins here, as far as it reaches; none if nothing is measured."""
    sign = _currencies()[line[at].low] if is_sign(line[at]) else ""
    number = numbers.number(line, at + 1 if sign else at)
    if number is None:
        return _article(line, at)
    if sign:
        return _scoped(line, Quantity("money", number.highest, sign, at, number.end))
    found = _measured(line, number) or _counted(line, number)
    if found is None:
        return None
    if _few(line, number) and found.of == "count" and not _bounding(line, found):
        return None
    scoped = _scoped(line, _paced(line, found))
    return _paced(line, scoped) if scoped.scope and not scoped.period else scoped


def _few(line: Sequence[Word], number: numbers.Number) -> bool:
    """Whether it is a small number in words, as in "all three data centres"."""
    small = number.value is not None and number.value < _WRITTEN_OUT
    return small and number.end == number.start + 1 and line[number.start].low.isalpha()


def _bounding(line: Sequence[Word], found: Quantity) -> bool:
    """Whether it is reached in a time or counted for somebody."""
    return _paced(line, found) != found or _scoped(line, found) != found


def _article(line: Sequence[Word], at: int) -> Quantity | None:
    """Reads "within a second": one of a unit of time, behind a bound only."""
    if line[at].low not in ("a", "an", "one") or at + 1 >= len(line):
        return None
    named = _units().get(line[at + 1].low)
    if named is None or named[1].of != "time":
        return None
    return Quantity("time", named[1].factor, named[0], at, at + 2)


def _measured(line: Sequence[Word], number: numbers.Number) -> Quantity | None:
    """With a unit of its own: "300ms", "2 GB", "99.9 %", "50 €", "a 24-hour window"."""
    at = number.end
    if at + 1 < len(line) and line[at].low in ("-", "–") and numbers.glued(line, at):
        at += 1
    if at >= len(line):
        return None
    if line[at].low == "of" and number.value is None and at + 1 < len(line):
        at += 1  # "a couple of days"
    word, end = line[at].low, at + 1
    if end < len(line) and f"{word} {line[end].low}" in _units():
        word, end = f"{word} {line[end].low}", end + 1
    if word in _currencies():
        return Quantity("money", number.highest, _currencies()[word], number.start, end)
    named = _units().get(word)
    if named is None:
        return None
    name, unit = named
    value = None if number.highest is None else number.highest * unit.factor
    return Quantity(unit.of, value, name, number.start, end)


def _counted(line: Sequence[Word], number: numbers.Number) -> Quantity | None:
    """With what is counted: "500 concurrent users", "40 people"; also "20k msg/s"."""
    end = number.end
    if _is_version(line, number):
        return None
    if end < len(line) and numbers.glued(line, end) and line[end].low[0].isalpha():
        return None  # 2FA, 3rd
    plain = Quantity("count", number.highest, "", number.start, end)
    if end < len(line) and line[end].low == "/":
        return plain
    at = _thing(line, end, alone=number.value == 1)
    if at >= 0:
        return replace(plain, end=at + 1, thing=line[at].low)
    several = number.value is None or number.value > 1
    return plain if several and _is_per(line, end) else None


def _thing(line: Sequence[Word], end: int, alone: bool) -> int:
    """Where the name of what is counted ends: "500 concurrent users", "1 sample per 30 s"."""
    if end + 1 < len(line) and line[end].low in ("+", "of"):
        end += 1
    for at in range(end, min(end + _REACH, len(line))):
        low = line[at].low
        if not low[0].isalpha() or low in _stops():
            break
        if _countable(low) or (alone and _is_per(line, at + 1)):
            return at
    return -1


def _is_version(line: Sequence[Word], number: numbers.Number) -> bool:
    """Whether it is part of a name: "PCI DSS 4.0", "ISO 20022", "version 3"."""
    before = line[number.start - 1] if number.start else None
    named = before is not None and (
        (before.text.isupper() and len(before.text) > 1) or before.low in lexicon().versioned
    )
    return named and line[number.start].low[0].isdigit()


def _stops() -> frozenset[str]:
    return lexicons.nouns().stops


def _countable(low: str) -> bool:
    one = nouns.singular(low)
    if one in lexicon().uncounted:
        return False
    return low in lexicon().counted or (one != low and len(low) > 3)  # noqa: PLR2004 - "is", "its"


def _paced(line: Sequence[Word], found: Quantity) -> Quantity:
    """With the time in which it is reached: "/s", "a second", "every 5 s"."""
    if found.of not in ("count", "size"):
        return found
    at = found.end
    while at < len(line) and line[at].low in lexicon().between:
        at += 1
    paced = _per_time(line, at, found) or _per_time(line, found.end, found)
    if paced is not None:
        return paced
    for place in range(found.end, min(found.end + _FAR, len(line))):
        if line[place].low[0].isdigit() or line[place].low in (".", ";", "("):
            break
        if line[place].low in ("every", "each") and place + 1 < len(line):
            paced = _per_time(line, place, found)
            if paced is not None:
                return paced
    return found


def _is_per(line: Sequence[Word], at: int) -> bool:
    return _per_time(line, at, Quantity("count", None, "", at, at)) is not None


def _per_time(line: Sequence[Word], at: int, found: Quantity) -> Quantity | None:
    """The same as a rate, if a unit of time follows here behind "per"."""
    place, length = find_phrase(line[at : at + 3], lexicon().per)
    after = at + length
    if place or after >= len(line):
        return None
    number = numbers.number(line, after)
    at = number.end if number is not None and number.value is not None else after
    if at >= len(line):
        return None
    named = _units().get(line[at].low)
    if named is None or named[1].of != "time":
        return None
    times = number.value if number is not None and number.value is not None else Decimal(1)
    period = named[1].factor * times
    if period <= 0:
        return None
    value = None if found.value is None else found.value / period
    unit = "byte/s" if found.of == "size" else "1/s"
    return Quantity("rate", value, unit, found.start, at + 1, found.thing, found.scope, period)


def _scoped(line: Sequence[Word], found: Quantity) -> Quantity:
    """With whom it is counted for: "50 rps peak per merchant"."""
    at = found.end
    for place in range(at, min(at + _AHEAD, len(line))):
        begun, length = find_phrase(line[place : place + 2], lexicon().scope)
        after = place + length
        if begun == 0 and _is_thing(line, after):
            scope, end = f"per {line[after].low}", after + 1
            if end < len(line) and _is_thing(line, end) and not _verbal(line[end].low):
                scope, end = f"{scope} {line[end].low}", end + 1
            return replace(found, end=end, scope=scope)
        if line[place].low not in lexicon().between:
            break
    return found


def _verbal(low: str) -> bool:
    return low.endswith(("ing", "ed")) or nouns.singular(low) != low


def _is_thing(line: Sequence[Word], at: int) -> bool:
    if at >= len(line) or not line[at].low[0].isalpha():
        return False
    low = line[at].low
    return low not in _stops() and low not in _units() and low not in lexicons.nouns().determiners
