"""Declarations: sentences that say what fields a thing has, or what holds of a field."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from spec.reading import (
    enumerations,
    field_details,
    field_lists,
    field_names,
    lexicons,
    nouns,
    verbs,
)
from spec.reading.field_lists import Item
from spec.reading.field_words import lexicon, phrases, presence
from spec.reading.words import Word

_FRONT = 9  # words before the verb or the colon
_TALL = 5  # words in the name of a thing
_SEVERAL = 2  # fields that make a list
_QUANTIFIERS = frozenset({"each", "every", "any"})
_COPULAS = frozenset({"is", "are", "can", "may", "must", "cannot", "should", "shall"})
_ANNOUNCED = frozenset({"for", "of"})
_DOING = frozenset({"by", "is", "are", "be", "was", "been"})
_COLON = ":"
Owner = tuple[str, ...]


@dataclass(slots=True)
class Declaration:
    """The fields that one sentence declares."""

    owner: Owner = ()
    items: list[Item] = field(default_factory=list)
    declared: bool = True  # they are there; else only something is said about them
    heading: bool = False  # the fields follow in the next lines
    end: int = 0


def read(line: Sequence[Word], text: str) -> Declaration | None:
    """What this sentence declares, if it is a declaration."""
    return _kept(line, text) or _having(line, text) or _headed(line, text) or _predicated(line)


def follows(line: Sequence[Word], text: str) -> Declaration | None:
    """A line below a heading as one of its fields, or None."""
    items, end = field_lists.read(line, 0, len(line), text)
    if not items or any(word.is_word for word in line[end:]):
        return None
    return Declaration(items=items, end=end)


def _kept(line: Sequence[Word], text: str) -> Declaration | None:
    """Reads "we store the name and the e-mail of each guest", "for each guest we need a name"."""
    owner: Owner = ()
    at = 0
    _, begin = phrases("for_each").at(line, 0)
    if begin:
        words, at = _noun(line, begin, begin + _TALL)
        owner = _singular(words)
        at += at < len(line) and line[at].low == ","
    _, after = phrases("keeping").at(line, at)
    if after == at or _is_deed(line, after):
        return None
    items, end = field_lists.read(line, after, len(line), text)
    if not owner and end < len(line) and line[end].low in lexicon().belonging:
        words, end = _noun(line, end + 1, end + 1 + _TALL)
        owner = _singular(words)
    return _list(owner, items, end) if owner else None


def _having(line: Sequence[Word], text: str) -> Declaration | None:
    """Reads "each order has a number, a total and a delivery address"."""
    at, after = phrases("having").first(line, 1, _FRONT)
    if at < 0 or _is_deed(line, after):
        return None
    words, end = _noun(line, 0, at)
    owner = _singular(words)
    each = line[0].low in _QUANTIFIERS
    said = " ".join(word.low for word in line[at:after])
    if end != at or not owner or (said in lexicon().demanding and not _demands(line, owner)):
        return None
    limit, stop = field_details.limit(line, after, len(line))
    if limit and _is_whole(line, stop):
        return Declaration((), [Item("_".join(owner), 0, stop, limit)], declared=False, end=stop)
    items, stop = field_lists.read(line, after, len(line), text)
    told = [one for one in items if set(one.details) - {"many"}]
    if len(items) < _SEVERAL and not (each and items) and not told:
        return None
    return _list(owner, items, stop)


def _demands(line: Sequence[Word], owner: Owner) -> bool:
    """Whether "needs" speaks of a thing: people who need something wish for it."""
    people = nouns.singular(owner[-1]) in lexicons.nouns().people
    return not people and line[0].low in lexicon().each


def _is_deed(line: Sequence[Word], at: int) -> bool:
    """Whether "has been …", "needs to …", "has used …" goes on here: no field."""
    if at >= len(line) or line[at].low in ("to", "been", "had", "not", "never", "already"):
        return True
    verb = verbs.find(line, at)
    return line[at].low.endswith("ed") or (verb is not None and verb.form == "past")


def _headed(line: Sequence[Word], text: str) -> Declaration | None:
    """Reads "booking: date, time", "fields of a booking: …", "status: open, paid"."""
    colon = next((i for i, word in enumerate(line[:_FRONT]) if word.low == _COLON), -1)
    if colon < 1:
        return None
    head = _Head.read(line, colon)
    if head is None:
        return None
    values = head.choice and enumerations.values(line, colon + 1, len(line))
    if values and values[0] and _is_whole(line, values[1]):
        item = Item(head.choice, 0, values[1], {"values": values[0]})
        return Declaration(head.owner, [item], declared=False, end=values[1])
    if not any(word.is_word for word in line[colon + 1 :]):
        return Declaration(head.owner, heading=True, end=colon + 1) if head.contained else None
    verb = verbs.find(line, colon + 1)
    if verb is not None and not head.contained and verb.base not in lexicons.deeds().nounish:
        return None
    items, end = field_lists.read(line, colon + 1, len(line), text)
    for one in items:
        one.details.setdefault("required", head.required)
    told = [one for one in items if set(one.details) - {"many", "required"}]
    enough = len(items) >= _SEVERAL or told or head.contained
    return _list(head.owner, items, end) if items and enough else None


@dataclass(slots=True)
class _Head:
    """What stands before a colon."""

    owner: Owner = ()
    choice: str = ""  # the field whose values follow
    contained: bool = False  # "fields of a boat:"
    required: bool | None = None

    @classmethod
    def read(cls, line: Sequence[Word], stop: int) -> "_Head | None":
        found = cls()
        rest: list[Word] = []
        at = 0
        while at < stop:
            state, after = presence().at(line, at)
            container, end = phrases("containers").at(line, at)
            if state in ("optional", "required"):
                found.required, at = state == "required", after
            elif container and end <= stop:
                found.contained, at = True, end
            elif line[at].low in lexicon().articles | lexicon().possible | _ANNOUNCED:
                at += 1
            elif not line[at].is_word or line[at].low in lexicon().ends:
                return None
            else:
                rest.append(line[at])
                at += 1
        if len(rest) > _TALL or not (rest or found.contained or found.required is not None):
            return None
        return found._named(rest)

    def _named(self, rest: list[Word]) -> "_Head":
        if rest and nouns.singular(rest[-1].low) in lexicon().choices:
            self.choice = field_names.snake([*rest[-1:]])
            self.choice = nouns.singular(self.choice)
            rest = rest[:-1]
        self.owner = _singular(rest)
        return self


def _predicated(line: Sequence[Word]) -> Declaration | None:
    """Reads "the reason is mandatory", "notes are at most 500 characters", "status is a or b"."""
    at = next((i for i, word in enumerate(line[:_FRONT]) if word.low in _COPULAS), -1)
    if at < 1:
        return None
    name, owner = _subject(line, at)
    if not name:
        return None
    for begin in range(at, min(at + 3, len(line))):
        details, end = field_details.read(line, begin, len(line))
        if details and not _is_passive(line, begin, details):
            return _chosen(name, owner, details, end)
    if line[at].low not in ("is", "are"):
        return None
    listed, end = enumerations.values(line, at + 1, len(line))
    chosen = listed and ("or" in _lows(line[at:end]) or _is_choice(name, line))
    if not chosen or _is_passive(line, at, {"values": listed}):
        return None
    return _chosen(name, owner, {"values": listed}, end)


def _chosen(name: str, owner: Owner, details: dict[str, Any], end: int) -> Declaration:
    """What was said of a field; the values of something else are its states."""
    is_state = "values" in details and not _heads_choice(name)
    told = {**details, "kind": "status"} if is_state else details
    return Declaration(owner, [Item(name, 0, end, told)], declared=False, end=end)


def _heads_choice(name: str) -> bool:
    return nouns.singular(name.rpartition("_")[2]) in lexicon().choices


def _subject(line: Sequence[Word], stop: int) -> tuple[str, Owner]:
    """The field that is spoken of, and whose it is: "the note of a refund", "possible states"."""
    at = 0
    while at < stop and line[at].low in lexicon().articles | lexicon().possible:
        at += 1
    words, end = _noun(line, at, stop)
    owner: Owner = ()
    if end < stop and line[end].low in _ANNOUNCED:
        whose, end = _noun(line, end + 1, stop)
        owner = _singular(whose)
    if end != stop or not words:
        return "", ()
    if words[0].owner and len(words) > 1:
        return field_names.snake(words[1:]), _singular(words[:1])
    if words[0].low in ("values", "value") and owner:
        return "_".join(owner), ()
    return field_names.snake(words), owner


def _is_choice(name: str, line: Sequence[Word]) -> bool:
    return _heads_choice(name) or line[0].low in lexicon().possible


def _is_passive(line: Sequence[Word], at: int, details: dict[str, object]) -> bool:
    """Whether "can be canceled or refunded by staff" tells what is done to it, not what it is."""
    told = details.get("values")
    if not isinstance(told, tuple) or line[at].low not in _COPULAS:
        return False
    parts = [one.split("_") for one in told]
    if any(_DOING & {*part} for part in parts):
        return True
    forms = [verbs.find([Word(part[0], part[0])], 0) for part in parts]
    return all(form is not None and form.form == "past" for form in forms)


def _noun(line: Sequence[Word], at: int, stop: int) -> tuple[list[Word], int]:
    """The plain name of a thing from here on."""
    stop = min(stop, len(line))
    while at < stop and line[at].low in lexicon().each | lexicon().articles and not line[at].owner:
        at += 1
    taken: list[Word] = []
    while at < stop and line[at].is_word and line[at].low not in lexicon().ends:
        if line[at].low in ("of", "and", "or"):
            break
        taken.append(line[at])
        at += 1
    return (taken, at) if len(taken) <= _TALL else ([], at)


def _singular(words: Sequence[Word]) -> Owner:
    parts = [part for part in field_names.snake(words).split("_") if part]
    return (*parts[:-1], nouns.singular(parts[-1])) if parts else ()


def _list(owner: Owner, items: list[Item], end: int) -> Declaration | None:
    return Declaration(owner, items, end=end) if items else None


def _is_whole(line: Sequence[Word], end: int) -> bool:
    return not any(word.is_word for word in line[end:])


def _lows(line: Sequence[Word]) -> list[str]:
    return [word.low for word in line]
