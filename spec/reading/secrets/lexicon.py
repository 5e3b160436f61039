"""What gives a secret away, as data: known shapes, names that people use, looking random."""

from functools import cache
from typing import Literal

from spec.reading.lexicons import load
from spec.value import Value


class Family(Value):
    """One family of keys or tokens with a shape of its own."""

    family: str
    near: tuple[str, ...]
    patterns: tuple[str, ...]
    check: Literal["", "luhn"] = ""


class Names(Value):
    """What people call a kind of secret."""

    ending: tuple[str, ...]
    alone: tuple[str, ...]


class Assigned(Value):
    """How people say what a secret is, and how they only speak about one."""

    names: dict[str, Names]
    prepositions: tuple[str, ...]
    assigning: tuple[str, ...]
    saying: tuple[str, ...]
    talk: frozenset[str]
    placeholders: tuple[str, ...]
    units: frozenset[str]
    standards: frozenset[str]
    harmless: tuple[str, ...]


class Random(Value):
    """When a long string looks random."""

    length: int
    quoted: int
    entropy: float
    turns: float
    words: float
    hexadecimal: int
    naming: frozenset[str]
    harmless: tuple[str, ...]
    id: str
    not_ids: frozenset[str]


class SecretLexicon(Value):
    """Everything that the masking knows."""

    families: tuple[Family, ...]
    test_cards: frozenset[str]
    assigned: Assigned
    confessed: tuple[str, ...]
    random: Random


@cache
def lexicon() -> SecretLexicon:
    """The shapes, names and measures."""
    return load("secrets", SecretLexicon)
