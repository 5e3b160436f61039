"""Data: which classes are touched, and how each is treated."""

from collections.abc import Iterable

from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.model import DataClass, DataHandling, Field, Schema
from spec.reading.facts import DataFact

# The most sensitive first.
_ORDER: tuple[DataClass, ...] = (
    "payment_card",
    "health",
    "children",
    "credentials",
    "financial",
    "employee",
    "personal",
    "confidential",
    "internal",
    "public",
)
_SENSITIVE = frozenset(_ORDER[:7])
_WORDS = 6


def handling(desk: Desk, shapes: Iterable[Schema]) -> tuple[DataHandling, ...]:
    """One entry for each class that was spoken of or that a field has, the most sensitive first."""
    told: dict[DataClass, list[DataFact]] = {}
    for fact in desk.facts.data:
        told.setdefault(fact.data_class, []).append(fact)
    held = _held(shapes)
    if (set(told) | set(held)) & _SENSITIVE:
        told = {name: facts for name, facts in told.items() if name in _SENSITIVE}
    if not told and not held:
        resting = desk.assume("classification", places=["All schemas"])
        return (
            DataHandling(
                key="data:internal",
                data_class="internal",
                what="everything in this API",
                handling=knowledge.handling()["internal"],
                assumptions=resting,
            ),
        )
    return tuple(
        _entry(name, told.get(name, []), held.get(name, {}))
        for name in _ORDER
        if name in told or name in held
    )


def _held(shapes: Iterable[Schema]) -> dict[DataClass, dict[str, Field]]:
    """The classes of the fields, each with its fields by their names."""
    found: dict[DataClass, dict[str, Field]] = {}
    for shape in shapes:
        for field in shape.fields:
            if field.sensitivity is not None:
                held = found.setdefault(field.sensitivity, {})
                held.setdefault(field.key.removeprefix("field:").replace("_", " "), field)
    return found


def _entry(name: DataClass, facts: list[DataFact], held: dict[str, Field]) -> DataHandling:
    words = list(dict.fromkeys([fact.word for fact in facts] or held))[:_WORDS]
    resting = () if facts else (key for field in held.values() for key in field.assumptions)
    return DataHandling(
        assumptions=tuple(dict.fromkeys(resting)),
        key=f"data:{name}",
        data_class=name,
        what=", ".join(words),
        handling=knowledge.handling()[name],
        sources=tuple(dict.fromkeys(fact.source for fact in facts)),
    )
