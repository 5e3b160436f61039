"""Details: what is said about one field, "(optional)", "of at most 500 characters", "in kg"."""

from collections.abc import Sequence
from typing import Any

from spec.reading import enumerations, numbers
from spec.reading.field_words import lexicon, limits, phrases, presence
from spec.reading.words import Word

Details = dict[str, Any]
_LONG = frozenset({"long", "each", "max", "maximum", "min", "minimum"})
_JOINING = frozenset({"and", "or", "plus"})
_OPEN, _CLOSE = "(", ")"
_REACH = 60  # words of what stands in brackets


def read(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """What is said from here on about the field before, and where that ends."""
    found: Details = {}
    while at < stop:
        told, end = _one(line, at, stop)
        if end == at:
            break
        found.update(told)
        at = end
    return found, at


def _one(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    if line[at].low == _OPEN:
        return bracket(line, at, stop)
    for reader in (presence_of, limit, _unit, _type, _default, _sample, _choice):
        told, end = reader(line, at, stop)
        if end > at:
            return told, end
    return {}, at


def presence_of(line: Sequence[Word], at: int, _stop: int) -> tuple[Details, int]:
    """Reads "optional", "if known", "read-only"."""
    label, end = presence().at(line, at)
    if not label:
        return {}, at
    return ({"read_only": True} if label == "read_only" else {"required": label == "required"}), end


def bracket(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """What stands in brackets: details, else the values or parts of the field."""
    close = next((i for i in range(at + 1, min(stop, at + _REACH)) if line[i].low == _CLOSE), -1)
    if close < 0:
        return {}, at
    found: Details = {}
    place = at + 1
    while place < close:
        if line[place].low in (",", ";", "and", ":"):
            place += 1
            continue
        told, end = _inside(line, place, close)
        if end == place:
            return _listed(line, at + 1, close), close + 1
        found.update(told)
        place = end
    return found, close + 1


def _inside(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """One detail, ended by a comma or the bracket; in brackets no "in" and no "as" is needed."""
    for reader in (presence_of, limit, _unit, _type, _default, _named_unit, _named_type):
        told, end = reader(line, at, stop)
        if end > at and (end == stop or line[end].low in (",", ";", "and")):
            return told, end
    return {}, at


def _listed(line: Sequence[Word], at: int, stop: int) -> Details:
    _, begin = phrases("open_ended").at(line, at)
    found, _ = enumerations.values(line, begin, stop)
    return {"values": found, "closed": begin == at} if found else {}


def limit(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """Reads "at most 500 characters", "between 1 and 5", "6 digits"."""
    told, end = bounds(line, at, stop)
    if end > at:
        return told, end
    label, begin = limits().at(line, at)
    begin = begin + (begin < stop and line[begin].low == "of")
    number = number_at(line, begin, stop)
    if number is None or (label == "least" and line[at].low == "from"):
        return {}, at
    return _counted(line[:stop], label, number, begin + 1) or ({}, at)


def number_at(line: Sequence[Word], at: int, stop: int) -> int | None:
    """The whole number at this place, if there is one."""
    if at >= stop:
        return None
    low = line[at].low
    return int(low) if _is_number(low) else numbers.lexicon().numerals.get(low)


def _is_number(low: str) -> bool:
    return low.isdecimal() and low.isascii() and len(low) < 10  # noqa: PLR2004 - beyond any bound


def bounds(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """Reads "between 1 and 99", "from 0 to 100 percent", "1 to 5", "1-5"."""
    low, _, high = line[at].low.partition("-")
    if _is_number(low) and _is_number(high):
        least, most, end = int(low), int(high), at + 1
    else:
        begin = phrases("between").at(line, at)[1]
        first, second = number_at(line, begin, stop), number_at(line, begin + 2, stop)
        joined = begin + 1 < stop and line[begin + 1].low in lexicon().and_to
        if first is None or second is None or not joined:
            return {}, at
        if begin == at and line[begin + 1].low == "and":
            return {}, at  # "with 2 and 3": no range
        least, most, end = first, second, begin + 3
    if least >= most:
        return {}, at
    told, after = _measured(line, end, stop)
    if "max_length" in told:
        return {"max_length": most}, after
    return {"minimum": least, "maximum": most, **told}, after


def _measured(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """What a range counts: characters, a unit, or nothing that is named."""
    if at < stop and line[at].low in lexicon().characters:
        return {"max_length": 0}, at + 1
    unit, end = phrases("units").at(line, at)
    return ({"unit": unit}, end) if unit and end <= stop else ({}, at)


def _counted(line: Sequence[Word], label: str, number: int, at: int) -> tuple[Details, int] | None:
    """What a single number bounds, by the word behind it."""
    word = line[at].low if at < len(line) else ""
    if word in lexicon().characters:
        after = at + 1 + (at + 1 < len(line) and line[at + 1].low in _LONG)
        return ({} if label == "least" else {"max_length": number}), after
    if word in lexicon().digits:
        exact = label in ("", "exact")
        return ({"digits": number} if exact else {"max_length": number}), at + 1
    if label not in ("least", "most"):
        return None
    unit, end = phrases("units").at(line, at)
    if not unit and word[:1].isalpha() and word not in lexicon().ends | _JOINING:
        return None  # "at most 20 messages" counts messages
    told: Details = {"minimum" if label == "least" else "maximum": number}
    return {**told, **({"unit": unit} if unit else {})}, end


def _unit(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """Reads "in kilograms"."""
    if line[at].low != "in" or at + 1 >= stop:
        return {}, at
    return _after(_named_unit(line, at + 1, stop), at)


def _named_unit(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    unit, end = phrases("units").at(line, at)
    return ({"unit": unit}, end) if unit and end <= stop else ({}, at)


def _type(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """Reads "as a date", "of type string", ": integer"."""
    if line[at].low not in ("as", "of", ":"):
        return {}, at
    begin = at + 1
    if line[at].low == "of" and (begin >= stop or line[begin].low != "type"):
        return {}, at
    while begin < stop and line[begin].low in ("type", "a", "an", "iso"):
        begin += 1
    return _after(_named_type(line, begin, stop), at) if begin < stop else ({}, at)


def _named_type(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    kind, end = phrases("types").at(line, at)
    return ({"kind": kind}, end) if kind and end <= stop else ({}, at)


def _after(told: tuple[Details, int], at: int) -> tuple[Details, int]:
    return told if told[0] else ({}, at)


def _default(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """Reads "default 20", "defaults to EUR"."""
    if line[at].low not in ("default", "defaults", "defaulting"):
        return {}, at
    begin = at + 1
    while begin < stop and line[begin].low in ("to", "is", ":", "value"):
        begin += 1
    made = enumerations.value(line[begin : begin + 1]) if begin < stop else ""
    return ({"default": made}, begin + 1) if made else ({}, at)


def _sample(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """Reads ", for example 20 000 euros": a number, and in which unit."""
    begin = at + (line[at].low == ",")
    _, after = phrases("open_ended").at(line, begin)
    end = after
    while end < stop and line[end].low.isdecimal():
        end += 1
    unit, last = phrases("units").at(line, end)
    if after in (begin, end) or last > stop:
        return {}, at
    return ({"unit": unit}, last) if unit else ({"kind": "decimal"}, end)


def _choice(line: Sequence[Word], at: int, stop: int) -> tuple[Details, int]:
    """Reads "either open or paid", "such as cars or vans"."""
    low = line[at].low
    opened = phrases("open_ended").at(line, at)[1]
    begin = opened if opened > at else phrases("choosing").at(line, at)[1]
    if begin == at or begin >= stop or (opened == at and low in ("is", "are", "takes", "being")):
        return {}, at
    told, after = limit(line, begin, stop)
    if after > begin:
        return told, after
    found, end = enumerations.values(line, begin, stop)
    return ({"values": found, "closed": opened == at}, end) if found else ({}, at)
