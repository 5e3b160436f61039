"""Names of things: singular, plural, and what kind of thing."""

import inflection

from spec.own_words import cached
from spec.reading import lexicons


@cached
def singular(word: str) -> str:
    """One of them: orders -> order, policies -> policy, data -> data."""
    lexicon = lexicons.nouns()
    if word in lexicon.irregular:
        return lexicon.irregular[word]
    if word in lexicon.uncountable or len(word) <= 3 or word.endswith(("ss", "us", "is", "a")):  # noqa: PLR2004
        return word  # the library takes a quota for several of them
    return inflection.singularize(word)


@cached
def plural(word: str) -> str:
    """Several of them: order -> orders, policy -> policies, homework -> homework."""
    if word in lexicons.nouns().uncountable:
        return word
    return f"{word}s" if word.endswith("a") else inflection.pluralize(word)


def is_plural(word: str) -> bool:
    """Whether the word names several."""
    return word not in lexicons.nouns().uncountable and singular(word) != word
