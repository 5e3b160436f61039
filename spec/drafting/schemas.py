"""Schemas: what is sent and what is given back, from what was said and from archetypes."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from spec.drafting import (
    agreement,
    archetypes,
    batch_schemas,
    fields,
    names,
    placing,
    states,
    things,
    value_schemas,
    wording,
)
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn
from spec.drafting.supplied import supplied
from spec.drafting.things import Thing
from spec.drafting.told import sent_along, told
from spec.model import Field, Schema

_SHOWN = 20  # names of fields in the text of an assumption
_MANY: dict[str, Callable[[Thing], Schema]] = {
    "Batch": batch_schemas.batch,
    "BatchUpdate": batch_schemas.batch_update,
    "BatchChoice": batch_schemas.batch_choice,
    "BatchResult": batch_schemas.batch_result,
    "Count": batch_schemas.count,
}


def schemas(drawn: Sequence[Drawn], desk: Desk) -> tuple[Schema, ...]:
    """Every schema that the operations name, and those that these name."""
    wanted = [
        name for one in drawn for name in (one.operation.request, one.operation.response) if name
    ]
    found = placing.placed(things.things(drawn), desk.facts.fields, desk.facts.sentences)
    makers: dict[str, Callable[[], Schema]] = {}
    for thing in found:
        makers.update(_makers(thing, desk))
        makers.update(_acts(thing, desk))
    kept = _made(wanted, makers)
    _ask_about_empty(found, kept, desk)
    return value_schemas.with_values(kept, desk)


def _made(wanted: Iterable[str], makers: dict[str, Callable[[], Schema]]) -> list[Schema]:
    """The wanted schemas, then those that they refer to."""
    kept: dict[str, Schema] = {}
    waiting = [*wanted]
    for name in waiting:
        if name in makers and name not in kept:
            kept[name] = makers[name]()
            waiting.extend(one.ref for one in kept[name].fields if one.ref)
    return list(kept.values())


def _makers(thing: Thing, desk: Desk) -> dict[str, Callable[[], Schema]]:
    """How each schema of a thing is made, by its name; its fields are looked for once."""
    inside: list[Field] = []

    def known() -> list[Field]:
        if not inside:
            inside.extend(_fields(thing, desk))
        return inside

    return {
        thing.schema: lambda: _whole(thing, known()),
        f"{thing.schema}Create": lambda: _create(thing, known()),
        f"{thing.schema}Update": lambda: _update(thing, known()),
        **{f"{thing.schema}{ending}": partial(make, thing) for ending, make in _MANY.items()},
    }


def _along(thing: Thing, desk: Desk, one: Drawn) -> Schema:
    """What is sent with an act on the thing."""
    inside = [_ruled(field, thing, desk) for field in sent_along(one, thing, desk)]
    part = one.operation.request.removeprefix(thing.schema)
    text = f"What is sent along: {one.operation.summary[:1].lower()}{one.operation.summary[1:]}."
    return _schema(thing, part, text, inside)


def _acts(thing: Thing, desk: Desk) -> dict[str, Callable[[], Schema]]:
    return {
        one.operation.request: partial(_along, thing, desk, one)
        for one in thing.drawn
        if one.operation.action == "act" and one.operation.request
    }


def _whole(thing: Thing, inside: Sequence[Field]) -> Schema:
    words = names.spaced(thing.name)
    article = "An" if words[:1] in "aeio" else "A"
    given = _stamps(thing, ("id",)) if not (thing.archetype.plain or thing.single) else ()
    kept = [one for one in inside if not one.write_only]
    return _schema(
        thing, "", f"{article} {words}.", (*given, *kept, *_stamps(thing, _stamped(thing)))
    )


def _create(thing: Thing, inside: Sequence[Field]) -> Schema:
    text = f"What is sent to create one: {names.spaced(thing.name)}."
    return _schema(thing, "create", text, [one for one in inside if not one.read_only])


def _update(thing: Thing, inside: Sequence[Field]) -> Schema:
    """What may be changed; where one of those that there are is chosen, which one."""
    words = names.spaced(thing.name)
    if thing.chosen:
        which = f"{thing.name}_id"
        one = fields.make(f"field:{thing.name}.{which}", which, required=True)
        return _schema(thing, "update", f"Which {words} is chosen.", (one,))
    written = [one.model_copy(update={"required": False}) for one in inside if not one.read_only]
    return _schema(thing, "update", f"What may be changed: {words}.", written)


def _schema(thing: Thing, part: str, text: str, inside: Iterable[Field]) -> Schema:
    """A schema in which no field stands twice."""
    unique = {one.name: one for one in inside}
    return Schema(
        key=f"schema:{thing.name}.{names.snake_verb(part)}" if part else f"schema:{thing.name}",
        name=f"{thing.schema}{names.pascal(part)}",
        description=text,
        fields=tuple(unique.values()),
        sources=thing.sources,
    )


def _stamped(thing: Thing) -> tuple[str, ...]:
    """When it was created and last changed, where it has such moments."""
    if thing.archetype.plain:
        return ()
    created = () if thing.single else ("created_at",)
    return created if thing.archetype.immutable else (*created, "updated_at")


def _stamps(thing: Thing, stamped: Iterable[str]) -> tuple[Field, ...]:
    return tuple(
        fields.make(f"field:{thing.name}.{name}", name, required=True, read_only=True)
        for name in stamped
    )


def _fields(thing: Thing, desk: Desk) -> tuple[Field, ...]:
    """The owners of the thing, what was said about its fields, and what people take for granted."""
    limit = desk.house.text_limit
    owned = [
        fields.make(f"field:{thing.name}.{name}", name, required=True, read_only=True)
        for name in (f"{parent}_id" for parent in thing.parents)
    ]
    named = told(thing, desk)
    known = [one.name for one in named]
    more = supplied(thing, known, limit)
    resting = _assumed(thing, [one.name for one in more], known, desk)
    marked = [one.model_copy(update={"assumptions": resting}) for one in more]
    found = states.widened((*owned, *named, *marked), thing, desk)
    return agreement.agreed([_ruled(one, thing, desk) for one in found])


def _ruled(field: Field, thing: Thing, desk: Desk) -> Field:
    """The field in the currencies that were named, resting on the policy that its kind follows."""
    field = value_schemas.in_currency(field, desk)
    policy = archetypes.kinds()[archetypes.kind_in(thing.archetype, field.name)].policy
    if not policy:
        return field
    resting = desk.assume(policy, places=[f"{thing.schema}.{field.name}"])
    return field.model_copy(update={"assumptions": (*field.assumptions, *resting)})


def _assumed(
    thing: Thing, supplied: list[str], named: Iterable[str], desk: Desk
) -> tuple[str, ...]:
    """What the fields rest on that nobody named; for a thing that is not known: there are none."""
    if thing.known and not supplied:
        return ()
    told = supplied[:_SHOWN] if thing.known else [*named][:_SHOWN]
    return desk.assume(
        "fields" if thing.known else "fields-unknown",
        thing.name,
        places=[thing.schema],
        resource=names.spaced(thing.name),
        fields=", ".join(told) or "none",
        sources=thing.sources[:1],
    )


def _ask_about_empty(found: Iterable[Thing], kept: Iterable[Schema], desk: Desk) -> None:
    """Asks what is sent to create things of which no field is known, in one question for all."""
    empty = {one.name for one in kept if not one.fields}
    unknown = [thing for thing in found if f"{thing.schema}Create" in empty]
    if unknown:
        desk.ask(
            "scope.fields",
            sources=[source for thing in unknown for source in thing.sources[:1]],
            resources=wording.listed([names.plural(names.spaced(one.name)) for one in unknown]),
        )
