"""Remarks: what is said before a sentence begins: "oh, and", "at the door", "once it is clean"."""

from collections.abc import Sequence

from spec.reading import lexicons, main_verbs, noun_phrases
from spec.reading.words import Word

_ASIDE = 14  # words in which the comma after a remark stands
_FINITE = 8  # words in which a clause shows its verb


def passed(line: Sequence[Word], at: int) -> int:
    """Past "oh, and", "at the door": what is said before the sentence begins."""
    lexicon = lexicons.sentences()
    while at < len(line) and (line[at].low in lexicon.remarks or not line[at].is_word):
        at += 1
    if at < len(line) and line[at].low in lexicon.circumstances:
        comma = next((i for i in range(at, min(len(line), at + _ASIDE)) if line[i].low == ","), -1)
        after = _past_place(line, at)
        if comma > 0 and not (at < after < comma) and not _goes_on(line, comma):
            return passed(line, comma + 1)
        if after > at:
            return after
        if line[at].low in lexicon.conditions:
            return _main_clause(line, at)
    return at


def _past_place(line: Sequence[Word], at: int) -> int:
    """Past "at the end" in "at the end Karen makes an invoice"; `at` where no clause follows."""
    lexicon, place = lexicons.sentences(), noun_phrases.parse(line, at + 1)
    named = (i for i in range(at + 2, place.end) if _begins_name(line, i))
    after, timed = next(named, place.end), place.head in lexicons.nouns().times
    if after >= len(line) or not (line[at].low in lexicon.places or timed):
        return at
    told = line[after].low in lexicon.speakers or _finite(line, after)
    return after if told or main_verbs.find(line, after)[1] else at


def _begins_name(line: Sequence[Word], at: int) -> bool:
    """Whether somebody is named here: "at the end Karen makes an invoice"."""
    return line[at].text.istitle() and line[at - 1].text.islower()


def _goes_on(line: Sequence[Word], comma: int) -> bool:
    """Whether the main clause stood before the comma: "once it is clean she starts it, which …"."""
    return comma + 1 < len(line) and line[comma + 1].low in ("which", "who", "whereby", "but")


def _main_clause(line: Sequence[Word], at: int) -> int:
    """Where "she starts it", "staff can start it" follows "once it is clean"; else the end."""
    words, subjects = lexicons.sentences(), range(at + 2, min(len(line) - 1, at + _ASIDE))
    pronoun = (i for i in subjects if i > at + 2 and line[i].low in words.subjects)
    wish = (i for i in subjects if line[i + 1].low in words.granting and line[i].is_word)
    return next(pronoun, next(wish, len(line)))


def _finite(line: Sequence[Word], at: int) -> bool:
    """Whether a whole clause stands here: "the ticket is scanned"."""
    return any(word.low in lexicons.nouns().auxiliaries for word in line[at : at + _FINITE])
