"""Compounds: the owner and the loose words inside the name of a thing."""

from spec.own_words import cached
from spec.reading import lexicons
from spec.value import Value


class CompoundLexicon(Value):
    """What stands in front of the name of a thing."""

    containers: frozenset[str]
    own: frozenset[str]
    heads_kept: frozenset[str]
    part_heads: frozenset[str]
    kinds: frozenset[str]
    adjective_endings: tuple[str, ...]
    custom_kept: frozenset[str]
    kept: frozenset[str]
    fixed: frozenset[str]
    loose: frozenset[str]
    loose_before_container: frozenset[str]
    callers: tuple[str, ...]
    tails: frozenset[str]
    accounts: frozenset[str]
    holders: frozenset[str]


@cached
def lexicon() -> CompoundLexicon:
    """The words as they stand in the file."""
    return lexicons.load("compounds", CompoundLexicon)


def bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """The name without the words that only tell which ones: "previous scheduled pickup"."""
    while length := _loose_length(name):
        name = name[length:]
    return name


def _loose_length(name: tuple[str, ...]) -> int:
    loose = lexicon().loose
    for length in (3, 2, 1):
        if len(name) > length and " ".join(name[:length]) in loose:
            return length
    if len(name) > 2 and name[1] == "level":  # noqa: PLR2004 - "project-level settings"
        return 2
    if len(name) > 1 and name[0] == "custom" and name[-1] not in lexicon().custom_kept:
        return 1
    return 1 if len(name) > 1 and _before_container(name) else 0


def _before_container(name: tuple[str, ...]) -> bool:
    words = lexicon()
    return name[0] in words.loose_before_container and _owner_length(name[1:]) > 0


def split(name: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Owners and thing: "product option value" -> product, option, value; else the name alone."""
    name = bare(name)
    if " ".join(name) in lexicon().fixed:
        return (name,)
    length = _owner_length(name)
    return (name[:length], *split(name[length:])) if length else (name,)


def describes(word: str) -> bool:
    """Whether the word only tells which ones: "outgoing", "unpaid", "previous"."""
    return word in lexicon().loose or word.endswith(lexicon().adjective_endings)


def contains(name: tuple[str, ...]) -> bool:
    """Whether this is a thing that has things of its own."""
    return " ".join(name) in lexicon().containers


def _owner_length(name: tuple[str, ...]) -> int:
    """How many words at the front are the owner of the rest; 0 if the name stays whole."""
    words = lexicon()
    for length in (2, 1):
        rest = name[length:]
        if not rest or " ".join(name[:length]) not in words.containers:
            continue
        if len(rest) == 1 and rest[0] in words.heads_kept:
            continue
        if length == 1 and " ".join(name[:2]) in words.kept:
            continue
        if length == 1 and len(name) > 2 and rest[0] in words.heads_kept:  # noqa: PLR2004
            return 2  # "issue type property": of an issue type
        return length
    return len(name) - 1 if _is_part(name) else 0


def _is_part(name: tuple[str, ...]) -> bool:
    """Whether the head is a part of whatever stands before it: "budget member", "probe setting"."""
    words = lexicon()
    *front, head = name
    if not front or head not in words.part_heads - words.heads_kept or " ".join(name) in words.kept:
        return False
    before = front[-1]
    named = len(before) > 2 and before.isalpha()  # noqa: PLR2004 - "ip", "v6" are kinds
    kind = before in words.kinds or before.endswith(words.adjective_endings)
    return named and not kind and not lexicons.nouns().participles & {before}
