"""Fields: a name becomes a typed field with bounds and an example."""

from collections.abc import Iterable

from spec.drafting import knowledge, names
from spec.drafting.knowledge import FieldKind
from spec.model import Field, Source

_FLAGS = ("is_", "has_", "can_", "with_")
_TEXT = FieldKind(names=(), type="string", example="text", description="{name}.")
_INSTANT_LENGTH = 35
_DATE_LENGTH = 10


def kind(name: str) -> FieldKind:
    """The kind of a field, by the longest ending of its name that is known."""
    kinds = knowledge.field_kinds()
    parts = name.split("_")
    if name.startswith(_FLAGS):
        return kinds["active"]
    for start in range(len(parts)):
        ending = "_".join(parts[start:])
        if ending in kinds:
            return kinds[ending]
    return _TEXT


def make(
    key: str,
    name: str,
    *,
    required: bool = False,
    read_only: bool = False,
    sources: Iterable[Source] = (),
    states: tuple[str, ...] = (),
    text_limit: int = 255,
) -> Field:
    """The field with this name."""
    known = kind(name)
    values = (known.values or states or ("active", "inactive")) if known.type == "enum" else ()
    return Field(
        key=key,
        sources=tuple(sources),
        name=name,
        type=known.type,
        format=known.format,
        description=_described(known, name),
        ref=known.ref,
        values=values,
        many=known.many,
        required=required,
        read_only=read_only,
        minimum=known.minimum,
        maximum=known.maximum,
        max_length=_length(known, text_limit),
        pattern=known.pattern,
        example=values[0] if values else _example(known),
        sensitivity=known.sensitivity,
    )


def _described(known: FieldKind, name: str) -> str:
    words = names.spaced(name)
    text = known.description.replace("{name}", words)
    return text[:1].upper() + text[1:]


def _length(known: FieldKind, text_limit: int) -> int | None:
    if known.type != "string":
        return None
    if known.format == "date-time":
        return _INSTANT_LENGTH
    return _DATE_LENGTH if known.format == "date" else known.max_length or text_limit


def _example(known: FieldKind) -> object:
    if known.ref:
        return {"value": 1999, "currency": "EUR"}
    return [known.example] if known.many else known.example
