"""Told fields: what was said about the fields of a thing, typed by their names and details."""

from dataclasses import dataclass, field, replace

from spec.drafting import archetypes, details, fields, names
from spec.drafting.archetypes import Member
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn
from spec.drafting.things import Placed, Thing
from spec.model import Field, Source
from spec.reading import lexicons, nouns
from spec.reading.facts import FieldFact

_SHOWING = ("read", "list", "search", "act")  # what an act is sent stays with its thing
_STATUS, _TYPES = "status", ("kind", "type", "category")
_MONEY_UNITS = frozenset({"EUR", "USD", "GBP", "CHF", "cents"})


@dataclass(slots=True)
class _Told:
    """A field that was named: where, how it is used, and what was said about it."""

    name: str
    sources: list[Source] = field(default_factory=list)
    sent: bool = False
    shown: bool = False
    declared: bool = False
    facts: list[FieldFact] = field(default_factory=list)


def told(thing: Thing, desk: Desk) -> list[Field]:
    """The fields that were named."""
    known = _by_intents(thing)
    for placed in thing.said:
        _take(placed, thing, known)
    found: dict[str, Field] = {}
    for one in known.values():
        made = _made(_referred(one, thing), thing, "date" in known, desk)
        found.setdefault(made.name, made)
    return _folded(list(found.values()))


def sent_along(one: Drawn, thing: Thing, desk: Desk) -> list[Field]:
    """The fields that go with an act: "reject a request with a reason"."""
    intent = one.target.intent
    known = {
        name: _Told(name, [intent.source], sent=True)
        for name in map(names.snake, ([word] for word in intent.carried))
    }
    for placed in thing.said:
        if placed.fact.source == intent.source and placed.fact.name in known:
            _take(placed, thing, known)
    return [_made(_referred(each, thing), thing, False, desk) for each in known.values()]


def _by_intents(thing: Thing) -> dict[str, _Told]:
    """What wishes carry, filter by, and look up by."""
    found: dict[str, _Told] = {}
    for one in thing.drawn:
        intent = one.target.intent
        lookup = (intent.lookup,) if intent.lookup else ()
        for name in map(
            names.snake, ([word] for word in (*intent.carried, *lookup, *intent.filters))
        ):
            if name and name != "id" and not _is_range(name):
                told_one = found.setdefault(name, _Told(name))
                told_one.sources.append(intent.source)
        for name in map(names.snake, ([word] for word in intent.carried)):
            if name in found:
                found[name].sent |= one.operation.action == "create"
                found[name].shown |= one.operation.action in _SHOWING
    return found


def _is_range(name: str) -> bool:
    """Whether a filter names a stretch of time, not a field: "by period"."""
    return archetypes.kind_of(name).key == "period"


def _take(one: Placed, thing: Thing, known: dict[str, _Told]) -> None:
    """Adds what a fact says to the field that it speaks of."""
    fact = one.fact
    if one.itself:
        _take_itself(fact, thing, known)
        return
    name = _known_as(fact.name, known)
    parts = _parts(fact)
    if name not in known and not one.adds:
        return
    for part in [f"{name}_{inner}" for inner in parts] or [name]:
        target = known.setdefault(part, _Told(part))
        target.sources.append(fact.source)
        target.declared |= fact.declared
        target.facts.append(replace(fact, values=()) if parts else fact)
    if parts and name in known:
        del known[name]


def _take_itself(fact: FieldFact, thing: Thing, known: dict[str, _Told]) -> None:
    """Reads "readings (weight, pulse)" as fields, "vehicles (cars, vans)" as kinds of vehicles."""
    parts = _parts(fact, of_thing=True)
    if parts:
        for name in parts:
            target = known.setdefault(name, _Told(name))
            target.sources.append(fact.source)
            target.facts.append(replace(fact, values=(), required=False))
        return
    if fact.kind == _STATUS:
        name, values = _STATUS, fact.values
    else:
        members = {member.name for member in thing.archetype.fields}
        name = next((one for one in _TYPES if one in members), "type")
        values = tuple(nouns.singular(one) for one in fact.values)
    target = known.setdefault(name, _Told(name))
    target.sources.append(fact.source)
    target.declared = target.declared or name != _STATUS
    target.facts.append(replace(fact, values=values, kind=""))


