"""The vocabulary of fields, as the modules that read them ask for it."""

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.phrases import Phrases
from spec.value import Value


class FieldLexicon(Value):
    """How people name fields and what they say about them."""

    carrying: tuple[str, ...]
    having: tuple[str, ...]
    demanding: frozenset[str]
    keeping: tuple[str, ...]
    each: frozenset[str]
    belonging: frozenset[str]
    for_each: tuple[str, ...]
    containers: tuple[str, ...]
    articles: frozenset[str]
    optional: tuple[str, ...]
    required: tuple[str, ...]
    read_only: tuple[str, ...]
    ends: frozenset[str]
    at_most: tuple[str, ...]
    at_least: tuple[str, ...]
    exactly: tuple[str, ...]
    between: tuple[str, ...]
    and_to: frozenset[str]
    characters: frozenset[str]
    digits: frozenset[str]
    units: dict[str, tuple[str, ...]]
    types: dict[str, tuple[str, ...]]
    choosing: tuple[str, ...]
    open_ended: tuple[str, ...]
    possible: frozenset[str]
    choices: frozenset[str]
    manners: frozenset[str]
    fixed: tuple[str, ...]
    numbers: frozenset[str]
    lists: frozenset[str]
    formats: dict[str, str]
    spans: dict[str, tuple[str, ...]]


@cached
def lexicon() -> FieldLexicon:
    """The words as they stand in the file."""
    return lexicons.load("fields", FieldLexicon)


@cached
def phrases(name: str) -> Phrases:
    """The phrases of one table ("units", "types") or of one list ("carrying")."""
    table = getattr(lexicon(), name)
    return Phrases(table if isinstance(table, dict) else {name: table})


@cached
def presence() -> Phrases:
    """Whether a field has to be there, may be missing, or is set by the service."""
    words = lexicon()
    return Phrases(
        {"optional": words.optional, "required": words.required, "read_only": words.read_only}
    )


@cached
def limits() -> Phrases:
    """What a number bounds: at most, at least, exactly."""
    words = lexicon()
    return Phrases({"most": words.at_most, "least": words.at_least, "exact": words.exactly})
