"""People: who does not know, who refers to another answer, who leaves the choice to us."""

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.cues import CueIndex
from spec.reading.sentences import Sentence
from spec.reading.words import find_phrase
from spec.value import Value

_POINTING = 10  # words of a sentence that only points elsewhere
_WHOLE = 60  # characters of an answer that does nothing but pass


class PeopleLexicon(Value):
    """How people pass a question on."""

    asking: tuple[str, ...]
    knowing: tuple[str, ...]
    caring: tuple[str, ...]
    never_names: frozenset[str]
    roles: tuple[str, ...]
    workplaces: frozenset[str]
    belongings: frozenset[str]
    unsure: tuple[str, ...]
    deferring: frozenset[str]
    referring: tuple[str, ...]


@cached
def lexicon() -> PeopleLexicon:
    """The phrases."""
    return lexicons.load("people", PeopleLexicon)


@cached
def _unsure() -> CueIndex:
    return CueIndex({"unsure": lexicon().unsure})


def is_unsure(sentence: Sentence) -> bool:
    """Whether the sentence says that its author does not know."""
    return any(_unsure().hits(sentence.line))


def refers(sentence: Sentence) -> bool:
    """Whether the sentence only points to another answer."""
    line = sentence.line
    if len(line) > _POINTING:
        return False
    at, end = find_phrase(line, lexicon().referring)
    bounding = end - at == 1 and end < len(line) and line[end].is_word  # "above 50"
    return at >= 0 and not bounding


def passes(text: str) -> bool:
    """Whether the whole answer leaves the choice to us."""
    if len(text) > _WHOLE:
        return False
    plain = " ".join(text.casefold().replace("’", "'").strip(" .!\n\t,…").split())
    return plain in lexicon().deferring
