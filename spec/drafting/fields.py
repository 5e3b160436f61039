"""Fields: a name becomes a typed field with bounds, an example and a sentence about it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from spec.drafting import agreement, archetypes, names
from spec.drafting.archetypes import FieldKind, Match, Member, Resource
from spec.drafting.descriptions import described
from spec.drafting.identifiers import identifier
from spec.model import DataClass, Field, Source

_INSTANT_LENGTH = 35
_DATE_LENGTH = 10
_UNSTATED = ("active", "inactive")  # states where none is known
_WORDS = frozenset({"plain_text", "long_text", "note", "reason", "medical_history"})
_IDENTIFIERS = ("id", "ids")


def make(
    key: str,
    name: str,
    *,
    member: Member | None = None,
    of: Resource | None = None,
    required: bool = False,
    read_only: bool = False,
    sources: Iterable[Source] = (),
    text_limit: int = 255,
) -> Field:
    """The field with this name; its key tells whose it is: `field:order.total`."""
    member = member or Member(name=name, required=required, read_only=read_only)
    match = _match(member, of)
    kind = archetypes.kinds()[match.key]
    owner = key.partition(":")[2].rpartition(".")[0]
    values = member.values or kind.values or _states(kind, of)
    field = Field(
        key=key,
        sources=tuple(sources),
        name=name,
        type=kind.type,
        format=kind.format,
        description=described(member.description or kind.description, name, match.stem, owner),
        ref=kind.ref,
        values=values,
        many=match.many,
        required=member.required,
        read_only=member.read_only,
        write_only=kind.write_only,
        present_in=member.present_in,
        minimum=kind.minimum if member.minimum is None else member.minimum,
        maximum=kind.maximum if member.maximum is None else member.maximum,
        max_length=_length(kind, text_limit),
        pattern=kind.pattern,
        example=_example(match, member, values, match.stem or owner),
        sensitivity=member.sensitivity or kind.sensitivity or _sensitive(match.key, of),
    )
    return chosen(field, values) if values else field


def chosen(field: Field, values: Sequence[str]) -> Field:
    """The same field with these as its only values."""
    example = field.example if field.example in values else values[0]
    return field.model_copy(
        update={
            "type": "enum",
            "values": tuple(values),
            "format": "",
            "pattern": "",
            "max_length": None,
            "minimum": None,
            "maximum": None,
            "example": [example] if field.many else example,
        }
    )


def object_fields(ref: str) -> tuple[Field, ...]:
    """The fields of a value object, their examples fitting each other."""
    owner = names.snake_verb(ref)
    return agreement.agreed(
        [
            make(f"field:{owner}.{one.name}", one.name, member=one)
            for one in archetypes.value_objects()[ref].fields
        ]
    )


def _match(member: Member, of: Resource | None) -> Match:
    """The kind of a field: as its member says, else as its name tells."""
    found = archetypes.kind_of(member.name)
    if member.kind:
        found = Match(member.kind, found.stem)
    if found.key == "name" and of is not None and of.person:
        found = Match("person_name", found.stem)
    several = found.many or archetypes.kinds()[found.key].many
    return replace(found, many=several if member.many is None else member.many)


def _sensitive(key: str, of: Resource | None) -> DataClass | None:
    """The class of what is said in free words about a thing that is sensitive as a whole."""
    return of.sensitivity if of is not None and key in _WORDS else None


def _states(kind: FieldKind, of: Resource | None) -> tuple[str, ...]:
    if kind.type != "enum":
        return ()
    return tuple(of.states) if of is not None and of.states else _UNSTATED


def _length(kind: FieldKind, text_limit: int) -> int | None:
    if kind.type != "string":
        return None
    if kind.format == "date-time":
        return _INSTANT_LENGTH
    return _DATE_LENGTH if kind.format == "date" else kind.max_length or text_limit


def _example(match: Match, member: Member, values: Sequence[str], thing: str) -> Any:
    """What the field may hold, in the world of fields.yaml; of an object, what is special in it."""
    kind = archetypes.kinds()[match.key]
    told = kind.example if member.example is None else member.example
    if values:
        return told if told in values else values[0]
    if match.key in _IDENTIFIERS and member.example is None:
        told = identifier(thing)
    elif match.key == "name" and not told:
        told = f"Example {names.spaced(thing)}".strip()
    return [told] if match.many and told is not None else told
