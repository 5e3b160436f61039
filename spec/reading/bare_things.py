"""Bare things: a line that only names a thing ("order history") wants it looked at."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from spec.reading import (
    clauses,
    embedded,
    intents,
    lexicons,
    main_verbs,
    noun_phrases,
    objects,
    openings,
    turns,
    verbs,
)
from spec.reading.facts import Intent
from spec.reading.intents import Reading
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.words import Word, find_phrase

_WATCH = Verb("watch", "act", "base", base="watch")
_READ = Verb("get", "read", "base", base="get")
_TOPIC = 4  # words of a topic that is only named
_STATED = 12  # words in which "is", "must" … would stand
_NAMED = 24  # words that a thing without a deed is named with
_LISTING = frozenset({",", "and", "n", "&"})
_SEVERAL = 2  # "we need the name, the date and a number" tells data, not a wish to see it


def read(reading: Reading, opening: openings.Opening) -> list[Intent]:
    """The thing that is named, looked at; nothing where something is stated about it."""
    line, at = reading.line[: reading.stop], opening.at
    if not _is_bare(line, opening):
        return []
    asked = embedded.read(line, at)
    if asked is not None:
        return [intents.from_wish(reading, asked)]
    return _named(reading, at)


def told(reading: Reading, opening: openings.Opening) -> list[Intent]:
    """The thing that news or a duty is about: behind "told when", or what is named."""
    line, sentence = reading.line[: reading.stop], lexicons.sentences()
    asked = opening.at < len(line) and line[opening.at].low in sentence.news
    _, when = find_phrase(line, sentence.news_when[:4], opening.at) if asked else (0, 0)
    return _named(reading, when if when > 0 else opening.at)


def _named(reading: Reading, at: int) -> list[Intent]:
    fed = _fed(reading, at)
    if fed is not None:
        return [objects.done(reading, _WATCH, fed, fed.end, reading.stop)]
    thing = noun_phrases.parse(reading.line[: reading.stop], at)
    unwanted = lexicons.sentences().empty | lexicons.verbs().eventless
    if not thing.name or unwanted & {thing.name[0], thing.head} or turns.lasts(thing):
        return []
    if any(part.isdecimal() for part in thing.name[:-1]):
        return []  # "1 min or 15 min buckets"
    looked_at = objects.done(reading, _READ, thing, thing.end, reading.stop)
    return [replace(looked_at, topic=len(reading.line) <= _TOPIC)]


def _fed(reading: Reading, at: int) -> NounPhrase | None:
    """Reads "live feed of one meter": what is watched as it changes."""
    line = reading.line[: reading.stop]
    feeds = lexicons.sentences().feeds
    if at + 3 >= len(line) or line[at].low != "live" or line[at + 1].low not in feeds:
        return None
    thing = noun_phrases.parse(line, at + 3)
    return thing if thing.name else None


def _is_bare(line: Sequence[Word], opening: openings.Opening) -> bool:
    at = opening.at
    if at >= len(line) or (opening.actor and not opening.wish):
        return False  # "a service takes three hours"
    verb = verbs.find(line, at)
    named = verb is not None and clauses.names_things(line, at, verb)
    if verb is not None and not named and (opening.wish or _is_surely_verb(verb)):
        return False
    if line[at].low in lexicons.sentences().inverted or line[at].low == "ask":
        return False
    if opening.wish:
        return line[at - 1].low != "be" and (_is_list(line, at) or not _tells_data(line[at:]))
    told = list(itertools.takewhile(_is_told, line[at : at + _STATED]))
    states = any(word.low in lexicons.nouns().auxiliaries for word in told)
    speaks = any(word.low in lexicons.sentences().persons for word in line[at:])
    return not states and not speaks and len(line) - at <= _NAMED


def _is_surely_verb(verb: Verb) -> bool:
    return verb.base not in main_verbs.nounish() and verb.form != "past"


def _is_list(line: Sequence[Word], at: int) -> bool:
    """Whether "a list of", "an overview of" stands here."""
    return any(noun_phrases.announces(line, place) for place in (at, at + 1) if place < len(line))


def _tells_data(line: Sequence[Word]) -> bool:
    return sum(word.low in _LISTING for word in line) >= _SEVERAL


def _is_told(word: Word) -> bool:
    return word.low not in lexicons.nouns().relatives | lexicons.sentences().conditions
