"""Example objects: the same for the same schema in every file, valid against it."""

import re
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from spec.bounds import number_range, text_length
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Field, Operation, Schema
from spec.paging import answer_name
from spec.schema_index import SchemaIndex, schema_index

_DEPTH = 6
_STATES = ("status", "state")
_BY_FORMAT = {
    "date-time": "2026-03-04T10:15:00Z",
    "date": "2026-03-04",
    "time": "10:15:00Z",
    "duration": "PT30M",
    "email": "ada@example.org",
    "uri": "https://example.org/resource",
    "uri-reference": "/resource",
    "hostname": "example.org",
    "ipv4": "192.0.2.10",
    "ipv6": "2001:db8::10",
    "binary": "example",
    "byte": "ZXhhbXBsZQ==",
}
_BY_NAME = {
    "currency": "EUR",
    "country": "DE",
    "language": "en",
    "locale": "en-GB",
    "time_zone": "Europe/Berlin",
    "phone": "+4915112345678",
    "first_name": "Ada",
    "last_name": "Lovelace",
    "name": "Example name",
    "title": "Example title",
    "description": "A short description.",
    "reason": "As agreed by phone.",
    "note": "Called back on Monday.",
    "comment": "Looks good.",
}
# For a pattern without an example of its own: the first of these that fits.
_CANDIDATES = (
    "EUR", "DE", "en", "en-GB", "+4915112345678", "a1b2c3", "A1B2C3", "abc", "ABC", "1234",
    "123456", "abc-123", "ABC-123", "1.0.0", "2026-03", "10:15", "#336699", "a", "A", "1", "",
)  # fmt: skip


class Examples:
    """Builds the examples of one specification."""

    def __init__(self, spec: ApiSpec) -> None:
        self._index: SchemaIndex = schema_index(spec)
        self._house = spec.house

    def request(self, operation: Operation) -> dict[str, Any] | None:
        """An example of the body that the operation takes; None where it takes none."""
        return self._named(operation.request, sending=True)

    def response(self, operation: Operation) -> dict[str, Any] | None:
        """An example of the answer; None where it has no content."""
        return self._named(answer_name(operation), sending=False, state=operation.leads_to)

    def in_state(self, name: str, state: str) -> dict[str, Any] | None:
        """The example of the schema with this name in this state, if the schema knows it."""
        return self._named(name, sending=False, state=state)

    def of_schema(self, schema: Schema, *, sending: bool = False) -> dict[str, Any]:
        """An example of this schema; read-only fields are left out of what is sent."""
        return self._object(schema, sending, ())

    def value(self, field: Field, owner: str) -> Any:
        """An example of one field that belongs to `owner`."""
        return self._value(field, owner, False, ())

    def _named(self, name: str, *, sending: bool, state: str = "") -> dict[str, Any] | None:
        schema = self._index.get(name)
        return None if schema is None else self._object(schema, sending, (), state)

    def _object(
        self, schema: Schema, sending: bool, path: tuple[str, ...], state: str = ""
    ) -> dict[str, Any]:
        inside = (*path, schema.name)
        current = _current(schema, state)
        return {
            field.name: current
            if current and field.name in _STATES
            else self._value(field, schema.name, sending, inside)
            for field in schema.fields
            if not (sending and field.read_only)
            and not self._too_deep(field, inside)
            and not (current and field.present_in and current not in field.present_in)
        }

    def _too_deep(self, field: Field, path: tuple[str, ...]) -> bool:
        """Whether an optional object would repeat what it stands in."""
        return bool(field.ref) and not field.required and field.ref in path

    def _value(self, field: Field, owner: str, sending: bool, path: tuple[str, ...]) -> Any:
        if field.example is not None and not field.ref:
            return field.example
        if field.many:
            repeats = bool(field.ref) and (field.ref in path or len(path) >= _DEPTH)
            return [] if repeats else [self._one(field, owner, sending, path)]
        return self._one(field, owner, sending, path)

    def _one(self, field: Field, owner: str, sending: bool, path: tuple[str, ...]) -> Any:
        match field.type:
            case "object":
                return self._inner(field, sending, path)
            case "boolean":
                return field.default if field.default is not None else True
            case "integer" | "number":
                return _number(field)
            case "enum":
                return field.values[0] if field.values else "unknown"
            case "string":
                return _text(field, owner, self._house)

    def _inner(self, field: Field, sending: bool, path: tuple[str, ...]) -> dict[str, Any]:
        """An object inside another; the field tells what is otherwise than usual in it."""
        schema = self._index.get(field.ref)
        made = self._object(schema, sending, path) if schema and len(path) < _DEPTH else {}
        told = field.example if isinstance(field.example, dict) else {}
        return {**made, **told}


def _current(schema: Schema, wanted: str) -> str:
    """The state of the example: the wanted one if the schema knows it; empty without states."""
    field = next((one for one in schema.fields if one.name in _STATES and one.values), None)
    if field is None:
        return ""
    return wanted if wanted in field.values else str(field.example or field.values[0])


def _number(field: Field) -> int | float:
    if field.default is not None:
        return float(field.default) if field.type == "number" else int(field.default)
    low, high = number_range(field)
    value = min(max(low, 10), high)
    return float(value) if field.type == "number" else value


def _text(field: Field, owner: str, house: HouseStyle) -> str:
    if isinstance(field.default, str):
        return field.default
    if field.format == "uuid":
        return str(uuid5(NAMESPACE_URL, _identity(field.name, owner)))
    if field.format in _BY_FORMAT:
        return _BY_FORMAT[field.format]
    limit = text_length(field, house)
    return next(
        (text for text in _texts(field) if len(text) <= limit and _fits(field.pattern, text)),
        "x" * min(limit, 8),
    )


def _identity(name: str, owner: str) -> str:
    """A name under which `id` of Refund and `refund_id` elsewhere are the same."""
    return owner.lower() if name == "id" else name.removesuffix("_id").replace("_", "").lower()


def _texts(field: Field) -> tuple[str, ...]:
    named = next((text for name, text in _BY_NAME.items() if field.name.endswith(name)), "")
    return (named or f"example {field.name.replace('_', ' ')}", *_CANDIDATES)


def _fits(pattern: str, text: str) -> bool:
    try:
        return not pattern or re.search(pattern, text) is not None
    except re.error:
        return False
