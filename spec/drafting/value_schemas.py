"""Value objects: the schemas of what fields hold together, such as Money and Address."""

from collections.abc import Iterable

from spec.drafting import archetypes, fields, names
from spec.drafting.desk import Desk
from spec.model import Schema


def value_schemas(shapes: Iterable[Schema], desk: Desk) -> list[Schema]:
    """The value objects that these schemas refer to, and those that they refer to themselves."""
    found: dict[str, Schema] = {}
    waiting = list(shapes)
    while waiting:
        for ref in _refs(waiting.pop()):
            if ref not in found:
                found[ref] = _schema(ref, desk)
                waiting.append(found[ref])
    return list(found.values())


def _refs(shape: Schema) -> list[str]:
    known = archetypes.value_objects()
    return [one.ref for one in shape.fields if one.ref in known]


def _schema(ref: str, desk: Desk) -> Schema:
    known = archetypes.value_objects()[ref]
    resting = desk.assume(known.policy, places=[ref]) if known.policy else ()
    return Schema(
        key=f"schema:{names.snake_verb(ref)}",
        name=ref,
        description=known.description,
        fields=fields.object_fields(ref),
        assumptions=resting,
    )
