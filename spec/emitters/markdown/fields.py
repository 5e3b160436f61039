"""Fields as rows of a table."""

from collections.abc import Iterable

from spec.bounds import list_length, number_range, text_length
from spec.emitters.markdown.marks import Marks
from spec.house_style import HouseStyle
from spec.markdown_text import code, inline
from spec.model import Field
from spec.presence import presence

Row = dict[str, str]
# Their length says nothing beyond the format.
_FORMATS = frozenset({"date", "date-time", "time", "duration", "uuid", "email", "uri", "hostname"})


def rows(fields: Iterable[Field], house: HouseStyle, marks: Marks, place: str = "") -> list[Row]:
    """One row per field; `place` says where parameters stand."""
    return [_row(field, house, marks, place) for field in fields]


def _row(field: Field, house: HouseStyle, marks: Marks, place: str) -> Row:
    return {
        "name": code(field.name),
        "place": place,
        "type": _type(field),
        "required": "yes" if field.required or place == "path" else "no",
        "rules": _rules(field, house) + marks.of(field),
    }


def _type(field: Field) -> str:
    kind = code(field.ref) if field.ref else field.format or field.type
    return f"list of {kind}" if field.many else kind


def _rules(field: Field, house: HouseStyle) -> str:
    parts = [inline(field.description).rstrip("."), *_bounds(field, house)]
    if field.default is not None:
        parts.append(f"default {code(str(field.default))}")
    if field.read_only:
        parts.append("set by the server")
    if field.write_only:
        parts.append("never given back")
    if field.present_in:
        parts.append(presence(field))
    if field.sensitivity:
        parts.append(f"**{field.sensitivity.replace('_', ' ')} data**")
    return "; ".join(part for part in parts if part) or "–"


def _bounds(field: Field, house: HouseStyle) -> list[str]:
    found = [f"at most {list_length(field, house)} entries"] if field.many else []
    match field.type:
        case "enum":
            found.append("one of " + ", ".join(code(value) for value in field.values))
        case "integer" | "number":
            low, high = number_range(field)
            found.append(f"{low} to {high}")
        case "string" if field.format not in _FORMATS:
            found.append(f"at most {text_length(field, house)} characters")
    return found
