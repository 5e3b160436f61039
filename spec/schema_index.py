"""The schemas of a specification by name, page objects included."""

from spec.model import ApiSpec, Schema
from spec.paging import page_schemas

SchemaIndex = dict[str, Schema]


def schema_index(spec: ApiSpec) -> SchemaIndex:
    """Every schema that a body of this specification can have."""
    return {schema.name: schema for schema in (*spec.schemas, *page_schemas(spec))}
