"""Embedded questions: "see where a parcel is", "know how many seats are sold"."""

from collections.abc import Callable, Sequence

from spec.reading import lexicons, main_verbs, noun_phrases, verbs
from spec.reading.facts import MAIN
from spec.reading.noun_phrases import NounPhrase
from spec.reading.wish import Wish
from spec.reading.words import Word, find_phrase, match_at

_FAR = 10  # words in which "would cost", "has used" … stands
_BETWEEN = (
    "an",
    "a",
    "the",
    "overview",
    "of",
    "list",
    "out",
    "everything",
    "all",
    "that",
    "on",
    "about",
    "see",
    "at",
)
_LINKS = (
    "are",
    "is",
    "do",
    "does",
    "was",
    "were",
    "has",
    "have",
    "can",
    "may",
    "must",
    "stands",
    "stand",
    "goes",
    "went",
    "lies",
    "got",
    "comes",
)
_TOWARDS = ("to", "in", "on", "from", "into", "for", "at")
_AUXILIARIES = ("has", "have", "hasn't", "haven't", "had")


def read(line: Sequence[Word], at: int) -> Wish | None:
    """The wish that this question tells, if one begins here; `at` is past the verb."""
    begun = at
    while at < len(line) and line[at].low in _BETWEEN:
        at += 1
    if at >= len(line):
        return None
    word = line[at].low
    if word in ("if", "whether"):
        return _whether(line, at + 1)
    for reader in _READERS.get(word, ()):
        found = reader(line, at)
        if found is not None:
            return found
    listed = any(one.low in ("overview", "list", "everything") for one in line[begun:at])
    return Wish("list", "list", MAIN, many=True, end=at) if listed and word in _READERS else None


def asks(line: Sequence[Word], at: int) -> bool:
    """Whether a question word stands here."""
    return at < len(line) and line[at].low in _READERS


