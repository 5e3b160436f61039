"""Wishes: turns of phrase in which the deed lies in more than the verb."""

from collections.abc import Sequence

from spec.reading import actors, lexicons, noun_phrases, verbs
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.wish import Wish
from spec.reading.words import Word, find_phrase, match_at

_MOVING = frozenset({"take", "put", "bring", "get", "set", "pull"})
_KEEPING = ("add", "put", "save")
_TAKING = ("take", "remove", "delete", "take off")
_ONTO = ("on", "into", "onto", "to")
_FROM = ("off", "from")
_BEING = ("is", "are", "was", "were", "been")
_FAR = 6  # words in which "is done" follows "say that it"


def read(line: Sequence[Word], verb: Verb, at: int) -> Wish | None:
    """The wish that begins here if one of the known turns says it; `at` is past the verb."""
    base, lexicon = verb.base, lexicons.verbs()
    turns = (
        (base.split()[0] in _MOVING, _in_service),
        (base in _KEEPING, _favoured),
        (base == "put", _placed),
        (base in _TAKING, _taken_off),
        (base in lexicon.turning, _turned_into),
        (base in lexicon.saying, _said_to_be),
        (base == "report", _reported),
    )
    told = (turn(line, at) for applies, turn in turns if applies)
    return next((wish for wish in told if wish is not None), None)


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
    target = _list_named(line, thing.end + 1) or _favourite(line, thing.end + 1)
    if target is None:
        return None
    return Wish("delete", "delete", target.name, title=target.title, end=target.end)


def _favoured(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "add a recipe to my favourites": a favourite is made."""
    end = noun_phrases.parse(line, at).end
    put = at < end < len(line) and line[end].low in ("to", "in", "into")
    made = _favourite(line, end + 1) if put else None
    return Wish("create", "create", made.name, title=made.title, end=made.end) if made else None


def _favourite(line: Sequence[Word], at: int) -> NounPhrase | None:
    """Reads "from my favourites": each is a favourite of somebody."""
    target = noun_phrases.parse(line, at)
    return target if target.many and target.head in lexicons.nouns().favourites else None


def _list_named(line: Sequence[Word], at: int) -> NounPhrase | None:
    target = noun_phrases.parse(line, at)
    return target if target.head == "list" and len(target.name) > 1 else None


def _said_to_be(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "says that it is done", "says a line is picked": it is completed, picked."""
    if at >= len(line) or line[at].low not in lexicons.sentences().articles | {"it", "i", "we"}:
        return None
    quoted = line[at].low in ("that", "it", "this")
    at += line[at].low == "that"
    own = _done_oneself(line, at)
    if own is not None:
        return own
    thing = noun_phrases.parse(line, at)
    start = thing.end if thing.name else at + 1
    for place in range(max(start, at + 1), min(start + _FAR, len(line))):
        deed = _reached(line, place)
        if deed and (quoted or line[place - 1].low in _BEING):  # not "report counts over a stream"
            return Wish(deed, "act", thing.name, title=thing.title, end=place)
    return None


def _reported(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "report that my bin was not emptied": a report on the bin is made."""
    thing = noun_phrases.parse(line, at + 1) if match_at(line, at, ("that",)) else None
    if thing is None or not thing.name:
        return None
    return Wish("create", "create", ("report",), thing.name, title="report", end=len(line))


def _done_oneself(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "confirm that I have picked up the parcel": it is picked up."""
    if at + 2 >= len(line) or line[at].low not in ("i", "we", "they") or line[at + 1].low != "have":
        return None
    verb = verbs.find(line, at + 2)
    thing = noun_phrases.parse(line, at + 2 + verb.length) if verb is not None else None
    if verb is None or verb.form != "past" or thing is None or not thing.name:
        return None
    return Wish(verb.verb, "act", thing.name, title=thing.title, end=thing.end)


def _reached(line: Sequence[Word], at: int) -> str:
    """The deed by which something got into this state: done -> complete, "is picked" -> pick."""
    lexicon, verb = lexicons.verbs(), verbs.find(line, at)
    if line[at].low in lexicon.reached:
        return lexicon.reached[line[at].low]
    done = verb is not None and verb.form == "past" and line[at - 1].low in _BEING
    return verb.verb if done and verb is not None and verb.base not in lexicon.stative else ""
