"""Main verbs: which word of a plain sentence is the verb that agrees with its subject."""

from collections.abc import Sequence

from spec.reading import actors, lexicons, nouns, verbs
from spec.reading.verbs import Verb
from spec.reading.words import Word

_TALL = 8  # words in which a subject ends
_INSIDE = frozenset({"of", "for", "in", "at", "from", "or", "and", "n"})


def find(line: Sequence[Word], start: int) -> tuple[int, bool]:
    """Where the verb stands that agrees with the words before it, or -1; and whether surely.

    A word that may be a thing as well ("watches") counts only where no other verb is found.
    """
    perhaps = -1
    for at in range(start + 1, min(len(line), start + _TALL + 1)):
        found = verbs.find(line, at) or unknown(line, at)
        if found is not None and _agrees(line, at, found):
            if _is_surely(line, start, at, found):
                return at, True
            perhaps = at if perhaps < 0 and found.form == "third" else perhaps
        if not in_subject(line, at):
            break
    return perhaps, False


def _agrees(line: Sequence[Word], at: int, verb: Verb) -> bool:
    subject = line[at - 1].low
    if subject in _INSIDE or not line[at - 1].is_word or subject.endswith("ed"):
        return False
    if subject in lexicons.nouns().plural_markers or subject in ("a", "an", "the"):
        return False  # "all claims" are things
    plural = nouns.is_plural(subject)
    if verb.form == "third":
        return not plural
    several = plural or subject in lexicons.nouns().collectives
    return verb.form == "base" and (several or object_follows(line, at + verb.length))


def _is_surely(line: Sequence[Word], start: int, at: int, verb: Verb) -> bool:
    """Whether the word is a verb here and no thing."""
    if actors.is_actor(line[at - 1].low) or actors.is_actor(line[start].low):
        return True
    if object_follows(line, at + verb.length):
        return True
    return verb.form == "third" and verb.base not in nounish()


def in_subject(line: Sequence[Word], at: int) -> bool:
    """Whether this word may stand inside the subject of a sentence."""
    low = line[at].low
    return line[at].is_word and (low in _INSIDE or low not in lexicons.nouns().stops)


def unknown(line: Sequence[Word], at: int) -> Verb | None:
    """A deed that the lexicon lacks: a word that "the", "a", "it" … follows."""
    if at >= len(line) or not line[at].low.isalpha() or not object_follows(line, at + 1):
        return None
    low, noun = line[at].low, lexicons.nouns()
    if low in noun.determiners | noun.stops | lexicons.sentences().modals | noun.states:
        return None
    if low in noun.transparent and line[at + 1].low == "of":
        return None  # "details of an order" is no deed
    base = low if low.endswith("ss") else low.removesuffix("s")
    return Verb(base, "act", "base" if base == low else "third", base=base)


def object_follows(line: Sequence[Word], at: int) -> bool:
    """Whether "the", "a", "it" … stands here: the word before is then a deed."""
    if at >= len(line):
        return False
    low = line[at].low
    return (
        low in lexicons.sentences().articles
        or low in lexicons.sentences().pronouns
        or low in ("what", "which", "who")
    )


def nounish() -> frozenset[str]:
    """Verbs that are more often things."""
    return lexicons.verbs().nounish | lexicons.deeds().nounish
