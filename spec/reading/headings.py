"""Headings: "booking: date, time", "status: open, paid", "fields of a boat:" with lines below."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.reading import (
    declared,
    enumerations,
    field_lists,
    field_names,
    labels,
    lexicons,
    nouns,
    verbs,
)
from spec.reading.declared import FRONT, TALL, Declaration, Owner
from spec.reading.field_lists import Item
from spec.reading.field_words import lexicon, phrases, presence
from spec.reading.words import Word

_COLON = ":"
_SEVERAL = 2  # fields that make a list
_ANNOUNCED = frozenset({"for", "of"})


def read(line: Sequence[Word], text: str) -> Declaration | None:
    """What stands behind a colon as the fields or values of what stands before it."""
    colon = next((i for i, word in enumerate(line[:FRONT]) if word.low == _COLON), -1)
    head = _Head.read(line, colon) if colon > 0 else None
    if head is None:
        return None
    return _values(line, colon + 1, head) or _fields(line, colon + 1, head, text)


def follows(line: Sequence[Word], text: str) -> Declaration | None:
    """A line below a heading as one of its fields, or None."""
    items, end = field_lists.read(line, 0, len(line), text)
    whole = declared.is_whole(line, end)
    return Declaration(items=items, end=end) if items and whole else None


@dataclass(slots=True)
class _Head:
    """What stands before a colon."""

    owner: Owner = ()
    choice: str = ""  # the field whose values follow
    contained: bool = False  # "fields of a boat:"
    required: bool | None = None

    @classmethod
    def read(cls, line: Sequence[Word], stop: int) -> "_Head | None":
        """The parts of what stands before this place; None where it is no heading."""
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
        if len(rest) > TALL or not (rest or found.contained or found.required is not None):
            return None
        return found._named(rest)

    def _named(self, rest: list[Word]) -> "_Head":
        if rest and nouns.singular(rest[-1].low) in lexicon().choices:
            self.choice = nouns.singular(field_names.snake(rest[-1:]))
            rest = rest[:-1]
        self.owner = declared.singular(rest)
        return self


def _values(line: Sequence[Word], at: int, head: _Head) -> Declaration | None:
    """Reads "status: open, paid, void"."""
    listed, end = enumerations.values(line, at, len(line)) if head.choice else ((), at)
    if not listed or not declared.is_whole(line, end):
        return None
    item = Item(head.choice, 0, end, {"values": listed})
    return Declaration(head.owner, [item], declared=False, end=end)


def _fields(line: Sequence[Word], at: int, head: _Head, text: str) -> Declaration | None:
    """Reads "booking: date, time"; deeds behind a colon are no fields."""
    if declared.is_whole(line, at):
        return Declaration(head.owner, heading=True, end=at) if head.contained else None
    verb = verbs.find(line, at)
    deed = verb is not None and verb.base not in lexicons.deeds().nounish
    if labels.names_operation(line) or (deed and not head.contained):
        return None
    items, end = field_lists.read(line, at, len(line), text)
    for one in items:
        one.details.setdefault("required", head.required)
    told = [one for one in items if set(one.details) - {"many", "required"}]
    enough = len(items) >= _SEVERAL or told or head.contained
    return declared.fields_of(head.owner, items, end) if enough else None
