"""Lists of fields: "an amount, a currency (EUR or USD) and, if known, the reason"."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from spec.reading import enumerations, field_details, field_names
from spec.reading.field_names import Named
from spec.reading.field_words import lexicon, phrases
from spec.reading.words import Word

_MOST = 40  # fields of one list
_SEPARATORS = frozenset({",", ";", "and", "&", "n", "or", "/", "plus", "also", "as-well-as"})
_SENDING = frozenset({"filters", "filter"})
_FRONT = 6  # words before the first stroke of "priority low/medium/high"
_OPENING = frozenset({"(", ":"})  # "filters (state, label)"
_EITHER = "or"
_STAR, _DOUBT = "*", "?"


@dataclass(slots=True)
class Item:
    """One field of a list, and what is said about it."""

    name: str
    begin: int
    end: int
    details: dict[str, Any] = field(default_factory=dict)


def read(line: Sequence[Word], at: int, stop: int, text: str = "") -> tuple[list[Item], int]:
    """The fields listed from here on and where that ends; `text` shows marks such as `name*`."""
    found: list[Item] = []
    at = _introduced(line, at, stop)
    while at < stop and len(found) < _MOST:
        begin = _separated(line, at, stop)
        item = _item(line, begin, stop, text)
        if item is None:
            break
        if found and any(word.low == _EITHER for word in line[at:begin]):
            for one in (found[-1], item):  # "an IBAN or a card": neither has to be there
                one.details.setdefault("required", False)
        if item.name:
            found.append(item)
        at = item.end
        if at < stop and not _goes_on(line, at):
            break
    starred = any(one.details.get("starred") for one in found)
    return [_unstarred(one, starred) for one in found], at


def names(line: Sequence[Word], at: int, stop: int) -> list[str]:
    """The names of the fields listed from here on, each once."""
    while at < stop and line[at].low in _OPENING:
        at += 1
    items, _ = read(line, at, stop)
    return list(dict.fromkeys(one.name for one in items))


def _introduced(line: Sequence[Word], at: int, stop: int) -> int:
    """Past "the following fields:", "data such as"."""
    begin = at
    while begin < stop and line[begin].low in lexicon().articles:
        begin += 1
    _, end = phrases("containers").at(line, begin)
    if end == begin or end >= stop:
        return at
    _, after = phrases("open_ended").at(line, end)
    return after + (after < stop and line[after].low == ":")


def _separated(line: Sequence[Word], at: int, stop: int) -> int:
    while at < stop and (line[at].low in _SEPARATORS or line[at].low in _SENDING):
        at += 1
    return at


def _goes_on(line: Sequence[Word], at: int) -> bool:
    return line[at].low in _SEPARATORS


def _item(line: Sequence[Word], at: int, stop: int, text: str) -> Item | None:
    """The field that begins here; without a name where what is listed is none."""
    if at >= stop:
        return None
    told, begin = _announced(line, at, stop)
    if begin >= stop:
        return None
    named = _slashed(line, begin, stop) or field_names.read(line, begin, stop)
    if named.end <= begin:
        return None
    marked, end = _marked(line, named.end, stop, text)
    details, end = field_details.read(line, end, stop)
    if end < stop and line[end].low == "in" and (end + 1 == stop or not line[end + 1].is_word):
        end += 1  # "humidity in %": a unit in signs
    if named.name.rpartition("_")[2] in lexicon().manners or not named.name[:1].isalpha():
        return Item("", at, max(end, named.end))
    return Item(named.name, begin, end, {**named.details, **told, **marked, **details})


def _slashed(line: Sequence[Word], at: int, stop: int) -> Named | None:
    """Reads "priority low/medium/high" as a name and its values."""
    while at + 1 < stop and line[at].low in lexicon().articles:
        at += 1
    near = itertools.takewhile(lambda i: line[i].is_word or line[i].low == "/", range(at, stop))
    slash = next((i for i in itertools.islice(near, _FRONT) if line[i].low == "/"), -1)
    head = next((i for i in range(at, slash - 1) if line[i].low in lexicon().choices), -1)
    if head < 0 or any(field_names.is_end(line, i) for i in range(at, head + 1)):
        return None
    if any(line[i].low in _SEPARATORS for i in range(at, slash)):
        return None
    end = slash
    while end + 1 < stop and line[end].low == "/":
        end += 2
    found, _ = enumerations.values(line, head + 1, end)
    name = field_names.snake(line[at : head + 1])
    return Named(name, end, {"values": found}) if found and name else None


def _announced(line: Sequence[Word], at: int, stop: int) -> tuple[dict[str, Any], int]:
    """Past "an optional …", "if known, the …", with what it tells."""
    begin = at
    while begin + 1 < stop and line[begin].low in lexicon().articles and not line[begin].owner:
        begin += 1
    told, end = field_details.presence_of(line, begin, stop)
    if end == begin:
        return {}, at
    return told, end + (end < stop and line[end].low == ",")


def _marked(line: Sequence[Word], at: int, stop: int, text: str) -> tuple[dict[str, Any], int]:
    """Reads the marks of forms: `name*` has to be there, `phone?` may be missing."""
    begin, end = line[at - 1].start, line[at - 1].end
    bold = text[max(0, begin - 1) : begin] == _STAR
    if text[end : end + 1] == _STAR and not bold:
        return {"required": True, "starred": True}, at
    doubted = at + 1 < stop and line[at].low == _DOUBT and line[at + 1].low in _SEPARATORS
    return ({"required": False}, at + 1) if doubted else ({}, at)


def _unstarred(item: Item, starred: bool) -> Item:
    """Where some fields are marked with a star, the others may be missing."""
    if starred and not item.details.pop("starred", False):
        item.details.setdefault("required", False)
    return item
