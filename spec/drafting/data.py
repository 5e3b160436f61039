"""Data: which classes are touched, and how each is treated."""

from collections.abc import Iterable

from spec.drafting import knowledge, wording
from spec.drafting.desk import Desk
from spec.model import DataClass, DataHandling, Field, Schema, Source
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
_PLAIN = frozenset({"confidential", "internal", "public"})
_ENOUGH = 2  # classes beside which the plain ones say nothing more
_WORDS = 6

Told = dict[DataClass, list[DataFact]]


def handling(desk: Desk, shapes: Iterable[Schema]) -> tuple[DataHandling, ...]:
    """One entry for each class that was spoken of or that a field has, the most sensitive first."""
    held = _held(shapes)
    told = _chosen(desk, set(held))
    found = tuple(
        _entry(name, told.get(name, []), held.get(name, {}), desk)
        for name in _ORDER
        if name in told or name in held
    )
    return found if any(map(_sure, told.values())) else (*found, *_by_default(desk, told, found))


def _by_default(
    desk: Desk, told: Told, found: tuple[DataHandling, ...]
) -> tuple[DataHandling, ...]:
    """What the API is taken for where nothing certain was said: internal, unless it is public."""
    public = any(one.kind == "public" for one in desk.facts.audience)
    if "internal" in told or (told and public):
        return ()
    return (
        DataHandling(
            key="data:internal",
            data_class="internal",
            what="everything else in this API" if found else "everything in this API",
            handling=knowledge.handling()["internal"],
            assumptions=desk.assume("classification", places=["All schemas"]),
        ),
    )


def _chosen(desk: Desk, held: set[DataClass]) -> Told:
    """What was said and implied; what is only likely where nothing surer is."""
    denied = {fact.data_class for fact in desk.facts.no_data}
    told: Told = {}
    for fact in desk.facts.data:
        if fact.confidence == "stated" or fact.data_class not in denied:
            told.setdefault(fact.data_class, []).append(fact)
    sure = {name: facts for name, facts in told.items() if _sure(facts)}
    likely = [name for name in _ORDER if name in told and name not in sure]
    kept = [name for name in likely if name == "personal"] if sure else likely[:_ENOUGH]
    sure |= {name: told[name] for name in kept}
    if len((set(sure) | held) & _SENSITIVE) > _ENOUGH:
        return {name: facts for name, facts in sure.items() if name not in _PLAIN}
    return sure


def _sure(facts: Iterable[DataFact]) -> list[DataFact]:
    return [fact for fact in facts if fact.confidence != "guessed"]


def _held(shapes: Iterable[Schema]) -> dict[DataClass, dict[str, Field]]:
    """The classes of the fields, each with its fields by their names."""
    found: dict[DataClass, dict[str, Field]] = {}
    for shape in shapes:
        for field in shape.fields:
            if field.sensitivity is not None:
                held = found.setdefault(field.sensitivity, {})
                held.setdefault(field.key.removeprefix("field:").replace("_", " "), field)
    return found


def _entry(
    name: DataClass, facts: list[DataFact], held: dict[str, Field], desk: Desk
) -> DataHandling:
    words = list(dict.fromkeys([fact.word for fact in facts] or held))[:_WORDS]
    return DataHandling(
        assumptions=_resting(name, facts, held, desk),
        key=f"data:{name}",
        data_class=name,
        what=", ".join(words),
        handling=knowledge.handling()[name],
        sources=_behind(facts, held),
    )


def _behind(facts: list[DataFact], held: dict[str, Field]) -> tuple[Source, ...]:
    """Who spoke of the class, or else named a field that has it."""
    told = [fact.source for fact in facts]
    named = [source for field in held.values() for source in field.sources]
    return tuple(dict.fromkeys(told or named))


def _resting(
    name: DataClass, facts: list[DataFact], held: dict[str, Field], desk: Desk
) -> tuple[str, ...]:
    """The assumptions behind a class: of its fields where nobody spoke of it, of a guess."""
    if not facts:
        return tuple(dict.fromkeys(key for field in held.values() for key in field.assumptions))
    if _sure(facts):
        return ()
    words = list(dict.fromkeys(fact.word for fact in facts))[:_WORDS]
    return desk.assume(
        "data-class",
        name,
        places=["All schemas"],
        sources=[fact.source for fact in facts],
        data_class=name.replace("_", " "),
        words=wording.listed(words),
    )
