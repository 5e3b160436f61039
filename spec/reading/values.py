"""Values: a deed that concerns a value of a thing is done to the thing: "rename a boat"."""

from spec.model import Action
from spec.reading import compounds, intents, lexicons
from spec.reading.done import Done, Name
from spec.reading.facts import Intent
from spec.reading.intents import Reading
from spec.reading.noun_phrases import ME


def of_one(deed: Done, said: Name, owned: bool) -> Intent | None:
    """The deed done to the thing whose value is concerned; None where no value is."""
    above, head = deed.owners, deed.thing.head
    if not owned and len(said) > 1 and said[-1] in lexicons.nouns().properties:
        above = compounds.split(said[:-1])  # "the parcel status"
    secret = head in lexicons.nouns().credentials or said[-2:] == ("secret", "key")
    if secret and deed.thing.mine and not above:
        above = (ME,)  # "reset my password"
    if deed.thing.its and not above:
        above = _before(deed.reading)  # "add an item and change its quantity"
    if not above or (len(said) > 1 and said[-2] in lexicons.nouns().systems):
        return None
    if deed.action == "act" and secret:
        verb = deed.verb.verb if head == "key" else f"{deed.verb.verb}_{head}"
        return _on_owner(deed, above, verb, "act", ())
    if _is_changed_value(deed, owned or deed.thing.its):
        return _on_owner(deed, above, deed.verb.verb, "update", ("_".join(deed.thing.name),))
    if deed.action == "read" and not deed.thing.many and head in lexicons.nouns().properties:
        return _on_owner(deed, above, deed.verb.verb, "read", ("_".join(deed.thing.name),))
    return None


def _before(reading: Reading) -> tuple[Name, ...]:
    before = reading.before
    if before is None:
        return ()
    return (*before.owners, before.name) if before.action == "create" else (before.name,)


def _is_changed_value(deed: Done, owned: bool) -> bool:
    """Whether a plain value is changed: "the name of a boat", "some fields of it"."""
    lexicon = lexicons.nouns()
    if deed.action not in ("update", "replace"):
        return False
    head = deed.thing.head
    if not owned:
        return head in lexicon.properties
    whole = len(deed.thing.name) == 1
    return (whole and head in lexicon.parts) or (head in lexicon.attributes and not deed.thing.many)


def _on_owner(
    deed: Done, owners: tuple[Name, ...], verb: str, action: Action, carried: tuple[str, ...]
) -> Intent:
    *above, owner = owners
    return intents.intent(
        deed.reading,
        verb,
        action,
        owner,
        title=" ".join(owner),
        owners=tuple(above),
        carried=carried,
        singleton=owner == ME,
        guards=deed.reading.guards(deed.start, deed.end),
    )
