"""Schemas: what is sent and what is given back, from what was said and from archetypes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spec.drafting import fields, job_schemas, knowledge, names, states
from spec.drafting.desk import Desk
from spec.drafting.knowledge import Resource
from spec.drafting.operations import Drawn
from spec.model import Field, Schema, Source

_SHOWN = 12  # names of fields in the text of an assumption


@dataclass(frozen=True, slots=True)
class _Thing:
    """A resource, its archetype, and what was said about its fields."""

    name: str
    archetype: Resource
    carried: dict[str, tuple[Source, ...]]
    drawn: tuple[Drawn, ...]


def schemas(drawn: Sequence[Drawn], desk: Desk) -> tuple[Schema, ...]:
    """Every schema that the operations name, and those that these name."""
    wanted = [
        name for one in drawn for name in (one.operation.request, one.operation.response) if name
    ]
    found: dict[str, Schema] = {}
    for thing in _things(drawn):
        for schema in _of(thing, desk):
            found[schema.name] = schema
    kept = {name: found[name] for name in dict.fromkeys(wanted) if name in found}
    _follow(kept, found)
    if "Money" in _refs(kept.values()):
        kept["Money"] = _money(desk)
    return tuple(kept.values())


def archetype(resource: str) -> Resource:
    """The archetype of a thing: by its name, else by the last word of it."""
    known = knowledge.resources()
    last = resource.rpartition("_")[2]
    for name in (resource, last):
        for candidate in known.values():
            if name in candidate.words:
                return candidate
    return known[""]


def _things(drawn: Sequence[Drawn]) -> list[_Thing]:
    grouped: dict[str, list[Drawn]] = {}
    for one in drawn:
        grouped.setdefault(one.operation.resource, []).append(one)
    return [
        _Thing(name, archetype(name), _carried(group), tuple(group))
        for name, group in grouped.items()
    ]


def _carried(group: Iterable[Drawn]) -> dict[str, tuple[Source, ...]]:
    found: dict[str, tuple[Source, ...]] = {}
    for one in group:
        intent = one.target.intent
        for name in map(names.snake, ([field] for field in (*intent.carried, *intent.filters))):
            if name:
                found[name] = (*found.get(name, ()), intent.source)
        if intent.lookup:
            found.setdefault(names.snake([intent.lookup]), (intent.source,))
    return found


def _of(thing: _Thing, desk: Desk) -> list[Schema]:
    base = names.pascal(thing.name)
    inside = _fields(thing, desk)
    key = f"schema:{thing.name}"
    words = names.spaced(thing.name)
    written = tuple(one for one in inside if not one.read_only)
    changed = tuple(one.model_copy(update={"required": False}) for one in written)
    sources = tuple(dict.fromkeys(s for one in thing.drawn for s in one.operation.sources))
    article = "An" if words[:1] in "aeiou" else "A"
    return [
        job_schemas.schema(
            key,
            base,
            f"{article} {words}.",
            (*job_schemas.given(thing.name), *inside, *job_schemas.stamps(thing.name)),
            sources,
        ),
        job_schemas.schema(
            f"{key}.create",
            f"{base}Create",
            f"What is sent to create one: {words}.",
            written,
            sources,
        ),
        job_schemas.schema(
            f"{key}.update", f"{base}Update", f"What may be changed: {words}.", changed, sources
        ),
        job_schemas.schema(
            f"{key}.count", f"{base}Count", "A number.", (_count(thing.name),), sources
        ),
        *job_schemas.batch(thing.name, sources),
        *job_schemas.jobs(thing.name, sources),
    ]


def _fields(thing: _Thing, desk: Desk) -> tuple[Field, ...]:
    """The owners of the thing, what was said about its fields, and what people take for granted."""
    limit = desk.house.text_limit
    owned = _owned(thing)
    told = _told(thing, limit)
    supplied = _supplied(thing, {*owned, *told}, told, limit)
    resting = _assumed(thing, [one.name for one in supplied], desk)
    marked = [one.model_copy(update={"assumptions": resting}) for one in supplied]
    return states.widened((*owned.values(), *told.values(), *marked), thing.name, desk)


def _owned(thing: _Thing) -> dict[str, Field]:
    parents = dict.fromkeys(parent for one in thing.drawn for parent in one.operation.parents)
    return {
        name: fields.make(f"field:{thing.name}.{name}", name, read_only=True)
        for name in (f"{parent}_id" for parent in parents)
    }


def _told(thing: _Thing, limit: int) -> dict[str, Field]:
    sent = _sent(thing)
    given = {one.rstrip("-") for one in thing.archetype.fields if one.endswith("-")}
    shown = _shown(thing)
    return {
        name: fields.make(
            f"field:{thing.name}.{name}",
            name,
            sources=sources,
            required=name in sent,
            read_only=name not in sent and (name in given or name in shown),
            states=thing.archetype.states,
            text_limit=limit,
        )
        for name, sources in thing.carried.items()
        if name != "id"
    }


def _supplied(thing: _Thing, taken: set[str], told: dict[str, Field], limit: int) -> list[Field]:
    """The fields of the archetype that nobody named."""
    return [
        fields.make(
            f"field:{thing.name}.{name}",
            name,
            required=written.endswith("!"),
            read_only=written.endswith("-"),
            states=thing.archetype.states,
            text_limit=limit,
        )
        for written in thing.archetype.fields
        if (name := written.rstrip("!-")) not in taken and not _covered(name, told)
    ]


def _assumed(thing: _Thing, supplied: list[str], desk: Desk) -> tuple[str, ...]:
    if not supplied:
        return ()
    return desk.assume(
        "fields",
        thing.name,
        places=[names.pascal(thing.name)],
        resource=names.spaced(thing.name),
        fields=", ".join(supplied[:_SHOWN]),
        sources=[one.operation.sources[0] for one in thing.drawn[:1] if one.operation.sources],
    )


def _shown(thing: _Thing) -> set[str]:
    """The fields that were named for reading only: "look up a refund with its timeline"."""
    return {
        names.snake([name])
        for one in thing.drawn
        if one.operation.action in ("read", "list", "search")
        for name in one.target.intent.carried
    }


def _covered(name: str, told: dict[str, Field]) -> bool:
    """Whether a field that was named stands for this one: expiry_date for expires_at."""
    return any(given.endswith(f"_{name}") for given in told)


def _sent(thing: _Thing) -> set[str]:
    return {
        names.snake([name])
        for one in thing.drawn
        if one.operation.action == "create"
        for name in one.target.intent.carried
    }


def _count(resource: str) -> Field:
    return fields.make(f"field:{resource}.count", "count", required=True, read_only=True)


def _follow(kept: dict[str, Schema], found: dict[str, Schema]) -> None:
    """Adds the schemas that kept ones refer to."""
    waiting = list(kept.values())
    while waiting:
        for ref in sorted(_refs([waiting.pop()])):
            if ref in found and ref not in kept:
                kept[ref] = found[ref]
                waiting.append(found[ref])


def _refs(kept: Iterable[Schema]) -> set[str]:
    return {one.ref for schema in kept for one in schema.fields if one.ref}


def _money(desk: Desk) -> Schema:
    resting = desk.assume("money", places=["Money"])
    value = Field(
        key="field:money.value",
        name="value",
        type="integer",
        format="int64",
        required=True,
        minimum=0,
        maximum=999_999_999_999,
        example=1999,
        description="Minor units, cents for EUR.",
    )
    currency = fields.make("field:money.currency", "currency", required=True)
    return Schema(
        key="schema:money",
        name="Money",
        description="An amount of money.",
        fields=(value, currency),
        assumptions=resting,
    )
