"""What a sentence declares, and the plain names that declarations are built of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spec.reading import field_names, nouns
from spec.reading.field_lists import Item
from spec.reading.field_words import lexicon
from spec.reading.words import Word

TALL = 5  # words in the name of a thing
FRONT = 9  # words before the verb or the colon
_JOINS = frozenset({"of", "and", "or"})
Owner = tuple[str, ...]


@dataclass(slots=True)
class Declaration:
    """The fields that one sentence declares."""

    owner: Owner = ()
    items: list[Item] = field(default_factory=list)
    declared: bool = True  # they are there; else only something is said about them
    heading: bool = False  # the fields follow in the next lines
    end: int = 0


def fields_of(owner: Owner, items: list[Item], end: int) -> Declaration | None:
    """The declaration that these are the fields of a thing, if there are any."""
    return Declaration(owner, items, end=end) if items else None


def noun(line: Sequence[Word], at: int, stop: int) -> tuple[list[Word], int]:
    """The plain name of a thing from here on, and where it ends."""
    stop = min(stop, len(line))
    while at < stop and line[at].low in lexicon().each | lexicon().articles and not line[at].owner:
        at += 1
    taken: list[Word] = []
    while at < stop and line[at].is_word and line[at].low not in lexicon().ends | _JOINS:
        taken.append(line[at])
        at += 1
    return (taken, at) if len(taken) <= TALL else ([], at)


def singular(words: Sequence[Word]) -> Owner:
    """The name of one of them."""
    parts = [part for part in field_names.snake(words).split("_") if part]
    return (*parts[:-1], nouns.singular(parts[-1])) if parts else ()


def is_whole(line: Sequence[Word], end: int) -> bool:
    """Whether no word follows."""
    return not any(word.is_word for word in line[end:])
