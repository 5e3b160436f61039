"""Turns of phrase whose thing is not simply the object of the verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.model import Action
from spec.reading import lexicons, noun_phrases, nouns, verbs
from spec.reading.words import Word, find_phrase, match_at

_ASKING = ("what", "which", "who", "how")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a turn of phrase means."""

    verb: str
    action: Action
    name: tuple[str, ...]
    owner: tuple[str, ...] = ()
    many: bool = False
    singleton: bool = False
    itemless: bool = False
    title: str = ""
    end: int = 0


def unusual(line: Sequence[Word], at: int) -> Wish | None:
    """The wish that begins here if one of the known turns says it; `at` is past the verb."""
    while at < len(line) and line[at].low in ("an", "a", "the", "overview", "of", "list", "out"):
        at += 1
    if at >= len(line) or line[at].low not in _ASKING:
        return None
    return _forecast(line, at) or _doing(line, at) or _which(line, at)


def _forecast(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "what a refund would come to": a preview, nothing is stored."""
    would, _ = find_phrase(line[: at + 10], lexicons.sentences().hypothetical, at)
    if would < 0:
        return None
    thing = noun_phrases.parse(line[:would], at + 1)
    if not thing.name:
        return None
    return Wish("preview", "act", thing.name, itemless=True, title=thing.title, end=would)


def _doing(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "what a customer has used", "who hasn't handed in": the deed as a thing."""
    doings = lexicons.verbs().doings
    for has in range(at + 1, min(at + 8, len(line))):
        if line[has].low not in ("has", "have", "hasn't", "haven't", "had"):
            continue
        for place in range(has + 1, min(has + 4, len(line))):
            verb = verbs.find(line, place)
            base = verb.base if verb is not None else _base(line[place].low)
            if base in doings:
                return _done(line, at, has, doings[base])
    return None


def _base(word: str) -> str:
    """The verb of a past form that is no operation by itself: used -> use."""
    return word[:-1] if word.endswith("ed") else word


def _done(line: Sequence[Word], at: int, has: int, noun: str) -> Wish:
    owner = noun_phrases.parse(line[:has], at + 1)
    single = noun in lexicons.nouns().singletons and bool(owner.name)
    return Wish(
        "get" if single else "list",
        "read" if single else "list",
        (noun,),
        owner.name,
        not single,
        single,
        title=noun,
        end=has,
    )


def _which(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "what homework they have got", "which coaches look after a patient": a list."""
    if line[at].low not in ("what", "which") or at + 1 >= len(line):
        return None
    if line[at + 1].low in lexicons.nouns().determiners | lexicons.nouns().stops:
        return None
    thing = noun_phrases.parse(line[: _verb_after(line, at + 1)], at + 1)
    if not thing.name:
        return None
    return Wish("list", "list", thing.name, many=True, title=thing.title, end=thing.end)


def _verb_after(line: Sequence[Word], at: int) -> int:
    return next(
        (i for i in range(at, len(line)) if line[i].low in ("are", "is", "do", "does")), len(line)
    )


def passive(line: Sequence[Word]) -> tuple[int, str] | None:
    """Where "get invited", "are notified" begins its participle, and who it is done to."""
    for at in range(1, min(len(line) - 1, 7)):
        if line[at].low not in ("get", "gets", "is", "are", "be", "being"):
            continue
        verb = verbs.find(line, at + 1)
        if verb is not None and verb.form == "past":
            return at + 1, nouns.singular(line[at - 1].low)
    return None


def relation(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "put a customer on a plan", past the verb: the customer's plan is replaced."""
    thing = noun_phrases.parse(line, at)
    if (
        not thing.name
        or thing.end >= len(line)
        or line[thing.end].low not in ("on", "into", "onto")
    ):
        return None
    target = noun_phrases.parse(line, thing.end + 1)
    if not target.name or match_at(line, thing.end + 1, ("hold",)):
        return None
    return Wish(
        "set",
        "replace",
        target.name,
        thing.name,
        singleton=True,
        title=target.title,
        end=target.end,
    )
