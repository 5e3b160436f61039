"""Value objects: the schemas of what fields hold together, such as Money and Address."""

import re
from collections.abc import Iterable

from spec.drafting import archetypes, fields, names
from spec.drafting.desk import Desk
from spec.model import Field, Schema
from spec.reading.facts import FieldFact

_CODE = re.compile(r"[A-Z]{3}")


def with_values(shapes: Iterable[Schema], desk: Desk) -> tuple[Schema, ...]:
    """These schemas and the value objects that they refer to."""
    kept = list(shapes)
    found: dict[str, Schema] = {}
    waiting = list(kept)
    while waiting:
        for ref in _refs(waiting.pop(0)):
            if ref not in found:
                found[ref] = _schema(ref, desk)
                waiting.append(found[ref])
    return (*kept, *found.values())


def _refs(shape: Schema) -> list[str]:
    known = archetypes.value_objects()
    return [one.ref for one in shape.fields if one.ref in known]


def _schema(ref: str, desk: Desk) -> Schema:
    known = archetypes.value_objects()[ref]
    resting = desk.assume(known.policy, places=[ref]) if known.policy else ()
    return Schema(
        key=f"value:{names.snake_verb(ref)}",
        name=ref,
        description=known.description,
        fields=tuple(in_currency(one, desk) for one in fields.object_fields(ref)),
        assumptions=resting,
    )


def in_currency(field: Field, desk: Desk) -> Field:
    """The field; if it is a currency, one of those that were named, if any were."""
    if archetypes.kind_of(field.name).key != "currency" or field.values:
        return field
    named = {code: fact.source for fact in desk.facts.fields for code in _currencies(fact)}
    if not named:
        return field
    sources = dict.fromkeys((*field.sources, *named.values()))
    return fields.chosen(field, tuple(named)).model_copy(update={"sources": tuple(sources)})


def _currencies(fact: FieldFact) -> list[str]:
    """The currencies that a fact names: as values, or as the unit of an amount."""
    is_currency = archetypes.kind_of(fact.name).key == "currency"
    listed = (*(fact.values if is_currency else ()), fact.unit)
    return [code for code in listed if _CODE.fullmatch(code)]
