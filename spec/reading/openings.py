"""Openings: who speaks of whom, and where the deed begins, however the sentence is turned."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.reading import actors, clauses, lexicons, main_verbs, noun_phrases, remarks, verbs
from spec.reading.verbs import Verb
from spec.reading.words import Word, find_phrase, said

_TALL = 8  # words in which a subject ends
_LABEL = 4  # words of who stands before a colon
_STORY = 16  # words in which "I" follows "as a"
_ASKING = frozenset({"what", "which", "who"})
_MANNER = ("how", "where")
_ARTICLES = frozenset({"a", "an", "the", "also", "our", "my", "then"})


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of a use case: who, and where the wish begins."""

    actor: str
    at: int
    wish: bool  # "wants", "must be able to": what follows is wanted
    subject: int = 0  # where the subject begins


def opening(line: Sequence[Word]) -> Opening:
    """Who wants it, and where the wish begins."""
    start = remarks.passed(line, 0)
    if start >= len(line):
        return Opening("", min(start, len(line)), False)
    turns = (_labelled, _story, _possible, _question, _causing, _spoken, _wanting)
    for turn in turns:
        found = turn(line, start)
        if found is not None:
            return found
    return _plain(line, start)


def _labelled(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "technician: enter a result": who does it stands before a colon."""
    colon = next(
        (i for i in range(start + 1, min(len(line), start + _LABEL)) if line[i].low == ":"), -1
    )
    verb = verbs.find(line, colon + 1) if colon > 0 else None
    if verb is None or verb.form != "base" or verbs.find(line, start) is not None:
        return None
    label = line[start:colon]
    acts = actors.is_actor(label[-1].low) or label[-1].low in lexicons.nouns().collectives
    return Opening(named(label) if acts else "", colon + 1, True)


def _story(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "As a merchant I want to"."""
    if line[start].low != "as":
        return None
    limit = min(len(line), start + _STORY)
    speakers = ("i", "we", "i'd", "we'd")
    me = next((i for i in range(start + 1, limit) if line[i].low in speakers), -1)
    if me < 0:
        return _ordering(line, start)
    actor = said([word for word in line[start + 1 : me] if word.low not in ("a", "an", "the", ",")])
    at, _ = _past_modals(line, me)
    return Opening(actor, at, True)


def _ordering(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "As a dispatcher, list the deliveries"."""
    comma = next((i for i in range(start, min(len(line), start + _TALL)) if line[i].low == ","), -1)
    verb = verbs.find(line, comma + 1) if comma > 0 else None
    if verb is None or verb.form != "base":
        return None
    return Opening(named(line[start + 1 : comma]), comma + 1, True)


def _possible(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "it should be possible to", "we need a way for partners to"."""
    at, after = find_phrase(line[: start + _TALL], lexicons.sentences().possible, start)
    if at != start:
        return None
    if after < len(line) and line[after].low == "for":
        to = next(
            (i for i in range(after, min(len(line), after + _TALL)) if line[i].low == "to"), -1
        )
        if to > 0:
            return Opening(named(line[after + 1 : to]), _past_modals(line, to)[0], True)
    return Opening("", _past_modals(line, after)[0], True)


def _question(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "Can a merchant cancel an order?"."""
    inverted = lexicons.sentences().inverted
    asks = line[start].low in _MANNER and start + 1 < len(line)
    if asks and line[start + 1].low in inverted:
        start += 1  # "how do I reply", "where can a guest see"
    if line[start].low not in inverted:
        return None
    for at in range(start + 2, min(len(line), start + _TALL)):
        verb = verbs.find(line, at) or main_verbs.unknown(line, at)
        if verb is not None and verb.form == "base" and _is_deed(line, at, verb):
            return Opening(named(line[start + 1 : at]), at, True)
    asked = start + 1 < len(line) and line[start + 1].low in lexicons.sentences().articles
    return Opening("", len(line), True) if asked else None  # "can the parent tell us that …"


def _is_deed(line: Sequence[Word], at: int, verb: Verb) -> bool:
    after = at + verb.length
    return (
        verb.base not in main_verbs.nounish()
        or main_verbs.object_follows(line, after)
        or after >= len(line)
    )


def _causing(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "let them move it", "allow merchants to cancel", "have the mechanic mark a car"."""
    lexicon = lexicons.sentences()
    if line[start].low not in lexicon.causing:
        return None
    to = line[start].low in lexicon.causing_to
    if not to and start + 1 < len(line) and line[start + 1].low in ("a", "an"):
        return None  # "make an offer"
    for at in range(start + 2, min(len(line), start + _TALL)):
        if to and line[at].low == "to":
            return Opening(named(line[start + 1 : at]), _past_modals(line, at)[0], True)
        verb = verbs.find(line, at)
        if not to and verb is not None and verb.form == "base" and _is_deed(line, at, verb):
            return Opening(named(line[start + 1 : at]), at, True)
        if not line[at].is_word:
            return None
    return None


def _spoken(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "I want to", "we must be able to", or a bare "must be able to"."""
    at, passed = _past_modals(line, start)
    return Opening("", at, True) if passed else None


def _wanting(line: Sequence[Word], start: int) -> Opening | None:
    """Reads "merchants must be able to": a subject, then what it wants, may or must."""
    modal = _first_modal(line, start)
    first = verbs.find(line, start)
    ordered = first is not None and _imperative(line, start, first)
    if modal < 0 or (ordered and first is not None and _is_deed(line, start, first)):
        return None
    at, _ = _past_modals(line, modal)
    return Opening(named(line[start:modal]), at, True, start)


def _plain(line: Sequence[Word], start: int) -> Opening:
    if line[start].low in lexicons.nouns().transparent and noun_phrases.announces(line, start):
        return Opening("", start, False)  # "list of …" has no subject
    first = verbs.find(line, start)
    if first is not None and first.form != "past" and _is_order(line, start, first):
        return Opening("", start, False)
    at, _ = main_verbs.find(line, start)
    if at > start:
        return Opening(named(line[start:at]), at, False, start)
    return Opening("", start, False)


def is_remark(line: Sequence[Word]) -> bool:
    """Whether the sentence is about itself: "it would help", "there is", "that is fine"."""
    at, _ = find_phrase(line[:_TALL], lexicons.sentences().stating, 0)
    return at == 0


def _imperative(line: Sequence[Word], start: int, verb: Verb) -> bool:
    """Whether a sentence that opens with this verb is an order, not a subject."""
    at = start + verb.length
    if at >= len(line) or not line[at].is_word:
        return True
    return line[at].low not in lexicons.sentences().modals or line[at].low == "to"


def _is_order(line: Sequence[Word], start: int, verb: Verb) -> bool:
    """Whether "report a message", "book one of those" is meant, not "order lines show"."""
    if clauses.names_things(line, start, verb) or _acts(line, start, verb):
        return False
    if not _imperative(line, start, verb):
        return False
    if verb.base not in main_verbs.nounish():
        return True
    if _is_subject(line, start):
        return False
    return (
        main_verbs.object_follows(line, start + verb.length) or not main_verbs.find(line, start)[1]
    )


def _acts(line: Sequence[Word], start: int, verb: Verb) -> bool:
    """Whether a gerund does something: "alerting watches the thresholds"."""
    acts = verbs.find(line, start + verb.length) if verb.form == "ing" else None
    return acts is not None and acts.form == "third"


def _is_subject(line: Sequence[Word], start: int) -> bool:
    """Whether "is", "should" … follows before any object: "charge points should carry on"."""
    for word in line[start + 1 : start + _TALL]:
        if word.low in lexicons.nouns().auxiliaries:
            return True
        if word.low in lexicons.nouns().determiners or word.low in lexicons.nouns().stops:
            return False
    return False


def named(words: Sequence[Word]) -> str:
    """The actor as named, without articles and without what only describes it."""
    kept = [word for word in words if word.low not in _ARTICLES]
    stop = next(
        (i for i, word in enumerate(kept) if i and word.low in actors.describing()), len(kept)
    )
    return said(kept[:stop])


def _past_modals(line: Sequence[Word], at: int) -> tuple[int, bool]:
    """Past "I want to", "we must be able to"; and whether there was anything to pass."""
    lexicon = lexicons.sentences()
    begun = at
    while at < len(line) and line[at].low in lexicon.speakers:
        at += 1
    while at < len(line) and (_is_modal(line, at) or _is_manner(line, at)):
        at += 1
    return at, at > begun


def _is_manner(line: Sequence[Word], at: int) -> bool:
    """Whether an adverb stands before the deed: "specifically enable"."""
    return line[at].low.endswith("ly") and verbs.find(line, at + 1) is not None


def _is_modal(line: Sequence[Word], at: int) -> bool:
    low = line[at].low
    if low in ("have", "has", "had"):
        return at + 1 < len(line) and line[at + 1].low == "to"
    if low == "like":  # "would like", "like to"; but not "like, share or bookmark a post"
        asked = at > 0 and line[at - 1].low.endswith(("'d", "ould"))
        return asked or (at + 1 < len(line) and line[at + 1].low == "to")
    return low in lexicons.sentences().modals


def _first_modal(line: Sequence[Word], start: int) -> int:
    """Where "must", "want to" … stands after a plain subject, or -1."""
    modals = lexicons.sentences().modals - {"to", "just", "only", "then", "also", "like", "be"}
    for at in range(start + 1, min(len(line), start + _TALL + 1)):
        low = line[at].low
        next_is_to = at + 1 < len(line) and line[at + 1].low == "to"
        if low in modals or (low in ("have", "has") and next_is_to):
            return at
        if not main_verbs.in_subject(line, at):
            return -1
    return -1