def _parts(fact: FieldFact, *, of_thing: bool = False) -> tuple[str, ...]:
    """The fields that a bracket lists, if at least half of them are known to be fields."""
    if not fact.values or fact.kind == _STATUS:
        return ()
    kind = archetypes.kinds()[archetypes.kind_of(fact.name).key]
    if not of_thing and kind.type in ("enum", "object"):
        return ()
    known = [one for one in fact.values if archetypes.kind_of(one).key != "plain_text"]
    return fact.values if len(known) * 2 >= len(fact.values) else ()


def _known_as(name: str, known: dict[str, _Told]) -> str:
    """The name under which a field is known: "notes" may speak of the note."""
    front, _, last = name.rpartition("_")
    for word in (nouns.singular(last), nouns.plural(last)):
        other = f"{front}_{word}".lstrip("_")
        if name not in known and other in known:
            return other
    return name


def _referred(one: _Told, thing: Thing) -> _Told:
    """A person or another thing that was named stands for its identifier."""
    if archetypes.kind_of(one.name).key != "plain_text":
        return one
    front, _, last = one.name.rpartition("_")
    single = nouns.singular(last)
    whole = f"{front}_{single}".lstrip("_")
    others = {name for name in thing.beside if name != thing.name}
    known = whole in others or any(name.endswith(f"_{single}") for name in others)
    if not known and single not in lexicons.nouns().people:
        return one
    return replace(one, name=f"{whole}_{'id' if single == last else 'ids'}")


def _made(one: _Told, thing: Thing, dated: bool, desk: Desk) -> Field:
    member = _member(one, thing, dated)
    made = fields.make(
        f"field:{thing.name}.{member.name}",
        member.name,
        member=member,
        of=thing.archetype,
        sources=dict.fromkeys(one.sources),
        text_limit=desk.house.text_limit,
    )
    made = details.applied(made, one.facts)
    return made.model_copy(update={"assumptions": _resting(made, one, thing, desk)})


def _resting(made: Field, one: _Told, thing: Thing, desk: Desk) -> tuple[str, ...]:
    """What the values of a field rest on, where they were said as examples only."""
    if not made.values:
        return ()
    opened = next((fact for fact in one.facts if fact.values and not fact.closed), None)
    if opened is None:
        return ()
    return desk.assume(
        "open-values",
        f"{thing.name}.{made.name}",
        field=names.spaced(made.name),
        values=", ".join(made.values),
        places=[f"{thing.schema}.{made.name}"],
        sources=[opened.source],
    )


def _member(one: _Told, thing: Thing, dated: bool) -> Member:
    """The field as the archetype knows it, changed by what was said."""
    known = next((each for each in thing.archetype.fields if each.name == one.name), None)
    match = archetypes.kind_of(one.name)
    kind = archetypes.kinds()[known.kind if known and known.kind else match.key]
    told_required = [fact.required for fact in one.facts if fact.required is not None]
    required = told_required[-1] if told_required else one.sent or one.declared
    by_service = any(fact.read_only for fact in one.facts) or (
        not one.sent and (one.shown or (known.read_only if known else kind.read_only))
    )
    base = known or Member(name=f"{match.stem}_{kind.said}".lstrip("_") if kind.said else one.name)
    changes = {
        "required": required or (by_service and not told_required),
        "read_only": by_service,
        "generic": False,
        "kind": _kind(one, dated) or base.kind or (kind.of_person if thing.of_person else ""),
        "values": () if any(fact.values for fact in one.facts) else base.values,
    }
    return base.model_copy(update=changes)


def _kind(one: _Told, dated: bool) -> str:
    """The kind that was said, or that follows from a unit, a limit or the field beside it."""
    for fact in one.facts:
        if fact.kind and fact.kind != _STATUS:
            return fact.kind
    plain = archetypes.kind_of(one.name).key == "plain_text"
    units = {fact.unit for fact in one.facts if fact.unit}
    if plain and units:
        return "money" if units & _MONEY_UNITS else "decimal"
    if plain and any(fact.minimum is not None or fact.maximum is not None for fact in one.facts):
        return "integer"
    return "time_of_day" if one.name == "time" and dated else ""


def _folded(found: list[Field]) -> list[Field]:
    """The currency stands inside each amount of money, not beside it."""
    money = [one for one in found if one.ref == "Money"]
    beside = next((one for one in found if one.name == "currency"), None)
    if beside is None or not money:
        return found
    first = money[0]
    sources = tuple(dict.fromkeys((*first.sources, *beside.sources)))
    with_both = first.model_copy(update={"sources": sources})
    return [with_both if one is first else one for one in found if one is not beside]
