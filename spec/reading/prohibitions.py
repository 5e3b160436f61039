"""Prohibitions: what is not to be possible, and where in a sentence that is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.own_words import cached
from spec.reading import lexicons, verbs
from spec.reading.words import Word, find_phrase, match_at, words
from spec.value import Value

_STORY = 16  # words in which "I" follows "as a"
_ABILITY = ("can not", "cannot", "can't", "cant")
_SPEAKERS = ("i", "we")
_REACH = 5  # words in which "to" follows "don't want"


class ProhibitionLexicon(Value):
    """How something is forbidden."""

    subjects: tuple[str, ...]
    orders: tuple[str, ...]
    denials: tuple[str, ...]
    wishes: tuple[str, ...]
    complaints: tuple[str, ...]
    asides: frozenset[str]
    breaks: frozenset[str]
    bounds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Denial:
    """Where the clause begins that forbids, and the words that do (from, to)."""

    clause: int
    at: int
    end: int
    subject: bool = False  # nobody: no one at all may do it


@cached
def lexicon() -> ProhibitionLexicon:
    """The phrases."""
    return lexicons.load("prohibitions", ProhibitionLexicon)


def find(line: Sequence[Word]) -> Denial | None:
    """What the sentence forbids, if it does."""
    start = _begin(line)
    stop = next((at for at in range(start, len(line)) if _is_aside(line, at)), len(line))
    said = line[:stop]
    opening = _opening(said, start)
    if opening is not None:
        return opening
    found = [one for one in (_inside(said, start), _clause(said, start)) if one is not None]
    return min(found, key=lambda one: one.at, default=None)


def permitted(line: Sequence[Word], denial: Denial) -> list[Word]:
    """The clause as if it were allowed: "Nobody may cancel" -> "anyone may cancel"."""
    joins = lexicon().breaks
    before = [word for word in line[denial.clause : denial.at] if word.low not in joins]
    after = list(line[denial.end :])
    if denial.subject:
        return [*words("anyone"), *after]
    to = next((at for at, word in enumerate(after[:_REACH]) if word.low == "to"), 0)
    if to:  # "we don't want anyone to delete"
        return [*after[:to], *words("can"), *after[to + 1 :]]
    return [*before, *words("can"), *after] if before else after


def _begin(line: Sequence[Word]) -> int:
    """Where the speaker begins: past "As a user who cannot walk"."""
    if not line or line[0].low != "as":
        return 0
    limit = min(len(line), _STORY)
    return next((at for at in range(1, limit) if line[at].low in _SPEAKERS), 0)


def _is_aside(line: Sequence[Word], at: int) -> bool:
    if line[at].low not in lexicon().asides:
        return False
    sure = at > 0 and line[at - 1].low in ("sure", "ensure", "ensures")
    return not (line[at].low == "that" and sure)


def _opening(line: Sequence[Word], start: int) -> Denial | None:
    """A sentence that begins with "Nobody" or "Never"."""
    if start:
        return None
    for phrases, subject in ((lexicon().orders, False), (lexicon().subjects, True)):
        for phrase in phrases:
            parts = phrase.split()
            if match_at(line, 0, parts) and not _bounds(line, len(parts)):
                return Denial(0, 0, len(parts), subject)
    return None


def _bounds(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].low in lexicon().bounds


def _inside(line: Sequence[Word], start: int) -> Denial | None:
    """A denied modal or wish behind its subject."""
    known = (*lexicon().wishes, *lexicon().denials)
    at, end = find_phrase(line, known, start)
    if at < 0 or _bounds(line, end) or _is_complaint(line, start, at, end):
        return None
    whole = " ".join(word.low for word in line[at:end])
    return Denial(_clause_of(line, start, at), at, end, whole.endswith(("nobody", "no one")))


def _is_complaint(line: Sequence[Word], start: int, at: int, end: int) -> bool:
    """Whether "I can't see my orders" asks for what it denies."""
    if " ".join(word.low for word in line[at:end]) not in _ABILITY:
        return False
    plain = start == 0 and at > 0 and line[at - 1].low in _SPEAKERS
    return plain or find_phrase(line, lexicon().complaints)[0] >= 0


def _clause_of(line: Sequence[Word], start: int, at: int) -> int:
    """Where the clause with this denial begins: behind the last deed that is wished for."""
    deed = _first_deed(line, start)
    breaks = lexicon().breaks
    return next((one for one in range(at - 1, max(start, deed), -1) if line[one].low in breaks), 0)


def _clause(line: Sequence[Word], start: int) -> Denial | None:
    """A later clause that begins with "nobody" or "no": ", but nobody may delete it"."""
    for place in range(_first_deed(line, start) + 1, len(line)):
        if line[place].low not in lexicon().breaks:
            continue
        for phrase in (*lexicon().subjects, *lexicon().orders):
            parts = phrase.split()
            end = place + 1 + len(parts)
            if match_at(line, place + 1, parts) and not _bounds(line, end):
                return Denial(place, place + 1, end, phrase in lexicon().subjects[:3])
    return None


def _first_deed(line: Sequence[Word], start: int) -> int:
    """Where something is done, rather than only named; the end of the line if nothing is."""
    for at in range(start, len(line)):
        verb = verbs.find(line, at)
        if verb is not None and not (at == start and verb.base in lexicons.verbs().nounish):
            return at
    return len(line)
