"""Changes: what happens to which thing, as a clause tells it: "a payment fails or is refunded"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spec.own_words import cached
from spec.reading import lexicons, noun_phrases, nouns, verbs
from spec.reading.cues import CueIndex
from spec.reading.words import Word
from spec.value import Value

Form = Literal["base", "third", "past", ""]
_ENDINGS = ("ed", "ught")
_SHORT = 3  # letters of "red", "ten"
_LONGEST = 40  # words of a clause
_NAME = 3  # words of a thing in the name of an event
_OWN = frozenset({"its", "their"})
_AGAIN = frozenset(
    {"it", "it's", "they", "one", "he", "she", "this", "that", "them", "these", "ones"}
)


class ChangeLexicon(Value):
    """How changes are spoken of."""

    states: dict[str, tuple[str, ...]]
    participles: frozenset[str]
    conditions: frozenset[str]
    happenings: frozenset[str]
    deeds: frozenset[str]
    nominal: dict[str, tuple[str, ...]]
    fresh: frozenset[str]
    adjectives: dict[str, str]
    occurrences: frozenset[str]
    being: frozenset[str]
    between: frozenset[str]
    denying: frozenset[str]
    main: frozenset[str]
    joins: frozenset[str]


@dataclass(frozen=True, slots=True)
class Change:
    """What happens, and where it is said; `active` where the subject does it to something."""

    label: str
    at: int
    end: int
    active: bool = False


@cached
def lexicon() -> ChangeLexicon:
    """How changes are spoken of."""
    return lexicons.load("changes", ChangeLexicon)


@cached
def _states() -> CueIndex:
    return CueIndex(lexicon().states)


@cached
def _finite() -> dict[str, tuple[Form, str]]:
    """Every form of what happens, with its participle."""
    found: dict[str, tuple[Form, str]] = {}
    for base in sorted(lexicon().happenings | lexicon().deeds):
        participle = verbs.past(base)
        found |= {base: ("base", participle), _third(base): ("third", participle)}
        found[participle] = ("past", participle)
    return found


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


@cached
def _deeds() -> frozenset[str]:
    deeds = lexicon().deeds
    return frozenset((*deeds, *map(_third, deeds), *map(verbs.past, deeds)))


@cached
def nominal() -> dict[str, str]:
    """What happened, by the nouns that say so."""
    return {noun: label for label, listed in lexicon().nominal.items() for noun in listed}


def named(line: Sequence[Word], start: int, about: str = "") -> Iterator[str]:
    """thing.state for each change in the clause that begins here; "it" stands for `about`."""
    line = line[: start + _LONGEST]
    subject, at = about, start
    for change in _changes(line, start):
        if change.at < at:
            continue
        own, part = _subject(line, at, change)
        thing = _object(line, change.end) if change.active else name(own)
        subject = thing or subject
        if subject:
            yield f"{subject}.{f'{part}_' if part else ''}{change.label}"
        at = change.end


def name(words: Sequence[str]) -> str:
    """The name of a thing in the name of an event, without what had happened to it before."""
    told = [
        part for at, part in enumerate(words[-_NAME:]) if at + 1 == len(words) or not _had(part)
    ]
    return "_".join(nouns.singular(part) if at else part for at, part in enumerate(told))


def _had(part: str) -> bool:
    return is_participle(part) or part in lexicon().fresh or part in lexicon().adjectives


def _changes(line: Sequence[Word], start: int) -> list[Change]:
    """Every change in turn: "is completed, refused or expired" has three."""
    known = {hit.at: Change(hit.label, hit.at, hit.end) for hit in _states().hits(line)}
    found: list[Change] = []
    segment, at = start, start
    while at < len(line):
        low = line[at].low
        if found and low in lexicon().main:
            break
        if low in lexicon().joins:
            segment = at + 1
        change = known.get(at) or _passive(line, at) or _active(line, segment, at)
        if change is None and found and at == segment:  # "assigned to him or taken away"
            change = _participle(line, at, at, denied=False)
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
        while place < len(line) and line[place].low in lexicon().joins:
            place += 1
        if place == at or place >= len(line):
            return
        change = known.get(place) or _participle(line, place, place, denied=False)
        if change is None and not first.active:
            change = _alone(line, place)
        if change is None:
            return
        yield change
        at = change.end


def _alone(line: Sequence[Word], at: int) -> Change | None:
    """A finite verb that goes on with the subject before it: "fails or expires"."""
    form, participle = _finite().get(line[at].low, ("", ""))
    after = line[at + 1].low if at + 1 < len(line) else ","
    ends = after in lexicon().joins or after in lexicons.nouns().stops or not after[0].isalpha()
    return Change(participle, at, at + 1) if form in ("third", "past") and ends else None


def _passive(line: Sequence[Word], at: int) -> Change | None:
    """Reads "has been approved", "isn't paid", "did not arrive", "gets ready"."""
    low = line[at].low
    if low not in lexicon().being | lexicon().denying and low != "it's":
        return None
    denied = low in lexicon().denying
    place = at + 1
    while place < len(line) and line[place].low in lexicon().between | lexicon().denying:
        denied = denied or line[place].low in lexicon().denying
        place += 1
    if place >= len(line):
        return None
    form, participle = _finite().get(line[place].low, ("", ""))
    if denied and form == "base":
        return Change(f"not_{participle}", at, place + 1)
    return _participle(line, at, place, denied)


def _participle(line: Sequence[Word], start: int, at: int, denied: bool) -> Change | None:
    low = line[at].low
    if line[at].owner or not (is_participle(low) or low in lexicon().conditions):
        return None
    label, end = low, at + 1
    if end < len(line) and line[end].low in _PARTICLES and not _starts_name(line, end + 1):
        label, end = f"{label}_{line[end].low}", end + 1
    return Change(f"not_{label}" if denied else label, start, end)


def is_participle(low: str) -> bool:
    """Whether this word says what was done to something: "sent", "refused"."""
    if low in lexicon().participles or low.endswith("ed"):
        return low.isalpha() and len(low) > _SHORT
    return low.isalpha() and low.endswith(_ENDINGS) and low not in lexicons.nouns().stops


_PARTICLES = frozenset({"up", "off", "out", "back", "over", "down", "away"})


def _starts_name(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].low in lexicons.nouns().determiners


def _active(line: Sequence[Word], segment: int, at: int) -> Change | None:
    """Reads "fails", "arrived", and "a driver accepts a ride" behind a subject."""
    form, participle = _finite().get(line[at].low, ("", ""))
    before = line[at - 1].low if at > segment else ""
    if not form or not before or before in lexicons.nouns().determiners | lexicon().being:
        return None
    if not any(word.low not in lexicons.nouns().determiners for word in line[segment:at]):
        return None
    if before in lexicon().fresh or line[at - 1].owner:
        return None
    if form == "base" and not (nouns.is_plural(before) or before in ("they", "you", "we", "i")):
        return None
    deed = line[at].low in _deeds()
    return Change(participle, at, at + 1, active=deed and bool(_object(line, at + 1)))


def _object(line: Sequence[Word], at: int) -> str:
    """The thing that a deed is done to; empty where nothing is named."""
    if at >= len(line) or not line[at].low[0].isalpha() or line[at].low in _no_objects():
        return ""
    return name(noun_phrases.parse(line, at).name)


@cached
def _no_objects() -> frozenset[str]:
    lexicon_ = lexicons.nouns()
    return (lexicon_.stops | lexicon().joins) - lexicon_.determiners


def _subject(line: Sequence[Word], start: int, change: Change) -> tuple[tuple[str, ...], str]:
    """The thing that changes, and what of it: "its price", "the status of an order"."""
    at = start
    while at < change.at and (line[at].low in _skipped() or not line[at].is_word):
        at += 1
    if at >= change.at or line[at].low in _AGAIN:
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
    return lexicon().joins | {"when", "whenever", "once", "if", "that", "yes", "also", "webhooks"}


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


def is_past(label: str) -> bool:
    """Whether a word is a state that something is in afterwards: "refunded", "out_of_range"."""
    last = label.rsplit("_", 1)[-1]
    known = label in lexicon().states or last in lexicon().participles | lexicon().conditions
    return known or label.endswith(_ENDINGS)
