"""Events: what somebody is to be told about, named or implied, and how."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spec.own_words import cached
from spec.reading import (
    changes,
    lexicons,
    nominal_changes,
    noun_phrases,
    predicates,
    prohibitions,
    recipients,
)
from spec.reading.cues import CueIndex
from spec.reading.facts import EventFact
from spec.reading.sentences import Sentence
from spec.reading.words import Word, find_phrase, said
from spec.value import Value

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST = 12  # events in one sentence
_BEFORE = 24  # words in front of a clause that may name what "it" is
_EACH = 4  # words between "every" and "that"
_NEAR = 14  # words between "tell me" and "when"
_CLOSE = 3  # words between "told" and "if"
_PARTS = (2, 3)  # of a dotted name


class EventLexicon(Value):
    """How notices are spoken of."""

    when: tuple[str, ...]
    whether: tuple[str, ...]
    webhooks: tuple[str, ...]
    unwanted: tuple[str, ...]
    messengers: frozenset[str]
    told: frozenset[str]
    asynchronous: tuple[str, ...]
    suffixes: frozenset[str]


@cached
def lexicon() -> EventLexicon:
    """The words."""
    return lexicons.load("events", EventLexicon)


@cached
def _index(name: str) -> CueIndex:
    return CueIndex({name: getattr(lexicon(), name)})


def webhooks(sentence: Sentence) -> bool | None:
    """Whether webhooks are wanted, or expressly not; None where they are not spoken of."""
    hits = list(_index("webhooks").hits(sentence.line))
    asked = bool(hits) or sentence.source.question == "async"  # "nothing else" denies much else
    if asked and any(_index("unwanted").hits(sentence.line)):
        return False
    return None if not hits else not hits[0].denied


def is_asynchronous(sentence: Sentence) -> bool:
    """Whether something is said to happen later."""
    return any(_index("asynchronous").hits(sentence.line))


def asks(sentence: Sentence) -> bool:
    """Whether somebody is to be told something."""
    return bool(recipients.tellings(sentence.line))


def read(sentence: Sentence, asked: bool) -> list[EventFact]:
    """The events of a sentence; `asked` where the question was about events."""
    line = sentence.line
    written = [name for word in line if (name := _written(word, asked))]
    if written:
        return [EventFact(sentence.source, name, sentence.text, True, True) for name in written]
    refused = any(_index("unwanted").hits(line)) and not any(_markers(line, ()))
    if refused or (prohibitions.find(line) is not None and not asked):
        return []
    told = recipients.tellings(line, firmly=not asked)
    if not asked and not told:
        return []
    to_system = recipients.is_system(line)
    names = list(_told(line, told, asked))
    return [
        EventFact(sentence.source, name, _clause(line), to_system)
        for name in dict.fromkeys(names)
        if not _is_telling(name, asked)
    ][:_MOST]


def _is_telling(name: str, asked: bool) -> bool:
    """Whether it only says that somebody is told, or of nobody knows what."""
    thing, _, state = name.partition(".")
    if thing == "it" and not asked:
        return True
    return thing in lexicon().messengers or state in lexicon().told


def _written(word: Word, asked: bool) -> str:
    """The name of an event as systems write it: refund.succeeded, OrderPlaced, order_paid."""
    if _is_dotted(word, asked):
        return word.low
    parts = _CAMEL.sub("_", word.text).split("_") if asked else []
    plain = len(parts) > 1 and all(part.isalpha() for part in parts)
    if plain and predicates.is_participle(parts[-1].casefold()):
        return f"{'_'.join(parts[:-1])}.{parts[-1]}".casefold()
    return ""


def _is_dotted(word: Word, asked: bool) -> bool:
    """Whether this is the name of an event in parts."""
    parts = word.low.split(".")
    if len(parts) not in _PARTS or not all(part.isidentifier() for part in parts):
        return False
    last = parts[-1]
    if last in lexicon().suffixes or parts[0] in lexicon().suffixes | {"www"}:
        return False
    return asked or predicates.is_past(last)


def _told(line: Sequence[Word], told: Sequence[int], asked: bool) -> Iterator[str]:
    """thing.state for what is to be told, in the order in which it was said."""
    begins = list(_markers(line, told))
    found = list(nominal_changes.named(line[: begins[0]])) if begins and asked else []
    about = _about(line, begins[0] if begins else len(line))
    for after, stop in pairwise((*begins, len(line))):
        for name in changes.named(line[:stop], after, about):
            found.append(name)
            about = name.partition(".")[0]
    if not found:
        found.extend(nominal_changes.named(line if asked else line[_announced(line, told) :]))
    if asked and not begins:
        things = {name.partition(".")[0] for name in found}
        for name in changes.named(line, 0, unmarked=True):
            if not things or name.partition(".")[0] in things:
                found.append(name)
    return iter(found)


def _announced(line: Sequence[Word], told: Sequence[int]) -> int:
    """Where the things begin that somebody is told about: behind "webhooks for"."""
    at = next((one for one in told if _introduces(line, one + 1)), len(line))
    return at + 1


def _introduces(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].low in ("for", "on", "about", "of", ":", "upon")


def _markers(line: Sequence[Word], told: Sequence[int]) -> Iterator[int]:
    """Where the clauses begin that say when somebody is told."""
    at = 0
    while at < len(line):
        place, length = find_phrase(line[at : at + 3], lexicon().when)
        if place:
            place, length = find_phrase(line[at : at + 2], lexicon().whether)
            opens = line[at].low == "if" and not at and bool(told)
            each = line[at].low == "that" and _follows_each(line, at)
            if place or not (opens or each or any(at - _CLOSE <= one < at for one in told)):
                at += 1
                continue
        if not (at and line[at - 1].low in ("only", "at", "than", "more")):
            yield at + length
        at += length


def _follows_each(line: Sequence[Word], at: int) -> bool:
    """Whether each of some things is spoken of: "for every booking that is made"."""
    return any(word.low in ("each", "every", "any") for word in line[max(0, at - _EACH) : at])


def _about(line: Sequence[Word], begin: int) -> str:
    """What "it" stands for: what somebody is to know about, else what was named last."""
    named = ""
    for at in range(max(0, begin - _BEFORE), min(begin, len(line) - 1)):
        word = line[at]
        if word.low in ("about", "of", "on", "regarding"):
            phrase = noun_phrases.parse(line[: at + _BEFORE], at + 1)
            if phrase.name:
                return predicates.name(phrase.name)
        if at and word.low in ("the", "a", "an", "each", "every"):
            phrase = noun_phrases.parse(line[: min(begin, at + _BEFORE)], at)
            told = recipients.is_somebody(line[max(at, phrase.end - 1)])
            named = predicates.name(phrase.name) if phrase.name and not told else named
    return named


def _clause(line: Sequence[Word]) -> str:
    """The words from where it is said when."""
    at, _ = find_phrase(line, lexicon().when)
    return said(line[max(at, 0) :])


def is_state(name: str) -> bool:
    """Whether the last part of an event's name says what its thing is from then on."""
    return predicates.is_past(name) and name not in predicates.lexicon().occurrences
