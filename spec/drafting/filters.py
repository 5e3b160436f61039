"""Filters: a list is narrowed by a field as it is typed there, by a time from and to."""

from collections.abc import Iterator, Sequence

from spec.drafting import archetypes, fields, names
from spec.drafting.operations import Drawn
from spec.model import Field, Schema

_TYPED = (
    "type", "format", "ref", "values", "minimum", "maximum", "max_length", "pattern", "example",
)  # fmt: skip
_TIMES = ("date", "date-time")
_TAILS = ("_at", "_date", "_on", "_time")
_RANGES = frozenset({"period", "date", "dates", "day", "time"})


def typed(drawn: Sequence[Drawn], shapes: Sequence[Schema]) -> list[Drawn]:
    """The operations, each filter that is a field of the listed thing typed like that field."""
    found = {shape.name: {one.name: one for one in shape.fields} for shape in shapes}
    return [_typed(one, found.get(one.operation.response, {})) for one in drawn]


def _typed(one: Drawn, known: dict[str, Field]) -> Drawn:
    unique: dict[str, Field] = {}
    for query in one.operation.query_parameters:
        for made in _narrowing(query, known):
            unique.setdefault(made.name, made)
    changed = one.operation.model_copy(update={"query_parameters": tuple(unique.values())})
    return Drawn(changed, one.target)


def _narrowing(query: Field, known: dict[str, Field]) -> Iterator[Field]:
    """One parameter, or two where a stretch is meant."""
    if query.name == "sort":
        yield query
        return
    field = known.get(query.name)
    like = query if field is None else _like(query, field)
    if like.format in _TIMES or archetypes.kind_of(query.name).key == "period":
        yield from _stretch(like, "date" if like.ref else like.format)
    elif like.ref == "Money":
        yield from _amounts(like)
    elif like.type in ("integer", "number") and like.many:
        yield like.model_copy(update={"many": False})
    else:
        yield like


def _like(query: Field, field: Field) -> Field:
    return query.model_copy(update={name: getattr(field, name) for name in _TYPED})


def _stretch(query: Field, form: str) -> Iterator[Field]:
    """From and to, both included: a moment is never hit exactly."""
    stem = _stem(query.name)
    for end, kind, words in (
        ("from", "from_date", "or after this"),
        ("to", "to_date", "or before this"),
    ):
        name = f"{stem}_{end}" if stem else kind
        made = fields.make(query.key, kind, sources=query.sources)
        about = f"{names.spaced(stem)} on".strip() if stem else "On"
        text = f"{about[:1].upper()}{about[1:]} {words} day."
        moment = {"format": form, "example": f"{made.example}T00:00:00Z", "max_length": 35}
        changes = moment if form == "date-time" else {}
        yield made.model_copy(
            update={
                "key": f"{query.key}.{end}",
                "name": name,
                "description": text.replace("day.", "moment.") if changes else text,
                "assumptions": query.assumptions,
                **changes,
            }
        )


def _stem(name: str) -> str:
    """What happens then: created_at -> created, due_date -> due; nothing for a plain date."""
    if name in _RANGES or archetypes.kind_of(name).key == "period":
        return ""
    tail = next((one for one in _TAILS if name.endswith(one)), "")
    return name.removesuffix(tail)


def _amounts(query: Field) -> Iterator[Field]:
    """At least and at most, in minor units."""
    for front, words in (("min", "least"), ("max", "most")):
        made = fields.make(
            query.key, query.name, member=archetypes.Member(name=query.name, kind="minor_units")
        )
        spaced = names.spaced(query.name).capitalize()
        yield made.model_copy(
            update={
                "key": f"{query.key}.{front}",
                "name": f"{front}_{query.name}",
                "description": f"{spaced} of at {words} so many minor units.",
                "sources": query.sources,
                "sensitivity": None,
            }
        )
