"""Details: a field narrowed by what was said about it: values, limits, unit, number of entries."""

from collections.abc import Iterable, Mapping
from typing import Any

from spec.drafting import fields, names
from spec.model import Field
from spec.reading.facts import FieldFact

_NUMBERS = ("integer", "number")
_DIGITS = "4815162342"
_WIDEST = 1_000_000
_MONEY = "Money"


def applied(field: Field, facts: Iterable[FieldFact]) -> Field:
    """The field with everything that these facts say about it."""
    for fact in facts:
        field = _applied(field, fact)
    return field


def _applied(field: Field, fact: FieldFact) -> Field:
    if fact.values and field.type != "object":
        field = fields.chosen(field, fact.values)
    if fact.default and (not field.values or fact.default in field.values):
        field = _with_default(field, fact.default)
    if field.type in _NUMBERS:
        field = _numbered(field, fact)
    elif field.type == "string":
        field = _spelled(field, fact)
    elif field.ref == _MONEY:
        field = _priced(field, fact)
    if fact.many and field.type not in (*_NUMBERS, "boolean"):
        field = _several(field, fact)
    return field


def _with_default(field: Field, default: str) -> Field:
    match field.type:
        case "integer" if default.isdecimal():
            value: Any = int(default)
        case "string" | "enum":
            value = default
        case _:
            return field
    return field.model_copy(update={"default": value, "required": False})


def _numbered(field: Field, fact: FieldFact) -> Field:
    """A number within the bounds that were said, in the unit that was said."""
    changes: dict[str, Any] = {}
    if fact.unit:
        changes["description"] = f"{_named(field)} in {fact.unit}."
        changes["minimum"], changes["maximum"] = min(field.minimum or 0, 0), _WIDEST
    changes |= {key: value for key, value in _bounds(fact).items() if value is not None}
    if not changes:
        return field
    found = field.model_copy(update=changes)
    return found.model_copy(update={"example": _within(found)})


def _bounds(fact: FieldFact) -> Mapping[str, int | None]:
    return {"minimum": fact.minimum, "maximum": fact.maximum}


def _within(field: Field) -> Any:
    """The example, moved inside the bounds."""
    value = field.example
    if field.minimum is not None and value < field.minimum:
        return field.minimum
    return field.maximum if field.maximum is not None and value > field.maximum else value


def _spelled(field: Field, fact: FieldFact) -> Field:
    """A text of the length or of the digits that were said; a number where it is measured."""
    if fact.digits is not None and 0 < fact.digits <= len(_DIGITS):
        return field.model_copy(
            update={
                "format": "",
                "pattern": f"^[0-9]{{{fact.digits}}}$",
                "max_length": fact.digits,
                "example": _DIGITS[: fact.digits],
            }
        )
    if fact.max_length and not field.format:
        cut = field.example[: fact.max_length] if isinstance(field.example, str) else field.example
        return field.model_copy(update={"max_length": fact.max_length, "example": cut})
    return field


def _priced(field: Field, fact: FieldFact) -> Field:
    """An amount of money, its bounds in words: they are those of the currency, not of cents."""
    told = " ".join(
        f"{word} {value}"
        for word, value in (("at least", fact.minimum), ("at most", fact.maximum))
        if value is not None
    )
    if not told:
        return field
    text = f"{field.description.rstrip('.')}; {told}{f' {fact.unit}' if fact.unit else ''}."
    return field.model_copy(update={"description": text})


def _several(field: Field, fact: FieldFact) -> Field:
    example = field.example if field.many or field.example is None else [field.example]
    return field.model_copy(update={"many": True, "maximum": fact.most, "example": example})


def _named(field: Field) -> str:
    words = names.spaced(field.name)
    return words[:1].upper() + words[1:]
