"""Meanings of verbs: what one says of this thing, where of others it would say something else."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from spec.reading import actors, lexicons, noun_phrases
from spec.reading.facts import Intent
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.words import Word

_AGAIN = 8  # words behind the thing in which "again" stands


def meant(line: Sequence[Word], verb: Verb, thing: NounPhrase, start: int, *, wished: bool) -> Verb:
    """The verb as it is meant of this thing; `start` is behind it, `wished` where somebody asks."""
    verb = _assigned(line, _repeated(line, verb, start), thing, start)
    verb = _minting(verb, thing) if wished else verb
    return _signed_out(_reporting(_taken_back(verb, thing.name), thing), thing)


def of_it(verb: Verb, before: Intent) -> Verb:
    """The verb as it is meant of "it": "assign it and take it off them" deletes the assignment."""
    if verb.base == "take out":  # "take out a loan" makes one, "take it out again" does not
        return replace(verb, verb="remove", action="delete")
    verb = _taken_back(verb, before.name)
    undone = verb.base in ("take off", "take away", "take back") and before.verb == "assign"
    return replace(verb, verb="unassign", action="act") if undone else verb


def _assigned(line: Sequence[Word], verb: Verb, thing: NounPhrase, start: int) -> Verb:
    """Reads "give a repair to a contractor": it is assigned; a role is added to somebody."""
    lexicon = lexicons.verbs()
    if verb.base not in lexicon.assigning or thing.many or thing.head in lexicon.granted:
        return verb
    if start + 1 >= len(line) or line[start].low != "to":
        return verb
    somebody = noun_phrases.parse(line, start + 1)
    head = somebody.head or line[start + 1].low
    return replace(verb, verb="assign", action="act") if actors.is_actor(head) else verb


def _repeated(line: Sequence[Word], verb: Verb, start: int) -> Verb:
    """Reads "run a debit again": it is retried."""
    joins = lexicons.sentences().joins
    told = itertools.takewhile(lambda word: word.low not in joins, line[start : start + _AGAIN])
    once_more = any(word.low == "again" for word in told)
    again = lexicons.verbs().repeated.get(verb.base) if once_more else None
    return replace(verb, verb=again, action="act", deed="plain", base=again) if again else verb


def _taken_back(verb: Verb, name: tuple[str, ...]) -> Verb:
    """Reads "take a tool back": it is returned; an offer is withdrawn."""
    if verb.base != "take back" or lexicons.verbs().revocable & set(name[-1:]):
        return verb
    return replace(verb, verb="return")


def _reporting(verb: Verb, thing: NounPhrase) -> Verb:
    """Reads "report a message": it is there already; a pothole is made by reporting it."""
    somebody = actors.is_actor(thing.head) or thing.head in lexicons.nouns().people
    known = lexicons.verbs().reportable | lexicons.verbs().operated
    there = somebody or thing.head in known
    return replace(verb, action="act") if verb.base == "report" and there else verb


def _signed_out(verb: Verb, thing: NounPhrase) -> Verb:
    """Reads "sign out a kayak": it is taken along; without a thing a session ends."""
    if verb.noun != "session" or not thing.name or thing.head in lexicons.nouns().sessions:
        return verb
    return replace(verb, verb="check-out", action="act", noun="")


def _minting(verb: Verb, thing: NounPhrase) -> Verb:
    """Reads "I want to get a link for a guest": one is made."""
    made = thing.indefinite and thing.head in lexicons.nouns().minted
    if not made or verb.base not in ("get", "obtain", "receive"):
        return verb
    return replace(verb, verb="create", action="create", base="create")
