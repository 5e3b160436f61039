"""Legibility: whether a line is in words that the reader can know at all."""

import re
import unicodedata
from collections.abc import Sequence

from spec.own_words import cached
from spec.reading import lexicons, spelling, verbs
from spec.reading.words import Word

_FEW = 2  # words of which none is English
_FOREIGN = 5  # words without a single English function word
_CONSONANTS = r"[^aeiouy\W\d_]"
_UNSPEAKABLE = re.compile(rf"\A{_CONSONANTS}{{4,}}+\Z|{_CONSONANTS}{{6}}|\A(.{{1,3}})\1{{2,}}+\Z")


def legible(line: Sequence[Word]) -> bool:
    """Whether these are words of a known script, with sense, and in English."""
    named = [word for word in line if word.is_word and any(map(str.isalpha, word.low))]
    if not named:
        return False
    if any(verbs.find(line, at) for at in range(len(line))):
        return True
    return not (_other_script(named) or _noise(named) or _other_language(named))


def _other_script(named: Sequence[Word]) -> bool:
    letters = [letter for word in named for letter in word.low if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin * 2 < len(letters)


def _noise(named: Sequence[Word]) -> bool:
    """Whether at least half of the words cannot be spoken; abbreviations are no noise."""
    odd = [word for word in named if not _abbreviated(word) and _UNSPEAKABLE.search(word.low)]
    return len(odd) * 2 >= len(named)


def _abbreviated(word: Word) -> bool:
    """Whether it is written like KYC or PDFs."""
    return sum(map(str.isupper, word.text)) > 1


def _other_language(named: Sequence[Word]) -> bool:
    if any(word.low in _function_words() for word in named):
        return False
    plain = [word for word in named if not _abbreviated(word)]
    return len(named) >= _FOREIGN or (
        len(plain) >= _FEW and not any(spelling.is_right(word.low) for word in plain)
    )


@cached
def _function_words() -> frozenset[str]:
    """Words that stand in nearly every English sentence."""
    nouns, sentences = lexicons.nouns(), lexicons.sentences()
    return nouns.stops | nouns.determiners | sentences.modals | sentences.pronouns
