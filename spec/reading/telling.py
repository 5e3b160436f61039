"""Telling words: the words of a sentence without which it would say something else."""

from collections.abc import Sequence
from itertools import chain

from spec.own_words import cached
from spec.reading import lexicons, nouns, verbs
from spec.reading.spelling import odd, suggestion
from spec.reading.words import Word, words


def telling(line: Sequence[Word]) -> tuple[Word, ...]:
    """Nouns, names, figures, addresses; not deeds, nor the words that build sentences."""
    return tuple(
        word
        for word in line
        if word.is_address or (word.is_word and word.low not in _building() and not _deed(word))
    )


def shown(text: str) -> set[str]:
    """The words of a text, as written and as meant, in the form in which words are compared."""
    written = words(text)
    meant = (word.low for word in written), filter(None, (suggestion(low) for low in odd(written)))
    return {_form(part) for low in chain(*meant) for part in _parts(low)}


def lost(line: Sequence[Word], among: set[str]) -> tuple[str, ...]:
    """The telling words that are not among the words of a text."""
    return tuple(
        dict.fromkeys(
            word.text
            for word in telling(line)
            if not all(_form(part) in among for part in _parts(word.low))
        )
    )


def _deed(word: Word) -> bool:
    """Whether it is a known verb that is rarely a thing."""
    verb = verbs.find([word], 0)
    return verb is not None and verb.base not in lexicons.verbs().nounish and word.text.islower()


def _parts(low: str) -> list[str]:
    return [part for part in low.replace("_", " ").replace("-", " ").split() if part]


def _form(low: str) -> str:
    return nouns.singular(low)


@cached
def _building() -> frozenset[str]:
    fillers = frozenset(lexicons.load_table("fillers")["fillers"])
    noun, sentence = lexicons.nouns(), lexicons.sentences()
    return noun.stops | noun.determiners | sentence.modals | sentence.pronouns | fillers
