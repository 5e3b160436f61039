"""Proper names: SPIFFE, Deloitte, "the Frankfurt site"; what must not get lost on the way."""

from spec.reading.sentences import Sentence
from spec.reading.words import Word, words


def lost(sentence: Sentence, shown: set[str]) -> tuple[str, ...]:
    """The proper names of this sentence that are not among these words."""
    line = [word for word in sentence.line if word.is_word]
    return tuple(
        word.text
        for at, word in enumerate(line)
        if _is_name(word, first=at == 0) and word.low not in shown
    )


def shown_words(text: str) -> set[str]:
    """The words of a text as names are compared with them."""
    return {word.low for word in words(text)}


def _is_name(word: Word, first: bool) -> bool:
    """Whether it is written like a name: SPIFFE and OAuth2 anywhere, Deloitte within a sentence."""
    capitals = sum(letter.isupper() for letter in word.text)
    return capitals > 1 or (
        capitals == 1 and not first and word.text[0].isupper() and word.low != "i"
    )
