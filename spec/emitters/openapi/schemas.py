"""Schemas: every object closed in its bounds, every bound stated or from the house's policy."""

from typing import Any

from spec.bounds import ANY_TEXT, INT32_MAX, list_length, number_range, text_length
from spec.emitters.openapi.marks import marks
from spec.house_style import HouseStyle
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import ApiSpec, Field, Schema
from spec.paging import page_name
from spec.presence import presence
from spec.provenance import Provenance
from spec.schema_index import schema_index

# Formats that JSON Schema validators know; the others are hints and need a pattern beside them.
_TEXT_FORMATS = frozenset(
    [
        "uuid",
        "date-time",
        "date",
        "time",
        "duration",
        "email",
        "uri",
        "uri-reference",
        "hostname",
        "ipv4",
        "ipv6",
        "binary",
        "byte",
    ]
)


def schemas(look: Lookup) -> dict[str, Any]:
    """Every schema that something refers to, by name."""
    index = schema_index(look.spec)
    used = _used(look.spec, index)
    return {
        schema.name: object_schema(schema, look) for schema in index.values() if schema.name in used
    }


def object_schema(schema: Schema, look: Lookup) -> dict[str, Any]:
    """One named object with an example of itself."""
    required = [field.name for field in schema.fields if field.required]
    found = {
        "type": "object",
        "description": inline(schema.description or f"{schema.name}."),
        "required": required,
        "properties": {
            field.name: property_schema(field, look.house, look.provenance)
            for field in schema.fields
        },
        "example": look.examples.of_schema(schema),
        **marks(schema, look.provenance),
    }
    return {key: value for key, value in found.items() if value or key == "properties"}


def property_schema(field: Field, house: HouseStyle, provenance: Provenance) -> dict[str, Any]:
    """One property; that of an object is a reference with its own words beside it."""
    if not field.many:
        return _single(field, house, provenance)
    items = Field.model_validate({**field.model_dump(), "many": False, "description": ""})
    bare = items.model_copy(
        update={"sources": (), "assumptions": (), "questions": (), "sensitivity": None}
    )
    return {
        "type": "array",
        "description": inline(field.description) or f"List of {field.name.replace('_', ' ')}.",
        "maxItems": list_length(field, house),
        "items": _item(bare.model_copy(update={"default": None}), house, provenance),
        **_read_only(field),
        **_sensitivity(field),
        **marks(field, provenance),
    }


def value_schema(field: Field, house: HouseStyle) -> dict[str, Any]:
    """Type and bounds of one value, without words."""
    match field.type:
        case "object" if field.ref:
            return {"$ref": f"#/components/schemas/{field.ref}"}
        case "object":
            return {"type": "object", "maxProperties": house.list_limit}
        case "boolean":
            return {"type": "boolean"}
        case "enum":
            return {"type": "string", "enum": list(dict.fromkeys(field.values)) or ["unknown"]}
        case "integer" | "number":
            return _number(field)
        case "string":
            return _text(field, house)


def _single(field: Field, house: HouseStyle, provenance: Provenance) -> dict[str, Any]:
    return {
        **value_schema(field, house),
        "description": _described(field),
        **({} if field.default is None else {"default": field.default}),
        **_read_only(field),
        **_sensitivity(field),
        **marks(field, provenance),
    }


def _item(field: Field, house: HouseStyle, provenance: Provenance) -> dict[str, Any]:
    value = value_schema(field, house)
    return value if "$ref" in value else _single(field, house, provenance)


def _number(field: Field) -> dict[str, Any]:
    low, high = number_range(field)
    default = "double" if field.type == "number" else "int32"
    if field.type == "integer" and high > INT32_MAX:
        default = "int64"
    return {
        "type": field.type,
        "format": field.format or default,
        "minimum": low,
        "maximum": high,
    }


def _text(field: Field, house: HouseStyle) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "string"}
    if field.format:
        found["format"] = field.format
    found["maxLength"] = text_length(field, house)
    if field.pattern or field.format not in _TEXT_FORMATS:
        found["pattern"] = field.pattern or ANY_TEXT
    return found


def _described(field: Field) -> str:
    words = inline(field.description) or f"{field.name.replace('_', ' ')}."
    there = inline(presence(field))
    return f"{words} {there[:1].upper()}{there[1:]}." if there else words


def _read_only(field: Field) -> dict[str, Any]:
    if field.write_only:
        return {"writeOnly": True}
    return {"readOnly": True} if field.read_only else {}


def _sensitivity(field: Field) -> dict[str, Any]:
    return {"x-sensitivity": field.sensitivity} if field.sensitivity else {}


def _used(spec: ApiSpec, index: dict[str, Schema]) -> set[str]:
    """Names of the schemas that operations and events lead to."""
    from_operations = {
        name
        for operation in spec.operations
        for name in (operation.request, operation.response, page_name(operation.response))
    }
    parameters = {
        field.ref
        for operation in spec.operations
        for field in (*operation.path_parameters, *operation.query_parameters)
    }
    waiting = [*from_operations, *parameters, *(event.schema_name for event in spec.events)]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in index and name not in found:
            found.add(name)
            waiting += [field.ref for field in index[name].fields if field.ref]
    return found
