"""Deeds: what one verb of a sentence and the words behind it become."""

from collections.abc import Sequence
from dataclasses import replace

from spec.reading import (
    actors,
    embedded,
    intents,
    lexicons,
    noun_phrases,
    objects,
    ownership,
    turns,
    verb_meanings,
    wishes,
)
from spec.reading.facts import Intent
from spec.reading.intents import Reading
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.wish import Wish
from spec.reading.words import Word, match_at

PLAINLY = Verb("create", "create", "base", base="create")


def read(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    """The intents of this verb; what it is done to stands between `start` and `end`."""
    line = reading.line[: max(end, start)]
    asks = verb.action in ("read", "list", "search") or verb.base == "ask"
    wish = embedded.read(line, start) if asks else wishes.read(line, verb, start)
    if wish is not None:
        return turned(reading, wish)
    if _states(line, verb, start):
        return []
    if verb.nominal is not None:
        made = intents.nominal(reading, verb, start, end)
        if made is not None:
            return [made]
        verb = PLAINLY
    if verb.pronoun or is_pronoun(line, start):
        return _done_again(reading, verb, start, end)
    return _done(reading, verb, start, end)


def _done(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    """The deed done to the thing that is named behind it."""
    line = reading.line[: max(end, start)]
    thing = turns.somebody(line, verb, start) or turns.unnamed(line, start)
    thing = thing or turns.vague(noun_phrases.parse(line, start))
    thing = turns.past_time(line, thing)
    thing = turns.second_object(line, verb, thing) or thing
    if turns.lasts(thing):
        return []
    if not thing.name:
        return _objectless(reading, verb, start, end)
    return [objects.done(reading, verb, thing, thing.end, end)]


def _states(line: Sequence[Word], verb: Verb, start: int) -> bool:
    """Whether only something is told: "they warn that …", "it happens", "ask the doctor"."""
    words = lexicons.verbs()
    if verb.base == "ask":
        asked = noun_phrases.parse(line, start)
        second = turns.second_object(line, verb, asked)
        return second is None and (not asked.name or actors.is_actor(asked.head))
    claims = verb.base in words.asserting and start < len(line) and line[start].low == "that"
    return claims or verb.base in words.eventless or verb.base == "say"


def _done_again(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    """The deed done to what was spoken of before: "and cancel it"."""
    before = reading.before
    if before is None:
        return []
    verb = verb_meanings.of_it(verb, before)
    if verb.verb == "create" and not before.topic:
        return []  # "book in what came": what was made is not said
    return [intents.again(reading, verb, start, end)]


def turned(reading: Reading, wish: Wish) -> list[Intent]:
    """What a turn of phrase means; where it says "it", of what was spoken of before."""
    if wish.name:
        return [intents.from_wish(reading, wish)]
    if reading.before is None:
        return []
    return [intents.from_wish(reading, replace(wish, name=reading.before.name))]


def is_pronoun(line: Sequence[Word], at: int) -> bool:
    """Whether "it", "them" stands here for what was spoken of before."""
    if at >= len(line) or line[at].low not in lexicons.sentences().pronouns:
        return False
    if match_at(line, at, ("one", "or", "more")) or match_at(line, at, ("one", "of")):
        return False
    alone = at + 1 >= len(line) or not line[at + 1].is_word
    return (
        alone
        or line[at].low in ("it", "them", "one", "him", "her")
        or (line[at + 1].low in lexicons.nouns().stops)
    )


def _objectless(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    """A deed without a thing: done to an owner ("reply to a comment"), or to what went before."""
    line = reading.line
    if verb.noun:
        found = NounPhrase(name=(verb.noun,), title=verb.noun, current=verb.action == "delete")
        return [objects.done(reading, verb, found, start, end)]
    owned, _ = ownership.read(line, start, end)
    if owned:
        thing = owned[0]
        return [objects.done(reading, verb, thing, thing.end, end)]
    if verb.action == "act" and line[start : start + 1] and line[start].low == "for":
        thing = noun_phrases.parse(line, start + 1)  # "watch for changes to a board"
        named = thing.name and not turns.lasts(thing)  # "run for twenty minutes"
        return [objects.done(reading, verb, thing, thing.end, end)] if named else []
    return _done_again(reading, verb, start, end) if verb.action != "read" else []
