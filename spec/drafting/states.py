"""States: those of the archetype, of events and of acts; some acts lead to one of them."""

from collections.abc import Iterable, Sequence

from spec.drafting import archetypes, fields, names, wording
from spec.drafting.archetypes import Resource
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn
from spec.drafting.things import Thing
from spec.model import Field, Operation, Schema, Source
from spec.reading import events, verbs

_FIELDS = ("status", "state")
Told = dict[str, tuple[Source, ...]]


def widened(inside: Sequence[Field], thing: Thing, desk: Desk) -> tuple[Field, ...]:
    """The fields of a thing, its status with every state that was spoken of."""
    told = {**_of_events(thing, desk), **_of_acts(thing)}
    if told and not any(one.name in _FIELDS for one in inside):
        return (*inside, _begun(told, thing, desk))
    known = thing.archetype
    said = dict(zip(known.states, _renamed(known.states, told, known), strict=True))
    found = [_widened(one, told, known, said) for one in inside]
    states = next((one.values for one in found if _is_status(one)), ())
    there = [_moved(one, said, states) for one in found]
    return tuple(_resting(one, thing, desk) for one in there if one is not None)


def _is_status(field: Field) -> bool:
    return field.name in _FIELDS and field.type == "enum"


def _moved(field: Field, said: dict[str, str], states: Sequence[str]) -> Field | None:
    """A field that is there in some states only, in the words used for them; None without any."""
    if not field.present_in or not states:
        return field
    there = tuple(one for one in (said.get(one, one) for one in field.present_in) if one in states)
    return field.model_copy(update={"present_in": there}) if there else None


def _resting(field: Field, thing: Thing, desk: Desk) -> Field:
    """A status that was named without its states rests on an assumption about them."""
    if not _is_status(field) or not field.sources or field.assumptions or _stated(thing):
        return field
    resting = desk.assume(
        "states",
        thing.name,
        resource=names.spaced(thing.name),
        states=wording.listed(field.values),
        places=[f"{thing.schema}.{field.name}"],
    )
    return field.model_copy(update={"assumptions": resting})


def _stated(thing: Thing) -> bool:
    """Whether somebody listed the states of the thing."""
    facts = (one.fact for one in thing.said)
    return any(fact.values and (fact.name in _FIELDS or fact.kind == "status") for fact in facts)


def _of_events(thing: Thing, desk: Desk) -> Told:
    found: Told = {}
    for one in desk.facts.events:
        subject, _, state = one.name.partition(".")
        concerned = thing.name == subject or thing.name.endswith(f"_{subject}")
        if concerned and events.is_state(state):
            state = _after(state, thing.archetype)
            found[state] = (*found.get(state, ()), one.source)
    return found


def _after(event: str, archetype: Resource) -> str:
    """The state of a thing to which this has happened, in the word of its archetype."""
    known = archetype.states
    if event in known:
        return event
    return next((one for one in archetypes.acts().after.get(event, ()) if one in known), event)


def _of_acts(thing: Thing) -> Told:
    """The states that acts lead to and that no word of the archetype has."""
    known = {*thing.archetype.states}
    found: Told = {}
    for one in thing.drawn:
        if one.operation.action == "act" and not one.target.itemless:
            state = archetypes.acts().leads.get(names.snake_verb(one.operation.verb), "")
            if state and not known & {*_participles(one.operation), state}:
                found[state] = (*found.get(state, ()), *one.operation.sources)
    return found


def _begun(told: Told, thing: Thing, desk: Desk) -> Field:
    """The status of a thing of which only acts and events tell that it has states."""
    first = archetypes.acts().first
    values = tuple(dict.fromkeys((first, *told)))
    resting = desk.assume(
        "states", thing.name, resource=names.spaced(thing.name), states=wording.listed(values)
    )
    made = fields.make(
        f"field:{thing.name}.status",
        "status",
        required=True,
        read_only=True,
        sources=dict.fromkeys(source for sources in told.values() for source in sources),
    )
    return fields.chosen(made, values).model_copy(update={"assumptions": resting})


def _widened(field: Field, told: Told, archetype: Resource, said: dict[str, str]) -> Field:
    if not _is_status(field):
        return field
    values = tuple(said.get(value, value) for value in field.values)
    new = {state: sources for state, sources in told.items() if state not in field.values}
    sources = dict.fromkeys((*field.sources, *(one for each in new.values() for one in each)))
    whole = tuple(dict.fromkeys((*values, *new)))
    text = field.description
    if archetype.states and whole == tuple(said.values()):
        text = f"{text} {_ways(archetype, said)}"
    return fields.chosen(field, whole).model_copy(
        update={"sources": tuple(sources), "description": text}
    )


def _renamed(values: Iterable[str], told: Told, archetype: Resource) -> tuple[str, ...]:
    """The states, each in the word that people used for it."""
    return tuple(
        value
        if value in told
        else next((word for word in archetype.also.get(value, ()) if word in told), value)
        for value in values
    )


def _ways(archetype: Resource, said: dict[str, str]) -> str:
    """Reads "From pending to paid or canceled; from paid to shipped.", in the words used."""
    ways = [
        f"from {said[state]} to {wording.either([said[one] for one in after])}"
        for state, after in archetype.states.items()
        if after
    ]
    told = "; ".join(ways)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def led(drawn: Sequence[Drawn], shapes: Sequence[Schema]) -> list[Drawn]:
    """The operations, each act with the state that it leads to where its answer knows it."""
    known = {shape.name: _states(shape) for shape in shapes}
    return [_led(one, known.get(one.operation.response, frozenset())) for one in drawn]


def _states(shape: Schema) -> frozenset[str]:
    return frozenset(value for one in shape.fields if one.name in _FIELDS for value in one.values)


def _led(one: Drawn, states: frozenset[str]) -> Drawn:
    state = next((name for name in _participles(one.operation) if name in states), "")
    if not state:
        return one
    return Drawn(one.operation.model_copy(update={"leads_to": state}), one.target)


def _participles(operation: Operation) -> tuple[str, ...]:
    """How a thing is called to which this was done: canceled, cancelled; open for "reopen"."""
    if operation.action != "act":
        return ()
    verb = names.snake_verb(operation.verb)
    past = verbs.past(verb)
    doubled = f"{verb}{verb[-1:]}ed"
    led_to = archetypes.acts().leads.get(verb, past)
    return (past, doubled, led_to, verb.rpartition("_")[2])
