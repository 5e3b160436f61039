"""Declarations: sentences that say what fields a thing has, or what holds of a field."""

from collections.abc import Sequence

from spec.reading import (
    actors,
    declared,
    field_details,
    field_lists,
    headings,
    statements,
    verbs,
)
from spec.reading.declared import FRONT, TALL, Declaration, Owner
from spec.reading.field_lists import Item
from spec.reading.field_words import lexicon, phrases
from spec.reading.words import Word

_SEVERAL = 2  # fields that make a list
_QUANTIFIERS = frozenset({"each", "every", "any"})
_INDEFINITE = frozenset({"each", "every", "any", "a", "an"})
_DONE = frozenset({"to", "been", "had", "not", "never", "already"})


def read(line: Sequence[Word], text: str) -> Declaration | None:
    """What this sentence declares, if it is a declaration."""
    return (
        _kept(line, text)
        or _having(line, text)
        or headings.read(line, text)
        or statements.read(line)
    )


def _kept(line: Sequence[Word], text: str) -> Declaration | None:
    """Reads "we store the name and the e-mail of each guest", "for each guest we need a name"."""
    owner: Owner = ()
    at = 0
    _, begin = phrases("for_each").at(line, 0)
    if begin:
        words, at = declared.noun(line, begin, begin + TALL)
        owner = declared.singular(words)
        at += at < len(line) and line[at].low == ","
    _, after = phrases("keeping").at(line, at)
    if after == at or _is_deed(line, after):
        return None
    items, end = field_lists.read(line, after, len(line), text)
    if not owner and end < len(line) and line[end].low in lexicon().belonging:
        words, end = declared.noun(line, end + 1, end + 1 + TALL)
        owner = declared.singular(words)
    return declared.fields_of(owner, items, end) if owner else None


def _having(line: Sequence[Word], text: str) -> Declaration | None:
    """Reads "each order has a number, a total and a delivery address"."""
    at, after = phrases("having").first(line, 1, FRONT)
    if at < 0 or _is_deed(line, after):
        return None
    words, end = declared.noun(line, 0, at)
    owner = declared.singular(words)
    said = " ".join(word.low for word in line[at:after])
    if end != at or not owner or (said in lexicon().demanding and not _demands(line, owner)):
        return None
    limit, stop = field_details.limit(line, after, len(line))
    if limit:
        return Declaration((), [Item("_".join(owner), 0, stop, limit)], declared=False, end=stop)
    items, stop = field_lists.read(line, after, len(line), text)
    told = any(set(one.details) - {"many"} for one in items)
    enough = len(items) >= _SEVERAL or line[0].low in _QUANTIFIERS or told
    return declared.fields_of(owner, items, stop) if enough else None


def _demands(line: Sequence[Word], owner: Owner) -> bool:
    """Whether "needs" speaks of a thing: people who need something wish for it."""
    return not actors.is_actor(owner[-1]) and line[0].low in _INDEFINITE


def _is_deed(line: Sequence[Word], at: int) -> bool:
    """Whether "has been …", "needs to …", "has used …" goes on here: no field."""
    if at >= len(line) or line[at].low in _DONE:
        return True
    verb = verbs.find(line, at)
    return line[at].low.endswith("ed") or (verb is not None and verb.form == "past")
