"""Schemas of many at once and of work that finishes later."""

from collections.abc import Iterable

from spec.drafting import fields, knowledge, names
from spec.model import Field, Schema, Source

_BATCH = 1000  # entries of one batch


def schema(
    key: str, name: str, description: str, inside: Iterable[Field], sources: tuple[Source, ...]
) -> Schema:
    """A schema in which no field stands twice."""
    unique = {one.name: one for one in inside}
    return Schema(
        key=key, name=name, description=description, fields=tuple(unique.values()), sources=sources
    )


def given(resource: str) -> tuple[Field, ...]:
    """The identifier that the service gives."""
    return (fields.make(f"field:{resource}.id", "id", required=True, read_only=True),)


def stamps(resource: str) -> tuple[Field, ...]:
    """When it was created and last changed."""
    return tuple(
        fields.make(f"field:{resource}.{name}", name, required=True, read_only=True)
        for name in ("created_at", "updated_at")
    )


def batch(resource: str, sources: tuple[Source, ...]) -> list[Schema]:
    """What is sent and given back for many at once."""
    base = names.pascal(resource)
    key = f"schema:{resource}"
    accepted = fields.make(f"field:{resource}.accepted_count", "accepted_count", required=True)
    rejected = fields.make(f"field:{resource}.rejected_count", "rejected_count", required=True)
    return [
        schema(f"{key}.batch", f"{base}Batch", "Many at once.", (_items(resource),), sources),
        *_of_known(resource, sources),
        schema(
            f"{key}.batch-result",
            f"{base}BatchResult",
            "What became of them.",
            (*given(f"{resource}_batch"), accepted, rejected),
            sources,
        ),
    ]


def _items(resource: str) -> Field:
    return Field(
        key=f"field:{resource}.items",
        name="items",
        type="object",
        ref=f"{names.pascal(resource)}Create",
        many=True,
        required=True,
        description="One entry for each.",
        maximum=_BATCH,
    )


def _of_known(resource: str, sources: tuple[Source, ...]) -> list[Schema]:
    """What is sent to change or to choose many that there are."""
    base = names.pascal(resource)
    key = f"schema:{resource}"
    chosen = _chosen(resource)
    changes = Field(
        key=f"field:{resource}.changes",
        name="changes",
        type="object",
        ref=f"{base}Update",
        required=True,
        description="What changes in each of them.",
    )
    return [
        schema(
            f"{key}.batch-update",
            f"{base}BatchUpdate",
            "The same change to many at once.",
            (chosen, changes),
            sources,
        ),
        schema(f"{key}.batch-choice", f"{base}BatchChoice", "Which are meant.", (chosen,), sources),
    ]


def _chosen(resource: str) -> Field:
    """Which ones, by their identifiers."""
    one = fields.make(f"field:{resource}.ids", "id", required=True)
    return one.model_copy(
        update={
            "name": "ids",
            "many": True,
            "example": [one.example],
            "description": "The identifiers of those that are meant.",
            "maximum": _BATCH,
        }
    )


def jobs(resource: str, sources: tuple[Source, ...]) -> list[Schema]:
    """An export and an import as jobs, and what starts them."""
    job = knowledge.resources()["job"]
    found: list[Schema] = []
    for action in ("export", "import"):
        name = f"{resource}_{action}"
        base = names.pascal(name)
        inside = tuple(
            fields.make(
                f"field:{name}.{one.rstrip('!-')}",
                one.rstrip("!-"),
                read_only=one.endswith("-"),
                states=job.states,
            )
            for one in job.fields
        )
        written = tuple(one for one in inside if not one.read_only)
        found.append(
            schema(
                f"schema:{name}",
                base,
                f"One {action} as a job.",
                (*given(name), *inside, *stamps(name)),
                sources,
            )
        )
        found.append(
            schema(
                f"schema:{name}.create",
                f"{base}Create",
                f"What the {action} is to hold.",
                written,
                sources,
            )
        )
    return found
