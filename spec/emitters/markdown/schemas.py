"""The objects: one table each."""

from typing import Any

from spec.emitters.markdown.fields import rows
from spec.emitters.markdown.marks import Marks
from spec.markdown_text import code, inline
from spec.model import ApiSpec


def view(spec: ApiSpec, marks: Marks) -> list[dict[str, Any]]:
    """The schemas of answers and values; bodies of requests stand with their operation."""
    requests = {operation.request for operation in spec.operations}
    answers = {operation.response for operation in spec.operations}
    inner = {field.ref for schema in spec.schemas for field in schema.fields}
    return [
        {
            "name": code(schema.name),
            "anchor": anchor(schema.name),
            "description": inline(schema.description) + marks.of(schema),
            "fields": rows(schema.fields, spec.house, marks),
        }
        for schema in spec.schemas
        if schema.name not in requests or schema.name in answers or schema.name in inner
    ]


def anchor(schema_name: str) -> str:
    """Where the table of this schema stands."""
    return f"schema-{schema_name.lower()}"
