"""Told fields: what was said about the fields of a thing, typed by their names."""

from spec.drafting import archetypes, fields, names
from spec.drafting.archetypes import Member
from spec.drafting.things import Thing
from spec.model import Field, Source

_LOOKING = ("read", "list", "search")


def told(thing: Thing, text_limit: int) -> dict[str, Field]:
    """The fields that were named, by name."""
    found: dict[str, Field] = {}
    for said, sources in _named(thing).items():
        member = _member(thing, said)
        found[member.name] = fields.make(
            f"field:{thing.name}.{member.name}",
            member.name,
            member=member,
            of=thing.archetype,
            sources=sources,
            text_limit=text_limit,
        )
    return found


def _member(thing: Thing, said: str) -> Member:
    """The field as the archetype knows it, required if it is sent with what is created."""
    sent = said in _sent(thing)
    known = next((one for one in thing.archetype.fields if one.name == said), None)
    shown = said in _shown(thing)
    if known is not None:
        only_shown = known.read_only and not sent
        return known.model_copy(update={"required": sent or only_shown, "read_only": only_shown})
    kind = archetypes.kinds()[archetypes.kind_of(said).key]
    only_shown = (shown or kind.read_only) and not sent
    return Member(name=kind.said or said, required=sent or kind.read_only, read_only=only_shown)


def _named(thing: Thing) -> dict[str, tuple[Source, ...]]:
    found: dict[str, tuple[Source, ...]] = {}
    for one in thing.drawn:
        intent = one.target.intent
        for name in map(names.snake, ([field] for field in (*intent.carried, *intent.filters))):
            if name and name != "id":
                found[name] = (*found.get(name, ()), intent.source)
        if intent.lookup:
            found.setdefault(names.snake([intent.lookup]), (intent.source,))
    return found


def _sent(thing: Thing) -> set[str]:
    return {
        names.snake([name])
        for one in thing.drawn
        if one.operation.action == "create"
        for name in one.target.intent.carried
    }


def _shown(thing: Thing) -> set[str]:
    """The fields that were named for reading only: "look up a refund with its timeline"."""
    return {
        names.snake([name])
        for one in thing.drawn
        if one.operation.action in _LOOKING
        for name in one.target.intent.carried
    }
