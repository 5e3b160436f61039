"""Statements about one field: "the reason is mandatory", "notes are at most 500 characters"."""

from collections.abc import Sequence
from typing import Any

from spec.reading import declared, enumerations, field_details, field_names, nouns, verbs
from spec.reading.declared import FRONT, Declaration, Owner
from spec.reading.field_lists import Item
from spec.reading.field_words import lexicon
from spec.reading.words import Word

_SHORT = 2  # words of a value that no "one of" announces
_BETWEEN = frozenset({"be", "have", "only", "never", "always", "not", "also"})
_COPULAS = frozenset({"is", "are", "can", "may", "must", "cannot", "should", "shall"})
_ANNOUNCED = frozenset({"for", "of"})
_DOING = frozenset({"by", "is", "are", "be", "was", "been"})
_VALUES = frozenset({"value", "values"})


def read(line: Sequence[Word]) -> Declaration | None:
    """What holds of the field that the sentence is about."""
    at = next((i for i, word in enumerate(line[:FRONT]) if word.low in _COPULAS), -1)
    name, owner = _subject(line, at) if at > 0 else ("", ())
    if not name:
        return None
    begins = [at, at + 1]
    while begins[-1] < len(line) and line[begins[-1]].low in _BETWEEN:
        begins.append(begins[-1] + 1)
    for begin in (place for place in begins if place < len(line)):
        details, end = field_details.read(line, begin, len(line))
        if details and not _is_passive(line, begin, details):
            return _said(name, owner, details, end)
    return _listed(line, at, name, owner)


def _listed(line: Sequence[Word], at: int, name: str, owner: Owner) -> Declaration | None:
    """Reads "orders are open, paid or void"."""
    if line[at].low not in ("is", "are"):
        return None
    listed, end = enumerations.values(line, at + 1, len(line))
    either = (
        any(word.low == "or" for word in line[at:end])
        and all(one.count("_") < _SHORT for one in listed)
        and declared.is_whole(line, end)
    )
    announced = _heads_choice(name) or line[0].low in lexicon().possible
    told = {"values": listed}
    if not listed or not (either or announced) or _is_passive(line, at, told):
        return None
    return _said(name, owner, told, end)


def _said(name: str, owner: Owner, details: dict[str, Any], end: int) -> Declaration:
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
    words, end = declared.noun(line, at, stop)
    owner: Owner = ()
    if end < stop and line[end].low in _ANNOUNCED:
        whose, end = declared.noun(line, end + 1, stop)
        owner = declared.singular(whose)
    if end != stop or not words:
        return "", ()
    if words[0].owner and len(words) > 1:
        return field_names.snake(words[1:]), declared.singular(words[:1])
    if words[0].low in _VALUES and owner:
        return "_".join(owner), ()
    return field_names.snake(words), owner


def _is_passive(line: Sequence[Word], at: int, details: dict[str, Any]) -> bool:
    """Whether "can be canceled or refunded by staff" tells what is done to it, not what it is."""
    told = details.get("values")
    if not told or line[at].low not in _COPULAS:
        return False
    parts = [one.split("_") for one in told]
    if any(_DOING & {*part} for part in parts):
        return True
    forms = [verbs.find([Word(part[0], part[0])], 0) for part in parts]
    return all(form is not None and form.form == "past" for form in forms)
