"""Changes: what happens to which thing, as a clause tells it: "a payment fails or is refunded"."""

from collections.abc import Iterator, Sequence

from spec.own_words import cached
from spec.reading import lexicons, noun_phrases, predicates, recipients
from spec.reading.cues import Hit
from spec.reading.predicates import Change
from spec.reading.words import Word

_LONGEST = 40  # words of a clause
_SOMEBODY = frozenset(
    {"somebody", "someone", "sb", "anybody", "anyone", "people", "person", "whoever", "something"}
)
Named = tuple[tuple[str, ...], str]  # a thing, and what of it
_NOTHING: Named = ((), "")
_CONDITION = frozenset({"status", "state"})  # of whatever the interview is about
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
    line = line[start : start + _LONGEST]
    subject, at = about, 0
    for change in _changes(line):
        if change.at < at or (unmarked and predicates.may_be_thing(line, change)):
            continue
        own, part = _subject(line, at, change)
        thing = predicates.object_of(line, change.end) if change.active else predicates.name(own)
        subject = thing or subject or _again(line, at, change)
        unnamed = not thing or thing in _SOMEBODY
        if unnamed and _is_somebody(line[at : change.at]):
            yield _by_somebody(change.label)
        elif subject:
            yield f"{subject}.{f'{part}_' if part else ''}{change.label}"
        at = change.end


def _is_somebody(words: Sequence[Word]) -> bool:
    return any(word.low in _SOMEBODY for word in words)


def _by_somebody(label: str) -> str:
    """Reads "somebody has applied": a new application; else the main thing is meant."""
    made = predicates.lexicon().deed_nouns.get(label)
    return f"{made}.created" if made else f"it.{label}"


def _again(line: Sequence[Word], at: int, change: Change) -> str:
    """What is only spoken of as "it": nothing was named before that it could stand for."""
    return "it" if any(word.low in ("it", "it's") for word in line[at : change.at + 1]) else ""


def _changes(line: Sequence[Word]) -> list[Change]:
    """Every change in turn: "is completed, refused or expired" has three."""
    known = {one.at: _state(line, one) for one in predicates.states().hits(line)}
    found: list[Change] = []
    segment, at = 0, 0
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
        if change is None and found and at > segment:  # "or the parcel handed over"
            change = predicates.shortened(line, at)
        if change is None:
            at += 1
            continue
        found.append(change)
        found.extend(_more(line, change, known))
        at = found[-1].end
    return found


def _state(line: Sequence[Word], told: Hit) -> Change:
    """What happens, or expressly does not: "doesn't come back"."""
    denied = told.at > 0 and line[told.at - 1].low in predicates.lexicon().denying
    return Change(f"not_{told.label}" if denied else told.label, told.at, told.end)


def _more(line: Sequence[Word], first: Change, known: dict[int, Change]) -> Iterator[Change]:
    """What else happens to the same thing: "…, refused or expired"."""
    at = first.end
    while True:
        place = at
        if place + 1 < len(line) and line[place].low in _PREPOSITIONS:  # "comments on or likes"
            place += 1
        begun = place
        while place < len(line) and line[place].low in predicates.lexicon().joins:
            place += 1
        if place == begun or place >= len(line):
            return
        change = known.get(place) or predicates.participle(line, place, place, denied=False)
        if change is None and not first.active:
            change = predicates.alone(line, place)
        if change is None:
            return
        yield change
        at = change.end


def _subject(line: Sequence[Word], start: int, change: Change) -> Named:
    """The thing that changes, and what of it: "its price", "the status of an order"."""
    at = _after_last_join(line, start, change.at)
    while at < change.at and (line[at].low in _skipped() or not line[at].is_word):
        at += 1
    if at >= change.at or line[at].low in _AGAIN or line[change.at - 1].low in _AGAIN:
        return (), ""
    own = line[at].low in _OWN
    found = _thing(line[: change.at], at, start)
    part = found[0][-1] if own and found[0] else ""
    return ((), part) if _is_property(part) or part in predicates.lexicon().parts else found


def _thing(line: Sequence[Word], begun: int, start: int) -> Named:
    """The last thing that is named by itself, rather than with another; what tells is a makeshift.

    "a message in a channel" is the message, "push on comment" the comment.
    """
    found, makeshift = _NOTHING, _NOTHING
    at = begun
    while at < len(line):
        phrase = noun_phrases.parse(line, at)
        aside = at > max(begun, start) and line[at - 1].low in _PREPOSITIONS
        named = phrase.name and line[at].low not in _OTHERS
        if named and " ".join(phrase.name) in recipients.lexicon().asking:
            makeshift = _of(line, phrase)
        elif named and (not aside or (makeshift[0] and not any(found))):
            found = _of(line, phrase)
        at = max(phrase.end, at) + 1
    return found if any(found) else makeshift


def _is_property(head: str) -> bool:
    return head in lexicons.nouns().attributes | lexicons.nouns().properties


def _after_last_join(line: Sequence[Word], start: int, stop: int) -> int:
    """Where the thing begins: what stands before "or" belongs to the change before."""
    joins = predicates.lexicon().joins
    return next((at + 1 for at in range(stop - 1, start - 1, -1) if line[at].low in joins), start)


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


def _of(line: Sequence[Word], phrase: noun_phrases.NounPhrase) -> Named:
    """The thing itself, and its property where one is spoken of."""
    if not _is_property(phrase.head):
        return phrase.name, ""
    if phrase.owners:
        return phrase.owners[-1], phrase.head
    if phrase.end < len(line) and line[phrase.end].low == "of":
        whole = noun_phrases.parse(line, phrase.end + 1)
        if whole.name:
            return whole.name, phrase.head
    if len(phrase.name) > 1:  # "order status"
        return phrase.name[:-1], phrase.head
    return ((), phrase.head) if phrase.head in _CONDITION else (phrase.name, "")
