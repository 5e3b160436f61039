"""Wishes: turns of phrase in which the deed lies in more than the verb."""

from collections.abc import Sequence

from spec.reading import actors, lexicons, noun_phrases, verbs
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.wish import Wish
from spec.reading.words import Word, find_phrase

_MOVING = frozenset({"take", "put", "bring", "get", "set", "pull"})
_ONTO = ("on", "into", "onto")
_FROM = ("off", "from")
_BEING = ("is", "are", "was", "were", "been")
_FAR = 6  # words in which "is done" follows "say that it"


def read(line: Sequence[Word], verb: Verb, at: int) -> Wish | None:
    """The wish that begins here if one of the known turns says it; `at` is past the verb."""
    served = _in_service(line, at) if verb.base.split()[0] in _MOVING else None
    if served is not None:
        return served
    if verb.base == "put":
        return _placed(line, at)
    if verb.base in ("take", "remove", "delete", "take off"):
        return _taken_off(line, at)
    if verb.base in lexicons.verbs().turning:
        return _turned_into(line, at)
    if verb.base in lexicons.verbs().saying:
        return _said_to_be(line, at)
    return None


def _in_service(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "take a bus out of service", "put it back into service"."""
    thing = noun_phrases.parse(line, at)
    start = thing.end if thing.name else at + 1
    words = lexicons.sentences()
    for verb, phrases in (("deactivate", words.out_of_service), ("activate", words.in_service)):
        begun, after = find_phrase(line[: start + _FAR], phrases, start)
        if begun >= 0:
            return Wish(verb, "act", thing.name, title=thing.title, end=after)
    return None


def _placed(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "put a customer on a plan", "put a number on the stop list"."""
    thing = noun_phrases.parse(line, at)
    if not thing.name or thing.end >= len(line) or line[thing.end].low not in _ONTO:
        return None
    target = noun_phrases.parse(line, thing.end + 1)
    if not target.name:
        return None
    if target.head == "hold":
        return Wish("hold", "act", thing.name, title=thing.title, end=target.end)
    person = actors.is_actor(thing.head) or thing.head in lexicons.nouns().people
    if thing.indefinite and not person and target.head not in ("list", "hold"):
        return Wish("create", "create", thing.name, target.name, title=thing.title, end=target.end)
    if target.head == "list":
        return Wish("create", "create", target.name, title=target.title, end=target.end)
    return Wish(
        "set",
        "replace",
        target.name,
        thing.name,
        singleton=True,
        title=target.title,
        end=target.end,
    )


def _turned_into(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "turn that price into a booking": a booking is made."""
    thing = noun_phrases.parse(line, at)
    if not thing.name or thing.end >= len(line) or line[thing.end].low != "into":
        return None
    made = noun_phrases.parse(line, thing.end + 1)
    if not made.name:
        return None
    return Wish("create", "create", made.name, title=made.title, end=made.end)


def _taken_off(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "take a number off the stop list": the entry is deleted."""
    thing = noun_phrases.parse(line, at)
    if not thing.name or thing.end >= len(line) or line[thing.end].low not in _FROM:
        return None
    target = _list_named(line, thing.end + 1)
    if target is None:
        return None
    return Wish("delete", "delete", target.name, title=target.title, end=target.end)


def _list_named(line: Sequence[Word], at: int) -> NounPhrase | None:
    target = noun_phrases.parse(line, at)
    return target if target.head == "list" and len(target.name) > 1 else None


def _said_to_be(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "says that it is done", "says a line is picked": it is completed, picked."""
    if at >= len(line) or line[at].low not in lexicons.sentences().articles | {"it"}:
        return None
    quoted = line[at].low in ("that", "it", "this")
    at += line[at].low == "that"
    thing = noun_phrases.parse(line, at)
    start = thing.end if thing.name else at + 1
    for place in range(max(start, at + 1), min(start + _FAR, len(line))):
        deed = _reached(line, place)
        if deed and (quoted or line[place - 1].low in _BEING):  # not "report counts over a stream"
            return Wish(deed, "act", thing.name, title=thing.title, end=place)
    return None


def _reached(line: Sequence[Word], at: int) -> str:
    """The deed by which something got into this state: done -> complete, "is picked" -> pick."""
    lexicon, verb = lexicons.verbs(), verbs.find(line, at)
    if line[at].low in lexicon.reached:
        return lexicon.reached[line[at].low]
    done = verb is not None and verb.form == "past" and line[at - 1].low in _BEING
    return verb.verb if done and verb is not None and verb.base not in lexicon.stative else ""
