"""Supplied fields: what people take for granted of a thing, as far as nobody named it."""

from collections.abc import Collection, Iterator

from spec.drafting import archetypes, fields
from spec.drafting.archetypes import Member
from spec.drafting.things import Thing
from spec.model import Field

_VAGUE = ("", "person")  # archetypes of which two things have little in common
_CUSTOMER = "customer_id"  # stands for whoever is served


def supplied(thing: Thing, told: Collection[str], text_limit: int) -> list[Field]:
    """The fields of the archetype that nobody named.

    Left out is an owner that the path tells, and what may refer to things of another interface.
    """
    owners = {f"{parent}_id" for parent in thing.parents}
    return [
        fields.make(
            f"field:{thing.name}.{member.name}",
            member.name,
            member=member,
            of=thing.archetype,
            text_limit=text_limit,
        )
        for member in _members(thing)
        if member.name not in owners
        and not _covered(member, told)
        and not _refers_outside(member, thing)
    ]


def _members(thing: Thing) -> Iterator[Member]:
    """The fields of the archetype, those that refer to other things by the names used here."""
    for member in thing.archetype.fields:
        name = member.name
        if name == _CUSTOMER and thing.served:
            name = f"{thing.served}_id"
        elif not member.kind and archetypes.kind_of(name).key == "id":
            name = f"{_called_here(name.removesuffix('_id'), thing)}_id"
        yield member if name == member.name else member.model_copy(update={"name": name})


def _called_here(other: str, thing: Thing) -> str:
    """What a thing is called in this interface: assignment, where it is spoken of as homework."""
    if other in thing.beside:
        return other
    meant = archetypes.archetype(other)
    alike = (name for name in thing.beside if archetypes.archetype(name) == meant)
    vague = (archetypes.resources()[key] for key in _VAGUE)
    return other if meant in vague else next(alike, other)


def _refers_outside(member: Member, thing: Thing) -> bool:
    """Whether the field may name a thing that this interface has not got."""
    match = archetypes.kind_of(member.name)
    optional = not (member.required or member.read_only or member.kind)
    return optional and match.key == "id" and match.stem not in thing.beside


def _covered(member: Member, told: Collection[str]) -> bool:
    """Whether a field that was named stands for this one: expiry_date for expires_at."""
    if member.name in told or (member.generic and told):
        return True
    known = archetypes.covers()
    return any(
        member.name in known.get(given, ()) or given.endswith(f"_{member.name}") for given in told
    )
