"""Schemas of many at once: what is sent, what changes, which are meant, what became of them."""

from spec.drafting import fields
from spec.drafting.archetypes import Member
from spec.drafting.things import Thing
from spec.model import Field, Schema

_MOST = 1000  # entries of one batch


def batch(thing: Thing) -> Schema:
    """Many new ones."""
    return _schema(thing, "batch", "Batch", "Many at once.", _items(thing))


def batch_update(thing: Thing) -> Schema:
    """The same change to many that there are."""
    changes = Field(
        key=f"field:{thing.name}.changes",
        name="changes",
        type="object",
        ref=f"{thing.schema}Update",
        required=True,
        description="What changes in each of them.",
    )
    text = "The same change to many at once."
    return _schema(thing, "batch-update", "BatchUpdate", text, _chosen(thing), changes)


def batch_choice(thing: Thing) -> Schema:
    """Many that there are."""
    return _schema(thing, "batch-choice", "BatchChoice", "Which are meant.", _chosen(thing))


def batch_result(thing: Thing) -> Schema:
    """What became of them."""
    inside = (
        _field(thing, Member(name="id", required=True, read_only=True), f"{thing.name}_batch"),
        _field(thing, Member(name="accepted_count", required=True, example=2)),
        _field(thing, Member(name="rejected_count", required=True, example=1)),
        _field(thing, Member(name="failures", required=True)),
    )
    return _schema(thing, "batch-result", "BatchResult", "What became of them.", *inside)


def count(thing: Thing) -> Schema:
    """How many there are."""
    number = Member(name="count", required=True, read_only=True, description="How many there are.")
    return _schema(thing, "count", "Count", "A number.", _field(thing, number))


def _items(thing: Thing) -> Field:
    return Field(
        key=f"field:{thing.name}.items",
        name="items",
        type="object",
        ref=f"{thing.schema}Create",
        many=True,
        required=True,
        description="One entry for each.",
        maximum=_MOST,
    )


def _chosen(thing: Thing) -> Field:
    one = fields.make(f"field:{thing.name}.ids", "id", required=True)
    return one.model_copy(
        update={
            "name": "ids",
            "many": True,
            "example": [one.example],
            "description": "The identifiers of those that are meant.",
            "maximum": _MOST,
        }
    )


def _field(thing: Thing, member: Member, owner: str = "") -> Field:
    return fields.make(f"field:{owner or thing.name}.{member.name}", member.name, member=member)


def _schema(thing: Thing, key: str, ending: str, text: str, *inside: Field) -> Schema:
    return Schema(
        key=f"schema:{thing.name}.{key}",
        name=f"{thing.schema}{ending}",
        description=text,
        fields=inside,
        sources=thing.sources,
    )
