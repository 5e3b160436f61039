"""Intents: a verb and its thing, with everything that was said about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.model import Action
from spec.reading import (
    clauses,
    compounds,
    fields,
    lexicons,
    noun_phrases,
    nouns,
    ownership,
    qualifiers,
)
from spec.reading.facts import Intent
from spec.reading.sentences import Sentence
from spec.reading.verbs import Verb
from spec.reading.wish import Wish
from spec.reading.words import Word


@dataclass(slots=True)
class Reading:
    """One sentence while it is read."""

    sentence: Sentence
    line: tuple[Word, ...]
    actor: str
    stop: int  # where the reason begins
    benefit: Sequence[Word]
    before: Intent | None

    def guards(self, start: int, end: int) -> tuple[str, ...]:
        """The condition that is said between these places, as it was written."""
        told = self.sentence.quote(clauses.condition(self.line, start, end))
        return (told,) if told else ()


def again(reading: Reading, verb: Verb, start: int, end: int) -> Intent:
    """The same thing as before: "and cancel it"; or what was named as the topic: "Tokens."."""
    before = reading.before
    assert before is not None  # noqa: S101 - the callers have looked
    told = "list" if before.topic and verb.action == "read" else verb.action
    return intent(
        reading,
        verb.verb,
        told if before.topic else _on_item(told),
        before.name,
        title=before.title,
        owners=before.owners if before.action in ("create", "update") else (),
        guards=reading.guards(start, end),
        singleton=before.singleton,
    )


def _on_item(action: Action) -> Action:
    return "act" if action == "create" else action


def from_wish(reading: Reading, wish: Wish) -> Intent:
    """What a turn of phrase means."""
    owned, _ = ownership.read(reading.line, wish.end, reading.stop)
    inner, name = compounds.split(wish.name)[:-1], compounds.split(wish.name)[-1]
    above = [phrase.name for phrase in reversed(owned) if phrase.name != wish.owner]
    return intent(
        reading,
        wish.verb,
        wish.action,
        name,
        title=wish.title or " ".join(wish.name),
        owners=(*((wish.owner,) if wish.owner else above), *inner),
        compound=bool(inner),
        many=wish.many,
        singleton=wish.singleton,
        itemless=wish.itemless,
    )


def nominal(reading: Reading, verb: Verb, start: int, end: int) -> Intent | None:
    """Reads "refund part of an order": a refund of the order is made; None for "book a call"."""
    made = verb.nominal
    assert made is not None  # noqa: S101 - the caller has looked
    line = reading.line[:end]
    thing = noun_phrases.parse(line, start)
    if thing.head in made.unless or (made.only and thing.name and thing.head not in made.only):
        return None
    name = _actors(reading) if made.of_actor and not thing.name else (made.noun,)
    owned, _ = ownership.read(line, thing.end if thing.name else start, end)
    above = [phrase.name for phrase in reversed(owned)]
    if not thing.name and reading.before is not None and _is_it(line, start):
        above.append(reading.before.name)  # "approve a claim and pay it"
    if made.nested and thing.name and thing.head not in lexicons.nouns().people:
        above.append(thing.name)
    return intent(
        reading,
        "create",
        "bulk" if thing.many and qualifiers.in_bulk(line) else "create",
        name or (made.noun,),
        title=" ".join(name or (made.noun,)),
        owners=tuple(above) if made.nested else (),
        instead_of=thing.name,
        carried=fields.carried(line, start, end),
        guards=reading.guards(start, end),
    )


def _is_it(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].low in ("it", "them", "him", "her")


def _actors(reading: Reading) -> tuple[str, ...]:
    """Those who sign up, where they are named: partners become partners."""
    said, nameless = reading.actor.casefold().split(), lexicons.sentences().nameless
    return (nouns.singular(said[-1]),) if said and said[-1] not in nameless else ()


def intent(
    reading: Reading, verb: str, action: Action, name: tuple[str, ...], **told: object
) -> Intent:
    """An intent with what the sentence as a whole tells about it."""
    line = reading.line
    return Intent(
        source=reading.sentence.source,
        verb=verb,
        action=action,
        name=name,
        actor=reading.actor,
        want=reading.sentence.quote(line[: reading.stop]),
        benefit=reading.sentence.quote(reading.benefit),
        **told,  # type: ignore[arg-type]
    )
