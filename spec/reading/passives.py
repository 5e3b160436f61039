"""Passives: "an order is cancelled by the customer" is what the customer does to an order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spec.reading import actors, lexicons, noun_phrases, openings, verbs
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.words import Word

_NEAR = 9  # words in which the subject ends
_GAP = 3  # adverbs between "is" and the participle
_BEING = frozenset({"is", "are", "be", "been", "being", "get", "gets", "getting", "was", "were"})
_AWAITING = ("until", "unless")
_JOINS = frozenset({"and", "or", ",", "then", "n"})


@dataclass(frozen=True, slots=True)
class Suffered:
    """What is done to a thing, by whom, and where the words after it begin."""

    verbs: tuple[Verb, ...]
    thing: NounPhrase
    actor: str
    after: int


def read(line: Sequence[Word], start: int, stop: int) -> Suffered | None:
    """What is done to the subject of this sentence; None if the sentence is active."""
    being = _being(line, start, min(stop, start + _NEAR))
    thing = noun_phrases.parse(line[: max(being, start)], start)
    if not thing.name or being < 0 or _is_reported(line, thing.end, being):
        return None
    found, at = _participles(line, being + 1, stop)
    if not found:
        return None
    actor = _agent(line, at, stop)
    told = all(verb.base in lexicons.verbs().told for verb in found)
    if not actor and told:
        return None  # "codes are shown once" says how, not what is wanted
    base = tuple(replace(verb, form="base") for verb in found)
    return Suffered(base, replace(thing, definite=False, bare=False), actor, at)


def awaited(line: Sequence[Word], start: int, stop: int) -> Suffered | None:
    """Reads "it waits until a second person has approved it": what the second person does."""
    until = next((i for i in range(start, stop) if line[i].low in _AWAITING), stop)
    has = next((i for i in range(until, stop) if line[i].low in ("has", "have")), stop)
    actor = openings.named(line[until + 1 : has])
    found, at = _participles(line, has + 1, stop) if actor and has < stop else ([], stop)
    if not found:
        return None
    named = at < stop and line[at].low not in lexicons.sentences().pronouns
    waits = (i for i in range(start + 1, until) if _stays(line[i].low))
    thing = noun_phrases.parse(
        line[: stop if named else next(waits, until)], at if named else start
    )
    base = tuple(replace(verb, form="base") for verb in found)
    return Suffered(base, thing, actor, at) if thing.name else None


def _stays(low: str) -> bool:
    """Whether the subject ends here: "parcels wait"."""
    return low in lexicons.verbs().eventless or low.removesuffix("s") in lexicons.verbs().eventless


def _is_reported(line: Sequence[Word], start: int, being: int) -> bool:
    """Whether another subject stands before "is": "the picker says a line is picked"."""
    return start < being and line[start].low in lexicons.sentences().articles


def _being(line: Sequence[Word], start: int, stop: int) -> int:
    """Where "is", "get" … stands after the subject, or -1 if anything else is said before."""
    described = False
    apart = lexicons.nouns().postpositive
    for at in range(start + 1, stop):
        described = described or line[at].low in ("that", "which", "who")
        modal = line[at - 1].low in lexicons.sentences().modals
        if line[at].low in _BEING and (modal or not described):
            return at
        if described or any(word.low in apart for word in line[start + 1 : at + 1]):
            continue  # "a phone that has been stolen must be locked"
        modal = line[at].low in lexicons.sentences().modals
        inside = line[at].is_word and line[at].low not in lexicons.nouns().stops
        if not modal and not inside and line[at].low not in ("of", "for", "which", "that"):
            return -1
    return -1


def _participles(line: Sequence[Word], at: int, stop: int) -> tuple[list[Verb], int]:
    found: list[Verb] = []
    for place in range(at, min(at + _GAP, stop)):
        verb = verbs.find(line, place)
        if verb is not None and verb.form == "past" and _is_deed(verb):
            found.append(verb)
            at = place + verb.length
            break
        if not (line[place].low in _BEING or line[place].low.endswith("ly")):
            return [], at
    while found and at + 1 < stop and line[at].low in _JOINS:
        place = at + 1 + (line[at + 1].low in _BEING)
        verb = verbs.find(line, place)
        if verb is None or verb.form != "past" or not _is_deed(verb):
            break
        found.append(verb)
        at = place + verb.length
    return found, at


def _is_deed(verb: Verb) -> bool:
    return verb.base not in lexicons.verbs().stative


def _agent(line: Sequence[Word], at: int, stop: int) -> str:
    """Who does it: "by the superior"; or for whom it is shown: "to the employee"."""
    for place in range(at, min(at + _NEAR, stop - 1)):
        if line[place].low in ("by", "to"):
            phrase = noun_phrases.parse(line[:stop], place + 1)
            if phrase.name and actors.is_actor(phrase.head):
                return openings.named(line[place + 1 : phrase.end])
        if not line[place].is_word:
            return ""
    return ""