def _whether(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "if a user has joined a group", "whether a message was delivered"."""
    subject = noun_phrases.parse(line[: _link(line, at)], at)
    if not subject.name:
        return None
    acted = next((i for i in range(subject.end, len(line)) if verbs.find(line, i)), len(line))
    done = any(word.low in ("been", "is", "are", "was") for word in line[subject.end : acted])
    start = acted + 1
    while start < len(line) and line[start].low in _TOWARDS:
        start += 1
    thing = noun_phrases.parse(line, start)
    if not thing.name or thing.head in lexicons.nouns().times | lexicons.nouns().never_owners:
        return _looked_at(subject)  # "if a drill is free next weekend"
    name, owner = (subject, thing) if done else (thing, subject)
    return Wish("get", "read", name.name, owner.name, title=name.title, end=len(line))


def _looked_at(thing: NounPhrase) -> Wish:
    if thing.many:
        return Wish("list", "list", thing.name, many=True, title=thing.title, end=thing.end)
    return Wish("get", "read", thing.name, title=thing.title, end=thing.end)


def _standing(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "where a parcel is", "how far the repair is", "how the import is going"."""
    while at + 1 < len(line) and line[at + 1].low in (
        "far",
        "well",
        "long",
        "old",
        "good",
        "exactly",
    ):
        at += 1
    if at + 1 < len(line) and line[at + 1].low in ("is", "are"):  # "where is my parcel"
        at += 1
    thing = noun_phrases.parse(line[: _link(line, at + 1)], at + 1)
    return _looked_at(thing) if thing.name else None


def _counted(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "how many seats are sold": the things are counted."""
    if not match_at(line, at, ("how", "many")):
        return None
    thing = noun_phrases.parse(line[: _link(line, at + 2)], at + 2)
    if not thing.name:
        return None
    return Wish("count", "act", thing.name, itemless=True, title=thing.title, end=thing.end)


def _measured(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "how much money a campaign has": the campaign is looked at."""
    if not match_at(line, at, ("how", "much")):
        return None
    for place in range(at + 2, min(at + _FAR, len(line))):
        if line[place].low in lexicons.nouns().determiners - {"of"} or line[place].low == "of":
            owner = noun_phrases.parse(line[: _link(line, place + 1)], place)
            if owner.name:
                return _looked_at(owner)
    thing = noun_phrases.parse(line[: _link(line, at + 2)], at + 2)  # "how much storage I've used"
    if not thing.name:
        return None
    return Wish("get", "read", thing.name, singleton=True, title=thing.title, end=thing.end)


def _forecast(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "what a refund would come to": a preview, nothing is stored."""
    would, after = find_phrase(line[: at + _FAR], lexicons.sentences().hypothetical, at)
    if would < 0:
        return None
    if (
        after < len(line) and line[after].low == "for"
    ):  # "what each carrier would charge for a parcel"
        priced = noun_phrases.parse(line, after + 1)
        if priced.name:
            return Wish(
                "list", "list", ("rate",), priced.name, many=True, title="rates", end=priced.end
            )
    thing = noun_phrases.parse(line[:would], at + 1)
    if not thing.name:
        return None
    return Wish("preview", "act", thing.name, itemless=True, title=thing.title, end=would)


def _doing(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "what a customer has used", "who hasn't handed in": the deed as a thing."""
    doings = lexicons.verbs().doings
    for has in range(at + 1, min(at + 8, len(line))):
        if line[has].low not in _AUXILIARIES:
            continue
        for place in range(has + 1, min(has + 4, len(line))):
            verb = verbs.find(line, place)
            base = verb.base if verb is not None else _base(line[place].low)
            if base in doings:
                return _done(line, at, has, doings[base])
    return None


def _changed(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "who changed what in a zone": the changes of the zone."""
    verb = verbs.find(line, at + 1)
    noun = lexicons.verbs().doings.get(verb.base) if verb is not None else None
    if verb is None or noun is None or verb.form != "past":
        return None
    return Wish("list", "list", (noun,), many=True, title=noun, end=at + 2)


def _concerned(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "who is coming today": those that the interview is about; "who is in the channel"."""
    if at + 2 >= len(line) or line[at + 1].low not in ("is", "are", "was", "were"):
        return None
    for place in range(at + 2, min(at + 4, len(line))):
        there = line[place].low == "in" and main_verbs.object_follows(line, place + 1)
        group = noun_phrases.parse(line, place + 1) if there else None  # not "in charge"
        if group is not None and group.name and group.head not in lexicons.nouns().never_owners:
            end = group.end
            return Wish("list", "list", ("member",), group.name, True, title="members", end=end)
    return Wish("list", "list", MAIN, many=True, end=at + 2)


def _base(word: str) -> str:
    """The verb of a past form that is no operation by itself: used -> use."""
    return word[:-1] if word.endswith("ed") else word


def _done(line: Sequence[Word], at: int, has: int, noun: str) -> Wish:
    owner = noun_phrases.parse(line[:has], at + 1)
    single = noun in lexicons.nouns().singletons and bool(owner.name)
    deed = Wish("get", "read", (noun,), owner.name, singleton=True, title=noun, end=has)
    listed = Wish("list", "list", (noun,), owner.name, many=True, title=noun, end=has)
    return deed if single else listed


def _which(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "what homework they have got", "which coaches look after a patient": a list."""
    if at + 1 >= len(line):
        return None
    if line[at + 1].low == "of":  # "which of my apprentices"
        at += 1
    elif line[at + 1].low in lexicons.nouns().determiners | lexicons.nouns().stops:
        return None
    thing = noun_phrases.parse(line[: _link(line, at + 1)], at + 1)
    if not thing.name:
        return None
    return Wish("list", "list", thing.name, many=True, title=thing.title, end=thing.end)


def _happened(line: Sequence[Word], at: int) -> Wish | None:
    """Reads "what happened with his report", "what became of it": it is looked at."""
    _, after = find_phrase(line[: at + _FAR], lexicons.sentences().happened, at + 1)
    thing = noun_phrases.parse(line, after) if after > 0 else None
    return _looked_at(thing) if thing is not None and thing.name else None


def _link(line: Sequence[Word], at: int) -> int:
    """Where "is", "has" … ends the subject of the question."""
    return next((i for i in range(at, len(line)) if line[i].low in _LINKS), len(line))


_READERS: dict[str, tuple[Callable[[Sequence[Word], int], Wish | None], ...]] = {
    "how": (_counted, _measured, _forecast, _standing),
    "what": (_happened, _forecast, _doing, _which),
    "which": (_doing, _which),
    "who": (_doing, _changed, _concerned),
    "where": (_standing,),
    "when": (_standing,),
}
