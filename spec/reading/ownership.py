"""Owners: the things after "of", "for", "on" … to which a thing belongs."""

from collections.abc import Sequence

from spec.reading import lexicons, noun_phrases
from spec.reading.determiners import NounPhrase
from spec.reading.words import Word, match_at

_REACH = 40  # words looked at for owners


def read(line: Sequence[Word], start: int, stop: int) -> tuple[list[NounPhrase], bool]:
    """What stands after "of", "for", "on" …: owners, innermost first; and whether all are meant."""
    found: list[NounPhrase] = []
    everywhere = False
    at = start
    while at < min(stop, start + _REACH) and not _breaks(line, at):
        if line[at].low not in lexicons.nouns().owner_prepositions:
            everywhere = everywhere or match_at(line, at, ("across",))
            at += 1
            continue
        phrase = noun_phrases.parse(line, at + 1)
        phrase.preposition = _preposition(line, at)
        several = phrase.head in lexicons.nouns().spans and match_at(line, phrase.end, ("of",))
        if _owns(phrase.preposition, phrase) and not several:
            found.append(phrase)
        at = max(phrase.end, at + 1)
    return found[:2], everywhere


def _breaks(line: Sequence[Word], at: int) -> bool:
    """Whether another clause begins here: what stands behind owns nothing."""
    low = line[at].low
    if (
        low in ("that", "which")
        and at + 1 < len(line)
        and line[at + 1].low in lexicons.nouns().tied
    ):
        return False  # "that belongs to a user"
    return low in lexicons.nouns().relatives or low in lexicons.nouns().breaks


def _preposition(line: Sequence[Word], at: int) -> str:
    """The preposition here; "associated with" is as good as "of"."""
    tied = at > 0 and line[at - 1].low in lexicons.nouns().tied
    return "of" if tied else line[at].low


def _owns(preposition: str, phrase: NounPhrase) -> bool:
    lexicon = lexicons.nouns()
    if phrase.name == noun_phrases.ME:
        return True
    if not phrase.name or phrase.head in lexicon.never_owners or phrase.quantity:
        return False
    if preposition == "in" and phrase.head in lexicon.manners:
        return False  # "in one call" says how
    if preposition == "with":
        return phrase.head in lexicon.people and not phrase.many
    return not phrase.many and not (phrase.bare and phrase.head not in lexicon.people)
