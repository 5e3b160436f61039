"""Vague words: wishes that nobody can test, each with the topic under which it is asked about."""

from collections.abc import Iterator

from spec.model import Topic
from spec.own_words import cached
from spec.reading import lexicons, undecided
from spec.reading.cues import CueIndex, Hit
from spec.reading.facts import Vague
from spec.reading.sentences import Sentence
from spec.value import Value

_NEAR = 6  # words between a quality and its praise
_CLOSE = 4  # words between a sum and its size


class VagueLexicon(Value):
    """What measures nothing."""

    wished: dict[Topic, tuple[str, ...]]
    unwished: dict[Topic, tuple[str, ...]]
    qualities: dict[Topic, tuple[str, ...]]
    praise: tuple[str, ...]
    open: tuple[str, ...]
    sizes: frozenset[str]
    sums: frozenset[str]


@cached
def lexicon() -> VagueLexicon:
    """What measures nothing."""
    return lexicons.load("vague", VagueLexicon)


@cached
def _index(name: str) -> CueIndex:
    table = getattr(lexicon(), name)
    return CueIndex(table if isinstance(table, dict) else {name: table})


def read(sentence: Sentence) -> list[Vague]:
    """Words that nobody can test, each topic of a sentence once."""
    found: dict[Topic, Vague] = {}
    for topic, word in (*_wished(sentence), *_praised(sentence), *_open(sentence)):
        found.setdefault(topic, Vague(sentence.source, word, topic))
    return list(found.values())


def of_use_case(sentence: Sentence) -> list[Vague]:
    """The same of a use case, whose wishes are deeds: what measures nothing, and sizes of sums."""
    found: dict[Topic, Vague] = {}
    for topic, word in (*_sized(sentence), *_open(sentence)):
        found.setdefault(topic, Vague(sentence.source, word, topic))
    return list(found.values())


def _wished(sentence: Sentence) -> Iterator[tuple[Topic, str]]:
    for hit in _index("wished").longest(sentence.line):
        if not hit.denied or hit.cue.casefold().startswith(("no ", "not ", "never ", "without ")):
            yield hit.label, _written(sentence, hit.at, hit.end)  # type: ignore[misc]
    for hit in _index("unwished").longest(sentence.line):
        if hit.denied:
            yield hit.label, _written(sentence, hit.at, hit.end)  # type: ignore[misc]


def _written(sentence: Sentence, at: int, end: int) -> str:
    """The words from here to there, as they were written."""
    return sentence.text[sentence.line[at].start : sentence.line[end - 1].end]


def _praised(sentence: Sentence) -> Iterator[tuple[Topic, str]]:
    """Reads "uptime should be world class", "high security"."""
    praised = list(_index("praise").longest(sentence.line))
    for hit in _index("qualities").longest(sentence.line):
        near = next((one for one in praised if _between(hit, one) <= _NEAR), None)
        if near is not None:
            told = _written(sentence, min(hit.at, near.at), max(hit.end, near.end))
            yield hit.label, told  # type: ignore[misc]


def _between(one: Hit, other: Hit) -> int:
    return max(one.at, other.at) - min(one.end, other.end)


def _sized(sentence: Sentence) -> Iterator[tuple[Topic, str]]:
    """Reads "an invoice which is small"."""
    line = sentence.line
    for at, word in enumerate(line):
        if word.low not in lexicon().sizes:
            continue
        near = line[max(0, at - _CLOSE) : at + 2]
        if any(one.low in lexicon().sums for one in near):
            yield "money", word.text


def _open(sentence: Sentence) -> Iterator[tuple[Topic, str]]:
    """Words that measure nothing, with the topic that the sentence is about."""
    told = list(_index("open").longest(sentence.line))
    topic = undecided.topic(sentence) if told else None
    if topic is not None:
        yield topic, _written(sentence, told[0].at, told[0].end)
