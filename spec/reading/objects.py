"""Objects: what a deed is done to, below what, and whether to one, to all or to the only one."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from spec.model import Action
from spec.reading import (
    actors,
    compounds,
    fields,
    intents,
    lexicons,
    ownership,
    qualifiers,
    turns,
    values,
    verb_meanings,
)
from spec.reading.done import Done, Name
from spec.reading.facts import Intent
from spec.reading.intents import Reading
from spec.reading.noun_phrases import ME, NounPhrase
from spec.reading.verbs import Verb
from spec.reading.words import Word, find_phrase

_CHANGES: frozenset[Action] = frozenset({"update", "replace", "delete"})
_BULKED: frozenset[Action] = frozenset({"create", "update", "delete", "act"})
_SINGLE: frozenset[Action] = frozenset({"read", "update", "replace", "delete"})
_LISTS: frozenset[Action] = frozenset({"list", "search"})
_READS: frozenset[Action] = frozenset({"read", "list"})


def done(reading: Reading, verb: Verb, thing: NounPhrase, start: int, end: int) -> Intent:
    """The intent of this deed, done to this thing."""
    line = reading.line
    thing, start = turns.role_given(line, thing, start, verb)
    owned, everywhere = ownership.read(line, start, end)
    meant = turns.deed_meant(line, verb, thing, owned, start)
    if meant is not None:
        verb, thing, owned = meant.verb, meant.thing, meant.owned
    thing = turns.accessed(thing, owned) or thing
    verb = verb_meanings.meant(line, verb, thing, start, wished=bool(reading.actor))
    verb, thing = turns.counted(verb, thing)
    verb, thing, owned = turns.of_one(verb, thing, owned)
    action = _action(reading, verb, thing, owned)
    owned = [phrase for phrase in owned if not _only_concerned(action, phrase)]
    if verb.base in lexicons.verbs().exchanging:
        owned = list(itertools.takewhile(lambda phrase: phrase.preposition != "for", owned))
    if verb.noun in ("transfer", "session"):
        owned = []  # "transfer money from one purse to another"
    owned += turns.owned_by_it(line, reading.before, start)
    outer = [] if everywhere else [phrase.name for phrase in reversed(owned)]
    *inner, whole = compounds.split(_unformed(thing.name, action))
    owners = _apart((*outer, *thing.owners, *inner))
    settled = replace(thing, name=whole)
    if (action in ("update", "replace") or (action == "read" and thing.definite)) and not owners:
        owners = _apart(turns.owners_of_values(line, thing, start, end))
    deed = Done(reading, verb, action, settled, tuple(owned), owners, bool(inner), start, end)
    return values.of_one(deed, thing.name, bool(owners) and not inner) or _whole(deed)


def _only_concerned(action: Action, owner: NounPhrase) -> bool:
    """Whether somebody only gets or has the thing: "send the work back to the pupil"."""
    if action in ("import", "export"):
        return owner.preposition in ("from", "to", "into", "in", "for")
    if action not in ("act", "update", "delete", "download"):
        return False
    person = owner.head in lexicons.nouns().people or actors.is_actor(owner.head)
    if action == "act" and owner.preposition in ("to", "into", "onto", "at", "against"):
        return True  # where it goes or is, not whose it is: "move a task to another column"
    return owner.preposition in ("to", "for", "with") and person


def _whole(deed: Done) -> Intent:
    """The deed done to the thing itself."""
    thing, verb, action = deed.thing, deed.verb, deed.action
    line, start, end = deed.line, deed.start, deed.end
    name = (verb.noun,) if verb.noun else _short(thing.name, deed.owners)
    lists = action in _LISTS
    single = _single(deed)
    return intents.intent(
        deed.reading,
        verb.verb,
        "read" if action == "download" and single else action,
        name,
        title=thing.title or " ".join(name),
        state=turns.marked(line, verb, start, end),
        owners=deed.owners,
        compound=deed.compound,
        many=thing.many or lists,
        singleton=single,
        itemless=_itemless(deed),
        filters=qualifiers.filters(line, start, end) if lists else (),
        sort=qualifiers.sort(line, start, end) if lists else "",
        carried=fields.carried(line, start, end) if not lists else (),
        lookup=qualifiers.lookup(line, start, end) if action == "read" else "",
        guards=deed.reading.guards(start, end),
        quantity=thing.quantity,
    )


def _apart(owners: tuple[Name, ...]) -> tuple[Name, ...]:
    """Each owner once, the compounds among them taken apart."""
    parts = (part for owner in owners for part in compounds.split(owner))
    return tuple(dict.fromkeys(parts))


def _unformed(name: Name, action: Action) -> Name:
    """The name without the form in which it is downloaded (PDF)."""
    formed = name[-1:] and name[-1] in lexicons.nouns().formats
    if not formed or len(name) == 1 or action not in ("download", "read"):
        return name
    *front, _ = name
    plain = all(map(compounds.describes, front))
    return (*front, "document") if plain else tuple(front)  # "the sealed PDF"


def _short(name: Name, owners: tuple[Name, ...]) -> Name:
    """The name without its owner: "channel listings of a channel"."""
    for owner in owners:
        if len(name) > len(owner) and name[: len(owner)] == owner:
            return name[len(owner) :]
    return name


def _itemless(deed: Done) -> bool:
    """Whether no single item is concerned: "validate an address", "delete all drafts"."""
    if deed.verb.deed in ("computing", "counting") or deed.verb.base == "upsert":
        return True
    if deed.action in _CHANGES and deed.thing.many:
        return deed.thing.several or _ordered(deed)
    return deed.action == "act" and deed.thing.many and _ordered(deed)


def _ordered(deed: Done) -> bool:
    """Whether a system is told what to do to several ("Update recipients"): nobody does it to one.

    "As a coach I want to cancel calls" is about one call at a time.
    """
    thing = deed.thing
    return not (deed.reading.actor or thing.owners or thing.specific or thing.quantity)


def _action(reading: Reading, verb: Verb, thing: NounPhrase, owned: Sequence[NounPhrase]) -> Action:
    followed = verb.base in lexicons.verbs().following
    if (followed or (verb.action in _READS and thing.many)) and _streams(reading.line):
        return "stream"
    if verb.action == "read":
        return "list" if _many(thing, owned) else "read"
    if verb.base in lexicons.verbs().parting and owned:
        return "delete"  # "unsubscribe a user from a channel"
    return _of_change(reading, verb, thing)


def _of_change(reading: Reading, verb: Verb, thing: NounPhrase) -> Action:
    if verb.base in ("add", "assign") and thing.specific:
        return "replace"  # "add a specific video": it exists and becomes a member, once
    if verb.base == "set":
        return "replace" if _is_setting(thing) else "create"
    if verb.deed == "starting" and thing.head in lexicons.verbs().operated:
        return "act"
    if verb.deed == "starting":
        made = (
            thing.indefinite
            or _is_terse(reading, verb, thing)
            or (thing.many and verb.verb == "publish")
        )
        return "create" if made else "act"
    if verb.action == "download" and thing.many:
        return "export"
    return "bulk" if _in_bulk(reading, verb, thing) else verb.action


def _in_bulk(reading: Reading, verb: Verb, thing: NounPhrase) -> bool:
    if verb.action not in _BULKED:
        return False
    if thing.many:
        return qualifiers.in_bulk(reading.line)
    return not thing.specific and qualifiers.in_one_go(reading.line)


def _is_terse(reading: Reading, verb: Verb, thing: NounPhrase) -> bool:
    """Reads "start run", as engineers write it: a run is made."""
    after = reading.line[thing.end].low if thing.end < len(reading.line) else ""
    plain = thing.bare and not thing.many and thing.title.islower() and not reading.actor
    return plain and verb.verb != "publish" and after in ("", "(", ",")


def _is_setting(thing: NounPhrase) -> bool:
    return thing.definite or thing.head in lexicons.verbs().settings


def _streams(line: Sequence[Word]) -> bool:
    return find_phrase(line, lexicons.sentences().streaming)[0] >= 0


def _many(thing: NounPhrase, owned: Sequence[NounPhrase]) -> bool:
    uncounted = thing.head in lexicons.nouns().uncountable - lexicons.nouns().singletons
    return thing.many or (uncounted and not thing.indefinite and (thing.bare or bool(owned)))


def _single(deed: Done) -> bool:
    """Whether there is only one of it below its owner: "the price of a product"."""
    thing = deed.thing
    if deed.action not in _SINGLE | {"download"} or thing.many or thing.indefinite:
        return False
    if _is_callers(deed):
        return True
    if thing.head in lexicons.nouns().singletons:
        return deed.action not in ("download", "delete")
    return thing.definite and not thing.specific and not thing.owners and _follows_owner(deed)


def _follows_owner(deed: Done) -> bool:
    """Whether "of a product", "for the site" stands right behind the thing."""
    line, at = deed.line, deed.start
    if deed.owners and not deed.owned and not deed.compound:
        return True  # "the price and availability of a part"
    if not deed.owned or at >= len(line):
        return False
    if line[at].low in lexicons.nouns().tied and at + 1 < len(line):
        return line[at + 1].low in ("with", "to", "for")
    return line[at].low in ("of", "for")


def _is_callers(deed: Done) -> bool:
    """Whether the caller has only one of it: "the current session", "your organization"."""
    thing = deed.thing
    server = thing.bare and not deed.owners and thing.head in lexicons.nouns().systems
    if (
        thing.name == ME
        or (server and deed.action != "delete")
        or (thing.current and not thing.owners)
    ):
        return True
    return thing.mine and thing.head in compounds.lexicon().own
