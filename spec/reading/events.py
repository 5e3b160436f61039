"""Events: what somebody is to be told about, named or implied, and how."""

from collections.abc import Iterator, Sequence
from functools import cache

from spec.reading import lexicons, noun_phrases, nouns, prohibitions
from spec.reading.cues import CueIndex, Hit
from spec.reading.facts import EventFact
from spec.reading.sentences import Sentence
from spec.reading.words import Word, find_phrase, said
from spec.value import Value

_WHEN = ("when", "whenever", "once", "as soon as", "if", "every time", "each time", "that")
_BEING = ("is", "are", "was", "were", "gets", "been", "has")
_PARTICIPLE = ("ed", "en", "ld", "wn", "pt", "ught", "nt", "ost")
_MOST = 12  # events in one sentence


class EventLexicon(Value):
    """How changes and notices are spoken of."""

    states: dict[str, tuple[str, ...]]
    asking: tuple[str, ...]
    webhooks: tuple[str, ...]
    systems: frozenset[str]
    asynchronous: tuple[str, ...]
    occurrences: frozenset[str]
    joins: frozenset[str]


@cache
def lexicon() -> EventLexicon:
    """The words."""
    return lexicons.load("events", EventLexicon)


@cache
def _index(name: str) -> CueIndex:
    listed = getattr(lexicon(), name)
    return CueIndex(listed if isinstance(listed, dict) else {name: tuple(listed)})


def webhooks(sentence: Sentence) -> bool | None:
    """Whether webhooks are wanted, or expressly not; None where they are not spoken of."""
    hits = list(_index("webhooks").hits(sentence.line))
    return None if not hits else not hits[0].denied


def is_asynchronous(sentence: Sentence) -> bool:
    """Whether something is said to happen later."""
    return any(_index("asynchronous").hits(sentence.line))


def asks(sentence: Sentence) -> bool:
    """Whether somebody is to be told something."""
    return any(not hit.denied for hit in _index("asking").hits(sentence.line))


def read(sentence: Sentence, asked: bool) -> list[EventFact]:
    """The events of a sentence; `asked` where the question was about events."""
    line = sentence.line
    if prohibitions.find(line) is not None:
        return []
    dotted = [_dotted(sentence, word.low) for word in line if _is_dotted(word)]
    if dotted:
        return dotted
    if not asked and not asks(sentence):
        return []
    at, after = find_phrase(line, _WHEN)
    if at < 0:
        return []
    to_system = _recipient(line)
    return [
        EventFact(sentence.source, name, said(line[at:]), to_system)
        for name in dict.fromkeys(_names(line, after))
    ][:_MOST]


def _is_dotted(word: Word) -> bool:
    first, dot, last = word.low.partition(".")
    return bool(dot) and first.isidentifier() and last in lexicon().states


def _dotted(sentence: Sentence, name: str) -> EventFact:
    return EventFact(sentence.source, name, sentence.text, True)


def _recipient(line: Sequence[Word]) -> bool:
    """Whether a system is to be told, rather than a person."""
    lows = {word.low for word in line}
    if {"webhook", "webhooks", "callback", "callbacks"} & lows:
        return True
    return bool(lows & lexicon().systems) and not lows & {"email", "sms", "mail", "alert"}


def _names(line: Sequence[Word], start: int) -> Iterator[str]:
    """subject.state for each change: "a refund went through or failed" has two."""
    subject = ""
    at = start
    for hit in _changes(line):
        if hit.at < at:
            continue
        own = _subject(line, at, hit.at)
        noun = line[hit.at - 1].low if hit.at else ""
        if own == "status" or noun == "status":
            own, label = subject or own, "status_changed"
        else:
            label = hit.label
        subject = own or subject
        if subject and subject != "status":
            yield f"{subject}.{label}"
        at = hit.end


def _changes(line: Sequence[Word]) -> list[Hit]:
    """Every change that is spoken of, the longest at each place first."""
    known = list(_index("states").hits(line))
    taken = {at for hit in known for at in range(hit.at, hit.end)}
    plain = [
        Hit(line[at].low, line[at].low, at - 1, at + 1, False)
        for at in range(1, len(line))
        if at not in taken and line[at - 1].low in _BEING and line[at].low.endswith(_PARTICIPLE)
    ]
    return sorted([*known, *plain], key=lambda hit: (hit.at, hit.at - hit.end))


def _subject(line: Sequence[Word], start: int, stop: int) -> str:
    while start < stop and line[start].low in lexicon().joins | lexicons.sentences().joins:
        start += 1
    own = ("its", "their", "it", "it's", "they", "was", "is")
    if start >= stop:
        return ""
    if line[start].low in own:
        return "status" if line[min(start + 1, stop - 1)].low == "status" else ""
    thing = noun_phrases.parse(line[:stop], start)
    return "_".join(nouns.singular(part) if i else part for i, part in enumerate(thing.name))


def is_state(name: str) -> bool:
    """Whether the last part of an event's name says what its thing is from then on."""
    known = name in lexicon().states or name.endswith(_PARTICIPLE)
    return known and name not in lexicon().occurrences
