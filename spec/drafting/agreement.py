"""Agreement: the examples of one object fit each other, as far as sums tell."""

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

from spec.drafting import archetypes
from spec.model import Field

_BASE = ("subtotal", "lines")


def agreed(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields, each total with an example that the examples beside it add up to."""
    beside = {archetypes.kind_of(one.name).key: one.example for one in fields}
    return tuple(_agreed(one, beside) for one in fields)


def _agreed(field: Field, beside: Mapping[str, Any]) -> Field:
    kind = archetypes.kinds()[archetypes.kind_of(field.name).key]
    if not kind.sum or not isinstance(field.example, dict):
        return field
    base = _base(kind.product, beside)
    if base is None:
        return field
    parts = (
        sign * _amount(beside[part])
        for part, sign in kind.sum.items()
        if part in beside and part not in _BASE
    )
    return field.model_copy(update={"example": {**field.example, "value": base + sum(parts)}})


def _base(product: Sequence[str], beside: Mapping[str, Any]) -> int | None:
    """What is added to: the subtotal of the world of examples, else so many at the price of one."""
    if any(name in beside for name in _BASE):
        return _amount(archetypes.kinds()[_BASE[0]].example)
    if product and all(name in beside for name in product):
        return prod(_amount(beside[name]) for name in product)
    return None


def _amount(example: Any) -> int:
    return int(example["value"] if isinstance(example, dict) else example)
