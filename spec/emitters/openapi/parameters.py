"""Parameters in path, query and header."""

from typing import Any

from spec.bounds import list_length
from spec.emitters.openapi.marks import marks
from spec.emitters.openapi.schemas import value_schema
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import Field

IDEMPOTENCY_KEY = "IdempotencyKey"


def parameter(field: Field, place: str, look: Lookup) -> dict[str, Any]:
    """One parameter; a list in the query is repeated: `?status=a&status=b`."""
    schema = value_schema(field, look.house)
    if field.many:
        schema = {"type": "array", "maxItems": list_length(field, look.house), "items": schema}
    if field.default is not None:
        schema["default"] = field.default
    return {
        "name": field.name,
        "in": place,
        "required": place == "path" or field.required,
        "description": inline(field.description) or f"{field.name.replace('_', ' ')}.",
        **({"style": "form", "explode": True} if field.many and place == "query" else {}),
        "schema": schema,
        "example": look.examples.value(field, ""),
        **marks(field, look.provenance),
    }


def idempotency_key() -> dict[str, Any]:
    """The header by which a retry is recognised as the same call."""
    return {
        "name": "Idempotency-Key",
        "in": "header",
        "required": True,
        "description": "Chosen by the caller, the same for each retry of the same call.",
        "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64,
            "pattern": "^[A-Za-z0-9_-]+$",
        },
        "example": "5b0d2d0e-6d0f-4f1e-9a4a-0f6c9c1d7a10",
    }
