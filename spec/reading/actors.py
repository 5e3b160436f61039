"""Actors: words that name somebody, or something that acts."""

from spec.own_words import cached
from spec.reading import lexicons, nouns
from spec.value import Value


class ActorLexicon(Value):
    """Who acts."""

    endings: tuple[str, ...]
    things: frozenset[str]
    acting: frozenset[str]
    describing: frozenset[str]


@cached
def _lexicon() -> ActorLexicon:
    return lexicons.load("actors", ActorLexicon)


def is_actor(word: str) -> bool:
    """Whether this word names somebody who does things: "bookkeeper", "teachers", "support"."""
    one, lexicon = nouns.singular(word), _lexicon()
    if one in lexicons.nouns().people or word in lexicons.nouns().collectives:
        return True
    if one in lexicon.acting or one in lexicons.nouns().systems:
        return True
    return one.endswith(lexicon.endings) and one not in lexicon.things


def describing() -> frozenset[str]:
    """Words after which an actor is only described: "customers whose check failed"."""
    return _lexicon().describing
