"""Changes: what happens to which thing, as a clause tells it: "a payment fails or is refunded"."""

from collections.abc import Iterator, Sequence

from spec.own_words import cached
from spec.reading import lexicons, noun_phrases, predicates
from spec.reading.predicates import Change
from spec.reading.words import Word

_LONGEST = 40  # words of a clause
_SOMEBODY = frozenset({"somebody", "someone", "sb", "anybody", "anyone", "people", "person"})
_OWN = frozenset({"its", "their"})
_AGAIN = frozenset(
    {"it", "it's", "they", "one", "he", "she", "this", "that", "them", "these", "ones"}
)


def named(
    line: Sequence[Word], start: int, about: str = "", *, unmarked: bool = False
) -> Iterator[str]:
    """thing.state for each change in the clause that begins here; "it" stands for `about`.

    Where no "when" marks the clause, a deed may be a thing: "delivery reports".
    """
    line = line[: start + _LONGEST]
    subject, at = about, start
    for change in _changes(line, start):
        if change.at < at or (unmarked and predicates.may_be_thing(line, change)):
            continue
        own, part = _subject(line, at, change)
        thing = predicates.object_of(line, change.end) if change.active else predicates.name(own)
        subject = thing or subject or _again(line, at, change)
        if _is_somebody(own) and change.label in predicates.lexicon().deed_nouns:
            yield f"{predicates.lexicon().deed_nouns[change.label]}.created"
        elif subject:
            yield f"{subject}.{f'{part}_' if part else ''}{change.label}"
        at = change.end


def _is_somebody(own: Sequence[str]) -> bool:
    return bool(own) and own[0] in _SOMEBODY


def _again(line: Sequence[Word], at: int, change: Change) -> str:
    """What is only spoken of as "it": nothing was named before that it could stand for."""
    return "it" if any(word.low in ("it", "it's") for word in line[at : change.at + 1]) else ""


def _changes(line: Sequence[Word], start: int) -> list[Change]:
    """Every change in turn: "is completed, refused or expired" has three."""
    hits = predicates.states().hits(line[start:])
    known = {start + one.at: Change(one.label, start + one.at, start + one.end) for one in hits}
    found: list[Change] = []
    segment, at = start, start
    while at < len(line):
        low = line[at].low
        if found and low in predicates.lexicon().main:
            break
        if low in predicates.lexicon().joins:
            segment = at + 1
        change = (
            known.get(at) or predicates.passive(line, at) or predicates.active(line, segment, at)
        )
        if change is None and found and at == segment:  # "assigned to him or taken away"
            change = predicates.participle(line, at, at, denied=False)
        if change is None:
            at += 1
            continue
        found.append(change)
        found.extend(_more(line, change, known))
        at = found[-1].end
    return found


def _more(line: Sequence[Word], first: Change, known: dict[int, Change]) -> Iterator[Change]:
    """What else happens to the same thing: "…, refused or expired"."""
    at = first.end
    while True:
        place = at
        while place < len(line) and line[place].low in predicates.lexicon().joins:
            place += 1
        if place == at or place >= len(line):
            return
        change = known.get(place) or predicates.participle(line, place, place, denied=False)
        if change is None and not first.active:
            change = predicates.alone(line, place)
        if change is None:
            return
        yield change
        at = change.end


def _subject(line: Sequence[Word], start: int, change: Change) -> tuple[tuple[str, ...], str]:
    """The thing that changes, and what of it: "its price", "the status of an order"."""
    at = start
    while at < change.at and (line[at].low in _skipped() or not line[at].is_word):
        at += 1
    if at >= change.at or line[at].low in _AGAIN or line[change.at - 1].low in _AGAIN:
        return (), ""
    own = line[at].low in _OWN
    begun = at
    found: tuple[tuple[str, ...], str] = ((), "")
    while at < change.at:
        phrase = noun_phrases.parse(line[: change.at], at)
        aside = at > start and line[at - 1].low in _PREPOSITIONS and (found[0] or at > begun)
        if phrase.name and not aside and line[at].low not in _OTHERS:
            found = _of(line[: change.at], phrase)
        at = max(phrase.end, at) + 1
    return ((), found[0][-1]) if own and found[0] else found


@cached
def _skipped() -> frozenset[str]:
    """Words in front of the thing that changes."""
    return predicates.lexicon().joins | {
        "when",
        "whenever",
        "once",
        "if",
        "that",
        "yes",
        "also",
        "webhooks",
    }


_OTHERS = frozenset({"him", "us", "me", "you"})
_PREPOSITIONS = frozenset({"in", "on", "at", "by", "of", "for", "with", "from", "to", "into"})


def _of(line: Sequence[Word], phrase: noun_phrases.NounPhrase) -> tuple[tuple[str, ...], str]:
    """The thing itself, and its property where one is spoken of."""
    plain = lexicons.nouns().attributes | lexicons.nouns().properties
    if phrase.head not in plain:
        return phrase.name, ""
    if phrase.owners:
        return phrase.owners[-1], phrase.head
    if phrase.end < len(line) and line[phrase.end].low == "of":
        whole = noun_phrases.parse(line, phrase.end + 1)
        if whole.name:
            return whole.name, phrase.head
    if len(phrase.name) > 1:  # "order status"
        return phrase.name[:-1], phrase.head
    return (), phrase.head
