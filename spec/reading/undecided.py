"""Undecided: sentences that say that something is still open, and what it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator

from spec.brief import QuestionId
from spec.model import Topic
from spec.own_words import cached
from spec.reading import contacts, lexicons
from spec.reading.cues import CueIndex
from spec.reading.facts import Undecided
from spec.reading.sentences import Sentence
from spec.value import Value

_TOLD: frozenset[QuestionId] = frozenset({"use_cases", "feature"})  # wishes, not conditions
_QUESTION = 5  # words of a question that asks for a decision; "JWT?" is a guess


class UndecidedLexicon(Value):
    """How things are left open, and the words of each topic."""

    markers: tuple[str, ...]
    loosely: tuple[str, ...]
    settled: tuple[str, ...]
    topics: dict[Topic, tuple[str, ...]]


@cached
def _lexicon() -> UndecidedLexicon:
    return lexicons.load("undecided", UndecidedLexicon)


@cached
def _markers() -> CueIndex:
    told = _lexicon()
    return CueIndex({"open": told.markers, "loose": told.loosely, "settled": told.settled})


@cached
def _topics() -> CueIndex:
    return CueIndex({str(label): phrases for label, phrases in _lexicon().topics.items()})


def read(told: Iterable[Sentence]) -> list[Undecided]:
    """What is left open, each with its topic; a sentence that names none takes the one before."""
    return list(_read(told))


def _read(told: Iterable[Sentence]) -> Iterator[Undecided]:
    before: Sentence | None = None
    for one in told:
        same = before is not None and before.source.question == one.source.question
        if is_open(one):
            own = topic(one)
            if own is None and before is not None and same:
                yield Undecided(one.source, topic(before), before.source)
            else:
                yield Undecided(one.source, own)
        before = one


def is_open(sentence: Sentence) -> bool:
    """Whether the sentence leaves something open."""
    hits = _markers().longest(sentence.line)
    labels = {hit.label for hit in hits}
    if "settled" in labels:
        return False
    if sentence.source.question in _TOLD:
        return "open" in labels
    return bool(labels) or contacts.deferral(sentence) is not None or _asks(sentence)


def _asks(sentence: Sentence) -> bool:
    """Whether somebody puts a question of his own."""
    return sentence.text.rstrip(" )*_").endswith("?") and len(sentence.line) >= _QUESTION


def topic(sentence: Sentence) -> Topic | None:
    """What the sentence is about, by the words that speak of one topic most."""
    found = Counter(hit.label for hit in _topics().longest(sentence.line))
    order = list(_lexicon().topics)
    ranked = sorted(found, key=lambda label: (-found[label], order.index(label)))  # type: ignore[arg-type]
    return ranked[0] if ranked else None  # type: ignore[return-value]
