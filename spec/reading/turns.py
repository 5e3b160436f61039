"""Turns: where the words name one deed or thing and mean another."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spec.reading import compounds, lexicons, noun_phrases, verbs
from spec.reading.facts import MAIN, Intent
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.words import Word, match_at, said, words

_COUNTS = ("count", "counts")
_LISTED = 14  # words in which the values are listed
_STATE = 2  # words of a state: "sold out"
_ENDING = ("when", "if", "so", "because", "and", "of", "for", "with", "by", "once", "in")


@dataclass(frozen=True, slots=True)
class Meant:
    """The deed that is meant, what it is done to, and whose that is."""

    verb: Verb
    thing: NounPhrase
    owned: list[NounPhrase]


def role_given(
    line: Sequence[Word], thing: NounPhrase, start: int, verb: Verb
) -> tuple[NounPhrase, int]:
    """Reads "add a user as a student of a course": a student is added."""
    if verb.action != "create" or thing.head not in lexicons.nouns().people or start >= len(line):
        return thing, start
    if line[start].low != "as":
        return thing, start
    role = noun_phrases.parse(line, start + 1)
    return (role, role.end) if role.name and role.indefinite else (thing, start)


def unnamed(line: Sequence[Word], at: int) -> NounPhrase | None:
    """Reads "report something", "see everything": whatever the interview is about."""
    if at >= len(line) or line[at].low not in lexicons.sentences().anything:
        return None
    return NounPhrase(
        name=MAIN, many=(many := line[at].low == "everything"), several=many, end=at + 1
    )


def somebody(line: Sequence[Word], verb: Verb, at: int) -> NounPhrase | None:
    """Reads "mute somebody": done to a user, whatever was spoken of before."""
    alone = at < len(line) and not line[at].owner and not match_at(line, at + 1, ("else",))
    if (
        not (alone and line[at].low in lexicons.sentences().anybody)
        or verb.base not in lexicons.verbs().personal
    ):
        return None
    return NounPhrase(name=("user",), title="user", end=at + 1)


def owned_by_it(line: Sequence[Word], before: Intent | None, start: int) -> list[NounPhrase]:
    """Reads "record a reading and attach a photo to it": a photo of the reading."""
    if before is None or start + 1 >= len(line):
        return []
    linked = line[start].low in ("to", "of", "on", "for") and line[start + 1].low in ("it", "them")
    return [NounPhrase(name=before.name, preposition="of")] if linked else []


def lasts(thing: NounPhrase) -> bool:
    """Reads "takes three hours": a statement, nothing is done to hours."""
    return bool(thing.quantity) and thing.head in lexicons.nouns().times


def accessed(thing: NounPhrase, owned: list[NounPhrase]) -> NounPhrase | None:
    """Reads "revoke a team's access to a vault": the team is a member of the vault or not."""
    member = thing.owners[-1] if thing.owners else thing.name[:-1]
    if thing.head != "access" or not owned or not member:
        return None
    return replace(thing, name=member, owners=[], title=" ".join(member))


def vague(thing: NounPhrase) -> NounPhrase:
    """Reads "report the same thing": as good as something."""
    if thing.name in (("everything",), ("anything",)):
        return replace(thing, name=MAIN, many=True)
    return replace(thing, name=MAIN) if thing.name in (("thing",), ("stuff",)) else thing


def marked(line: Sequence[Word], verb: Verb, start: int, end: int) -> str:
    """Reads "mark an issue as duplicate": the state that is given."""
    if verb.base not in ("mark", "flag", "set"):
        return ""
    at = next((i for i in range(start, end - 1) if line[i].low == "as"), -1)
    if at < 0:
        return ""
    state = itertools.takewhile(
        lambda word: word.is_word and word.low not in _ENDING, line[at + 1 : end]
    )
    return said(list(state)[:_STATE])


def owners_of_values(
    line: Sequence[Word], thing: NounPhrase, start: int, end: int
) -> tuple[tuple[str, ...], ...]:
    """Reads "update the name, colour or size of a label": whose values these are."""
    if thing.head not in lexicons.nouns().attributes | lexicons.nouns().parts:
        return ()
    for at in range(start, min(end, start + _LISTED)):
        if line[at].low in ("of", "for"):
            owner = noun_phrases.parse(line[:end], at + 1)
            return (owner.name,) if owner.name else ()
        if line[at].low in lexicons.nouns().relatives:
            return ()
    return ()


def of_one(
    verb: Verb, thing: NounPhrase, owned: list[NounPhrase]
) -> tuple[Verb, NounPhrase, list[NounPhrase]]:
    """Reads "export a zone", "import a file into a zone": done to one thing, not to a list."""
    if verb.action == "import" and thing.head in lexicons.nouns().formats and owned:
        thing, owned = owned[0], owned[1:]
    written = len(thing.name) == 1 and thing.head in lexicons.nouns().written
    if verb.action in ("download", "read") and written and owned:
        thing, owned = replace(owned[0], definite=True), owned[1:]  # "a PDF of an invoice"
    one = thing.indefinite or thing.definite or bool(thing.owners)
    several = verb.action in ("import", "export") and not one
    return verb, replace(thing, many=thing.many or several), owned


def past_time(line: Sequence[Word], thing: NounPhrase) -> NounPhrase:
    """Reads "give every month the same amount": the amount is given."""
    articles = lexicons.sentences().articles
    ahead = thing.end < len(line) and line[thing.end].low in articles
    every = thing.many and thing.head in lexicons.nouns().times
    return noun_phrases.parse(line, thing.end) if every and ahead else thing


def second_object(line: Sequence[Word], verb: Verb, thing: NounPhrase) -> NounPhrase | None:
    """Reads "give a customer a discount": the discount, owned by the customer."""
    if verb.base not in lexicons.verbs().ditransitive:
        return None
    if thing.indefinite and thing.many and not thing.several and len(thing.name) > 1:
        *somebody, given = thing.name  # "give a member points": no one says "a points"
        return replace(thing, name=(given,), owners=[tuple(somebody)], title=given)
    if thing.end >= len(line):
        return None
    if line[thing.end].low not in lexicons.sentences().articles - {"that"}:
        return None
    second = noun_phrases.parse(line, thing.end)
    if not second.name or second.head in lexicons.nouns().times:
        return None
    second.owners = [thing.name] if thing.name else []
    return second


def counted(verb: Verb, thing: NounPhrase) -> tuple[Verb, NounPhrase]:
    """Reads "get the number of orders", "returns the orders count": they are counted."""
    if verb.action not in ("read", "list"):
        return verb, thing
    if thing.head in _COUNTS and len(thing.name) > 1:
        thing = replace(thing, name=thing.name[:-1], many=True, counted=True)
    if not thing.counted:
        return verb, thing
    return Verb("count", "act", "base", "counting", base="count"), thing


def deed_meant(
    line: Sequence[Word], verb: Verb, thing: NounPhrase, owned: list[NounPhrase], start: int
) -> Meant | None:
    """Reads "schedule the deletion of a board", "start an image upload"; else None."""
    lexicon = lexicons.verbs()
    if verb.base not in lexicon.light or not thing.name:
        return None
    later = _scheduled_for(line, start)
    if later is not None:  # "schedule a project for deletion"
        return Meant(_in_form_of(verb, later), thing, owned[1:])
    whole = " ".join(thing.name)
    base = lexicon.deverbal.get(whole) or lexicon.deverbal.get(thing.head)
    meant = verbs.find(words(base), 0) if base else None
    if meant is None:
        return None
    meant = _in_form_of(verb, meant)
    if thing.many:
        return None  # "run migrations": several are started
    plain = all(map(compounds.describes, thing.name[:-1]))  # "start the real import"
    if not plain and whole not in lexicon.deverbal:
        return Meant(meant, replace(thing, name=thing.name[:-1]), owned)
    done_to = owned[:1] or _behind_of(line, start)
    return Meant(meant, done_to[0], owned[1:]) if done_to else None


def _behind_of(line: Sequence[Word], start: int) -> list[NounPhrase]:
    """Reads "trigger a sync of invoice data": what is synced, though it owns nothing."""
    if start >= len(line) or line[start].low != "of":
        return []
    thing = noun_phrases.parse(line, start + 1)
    return [thing] if thing.name else []


def _scheduled_for(line: Sequence[Word], start: int) -> Verb | None:
    if start + 1 >= len(line) or line[start].low != "for":
        return None
    base = lexicons.verbs().deverbal.get(line[start + 1].low)
    return verbs.find(words(base), 0) if base else None


def _in_form_of(said: Verb, meant: Verb) -> Verb:
    return replace(meant, form=said.form, length=said.length)
