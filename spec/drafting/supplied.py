"""Supplied fields: what people take for granted of a thing, as far as nobody named it."""

from collections.abc import Collection, Iterator

from spec.drafting import archetypes, fields
from spec.drafting.archetypes import Member
from spec.drafting.things import Thing
from spec.model import Field

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
    for member in thing.archetype.fields:
        if member.name == _CUSTOMER and thing.served:
            yield member.model_copy(update={"name": f"{thing.served}_id"})
        else:
            yield member


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
