"""Intents: a verb and its thing, with everything that was said about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.model import Action
from spec.reading import clauses, lexicons, noun_phrases, qualifiers
from spec.reading.facts import Intent
from spec.reading.noun_phrases import NounPhrase
from spec.reading.sentences import Sentence
from spec.reading.verbs import Verb
from spec.reading.wishes import Wish
from spec.reading.words import Word, find_phrase

_BULKED: frozenset[Action] = frozenset({"create", "update", "delete"})


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
    """The same thing as before: "and cancel it"."""
    before = reading.before
    assert before is not None  # noqa: S101 - the callers have looked
    return intent(
        reading,
        verb.verb,
        _on_item(verb.action),
        before.name,
        title=before.title,
        owners=before.owners if before.action == "create" else (),
        guards=reading.guards(start, end),
        singleton=before.singleton,
    )


def _on_item(action: Action) -> Action:
    return "act" if action == "create" else action


def from_wish(reading: Reading, wish: Wish) -> Intent:
    """What a turn of phrase means."""
    owned, _ = noun_phrases.owners(reading.line, wish.end, reading.stop)
    above = [phrase.name for phrase in reversed(owned) if phrase.name != wish.owner]
    return intent(
        reading,
        wish.verb,
        wish.action,
        wish.name,
        title=wish.title or " ".join(wish.name),
        owners=(*((wish.owner,) if wish.owner else above),),
        many=wish.many,
        singleton=wish.singleton,
        itemless=wish.itemless,
    )


def nominal(reading: Reading, verb: Verb, start: int, end: int) -> Intent:
    """Reads "refund part of an order": a refund of the order is made."""
    made = verb.nominal
    assert made is not None  # noqa: S101 - the caller has looked
    line = reading.line[:end]
    thing = noun_phrases.parse(line, start)
    if thing.head in made.unless:
        return plain(
            reading, Verb("create", "create", "base", base="create"), thing, thing.end, end
        )
    owned, _ = noun_phrases.owners(line, thing.end if thing.name else start, end)
    above = [phrase.name for phrase in reversed(owned)]
    if made.nested and thing.name and thing.head not in lexicons.nouns().people:
        above.append(thing.name)
    return intent(
        reading,
        "create",
        "create",
        (made.noun,),
        title=made.noun,
        owners=tuple(above) if made.nested else (),
        instead_of=thing.name,
        carried=qualifiers.carried(line, start, end),
        guards=reading.guards(start, end),
    )


def plain(reading: Reading, verb: Verb, thing: NounPhrase, start: int, end: int) -> Intent:
    """A deed and its thing."""
    line = reading.line
    owned, everywhere = noun_phrases.owners(line, start, end)
    action = _action(reading, verb, thing, owned)
    outer = [] if everywhere else [phrase.name for phrase in reversed(owned)]
    owners = (*outer, *thing.owners)
    if owners and _is_value(action, thing):
        return _value_changed(reading, verb, thing, owners)
    asked = _property(action, thing, owners)
    if asked is not None:
        return _property_read(reading, verb, *asked)
    name = (verb.noun,) if verb.noun else _short(thing.name, owners, action)
    wants_list = action in ("list", "search")
    return intent(
        reading,
        verb.verb,
        action,
        name,
        title=thing.title or " ".join(name),
        owners=owners,
        many=thing.many or wants_list,
        singleton=_single(action, thing, owned, line, start),
        itemless=verb.deed in ("computing", "counting") or _all_at_once(action, thing),
        filters=qualifiers.filters(line, start, end) if wants_list else (),
        sort=qualifiers.sort(line, start, end) if wants_list else "",
        carried=qualifiers.carried(line, start, end) if not wants_list else (),
        lookup=qualifiers.lookup(line, start, end) if action == "read" else "",
        guards=reading.guards(start, end),
        quantity=thing.quantity,
    )


def _is_value(action: Action, thing: NounPhrase) -> bool:
    """Whether a plain value of a thing is changed: "the name of a boat"."""
    lexicon = lexicons.nouns()
    return action in ("update", "replace") and thing.head in lexicon.attributes and not thing.many


def _value_changed(
    reading: Reading, verb: Verb, thing: NounPhrase, owners: tuple[tuple[str, ...], ...]
) -> Intent:
    """A change of the thing that has the value; the value is what is sent."""
    *above, owner = owners
    return intent(
        reading,
        verb.verb,
        "update",
        owner,
        title=" ".join(owner),
        owners=tuple(above),
        carried=("_".join(thing.name),),
    )


def _property(
    action: Action, thing: NounPhrase, owners: tuple[tuple[str, ...], ...]
) -> tuple[tuple[tuple[str, ...], ...], str] | None:
    """The thing below its owners and its property that is asked for: "the status of my parcel"."""
    if action != "read" or thing.many or thing.head not in lexicons.nouns().properties:
        return None
    if owners:
        return owners, "_".join(thing.name)
    *named, last = thing.name  # "my parcel status"
    if not named or named[-1] in lexicons.nouns().systems:
        return None
    return (tuple(named),), last


def _property_read(
    reading: Reading, verb: Verb, owners: tuple[tuple[str, ...], ...], name: str
) -> Intent:
    """A look at the thing that has the property."""
    *above, owner = owners
    return intent(
        reading,
        verb.verb,
        "read",
        owner,
        title=" ".join(owner),
        owners=tuple(above),
        carried=(name,),
    )


def _short(
    name: tuple[str, ...], owners: tuple[tuple[str, ...], ...], action: Action
) -> tuple[str, ...]:
    """The name without its owner ("channel listings of a channel") and without its form (PDF)."""
    if action == "download" and len(name) > 1 and name[-1] in lexicons.nouns().formats:
        name = name[:-1]
    for owner in owners:
        if len(name) > len(owner) and name[: len(owner)] == owner:
            return name[len(owner) :]
    return name


def _all_at_once(action: Action, thing: NounPhrase) -> bool:
    """Whether a change concerns many at once: "delete all drafts"."""
    return action in ("update", "replace", "delete") and thing.many and thing.several


def _action(reading: Reading, verb: Verb, thing: NounPhrase, owned: list[NounPhrase]) -> Action:
    if verb.action in ("read", "list") and thing.many and _streams(reading.line):
        return "stream"
    if verb.action == "read":
        return "list" if _many(thing, owned) else "read"
    if verb.base == "set":
        return "replace" if thing.head in lexicons.verbs().settings or thing.definite else "create"
    if verb.deed == "starting":
        return "create" if thing.indefinite or (thing.many and verb.verb == "publish") else "act"
    if verb.action in _BULKED and thing.many and qualifiers.in_bulk(reading.line):
        return "bulk"
    return verb.action


def _streams(line: Sequence[Word]) -> bool:
    return find_phrase(line, lexicons.sentences().streaming)[0] >= 0


def _many(thing: NounPhrase, owned: list[NounPhrase]) -> bool:
    uncounted = thing.head in lexicons.nouns().uncountable - lexicons.nouns().singletons
    return thing.many or (uncounted and not thing.indefinite and (thing.bare or bool(owned)))


def _single(
    action: Action, thing: NounPhrase, owned: list[NounPhrase], line: Sequence[Word], start: int
) -> bool:
    """Whether there is only one of it below its owner: "the price of a product"."""
    if action not in ("read", "update", "replace") or thing.many or thing.indefinite:
        return False
    if thing.head in lexicons.nouns().singletons:
        return True
    of_owner = start < len(line) and line[start].low == "of"
    return thing.definite and bool(owned) and of_owner and not thing.owners


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
