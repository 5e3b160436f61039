"""Turns of phrase whose thing is not simply the object of the verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.model import Action
from spec.reading import lexicons, noun_phrases, verbs
from spec.reading.words import Word, find_phrase, match_at

_TOWARDS = ("to", "in", "on", "from", "into", "for", "at")
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
    if at < len(line) and line[at].low in ("if", "whether"):
        return _whether(line, at + 1)
    while at < len(line) and line[at].low in ("an", "a", "the", "overview", "of", "list", "out"):
        at += 1
    if at >= len(line) or line[at].low not in _ASKING:
        return None
    return _counted(line, at) or _forecast(line, at) or _doing(line, at) or _which(line, at)


def _whether(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "if a user has joined a group", "if a tag is added to a page": one is looked up."""
    subject = noun_phrases.parse(line, at)
    acted = next((i for i in range(subject.end, len(line)) if verbs.find(line, i)), len(line))
    done = any(word.low in ("been", "is", "are") for word in line[subject.end : acted])
    start = acted + 1
    while start < len(line) and line[start].low in _TOWARDS:
        start += 1
    thing = noun_phrases.parse(line, start)
    if not subject.name or not thing.name:
        return None
    name, owner = (subject, thing) if done else (thing, subject)
    return Wish("get", "read", name.name, owner.name, title=name.title, end=len(line))


def _counted(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "how many seats are sold": the things are counted."""
    if not match_at(line, at, ("how", "many")):
        return None
    thing = noun_phrases.parse(line[: _verb_after(line, at + 2)], at + 2)
    if not thing.name:
        return None
    return Wish("count", "act", thing.name, itemless=True, title=thing.title, end=thing.end)


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
