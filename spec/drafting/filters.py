"""Filters: a list is narrowed by a field as that field is typed in what the list gives."""

from collections.abc import Sequence

from spec.drafting.operations import Drawn
from spec.model import Field, Schema

_TYPED = (
    "type", "format", "ref", "values", "minimum", "maximum", "max_length", "pattern", "example",
)  # fmt: skip


def typed(drawn: Sequence[Drawn], shapes: Sequence[Schema]) -> list[Drawn]:
    """The operations, each filter that is a field of the listed thing typed like that field."""
    fields = {shape.name: {one.name: one for one in shape.fields} for shape in shapes}
    return [_typed(one, fields.get(one.operation.response, {})) for one in drawn]


def _typed(one: Drawn, fields: dict[str, Field]) -> Drawn:
    queries = tuple(
        _like(query, fields.get(query.name)) for query in one.operation.query_parameters
    )
    return Drawn(one.operation.model_copy(update={"query_parameters": queries}), one.target)


def _like(query: Field, field: Field | None) -> Field:
    if field is None or query.name == "sort":
        return query
    return query.model_copy(update={name: getattr(field, name) for name in _TYPED})
