"""Nominal changes: what happens, said by nouns: "payment failures", "cancelled bookings"."""

from collections.abc import Iterator, Sequence

from spec.reading import lexicons, noun_phrases, nouns, predicates, recipients, verbs
from spec.reading.words import Word

_HAPPENINGS = frozenset({"event", "events", "webhooks"})
_CHANNELS = frozenset({"topic", "kafka", "queue", "bus", "stream", "domain", "business"})
_AHEAD = 24  # words in which the things or the events of a list stand
_BACK = 3  # words in front of "failure" that name what fails


def named(line: Sequence[Word]) -> Iterator[str]:
    """thing.state for each of them."""
    at = 0
    while at < len(line):
        found, at = _at(line, at)
        yield from found
    yield from _listed(line)


def _listed(line: Sequence[Word]) -> Iterator[str]:
    """Reads "invoice events: issued, paid, overdue"."""
    for at, word in enumerate(line):
        thing = _before(line, at) if word.low in _HAPPENINGS else []
        labels = (
            [one.low for one in line[at + 1 : at + _AHEAD] if _is_label(one.low)] if thing else []
        )
        if labels:
            yield from (f"{predicates.name(thing)}.{label}" for label in labels)
            return


def _is_deed(line: Sequence[Word], at: int) -> bool:
    """Whether this is done rather than named: "put invoice events on the bus"."""
    verb = verbs.find(line, at)
    return verb is not None and verb.form == "base" and verb.base not in lexicons.verbs().nounish


def _is_label(low: str) -> bool:
    return predicates.is_participle(low) or low in predicates.lexicon().adjectives


def _before(line: Sequence[Word], at: int) -> list[str]:
    """What the events are about: "invoice events", "topic invoices, events"."""
    before: list[str] = []
    while at and len(before) < _BACK:
        low = line[at - 1].low
        if low == "," and not before:
            at -= 1
            continue
        if not low.isalpha() or low in _none() or (before and _is_deed(line, at - 1)):
            break
        before.insert(0, nouns.singular(low))
        at -= 1
    return [word for word in before if word not in _CHANNELS]


def _at(line: Sequence[Word], at: int) -> tuple[list[str], int]:
    low = line[at].low
    if low in predicates.lexicon().fresh:
        return _things(line, at + 1, ["created"])
    label = predicates.nominal().get(nouns.singular(low))
    if label is not None:
        return _of(line, at, label)
    labels, end = _participles(line, at)
    return _things(line, end, labels) if labels else ([], at + 1)


def _participles(line: Sequence[Word], at: int) -> tuple[list[str], int]:
    """Reads "completed, refused or expired" in front of a noun."""
    labels: list[str] = []
    while at < len(line):
        if _is_participle(line, at):
            labels.append(predicates.lexicon().adjectives.get(line[at].low, line[at].low))
        elif not (labels and line[at].low in predicates.lexicon().joins):
            break
        at += 1
    return labels, at


def _is_participle(line: Sequence[Word], at: int) -> bool:
    low = line[at].low
    if low in recipients.lexicon().asking or _is_recipient(line, at):
        return False
    past = predicates.is_participle(low) or low in predicates.lexicon().adjectives
    return past and (not at or line[at - 1].low in _none() or not line[at - 1].low[0].isalpha())


def _is_recipient(line: Sequence[Word], at: int) -> bool:
    """Whether it stands behind "to": "to all connected browsers"."""
    determiners = lexicons.nouns().determiners
    for word in reversed(line[max(0, at - _BACK) : at]):
        if word.low == "to" or word.low not in determiners:
            return word.low == "to"
    return False


def _things(line: Sequence[Word], at: int, labels: list[str]) -> tuple[list[str], int]:
    """The things that follow, each with these labels: "cancelled bookings and orders" is one."""
    if at >= len(line) or not line[at].low[0].isalpha() or line[at].low in lexicons.nouns().stops:
        return [], at
    joins = predicates.lexicon().joins
    last = min(len(line), at + _AHEAD)
    stop = next((end for end in range(at, last) if line[end].low in joins), last)
    phrase = noun_phrases.parse(line[:stop], at)
    deed = verbs.find(line, at) is not None and not nouns.is_plural(line[at].low)
    if not phrase.name or deed:
        return [], at + 1
    return [f"{predicates.name(phrase.name)}.{label}" for label in labels], max(phrase.end, at + 1)


def _of(line: Sequence[Word], at: int, label: str) -> tuple[list[str], int]:
    """Reads "cancellation of a booking", "payment failures", "order status changes"."""
    if at + 1 < len(line) and line[at + 1].low == "of":
        phrase = noun_phrases.parse(line[: at + _AHEAD], at + 2)
        if phrase.name:
            part = line[at - 1].low if at else ""
            label = f"{part}_{label}" if part in lexicons.nouns().properties else label
            return [f"{predicates.name(phrase.name)}.{label}"], max(phrase.end, at + 2)
    before: list[str] = []
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        low = line[place].low
        if not low[0].isalpha() or low in _none():
            break
        before.insert(0, low)
    if len(before) > 1 and before[-1] in lexicons.nouns().properties:
        before, label = before[:-1], f"{before[-1]}_{label}"
    if before:
        return [f"{predicates.name(before)}.{label}"], at + 1
    words = predicates.lexicon()
    main = at and label in words.of_main and line[at - 1].low in words.before_main
    return ([f"it.{label}"] if main else []), at + 1


def _none() -> frozenset[str]:
    noun = lexicons.nouns()
    return noun.stops | noun.determiners | lexicons.sentences().modals | predicates.lexicon().joins
