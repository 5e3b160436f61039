"""Predicates: the words of a clause that say what happens: "fails", "has been approved"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spec.own_words import cached
from spec.reading import lexicons, noun_phrases, nouns, verbs
from spec.reading.cues import CueIndex
from spec.reading.words import Word
from spec.value import Value

Form = Literal["base", "third", "past", "ing", ""]
_ENDINGS = ("ed", "ught")
_LONG = 7  # letters of words such as "plausible"
_SHORT = 3  # letters of "red", "ten"
_NAME = 3  # words of a thing in the name of an event
_FAR = 7  # words in which a main clause follows that was not set apart by a comma
_PARTICLES = frozenset({"up", "off", "out", "back", "over", "down", "away"})


class ChangeLexicon(Value):
    """How changes are spoken of."""

    states: dict[str, tuple[str, ...]]
    participles: frozenset[str]
    conditions: frozenset[str]
    happenings: frozenset[str]
    deeds: frozenset[str]
    deed_nouns: dict[str, str]
    nominal: dict[str, tuple[str, ...]]
    of_main: frozenset[str]
    before_main: frozenset[str]
    fresh: frozenset[str]
    parts: frozenset[str]
    same: dict[str, str]
    looks: tuple[str, ...]
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
def states() -> CueIndex:
    """What happens, where it is not said by a plain participle."""
    return CueIndex(lexicon().states)


@cached
def _finite() -> dict[str, tuple[Form, str]]:
    """Every form of what happens, with its participle."""
    found: dict[str, tuple[Form, str]] = {}
    for base in sorted(lexicon().happenings | lexicon().deeds):
        participle = verbs.past(base)
        found |= {base: ("base", participle), verbs.third(base): ("third", participle)}
        found[dict(verbs.inflections(base))["ing"]] = ("ing", participle)
        found[participle] = ("past", participle)
    return found


@cached
def _deeds() -> frozenset[str]:
    deeds = lexicon().deeds
    return frozenset((*deeds, *map(verbs.third, deeds), *map(verbs.past, deeds)))


@cached
def nominal() -> dict[str, str]:
    """What happened, by the nouns that say so."""
    return {noun: label for label, listed in lexicon().nominal.items() for noun in listed}


def alone(line: Sequence[Word], at: int) -> Change | None:
    """A finite verb that goes on with the subject before it: "fails or expires"."""
    form, done = _finite().get(line[at].low, ("", ""))
    after = line[at + 1].low if at + 1 < len(line) else ","
    ends = after in lexicon().joins or after in lexicons.nouns().stops or not after[0].isalpha()
    return Change(done, at, at + 1) if form in ("third", "past") and ends else None


def passive(line: Sequence[Word], at: int) -> Change | None:
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
    form, done = _finite().get(line[place].low, ("", ""))
    if (denied and form == "base") or form == "ing":
        return Change(f"not_{done}" if denied else done, at, place + 1)
    return participle(line, at, place, denied)


def participle(line: Sequence[Word], start: int, at: int, denied: bool) -> Change | None:
    """Reads "approved", "picked up", "ready"."""
    low = line[at].low
    if line[at].owner or not (is_participle(low) or _is_condition(low)):
        return None
    label, end = lexicon().same.get(low, low), at + 1
    if end < len(line) and line[end].low in _PARTICLES and not _starts_name(line, end + 1):
        label, end = f"{label}_{line[end].low}", end + 1
    return Change(f"not_{label}" if denied else label, start, end)


def _is_condition(low: str) -> bool:
    """Whether it says how something is: ready, implausible."""
    return low in lexicon().conditions or (low.endswith(lexicon().looks) and len(low) > _LONG)


def shortened(line: Sequence[Word], at: int) -> Change | None:
    """A participle behind its thing, without a helping verb: "the parcel handed over"."""
    found = participle(line, at, at, denied=False) if is_participle(line[at].low) else None
    after = line[found.end].low if found is not None and found.end < len(line) else ","
    ends = after in lexicon().joins or after in lexicons.nouns().stops or not after[0].isalpha()
    return found if ends else None


def is_participle(low: str) -> bool:
    """Whether this word says what was done to something: "sent", "refused"."""
    if low in lexicon().participles or low.endswith("ed"):
        return low.isalpha() and len(low) > _SHORT
    return low.isalpha() and low.endswith(_ENDINGS) and low not in lexicons.nouns().stops


def _starts_name(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].low in lexicons.nouns().determiners


def active(line: Sequence[Word], segment: int, at: int) -> Change | None:
    """Reads "fails", "arrived", and "a driver accepts a ride" behind a subject."""
    form, done = _finite().get(line[at].low, ("", ""))
    before = line[at - 1].low if at > segment else ""
    if (
        form in ("", "ing")
        or not before
        or before in lexicons.nouns().determiners | lexicon().being
    ):
        return None
    if not any(word.low not in lexicons.nouns().determiners for word in line[segment:at]):
        return None
    if before in lexicon().fresh or line[at - 1].owner:
        return None
    if form == "base" and not (nouns.is_plural(before) or before in ("they", "you", "we", "i")):
        return None
    return Change(done, at, at + 1, active=line[at].low in _deeds() and _is_done_to(line, at + 1))


def _is_done_to(line: Sequence[Word], at: int) -> bool:
    """Whether an object follows, rather than the main clause: "a survey closes the desk wants"."""
    following = line[at : at + _FAR]
    stop = next((i for i, one in enumerate(following) if not one.is_word), len(following))
    main = any(one.low in lexicon().main for one in following[1:stop])
    return not main and bool(object_of(line, at))


def may_be_thing(line: Sequence[Word], change: Change) -> bool:
    """Whether it may be the name of something just as well: reports, orders, comments."""
    form, _ = _finite().get(line[change.at].low, ("", ""))
    return form in ("third", "base") and line[change.at].low in _deeds()


def object_of(line: Sequence[Word], at: int) -> str:
    """The thing that a deed is done to; empty where nothing is named."""
    if at >= len(line) or not line[at].low[0].isalpha() or line[at].low in _no_objects():
        return ""
    return name(noun_phrases.parse(line, at).name)


@cached
def _no_objects() -> frozenset[str]:
    lexicon_ = lexicons.nouns()
    return (lexicon_.stops | lexicon().joins) - lexicon_.determiners


def name(words: Sequence[str]) -> str:
    """The name of a thing in the name of an event, without what had happened to it before."""
    told = [
        part for at, part in enumerate(words[-_NAME:]) if at + 1 == len(words) or not _had(part)
    ]
    return "_".join(nouns.singular(part) if at else part for at, part in enumerate(told))


def _had(part: str) -> bool:
    return is_participle(part) or part in lexicon().fresh or part in lexicon().adjectives


def is_past(label: str) -> bool:
    """Whether a word is a state that something is in afterwards: "refunded", "out_of_range"."""
    last = label.rsplit("_", 1)[-1]
    known = label in lexicon().states or last in lexicon().participles | lexicon().conditions
    return known or label.endswith(_ENDINGS)
