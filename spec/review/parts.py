"""Walks over a specification: every part that has provenance."""

from collections.abc import Iterator

from spec.model import ApiSpec, Field, Part, Schema


def all_parts(spec: ApiSpec) -> Iterator[Part]:
    """Every part of the specification, inner ones included."""
    for name in type(spec).model_fields:
        value = getattr(spec, name)
        if isinstance(value, Part):
            yield from _with_inner(value)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Part):
                    yield from _with_inner(item)


def all_fields(spec: ApiSpec) -> Iterator[tuple[str, Field]]:
    """Every field with the key of the schema or operation it stands in."""
    for schema in spec.schemas:
        for field in schema.fields:
            yield schema.key, field
    for operation in spec.operations:
        for field in (*operation.path_parameters, *operation.query_parameters):
            yield operation.key, field


def answered_schemas(spec: ApiSpec) -> dict[str, Schema]:
    """The schemas that callers get to see, by name."""
    index = {schema.name: schema for schema in spec.schemas}
    waiting = [one.response for one in spec.operations] + [one.schema_name for one in spec.events]
    found: dict[str, Schema] = {}
    while waiting:
        name = waiting.pop()
        if name in index and name not in found:
            found[name] = index[name]
            waiting += [field.ref for field in index[name].fields if field.ref]
    return {name: found[name] for name in sorted(found)}


def _with_inner(part: Part) -> Iterator[Part]:
    yield part
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, tuple):
            for item in value:
                if isinstance(item, Part):
                    yield from _with_inner(item)
